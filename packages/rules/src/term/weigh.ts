import { type DefaultProof, type Ground, type Json, type Matter, matters, type OpenProof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import { openPoint, type Reasoned, reasoned } from './Reasoned.ts'
import type { Weighing } from './Term.ts'

/**
 * What a rule with exceptions comes to. Exceptions first: none applies, the base holds; one does, it holds; several that
 * agree hold together; several that differ are a conflict; neither base nor exception is a gap. An exception of which it is
 * not known whether it applies leaves the rule undecided, unless it would change nothing.
 *
 * @param undecided - the value where nothing decides
 *
 * @example
 * import { Reasoned, Term } from '@norrsken/rules'
 *
 * const four = { name: 'in a whole year', gives: Reasoned.reasoned(4) }
 * const three = { name: 'in a part of a year', when: Reasoned.reasoned('yes' as const), gives: Reasoned.reasoned(3) }
 * const times = Term.weighed({ rule: 'times', clause: '9', base: four, exceptions: [three] }, null)
 * assert.equal(times.value, 3)
 */
export const weighed = <A extends Json>(
  { rule, clause, base, gap, exceptions }: Weighing<Reasoned<Tri>, Reasoned<A>>,
  undecided: A
): Reasoned<A> => {
  const applying = exceptions.filter(({ when }) => when.value === 'yes')
  const possible = exceptions.filter(({ when }) => when.value === 'unknown')
  const standing = applying.length > 0 ? applying.map(groundOf) : base === null ? [] : [baseGround(base)]
  const decided = standing[0]
  const differ = standing.some(({ outcome }) => !same(outcome, decided?.outcome ?? null))
  const unsettling = possible.filter(({ gives }) => decided === undefined || !same(gives.value, decided.outcome))
  const open = differ
    ? conflict(standing)
    : unsettling.length > 0
      ? openPoint(
          'missing-fact',
          unsettling.flatMap(({ name, when }) => missing(when) ?? [{ name }]),
          unsettling.flatMap(({ when }) => when.because)
        )
      : decided === undefined
        ? openPoint('gap', [gap ?? rule])
        : null
  const deciding = applying[0]?.gives ?? base?.gives
  const value = open === null && deciding !== undefined ? deciding.value : undecided
  const proof: DefaultProof = {
    type: 'default',
    rule,
    clause,
    outcome: value,
    won: open === null ? standing : [],
    defeated: applying.length > 0 && base !== null && !same(base.gives.value, value) ? [baseGround(base)] : [],
    notMet: exceptions.filter(({ when }) => when.value === 'no').map(notMet),
    open
  }
  return reasoned(value, proof)
}

const groundOf = <A extends Json>({
  name,
  when,
  gives
}: Weighing<Reasoned<Tri>, Reasoned<A>>['exceptions'][number]): Ground => ({
  name,
  outcome: gives.value,
  because: when.because.concat(gives.because)
})

const baseGround = <A extends Json>({
  name,
  gives
}: {
  readonly name: string
  readonly gives: Reasoned<A>
}): Ground => ({
  name,
  outcome: gives.value,
  because: gives.because
})

const notMet = <A extends Json>({
  name,
  when
}: Weighing<Reasoned<Tri>, Reasoned<A>>['exceptions'][number]): Ground => ({
  name,
  outcome: 'no',
  because: when.because
})

/** What would decide a condition, where its own reasons say so. */
const missing = ({ because }: Reasoned<Tri>): ReadonlyArray<Matter> | null => {
  const points = because.flatMap(matters)
  return points.length === 0 ? null : points
}

/** Grounds that come to different things. Which of them gives way would decide it. */
const conflict = (grounds: ReadonlyArray<Ground>): OpenProof =>
  openPoint(
    'conflict',
    grounds.map(({ name }) => name),
    grounds.flatMap(({ because }) => because)
  )

/** Whether two values are the same, in whatever order they name their parts. */
const same = (one: Json, other: Json): boolean => {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other
  const [parts, others] = [Object.entries(one), new Map<string, Json>(Object.entries(other))]
  return (
    Array.isArray(one) === Array.isArray(other) &&
    parts.length === others.size &&
    parts.every(([key, part]) => others.has(key) && same(part, others.get(key) ?? null))
  )
}
