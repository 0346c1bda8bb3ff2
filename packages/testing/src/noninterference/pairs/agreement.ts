import fc from 'fast-check'
import { kinds, norrsken, parties, project } from '../../arbitrary/work/names.ts'
import { perhaps, rarely } from '../../arbitrary/work/often.ts'
import { act, say, where } from '../../arbitrary/work/said.ts'
import type { Said } from '../../logOf.ts'
import { partyOf } from '../../naive/units.ts'

/* Agreements begin shortly before the first day on which anything else happens: a page of each day of a life is then short. */

const begins = [
  act('EditionAdopted', '2023-12-01', {
    edition: 'first',
    parties: parties.map((id) => ({ id, kind: kinds[id] })),
    terms: { starts: '2023-12-08', firstTermEnds: '2026-12-31' }
  }),
  ...parties.map((party) => act('EditionSigned', '2023-12-04', { edition: 'first', party }))
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

const others = ['police', 'region', 'krokom'] as const

/** Another agreement, of which two of the parties are parties too, and a third one: it has ended, or is still in force. */
const another = fc
  .record({
    ends: fc.constantFrom('2023-12-31', '2026-12-31'),
    leaves: perhaps(fc.constantFrom('region', 'krokom'))
  })
  .map(({ ends, leaves }) => [
    say(project, 'EditionAdopted', '2023-11-20', {
      edition: 'project',
      parties: others.map((id) => ({ id, kind: id === 'krokom' ? 'municipality' : kinds[id] })),
      terms: { starts: '2023-11-25', firstTermEnds: ends, renewalMonths: 0 }
    }),
    ...others.map((party) => say(project, 'EditionSigned', '2023-11-21', { edition: 'project', party })),
    ...where(leaves, (party) =>
      say(project, 'OtherwiseAgreed', '2023-12-12', {
        what: 'party-leaves',
        on: '2023-12-15',
        party,
        agreedBy: others
      })
    )
  ])

/** Mostly nothing: the agreement that a case or a meeting names as its own. */
export const itsAgreement: fc.Arbitrary<string | null> = rarely(fc.constantFrom(norrsken, project))

/**
 * An agreement of five parties, which one of them may leave before the reading; and at times another one besides.
 *
 * @param hasLeft - whether one leaves in any case
 */
export const agreed = (hasLeft: boolean): fc.Arbitrary<Agreed> =>
  fc.record({ exit: hasLeft ? exit : perhaps(exit), besides: rarely(another) }).map(({ exit, besides }) => ({
    said: [
      ...begins,
      ...where(exit, ({ unit, on }) =>
        act('OtherwiseAgreed', '2023-12-20', { what: 'party-leaves', on, party: partyOf(unit), agreedBy: parties })
      ),
      ...(besides ?? [])
    ],
    left: exit?.unit ?? null
  }))
