import { Day, Timeline } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToExtend,
  agreedToLeave,
  allBut,
  firstEdition,
  lastDay,
  lifeOf,
  members,
  notice,
  signed,
  spells,
  ten,
  viewOf
} from '../agreement/acts.test-log.ts'
import type { Life } from '../agreement/Life.ts'
import { complete, type StatedTerms } from '../agreement/Terms.ts'
import { state } from '../answers/state.ts'
import { O } from '../fp.ts'
import { terms } from './16-term.ts'

const termOn = (day: string, stated: Partial<StatedTerms> = {}): string | null => {
  const schedule = terms(complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31', ...stated }))
  const window = O.toUndefined(schedule.windowAt(Day.day(day)))
  return window === undefined ? null : `${Day.toIso(window.from)}/${Day.toIso(window.to)}`
}

/** The term that a day is, was or will be in, by all that was done. */
const termIn = (life: Life, day: string): string | null => {
  const window = O.toUndefined(Timeline.at(Day.day(day))(life.terms)?.windowAt(Day.day(day)) ?? O.none)
  return window === undefined ? null : `${Day.toIso(window.from)}/${Day.toIso(window.to)}`
}

/** The term of an agreement on a day, by what was done by then. */
const termAfter = (acts: Parameters<typeof viewOf>[0], day: string): string | null => {
  const view = viewOf(acts, day)
  const term = state({ agreements: [], cases: [], meetings: [] }, view, view.question).agreement?.term
  return term == null ? null : `${term.from}/${term.to}`
}

describe('the first term runs from 1 March to 31 December 2023, then a year at a time', () => {
  test.each([
    ['2023-02-28', null],
    ['2023-03-01', '2023-03-01/2023-12-31'],
    ['2023-12-31', '2023-03-01/2023-12-31'],
    ['2024-01-01', '2024-01-01/2024-12-31'],
    ['2024-02-29', '2024-01-01/2024-12-31'],
    ['2024-12-31', '2024-01-01/2024-12-31'],
    ['2025-01-01', '2025-01-01/2025-12-31'],
    ['2123-07-01', '2123-01-01/2123-12-31']
  ])('on %s: %s', (day, term) => expect(termOn(day)).toBe(term))
})

describe('a renewal by other than twelve months', () => {
  test.each([
    [0, '2023-12-31', '2023-03-01/2023-12-31'],
    [0, '2024-01-01', null],
    [6, '2024-01-01', '2024-01-01/2024-06-30'],
    [6, '2024-06-30', '2024-01-01/2024-06-30'],
    [6, '2024-07-01', '2024-07-01/2024-12-31'],
    [24, '2025-12-31', '2024-01-01/2025-12-31']
  ])('by %i months, on %s: %s', (renewalMonths, day, term) => expect(termOn(day, { renewalMonths })).toBe(term))

  test('months are counted from the end of the first term every time, so that a short February shortens no later term', () => {
    const stated = { firstTermEnds: '2023-08-31', renewalMonths: 6 }
    expect(termOn('2024-02-29', stated)).toBe('2023-09-01/2024-02-29')
    expect(termOn('2024-08-31', stated)).toBe('2024-03-01/2024-08-31')
  })

  test('a term that is not renewed ends the agreement, and everybody is a party to its last day', () => {
    const life = lifeOf(firstEdition({ renewalMonths: 0 }))
    expect(members('2023-12-31', life)).toEqual([...ten])
    expect(members('2024-01-01', life)).toEqual([])
    expect(spells('are', life)).toEqual(['2023-03-01/2023-12-31'])
  })

  test('an edition that starts after its first term has ended begins in one of its renewals', () => {
    expect(termOn('2024-04-30', { starts: '2024-05-01' })).toBeNull()
    expect(termOn('2024-05-01', { starts: '2024-05-01' })).toBe('2024-05-01/2024-12-31')
    expect(termOn('2025-01-01', { starts: '2024-05-01' })).toBe('2025-01-01/2025-12-31')
    expect(termOn('2023-12-31', { starts: '2023-12-31' })).toBe('2023-12-31/2023-12-31')
    expect(termOn('2024-01-01', { starts: '2023-12-31' })).toBe('2024-01-01/2024-12-31')
  })

  test('a notice that would lead out after such an end changes nothing', () => {
    const life = lifeOf([...firstEdition({ renewalMonths: 0 }), notice('are', '2023-07-01')])
    expect(spells('are', life)).toEqual(['2023-03-01/2023-12-31'])
  })

  test('an edition that is signed only after its one term is over never applies', () => {
    const late = [adopted('first', '2023-02-24', { renewalMonths: 0 }), ...signed('first', '2024-01-01', ...ten)]
    expect(lifeOf(late).spells).toEqual([])
    const inTime = [adopted('first', '2023-02-24', { renewalMonths: 0 }), ...signed('first', '2023-12-31', ...ten)]
    expect(spells('are', lifeOf(inTime))).toEqual(['2023-12-31/2023-12-31'])
  })
})

describe('unless the parties agree otherwise: that the agreement ends', () => {
  test('it is in force to the end of the day agreed', () => {
    const life = lifeOf([...firstEdition(), agreedToEnd('2024-05-01', '2024-10-31')])
    expect(members('2024-10-31', life)).toEqual([...ten])
    expect(members('2024-11-01', life)).toEqual([])
  })

  test('on the very day of the agreement', () => {
    expect(spells('are', lifeOf([...firstEdition(), agreedToEnd('2024-05-01', '2024-05-01')]))).toEqual([
      '2023-03-01/2024-05-01'
    ])
  })

  test('on its last day the parties may still agree on a later one, on the day after no more', () => {
    const ends = [...firstEdition(), agreedToEnd('2024-05-01', '2024-10-31')]
    expect(lastDay('are', lifeOf([...ends, agreedToEnd('2024-10-31', '2024-12-31')]))).toBe('2024-12-31')
    expect(lastDay('are', lifeOf([...ends, agreedToEnd('2024-11-01', '2024-12-31')]))).toBe('2024-10-31')
  })

  test('what all have agreed on is recorded as that', () => {
    const outcomes = (agreed: ReturnType<typeof agreedToEnd>) =>
      lifeOf([...firstEdition(), agreed]).otherwiseAgreed.map(({ outcome }) => outcome)
    expect(outcomes(agreedToEnd('2024-05-01', '2024-10-31'))).toEqual([{ type: 'agreed' }])
    expect(outcomes(agreedToExtend('2024-05-01', '2025-03-31'))).toEqual([{ type: 'agreed' }])
    expect(outcomes(agreedToLeave('are', '2024-05-01', '2024-05-31'))).toEqual([{ type: 'agreed' }])
  })

  test('who leaves before still leaves before', () => {
    const life = lifeOf([...firstEdition(), notice('are', '2024-06-30'), agreedToEnd('2024-07-01', '2025-06-30')])
    expect(lastDay('are', life)).toBe('2024-12-31')
    expect(lastDay('berg', life)).toBe('2025-06-30')
  })

  test('it does not if one party does not agree', () => {
    const life = lifeOf([...firstEdition(), agreedToEnd('2024-05-01', '2024-10-31', allBut('berg'))])
    expect(spells('are', life)).toEqual(['2023-03-01/…'])
    expect(life.otherwiseAgreed.map(({ outcome }) => outcome)).toEqual([{ type: 'not-all-agree', missing: ['berg'] }])
  })

  test('only those who are parties on the day of the agreement need agree (R3)', () => {
    const acts = [
      ...firstEdition(),
      notice('berg', '2023-06-30'),
      agreedToEnd('2024-05-01', '2024-10-31', allBut('berg'))
    ]
    expect(lastDay('are', lifeOf(acts))).toBe('2024-10-31')
  })

  test('nothing can be agreed under an agreement that is not in force', () => {
    const life = lifeOf([...firstEdition(), agreedToEnd('2023-02-28', '2024-10-31')])
    expect(life.otherwiseAgreed.map(({ outcome }) => outcome)).toEqual([{ type: 'not-in-force' }])
    expect(spells('are', life)).toEqual(['2023-03-01/…'])
  })
})

describe('unless the parties agree otherwise: that the running term ends on another day', () => {
  const extended = [...firstEdition(), agreedToExtend('2024-05-01', '2025-03-31')]

  test.each([
    ['2024-04-30', '2024-01-01/2024-12-31'],
    ['2024-05-01', '2024-01-01/2025-03-31'],
    ['2025-03-31', '2024-01-01/2025-03-31'],
    ['2025-04-01', '2025-04-01/2026-03-31'],
    ['2026-04-01', '2026-04-01/2027-03-31']
  ])('extended to 31 March 2025, the term on %s is %s: it is renewed from there', (day, term) => {
    expect(termAfter(extended, day)).toBe(term)
  })

  test('the terms that had ended before stay what they were', () => {
    const life = lifeOf(extended)
    expect(termIn(life, '2023-03-01')).toBe('2023-03-01/2023-12-31')
    expect(termIn(life, '2023-12-31')).toBe('2023-03-01/2023-12-31')
    expect(termIn(life, '2024-01-01')).toBe('2024-01-01/2025-03-31')
  })

  test('a term that would not be renewed runs to the day agreed, and the agreement with it', () => {
    const life = lifeOf([...firstEdition({ renewalMonths: 0 }), agreedToExtend('2023-11-01', '2024-06-30')])
    expect(spells('are', life)).toEqual(['2023-03-01/2024-06-30'])
  })

  test('an end that was agreed before does not stand where they agree later that the term runs on beyond it', () => {
    const ends = agreedToEnd('2023-06-15', '2023-12-31')
    const on = (lastDay: string): ReadonlyArray<string> =>
      spells('are', lifeOf([...firstEdition({ renewalMonths: 0 }), ends, agreedToExtend('2023-09-01', lastDay)]))
    expect(on('2024-06-30')).toEqual(['2023-03-01/2024-06-30'])
    expect(on('2024-01-01')).toEqual(['2023-03-01/2024-01-01'])
    const again = agreedToEnd('2023-10-01', '2024-03-31')
    const life = lifeOf([...firstEdition(), ends, agreedToExtend('2023-09-01', '2024-06-30'), again])
    expect(spells('are', life)).toEqual(['2023-03-01/2024-03-31'])
  })

  test('an end that was agreed before stands where the term that runs on is over by then', () => {
    const ends = agreedToEnd('2023-06-15', '2024-12-31')
    const on = (lastDay: string): ReadonlyArray<string> =>
      spells('are', lifeOf([...firstEdition(), ends, agreedToExtend('2023-09-01', lastDay)]))
    expect(on('2024-06-30')).toEqual(['2023-03-01/2024-12-31'])
    expect(on('2024-12-31')).toEqual(['2023-03-01/2024-12-31'])
  })

  test('once it is over it cannot be extended', () => {
    const life = lifeOf([...firstEdition({ renewalMonths: 0 }), agreedToExtend('2024-01-01', '2024-06-30')])
    expect(spells('are', life)).toEqual(['2023-03-01/2023-12-31'])
    expect(life.otherwiseAgreed.map(({ outcome }) => outcome)).toEqual([{ type: 'not-in-force' }])
  })

  test('a term cannot end before it began', () => {
    const life = lifeOf([...firstEdition(), agreedToExtend('2024-05-01', '2023-12-31')])
    expect(life.otherwiseAgreed.map(({ outcome }) => outcome)).toEqual([{ type: 'before-the-term' }])
  })

  test('one that is said to have ended before the edition applied was over on the day before that was said', () => {
    const late = [adopted('first', '2023-02-24', { renewalMonths: 0 }), ...signed('first', '2023-04-15', ...ten)]
    expect(spells('are', lifeOf([...late, agreedToExtend('2023-06-01', '2023-03-31')]))).toEqual([
      '2023-04-15/2023-05-31'
    ])
  })

  test('one that is said to have ended some days ago ended then', () => {
    const life = lifeOf([...firstEdition({ renewalMonths: 0 }), agreedToExtend('2023-06-01', '2023-05-15')])
    expect(spells('are', life)).toEqual(['2023-03-01/2023-05-15'])
  })

  test('it may end on its first day, and a term that is over that day can be extended no more', () => {
    const acts = [...firstEdition({ renewalMonths: 0 }), agreedToExtend('2023-06-01', '2023-03-01')]
    const life = lifeOf([...acts, agreedToExtend('2023-06-01', '2024-06-30')])
    expect(spells('are', life)).toEqual(['2023-03-01/2023-03-01'])
    expect(life.otherwiseAgreed.map(({ outcome }) => outcome)).toEqual([
      { type: 'agreed' },
      { type: 'before-the-term' }
    ])
  })

  test('of the edition in force it is the term that is extended, and not what ran before that edition applied', () => {
    const acts = [
      ...firstEdition(),
      adopted('revised', '2024-08-29', { starts: '2024-08-29', firstTermEnds: '2025-12-31' }),
      ...signed('revised', '2024-11-18', ...ten),
      agreedToExtend('2025-03-01', '2026-06-30')
    ]
    const life = lifeOf(acts)
    expect(termIn(life, '2024-11-17')).toBe('2024-01-01/2024-12-31')
    expect(termIn(life, '2024-11-18')).toBe('2024-08-29/2026-06-30')
  })

  test('it is not extended if one party does not agree', () => {
    const acts = [...firstEdition({ renewalMonths: 0 }), agreedToExtend('2023-11-01', '2024-06-30', allBut('police'))]
    expect(spells('are', lifeOf(acts))).toEqual(['2023-03-01/2023-12-31'])
  })

  test('the turn of the year stays the exit of who gives notice', () => {
    expect(lastDay('are', lifeOf([...extended, notice('are', '2024-06-30')]))).toBe('2024-12-31')
  })
})

describe('unless the parties agree otherwise: that a party leaves', () => {
  test('it is a party to the end of the day agreed, without notice', () => {
    const life = lifeOf([...firstEdition(), agreedToLeave('are', '2024-05-01', '2024-05-31')])
    expect(members('2024-05-31', life)).toEqual([...ten])
    expect(members('2024-06-01', life)).toEqual(allBut('are'))
  })

  test('it stays if one party does not agree, be it itself', () => {
    for (const lacking of ['berg', 'are']) {
      const life = lifeOf([...firstEdition(), agreedToLeave('are', '2024-05-01', '2024-05-31', allBut(lacking))])
      expect(spells('are', life)).toEqual(['2023-03-01/…'])
    }
  })

  test('who is no party cannot leave', () => {
    const life = lifeOf([...firstEdition(), agreedToLeave('kvinnojouren', '2024-05-01', '2024-05-31')])
    expect(life.otherwiseAgreed.map(({ outcome }) => outcome)).toEqual([{ type: 'no-party' }])
  })

  test('an agreement that somebody leaves lets nobody go if it does not say who', () => {
    const unsaid = act('OtherwiseAgreed', '2024-05-01', { what: 'party-leaves', on: '2024-05-31', agreedBy: [...ten] })
    const life = lifeOf([...firstEdition(), unsaid])
    expect(members('2024-06-01', life)).toEqual([...ten])
    expect(life.otherwiseAgreed.map(({ outcome }) => outcome)).toEqual([{ type: 'no-party' }])
  })
})

describe('the term follows the edition in force', () => {
  test('a revised edition brings its own first term from the day on which it applies', () => {
    const acts = [
      ...firstEdition(),
      adopted('revised', '2024-08-29', { starts: '2024-08-29', firstTermEnds: '2025-12-31' }),
      ...signed('revised', '2024-11-18', ...ten)
    ]
    expect(termAfter(acts, '2024-11-17')).toBe('2024-01-01/2024-12-31')
    expect(termAfter(acts, '2024-11-18')).toBe('2024-08-29/2025-12-31')
    expect(termAfter(acts, '2026-01-01')).toBe('2026-01-01/2026-12-31')
  })
})
