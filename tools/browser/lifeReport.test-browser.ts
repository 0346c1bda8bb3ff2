import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { history } from '../../examples/history/history.ts'
import { readLog } from '../../examples/history/readLog.ts'
import { type Chromium, startChromium } from './pageIn.ts'
import { testReadable } from './readable.ts'

const log = readFileSync(join(import.meta.dirname, '../../examples/history/history.ndjson'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'norrsken-life-report-'))
let chromium: Chromium

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(async () => {
  await chromium.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['sv', 'en'] as const)('the report of the life of the agreements, in %s', (language) => {
  const file = join(folder, `report.${language}.html`)
  writeFileSync(file, history(readLog(log), language).html)

  testReadable(file, () => chromium)
})
