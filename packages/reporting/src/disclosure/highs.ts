import { O } from '../fp.ts'
import type { Cut } from './Cut.ts'
import type { Optimizer, Program } from './Optimizer.ts'

/** The part of the package `highs` that is used. Written here, so that nobody needs its types who does not have it. */
interface Solver {
  readonly solve: (
    problem: string,
    options: { readonly mip_max_nodes: number; readonly output_flag: false }
  ) => {
    readonly Status: string
    readonly Columns: { readonly [name: string]: { readonly Primal?: number } }
  }
}

/**
 * The optimizer of the package `highs`, where that is installed; none, where it is not. Without it `release` is as safe, but may
 * hide more than it must.
 *
 * What it is given is work and not time, so that the same figures give the same release on a slow machine and on a fast one.
 *
 * @param nodes - how many nodes of the search it may look at for the answer to one program
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const optimizer = await DisclosureControl.loadOptimizer()
 * assert.equal(optimizer._tag, 'Some') // where `highs` is installed
 */
export const loadOptimizer = async (nodes = 5000): Promise<O.Option<Optimizer>> => {
  try {
    const loaded: { readonly default?: unknown } = await import('highs')
    if (typeof loaded.default !== 'function') return O.none
    return O.some(optimizerOf(await loaded.default(), nodes))
  } catch {
    return O.none
  }
}

const optimizerOf =
  (solver: Solver, nodes: number): Optimizer =>
  (program) => {
    const { Status, Columns } = solver.solve(textOf(program), { mip_max_nodes: nodes, output_flag: false })
    if (Status !== 'Optimal') return null
    return program.costs.map((_, choice) => (Columns[`x${choice}`]?.Primal ?? 0) > 0.5)
  }

/** A program in the LP format of CPLEX. */
const textOf = ({ costs, cuts }: Program): string => {
  const names = costs.map((_, choice) => `x${choice}`)
  return [
    'Minimize',
    ` cost: ${sum(costs.map((cost, choice) => [choice, cost]))}`,
    'Subject To',
    ...cuts.map((cut, index) => ` c${index}: ${rowOf(cut)}`),
    'Binary',
    ` ${names.join(' ')}`,
    'End'
  ].join('\n')
}

const rowOf = ({ terms, least, onlyIf }: Cut): string => {
  const parts = terms.map(([choice, weight]) => [choice, weight / least] as const)
  return onlyIf === -1 ? `${sum(parts)} >= 1` : `${sum([...parts, [onlyIf, -1]])} >= 0`
}

const sum = (terms: ReadonlyArray<readonly [choice: number, times: number]>): string =>
  terms.length === 0
    ? '0 x0'
    : terms.map(([choice, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${choice}`).join(' ')
