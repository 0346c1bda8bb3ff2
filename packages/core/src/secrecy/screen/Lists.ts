import { familyNameEndings, familyNames } from './lists/familyNames.ts'
import { givenNames } from './lists/givenNames.ts'
import { nobody } from './lists/nobody.ts'
import { ordinaryWords } from './lists/ordinaryWords.ts'
import { places } from './lists/places.ts'
import { type NumberList, publicNumbers } from './lists/publicNumbers.ts'
import { streetEndings } from './lists/streetEndings.ts'
import type { WordList } from './lists/WordList.ts'

/** The words that a screening knows. All of it is data: put another list in place of any. */
export interface Lists {
  readonly givenNames: WordList
  readonly familyNames: WordList
  /** A word with a capital that ends like this may be a family name. */
  readonly familyNameEndings: WordList
  readonly places: WordList
  /** A word that ends like this may be a street. */
  readonly streetEndings: WordList
  /** Of the names, those that are ordinary words too. In small letters they are no finding. */
  readonly ordinaryWords: WordList
  /** Words with a capital that tell of no person and no address: authorities, laws, feasts. */
  readonly nobody: WordList
  /** Telephone numbers that belong to no person: help lines and authorities. */
  readonly publicNumbers: NumberList
}

/**
 * The lists that come with the library.
 *
 * @example
 * import { Screen } from '@norrsken/core'
 *
 * const places = { source: 'our own', licence: 'CC0-1.0', words: ['Storbyn'] }
 * const screen = Screen.screen({ ...Screen.lists, places })
 * assert.equal(screen('hon bor i Storbyn')[0]?.rule, 'place')
 */
export const lists: Lists = {
  givenNames,
  familyNames,
  familyNameEndings,
  places,
  streetEndings,
  ordinaryWords,
  nobody,
  publicNumbers
}
