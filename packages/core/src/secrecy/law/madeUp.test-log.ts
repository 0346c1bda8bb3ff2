import type { Law, Provision, Wording } from './Law.ts'

const wording = {
  act: 'Secrecy Act',
  amendedBy: null,
  from: null,
  to: null,
  reference: 'the gazette of Ruritania',
  certainty: 'text-read'
} as const satisfies Partial<Wording>

/** A provision that lets hospitals tell the police of a crime, in one wording. */
export const ofHospitals = (stated: Pick<Provision, 'id' | 'from' | 'to' | 'conditions'>): Provision => ({
  ...wording,
  paragraph: 'XII',
  lifts: ['VII'],
  excludes: [],
  holders: null,
  receivers: ['police'],
  facts: ['crime', 'health'],
  subjects: ['individual'],
  reservation: false,
  ...stated
})

/** The law of a country that is none: a table that somebody else wrote. */
export const ruritania: Law = {
  name: 'Ruritania',
  checkedTo: '2030-12-31',
  unitKinds: [
    { partyKind: null, branch: 'hospital', kind: 'health-care' },
    { partyKind: 'police', branch: null, kind: 'police' }
  ],
  secrecies: [
    {
      ...wording,
      id: 'VII',
      paragraph: 'VII',
      heldBy: ['health-care'],
      facts: null,
      whenProtected: false,
      onlyIfAlone: false
    },
    { ...wording, id: 'I', paragraph: 'I', heldBy: null, facts: ['health'], whenProtected: false, onlyIfAlone: true },
    { ...wording, id: 'II', paragraph: 'II', heldBy: null, facts: ['crime'], whenProtected: true, onlyIfAlone: false }
  ],
  provisions: [
    ofHospitals({ id: 'XII, old', from: null, to: '2029-06-30', conditions: ['signed', 'stamped'] }),
    ofHospitals({ id: 'XII', from: '2029-07-01', to: null, conditions: ['signed'] })
  ],
  duties: [
    { ...wording, id: 'XX', paragraph: 'XX', boundBy: ['health-care'], mayBind: [], reportsTo: 'social-services' }
  ]
}
