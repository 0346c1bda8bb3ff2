import { Buffer } from 'node:buffer'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { explorer } from '@norrsken/reporting'
import { Day } from '@norrsken/rules'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inWords, looks } from './looks.ts'
import { madeUpLog } from './madeUpLog.ts'
import { type Chromium, type Look, type Shown, startChromium } from './pageIn.ts'
import { violationsOf } from './violationsOf.ts'
import { widerThanThePage } from './widerThanThePage.ts'

const folder = mkdtempSync(join(tmpdir(), 'norrsken-explorer-'))
const wide = { colourScheme: 'light', width: 1280, media: 'screen' } as const
const fileOf = (language: 'sv' | 'en'): string => join(folder, `explorer.${language}.html`)
let chromium: Chromium

beforeAll(async () => {
  const request = { events: madeUpLog(), audience: 'public', until: null, agreement: null, reading: {} } as const
  for (const language of ['sv', 'en'] as const) writeFileSync(fileOf(language), explorer(request, language).html)
  chromium = await startChromium()
})

afterAll(async () => {
  await chromium.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page that has read its answers. */
const opened = async (file: string, look: Look): Promise<Shown> => {
  const shown = await chromium.pageIn(file, look)
  await shown.page.locator('html[data-ready]').waitFor({ state: 'attached' })
  return shown
}

/** The answers that a page holds, as text. */
const dataIn = (file: string): string => {
  const [, data = ''] = /id="data">([^<]*)</.exec(readFileSync(file, 'utf8')) ?? []
  return inflateSync(Buffer.from(data, 'base64')).toString()
}
const textOf = (page: Page, id: string): Promise<string> =>
  page
    .locator(`[id="${id}"]`)
    .textContent()
    .then((text) => text ?? '')
const day = (page: Page): Promise<string> => page.locator('#date').inputValue()
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.id')

/** Steps on with the tabulator until something has the focus, as somebody does who has no mouse. */
const tabTo = async (page: Page, id: RegExp): Promise<void> => {
  for (let step = 0; step < 200; step += 1) {
    if (id.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the tabulator never comes to ${id}`)
}

const nothingAsked = ({ requests, complaints }: Shown): void => expect([requests, complaints]).toEqual([[], []])

describe.each(['sv', 'en'] as const)('the explorer in %s', (language) => {
  test.each(looks.map((look) => [inWords(look), look] as const))(
    '%s: everybody can read it, with the reasons closed and open, and it asks nothing of anybody',
    async (_, look) => {
      const shown = await opened(fileOf(language), look)
      const { page } = shown
      expect(await violationsOf(page)).toEqual([])
      expect(await widerThanThePage(page)).toEqual([])
      if (look.media === 'screen') {
        await page.locator('[id^="why "]').first().click()
        await page.locator('[id^="norm "]').first().click()
        expect(await page.locator('#proof').isVisible()).toBe(true)
        expect(await violationsOf(page)).toEqual([])
        expect(await widerThanThePage(page)).toEqual([])
      }
      nothingAsked(shown)
      await page.close()
    }
  )
})

describe('with the keyboard alone', () => {
  test('a day is chosen, and all that is shown is of that day', async () => {
    const shown = await opened(fileOf('en'), wide)
    const { page } = shown
    await tabTo(page, /^day$/)
    const before = await day(page)
    await page.keyboard.press('ArrowLeft')
    expect(await day(page)).toBe(Day.toIso(Day.addDays(-1)(Day.day(before))))
    const after = await day(page)
    const slider = page.getByRole('slider').first()
    expect(await slider.getAttribute('aria-valuetext')).toBe(await textOf(page, 'day-words'))
    expect(await textOf(page, 'summary')).toContain(await textOf(page, 'day-words'))
    await page.keyboard.press('PageDown')
    expect((await day(page)) < after).toBe(true)
    expect(await focused(page)).toBe('day')
    await page.keyboard.press('Home')
    expect(await page.locator('#earlier').isDisabled()).toBe(true)
    expect(await textOf(page, 'term')).toBe('none runs')
    await page.keyboard.press('End')
    expect(await day(page)).toBe(before)
    expect(await textOf(page, 'term')).toContain('2023')
    nothingAsked(shown)
    await page.close()
  })

  test('the reasons of a duty are opened with Enter and closed with Escape, and the focus returns', async () => {
    const { page } = await opened(fileOf('en'), wide)
    await tabTo(page, /^norm 12\/weekly/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^why finding 12\/weekly/)
    const opener = await focused(page)
    expect(await page.locator('#proof').isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('proof-title')
    expect(await textOf(page, 'proof-lines')).toContain('in the week from')
    expect(await textOf(page, 'proof-id')).toBe(opener.replace('why finding ', ''))
    await page.keyboard.press('Escape')
    expect(await page.locator('#proof').isVisible()).toBe(false)
    expect(await focused(page)).toBe(opener)
    await page.close()
  })

  test('reasons that are open say so on a day of which there are none', async () => {
    const { page } = await opened(fileOf('en'), wide)
    await tabTo(page, /^norm 12\/weekly/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^why finding 12\/weekly/)
    await page.keyboard.press('Enter')
    const title = await textOf(page, 'proof-title')
    await tabTo(page, /^day$/)
    await page.keyboard.press('Home')
    expect(await textOf(page, 'proof-lines')).toContain('there is nothing of this on the day that is chosen')
    expect(title).toContain(await textOf(page, 'proof-title'))
    expect(await textOf(page, 'proof-title')).not.toBe('')
    await page.keyboard.press('End')
    expect(await textOf(page, 'proof-title')).toBe(title)
    await page.close()
  })

  test('what was not known yet is taken away with the second slider', async () => {
    const { page } = await opened(fileOf('en'), wide)
    const known = page.getByRole('slider').nth(1)
    expect(await known.getAttribute('aria-valuetext')).toBe('All that the log knows.')
    await tabTo(page, /^known$/)
    await page.keyboard.press('ArrowLeft')
    expect(await known.getAttribute('aria-valuetext')).toMatch(/^What was known until /)
    expect(await textOf(page, 'known-words')).toContain('you can ask about days until')
    await page.close()
  })

  test('the buttons go to the nearest day on which something is another', async () => {
    const { page } = await opened(fileOf('en'), wide)
    const last = await day(page)
    await tabTo(page, /^earlier$/)
    await page.keyboard.press('Enter')
    const earlier = await day(page)
    expect(earlier < last).toBe(true)
    expect(await focused(page)).toBe('earlier')
    await page.close()
  })
})

describe('whoever hears the page', () => {
  test('is told each control by its name, and what a day brings in one sentence', async () => {
    const { page } = await opened(fileOf('en'), wide)
    for (const name of [/^Day/, /^What was known$/]) {
      expect(await page.getByRole('slider', { name }).count()).toBe(1)
    }
    expect(await page.getByLabel('Date').count()).toBe(1)
    expect(await page.getByRole('status').textContent()).toMatch(
      /^\d+ \w+ \d{4}: .+ in force\. Parties: \d+\. Duties: \d+, of which not met: \d+\.$/
    )
    const levels = await page.evaluate<ReadonlyArray<number>>(
      "[...document.querySelectorAll('h1,h2,h3')].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"
    )
    expect(levels[0]).toBe(1)
    expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true)
    expect(await page.locator('th:not([scope])').count()).toBe(0)
    await page.close()
  })
})

test('a page of a made-up log says so where it begins, and which edition applies once', async () => {
  const { page } = await opened(fileOf('en'), wide)
  const banner = page.getByRole('complementary', { name: 'Made-up data' })
  expect(await banner.isVisible()).toBe(true)
  expect(await banner.textContent()).toContain('All that the page rests on is made up (synthetic).')
  expect((await banner.boundingBox())?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(300)
  expect(await textOf(page, 'edition')).toMatch(/^edition \S/)
  expect(await page.locator('dt:has(+ #edition)').textContent()).toBe('In force')
  await page.close()
})

test('on paper the page shows what was chosen, and none of what it was chosen with', async () => {
  const { page } = await opened(fileOf('en'), wide)
  await page.locator('#date').fill('2023-04-05')
  await page.emulateMedia({ media: 'print' })
  expect(await textOf(page, 'summary')).toContain('5 April 2023')
  expect(await page.locator('#day').isVisible()).toBe(false)
  await page.close()
})

test.each(['sv', 'en'] as const)('a page that cannot be read says so, in %s, and shows no tables', async (language) => {
  const file = join(folder, `damaged.${language}.html`)
  writeFileSync(file, readFileSync(fileOf(language), 'utf8').replace(/(id="data">.{200})..../, '$1AAAA'))
  const { page } = await chromium.pageIn(file, wide)
  await page.locator('#unreadable').waitFor()
  expect(await textOf(page, 'unreadable')).toMatch(language === 'sv' ? /webbläsare/ : /browser/)
  expect(await page.locator('table').first().isVisible()).toBe(false)
  expect(await page.locator('#day').isVisible()).toBe(false)
  expect(await violationsOf(page)).toEqual([])
  await page.close()
})

test('a text of a log runs nothing', async () => {
  const hostile = madeUpLog('</script><script>document.title = "taken"</script><img src=x onerror=alert(1)>')
  const file = join(folder, 'hostile.html')
  const request = {
    events: hostile,
    audience: 'public',
    until: Day.day('2023-04-30'),
    agreement: null,
    reading: {}
  } as const
  writeFileSync(file, explorer(request, 'en').html)
  const shown = await opened(file, wide)
  expect(dataIn(file)).toContain('taken')
  expect(await shown.page.title()).toBe('The agreement day by day')
  expect(await shown.page.locator('img').count()).toBe(0)
  nothingAsked(shown)
  await shown.page.close()
})
