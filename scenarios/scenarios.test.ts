import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contents, withContents } from '../tools/scenarios/contents.ts'
import { findingsShown } from '../tools/scenarios/findingsShown.ts'
import { printed } from '../tools/scenarios/printed.ts'
import { readScenarios } from '../tools/scenarios/readScenarios.ts'

const scenarios = readScenarios()
const hint = 'if this is right, `pnpm scenarios:write` writes it into the page'

describe('what a scenario says is printed', () => {
  for (const scenario of scenarios) {
    describe(scenario.title, () => {
      test.each(scenario.commands.map((command) => [command.words.join(' '), command] as const))(
        '%s',
        async (_, { line, words, printed: said }) => {
          expect(await printed(scenario, words), `${scenario.path}:${line}: ${hint}`).toEqual(said)
        }
      )
    })
  }
})

describe('the findings that the scenarios explain', () => {
  const shown = Promise.all(
    scenarios.map(async (scenario) =>
      (await findingsShown(scenario)).map(({ line, norm, state }) => ({
        place: `${scenario.path}:${line}`,
        good: scenario.good,
        norm,
        state
      }))
    )
  ).then((all) => all.flat())

  test('are met, or can still be met, wherever the agreement is kept', async () => {
    expect((await shown).filter(({ good, state }) => good && state !== 'met' && state !== 'open')).toEqual([])
  })

  test('are of each norm at least two: it is met in a good one, and not met in a bad one', async () => {
    const found = await shown
    const norms = [...new Set(found.map(({ norm }) => norm))]
    const without = (good: boolean): ReadonlyArray<string> =>
      norms.filter(
        (norm) => !found.some((one) => one.norm === norm && one.good === good && (one.state === 'met') === good)
      )
    expect(without(true)).toEqual([])
    expect(without(false)).toEqual([])
  })
})

describe('the scenarios', () => {
  test('are there, those in which the agreement is kept and those in which it is not', () => {
    expect(new Set(scenarios.map(({ good }) => good))).toEqual(new Set([true, false]))
  })

  test('have each a title of its own', () => {
    const titles = scenarios.map(({ title }) => title)
    expect(titles).toEqual([...new Set(titles)])
  })

  test('are listed in their README, clause by clause', () => {
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
    expect(readme, hint).toBe(withContents(contents(scenarios))(readme))
  })
})
