import type * as Case from '../../case/State.ts'
import type { Disclosure, Room } from './Disclosure.ts'
import { type Ground, ground } from './ground.ts'
import type { Situation } from './Situation.ts'
import { tellingOf } from './tellingOf.ts'
import type { Unmet } from './unmet.ts'

/** A decision on record to disclose something by a provision, and whether it has the ground that it names. */
export interface OnRecord {
  readonly decided: Case.Disclosure & { readonly provision: string }
  readonly ground: Ground
}

/**
 * The decisions on record by which somebody has let something of what lacks consent be told, to the same unit for the same
 * purpose, by then, of each unit the last: each judged by its provision, the conditions recorded with it, and the law of its day. They do not make the answer a permission:
 * whether what was decided then is so now is for a person to say.
 */
export const onRecord = (
  situation: Situation,
  { from, purpose, at }: Room,
  lacking: ReadonlyArray<Unmet>
): ReadonlyArray<OnRecord> => {
  const { lawOn, ...rest } = situation
  const ownDay = lawOn === undefined ? situation : rest
  const before = situation.state.disclosures.filter(
    (one) => one.at <= at && one.purpose === purpose && (from === null || one.from === from)
  )
  const standing = new Set(lacking.flatMap(({ disclosure }) => lastOfEach(before.filter(isAbout(disclosure)))))
  return before.flatMap((decided) => {
    const { provision, outcome } = decided
    return provision === null || outcome !== 'permit' || !standing.has(decided)
      ? []
      : [{ decided: { ...decided, provision }, ground: ground(ownDay, tellingOf(decided)) }]
  })
}

const isAbout =
  ({ to, fact, subject }: Disclosure) =>
  (decided: Case.Disclosure): boolean =>
    decided.to === to && decided.facts.includes(fact) && decided.subjects.includes(subject)

/** The last decision of each unit that discloses: what it decided before does not stand. */
const lastOfEach = (all: ReadonlyArray<Case.Disclosure>): ReadonlyArray<Case.Disclosure> => [
  ...new Map(all.map((one) => [one.from, one])).values()
]
