import { expect, test } from 'vitest'
import { inWords, looks } from './looks.ts'
import type { Chromium } from './pageIn.ts'
import { violationsOf } from './violationsOf.ts'
import { widerThanThePage } from './widerThanThePage.ts'

/** Tests that a page can be read by everybody, however it is looked at, and asks nothing of anybody. */
export const testReadable = (file: string, chromium: () => Chromium): void =>
  test.each(looks.map((look) => [inWords(look), look] as const))(
    '%s: everybody can read it, and it asks nothing of anybody',
    async (_, look) => {
      const { page, requests, complaints } = await chromium().pageIn(file, look)
      expect(await violationsOf(page)).toEqual([])
      expect(await widerThanThePage(page)).toEqual([])
      expect([requests, complaints]).toEqual([[], []])
      await page.close()
    }
  )
