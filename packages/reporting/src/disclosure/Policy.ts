import * as t from 'io-ts'
import { E } from '../fp.ts'

const whole = (from: number, name: string): t.Type<number, number, unknown> =>
  new t.Type(
    name,
    t.number.is,
    (input, context) =>
      t.number.is(input) && Number.isSafeInteger(input) && input >= from ? t.success(input) : t.failure(input, context),
    t.identity
  )

const Open = t.readonly(t.exact(t.type({ type: t.literal('open'), audience: t.string })))

const Controlled = t.readonly(
  t.exact(
    t.type({
      type: t.literal('controlled'),
      audience: t.string,
      /** Counts from 1 up to but not including this are small: they are hidden. At least 3, or a hidden one would be known. */
      below: whole(3, 'a whole number from 3'),
      /** By how much it must be possible, for all that readers can work out, that a small figure is more, and less. */
      width: whole(1, 'a whole number from 1'),
      /** How many values a hidden figure must be able to have, also for somebody who has guessed which ones are small. */
      values: whole(2, 'a whole number from 2'),
      /** Whether it is also hidden that all of a group are in one part. */
      groups: t.union([t.literal('hidden'), t.literal('shown')]),
      /** How many must have been measured for a mean or a median to be shown. */
      statisticsFrom: whole(3, 'a whole number from 3'),
      /** How many for the least and the most that was measured, which is always about one person; `null` is never. */
      extremesFrom: t.union([t.null, whole(3, 'a whole number from 3')]),
      /** What is shown is rounded to the nearest multiple of this; 1 is no rounding. */
      rounding: whole(1, 'a whole number from 1')
    })
  )
)

/** What one audience may be shown, in numbers. `open` is everything, as it is. */
export type Policy = t.TypeOf<typeof Policy>
export type Controlled = t.TypeOf<typeof Controlled>

/** A policy as data, such as it stands in a file. */
export const Policy: t.Type<t.TypeOf<typeof Open> | t.TypeOf<typeof Controlled>, unknown, unknown> = t.union(
  [Open, Controlled],
  'a policy of disclosure control'
)

/**
 * The policies of all audiences, from the narrowest to the widest. Whoever belongs to one audience also sees what is
 * published to those after it.
 *
 * INVARIANT: made by `policies`, so each is at least as strict as the one before it.
 */
export type Policies = ReadonlyArray<Policy>

/** Why policies cannot be used together. */
export type PoliciesFault =
  | { readonly type: 'not-a-policy'; readonly index: number; readonly expected: ReadonlyArray<string> }
  | { readonly type: 'audience-named-twice'; readonly audience: string }
  /** A hidden figure can have no more values than there are small counts. */
  | { readonly type: 'more-values-than-small-counts'; readonly audience: string }
  /** A wider audience would be shown something that a narrower one is not. */
  | {
      readonly type: 'wider-but-less-strict'
      readonly audience: string
      readonly than: string
      readonly in: ReadonlyArray<string>
    }

/**
 * Policies of audiences, from the narrowest to the widest, out of data; or all that is wrong with them.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const [coordinator, steering, all] = DisclosureControl.usualPolicies
 * assert.equal(DisclosureControl.policies([coordinator, steering, all])._tag, 'Right')
 * assert.equal(DisclosureControl.policies([coordinator, all, steering])._tag, 'Left')
 */
export const policies = (input: ReadonlyArray<unknown>): E.Either<ReadonlyArray<PoliciesFault>, Policies> => {
  const decoded = input.map((policy) => Policy.decode(policy))
  const invalid = decoded.flatMap(
    (result, index): ReadonlyArray<PoliciesFault> =>
      E.isLeft(result) ? [{ type: 'not-a-policy', index, expected: expectations(result.left) }] : []
  )
  if (invalid.length > 0) return E.left(invalid)
  const all = decoded.flatMap((result) => (E.isRight(result) ? [result.right] : []))
  const faults = all.flatMap((policy, index) => faultsOf(policy, all.slice(0, index)))
  return faults.length > 0 ? E.left(faults) : E.right(all)
}

const expectations = (errors: t.Errors): ReadonlyArray<string> => [
  ...new Set(
    errors.map(({ context }) => `${context.map(({ key }) => key).join('.')}: ${context[context.length - 1]?.type.name}`)
  )
]

const faultsOf = (policy: Policy, narrower: Policies): ReadonlyArray<PoliciesFault> => {
  const { audience } = policy
  const before = narrower[narrower.length - 1]
  const looser = before === undefined ? [] : looserIn(policy, before)
  return [
    ...(narrower.some((other) => other.audience === audience)
      ? [{ type: 'audience-named-twice', audience } as const]
      : []),
    ...(policy.type === 'controlled' && policy.values > policy.below - 1
      ? [{ type: 'more-values-than-small-counts', audience } as const]
      : []),
    ...(before === undefined || looser.length === 0
      ? []
      : [{ type: 'wider-but-less-strict', audience, than: before.audience, in: looser } as const])
  ]
}

/** In what a policy shows more than another. */
const looserIn = (wider: Policy, narrower: Policy): ReadonlyArray<string> => {
  if (narrower.type === 'open') return []
  if (wider.type === 'open') return ['type']
  const numbers = (['below', 'width', 'values', 'statisticsFrom'] as const).filter((key) => wider[key] < narrower[key])
  return [
    ...numbers,
    ...(wider.groups === 'shown' && narrower.groups === 'hidden' ? ['groups'] : []),
    ...((wider.extremesFrom ?? Number.POSITIVE_INFINITY) < (narrower.extremesFrom ?? Number.POSITIVE_INFINITY)
      ? ['extremesFrom']
      : []),
    ...(wider.rounding % narrower.rounding === 0 ? [] : ['rounding'])
  ]
}

/**
 * The policies to begin with: the coordinator sees everything; the steering group no count from 1 to 4; the public none from
 * 1 to 9, and the others to the nearest 5. They are a choice of ours, for whoever publishes to change.
 */
export const usualPolicies: readonly [coordinator: Policy, steering: Policy, everybody: Policy] = [
  { type: 'open', audience: 'coordinator' },
  {
    type: 'controlled',
    audience: 'steering',
    below: 5,
    width: 5,
    values: 2,
    groups: 'hidden',
    statisticsFrom: 10,
    extremesFrom: null,
    rounding: 1
  },
  {
    type: 'controlled',
    audience: 'public',
    below: 10,
    width: 10,
    values: 3,
    groups: 'hidden',
    statisticsFrom: 10,
    extremesFrom: null,
    rounding: 5
  }
]
