import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, sampleWith, textOf } from './testing/sampleLog.ts'

const path = 'log.ndjson'
const place = 'kept/log.checkpoint'
const asked = ['--valid-at', '2024-07-01', '--json'] as const

/** What the program says of a log with and without a checkpoint, and the checkpoint that it wrote. */
const withCheckpoint = async (log: string, before?: Uint8Array | string, ...options: ReadonlyArray<string>) => {
  const files = { [path]: log, ...(before === undefined ? {} : { [place]: before }) }
  const { exit, out, err, written } = await runOn({ files })('state', path, '--checkpoint', place, ...options)
  const kept = written[place]
  return { exit, out, err, kept: kept === undefined ? undefined : Buffer.from(kept, 'latin1') }
}

const replayed = async (log: string, ...options: ReadonlyArray<string>): Promise<string> =>
  (await runOn({ files: { [path]: log } })('state', path, ...options)).out

const whole = textOf(sampleLog)
const firstOf = (count: number): string => textOf(sampleLog.slice(0, count))

describe('a checkpoint', () => {
  test('is made where there is none, and gone on from where there is one, with the answer of a full replay', async () => {
    const first = await withCheckpoint(firstOf(8), undefined, ...asked)
    expect(first).toMatchObject({ exit: 0, out: await replayed(firstOf(8), ...asked) })
    const second = await withCheckpoint(whole, first.kept, ...asked)
    expect(second).toMatchObject({ exit: 0, out: await replayed(whole, ...asked) })
    expect(second.kept).not.toEqual(first.kept)
    expect(second.kept).toEqual((await withCheckpoint(whole, undefined, ...asked)).kept)
  })

  test('is left as it is where nothing has been added', async () => {
    const { kept } = await withCheckpoint(whole)
    expect(await withCheckpoint(whole, kept, ...asked)).toMatchObject({ exit: 0, kept: undefined })
  })

  test('answers about another day and another knowledge than that on which it was made', async () => {
    const { kept } = await withCheckpoint(whole, undefined, '--valid-at', '2030-01-01')
    for (const options of [
      ['--valid-at', '2023-05-31', '--json'],
      ['--valid-at', '2024-07-01', '--known-at', '2023-06-01T00:00:00Z', '--json'],
      ['--valid-at', '2024-07-01', '--reading', 'minimumParties=4']
    ]) {
      expect(await withCheckpoint(whole, kept, ...options)).toMatchObject({ out: await replayed(whole, ...options) })
    }
  })

  test('keeps a case as it stands without what was taken back before it was made', async () => {
    const of = (id: string, stream: string, version: number, type: string, data: unknown) => ({
      ...sampleLog[0],
      id,
      stream,
      version,
      type,
      effective: '2023-07-01',
      recorded: '2024-06-01T12:00:00Z',
      data
    })
    const takenBack = [
      ...sampleLog,
      of('r1', 'agreement/norrsken', 10, 'EventRetracted', { event: 'e10', reason: 'a slip' })
    ]
    const { kept, out } = await withCheckpoint(textOf(takenBack), undefined, ...asked)
    expect(JSON.parse(out).cases).toEqual({ open: 1, closed: 0 })
    const longer = textOf([...takenBack, of('s1', 'case/1', 4, 'SupportAssessed', {})])
    expect((await withCheckpoint(longer, kept, ...asked)).out).toBe(await replayed(longer, ...asked))
  })

  test('says that a log is made up, as a full replay does', async () => {
    const { kept } = await withCheckpoint(firstOf(8))
    expect((await withCheckpoint(whole, kept, '--lang', 'en')).err).toBe(
      'this log is made up (synthetic): nothing in it has happened\n'
    )
  })

  test('is not made of a log that ends within a line', async () => {
    const text = whole.trimEnd()
    const { exit, out, err, kept } = await withCheckpoint(text, undefined, ...asked, '--lang', 'en')
    expect({ exit, out, kept }).toEqual({ exit: 0, out: await replayed(text, ...asked), kept: undefined })
    expect(err).toContain(`no checkpoint is written to ${place}: the last line of ${path} has no end`)
  })
})

describe('a checkpoint is refused, and left as it is', () => {
  const refusal = async (log: string, before: Uint8Array | string, lang = 'en') => {
    const { exit, err, kept, out } = await withCheckpoint(log, before, '--lang', lang, '--json')
    expect({ exit, kept, type: JSON.parse(out).error.type }).toEqual({ exit: 2, kept: undefined, type: 'NotResumed' })
    return err
  }

  test('where the log is another, or something in it was changed or taken away', async () => {
    const { kept = '' } = await withCheckpoint(whole)
    const changed = textOf(sampleWith('e12', { effective: '2023-08-16' }))
    for (const log of [changed, firstOf(8), textOf([...sampleLog].reverse()), '']) {
      expect(await refusal(log, kept)).toContain(`${place} was made of another log than ${path}`)
      expect(await refusal(log, kept, 'sv')).toContain(`${place} skapades från en annan logg än ${path}`)
    }
  })

  test('where another version of the program made it', async () => {
    const { kept } = await withCheckpoint(whole)
    const other = Buffer.from(
      (kept?.toString('latin1') ?? '').replace(/"version":"[^"]*"/, '"version":"0.0.9"'),
      'latin1'
    )
    expect(await refusal(whole, other)).toContain('was made by another version of the program (0.0.9)')
    expect(await refusal(whole, other, 'sv')).toContain('skapades av en annan version av programmet (0.0.9)')
  })

  test('where it is something else, such as the log itself, or was cut', async () => {
    const { kept } = await withCheckpoint(whole)
    for (const file of [whole, '', kept?.subarray(0, -1) ?? '', `${'x'.repeat(10_000)}\n`]) {
      expect(await refusal(whole, file)).toContain(`${place} is no checkpoint, or not a whole one`)
      expect(await refusal(whole, file, 'sv')).toContain(`${place} är ingen kontrollpunkt, eller ingen hel`)
    }
  })
})

test('a log that is malformed after a checkpoint is refused as from its beginning, and nothing is written', async () => {
  const { kept } = await withCheckpoint(firstOf(8))
  const wrong = textOf(sampleWith('e12', { version: 70, extra: 1 }))
  const { exit, err, kept: written } = await withCheckpoint(wrong, kept, '--lang', 'en')
  const other = await runOn({ files: { [path]: wrong } })('state', path, '--lang', 'en')
  expect({ exit, err, written }).toEqual({ exit: 2, err: other.err, written: undefined })
})

test('it does not go with a number of threads', async () => {
  const { exit, err } = await withCheckpoint(whole, undefined, '--workers', '2', '--lang', 'en')
  expect({ exit, err }).toEqual({
    exit: 2,
    err: 'norrsken: `--checkpoint` does not go with `--workers`: expected one of the two\n'
  })
})

test('what a unit may see is not gone on with', async () => {
  const { exit, err } = await withCheckpoint(whole, undefined, '--as', 'are/social-services', '--lang', 'en')
  expect({ exit, err }).toEqual({
    exit: 2,
    err: 'norrsken: `--checkpoint` does not go with `--as`: expected one of the two\n'
  })
})
