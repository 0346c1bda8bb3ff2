import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { longDay, shortMonth } from './day.ts'
import { inLanguage } from './languages.ts'
import { agreementName, partyName, unitName } from './names.ts'
import { asks, changes } from './terms.ts'

const stated = { starts: '2023-03-01', firstTermEnds: '2023-12-31' }

describe('days', () => {
  test('are written in full, in each language', () => {
    expect(longDay('sv')(Day.day('2023-03-01'))).toBe('1 mars 2023')
    expect(longDay('en')(Day.day('2023-03-01'))).toBe('1 March 2023')
    expect(shortMonth('en')(10)).toBe('Oct')
  })
})

describe('names', () => {
  test('are those that people use, and else the id', () => {
    expect(partyName('sv')('ostersund')).toBe('Östersunds kommun')
    expect(partyName('sv')('elsewhere')).toBe('elsewhere')
    expect(unitName('sv')('body/tmv')).toBe('Ledningsgruppen Tillsammans mot våld (TMV)')
    expect(unitName('sv')('body/board')).toBe('board')
    expect(unitName('sv')('ostersund/board')).toBe('Östersunds kommun, board')
    expect(agreementName('en')('agreement/norrsken')).toBe('The Operation Norrsken agreement')
    expect(agreementName('en')('agreement/other')).toBe('other')
  })

  test('are no words of the language that this is written in', () => {
    expect(partyName('sv')('constructor')).toBe('constructor')
    expect(unitName('sv')('valueOf/toString')).toBe('valueOf, toString')
  })
})

describe('counts in words', () => {
  const { sv, en } = inLanguage

  test('go with the gender and the number of what is counted', () => {
    expect([0, 1, 2, 13].map(sv.summary.decisions)).toEqual([
      'Inga beslut är noterade.',
      'Ett beslut är noterat.',
      'Två beslut är noterade.',
      '13 beslut är noterade.'
    ])
    expect([0, 1, 2].map(sv.summary.partiesAtStart)).toEqual([
      'Inga parter var med från början.',
      'En part var med från början.',
      'Två parter var med från början.'
    ])
    expect(sv.summary.partiesNow(1, '1 mars 2023')).toBe('Den 1 mars 2023 är en part med.')
    expect([1, 2].map(sv.sources.unstated)).toEqual([
      'För 1 händelse anger loggen ingen källa.',
      'För 2 händelser anger loggen ingen källa.'
    ])
    expect([0, 1, 2].map(en.summary.decisions)).toEqual([
      'No decisions are recorded.',
      'One decision is recorded.',
      'Two decisions are recorded.'
    ])
    expect(en.sources.unstated(1)).toBe('For 1 event the log names no source.')
  })
})

describe('terms in words', () => {
  test('say how a party leaves', () => {
    const exit = (terms: object) => asks({ ...stated, ...terms }, inLanguage.sv)[2]
    expect(exit({})).toBe('En part kan lämna vid ett årsskifte om den har sagt upp sig minst sex månader före.')
    expect(exit({ exit: 'at-notice', noticeMonths: 0 })).toBe('En part lämnar samma dag som den säger upp sig.')
    expect(exit({ exit: 'year-end-floor', noticeMonths: 12 })).toContain('tidigast ett år efter uppsägningen')
  })

  test('of a revised edition are those that it changes', () => {
    expect(changes(stated, { ...stated, workingMeetingsPerYear: 4 }, inLanguage.en)).toEqual([
      'The working group meets four times a year.'
    ])
    expect(changes(stated, { ...stated, noticeMonths: 6 }, inLanguage.en)).toEqual([])
  })
})
