import type { Page } from 'playwright-core'

/**
 * What sticks out of a page, so that it must be moved sideways to be read; nothing where the text flows anew into any width
 * (WCAG 2.2, 1.4.10). Tables and pictures may scroll in frames of their own.
 */
export const widerThanThePage = (page: Page): Promise<ReadonlyArray<string>> =>
  page.evaluate<ReadonlyArray<string>>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const framed = (element) => element.parentElement !== null && (
      getComputedStyle(element.parentElement).overflowX !== 'visible' || framed(element.parentElement)
    )
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth && !framed(element)
    )
    return [scrollWidth + ' pixels in ' + clientWidth, ...out.map((element) => element.outerHTML.slice(0, 80))]
  })()`)
