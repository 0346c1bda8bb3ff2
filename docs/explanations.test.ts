import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Block, blocks } from '../tools/scenarios/blocks.ts'
import { printed } from '../tools/scenarios/printed.ts'
import { readScenarios } from '../tools/scenarios/readScenarios.ts'
import { rewritten } from '../tools/scenarios/rewritten.ts'
import type { Command, Written } from '../tools/scenarios/Scenario.ts'

/*
 * The page shows what is printed, to the letter. Under each heading stand a link to the scenario whose log is read, events
 * that the log has besides, and a command. `vitest run -u` writes what is printed now; read the difference before it is kept.
 */

const page = join(import.meta.dirname, 'explanation/explanations.md')
const text = readFileSync(page, 'utf8')
const scenarios = readScenarios()

interface Shown extends Command {
  readonly log: ReadonlyArray<Written>
}

const shownIn = (markdown: string): ReadonlyArray<Shown> => {
  let log: ReadonlyArray<Written> = []
  return blocks(markdown).flatMap((block) => {
    if (block.type === 'fence' && block.language === 'console') return [{ ...commandIn(block), log }]
    log = block.type === 'heading' ? [] : [...log, ...logIn(block)]
    return []
  })
}

const logIn = (block: Block): ReadonlyArray<Written> => {
  if (block.type === 'fence') return block.lines.map((line) => JSON.parse(line) as Written)
  if (block.type === 'heading') return []
  return scenarios.find(({ path }) => block.lines.join('').includes(`/${path})`))?.log ?? []
}

const commandIn = ({ line, lines: [first = '', ...shown] }: Extract<Block, { type: 'fence' }>): Command => ({
  line: line + 1,
  words: first.replace(/^\$ norrsken /, '').split(' '),
  printed: shown
})

describe('the explanations', () => {
  const shown = shownIn(text)

  test('are at least a dozen, in both languages, each under a question and a link to the story of its log', () => {
    expect(shown.length).toBeGreaterThanOrEqual(12)
    expect(new Set(shown.map(({ words }) => words[words.indexOf('--lang') + 1]))).toEqual(new Set(['sv', 'en']))
    expect(shown.filter(({ log }) => log.length < 2).map(({ line }) => line)).toEqual([])
    expect(blocks(text).filter(({ type }) => type === 'heading')).toHaveLength(shown.length + 1)
  })

  test('are exactly what is printed', async () => {
    const now = await Promise.all(shown.map(({ log, words }) => printed({ log }, words)))
    await expect(rewritten(text, shown, now)).toMatchFileSnapshot(page)
  })
})
