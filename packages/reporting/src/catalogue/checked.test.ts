import { Log } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { shipped } from '../counting/count.test-kit.ts'
import { checked, faultsOf } from './checked.ts'
import type { Definition } from './Definition.ts'
import type { Filter } from './Filter.ts'

const cases = shipped('I01')
const faults = (change: object, of: Definition = cases): ReadonlyArray<string> => {
  const result = checked({ ...of, ...change })
  return result._tag === 'Left' ? result.left.map(Log.words) : []
}

/** What somebody may write, and what they are told. */
const mistakes: ReadonlyArray<readonly [string, object, string | RegExp]> = [
  ['a key that there is not', { goal: 1 }, /^goal: expected no such key \(known: id, version, names/],
  ['a version that is none', { version: 0 }, 'version: expected a whole number from 1, found 0'],
  ['a goal that there is not', { goals: [10] }, 'goals[0]: expected a whole number from 1 to 9, found 10'],
  [
    'a goal that only answers tell of',
    { goals: [1, 8] },
    'goals[1]: expected a goal from 1 to 6, for goals 7 to 9 are known from SurveyAnswered only, found 8'
  ],
  ['a clause that there is not', { clause: '21' }, /^clause: expected one of 1, 2, .*signatures, found "21"$/],
  ['a risk that is none', { risk: 'grave' }, 'risk: expected one of high, medium, low, found "grave"'],
  ['nothing to count', { count: {} }, 'count: expected what is counted: {each …} or {first …}, found an object'],
  [
    'an event that there is not',
    { count: { each: 'CaseOpened' } },
    /^count\.each: expected an event \(.*CaseReferred.*\), found "CaseOpened"$/
  ],
  ['a retraction', { count: { each: 'EventRetracted' } }, /^count\.each: expected an event/],
  [
    'an event of another kind of stream',
    { count: { first: 'MeetingHeld', of: 'case' }, by: [] },
    /^count\.first: expected an event of a stream of this kind \(CaseReferred, .*\), found "MeetingHeld"$/
  ],
  [
    'a field that there is not',
    { count: { each: 'CaseDiscussed', where: { type: ['acute'] } } },
    /^count\.where: expected a field of CaseDiscussed to count by \(meeting, .*basis\.kind, .*\), found "type"$/
  ],
  [
    'a word that a field does not know',
    { count: { each: 'CaseDiscussed', where: { kind: ['acute', 'urgent'] } } },
    'count.where.kind[1]: expected one of planning, consulting, acute, follow-up, found "urgent"'
  ],
  [
    'a word of a ground that there is not',
    { count: { each: 'CaseDiscussed', where: { 'basis.kind': ['oral'] } } },
    'count.where.basis.kind[0]: expected one of consent, de-identified, provision, found "oral"'
  ],
  [
    'that a field is absent which is always there',
    { count: { each: 'CaseDiscussed', where: { kind: [null] } } },
    'count.where.kind[0]: expected one of planning, consulting, acute, follow-up, found null'
  ],
  [
    'a note',
    { count: { each: 'CaseReferred', where: { note: ['x'] } } },
    /^count\.where: expected a field of CaseReferred/
  ],
  [
    'a pseudonym',
    { count: { each: 'CaseReferred', once: ['subject'] } },
    /^count\.once\[0\]: expected a field of CaseReferred/
  ],
  [
    'a text of somebody’s own',
    { count: { each: 'CaseClosed', once: ['reason'] } },
    'count.once[0]: expected a field of CaseClosed to count by (agreement), found "reason"'
  ],
  [
    'a day that is none',
    { count: { each: 'ActionAgreed', on: 'goal' } },
    'count.on: expected a field that holds a day, found "goal"'
  ],
  [
    'an end without a day',
    { count: { each: 'ConsentGiven', lasting: [{}] } },
    'count.lasting[0]: expected an event, or a field that holds a day, found {}'
  ],
  [
    'an end in another kind of stream',
    { count: { each: 'ConsentGiven', lasting: [{ event: 'MeetingHeld' }] } },
    /^count\.lasting\[0\]\.event: expected an event of a stream of this kind/
  ],
  [
    'a filter that is none',
    { population: { hasnt: 'CaseClosed' } },
    'population: expected a filter: {all}, {any}, {not}, {is} or {has …}, found an object'
  ],
  [
    'an event deep in a filter',
    { population: { not: { any: [{ has: 'Closed' }] } } },
    /^population\.not\.any\[0\]\.has: expected an event of a stream of this kind/
  ],
  [
    'a field deep in a filter',
    { population: { all: [{ has: 'ActionAgreed', that: { is: { due: [1] } } }] } },
    /^population\.all\[0\]\.that\.is\.due\[0\]: expected a day that exists/
  ],
  [
    'a field that the other event does not have',
    { population: { has: 'ActionCompleted', same: { action: 'action' } } },
    /^population\.same\.action: expected a field of CaseDiscussed/
  ],
  [
    'a party of what is none',
    { population: { has: 'ActionAgreed', different: { field: 'goal', as: 'party' } } },
    'population.different.field: expected a field that names a unit or a party, for its party, found "goal"'
  ],
  [
    'a window that there is not',
    { population: { has: 'ActionAgreed', to: 'window' } },
    'population.to: expected a definition that has a window, found "window"'
  ],
  [
    'a window that ends before it begins',
    { window: -3 },
    'window: expected a window of at least one day, or one month, found -3'
  ],
  [
    'a window of no month',
    { window: { months: 0 } },
    'window: expected a window of at least one day, or one month, found {"months":0}'
  ],
  [
    'half a day’s window',
    { window: 1.5 },
    /^window: expected a whole number of days from 1 to 99999, or \{months\}, found/
  ],
  ['a window of a thousand years', { window: 365_250 }, /^window: expected a whole number of days from 1 to 99999/],
  ['half a day', { population: { has: 'ActionAgreed', to: 0.5 } }, /^population\.to: expected/],
  [
    'a measure that is none',
    { measure: { type: 'percentage' } },
    'measure.type: expected one of count, share, rate, distribution, days, number, found "percentage"'
  ],
  [
    'a distribution over nothing',
    { measure: { type: 'distribution' }, by: [] },
    'by: expected a dimension, of which there is a distribution, found []'
  ],
  [
    'a rate of what lives nowhere',
    { count: { first: 'MeetingHeld', of: 'meeting' }, by: [], measure: { type: 'rate', per: 1, population: 'p' } },
    'measure.type: expected a measure of what has a home municipality, found "rate"'
  ],
  [
    'days from an event of another stream',
    { measure: { type: 'days', from: { event: 'MeetingHeld' }, statistics: [] } },
    /^measure\.from\.event: expected an event of a stream of this kind/
  ],
  [
    'the mean of words',
    { measure: { type: 'number', field: 'kind', statistics: ['mean'] } },
    'measure.field: expected a field that holds a number, found "kind"'
  ],
  [
    'a home of a meeting',
    { count: { first: 'MeetingHeld', of: 'meeting' } },
    'by[0].by: expected what somebody who lives nowhere can be divided by, found "home-municipality"'
  ],
  [
    'a dimension twice',
    { by: [...(cases.by ?? []), ...(cases.by ?? [])] },
    'by[1].id: expected each dimension once, found "home-municipality"'
  ],
  [
    'a person who is a meeting',
    { count: { first: 'MeetingHeld', of: 'meeting' }, by: [], perPerson: true },
    'perPerson: expected an event of a case to count by, found "MeetingHeld"'
  ],
  [
    'another event of what is derived',
    { count: { each: 'PartyCalled' }, by: [], population: { has: 'PartyCalled' } },
    'population: expected no other event: what is derived has none, found "PartyCalled"'
  ],
  [
    'a norm that there is not',
    { count: { each: 'NormFound', where: { norm: ['9/picnic'] } }, by: [] },
    /^count\.where\.norm\[0\]: expected one of 7\/target-group, .*, found "9\/picnic"$/
  ]
]

describe('a definition', () => {
  test('that is right is given back as it is', () => {
    expect(checked(cases)).toEqual({ _tag: 'Right', right: cases })
  })

  for (const [what, change, told] of mistakes) {
    test(`with ${what} is told where, what was expected and what was found`, () => {
      const found = faults(change)
      expect(found).toHaveLength(1)
      if (typeof told === 'string') expect(found[0]).toBe(told)
      else expect(found[0]).toMatch(told)
    })
  }

  test('is told of all that is wrong with it', () => {
    expect(faults({ clause: '21', measure: { type: 'share', numerator: { has: 'X' } } })).toHaveLength(2)
  })

  /** `levels` filters in each other, the innermost a plain one. */
  const within = (levels: number, around: (filter: Filter) => Filter): Filter => {
    let filter: Filter = { has: 'CaseClosed' }
    for (let level = 1; level < levels; level += 1) filter = around(filter)
    return filter
  }
  const arounds: ReadonlyArray<readonly [string, (filter: Filter) => Filter]> = [
    ['not', (filter) => ({ not: filter })],
    ['all', (filter) => ({ all: [filter] })],
    ['any', (filter) => ({ any: [{ has: 'CaseReferred' }, filter] })],
    ['that', (filter) => ({ has: 'CaseClosed', that: filter })]
  ]

  test.each(arounds)('may have 32 filters in each other by `%s`, and no more, however many', (_, around) => {
    expect(faults({ population: within(32, around) })).toEqual([])
    for (const levels of [33, 100_000]) {
      const population = within(levels, around)
      expect(faults({ population })).toEqual(['population: expected a filter of at most 32 levels, found a deeper one'])
      expect(faultsOf({ ...cases, population })).toHaveLength(1)
    }
  })

  test('is told of each place with too deep a filter', () => {
    const filter = within(50_000, (one) => ({ not: one }))
    const names = { sv: 'a', en: 'a' }
    const group = { id: 'all', names, if: { has: 'CaseReferred' } }
    const by = [{ id: 'groups', names, by: { groups: [group, { ...group, id: 'deep', if: filter }] } }]
    expect(faults({ by, measure: { type: 'share', numerator: filter } })).toEqual(
      ['measure.numerator', 'by[0].by.groups[1].if'].map(
        (path) => `${path}: expected a filter of at most 32 levels, found a deeper one`
      )
    )
  })

  test('may ask whether what may be absent is', () => {
    expect(faults({ count: { each: 'DisclosureDecided', where: { provision: [null] } }, by: [] })).toEqual([])
  })

  test('may say true, false and unknown of what is one of these', () => {
    const of = (word: unknown) => ({ population: { has: 'CaseReferred', where: { children: [word] } } })
    expect([true, 'unknown'].flatMap((word) => faults(of(word)))).toEqual([])
    expect(faults(of('yes'))).toEqual(['population.where.children[0]: expected true, false or "unknown", found "yes"'])
  })
})
