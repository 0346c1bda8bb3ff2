import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  catalogue,
  DisclosureControl,
  figuresOn,
  historyOf,
  loadPlotter,
  newest,
  type ReportRequest,
  reportPage,
  resultsOf
} from '@norrsken/reporting'
import { Day } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chromium, startChromium } from './pageIn.ts'
import { testReadable } from './readable.ts'

const { emptyLedger, policies, usualPolicies } = DisclosureControl
const plotter = await loadPlotter()

/** A report of a made-up year, with figures that are shown, hidden and not applicable. */
const report = (): ReportRequest => {
  const events = [...generate({ cases: 81, seed: 1, from: Day.day('2023-03-01'), to: Day.day('2024-12-31') })]
  const history = historyOf(null)(events)
  const asked = { period: { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') }, validAt: Day.day('2025-01-31') }
  const usual = policies(usualPolicies)
  if (usual._tag === 'Left') throw new Error('the usual policies do not go together')
  const released = resultsOf({
    history,
    log: { id: 'log-1', length: events.length, head: 'h' },
    definitions: newest(catalogue),
    ...asked,
    agreement: null,
    to: 'steering',
    policies: usual.right,
    ledger: emptyLedger('log-1')
  })
  if (released._tag === 'Left') throw new Error(released.left.type)
  return { results: released.right.results, life: { agreements: history.agreements, knownAt: null, ...asked }, plotter }
}

const made = report()
const folder = mkdtempSync(join(tmpdir(), 'norrsken-report-'))
let chromium: Chromium

beforeAll(async () => {
  chromium = await startChromium()
})

afterAll(async () => {
  await chromium.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['sv', 'en'] as const)('the report of a year, in %s', (language) => {
  const file = join(folder, `report.${language}.html`)
  const content = reportPage(made, language)
  writeFileSync(file, content)

  testReadable(file, () => chromium)

  test('on paper, all figures are there to be seen', async () => {
    const { page } = await chromium.pageIn(file, { colourScheme: 'light', width: 720, media: 'print' })
    const seen = await page.evaluate<ReadonlyArray<string>>(
      `[...document.querySelectorAll('data')].filter((one) => one.checkVisibility({ contentVisibilityAuto: true }) && one.getClientRects().length > 0).map((one) => one.dataset.figure)`
    )
    expect([...new Set(seen)].sort()).toEqual([...figuresOn(content)].sort())
    await page.close()
  })

  test('the keyboard goes from the top of the page straight to what it says', async () => {
    const { page } = await chromium.pageIn(file, { colourScheme: 'light', width: 1280, media: 'screen' })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.close()
  })
})
