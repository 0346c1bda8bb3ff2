import { Day, Norm, Proof } from '@norrsken/rules'
import type { Facts } from '../clauses/Facts.ts'
import { norms } from '../clauses/norms.ts'
import type { View } from './View.ts'

/** How every window of every norm that has begun by the asked day stands, in the order of clause, bearer and window. */
export const check = (view: View): ReadonlyArray<Norm.Finding> => {
  const facts = factsOf(view)
  return clauses.flatMap((ofClause) => {
    const findings = Norm.findings(ofClause, facts, view.question.validAt)
    return ofClause.length === 1 ? findings : [...findings].sort(Norm.byBearerAndWindow)
  })
}

/** The norms of each clause, in the order of the clauses. */
const clauses: ReadonlyArray<typeof norms> = [...new Set(norms.map(({ clause }) => clause))].map((clause) =>
  norms.filter((norm) => norm.clause === clause)
)

/** What the norms are judged on: what was so by the end of the asked day. */
export const factsOf = ({ soFar, cases, meetings, meetingNamed }: View): Facts => ({
  ...soFar,
  cases,
  meetings,
  meetingNamed
})

/** A finding in the form in which callers read it. */
export interface FindingJson {
  readonly id: string
  readonly norm: string
  readonly clause: string
  readonly bearer: string
  /** `to` is null where the text sets no end. */
  readonly window: { readonly from: string; readonly to: string | null }
  readonly state: Norm.DutyState
  readonly events: ReadonlyArray<string>
  /** What would decide it, where the log does not. */
  readonly open: ReadonlyArray<string>
}

/** A finding as JSON: its proof reduced to the events that it cites, and to what would decide it. */
export const findingJson = ({ id, norm, clause, bearer, window, state, proof }: Norm.Finding): FindingJson => ({
  id,
  norm,
  clause,
  bearer,
  window: { from: Day.toIso(window.from), to: window.to === null ? null : Day.toIso(window.to) },
  state,
  events: Proof.events(proof),
  open: state === 'undetermined' ? Proof.openPoints(proof) : []
})
