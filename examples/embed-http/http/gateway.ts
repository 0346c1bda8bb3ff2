import type { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { FunctionName, textAt, UnitId } from './codecs.ts'
import type { Mistake } from './Problem.ts'

/** The headers in which the gateway says on whose behalf it sends a request: a function within a unit, never a person. */
export const unitHeader = 'Gateway-Unit'
export const functionHeader = 'Gateway-Function'

/** Who is recorded as `by`. What is not ASCII in a header is percent-encoded. */
export const byOf = (headers: Readonly<Record<string, unknown>>): E.Either<ReadonlyArray<Mistake>, Log.By> => {
  const unit = said(headers, unitHeader, UnitId)
  const role = said(headers, functionHeader, FunctionName)
  if (E.isRight(unit) && E.isRight(role)) return E.right({ unit: unit.right, function: role.right })
  return E.left([unit, role].flatMap((one) => (E.isLeft(one) ? one.left : [])))
}

const said = (
  headers: Readonly<Record<string, unknown>>,
  name: string,
  codec: typeof UnitId
): E.Either<ReadonlyArray<Mistake>, string> => {
  const text = headers[name.toLowerCase()]
  const decoded = typeof text === 'string' ? decodedOf(text) : text
  return decoded === null
    ? E.left([{ where: `header ${name}`, expected: 'ASCII, all else percent-encoded in UTF-8', found: 'another' }])
    : textAt(`header ${name}`, codec, decoded)
}

/** `null` where it is not as it must be encoded. The bytes of other letters come as others than those that were sent. */
const decodedOf = (text: string): string | null => {
  if (!/^[ -~]*$/.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
