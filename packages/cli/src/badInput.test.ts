import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, sampleWith, textOf, type Written } from './testing/sampleLog.ts'

const sample = textOf(sampleLog)
const lineCount = sampleLog.length
const dataOf = (id: string) => sampleLog.find((event) => event['id'] === id)?.['data'] as Written
const next = (change: Written): string =>
  textOf([
    { ...sampleLog[12], id: 'e15', version: 10, effective: '2024-06-01', recorded: '2024-06-01T12:00:00Z', ...change }
  ])

/** Each way in which a log can be malformed: the log, and what the message must say. */
const malformed: ReadonlyArray<readonly [name: string, log: string | Uint8Array, says: ReadonlyArray<string>]> = [
  ['a line that is not JSON', `${sample}{"id":"e15",oops}\n`, [`line ${lineCount + 1}`, 'expected one JSON object']],
  ['a line that is no object', `${sample}[]\n`, [`line ${lineCount + 1}`, 'expected an event, found a list']],
  [
    'an unknown event type',
    textOf(sampleWith('e12', { type: 'FollowUpPlanForgotten' })),
    ['line 12 (event e12)', 'type: expected an event of a stream "agreement/…"', 'found "FollowUpPlanForgotten"']
  ],
  [
    'an event of another kind of stream',
    sample + next({ stream: 'case/1', version: 4 }),
    [`line ${lineCount + 1} (event e15)`, 'type: expected an event of a stream "case/…"']
  ],
  [
    'an unknown key in the envelope',
    textOf(sampleWith('e12', { colour: 'blue' })),
    ['line 12 (event e12): colour: expected no such key']
  ],
  [
    'an unknown key in the data',
    textOf(sampleWith('e12', { data: { colour: 'blue' } })),
    ['line 12 (event e12): data.colour: expected no such key']
  ],
  [
    'an unknown key in the terms',
    textOf(
      sampleWith('e1', { data: { ...dataOf('e1'), terms: { ...(dataOf('e1')['terms'] as Written), colour: 1 } } })
    ),
    ['line 1 (event e1): data.terms.colour: expected no such key']
  ],
  [
    'a key `__proto__`',
    sample.replace('"data":{}', '"data":{"__proto__":{"open":1}}'),
    ['line 8 (event e8): data.__proto__: expected no such key']
  ],
  [
    'a key that stands twice',
    sample.replace('"party":"are","written"', '"party":"region","party":"are","written"'),
    ['line 14 (event e14): data.party: expected each key once, found it twice']
  ],
  [
    'a missing key',
    sample.replace('"type":"FollowUpPlanAdopted",', ''),
    ['line 12 (event e12): type: expected', 'found nothing']
  ],
  [
    'a missing version',
    sample.replace('"version":7,', ''),
    ['line 12 (event e12): version: expected a whole number from 1, found nothing']
  ],
  [
    'a version gap',
    textOf(sampleLog.filter((event) => event['id'] !== 'e12')),
    ['line 12 (event e13): version: expected 7, the next of agreement/norrsken, found 8']
  ],
  [
    'a version that is another than it should be',
    textOf(sampleWith('e12', { version: 8 })),
    ['line 12 (event e12): version: expected 7, the next of agreement/norrsken, found 8']
  ],
  [
    'a version that begins again',
    sample + next({ version: 1 }),
    [`line ${lineCount + 1} (event e15): version: expected 10, the next of agreement/norrsken, found 1`]
  ],
  [
    'a duplicate id',
    textOf(sampleWith('e12', { id: 'e6' })),
    ['line 12 (event e6): id: expected an id that no earlier event has, found "e6", the id of event 6']
  ],
  [
    'a time of recording that goes back',
    textOf(sampleWith('e12', { recorded: '2023-01-01T12:00:00+01:00' })),
    ['line 12 (event e12): recorded: expected no earlier than']
  ],
  [
    'an effective time without offset',
    textOf(sampleWith('e12', { effective: '2023-08-15T10:00:00' })),
    ['line 12 (event e12): effective: expected a day that exists, or an instant with an offset']
  ],
  [
    'a day that does not exist',
    textOf(sampleWith('e12', { effective: '2023-02-29' })),
    ['line 12 (event e12): effective: expected a day that exists', 'found "2023-02-29"']
  ],
  [
    'a schema that is newer than known',
    textOf(sampleWith('e12', { schema: 9 })),
    ['line 12 (event e12): schema: expected', 'found 9']
  ],
  [
    'a correction of an event that is not there',
    sample + next({ corrects: 'e99' }),
    [`line ${lineCount + 1} (event e15): corrects: expected the id of an earlier event, found "e99"`]
  ],
  [
    'a correction of an event of another type',
    sample + next({ corrects: 'e6', type: 'FollowUpPlanAdopted', data: {} }),
    [`line ${lineCount + 1} (event e15): corrects: expected an event of type FollowUpPlanAdopted`]
  ],
  [
    'a line over 8 MiB',
    sample + next({ data: { attending: [], padding: 'x'.repeat(8 * 1024 * 1024) } }),
    [`line ${lineCount + 1}: expected a line of at most 8 MiB`]
  ],
  [
    'a line of very many levels',
    `${sample}{"id":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`,
    [`line ${lineCount + 1}: expected a value at most 32 levels deep, found a deeper one`]
  ],
  [
    'a file that is not UTF-8',
    Buffer.from(sample.replace('"synthetic":true', '"source":"\u00e5"'), 'latin1'),
    ['line 1: expected UTF-8, found bytes that are not']
  ],
  [
    'a truncated last line',
    sample.slice(0, -40),
    [`line ${lineCount} (event e14): expected a whole line of JSON, found the end of the log in the middle of one`]
  ]
]

describe('a malformed log', () => {
  for (const [name, log, says] of malformed) {
    const on = runOn({ files: { 'log.ndjson': log } })

    test(`${name}: is refused with its line and path`, async () => {
      const { exit, out, err, written } = await on('state', 'log.ndjson', '--lang', 'en')
      expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} })
      expect(err).toContain('norrsken: log.ndjson is refused: 1 problem\n')
      for (const part of says) expect(err).toContain(part)
    })

    test(`${name}: is one problem for verify`, async () => {
      const { exit, out } = await on('verify', 'log.ndjson', '--json')
      const { problems } = JSON.parse(out)
      expect(exit).toBe(4)
      expect(problems).toHaveLength(1)
    })

    test(`${name}: is reported in Swedish too, with the words \`line N\``, async () => {
      const { err } = await on('check', 'log.ndjson')
      expect(err).toMatch(
        /^norrsken: log\.ndjson avvisas: 1 fel\n {2}rad \d+ \(line \d+(, händelse \w+)?\): .*väntade .*, fann /
      )
      expect(err).not.toMatch(/ (a|an|the|that|which|of|is|no) /)
    })
  }

  test('is refused by every command that reads it, and nothing is written', async () => {
    const on = runOn({ files: { 'log.ndjson': `${sample}oops\n` } })
    const commands = [
      ['state'],
      ['check'],
      ['ask', 'member', 'are'],
      ['explain', 'leaves', 'are'],
      ['report', '--period', '2023', '--audience', 'steering', '--out', 'reports']
    ]
    for (const [command = '', ...rest] of commands) {
      const { exit, out, err, written } = await on(command, 'log.ndjson', ...rest)
      expect({ command, exit, out, written }).toEqual({ command, exit: 2, out: '', written: {} })
      expect(err).toContain('line 15')
    }
  })

  test('lists the first 100 problems, and counts the others', async () => {
    const { exit, err } = await runOn({ files: { log: 'oops\n'.repeat(150) } })('state', 'log', '--lang', 'en')
    expect(exit).toBe(2)
    expect(err).toContain('is refused: 150 problems')
    expect(err.match(/line \d+/g)).toHaveLength(100)
    expect(err).toContain('and 50 problems more')
  })

  test('with --json is one document on standard output', async () => {
    const on = runOn({ files: { log: textOf(sampleWith('e12', { effective: '2023-02-29' })) } })
    const { exit, out, err } = await on('state', 'log', '--json', '--lang', 'en')
    const { error } = JSON.parse(out)
    expect(exit).toBe(2)
    expect(error.message).toContain('line 12')
    expect(error.problems).toMatchObject([{ line: 12, id: 'e12', path: 'effective', found: '"2023-02-29"' }])
    expect(err).toContain('line 12')
  })
})

describe('the content of a note', () => {
  const secret = 'whisper'
  const referred = dataOf('e7')
  const logs = {
    'of the wrong kind': textOf(sampleWith('e7', { data: { ...referred, note: [secret] } })),
    'in a line that is not JSON': sample.replace('"the-secret-note"', `"${secret}" "${secret}"`),
    'in a line that is cut': `${sample}{"note":"${secret}`,
    'under a key that is misspelt': textOf(sampleWith('e7', { data: { ...referred, notes: secret } })),
    'in a line that begins with it': `${sample}${secret}\n`
  }

  for (const [where, log] of Object.entries(logs)) {
    test(`${where} is in no message`, async () => {
      for (const args of [['state'], ['verify'], ['verify', '--json'], ['state', '--json', '--lang', 'en']]) {
        const [command = '', ...options] = args
        const { exit, out, err } = await runOn({ files: { log } })(command, 'log', ...options)
        expect(exit).not.toBe(0)
        expect(out + err).not.toContain(secret)
      }
    })
  }
})

describe('what follows from a problem', () => {
  const problemsOf = async (log: string) => {
    const { out } = await runOn({ files: { log } })('verify', 'log', '--json')
    return (JSON.parse(out).problems as ReadonlyArray<{ readonly line: number; readonly path: string }>).map(
      ({ line, path }) => `${line} ${path}`
    )
  }
  const lines = sample.split('\n')
  const withLine = (number: number, text: string): string => lines.with(number - 1, text).join('\n')

  test('is not reported where the line is an event that can be recalled', async () => {
    expect(await problemsOf(textOf(sampleWith('e6', { effective: 'soon' })))).toEqual(['6 effective'])
    expect(await problemsOf(sample.replace('"SteeringGroupMet"', '"SteeringGroupSat"'))).toEqual(['6 type'])
  })

  test('is not reported where the beginning of the line tells which event it was', async () => {
    expect(await problemsOf(withLine(6, lines[5]?.slice(0, -5) ?? ''))).toEqual(['6 '])
  })

  test('is not reported where nothing of the line can be told', async () => {
    expect(await problemsOf(withLine(6, 'oops'))).toEqual(['6 '])
    expect(await problemsOf(withLine(6, 'oops') + next({ corrects: 'e6' }))).toEqual(['6 '])
  })

  test('is reported where one lost line does not explain it', async () => {
    expect(await problemsOf(withLine(8, 'oops').replace('"version":7', '"version":9'))).toEqual(['8 ', '12 version'])
  })
})

describe('a log in which an event corrects itself', () => {
  test('is refused, also where another event corrects that one', async () => {
    const log = sample + next({ corrects: 'e15' }) + next({ id: 'e16', version: 11, corrects: 'e15' })
    const { exit, err } = await runOn({ files: { log } })('state', 'log', '--lang', 'en')
    expect(exit).toBe(2)
    expect(err).toContain('line 15 (event e15): corrects: expected the id of an earlier event')
  })
})

describe('a log with a breach in it', () => {
  test('is a good log', async () => {
    const { exit, out } = await runOn({ files: { log: sample } })('verify', 'log', '--lang', 'en')
    expect({ exit, out }).toEqual({ exit: 0, out: 'log is sound: 14 events in 4 streams\n' })
  })
})
