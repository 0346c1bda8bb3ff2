import type { EventType } from '../../arbitrary/event.ts'
import type { Written } from '../Written.ts'
import { type Candidate, type Change, type Ground, isHidden, put, swaps } from './Change.ts'

/** Cases of which the reader may know something. */
const visibleCases = ({ log, isKnown }: Ground): ReadonlySet<string> =>
  new Set(log.filter((event) => event.stream.startsWith('case/') && isKnown(event)).map(({ stream }) => stream))

const hiddenCase = 'case/9'

/** What may be said of somebody more than once, or never. */
const tellingOfSomebody: ReadonlyArray<EventType> = [
  'CaseReferred',
  'SubjectAttached',
  'HomeMunicipalityChanged',
  'ConsentGiven',
  'ConsentNarrowed',
  'ConsentWithdrawn',
  'ProtectionRecorded',
  'NeedsClarified',
  'RiskAssessed',
  'CrimeReported',
  'ChildPerspectiveConsidered',
  'ChildConcernReported'
]

/** What may be done in a case more than once, or never. */
const tellingOfWork: ReadonlyArray<EventType> = [
  'GuidanceGiven',
  'ParticipantsDecided',
  'CaseDiscussed',
  'ActionAgreed',
  'ActionCompleted',
  'ActionDropped',
  'SupportAssessed',
  'ContactEstablished',
  'InformationGiven',
  'InvestigationJoined',
  'PresentationScreened',
  'DisclosureDecided',
  'CaseClosed',
  'CaseReopened'
]

const namingUnits: ReadonlyArray<EventType> = ['ActionAgreed', 'ConsentGiven', 'ParticipantsDecided', 'NeedsClarified']

/** Candidates that each lack one event of some types that the reader may not know of. */
const less = (ground: Ground, types: ReadonlyArray<EventType>): ReadonlyArray<Candidate> =>
  ground.log
    .filter((event) => types.some((type) => type === event.type) && isHidden(ground, 'case')(event))
    .map((event) => () => ground.log.filter((one) => one !== event))

/** Changes by which there is none of a type, of some types in turn, among the hidden events of cases. */
const none = (name: string, types: ReadonlyArray<EventType>): Change => ({
  name,
  inTurn: types.map((type) => ({
    of: [type],
    candidates: (ground) => {
      const isGone = (event: Written): boolean => event.type === type && isHidden(ground, 'case')(event)
      return ground.log.some(isGone) ? [() => ground.log.filter((event) => !isGone(event))] : []
    }
  }))
})

/** A change by which what hidden events of cases tell of once they tell of twice, or the other way round. */
const twice = (name: string, types: ReadonlyArray<EventType>): Change => ({
  name,
  inTurn: types.map((type) => ({
    of: [type],
    candidates: (ground) => {
      const hidden = ground.log.filter((event) => event.type === type && isHidden(ground, 'case')(event))
      const [first, second] = hidden
      if (first === undefined || hidden.length > 2) return []
      if (second !== undefined) return [() => ground.log.filter((event) => event !== second)]
      const again = ground.others.filter((event) => event.type === type).slice(0, 1)
      return put(
        ground,
        again.map((event) => ({ ...event, stream: first.stream }))
      )
    }
  }))
})

/** Changes of which hidden events of cases there are, and in which order. */
export const ofEvents: ReadonlyArray<Change> = [
  {
    name: 'an event more in a case that is seen',
    candidates: (ground) =>
      [...visibleCases(ground)].flatMap((stream) => ground.more.flatMap((event) => put(ground, [{ ...event, stream }])))
  },
  {
    name: 'an event less in a case that is seen',
    candidates: (ground) => {
      const seen = visibleCases(ground)
      const { log } = ground
      return log.flatMap((event) =>
        seen.has(event.stream) && isHidden(ground, 'case')(event) ? [() => log.filter((other) => other !== event)] : []
      )
    }
  },
  {
    name: 'a consent more, of other units',
    candidates: (ground) =>
      [...visibleCases(ground)].flatMap((stream) => {
        const consent = ground.log.find(({ type }) => type === 'ConsentGiven') ?? ground.more[0]
        if (consent === undefined) return []
        return put(ground, [{ ...consent, ...consentOfOthers, id: 'consent-of-others', stream }])
      })
  },
  {
    name: 'a consent more, of other units, by a name that is seen',
    of: ['ConsentGiven'],
    candidates: (ground) =>
      ground.log
        .filter((event) => event.type === 'ConsentGiven' && ground.isKnown(event))
        .flatMap(({ stream, data: { consent } }) =>
          put(ground, [
            {
              ...consentOfOthers,
              id: 'consent-of-others',
              stream,
              version: 1,
              schema: 1,
              recorded: '',
              data: { ...consentOfOthers.data, consent }
            }
          ])
        )
  },
  {
    name: 'a discussion less, read by one that has left',
    of: ['CaseDiscussed'],
    readBy: 'one-that-has-left',
    candidates: (ground) => less(ground, ['CaseDiscussed'])
  },
  {
    name: 'an event less that names units, read by one that has left',
    of: namingUnits,
    readBy: 'one-that-has-left',
    candidates: (ground) => less(ground, namingUnits)
  },
  {
    name: 'a case more',
    candidates: (ground) =>
      put(
        ground,
        ground.more.map((event) => ({ ...event, stream: hiddenCase }))
      )
  },
  {
    name: 'a case less',
    candidates: (ground) => {
      const seen = visibleCases(ground)
      const cases = new Set(ground.log.map(({ stream }) => stream).filter((name) => name.startsWith('case/')))
      return [...cases].flatMap((name) =>
        seen.has(name) ? [] : [() => ground.log.filter(({ stream }) => stream !== name)]
      )
    }
  },
  none('nothing of a kind that is said of somebody', tellingOfSomebody),
  none('nothing of a kind that is done in a case', tellingOfWork),
  twice('what is said of somebody, once or twice', [
    'HomeMunicipalityChanged',
    'SubjectAttached',
    'ProtectionRecorded',
    'RiskAssessed'
  ]),
  {
    name: 'hidden events in another order',
    candidates: (ground) => swaps(ground, isHidden(ground, 'case'))
  }
]

const consentOfOthers = {
  type: 'ConsentGiven',
  effective: '2024-03-04T08:00:00+01:00',
  by: { unit: 'police/custody', function: 'representative' },
  data: {
    consent: 'consent-of-others',
    recipients: ['police/custody'],
    facts: ['health'],
    subjects: ['individual'],
    purposes: ['consult'],
    form: 'oral',
    explained: true
  }
}
