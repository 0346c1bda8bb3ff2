import { Day, type Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { adopted, agreedToEnd, firstEdition, signed, ten, viewOf } from '../agreement/acts.test-log.ts'
import { proof as words } from '../words/proof.ts'
import { exitIfNotice, lastNoticeDay } from './exitIfNotice.ts'

type Acts = Parameters<typeof viewOf>[0]

const exitAfter = (acts: Acts, notice: string, reading = {}): string | null =>
  exitIfNotice(viewOf(acts, '2024-01-01', { reading }), Day.day(notice)).value
const lastNoticeFor = (acts: Acts, end: string, reading = {}): string | null =>
  lastNoticeDay(viewOf(acts, '2024-01-01', { reading }), Day.day(end)).value

const revised = [
  ...firstEdition(),
  adopted('revised', '2025-09-01', { starts: '2025-09-01', firstTermEnds: '2025-12-31', noticeMonths: 3 }),
  ...signed('revised', '2025-10-01', ...ten)
]

describe('if written notice had reached all the others on a day', () => {
  test.each([
    ['2023-02-28', null, 'the agreement does not apply yet'],
    ['2023-03-01', '2023-12-31', 'its first day'],
    ['2026-06-30', '2026-12-31', 'the last day'],
    ['2026-07-01', '2027-12-31', 'a day late']
  ])('on %s: %s (%s)', (notice, exit, _why) => expect(exitAfter(firstEdition(), notice)).toBe(exit))

  test.each([
    [{ noticeDay: 'included' }, '2026-07-01', '2026-12-31'],
    [{ exit: 'year-end-floor' }, '2026-07-01', '2027-01-01'],
    [{ exit: 'at-notice' }, '2026-08-31', '2027-02-28'],
    [{ rollDeadlines: 'sfs-1930-173' }, '2030-07-01', '2030-12-31'],
    [{ noticeMonths: 18 }, '2026-06-30', '2027-12-31']
  ])('under %j, on %s: %s', (reading, notice, exit) => {
    expect(exitAfter(firstEdition(), notice, reading)).toBe(exit)
  })

  test('the terms of the edition in force that day decide', () => {
    expect(exitAfter(revised, '2025-09-30')).toBe('2026-12-31')
    expect(exitAfter(revised, '2025-10-01')).toBe('2026-12-31')
    expect(exitAfter(revised, '2026-09-30')).toBe('2026-12-31')
  })

  test('nobody is a party longer than the agreement is in force', () => {
    const ending = [...firstEdition(), agreedToEnd('2024-05-01', '2024-09-30')]
    expect(exitAfter(ending, '2024-06-30')).toBe('2024-09-30')
    expect(exitAfter(ending, '2024-10-01')).toBeNull()
    expect(exitAfter(firstEdition({ renewalMonths: 0 }), '2023-09-01')).toBe('2023-12-31')
  })
})

describe('the last day on which notice leads out by a day', () => {
  test.each([
    ['2026-12-31', '2026-06-30'],
    ['2026-12-30', '2025-06-30'],
    ['2027-06-15', '2026-06-30'],
    ['2023-12-31', '2023-06-30'],
    ['2023-12-30', null],
    ['2022-01-01', null]
  ])('by %s: %s', (end, notice) => expect(lastNoticeFor(firstEdition(), end)).toBe(notice))

  test.each([
    [{ noticeDay: 'included' }, '2026-12-31', '2026-07-01'],
    [{ rollDeadlines: 'sfs-1930-173' }, '2029-12-31', '2029-07-02'],
    [{ exit: 'at-notice' }, '2026-08-28', '2026-02-28'],
    [{ exit: 'year-end-floor' }, '2026-12-31', '2026-06-30']
  ])('under %j, by %s: %s', (reading, end, notice) => {
    expect(lastNoticeFor(firstEdition(), end, reading)).toBe(notice)
  })

  test('each notice goes by the terms of its own day', () => {
    expect(lastNoticeFor(revised, '2025-12-31')).toBe('2025-06-30')
    expect(lastNoticeFor(revised, '2026-12-31')).toBe('2026-09-30')
  })

  test('where the agreement ends by then, the last of its days', () => {
    const ending = [...firstEdition(), agreedToEnd('2024-05-01', '2024-09-30')]
    expect(lastNoticeFor(ending, '2024-09-30')).toBe('2024-09-30')
    expect(lastNoticeFor(ending, '2024-09-29')).toBe('2023-06-30')
    expect(lastNoticeFor(ending, '2030-12-31')).toBe('2024-09-30')
  })

  test('is the last that gives an exit by the day, for every day of five years and two editions', () => {
    const view = viewOf([...revised, agreedToEnd('2027-01-15', '2027-08-31')], '2024-01-01')
    const days = Array.from({ length: 1826 }, (_, n) => Day.addDays(n)(Day.day('2023-01-01')))
    const notices = days.map((notice) => ({ notice: Day.toIso(notice), exit: exitIfNotice(view, notice).value }))
    const wrong = days.find((end) => {
      const inTime = notices.findLast(({ exit }) => exit !== null && exit <= Day.toIso(end))
      return lastNoticeDay(view, end).value !== (inTime?.notice ?? null)
    })
    expect(wrong === undefined ? null : Day.toIso(wrong)).toBeNull()
  })
})

describe('why there is no such day', () => {
  const saidOf = ({ proof }: { readonly proof: Proof.Proof }): string => words(proof, 'en').join('\n')

  test('an exit after the last day that can be written is none, and the proof says so', () => {
    const verdict = exitIfNotice(viewOf(firstEdition(), '2024-01-01'), Day.day('9999-12-31'))
    expect(verdict.value).toBeNull()
    expect(saidOf(verdict)).toContain('leads to an exit later than 31 December 9999, the last day that can be given')
    expect(exitAfter(firstEdition(), '9999-06-30')).toBe('9999-12-31')
  })

  test('no notice serves where even that of the first day leads to a later exit', () => {
    const verdict = lastNoticeDay(viewOf(firstEdition(), '2024-01-01'), Day.day('2023-12-30'))
    expect(verdict.value).toBeNull()
    expect(saidOf(verdict)).toMatch(/six months|6 months/)
  })

  test('no notice serves before the agreement is in force', () => {
    const verdict = lastNoticeDay(viewOf(firstEdition(), '2024-01-01'), Day.day('2022-01-01'))
    expect(saidOf(verdict)).toContain('The agreement is not in force on 1 January 2022')
  })
})
