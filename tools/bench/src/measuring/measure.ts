import type { Case } from './Case.ts'
import { type Clock, processor } from './clocks.ts'
import type { Row } from './Row.ts'
import { figureOf, ratioOf } from './ratios.ts'
import { rotated } from './rotated.ts'

/**
 * Measures cases side by side: in each round each case once, each round beginning with another one.
 *
 * What counts is nanoseconds of a clock, by default those of the processor, collection of garbage included. Before each run
 * all garbage is collected, so that nobody pays for another.
 *
 * @param agree - throws where the results of a round are not what they must be. Asked after the first, unmeasured, round,
 *   by the names of the cases
 */
export const measure = async <A>(
  cases: ReadonlyArray<Case<A>>,
  rounds: number,
  agree: (results: ReadonlyMap<string, A>) => void | Promise<void>,
  clock: Clock = processor
): Promise<ReadonlyArray<Row>> => {
  await warmUp(cases, agree)
  const costs = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const one of rotated(cases, round)) costs.get(one.name)?.push((await costOf(one, clock)) / one.times)
  }
  return cases.flatMap((one) => [
    rowOf(one, cases, costs),
    ...(one.besides === undefined
      ? []
      : [{ ...rowOf({ ...one, ...one.besides, name: one.name }, cases, costs), name: one.besides.name }])
  ])
}

const warmUp = async <A>(
  cases: ReadonlyArray<Case<A>>,
  agree: (results: ReadonlyMap<string, A>) => void | Promise<void>
): Promise<void> => {
  const results = new Map<string, A>()
  for (const { name, prepare } of cases) {
    const run = await prepare()
    results.set(name, await run())
  }
  await agree(results)
}

const costOf = async <A>({ prepare, taken }: Case<A>, clock: Clock): Promise<number> => {
  const run = await prepare()
  collectGarbage()
  const sinceStart = clock()
  const result = await run()
  const passed = sinceStart()
  keep(result)
  return taken === undefined ? passed : taken(result)
}

/** Holds on to a result until its time has been taken, so that the work for it cannot be left out. */
const keep = (result: unknown): void => {
  kept = result
  if (kept === collectGarbage) throw new Error('unreachable')
  kept = undefined
}
let kept: unknown

const collectGarbage = (): void => {
  if (globalThis.gc === undefined) throw new Error('start Node with `--expose-gc`')
  void globalThis.gc()
}

const rowOf = <A>(
  { name, role, comparedWith, goal }: Case<A>,
  cases: ReadonlyArray<Case<A>>,
  costs: ReadonlyMap<string, ReadonlyArray<number>>
): Row => {
  const to = comparedWith ?? cases.find((other) => other.role === 'limit')?.name
  const own = costs.get(name) ?? []
  const others = to === undefined || to === name ? undefined : costs.get(to)
  const ratio = to === undefined || others === undefined ? null : { ...ratioOf(own, others), to }
  return { name, role, figure: figureOf(own), ratio, goal: goal ?? null }
}
