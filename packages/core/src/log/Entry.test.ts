import { Day, Instant } from '@norrsken/rules'
import { entriesOf, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { entry, inOrder, isWholeDay } from './Entry.ts'

const happened = (type: string, effective: string, data: object = {}): Said => ({
  stream: type.startsWith('Representative') || type === 'EditionAdopted' ? 'agreement/norrsken' : 'case/1',
  type,
  effective,
  data
})
const appointment = { party: 'are', role: 'deputy', unit: 'are/social-services', function: 'deputy' }
const consent = {
  consent: 'consent-1',
  recipients: [],
  facts: [],
  subjects: [],
  purposes: [],
  form: 'oral',
  explained: true
}

/** The types of some events in the order in which they apply. */
const applied = (...said: ReadonlyArray<Said>): ReadonlyArray<string> =>
  [...entriesOf(logOf(...said))].sort(inOrder).map(({ event }) => `${event.id} ${event.type}`)

const only = (effective: string) => {
  const [event] = logOf(happened('CaseClosed', effective, { reason: '' }))
  if (event === undefined) throw new Error('no event')
  return event
}

describe('events apply', () => {
  test('in the order of when they were so, not of when they were recorded', () => {
    expect(applied(happened('CrimeReported', '2023-03-09'), happened('SupportAssessed', '2023-03-08'))).toEqual([
      'e2 SupportAssessed',
      'e1 CrimeReported'
    ])
  })

  test('a day as its first moment in Sweden, whatever the offset of the others', () => {
    expect(
      applied(
        happened('CrimeReported', '2023-07-01T00:00:00+02:00'),
        happened('SupportAssessed', '2023-07-01'),
        happened('GuidanceGiven', '2023-06-30T21:59:59Z')
      )
    ).toEqual(['e3 GuidanceGiven', 'e1 CrimeReported', 'e2 SupportAssessed'])
  })

  test('at one time endings before beginnings, then as in the log', () => {
    expect(
      applied(
        happened('RepresentativeAppointed', '2023-03-08', appointment),
        happened('RepresentativeLeft', '2023-03-08', appointment)
      )
    ).toEqual(['e2 RepresentativeLeft', 'e1 RepresentativeAppointed'])
    expect(
      applied(happened('CaseReopened', '2023-03-08'), happened('CaseClosed', '2023-03-08', { reason: '' }))
    ).toEqual(['e2 CaseClosed', 'e1 CaseReopened'])
  })

  test('at one time last what takes back of a consent: a withdrawal wins at its own instant', () => {
    expect(
      applied(
        happened('ConsentWithdrawn', '2023-03-08', { consent: 'consent-1' }),
        happened('ConsentNarrowed', '2023-03-08', { consent: 'consent-1' }),
        happened('ConsentGiven', '2023-03-08', consent)
      )
    ).toEqual(['e3 ConsentGiven', 'e2 ConsentNarrowed', 'e1 ConsentWithdrawn'])
  })
})

describe('the day of an event', () => {
  test('is that on which its moment falls in Sweden', () => {
    expect(entry(only('2023-06-30T22:00:00Z'), 0, 0).day).toBe(Day.day('2023-07-01'))
    expect(entry(only('2023-12-31T22:59:59Z'), 0, 0).day).toBe(Day.day('2023-12-31'))
    expect(entry(only('2023-12-31T23:00:00Z'), 0, 0).day).toBe(Day.day('2024-01-01'))
  })

  test('is all that is known of it where it is written as a day', () => {
    expect(isWholeDay(only('2023-06-30'))).toBe(true)
    expect(isWholeDay(only('2023-06-30T00:00:00+02:00'))).toBe(false)
    expect(entry(only('2023-06-30'), 0, 0).at).toBe(Instant.instant('2023-06-29T22:00:00Z'))
  })
})
