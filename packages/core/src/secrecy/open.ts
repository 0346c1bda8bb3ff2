import { type Box, contentOf, holds, type Sealed } from './Box.ts'

/**
 * The content of a sealed value. Not exported from the package, and imported by nothing but the log's codec and what decides
 * on secrecy: a dependency rule sees to it.
 */
export const open = <A>(sealed: Sealed<A>): A => {
  if (!holds(sealed)) throw new TypeError('not a value that this library sealed')
  return contentOf(sealed as Box<A>)
}
