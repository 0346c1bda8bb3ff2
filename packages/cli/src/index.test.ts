import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, sampleWith, textOf } from './testing/sampleLog.ts'

const path = 'log.ndjson'
const place = 'kept/log.index'
const asked = ['--valid-at', '2024-07-01'] as const
const whole = textOf(sampleLog)
const firstOf = (count: number): string => textOf(sampleLog.slice(0, count))

const commands: ReadonlyArray<ReadonlyArray<string>> = [
  ['check', path, '--json'],
  ['check', path, '--lang', 'en'],
  ['report', path, '--period', '2023', '--audience', 'coordinator', '--out', 'out']
]

/** What the program does with and without an index, and the index that it wrote. */
const withIndex = async (log: string, before?: Uint8Array | string, ...args: ReadonlyArray<string>) => {
  const files = { [path]: log, ...(before === undefined ? {} : { [place]: before }) }
  const { exit, out, err, written } = await runOn({ files })(...args, '--index', place, ...asked)
  const { [place]: kept, ...others } = written
  return { exit, out, err, others, kept: kept === undefined ? undefined : Buffer.from(kept, 'latin1') }
}
const without = async (log: string, ...args: ReadonlyArray<string>) => {
  const { exit, out, err, written } = await runOn({ files: { [path]: log } })(...args, ...asked)
  return { exit, out, err, others: written }
}

describe('an index', () => {
  test.each(commands.map((args) => ({ args, name: args.join(' ') })))(
    'is made where there is none, and used where there is one: $name',
    async ({ args }) => {
      const plain = await without(whole, ...args)
      const first = await withIndex(whole, undefined, ...args)
      expect(first).toEqual({ ...plain, kept: expect.any(Buffer) })
      expect(first.kept?.toString('latin1')).not.toContain('case/')
      expect(await withIndex(whole, first.kept, ...args)).toEqual({ ...plain, kept: undefined })
    }
  )

  test('is made anew where the log has come further', async () => {
    const { kept } = await withIndex(firstOf(8), undefined, 'check', path, '--json')
    const then = await withIndex(whole, kept, 'check', path, '--json')
    expect(then).toEqual({ ...(await without(whole, 'check', path, '--json')), kept: expect.any(Buffer) })
    expect(then.kept).not.toEqual(kept)
  })

  test('serves whatever was known', async () => {
    const { kept } = await withIndex(whole, undefined, 'check', path)
    const args = ['check', path, '--json', '--known-at', '2023-06-01T00:00:00Z']
    expect(await withIndex(whole, kept, ...args)).toEqual({ ...(await without(whole, ...args)), kept: undefined })
  })

  test('is not made of a log that is malformed', async () => {
    const wrong = textOf(sampleWith('e12', { version: 70 }))
    const found = await withIndex(wrong, undefined, 'check', path, '--lang', 'en')
    expect(found).toEqual({ ...(await without(wrong, 'check', path, '--lang', 'en')), kept: undefined })
    expect(found.exit).toBe(2)
  })
})

describe('an index is refused, and left as it is', () => {
  const refusal = async (log: string, before: Uint8Array | string, lang: string) => {
    const { exit, err, kept, out } = await withIndex(log, before, 'check', path, '--lang', lang, '--json')
    expect({ exit, kept, type: JSON.parse(out).error.type }).toEqual({ exit: 2, kept: undefined, type: 'NotIndexed' })
    return err
  }

  test('where the log is another, or something in it was changed or taken away', async () => {
    const { kept = '' } = await withIndex(whole, undefined, 'check', path)
    const changed = textOf(sampleWith('e12', { effective: '2023-08-16' }))
    for (const log of [changed, firstOf(8), textOf([...sampleLog].reverse()), '']) {
      expect(await refusal(log, kept, 'en')).toContain(`${place} was made of another log than ${path}`)
      expect(await refusal(log, kept, 'sv')).toContain(`${place} skapades från en annan logg än ${path}`)
    }
  })

  test('where another version of the program made it', async () => {
    const { kept } = await withIndex(whole, undefined, 'check', path)
    const text = (kept?.toString('latin1') ?? '').replace(/"version":"[^"]*"/, '"version":"0.0.9"')
    const other = Buffer.from(text, 'latin1')
    expect(await refusal(whole, other, 'en')).toContain('was made by another version of the program (0.0.9)')
    expect(await refusal(whole, other, 'sv')).toContain('skapades av en annan version av programmet (0.0.9)')
  })

  test('where it is something else, such as the log itself or a checkpoint, or was cut', async () => {
    const { kept } = await withIndex(whole, undefined, 'check', path)
    const { written } = await runOn({ files: { [path]: whole } })('state', path, '--checkpoint', 'c', ...asked)
    const checkpoint = Buffer.from(written['c'] ?? '', 'latin1')
    for (const file of [whole, '', kept?.subarray(0, -1) ?? '', checkpoint, `${'x'.repeat(10_000)}\n`]) {
      expect(await refusal(whole, file, 'en')).toContain(`${place} is no index, or not a whole one`)
      expect(await refusal(whole, file, 'sv')).toContain(`${place} är inget index, eller inget helt`)
    }
  })
})

test.each(['workers', 'as'] as const)('it does not go with --%s', async (other) => {
  const value = other === 'as' ? 'are/social-services' : '2'
  const { exit, err, kept } = await withIndex(whole, undefined, 'check', path, `--${other}`, value, '--lang', 'en')
  expect({ exit, err, kept }).toEqual({
    exit: 2,
    err: `norrsken: \`--index\` does not go with \`--${other}\`: expected one of the two\n`,
    kept: undefined
  })
})

test('a report is not written over the index that it reads', async () => {
  const { kept = '' } = await withIndex(whole, undefined, 'check', path)
  const files = { [path]: whole, 'out/report.html': kept }
  const args = ['report', path, '--period', '2023', '--audience', 'coordinator', '--out', 'out'] as const
  const { exit, written } = await runOn({ files })(...args, '--index', 'out/report.html', '--lang', 'en')
  expect({ exit, written }).toEqual({ exit: 2, written: {} })
})
