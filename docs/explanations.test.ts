import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocks } from '../tools/scenarios/blocks.ts'
import { printed } from '../tools/scenarios/printed.ts'
import { readScenarios } from '../tools/scenarios/readScenarios.ts'
import { rewritten } from '../tools/scenarios/rewritten.ts'
import type { Command, Scenario } from '../tools/scenarios/Scenario.ts'

/*
 * The page shows what is printed, to the letter: each command reads the log of the scenario to which the prose above it has
 * a link. `vitest run -u` writes what is printed now; read the difference before it is kept.
 */

const page = join(import.meta.dirname, 'explanation/explanations.md')
const text = readFileSync(page, 'utf8')

interface Shown extends Command {
  readonly scenario: Scenario | undefined
}

const shownIn = (markdown: string): ReadonlyArray<Shown> => {
  const scenarios = readScenarios()
  let linked: Scenario | undefined
  return blocks(markdown).flatMap((block) => {
    if (block.type === 'heading') linked = undefined
    if (block.type === 'prose')
      linked = scenarios.find(({ path }) => block.lines.join('').includes(`/${path})`)) ?? linked
    if (block.type !== 'fence') return []
    const [first = '', ...lines] = block.lines
    const words = first.replace(/^\$ norrsken /, '').split(' ')
    return [{ line: block.line + 1, words, printed: lines, scenario: linked }]
  })
}

describe('the explanations', () => {
  const shown = shownIn(text)

  test('are at least a dozen, in both languages, each under a question and a link to the story of its log', () => {
    expect(shown.length).toBeGreaterThanOrEqual(12)
    expect(new Set(shown.map(({ words }) => words[words.indexOf('--lang') + 1]))).toEqual(new Set(['sv', 'en']))
    expect(shown.filter(({ scenario }) => scenario === undefined).map(({ line }) => line)).toEqual([])
    const headings = blocks(text).filter(({ type }) => type === 'heading')
    expect(headings.length).toBe(shown.length + 1)
  })

  test('are exactly what is printed', async () => {
    const now = await Promise.all(
      shown.map(({ scenario, words }) => (scenario === undefined ? [] : printed(scenario, words)))
    )
    await expect(rewritten(text, shown, now)).toMatchFileSnapshot(page)
  })
})
