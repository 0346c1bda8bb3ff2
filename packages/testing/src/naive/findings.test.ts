import { Log } from '@norrsken/core'
import { expect, test } from 'vitest'
import { entriesOf, logOf, type Said } from '../logOf.ts'
import { findingsByDay, findingsOn } from './findings.ts'
import { act, ends, found, inForce, signed } from './work.test-log.ts'

const agreement = 'agreement/norrsken'
const applied = (...said: ReadonlyArray<Said>) => [...Log.visible(null)(entriesOf(logOf(...said)))].sort(Log.inOrder)

test('many days at once are each as if asked for alone, also where an act between them changes what lies ahead', () => {
  const entries = applied(
    ...inForce(),
    act('SteeringGroupMet', '2023-04-01', { attending: [] }),
    ends('2023-06-30', '2023-12-15'),
    ...signed('first', '2023-12-30')
  )
  const days = ['2023-12-31', '2024-01-31', '2023-02-28', '2023-03-31', '2023-06-30']
  const found = findingsByDay(entries, agreement, days)
  expect([...found.keys()]).toEqual(days)
  for (const day of days) expect(found.get(day)).toEqual(findingsOn(entries, agreement, day))
})

test('the findings are in one order, whatever the order of the log', () => {
  const meetings = ['2023-04-01', '2023-05-01', '2023-06-01'].map((day) =>
    act('SteeringGroupMet', day, { attending: [] })
  )
  const one = findingsOn(applied(...inForce(), ...meetings), agreement, '2023-07-01')
  const other = findingsOn(applied(...[...meetings].reverse(), ...inForce()), agreement, '2023-07-01')
  expect(one).toEqual(other)
  expect(one.map(({ norm }) => norm)).toEqual(one.map(({ norm }) => norm).sort())
})

test('a correction is read in the place of what it corrects, and what was taken back is not read', () => {
  const met = { ...act('SteeringGroupMet', '2022-12-31', { attending: [] }), id: 'met' }
  const steering = (...said: ReadonlyArray<Said>) =>
    found('9/steering-group', '2023-12-31', ...inForce({ steeringMeetingsPerYear: 2 }), ...said)
  expect(steering(met)).toEqual(['steering-group 2023-03-01..2023-12-31 breached'])
  const corrected = { ...act('SteeringGroupMet', '2023-12-31', { attending: [] }), corrects: 'met' }
  expect(steering(met, corrected)).toEqual(['steering-group 2023-03-01..2023-12-31 met'])
  const takenBack = act('EventRetracted', '2024-01-01', { event: 'met', reason: 'a mistake' })
  expect(steering(met, corrected, takenBack)).toEqual(['steering-group 2023-03-01..2023-12-31 breached'])
})

test('of an agreement that the log does not know nothing is found', () => {
  expect(findingsOn(applied(...inForce()), 'agreement/other', '2023-12-31')).toEqual([])
  expect(findingsOn([], agreement, '2023-12-31')).toEqual([])
})
