import { Day, Duty, Proof } from '@norrsken/rules'
import { norms } from '../clauses/norms.ts'
import type { View } from './View.ts'

/** How every window of every norm that has begun by the asked day stands, in the order of clause, bearer and window. */
export const check = (view: View): ReadonlyArray<Duty.Finding> =>
  norms.flatMap((norm) => [...Duty.judge(norm)(view.soFar, view.question.validAt)].sort(byBearerAndWindow))

const byBearerAndWindow = (one: Duty.Finding, other: Duty.Finding): number =>
  (one.bearer < other.bearer ? -1 : one.bearer > other.bearer ? 1 : 0) || one.window.from - other.window.from

/** A finding in the form in which callers read it. */
export interface FindingJson {
  readonly id: string
  readonly norm: string
  readonly clause: string
  readonly bearer: string
  readonly window: { readonly from: string; readonly to: string }
  readonly state: Duty.DutyState
  readonly events: ReadonlyArray<string>
  /** What would decide it, where the log does not. */
  readonly open: ReadonlyArray<string>
}

/** A finding as JSON: its proof reduced to the events that it cites. */
export const findingJson = ({ id, norm, clause, bearer, window, state, proof }: Duty.Finding): FindingJson => ({
  id,
  norm,
  clause,
  bearer,
  window: { from: Day.toIso(window.from), to: Day.toIso(window.to) },
  state,
  events: Proof.events(proof),
  open: []
})
