import { describe, expect, test } from 'vitest'
import { conditionWords, paragraphWords } from './sayings.ts'
import { swedish } from './swedish.ts'
import { conditions, paragraphs } from './words.ts'

describe('the words of the Swedish table', () => {
  test('are there for each condition and paragraph, and for no other', () => {
    const asked = swedish.provisions.flatMap((one) => one.conditions)
    expect(Object.keys(conditions).sort()).toEqual([...new Set(asked)].sort())
    const rows = [...swedish.secrecies, ...swedish.provisions, ...swedish.duties]
    expect(Object.keys(paragraphs).sort()).toEqual(
      [...new Set(rows.map(({ act, paragraph }) => `${act} ${paragraph}`))].sort()
    )
  })

  test('begin with a small letter and have no full stop', () => {
    for (const { sv, en } of [...Object.values(conditions), ...Object.values(paragraphs)]) {
      for (const words of [sv, en]) expect(words).toMatch(/^\p{Ll}.*[^.\s]$/u)
    }
  })

  test('name a condition as something that is, in either language', () => {
    expect(conditionWords({ act: '2009:400', paragraph: '10:27' }, 'obvious-precedence', 'sv')).toMatch(
      /^det är uppenbart/
    )
    expect(paragraphWords({ act: '2009:400', paragraph: '26:1' }, 'en')).toBe('secrecy in the social services')
  })

  test('are the name itself where a table has conditions and paragraphs of its own', () => {
    const own = { act: 'Secrecy Act', paragraph: '10:27' }
    expect(conditionWords(own, 'signed', 'en')).toBe('signed')
    expect(conditionWords(own, 'constructor', 'sv')).toBe('constructor')
    expect(conditionWords(own, 'obvious-precedence', 'sv')).toBe('obvious-precedence')
    expect(conditionWords({ act: '2009:400', paragraph: 'XII' }, 'obvious-precedence', 'sv')).toBe('obvious-precedence')
    expect(paragraphWords({ act: 'Secrecy Act', paragraph: 'XII' }, 'sv')).toBe('XII')
  })
})
