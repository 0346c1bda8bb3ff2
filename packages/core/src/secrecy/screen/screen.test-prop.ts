import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from './Rule.ts'
import { screen } from './screen.ts'
import { sentences } from './sentences.test-text.ts'
import { withCheckDigit } from './testNumbers.test-text.ts'
import { key } from './text/characters.ts'
import { writtenForms } from './writtenForms.test-text.ts'

const find = screen()
const two = (value: number): string => String(value).padStart(2, '0')

/** Any number with a date and a check digit, whether it was ever given to somebody or not. */
const number = fc
  .tuple(
    fc.integer({ min: 1880, max: 2029 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 60, max: 91 })),
    fc.integer({ min: 0, max: 999 })
  )
  .map(([year, month, day, serial]) =>
    withCheckDigit(`${year}${two(month)}${two(day)}${String(serial).padStart(3, '0')}`)
  )

const form = fc.constantFrom(...writtenForms)
const swedish = fc.integer({ min: 0, max: 1_000_000 }).map((seed) => sentences(2, seed).join(' '))

/** What texts are made of that come near a rule. */
const scraps = fc.constantFrom(
  ...[
    '870703',
    '4130',
    '19',
    '1',
    '0',
    '070',
    '46',
    'T220',
    'a',
    'A',
    'Anna',
    'Berg',
    'gatan',
    'Storgatan',
    'dnr',
    'född'
  ],
  ...[
    'kv',
    'tel',
    'ABC',
    '123',
    'x',
    '@',
    '.',
    ',',
    ':',
    '-',
    '–',
    '+',
    '/',
    '(',
    ')',
    ' ',
    '\n',
    '\u00a0',
    '\u200b',
    '\u00ad'
  ],
  ...['\u0301', '９', '\u{1d7d9}', '\ud835', '\udfd9', '😀', 'åäö', 'ſ', 'İ', 'ß', 'ﬁ', '']
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join(''))
)

describe('a number of a person in a Swedish text', () => {
  test('is found where it stands, in any written form', () => {
    fc.assert(
      fc.property(swedish, number, form, swedish, (before, twelve, { write, certainty }, after) => {
        const written = write(twelve)
        const text = `${before} Hon har ${written}. ${after}`
        const offset = before.length + ' Hon har '.length
        const rule = Number(twelve.slice(6, 8)) < 60 ? 'personal-number' : 'coordination-number'
        expect(find(text)).toContainEqual({ rule, offset, length: written.length, certainty })
      }),
      { numRuns: 2000 }
    )
  })

  test('is found also where it is glued to letters', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('nr', 'is', 'Å', 'ssn_'),
        fc.constantFrom('x', 'och', '_', ''),
        (twelve, before, after) => {
          const [finding] = find(`${before}${twelve}${after}`)
          expect(finding).toMatchObject({ offset: before.length, length: 12, certainty: 'certain' })
        }
      )
    )
  })

  test('covers all its digits whatever stands around it', () => {
    fc.assert(
      fc.property(anyText, number, anyText, (before, twelve, after) => {
        const written = `${twelve.slice(2, 8)}-${twelve.slice(8)}`
        const from = before.length + 1
        const covered = find(`${before};${written};${after}`).find(
          ({ offset, length }) => offset <= from && from < offset + length
        )
        expect(covered?.certainty).toBe('certain')
      })
    )
  })
})

describe('the findings of any text', () => {
  const ids = new Set(rules.map(({ id }) => id))

  test('lie in the text, in its order, without overlapping, under a known rule', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const { rule, offset, length } of find(text)) {
          expect(ids).toContain(rule)
          expect(offset).toBeGreaterThanOrEqual(end)
          expect(length).toBeGreaterThan(0)
          end = offset + length
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 3000 }
    )
  })

  test('are always the same, and those of another screening made of the same lists', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(screen()(text)).toEqual(find(text))
      }),
      { numRuns: 30 }
    )
  })

  test('hold nothing of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const finding of find(text)) {
          expect(Object.keys(finding).sort()).toEqual(['certainty', 'length', 'offset', 'rule'])
        }
      })
    )
  })

  test('do not depend on what stands in another paragraph', () => {
    fc.assert(
      fc.property(swedish, swedish, (one, other) => {
        const shift = one.length + 2
        const apart = [...find(one), ...find(other).map((finding) => ({ ...finding, offset: finding.offset + shift }))]
        expect(find(`${one}\n\n${other}`)).toEqual(apart)
      })
    )
  })

  test('of names do not depend on accents that are composed in another way', () => {
    fc.assert(
      fc.property(fc.constantFrom('Åsa', 'Désirée', 'Örjan', 'Zoë', 'André', 'Märta'), (name) => {
        expect(key(name.normalize('NFD'))).toBe(key(name))
        expect(find(`hos ${name.normalize('NFD')}`)[0]?.rule).toBe('given-name')
      })
    )
  })
})
