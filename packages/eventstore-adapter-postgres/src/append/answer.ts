import { Log, Store } from '@norrsken/core'
import type { Row } from '../driver/Driver.ts'
import { E } from '../fp.ts'
import * as Position from '../read/Position.ts'
import type { Prepared } from './prepared.ts'

export type Outcome = E.Either<Store.AppendError, Store.Appended>

/** What the database says of an append: an outcome, or that the batch is known and has to be compared. */
export type Answer = { readonly type: 'Decided'; readonly outcome: Outcome } | Known

export interface Known {
  readonly type: 'Known'
  readonly durability: Store.Durability
}

/** What the database says of an append, in the words of the port. */
export const answerOf = (append: Prepared, row: Row): Answer => {
  const [outcome, actual, position, stamp, durability, index, , actuals] = row
  const { stream, expected, checks = [] } = append.request
  switch (outcome) {
    case 'known':
      return { type: 'Known', durability: durability as Store.Durability }
    case 'version':
      return refused({ type: 'VersionConflict', stream, expected, actual: Number(actual) })
    case 'checks':
      return refused({ type: 'CheckFailed', failed: failedOf(checks, actuals as ReadonlyArray<number>) })
    case 'invalid':
      return refused({ type: 'InvalidEvent', index: Number(index), faults: faultsOf(append, row) })
    default: {
      const first = Number(actual) + 1
      const appended = {
        stream,
        first,
        version: Number(actual) + append.events.length,
        position: Position.ofNumber(Number(position)),
        recorded: String(stamp),
        durability: durability as Store.Durability
      }
      return { type: 'Decided', outcome: E.right(appended) }
    }
  }
}

const refused = (error: Store.AppendError): Answer => ({ type: 'Decided', outcome: E.left(error) })

const failedOf = (checks: ReadonlyArray<Store.Check>, actuals: ReadonlyArray<number>): Store.CheckFailed['failed'] =>
  checks
    .map(({ stream, expected }, index) => ({ stream, expected, actual: Number(actuals[index]) }))
    .filter(({ expected, actual }) => !Store.isAsExpected(expected, actual))

const faultsOf = (append: Prepared, row: Row): ReadonlyArray<Log.Fault> => {
  const [, , , , , index, twin, , isFound, type, stream, isRetracted] = row
  const event = append.events[Number(index)]
  if (event === undefined) return append.malformed ?? []
  const target =
    isFound === true
      ? { type: String(type), isOfStream: stream === event.stream, isRetracted: isRetracted === true }
      : null
  const twins = twin === null ? [] : [Log.twinFault(event.id, Number(twin))]
  return [...twins, ...Log.linkFaults(event, () => target)]
}
