import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import type { UnitKind } from './Law.ts'
import { lawOn } from './lawOn.ts'
import { type Asked, provisionsFor, secreciesOf } from './provisionsFor.ts'
import { swedish } from './swedish.ts'

const on = (day: string) => lawOn(swedish, Day.day(day))
const provision = (paragraph: string, day: string) =>
  on(day).provisions.find((one) => one.act === '2009:400' && one.paragraph === paragraph)

/** The paragraphs by which facts about the individual could go from one kind of unit to another. */
const open = (
  holder: UnitKind | null,
  receiver: UnitKind,
  day: string,
  more: Partial<Asked> = {}
): ReadonlyArray<string> =>
  provisionsFor(swedish, { holder, receiver, fact: 'social', subject: 'individual', day: Day.day(day), ...more }).map(
    ({ act, paragraph }) => (act === '2009:400' ? paragraph : `${act} ${paragraph}`)
  )

describe('the provision on serious crimes against somebody close (10:18 c)', () => {
  test('does not exist before August 2021', () => {
    expect(provision('10:18 c', '2021-07-31')).toBeUndefined()
    expect(provision('10:18 c', '2021-08-01')?.certainty).toBe('summary-read')
  })

  test('has three conditions to the end of March 2025, and two from then on', () => {
    expect(provision('10:18 c', '2025-03-31')?.conditions).toEqual([
      'particular-risk-of-serious-crime-against-related',
      'may-help-prevent-it',
      'not-unsuitable'
    ])
    expect(provision('10:18 c', '2025-04-01')?.conditions).toEqual([
      'concrete-risk-of-serious-crime-against-related',
      'not-unsuitable'
    ])
  })

  test('leads to the police from health care and the social services, and nowhere else', () => {
    expect(open('health-care', 'police', '2025-05-07')).toContain('10:18 c')
    expect(open('social-services', 'police', '2025-05-07')).toContain('10:18 c')
    expect(open('police', 'social-services', '2025-05-07')).not.toContain('10:18 c')
    expect(open('social-services', 'health-care', '2025-05-07')).not.toContain('10:18 c')
    expect(open('social-services', 'outside', '2025-05-07')).not.toContain('10:18 c')
  })
})

describe('the provision against crime and cheating (10:15 a)', () => {
  test('exists from December 2025', () => {
    expect(provision('10:15 a', '2025-11-30')).toBeUndefined()
    expect(provision('10:15 a', '2025-12-01')?.amendedBy).toBe('2025:934')
  })

  test('opens the secrecy of the social services and not that of health care', () => {
    expect(open('social-services', 'police', '2025-12-01')).toContain('10:15 a')
    expect(open('health-care', 'police', '2025-12-01')).not.toContain('10:15 a')
    expect(open('health-care', 'police', '2025-12-01', { fact: 'health' })).not.toContain('10:15 a')
  })
})

describe('the general clause (10:27)', () => {
  test('opens what the police hold, and never what health care and the social services do', () => {
    for (const day of ['2019-03-01', '2023-03-01', '2025-12-01']) {
      expect(open('police', 'social-services', day)).toContain('10:27')
      expect(open('health-care', 'social-services', day)).not.toContain('10:27')
      expect(open('social-services', 'police', day)).not.toContain('10:27')
    }
  })
})

describe('an outside actor', () => {
  test('is told only what its teller has to tell for its own work, or with a reservation', () => {
    for (const holder of ['police', 'health-care', 'social-services'] as const) {
      expect(open(holder, 'outside', '2025-05-07')).toEqual(['10:2', '10:14'])
    }
    const recorded = on('2025-05-07').provisions.filter(({ reservation }) => reservation)
    expect(recorded.map(({ paragraph }) => paragraph)).toEqual(['10:14'])
  })

  test('discloses nothing by a provision of the act, which does not bind it', () => {
    expect(open('outside', 'police', '2025-05-07')).toEqual([])
    expect(secreciesOf(swedish, 'outside', 'health', Day.day('2025-05-07'))).toEqual([])
  })
})

describe('a body of several units', () => {
  test('is opened nothing to', () => {
    for (const holder of [null, 'police', 'health-care', 'social-services', 'other-authority'] as const) {
      expect(open(holder, 'body', '2025-12-01')).toEqual([])
    }
  })
})

describe('health care and the social services', () => {
  test('tell each other without consent only in listed situations, or for their own work', () => {
    expect(open('social-services', 'health-care', '2025-05-07')).toEqual(['10:2', '26:9'])
    expect(open('health-care', 'social-services', '2025-05-07')).toEqual(['10:2', '25:12', '25:13'])
  })
})

describe('contact data', () => {
  const location = { fact: 'location' } as const

  test('can be asked for by the police from April 2025, from whoever holds it', () => {
    for (const holder of ['health-care', 'social-services', 'other-authority'] as const) {
      expect(open(holder, 'police', '2025-03-31', location)).not.toContain('2025:170 4')
      expect(open(holder, 'police', '2025-04-01', location)).toContain('2025:170 4')
      expect(open(holder, 'police', '2025-04-01')).not.toContain('2025:170 4')
    }
  })

  test('of somebody whose whereabouts are protected is also that, and is by fewer provisions than of others', () => {
    const asked = { ...location, protectedIdentity: true }
    expect(open('social-services', 'police', '2025-05-07', location)).toContain('10:18 c')
    expect(open('social-services', 'police', '2025-05-07', asked)).toEqual(['10:2', '2025:170 4'])
  })
})

describe('the duty of municipalities and regions towards law enforcement', () => {
  test('does not reach the core of health care and of the social services', () => {
    expect(open('social-services', 'police', '2025-05-07')).not.toContain('2025:170 6')
    expect(open('health-care', 'police', '2025-05-07', { fact: 'health' })).not.toContain('2025:170 6')
    expect(open('other-authority', 'police', '2025-05-07', { fact: 'health' })).toContain('2025:170 6')
    expect(open('police', 'police', '2025-05-07')).not.toContain('2025:170 6')
  })
})

describe('what the police investigate', () => {
  test('is of consequence to a secrecy by its own provision: 10:23 for care and support, 10:24 for the rest', () => {
    expect(open('social-services', 'police', '2025-05-07')).toContain('10:23')
    expect(open('social-services', 'police', '2025-05-07')).not.toContain('10:24')
    expect(open('police', 'police', '2025-05-07')).toContain('10:24')
    expect(open('police', 'police', '2025-05-07')).not.toContain('10:23')
    expect(provision('10:23', '2025-04-01')?.conditions).toContain('offence-of-at-least-six-months')
    expect(provision('10:23', '2025-03-31')?.conditions).toContain('offence-reaches-threshold-of-that-day')
  })

  test('of crimes against the young was reworded in December 2025', () => {
    expect(provision('10:21', '2025-11-30')?.amendedBy).toBe('2025:179')
    expect(provision('10:21', '2025-12-01')?.amendedBy).toBe('2025:965')
  })
})

describe('the duty to report concern for a child', () => {
  const duty = (day: string) => on(day).duties.map(({ act, paragraph, amendedBy }) => [act, paragraph, amendedBy])

  test('moves to the new act in July 2025, and names more authorities from January 2026', () => {
    expect(duty('2025-06-30')).toEqual([['2001:453', '14:1', null]])
    expect(duty('2025-07-01')).toEqual([['2025:400', '19:1', null]])
    expect(duty('2026-01-14')).toEqual([['2025:400', '19:1', null]])
    expect(duty('2026-01-15')).toEqual([['2025:400', '19:1', '2025:1501']])
  })

  test('binds the police, health care and the social services on every day of the agreement', () => {
    for (const day of ['2023-03-01', '2025-07-01', '2026-06-01']) {
      expect(on(day).duties.map(({ boundBy }) => boundBy)).toEqual([['police', 'health-care', 'social-services']])
    }
  })
})

describe('the table', () => {
  test('was compared with its sources to the sixteenth of December 2025, and says of later days that it was not', () => {
    expect(on('2025-12-16').checked).toBe(true)
    expect(on('2025-12-17').checked).toBe(false)
  })

  test('begins with the secrecy act', () => {
    expect(on('2009-06-29').provisions).toEqual([])
    expect(on('2009-06-30').secrecies.map(({ paragraph }) => paragraph)).toEqual([
      '21:1',
      '21:3',
      '25:1',
      '26:1',
      '35:1'
    ])
  })

  test('asks a person to look up a wording that nobody has read', () => {
    for (const { id, certainty, conditions } of swedish.provisions) {
      expect([id, conditions.includes('wording-of-that-day-looked-up')]).toEqual([id, certainty === 'not-verified'])
    }
  })

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(swedish))).toEqual(swedish)
  })
})
