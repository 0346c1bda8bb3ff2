import fc from 'fast-check'
import { kinds, parties } from '../../arbitrary/work/names.ts'
import { perhaps } from '../../arbitrary/work/often.ts'
import { act, where } from '../../arbitrary/work/said.ts'
import type { Said } from '../../logOf.ts'
import { partyOf } from '../../naive/units.ts'

const begins = [
  act('EditionAdopted', '2023-02-24', {
    edition: 'first',
    parties: parties.map((id) => ({ id, kind: kinds[id] })),
    terms: { starts: '2023-03-01', firstTermEnds: '2026-12-31' }
  }),
  ...parties.map((party) => act('EditionSigned', '2023-02-27', { edition: 'first', party }))
]

/** An agreement, and a unit of the party that has left it, if one has. */
export interface Agreed {
  readonly said: ReadonlyArray<Said>
  readonly left: string | null
}

const exit = fc.record({
  unit: fc.constantFrom('region/health-care', 'are/social-services'),
  on: fc.constantFrom('2023-12-31', '2024-03-11')
})

/**
 * An agreement of five parties, which one of them may leave before the reading.
 *
 * @param hasLeft - whether one leaves in any case
 */
export const agreed = (hasLeft: boolean): fc.Arbitrary<Agreed> =>
  (hasLeft ? exit : perhaps(exit)).map((exit) => ({
    said: [
      ...begins,
      ...where(exit, ({ unit, on }) =>
        act('OtherwiseAgreed', '2023-06-30', { what: 'party-leaves', on, party: partyOf(unit), agreedBy: parties })
      )
    ],
    left: exit?.unit ?? null
  }))
