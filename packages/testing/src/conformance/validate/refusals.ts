import { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { Defect } from './Attempt.ts'
import type { Batch } from './batches.ts'
import type { Written } from './Written.ts'

/**
 * What is wrong with how the attempts of a batch were refused: a refusal must be one that can have been true at some time.
 *
 * @param hasNamesake - whether other content was sent under the batch's name
 */
export const ofRefusals = (batch: Batch, hasNamesake: boolean, written: Written): ReadonlyArray<Defect> => {
  const isAcknowledged = batch.some(({ answer }) => answer !== null && E.isRight(answer))
  return batch.flatMap(({ append, answer }): ReadonlyArray<Defect> => {
    if (answer === null || E.isRight(answer)) return []
    const error = answer.left
    if (isPossible(error, append, written, { hasNamesake, isAcknowledged })) return []
    return [{ type: 'RefusedWithoutCause', about: `${append.batch}: ${JSON.stringify(error)}` }]
  })
}

const isPossible = (
  error: Store.AppendError,
  { stream, expected, checks = [] }: Store.Append,
  written: Written,
  { hasNamesake, isAcknowledged }: { readonly hasNamesake: boolean; readonly isAcknowledged: boolean }
): boolean => {
  const wasNot = (check: Store.Check, actual: number): boolean =>
    actual >= 0 &&
    actual <= written.versionAt(check.stream, written.log.length) &&
    !Store.isAsExpected(check.expected, actual)
  switch (error.type) {
    case 'VersionConflict':
      return error.stream === stream && error.expected === expected && wasNot({ stream, expected }, error.actual)
    case 'CheckFailed':
      return error.failed.length > 0 && error.failed.every((one) => isOneOf(checks, one) && wasNot(one, one.actual))
    case 'IdempotencyConflict':
      return hasNamesake
    case 'InvalidEvent':
      return !(isAcknowledged && error.faults.some(({ path }) => path === 'id'))
    case 'Unavailable':
    case 'Forbidden':
      return true
  }
}

const isOneOf = (checks: ReadonlyArray<Store.Check>, { stream, expected }: Store.Check): boolean =>
  checks.some((check) => check.stream === stream && check.expected === expected)

/** The events of a batch that was always refused, and which nobody else can have stored. */
export const ofRefused = (
  batch: Batch,
  storedByOthers: ReadonlySet<string>,
  written: Written
): ReadonlyArray<Defect> => {
  const [{ append }] = batch
  const there = append.events.filter(({ id }) => written.find(id) >= 0 && !storedByOthers.has(id))
  return there.map(({ id }) => ({ type: 'RefusedButThere', about: `${append.batch}: ${id}` }))
}
