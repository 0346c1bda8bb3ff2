import type { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { FunctionName, textAt, UnitId } from './codecs.ts'
import type { Mistake } from './Problem.ts'

/** The headers in which the gateway says on whose behalf it sends a request: a function within a unit, never a person. */
export const unitHeader = 'Gateway-Unit'
export const functionHeader = 'Gateway-Function'

/** Who is recorded as `by`. What is not ASCII in a header is percent-encoded. */
export const byOf = (headers: Readonly<Record<string, unknown>>): E.Either<ReadonlyArray<Mistake>, Log.By> => {
  const unit = textAt(`header ${unitHeader}`, UnitId, decoded(headers[unitHeader.toLowerCase()]))
  const role = textAt(`header ${functionHeader}`, FunctionName, decoded(headers[functionHeader.toLowerCase()]))
  if (E.isRight(unit) && E.isRight(role)) return E.right({ unit: unit.right, function: role.right })
  return E.left([unit, role].flatMap((one) => (E.isLeft(one) ? one.left : [])))
}

const decoded = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
