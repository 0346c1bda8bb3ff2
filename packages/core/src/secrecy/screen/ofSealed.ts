import { open } from '../open.ts'
import type { Sealed } from '../Sealed.ts'
import type { Finding } from './Finding.ts'
import { type Lists, lists as own } from './Lists.ts'
import { screen } from './screen.ts'

/**
 * A screening by some lists, as `Screen.screen` is, of a text that is sealed. It tells where something stands and never what.
 *
 * It takes lists and makes the screening itself: a function of the caller's would be shown the text.
 *
 * @example
 * import { Screen, Sealed } from '@norrsken/core'
 *
 * const screen = Screen.ofSealed()
 * assert.deepEqual(screen(Sealed.seal('ring 070-174 06 05')), [
 *   { rule: 'phone', offset: 5, length: 13, certainty: 'certain' }
 * ])
 */
export const ofSealed = (lists: Lists = own): ((text: Sealed<string>) => ReadonlyArray<Finding>) => {
  const find = screen(lists)
  return (text) => find(open(text))
}
