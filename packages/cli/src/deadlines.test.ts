import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { madeUpFor } from './testing/madeUp.ts'
import { sampleLog, sampleWith, textOf } from './testing/sampleLog.ts'

/** The sample log, in which no weekly meetings are held. */
const [adopted] = sampleLog
const quiet = sampleWith('e1', {
  data: {
    ...(adopted?.['data'] as object),
    terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', followUpPlanBy: '2023-06-30', weeklyMeeting: false }
  }
})
const on = runOn({ files: { log: textOf(quiet), weekly: textOf(sampleLog), empty: '' } })
const json = async (...args: ReadonlyArray<string>) => JSON.parse((await on('deadlines', ...args, '--json')).out)

const inJuly = [
  { norm: '17/leaves', bearer: 'are', on: '2024-12-31', certainty: 'conditional', unless: 'revoked' },
  { norm: '9/steering-group', bearer: 'steering-group', on: '2024-12-31', certainty: 'fixed' },
  { norm: '9/annual-report', bearer: 'coordinator', on: '2024-12-31', certainty: 'fixed' },
  { norm: '16/term', bearer: 'all', on: '2024-12-31', certainty: 'fixed' },
  { norm: '17/last-notice-day', bearer: 'all', on: '2025-06-30', certainty: 'conditional', unless: 'not-renewed' }
]
const byNorm = (some: ReadonlyArray<{ readonly norm: string }>) =>
  [...some].sort((one, other) => (one.norm < other.norm ? -1 : 1))

describe('deadlines', () => {
  test('are, by default, those from the asked day to a year on', async () => {
    const { deadlines } = await json('log', '--valid-at', '2024-07-01')
    expect(byNorm(deadlines)).toEqual(byNorm(inJuly))
    expect(await json('log')).toEqual({ deadlines, synthetic: true })
  })

  test('are those between two days, in their order', async () => {
    const { deadlines } = await json('log', '--valid-at', '2023-03-01', '--from', '2023-06-01', '--to', '2024-06-30')
    const days = deadlines.map((one: { readonly on: string }) => one.on)
    expect(days).toEqual([...days].sort())
    expect(new Set(days)).toEqual(new Set(['2023-06-30', '2023-12-31', '2024-06-30']))
    const { deadlines: year } = await json('log', '--valid-at', '2023-03-01', '--from', '2025-06-30')
    expect(year.at(-1)).toMatchObject({ norm: '17/last-notice-day', on: '2026-06-30' })
  })

  test('have one for each week', async () => {
    const { deadlines } = await json('weekly', '--valid-at', '2024-07-01')
    const weeks = deadlines.filter((one: { readonly norm: string }) => one.norm === '12/weekly-meeting')
    expect([weeks.length, weeks[0].on, weeks.at(-1).on]).toEqual([52, '2024-07-07', '2025-06-29'])
  })

  test('are told in both languages, with what they depend on', async () => {
    const told = async (lang: string) => (await on('deadlines', 'log', '--lang', lang)).out.split('\n')
    const swedish = await told('sv')
    expect(swedish[0]).toBe('Från och med den 1 juli 2024 till och med den 1 juli 2025: 5 datum')
    expect(swedish.slice(1).sort()).toEqual([
      '',
      '  den 30 juni 2025  Parterna tillsammans: sista dagen att säga upp sin medverkan till årsskiftet (punkt 17); bara om överenskommelsen förlängs',
      '  den 31 december 2024  Parterna tillsammans: giltighetstiden tar slut (punkt 16)',
      '  den 31 december 2024  Samordnaren: årets verksamhetsrapport ska ha lämnats (punkt 9)',
      '  den 31 december 2024  Styrgruppen: årets möten ska ha hållits (punkt 9)',
      '  den 31 december 2024  Åre kommun: sista dagen som part (punkt 17); om uppsägningen inte tas tillbaka'
    ])
    const english = await told('en')
    expect(english[0]).toBe('From 1 July 2024 to the end of 1 July 2025: 5 dates')
    expect(english).toContain(
      '  31 December 2024  Åre municipality: the last day as a party (clause 17); unless the notice is taken back'
    )
  })

  test('of a log without an agreement are none', async () => {
    expect(await json('empty')).toEqual({ deadlines: [] })
    expect((await on('deadlines', 'empty', '--ics')).exit).toBe(0)
  })

  test('are not asked for backwards', async () => {
    const { exit, out, err } = await on(
      'deadlines',
      'log',
      '--from',
      '2024-07-02',
      '--to',
      '2024-07-01',
      '--lang',
      'en'
    )
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toBe('norrsken: --to: expected a day that is not before `2024-07-02`, found `2024-07-01`\n')
    expect((await on('deadlines', 'log', '--from', '2024-02-30')).exit).toBe(2)
  })
})

describe('deadlines --ics', () => {
  const eventsIn = async (...args: ReadonlyArray<string>) => {
    const { exit, out, err } = await on('deadlines', 'log', '--ics', ...args)
    expect({ exit, err }).toEqual({ exit: 0, err: madeUpFor(args) })
    return new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent').map((event) => ({
      uid: event.getFirstPropertyValue('uid'),
      day: String(event.getFirstPropertyValue('dtstart')),
      summary: event.getFirstPropertyValue('summary'),
      description: event.getFirstPropertyValue('description'),
      status: event.getFirstPropertyValue('status')
    }))
  }

  test('gives the same days as a calendar that another program can read', async () => {
    const events = await eventsIn()
    expect(events.map(({ day }) => day)).toEqual((await json('log')).deadlines.map((one: { on: string }) => one.on))
    expect(events).toContainEqual({
      uid: '17/leaves@are@2023-03-01@agreement/norrsken',
      day: '2024-12-31',
      summary: 'Åre kommun: sista dagen som part',
      description: 'Punkt 17. Om uppsägningen inte tas tillbaka.',
      status: 'TENTATIVE'
    })
    expect(await eventsIn('--lang', 'en')).toContainEqual({
      uid: '9/steering-group@steering-group@2024-01-01@agreement/norrsken',
      day: '2024-12-31',
      summary: 'The steering group: the meetings of the year are to have been held',
      description: 'Clause 9.',
      status: 'CONFIRMED'
    })
  })

  test('is the same bytes each time, and each line ends as the format asks', async () => {
    const { out } = await on('deadlines', 'log', '--ics')
    expect((await on('deadlines', 'log', '--ics')).out).toBe(out)
    expect(
      out
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r'))
    ).toBe(true)
    expect(out.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  test('holds nothing of a case', async () => {
    const { out } = await on('deadlines', 'weekly', '--ics', '--valid-at', '2023-05-02')
    expect(out).toContain('DTSTART;VALUE=DATE:20230507')
    expect(out).not.toMatch(/case\/|krokom|the-pseudonym|the-secret-note/)
  })

  test('gives way to --json', async () => {
    expect(await json('log', '--ics')).toEqual(await json('log'))
  })
})
