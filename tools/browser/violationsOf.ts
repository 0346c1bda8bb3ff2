import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds wrong with a page, by every rule that it has but its experimental ones, those of good practice too: the
 * rule, where, and how to mend it.
 */
export const violationsOf = async (page: Page): Promise<ReadonlyArray<string>> => {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  if (passes.length === 0) throw new Error('axe has looked at nothing')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`)
  )
}
