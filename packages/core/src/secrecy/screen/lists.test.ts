import { describe, expect, test } from 'vitest'
import { type Lists, lists } from './Lists.ts'
import type { WordList } from './lists/WordList.ts'
import { page } from './page.test-text.ts'
import { screen } from './screen.ts'
import { key } from './text/characters.ts'

const { publicNumbers, ...ofWords } = lists
const named: ReadonlyArray<readonly [string, WordList]> = Object.entries<WordList>({
  ...ofWords,
  publicNumbers: { ...publicNumbers, words: publicNumbers.numbers.map(({ number }) => number.replace(/\D/gu, '')) }
})

describe('the lists', () => {
  test('say where they come from and on what terms, and the reference says how long they are', () => {
    for (const [name, { source, licence, words }] of named) {
      expect([name, source, licence]).not.toContain('')
      expect(page).toContain(`| \`${name}\` | ${words.length} |`)
    }
  })

  test('have no word twice', () => {
    for (const [name, { words }] of named) {
      const seen = words.map((word) => word.toLowerCase())
      expect([name, seen.filter((word, index) => seen.indexOf(word) !== index)]).toEqual([name, []])
    }
  })

  test('call only names ordinary words', () => {
    const names = new Set([lists.givenNames, lists.familyNames, lists.places].flatMap(({ words }) => words.map(key)))
    expect(lists.ordinaryWords.words.filter((word) => !names.has(key(word)))).toEqual([])
  })

  test('can be replaced one by one', () => {
    const own: Lists = { ...lists, places: { source: 'test', licence: 'none', words: ['Storbyn', 'Nya Byn'] } }
    expect(screen(own)('hon bor i Storbyn')[0]?.rule).toBe('place')
    expect(screen(own)('hon bor i Krokom')[0]?.rule).toBe('proper-noun')
    expect(screen({ ...own, givenNames: own.places })('hon bor i storbyn')[0]?.rule).toBe('given-name')
  })
})
