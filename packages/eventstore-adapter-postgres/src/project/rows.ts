import type { Store } from '@norrsken/core'
import { E } from '../fp.ts'

/**
 * A row as it is kept: a text, so that neither who made it nor who reads it can change it. A row that its codec would not
 * read again throws.
 */
export const written = <M>(projection: Store.Projection<M>, row: M): string => {
  const text = JSON.stringify(projection.row.encode(row))
  read(projection, text)
  return text
}

/** The row that was written. Its content is in no message: it may be about a person. */
export const read = <M>({ name, version, row }: Store.Projection<M>, text: string): M => {
  const decoded = row.decode(JSON.parse(text))
  if (E.isLeft(decoded)) throw new TypeError(`the codec of projection \`${name}\` ${version} does not read its own row`)
  return decoded.right
}
