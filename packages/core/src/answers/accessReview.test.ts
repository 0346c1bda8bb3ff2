import { Day } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { worldOf } from '../log/worldOf.ts'
import { accessReview, usualThresholds } from './accessReview.ts'

const at = (day: string, time = '09:00'): string => `2025-${day}T${time}:00+01:00`
const police = 'police/investigation'
const health = 'region/health-care'

let decisions = 0
const asked = (
  stream: string,
  to: string,
  effective: string,
  outcome: 'permit' | 'deny' | 'needs-human',
  facts: ReadonlyArray<string> = ['risk'],
  decision = `d${++decisions}`
): Said => ({
  stream,
  type: 'DisclosureDecided',
  effective,
  data: {
    decision,
    facts,
    subjects: ['individual'],
    from: 'are/social-services',
    to,
    purpose: 'consult',
    lawOn: effective.slice(0, 10),
    outcome,
    unmet: outcome === 'permit' ? [] : ['no-consent']
  }
})
const referred = (stream: string): Said => ({
  stream,
  type: 'CaseReferred',
  effective: '2025-01-07',
  by: { unit: police, function: 'investigator' },
  data: {
    homeMunicipality: 'are',
    residence: 'in-county',
    ageBand: '25-34',
    gender: 'woman',
    contexts: ['men-against-women'],
    forms: ['physical'],
    children: false,
    subject: 'p-17'
  }
})
const held: Said = {
  stream: 'meeting/1',
  type: 'MeetingHeld',
  effective: at('02-05'),
  data: {
    kind: 'regular',
    from: at('02-05'),
    to: at('02-05', '10:00'),
    attendance: [{ unit: police, function: 'investigator', mode: 'in-place' }]
  }
}

const always = { from: null, to: null }
const review = (...acts: ReadonlyArray<Said>) =>
  accessReview(worldOf({ validAt: null, knownAt: null })(logOf(...acts)), always)
const patterns = (...acts: ReadonlyArray<Said>) =>
  review(...acts).patterns.map(({ rule, unit, decisions: count }) => `${unit} ${rule} ${count}`)

describe('a review of access', () => {
  test('takes a decision of which only the day is known to be within a meeting of that day', () => {
    const three = (effective: string) => [1, 2, 3].map(() => asked('case/1', police, effective, 'permit'))
    expect(patterns(held, referred('case/1'), ...three('2025-02-05'))).toEqual([])
    expect(patterns(held, referred('case/1'), ...three('2025-02-06'))).toEqual([`${police} outside-meetings 3`])
  })

  test('counts for each unit what was decided, of which classes of facts, and in which months', () => {
    const acts = [
      referred('case/1'),
      asked('case/1', police, at('02-05', '09:10'), 'permit', ['risk', 'crime']),
      asked('case/1', police, at('02-05', '09:20'), 'needs-human'),
      asked('case/2', police, at('03-05'), 'deny'),
      asked('case/1', health, at('02-05'), 'deny', ['health'])
    ]
    const { decisions: all, units } = review(...acts)
    expect(all).toBe(4)
    expect(units).toEqual([
      {
        unit: police,
        decisions: 3,
        cases: 2,
        outcomes: { permit: 1, deny: 1, 'needs-human': 1 },
        facts: [
          { fact: 'risk', decisions: 3 },
          { fact: 'crime', decisions: 1 }
        ],
        months: [
          { month: '2025-02', decisions: 2 },
          { month: '2025-03', decisions: 1 }
        ]
      },
      expect.objectContaining({ unit: health, decisions: 1, cases: 1 })
    ])
  })

  test('counts a decision once, although its log has an event for each reason, as strict as the strictest', () => {
    const parts = [
      asked('case/1', police, at('02-05'), 'permit', ['risk'], 'd'),
      asked('case/1', police, at('02-05'), 'deny', ['health'], 'd')
    ]
    expect(review(...parts).units).toMatchObject([{ decisions: 1, outcomes: { permit: 0, deny: 1 } }])
    const others = asked('case/1', health, at('02-05'), 'permit', ['risk'], 'd')
    expect(review(...parts, others).units).toMatchObject([{ decisions: 1 }, { unit: health, decisions: 1 }])
  })

  test('is of the days that it is asked for, both included', () => {
    const world = worldOf({ validAt: null, knownAt: null })(
      logOf(...['02-04', '02-05', '02-06', '02-07'].map((day) => asked('case/1', police, at(day), 'permit')))
    )
    const period = { from: Day.day('2025-02-05'), to: Day.day('2025-02-06') }
    expect(accessReview(world, period)).toMatchObject({ from: '2025-02-05', to: '2025-02-06', decisions: 2 })
    expect(accessReview(world, { ...period, from: null })).toMatchObject({ from: null, decisions: 3 })
  })

  test('names no case and nobody', () => {
    const acts = [referred('case/secret-17'), asked('case/secret-17', police, at('02-05'), 'deny')]
    const told = JSON.stringify(review(...acts))
    for (const marker of ['secret-17', 'p-17']) expect(told).not.toContain(marker)
  })
})

describe('what is unusual', () => {
  const atMeeting = ['09:00', '09:10', '09:20', '09:30', '09:59'].map((time) => at('02-05', time))

  test('is to be denied often', () => {
    const denied = (count: number) =>
      atMeeting.slice(0, count).map((time, i) => asked(`case/${i}`, police, time, 'deny'))
    const cases = atMeeting.map((_, i) => referred(`case/${i}`))
    expect(patterns(held, ...cases, ...denied(4))).toEqual([])
    expect(patterns(held, ...cases, ...denied(5))).toEqual([`${police} many-denials 5`])
  })

  test('is to ask about a case in which the unit has no part', () => {
    const one = asked('case/1', police, at('02-05', '09:10'), 'permit')
    expect(patterns(held, one)).toEqual([`${police} no-part-in-the-case 1`])
    expect(patterns(held, one, referred('case/1'))).toEqual([])
    const social = { ...one, data: { ...(one.data as object), to: 'are/social-services' } }
    expect(patterns(referred('case/1'), social)).toEqual([])
    const world = { ...worldOf({ validAt: null, knownAt: null })(logOf(referred('case/1'), social)), branch: 'family' }
    expect(accessReview(world, always).patterns).toMatchObject([{ rule: 'no-part-in-the-case' }])
  })

  test('is to ask when there is no meeting that the unit attends', () => {
    const three = (times: ReadonlyArray<string>) => times.map((time) => asked('case/1', police, time, 'permit'))
    const before = ['08:00', '08:30', '08:59'].map((time) => at('02-05', time))
    expect(patterns(held, referred('case/1'), ...three(before))).toEqual([`${police} outside-meetings 3`])
    expect(patterns(held, referred('case/1'), ...three([...before.slice(1), at('02-05', '10:00')]))).toEqual([
      `${police} outside-meetings 3`
    ])
    expect(patterns(held, referred('case/1'), ...three([...before.slice(1), at('02-05')]))).toEqual([])
  })

  test('is to ask again for a class of facts of a case that was denied before', () => {
    const [first = '', second = '', third = '', fourth = ''] = atMeeting
    const denied = asked('case/1', police, first, 'deny')
    const again = [asked('case/1', police, second, 'needs-human'), asked('case/1', police, third, 'permit')]
    expect(patterns(held, referred('case/1'), denied, ...again)).toEqual([`${police} asked-again-after-denial 2`])
    const others = [
      asked('case/1', police, second, 'permit', ['crime']),
      asked('case/2', police, third, 'permit'),
      asked('case/1', health, fourth, 'permit')
    ]
    expect(patterns(held, referred('case/1'), referred('case/2'), denied, ...others)).not.toContainEqual(
      expect.stringContaining('asked-again')
    )
  })

  test('is told from the number on that is chosen, with that number', () => {
    const world = worldOf({ validAt: null, knownAt: null })(
      logOf(referred('case/1'), held, asked('case/1', police, at('02-05'), 'deny'))
    )
    const chosen = { ...usualThresholds, 'many-denials': 1 }
    expect(accessReview(world, always, chosen).patterns).toEqual([
      { rule: 'many-denials', unit: police, decisions: 1, threshold: 1 }
    ])
  })
})
