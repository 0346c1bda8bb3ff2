import type * as Case from '../../case/State.ts'
import type { Room } from './Disclosure.ts'
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
 * purpose, by then: each judged by its provision and the conditions recorded with it. They do not make the answer a permission:
 * whether what was decided then is so now is for a person to say.
 */
export const onRecord = (
  situation: Situation,
  { from, purpose, at }: Room,
  lacking: ReadonlyArray<Unmet>
): ReadonlyArray<OnRecord> =>
  situation.state.disclosures.flatMap((decided) => {
    const { provision } = decided
    const isMeant =
      decided.outcome === 'permit' &&
      decided.at <= at &&
      decided.purpose === purpose &&
      (from === null || decided.from === from) &&
      lacking.some(({ disclosure: { to, fact, subject } }) => isOf(decided, to, fact, subject))
    return provision === null || !isMeant
      ? []
      : [{ decided: { ...decided, provision }, ground: ground(situation, tellingOf(decided)) }]
  })

const isOf = (
  { to, facts, subjects }: Case.Disclosure,
  unit: string,
  fact: Case.Disclosure['facts'][number],
  subject: Case.Disclosure['subjects'][number]
): boolean => to === unit && facts.includes(fact) && subjects.includes(subject)
