import { describe, expect, test } from 'vitest'
import { act, ends, found, inForce, inMeeting, signed } from './work.test-log.ts'

const held = (on: string, kind = 'regular', name = 'meeting/1', more: object = {}) =>
  inMeeting(
    'MeetingHeld',
    on,
    { kind, from: '2023-03-08T09:00:00+01:00', to: '2023-03-08T10:00:00+01:00', attendance: [], ...more },
    name
  )
const weekly = (validAt: string, ...said: Parameters<typeof found>[2][]) => found('12/weekly-meeting', validAt, ...said)

describe('the naive reader finds of the weekly meeting', () => {
  test('no duty in the week in which the agreement begins, as it begins on a Wednesday', () => {
    expect(weekly('2023-03-05', ...inForce())).toEqual([])
    expect(weekly('2023-03-06', ...inForce())).toEqual(['coordinator 2023-03-06..2023-03-12 open'])
    expect(weekly('2023-03-11', ...inForce())).toEqual(['coordinator 2023-03-06..2023-03-12 open'])
    expect(weekly('2023-03-12', ...inForce())).toEqual(['coordinator 2023-03-06..2023-03-12 breached'])
  })

  test('a week met from the day of its meeting, be it a Monday or a Sunday', () => {
    const said = [...inForce(), held('2023-03-06'), held('2023-03-19', 'regular', 'meeting/2')]
    expect(weekly('2023-03-06', ...said)).toEqual(['coordinator 2023-03-06..2023-03-12 met'])
    expect(weekly('2023-03-18', ...said).at(-1)).toBe('coordinator 2023-03-13..2023-03-19 open')
    expect(weekly('2023-03-19', ...said).at(-1)).toBe('coordinator 2023-03-13..2023-03-19 met')
  })

  test('an acute one not to stand in, unless any meeting counts', () => {
    expect(weekly('2023-03-12', ...inForce(), held('2023-03-08', 'acute'))).toEqual([
      'coordinator 2023-03-06..2023-03-12 breached'
    ])
    expect(weekly('2023-03-12', ...inForce({ weeklyCounts: 'any' }), held('2023-03-08', 'acute'))).toEqual([
      'coordinator 2023-03-06..2023-03-12 met'
    ])
  })

  test('week 53 of 2026 one week like others', () => {
    const last = inForce({ starts: '2026-12-28', firstTermEnds: '2026-12-31' })
    expect(weekly('2026-12-28', ...last)).toEqual(['coordinator 2026-12-28..2027-01-03 open'])
    expect(weekly('2027-01-02', ...last)).toEqual(['coordinator 2026-12-28..2027-01-03 open'])
    expect(weekly('2027-01-03', ...last, held('2027-01-03'))).toEqual(['coordinator 2026-12-28..2027-01-03 met'])
  })

  test('no duty in a week in which the agreement is known to end, nor where the terms have none', () => {
    const ending = ends('2023-03-06', '2023-03-18')
    expect(weekly('2023-03-20', ...inForce(), ending)).toEqual(['coordinator 2023-03-06..2023-03-12 breached'])
    expect(weekly('2023-03-12', ...inForce({ weeklyMeeting: false }))).toEqual([])
  })

  test('a meeting of another agreement not to count', () => {
    const other = held('2023-03-08', 'regular', 'meeting/1', { agreement: 'agreement/project' })
    expect(weekly('2023-03-12', ...inForce(), other)).toEqual(['coordinator 2023-03-06..2023-03-12 breached'])
  })

  test('a meeting that one telling puts into the week and another does not to leave it undetermined', () => {
    const told = [held('2023-03-12'), held('2023-03-13')]
    expect(weekly('2023-03-19', ...inForce(), ...told)).toEqual([
      'coordinator 2023-03-06..2023-03-12 undetermined',
      'coordinator 2023-03-13..2023-03-19 undetermined'
    ])
    expect(weekly('2023-03-12', ...inForce(), held('2023-03-12'))).toEqual(['coordinator 2023-03-06..2023-03-12 met'])
  })
})

describe('the naive reader finds of the documentation', () => {
  const documented = (validAt: string, ...said: Parameters<typeof found>[2][]) =>
    found('14.1/document-meeting', validAt, ...inForce(), ...said)

  test('each held meeting open until it is documented, with no end', () => {
    const said = [held('2023-03-08', 'acute'), inMeeting('MeetingDocumented', '2024-03-08')]
    expect(documented('2023-03-07', ...said)).toEqual([])
    expect(documented('2024-03-07', ...said)).toEqual(['coordinator 2023-03-08.. open'])
    expect(documented('2024-03-08', ...said)).toEqual(['coordinator 2023-03-08.. met'])
  })

  test('one window of a meeting that was told of twice, on the day of the last', () => {
    expect(documented('2023-12-31', held('2023-03-15'), held('2023-03-08'))).toEqual(['coordinator 2023-03-15.. open'])
  })

  test('nothing of a meeting that was not held, or held before the agreement was in force', () => {
    expect(documented('2023-12-31', inMeeting('MeetingCancelled', '2023-03-08', { reason: 'illness' }))).toEqual([])
    expect(documented('2023-12-31', held('2023-02-28'))).toEqual([])
  })
})

describe('the naive reader takes a meeting for one of the agreement', () => {
  const project = [
    { ...act('EditionAdopted', '2020-12-01', projectEdition()), stream: 'agreement/project' },
    { ...act('EditionSigned', '2020-12-01', { edition: 'project', party: 'are' }), stream: 'agreement/project' },
    { ...act('EditionSigned', '2020-12-01', { edition: 'project', party: 'region' }), stream: 'agreement/project' }
  ]
  const documented = (...said: Parameters<typeof found>[2][]) =>
    found('14.1/document-meeting', '2023-12-31', ...project, ...inForce(), ...said)

  test('that was in force on the day of its first event, else was the last before, else the first to come', () => {
    const later = held('2023-03-08')
    const callOn = (on: string) =>
      inMeeting('MeetingCalled', on, { kind: 'regular', starts: '2023-03-08T09:00:00+01:00' })
    expect(documented(later)).toEqual(['coordinator 2023-03-08.. open'])
    expect(documented(held('2023-03-01'))).toEqual(['coordinator 2023-03-01.. open'])
    expect(documented(callOn('2023-02-28'), later)).toEqual([])
    expect(documented(callOn('2022-12-31'), later)).toEqual([])
    expect(documented(callOn('2020-12-31'), later)).toEqual([])
    expect(found('14.1/document-meeting', '2023-12-31', ...inForce(), callOn('2020-12-31'), later)).toEqual([
      'coordinator 2023-03-08.. open'
    ])
  })

  test('that was in force last, also where the log names one that ended earlier after it', () => {
    const said = [...inForce(), ends('2023-04-01', '2023-05-31'), ...project, ...signed('first', '2023-11-01')]
    const called = inMeeting('MeetingCalled', '2023-07-01', { kind: 'regular', starts: '2023-11-01T09:00:00+01:00' })
    expect(found('14.1/document-meeting', '2023-12-31', ...said, called, held('2023-11-01'))).toEqual([
      'coordinator 2023-11-01.. open'
    ])
  })

  test('that its first event names', () => {
    expect(documented(held('2023-03-08', 'regular', 'meeting/1', { agreement: 'agreement/project' }))).toEqual([])
    const named = inMeeting('MeetingCalled', '2022-12-31', {
      kind: 'regular',
      starts: '2023-03-08T09:00:00+01:00',
      agreement: 'agreement/norrsken'
    })
    expect(documented(named, held('2023-03-08'))).toEqual(['coordinator 2023-03-08.. open'])
  })
})

function projectEdition(): object {
  return {
    edition: 'project',
    parties: ['are', 'region'].map((id) => ({ id, kind: 'other' })),
    terms: { starts: '2021-01-01', firstTermEnds: '2022-12-31', renewalMonths: 0 }
  }
}
