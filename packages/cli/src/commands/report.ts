import { indicatorsCsv, indicatorsJson, lifeReport } from '@norrsken/reporting'
import { E } from '../fp.ts'
import { optionOf } from '../Invocation.ts'
import { isAddress } from '../store/Address.ts'
import * as values from '../values.ts'
import type { Command } from './Answer.ts'
import { withQuestion } from './asked.ts'
import { audiences } from './audiences.ts'

/**
 * Writes the report of the agreements' life: a page and its figures. It says the same to every audience: there is nobody's
 * case in it.
 */
export const report: Command = async (run, capabilities, texts) => {
  const period = values.period('--period', optionOf('period')(run) ?? '')
  if (E.isLeft(period)) return period
  const audience = values.oneOf('--audience', optionOf('audience')(run) ?? '', audiences)
  if (E.isLeft(audience)) return audience
  const folder = optionOf('out')(run) ?? '.'
  if (isAddress(folder)) {
    return E.left({ type: 'BadValue', of: '--out', value: folder, expected: { type: 'folder' } })
  }
  return withQuestion(run, capabilities, texts, ({ world, view, question }) => {
    const agreements = world.agreements.filter(({ stream }) => question.agreement === null || stream === view?.stream)
    const { html, indicators } = lifeReport({ ...question, agreements, period: period.right }, texts.lang)
    const written = capabilities.write(folder, [
      { name: 'report.html', content: html },
      { name: 'indicators.csv', content: indicatorsCsv(indicators) },
      { name: 'indicators.json', content: indicatorsJson(indicators) }
    ])
    if (E.isLeft(written)) return E.left({ type: 'NotWritten', folder, why: written.left })
    const files = written.right
    return E.right({ type: 'Document', json: () => ({ files }), text: () => files, exit: 0 })
  })
}
