import type { Said, Witness } from './Witness.ts'

const parties = [
  { id: 'police', kind: 'police' },
  { id: 'ostersund', kind: 'municipality' },
  { id: 'are', kind: 'municipality' }
]

const agreement = (type: string, effective: string, data: object): Said => ['agreement/small', type, effective, data]

const edition = (name: string, adoptedOn: string, terms: object): Said =>
  agreement('EditionAdopted', adoptedOn, { edition: name, parties, terms })

const signs = (party: string, name: string, on: string): Said =>
  agreement('EditionSigned', on, { edition: name, party })

const gives = (party: string, on: string, notified: Readonly<Record<string, string>>): Said =>
  agreement('PartyWithdrew', on, {
    party,
    written: true,
    notified: Object.entries(notified).map(([other, day]) => ({ party: other, on: day }))
  })

/**
 * Åre alone signs a revised edition, with a shorter notice, that never applies; it leaves, and comes back by a signature.
 * Östersund's notice reaches one of the others before the middle of the year and the other after it. With the Police it
 * leaves one party behind.
 */
export const comingAndGoing: Witness = {
  name: 'three parties that come and go',
  said: [
    edition('first', '2023-01-10', { starts: '2023-03-01', firstTermEnds: '2023-12-31' }),
    ...parties.map(({ id }) => signs(id, 'first', '2023-02-20')),
    edition('revised', '2023-09-01', { starts: '2023-10-01', firstTermEnds: '2023-12-31', noticeMonths: 3 }),
    signs('are', 'revised', '2023-09-15'),
    gives('are', '2024-08-15', { police: '2024-08-15', ostersund: '2024-08-15' }),
    signs('are', 'first', '2026-03-01'),
    gives('ostersund', '2026-05-20', { police: '2026-06-03', are: '2026-07-05' }),
    gives('police', '2027-03-01', { ostersund: '2027-03-01', are: '2027-03-01' })
  ],
  expected: [
    { on: '2025-06-30', ask: ['leaves', 'are'], answer: ['2025-12-31'] },
    { on: '2026-01-15', ask: ['member', 'are'], answer: ['no'] },
    { on: '2026-01-15', ask: ['member', 'police'], answer: ['yes'] },
    { on: '2026-03-15', ask: ['member', 'are'], answer: ['yes'] },
    { on: '2026-12-31', ask: ['leaves', 'ostersund'], answer: ['2027-12-31'] },
    { on: '2027-06-30', ask: ['leaves', 'are'], answer: ['2027-12-31'] }
  ]
}
