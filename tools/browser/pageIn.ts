import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** How a page is looked at. */
export interface Look {
  readonly colourScheme: 'light' | 'dark'
  /** CSS pixels. */
  readonly width: number
  readonly media: 'screen' | 'print'
}

/** A page that a real Chromium shows. */
export interface Shown {
  readonly page: Page
  /** Whatever it asked of anybody but its own file; of a page that stands alone, nothing. */
  readonly requests: ReadonlyArray<string>
  /** Errors and warnings that it wrote on the console or threw. */
  readonly complaints: ReadonlyArray<string>
}

/** A Chromium with an empty profile. It is closed with `close`, and its profile deleted. */
export interface Chromium {
  readonly pageIn: (file: string, look: Look) => Promise<Shown>
  readonly close: () => Promise<void>
}

/**
 * Starts the Chromium of this machine: `CHROMIUM` names its program, `/usr/bin/chromium` where that is not set. One that
 * is missing is an error, so that no browser test is ever left out unseen.
 */
export const startChromium = async (): Promise<Chromium> => {
  const profile = mkdtempSync(join(tmpdir(), 'norrsken-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: flags
  })
  const close = async (): Promise<void> => {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
  return { pageIn: (file, look) => pageIn(context, file, look), close }
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

const pageIn = async (context: BrowserContext, file: string, look: Look): Promise<Shown> => {
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.setViewportSize({ width: look.width, height: 900 })
  await page.emulateMedia({ colorScheme: look.colourScheme, media: look.media })
  await page.goto(address)
  return { page, requests, complaints }
}
