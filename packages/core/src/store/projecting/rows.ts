import { E } from '../../fp.ts'
import type { Projection } from '../Projection.ts'

/**
 * A row as a store keeps it: a JSON text, so that neither who made it nor who reads it can change it. A row that its codec
 * would not read again throws.
 *
 * @example
 * import { Store } from '@norrsken/core'
 * import * as t from 'io-ts'
 *
 * const counting = { name: 'counting', version: 1, row: t.number, keyOf: () => null, apply: () => null }
 * assert.equal(Store.writtenRow(counting, 3), '3')
 * assert.throws(() => Store.writtenRow(counting, Number.NaN), /codec of projection/)
 */
export const writtenRow = <M>(projection: Projection<M>, row: M): string => {
  const text = JSON.stringify(projection.row.encode(row))
  readRow(projection, text)
  return text
}

/**
 * The row that was written. One that cannot be read throws, and its content is in no message: it may be about a person.
 *
 * @example
 * import { Store } from '@norrsken/core'
 * import * as t from 'io-ts'
 *
 * const counting = { name: 'counting', version: 1, row: t.number, keyOf: () => null, apply: () => null }
 * assert.equal(Store.readRow(counting, '3'), 3)
 */
export const readRow = <M>({ name, version, row }: Projection<M>, text: string): M => {
  const decoded = row.decode(JSON.parse(text))
  if (E.isLeft(decoded)) throw new TypeError(`the codec of projection \`${name}\` ${version} does not read its own row`)
  return decoded.right
}
