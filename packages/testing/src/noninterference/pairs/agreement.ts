import fc from 'fast-check'
import { kinds, parties } from '../../arbitrary/work/names.ts'
import { perhaps } from '../../arbitrary/work/often.ts'
import { act, type Pieces, where } from '../../arbitrary/work/said.ts'

const begins = [
  act('EditionAdopted', '2023-02-24', {
    edition: 'first',
    parties: parties.map((id) => ({ id, kind: kinds[id] })),
    terms: { starts: '2023-03-01', firstTermEnds: '2026-12-31' }
  }),
  ...parties.map((party) => act('EditionSigned', '2023-02-27', { edition: 'first', party }))
]

/** An agreement of five parties, which one of them may leave before the reading. */
export const agreement: Pieces = perhaps(
  fc.record({ party: fc.constantFrom('region', 'are'), on: fc.constantFrom('2023-12-31', '2024-03-11') })
).map((exit) => [
  ...begins,
  ...where(exit, ({ party, on }) =>
    act('OtherwiseAgreed', '2023-06-30', { what: 'party-leaves', on, party, agreedBy: parties })
  )
])
