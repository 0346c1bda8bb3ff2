import type { Norm } from '@norrsken/rules'
import { type CostQuestion, decideCosts } from '../clauses/13-costs.questions.ts'
import type { Clause } from '../clauses/catalogue.ts'
import type { Facts } from '../clauses/Facts.ts'
import { norms } from '../clauses/norms.ts'
import { powers } from '../clauses/rulings.ts'
import { check } from './check.ts'
import { costQuestions } from './costQuestions.ts'
import { rulings } from './rulings.ts'
import type { View } from './View.ts'

/** How everything under a clause stands on the asked day. */
export interface ClauseStanding {
  readonly norms: ReadonlyArray<NormStanding>
  readonly powers: ReadonlyArray<PowerStanding>
  /** The cost questions, where the clause says who decides them. */
  readonly costQuestions: ReadonlyArray<CostQuestion>
}

/** A norm, and how many of its windows stand how. */
export interface NormStanding {
  readonly norm: Norm.Obligation<Facts>
  readonly counts: { readonly [S in FindingState]: number }
}

/** How a window that has begun can stand, in the order in which people ask. */
export const findingStates = ['met', 'metLate', 'open', 'breached', 'undetermined', 'excused', 'waived'] as const
export type FindingState = (typeof findingStates)[number]

/** A power or a permission, the acts under it, and what became of them. */
export interface PowerStanding {
  readonly power: Norm.Power<Facts> | Norm.Permission<Facts>
  readonly acts: ReadonlyArray<Norm.Ruling>
  readonly counts: { readonly valid: number; readonly withoutEffect: number; readonly undetermined: number }
}

/**
 * How the norms of a clause stand, and what became of the acts under its powers.
 *
 * @param view - `null` where the log has no agreement: then there is nothing to count
 *
 * @example
 * import { Answers, Clauses } from '@norrsken/core'
 *
 * const withdrawal = Clauses.catalogue.find(({ number }) => number === '17')
 * assert.deepEqual(withdrawal && Answers.clause(null, withdrawal).powers.map(({ power }) => power.id), [
 *   '17/request-revision', '17/withdraw', '17/revoke'
 * ])
 */
export const clause = (view: View | null, { number }: Clause): ClauseStanding => {
  const findings = view === null ? [] : check(view)
  const acts = view === null ? [] : rulings(view)
  const count = (norm: Norm.Obligation<Facts>, state: FindingState): number =>
    findings.filter((finding) => finding.norm === norm.id && finding.state === state).length
  return {
    norms: norms
      .filter((norm) => norm.clause === number)
      .map((norm) => ({
        norm,
        counts: Object.fromEntries(findingStates.map((state) => [state, count(norm, state)])) as NormStanding['counts']
      })),
    powers: powers
      .filter((power) => power.clause === number)
      .map((power) => {
        const of = acts.filter(({ norm }) => norm === power.id)
        const having = (value: Norm.Ruling['value']): number => of.filter((act) => act.value === value).length
        return {
          power,
          acts: of,
          counts: { valid: having('yes'), withoutEffect: having('no'), undetermined: having('unknown') }
        }
      }),
    costQuestions: view === null || number !== decideCosts.clause ? [] : costQuestions(view)
  }
}
