import { describe, expect, test } from 'vitest'
import { type Computer, runOn } from '../testing/inMemory.ts'
import { sampleLog, textOf, type Written } from '../testing/sampleLog.ts'

const said = (type: string, effective: string, data: unknown, more: Written = {}): Written => ({
  stream: 'agreement/norrsken',
  type,
  effective,
  by: { unit: 'ostersund/coordination', function: 'coordinator' },
  data,
  ...more
})

const policeLeaves = said('PartyWithdrew', '2024-06-14', {
  party: 'police',
  written: true,
  notified: ['region', 'are', 'ostersund'].map((party) => ({ party, on: '2024-06-14' }))
})
const meets = (on: string, more: Written = {}): Written =>
  said('SteeringGroupMet', on, { attending: ['police', 'ostersund'] }, more)
const takesBack = (event: string): Written =>
  said('EventRetracted', '2024-06-01', { event, reason: 'the-secret-reason' })

const log = textOf(sampleLog)
const with_ = (add: ReadonlyArray<Written> | string, computer: Computer = {}) =>
  runOn({ ...computer, files: { log, add: typeof add === 'string' ? add : textOf(add) } })

const asked = ['what-if', 'log', '--add', 'add', '--valid-at', '2024-07-01']

/** What would change, and for which parties, if some events were recorded. */
const answer = async (add: ReadonlyArray<Written>, ...more: ReadonlyArray<string>) => {
  const { exit, out, err, written } = await with_(add)(...asked, ...more, '--json')
  expect({ exit, err, written }).toEqual({ exit: 0, err: '', written: {} })
  return JSON.parse(out)
}

describe('what-if', () => {
  test('tells which duties would stand differently', async () => {
    const plan = said('FollowUpPlanAdopted', '2023-05-15', {})
    const { validAt, changed, parties } = await answer([plan])
    expect({ validAt, parties }).toEqual({ validAt: '2024-07-01', parties: [] })
    expect(changed).toEqual([
      {
        id: '14.2/follow-up-plan@all@2023-03-01',
        norm: '14.2/follow-up-plan',
        bearer: 'all',
        window: { from: '2023-03-01', to: '2023-06-30' },
        before: 'metLate',
        after: 'met'
      }
    ])
  })

  test('tells which duties would be there, and which would not be there any more', async () => {
    const { changed } = await answer([takesBack('e9')])
    const documentation = { id: '14.1/document-meeting@coordinator@2023-05-10', before: 'open', after: null }
    expect(changed).toContainEqual(
      expect.objectContaining({ ...documentation, window: { from: '2023-05-10', to: null } })
    )
    const held = {
      stream: 'meeting/2023-05-17',
      type: 'MeetingHeld',
      effective: '2023-05-17T09:00:00+02:00',
      by: policeLeaves['by'],
      data: { kind: 'regular', from: '2023-05-17T09:00:00+02:00', to: '2023-05-17T10:00:00+02:00', attendance: [] }
    }
    expect((await answer([held])).changed).toContainEqual(
      expect.objectContaining({ id: '14.1/document-meeting@coordinator@2023-05-17', before: null, after: 'open' })
    )
  })

  test('looks ahead: a notice shows the last day as a party', async () => {
    expect((await answer([policeLeaves])).parties).toEqual([
      {
        id: 'police',
        before: { member: true, from: '2023-03-01', leaves: null },
        after: { member: true, from: '2023-03-01', leaves: '2024-12-31' }
      }
    ])
    const gone = await with_([policeLeaves])(...asked.with(5, '2025-01-01'), '--json')
    expect(JSON.parse(gone.out).parties).toMatchObject([
      { id: 'police', before: { member: true }, after: { member: false } }
    ])
  })

  test('takes back and corrects what is in the log, and what is added before', async () => {
    expect((await answer([takesBack('e14')])).parties).toMatchObject([{ id: 'are', after: { leaves: null } }])
    expect((await answer([policeLeaves, takesBack('what-if-1')])).parties).toEqual([])
    const correction = meets('2023-05-15', { corrects: 'e13' })
    expect(
      (await answer([meets('2023-06-01'), correction], '--reading', 'steeringMeetingsPerYear=4')).changed
    ).toMatchObject([{ id: '9/steering-group@steering-group@2023-03-01', before: 'breached', after: 'met' }])
  })

  test('changes nothing where nothing is added', async () => {
    expect(await answer([])).toEqual({ validAt: '2024-07-01', changed: [], parties: [], synthetic: true })
  })

  test('asks on a day, of an agreement, under a reading', async () => {
    expect((await answer([policeLeaves], '--reading', 'exit=at-notice')).parties).toMatchObject([
      { after: { leaves: '2024-12-14' } }
    ])
    const other = { ...meets('2024-01-01'), stream: 'agreement/other' }
    expect(await answer([other], '--agreement', 'agreement/other')).toMatchObject({ changed: [], parties: [] })
  })

  test('with a moment of knowledge adds to what was known then', async () => {
    const then = ['--known-at', '2024-05-01T12:00:00Z']
    const { parties } = await answer([policeLeaves], ...then)
    expect(parties).toHaveLength(1)
    const { exit, err } = await with_([takesBack('e14')])(...asked, ...then, '--lang', 'en')
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'norrsken: add is refused: 1 problem\n  line 1: data.event: expected the id of an earlier event, found "e14"\n'
    })
  })

  test('fails under --strict where something would be breached', async () => {
    const breaches = await with_([takesBack('e12')])(...asked, '--strict')
    const meetsOnce = await with_([meets('2024-06-01')])(...asked, '--strict')
    expect([breaches.exit, meetsOnce.exit]).toEqual([1, 0])
  })

  test('reads the log or the events from standard input, not both', async () => {
    const piped = await with_([policeLeaves], { standardInput: log })(...asked.with(1, '-'), '--json')
    expect(piped.out).toBe((await with_([policeLeaves])(...asked, '--json')).out)
    const events = await with_('', { standardInput: textOf([policeLeaves]) })(
      ...asked.toSpliced(2, 2, '--add=-'),
      '--json'
    )
    expect(events.out).toBe(piped.out)
    const both = await with_('')('what-if', '-', '--add=-', '--lang', 'en')
    expect({ exit: both.exit, err: both.err }).toEqual({
      exit: 2,
      err: 'norrsken: --add: expected a file, where the log is standard input, found `-`\n'
    })
  })

  test('reads events with blank lines, CRLF and no last line end', async () => {
    const add = `\ufeff\r\n${textOf([policeLeaves, meets('2024-06-01')])
      .replaceAll('\n', '\r\n\r\n')
      .trimEnd()}`
    expect((await with_(add)(...asked, '--json')).out).toBe(
      (await with_([policeLeaves, meets('2024-06-01')])(...asked, '--json')).out
    )
  })

  test('says in words what a coordinator needs to know', async () => {
    const add = [policeLeaves, said('FollowUpPlanAdopted', '2023-05-15', {})]
    for (const lang of ['sv', 'en']) {
      const { out } = await with_(add)(...asked, '--lang', lang)
      await expect(out).toMatchFileSnapshot(`../golden/what-if.${lang}.txt`)
    }
    expect((await with_([])(...asked, '--lang', 'en')).out).toBe(
      'At the end of 1 July 2024, if 0 more events were recorded (nothing is recorded now)\n\nNothing changes.\n'
    )
  })

  test('says in words who is a party no more, and who is to be one', async () => {
    const over = await with_([policeLeaves])(...asked.with(5, '2025-01-01'), '--lang', 'en')
    expect(over.out).toContain(`  the Police
    now:  party from 1 March 2023
    then: was a party from 1 March 2023 to the end of 31 December 2024
`)
    const early = await with_([policeLeaves])(...asked.with(5, '2023-02-28'), '--lang', 'en')
    expect(early.out).toContain(`  the Police
    now:  will be a party from 1 March 2023
    then: will be a party from 1 March 2023 to the end of 31 December 2024
`)
  })

  test('gives nothing sealed away', async () => {
    for (const form of [[], ['--json']]) {
      const { out, err } = await with_([takesBack('e7')])(...asked, ...form)
      expect(out + err).not.toMatch(/the-pseudonym|the-secret-note|the-secret-reason/)
    }
  })
})

describe('a file of events that cannot be added', () => {
  const refused: ReadonlyArray<readonly [name: string, add: string, says: ReadonlyArray<string>]> = [
    [
      'with an id',
      textOf([{ ...meets('2024-06-01'), id: 'e15' }]),
      ['line 1: id: expected no such key (known: stream, ']
    ],
    [
      'with an unknown key, on its line and with its path',
      textOf([meets('2024-06-01'), said('FollowUpPlanAdopted', '2024-06-01', { colour: 'blue' })]),
      ['add is refused: 1 problem\n', 'line 2: data.colour: expected no such key']
    ],
    [
      'with a key that stands twice',
      textOf([meets('2024-06-01')]).replace('"type"', '"effective":"2023-01-01","type"'),
      ['line 1: effective: expected each key once, found it twice']
    ],
    ['that is not JSON', '{"stream":oops}\n', ['line 1: expected one JSON object', 'that is not JSON']],
    ['that was cut off', '{"stream":"agreement/norrsken"', ['the end of the log in the middle of one']],
    [
      'with a value that is too deep',
      `${'['.repeat(40)}${']'.repeat(40)}\n`,
      ['expected a value at most 32 levels deep']
    ],
    [
      'without a type',
      textOf([{ stream: 'agreement/norrsken' }]),
      ['is refused: 4 problems', 'line 1: type: expected']
    ],
    [
      'with an event of another kind of stream',
      textOf([{ ...meets('2024-06-01'), stream: 'case/1' }]),
      ['line 1: type: expected an event of a stream "case/…"']
    ],
    ['that corrects nothing that there is', textOf([meets('2024-06-01', { corrects: 'e99' })]), ['line 1: corrects: ']],
    ['that takes back what was taken back', textOf([takesBack('e6'), takesBack('e6')]), ['line 2: data.event: ']]
  ]

  test.each(refused)('%s', async (_, add, says) => {
    const { exit, out, err } = await with_(add)(...asked, '--lang', 'en')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    for (const words of says) expect(err).toContain(words)
    expect((await with_(add)(...asked)).err).toMatch(/^norrsken: add avvisas: \d fel\n {2}rad \d /)
  })

  test('lists the first hundred problems', async () => {
    const { out } = await with_('[]\n'.repeat(120))(...asked, '--json')
    const { error } = JSON.parse(out)
    expect(error).toMatchObject({ type: 'LogMalformed' })
    expect(error.problems).toHaveLength(100)
    expect(error.message).toContain('20')
  })

  test('that is not there, or not named', async () => {
    const missing = await with_('')('what-if', 'log', '--add', 'nofile', '--lang', 'en')
    expect(missing).toMatchObject({ exit: 2, err: 'norrsken: nofile cannot be read: there is no such file\n' })
    const unnamed = await with_('')('what-if', 'log', '--lang', 'en')
    expect(unnamed).toMatchObject({ exit: 2, err: 'norrsken: `what-if` needs `--add`\n' })
  })

  test('nor to a log that is malformed, or has no such agreement', async () => {
    const malformed = await runOn({ files: { log: `${log}{}\n`, add: '' } })(...asked, '--lang', 'en')
    expect(malformed.exit).toBe(2)
    expect(malformed.err).toContain('log is refused')
    const unknown = await with_('')(...asked, '--agreement', 'agreement/norsken', '--lang', 'en')
    expect(unknown).toMatchObject({
      exit: 2,
      err: 'norrsken: the log has no agreement `agreement/norsken`; nearest known: `agreement/norrsken`\n'
    })
  })
})
