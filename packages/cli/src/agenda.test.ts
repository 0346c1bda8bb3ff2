import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { madeUpFor } from './testing/madeUp.ts'
import { textOf, type Written } from './testing/sampleLog.ts'

const log = readFileSync(join(import.meta.dirname, '../../../docs/how-to/prepare-a-meeting.ndjson'), 'utf8')
const on = runOn({ files: { log } })
const events: ReadonlyArray<Written> = log
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** One more event of a case or a meeting, as its next. */
const also = (stream: string, type: string, effective: string, data: unknown): Written => ({
  id: `also-${type}`,
  stream,
  version: events.filter((event) => event['stream'] === stream).length + 1,
  type,
  schema: 1,
  effective,
  recorded: '2025-03-01T12:00:00+01:00',
  by: { unit: 'ostersund/coordination', function: 'coordinator' },
  data,
  synthetic: true
})

const agendaWith = async (meeting: string, more: ReadonlyArray<Written>, ...options: ReadonlyArray<string>) => {
  const { exit, out, err } = await runOn({ files: { log: textOf([...events, ...more]) } })(
    ...['agenda', 'log', meeting, '--lang', 'en', ...options]
  )
  expect(err).toBe(madeUpFor(['--lang', 'en', ...options]))
  return { exit, out }
}

const both = ['krokom/social-services', 'region/health-care']

/** What may be said of the first case at the first meeting, by a reading. */
const firstOf = async (of: ReadonlyArray<Written>, more: Written, ...readings: ReadonlyArray<string>) => {
  const options = readings.flatMap((one) => ['--reading', one])
  const { out, err } = await runOn({ files: { log: textOf([...of, more]) } })(
    ...['agenda', 'log', 'meeting/2025-02-05', '--json', ...options]
  )
  expect(err).toBe('')
  return JSON.parse(out).cases[0].segments[0]
}

const withTerms = (data: unknown, terms: Written): unknown => {
  if (typeof data !== 'object' || data === null || !('terms' in data)) throw new Error('no edition')
  return { ...data, terms: { ...(data.terms as Written), ...terms } }
}

describe('agenda', () => {
  const meetings = { called: 'meeting/2025-02-05', held: 'meeting/2025-02-12' }
  for (const [name, meeting] of Object.entries(meetings)) {
    for (const [form, options] of [
      ['sv', []],
      ['en', ['--lang', 'en']],
      ['json', ['--json']]
    ] as const) {
      test(`of ${meeting} ${options.join(' ')}`, async () => {
        const { exit, out, err } = await on('agenda', 'log', meeting, ...options)
        expect({ exit, err }).toEqual({ exit: 0, err: madeUpFor(options) })
        await expect(out).toMatchFileSnapshot(`golden/agenda-${name}.${form}.txt`)
      })
    }
  }

  test('is strict where somebody must step out, and only when asked', async () => {
    expect((await on('agenda', 'log', meetings.called, '--strict')).exit).toBe(1)
    const without = also(meetings.called, 'MeetingHeld', '2025-02-05T09:00:00+01:00', {
      kind: 'regular',
      from: '2025-02-05T09:00:00+01:00',
      to: '2025-02-05T10:00:00+01:00',
      attendance: [{ unit: 'krokom/social-services', function: 'social-secretary', mode: 'video' }]
    })
    expect((await agendaWith(meetings.called, [without], '--strict')).exit).toBe(0)
  })

  test('is strict where somebody who is at the meeting and not to take part may not hear it, until they have left', async () => {
    const at = (time: string): string => `2025-02-05T${time}:00+01:00`
    const present = ['krokom/social-services', 'region/health-care']
    const decided = also('case/17', 'ParticipantsDecided', '2025-02-03', {
      meeting: meetings.called,
      units: ['krokom/social-services']
    })
    const attended = also(meetings.called, 'MeetingHeld', at('09:00'), {
      kind: 'regular',
      from: at('09:00'),
      to: at('10:00'),
      attendance: present.map((unit) => ({ unit, function: 'representative', mode: 'video' }))
    })
    expect((await agendaWith(meetings.called, [decided, attended], '--strict')).exit).toBe(1)
    const left = also(meetings.called, 'AttendeeLeft', at('09:00'), { unit: present[1], function: 'representative' })
    expect((await agendaWith(meetings.called, [decided, attended, { ...left, version: 3 }], '--strict')).exit).toBe(0)
  })

  test('is by what was known at a moment', async () => {
    const { out } = await on('agenda', 'log', meetings.called, '--known-at', '2025-01-20T10:15:00+01:00', '--json')
    expect(JSON.parse(out).error.type).toBe('UnknownMeeting')
    const { out: then } = await on('agenda', 'log', meetings.called, '--known-at', '2025-01-29T12:00:00+01:00')
    expect(then).toBe((await on('agenda', 'log', meetings.called)).out)
  })

  test('permits less by a reading under which a party has left, and no more by one under which it has not', async () => {
    const notice = also('agreement/norrsken', 'PartyWithdrew', '2025-01-02', {
      party: 'krokom',
      written: true,
      notified: ['police', 'region', 'ostersund'].map((party) => ({ party, on: '2025-01-02' }))
    })
    const { stepsOut } = await firstOf(events, notice, 'noticeMonths=6')
    expect(stepsOut).toEqual(['region/health-care'])
    expect((await firstOf(events, notice, 'noticeMonths=1', 'exit=at-notice')).stepsOut).toEqual(both)
    const strict = events.map((event) =>
      event['type'] === 'EditionAdopted'
        ? { ...event, data: withTerms(event['data'], { exit: 'at-notice', noticeMonths: 1 }) }
        : event
    )
    expect((await firstOf(strict, notice, 'noticeMonths=6')).stepsOut).toEqual(both)
  })

  test('says so where nobody is known to be in the room, and where no case comes up', async () => {
    const called = also('meeting/2025-03-05', 'MeetingCalled', '2025-02-26', {
      kind: 'regular',
      starts: '2025-03-05T09:00:00+01:00'
    })
    const { out } = await agendaWith('meeting/2025-03-05', [{ ...called, version: 1 }])
    expect(out).toContain('At 09:00:\n    Nobody is known to be in the room.\n')
    const closed = also('case/17', 'CaseClosed', '2025-02-27', { reason: 'other' })
    const none = await agendaWith('meeting/2025-03-05', [closed, { ...called, version: 1 }])
    expect(none.out).toContain('No case is open that day, and no other belongs to the meeting.')
  })

  test('says that it is cancelled, who is decided to take part, what contradicts, and what all may hear at once', async () => {
    const decided = also('case/17', 'ParticipantsDecided', '2025-02-03', {
      meeting: meetings.called,
      units: ['krokom/social-services', 'police/investigation', 'outside/shelter']
    })
    const narrower = also('case/17', 'ConsentGiven', '2025-01-30', {
      consent: 'c-2',
      recipients: ['police/investigation'],
      facts: ['crime'],
      subjects: ['individual'],
      purposes: ['consult'],
      form: 'oral',
      explained: true
    })
    const { out } = await agendaWith(meetings.called, [
      decided,
      { ...decided, id: 'anew', version: 6, data: { meeting: meetings.called, units: ['police/investigation'] } },
      { ...narrower, version: 7 },
      also(meetings.called, 'MeetingCancelled', '2025-02-04', { reason: 'illness' })
    ])
    for (const said of [
      'The meeting is cancelled.',
      'case/17 (who takes part has been decided)\n  Who is in the room for the case has been decided.\n  What is said of that is contradictory',
      'In front of all who remain at once: identified: social circumstances and risk of the individual',
      'Is at the meeting and is not to take part in the discussion; hears it all the same unless they leave: the coordination unit of Östersund municipality and'
    ]) {
      expect(out).toContain(said)
    }
  })

  test('tells the days of a meeting that lasts beyond midnight', async () => {
    const through = also('meeting/2025-03-05', 'MeetingHeld', '2025-03-05T22:00:00+01:00', {
      kind: 'acute',
      from: '2025-03-05T22:00:00+01:00',
      to: '2025-03-06T01:00:00+01:00',
      attendance: [{ unit: 'police/investigation', function: 'investigator', mode: 'phone' }]
    })
    const { out } = await agendaWith('meeting/2025-03-05', [{ ...through, version: 1 }])
    expect(out).toContain('  From 5 March 2025 at 22:00 to 6 March 2025 at 01:00:\n')
  })

  test('shows no pseudonym and no note', async () => {
    const note = also('case/19', 'CaseReferred', '2025-02-03', {
      ...{ homeMunicipality: 'krokom', residence: 'in-county', ageBand: '25-34', gender: 'woman' },
      ...{ contexts: ['honour'], forms: ['latent'], children: false, subject: 's-19', note: 'the-secret-note' }
    })
    for (const options of [[], ['--json']]) {
      for (const meeting of Object.values(meetings)) {
        const { out } = await agendaWith(meeting, [note], ...options)
        expect(out).toContain('case/19')
        expect(out).not.toMatch(/s-1[79]|the-secret-note/)
      }
    }
  })

  test('is refused for a meeting that the log does not have, with those that are nearest', async () => {
    const { exit, err } = await on('agenda', 'log', 'meeting/2025-02-06', '--lang', 'en')
    expect(exit).toBe(2)
    expect(err).toBe(
      'norrsken: the log has no meeting `meeting/2025-02-06` that was called or held; nearest known: `meeting/2025-02-05`, `meeting/2025-02-12`\n'
    )
    expect((await on('agenda', 'log', '--lang', 'en')).err).toContain('`agenda` lacks a meeting, such as')
    expect((await on('agenda', 'log', meetings.held, '--valid-at', '2025-02-01')).exit).toBe(2)
  })
})
