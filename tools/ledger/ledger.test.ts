import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Clauses } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { readScenarios, root } from '../scenarios/readScenarios.ts'
import { page } from './page.ts'
import type { Shown, Way } from './Shown.ts'
import { shownIn } from './shownIn.ts'
import { unreachable } from './unreachable.ts'

const shown = Promise.all(readScenarios().map(shownIn)).then((all) => all.flat())

/** What a norm, and what a power, is to be seen to come to. */
const expected: ReadonlyArray<readonly [rule: string, way: Way]> = [
  ...Clauses.norms.flatMap(({ id }) => (['met', 'breached', 'unknown'] as const).map((way) => [id, way] as const)),
  ...Clauses.powers.flatMap(({ id }) => (['decides', 'defeated', 'unknown'] as const).map((way) => [id, way] as const))
]

const isReachable = ([rule, way]: (typeof expected)[number]): boolean => unreachable[rule]?.[way] === undefined
const isShown =
  (all: ReadonlyArray<Shown>) =>
  ([rule, way]: (typeof expected)[number]): boolean =>
    all.some((one) => one.rule === rule && one.way === way)

describe('the ledger of the clauses', () => {
  test('is the one that is written', async () => {
    const written = readFileSync(join(root, 'docs/reference/clauses.md'), 'utf8')
    expect(written, 'if the difference is right, `pnpm ledger` writes it').toBe(page(await shown))
  })

  test('shows each norm met, breached and unknown, and each power used with and without effect, where that can be', async () => {
    const all = await shown
    expect(expected.filter(isReachable).filter((one) => !isShown(all)(one))).toEqual([])
  })

  test('calls unreachable only what no scenario shows', async () => {
    const all = await shown
    expect(expected.filter((one) => !isReachable(one)).filter(isShown(all))).toEqual([])
  })

  test('gives a reason for each norm and power that there is, and for no other', () => {
    const known = new Set(expected.map(([rule]) => rule))
    expect(Object.keys(unreachable).filter((rule) => !known.has(rule))).toEqual([])
  })

  test('knows every rule that a scenario rests on', async () => {
    const known = new Set(Clauses.catalogue.flatMap(({ executes }) => executes))
    expect((await shown).map(({ rule }) => rule).filter((rule) => !known.has(rule))).toEqual([])
  })
})
