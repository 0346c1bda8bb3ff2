import type { Day } from '@norrsken/rules'
import type { PartyKind } from '../../agreement/Event.ts'
import type { State as AgreementState } from '../../agreement/State.ts'
import type * as Case from '../../case/State.ts'
import type { AgreementFacts } from '../../clauses/Facts.ts'
import { kindOf } from '../law/kindOf.ts'
import type { Law, UnitKind } from '../law/Law.ts'

/**
 * What the gate judges by: a case, the agreements with their parties, and the law. All are values; nothing is looked up.
 * `Answers.situationOf` makes it of a log, with all agreements that count.
 */
export interface Situation {
  /** The stream of the case. */
  readonly stream: string
  readonly state: Case.State
  readonly agreement: AgreementFacts
  /** Further agreements, by each of which something must be permitted too; absent: none. */
  readonly others?: ReadonlyArray<AgreementFacts>
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

/** The agreements of a situation, by each of which something must be permitted. */
export const agreementsIn = ({
  agreement,
  others = []
}: Pick<Situation, 'agreement' | 'others'>): readonly [AgreementFacts, ...AgreementFacts[]] => [agreement, ...others]

/** A situation as each of its agreements alone has it. */
export const byEach = (
  situation: Omit<Situation, 'stream'>
): readonly [Omit<Situation, 'stream'>, ...Omit<Situation, 'stream'>[]] => {
  const known = each.get(situation)
  if (known !== undefined) return known
  const { others = [], ...first } = situation
  const made = [
    others.length === 0 ? situation : first,
    ...others.map((agreement) => ({ ...first, agreement }))
  ] as const satisfies ReturnType<typeof byEach>
  each.set(situation, made)
  return made
}

const each = new WeakMap<Omit<Situation, 'stream'>, ReturnType<typeof byEach>>()

/**
 * What the units of a situation are to the secrecy act; found once for all that is asked of one situation. Where its agreements
 * do not say the same of a unit, nobody knows what it is.
 */
export const kindsIn = (situation: Omit<Situation, 'stream'>): ((unit: string) => UnitKind | null) => {
  const known = kinds.get(situation)
  if (known !== undefined) return known
  const [first, ...others] = agreementsIn(situation).map(({ state }) => kindOf(situation.law, partyKindsOf(state)))
  const kind = (unit: string): UnitKind | null => {
    const one = first?.(unit) ?? null
    return others.every((of) => of(unit) === one) ? one : null
  }
  kinds.set(situation, kind)
  return kind
}

const kinds = new WeakMap<Omit<Situation, 'stream'>, (unit: string) => UnitKind | null>()
