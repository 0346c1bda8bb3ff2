import type { Day } from '@norrsken/rules'
import type { PartyKind } from '../../agreement/Event.ts'
import type { State as AgreementState } from '../../agreement/State.ts'
import type * as Case from '../../case/State.ts'
import type { AgreementFacts } from '../../clauses/Facts.ts'
import { kindOf } from '../law/kindOf.ts'
import type { Law, UnitKind } from '../law/Law.ts'

/** What the gate judges by: a case, the agreement with its parties, and the law. All are values; nothing is looked up. */
export interface Situation {
  /** The stream of the case. */
  readonly stream: string
  readonly state: Case.State
  readonly agreement: AgreementFacts
  readonly law: Law
  /** The day whose law is applied; absent: that of the disclosure. */
  readonly lawOn?: Day.Day
}

/** The day whose law is applied to what is disclosed on a day. */
export const lawDayOf = ({ lawOn }: Pick<Situation, 'lawOn'>, day: Day.Day): Day.Day => lawOn ?? day

/** What kind of party an edition of the agreement says that somebody is: the last that lists it; `null` where none does. */
export const partyKindsOf = ({ editions }: AgreementState): ((party: string) => PartyKind | null) => {
  const kinds = new Map(editions.flatMap(({ parties }) => parties.map(({ id, kind }) => [id, kind] as const)))
  return (party) => kinds.get(party) ?? null
}

/** What the units of a situation are to the secrecy act; found once for all that is asked of one situation. */
export const kindsIn = (situation: Omit<Situation, 'stream'>): ((unit: string) => UnitKind | null) => {
  const known = kinds.get(situation)
  if (known !== undefined) return known
  const kind = kindOf(situation.law, partyKindsOf(situation.agreement.state))
  kinds.set(situation, kind)
  return kind
}

const kinds = new WeakMap<Omit<Situation, 'stream'>, (unit: string) => UnitKind | null>()
