import { Day, Instant } from '@norrsken/rules'
import { expect, test } from 'vitest'
import { reaches } from './reaches.ts'

test('a stream reaches to its latest day and its latest knowledge', () => {
  const reached = reaches(null)
  const at = (day: string, recorded: string) => ({ day: Day.day(day), recordedAt: Instant.instant(recorded) })
  reached.meet(at('2024-03-05', '2024-03-05T10:00:00Z'), 0)
  reached.meet(at('2024-02-01', '2024-03-06T10:00:00Z'), 0)
  const is = (validAt: string, knownAt: string | null): boolean =>
    reached.isBy(0, { validAt: Day.day(validAt), knownAt: knownAt === null ? null : Instant.instant(knownAt) })
  expect([is('2024-03-05', null), is('2024-03-04', null)]).toEqual([true, false])
  expect([is('2024-03-05', '2024-03-06T10:00:00Z'), is('2024-03-05', '2024-03-06T09:59:59.999Z')]).toEqual([
    true,
    false
  ])
  expect([...reached.met]).toEqual([0])
})
