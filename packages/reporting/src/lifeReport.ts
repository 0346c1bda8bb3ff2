import { chapters, type Request } from './Chapter.ts'
import { count } from './indicators/count.ts'
import type { Indicators } from './indicators/Indicators.ts'
import { page } from './page/page.ts'
import type { Language } from './words/day.ts'
import { inLanguage } from './words/languages.ts'

/** A report: a page for people, and its figures for machines. */
export interface LifeReport {
  /** One HTML document that needs nothing but itself. */
  readonly html: string
  readonly indicators: Indicators
}

/**
 * The report of the life of agreements: parties, terms, editions, notices and decisions, with the years as a picture.
 *
 * It reads agreements only: no figure in it is about a person or a case. The same request always gives the same bytes.
 *
 * @example
 * import { lifeReport } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * const validAt = Day.day('2024-12-31')
 * const period = { from: Day.day('2024-01-01'), to: validAt }
 * const { html, indicators } = lifeReport({ agreements: [], validAt, knownAt: null, period }, 'sv')
 * assert.ok(html.startsWith('<!doctype html>'))
 * assert.deepEqual(indicators.rows, [])
 */
export const lifeReport = (request: Request, language: Language): LifeReport => {
  const all = chapters(request)
  const indicators = count(request, all)
  return { html: page(request, all, indicators, inLanguage[language]), indicators }
}
