import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const log = textOf(sampleLog)
const run = (files: { readonly [path: string]: string }) => runOn({ files })
const coordinator = ['--audience', 'coordinator', '--lang', 'en']

describe('nothing is written over what is read', () => {
  test.each([
    ['explore', ['explore', 'log.ndjson', '--out', 'log.ndjson', ...coordinator]],
    ['export to a file', ['export', 'log.ndjson', '--to', 'xes', '--out', 'log.ndjson', ...coordinator]],
    ['export of the log itself', ['export', 'log.ndjson', '--to', 'ndjson', '--out', 'log.ndjson', ...coordinator]]
  ])('%s', async (_, args) => {
    const done = await run({ 'log.ndjson': log })(...args)
    expect(done.exit).toBe(2)
    expect(done.err).toContain('is the file of the log: nothing is written over what is read')
    expect(done.written).toEqual({})
  })

  test('report, whose log has the name of one of its files', async () => {
    const args = ['--period', '2023', '--out', 'out', ...coordinator]
    const done = await run({ 'out/report.html': log })('report', 'out/report.html', ...args)
    expect(done.exit).toBe(2)
    expect(done.err).toContain('is the file of the log')
    expect(done.written).toEqual({})
  })

  test('report, of which a file is that of an option', async () => {
    const args = ['--period', '2023', '--definitions', 'out/indicators.json', '--out', 'out', ...coordinator]
    const done = await run({ 'log.ndjson': log, 'out/indicators.json': '[]' })('report', 'log.ndjson', ...args)
    expect(done.exit).toBe(2)
    expect(done.err).toContain('is the file of `--definitions`')
    expect(done.written).toEqual({})
  })
})

test('a file that is not read is written', async () => {
  const done = await run({ 'log.ndjson': log })('explore', 'log.ndjson', '--out', 'page.html', ...coordinator)
  expect(done.exit).toBe(0)
  expect(Object.keys(done.written)).toEqual(['page.html'])
})
