import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const log = textOf(sampleLog)
const on = (now = '2024-07-01T12:00:00+02:00') => runOn({ files: { log, broken: '{"id":\n' }, now })
const short = ['--valid-at', '2023-04-30', '--out', 'page.html']

/** The answers that a page holds, as text. */
const dataIn = (page = ''): string => {
  const [, data = ''] = /id="data">([^<]*)</.exec(page) ?? []
  return inflateSync(Buffer.from(data, 'base64')).toString()
}

describe('explore', () => {
  test('writes one page and prints its path, whatever the clock says', async () => {
    const ran = await on()('explore', 'log', ...short)
    expect(ran).toMatchObject({ exit: 0, out: 'page.html\n' })
    expect(Object.keys(ran.written)).toEqual(['page.html'])
    expect(ran.written['page.html']).toMatch(/^<!doctype html>\n<html lang="sv">/)
    expect(await on('2031-01-01T00:00:00+01:00')('explore', 'log', ...short)).toEqual(ran)
  }, 60_000)

  test('is for the public unless its reader is named: then nothing in it is of a case', async () => {
    const { written } = await on()('explore', 'log', ...short)
    const forPublic = await on()('explore', 'log', ...short, '--audience', 'public')
    expect(forPublic.written).toEqual(written)
    expect(dataIn(written['page.html'])).toContain('12/weekly-meeting')
    expect(dataIn(written['page.html'])).not.toContain('case/')
  }, 60_000)

  describe('of a log that learnt so late of the beginning that too many days would have to be asked again', () => {
    const late = sampleLog.flatMap((event) =>
      event['type'] === 'EditionAdopted' || event['type'] === 'EditionSigned'
        ? [
            {
              ...event,
              effective: '1960-01-01',
              recorded: `${event['type'] === 'EditionAdopted' ? '1960' : '2024'}-02-01T12:00:00+01:00`
            }
          ]
        : []
    )
    const run = runOn({ files: { late: textOf(late), log } })
    const until = ['--valid-at', '2024-03-01', '--out', 'page.html']

    test.each([
      [
        'sv',
        'Vad som var känt före 1 februari 2024 kl. 12:00 visas inte: en sida har högst 120 steg, och räknar om högst 20\u00a0000 dagar för dem.'
      ],
      [
        'en',
        'What was known before 1 February 2024 at 12:00 is not shown: a page has at most 120 steps, and works out at most 20,000 days anew for them.'
      ]
    ])(
      'the page and standard error say from when on it tells what was known (%s)',
      async (lang, said) => {
        const { err, written, exit } = await run('explore', 'late', ...until, '--lang', lang)
        expect(exit).toBe(0)
        expect(err.split('\n')).toContain(said)
        expect(written['page.html']).toContain(said)
        expect(written['page.html']).not.toMatch(/finns bara ett steg|is one step only/)
      },
      60_000
    )
  })

  test('says nothing of what is left out where nothing is', async () => {
    const { err, written } = await on()('explore', 'log', ...short, '--lang', 'en')
    expect(`${err}${written['page.html']}`).not.toContain('is not shown')
  }, 60_000)

  test.each([
    [['log'], '--out'],
    [['log', '--out', 'page.html', '--audience', 'everybody'], 'everybody'],
    [['log', '--out', 'postgres://somewhere/x'], '--out'],
    [['log', '--out', 'page.html', '--valid-at', '2023-02-30'], '2023-02-30'],
    [['log', '--out', 'page.html', '--agreement', 'agreement/other'], 'agreement/other'],
    [['log', '--out', 'page.html', '--reading', 'weeklyCounts=some'], 'weeklyCounts'],
    [['broken', '--out', 'page.html'], 'broken'],
    [['missing', '--out', 'page.html'], 'missing']
  ])('%j is refused with exit 2 and its cause, and nothing is written', async (words, cause) => {
    const { exit, out, err, written } = await on()('explore', ...words)
    expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} })
    expect(err).toContain(cause)
  })
})
