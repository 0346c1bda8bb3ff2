import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E, O } from '../fp.ts'
import { reasonable } from './audit.ts'
import { everyValue, type Sum } from './bruteForce.test-kit.ts'
import { type Cell, keyOf } from './Cell.ts'
import { count } from './Count.ts'
import type { Dimension } from './crossTable.ts'
import { type Figures, figures } from './Figures.ts'
import { loadOptimizer } from './highs.ts'
import type { Range } from './Knowledge.ts'
import { emptyLedger } from './Ledger.ts'
import { right, tableOf } from './norrsken.test-kit.ts'
import type { Optimizer } from './Optimizer.ts'
import { type Controlled, policies } from './Policy.ts'
import type { Shown } from './Released.ts'
import { read } from './read.ts'
import { type Release, release } from './release.ts'
import { countedAs, readersOf } from './request.ts'
import { audited, costOf, type Task } from './Task.ts'

const optimizer = await loadOptimizer()

const dimensionsOf = (sizes: ReadonlyArray<number>, telling: boolean): ReadonlyArray<Dimension> =>
  sizes.map((size, place) => ({
    name: `d${place}`,
    values: Array.from({ length: size }, (_, value) => `v${value}`),
    total: 'all',
    telling
  }))

const interiorCells = (dimensions: ReadonlyArray<Dimension>): ReadonlyArray<Cell> =>
  dimensions.reduce<ReadonlyArray<Cell>>(
    (partial, { name, values }) => partial.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value }))),
    [{}]
  )

const small = fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(7) })

const arbFigures = (shapes: ReadonlyArray<ReadonlyArray<number>>): fc.Arbitrary<Figures> =>
  fc.tuple(fc.constantFrom(...shapes), fc.boolean()).chain(([sizes, telling]) => {
    const dimensions = dimensionsOf(sizes, telling)
    const cells = interiorCells(dimensions)
    return fc.array(small, { minLength: cells.length, maxLength: cells.length }).map((values) =>
      tableOf(
        dimensions,
        cells.map((cell, index) => [cell, values[index] ?? 0] as const),
        {}
      )
    )
  })

/** Some figures, of which one has another name. */
const arbTwins: fc.Arbitrary<Figures> = fc.tuple(arbFigures([[3], [2, 2]]), fc.nat()).map(([made, place]) => {
  const one = made.cells[place % made.cells.length] ?? { cell: {}, count: count(0), cost: 1 }
  const twin = { ...one, cell: { ...one.cell, twin: 'yes' } }
  return right(
    figures({
      ...made,
      cells: [...made.cells, twin],
      totals: [...made.totals, { type: 'same', total: twin.cell, parts: [one.cell], telling: false }],
      presentations: made.presentations.map((table) => ({ ...table, cells: [...table.cells, twin.cell] }))
    })
  )
})

const arbPolicy: fc.Arbitrary<Controlled> = fc
  .record({
    below: fc.integer({ min: 3, max: 5 }),
    width: fc.integer({ min: 1, max: 4 }),
    groups: fc.constantFrom('hidden' as const, 'shown' as const),
    rounding: fc.constantFrom(1, 1, 3)
  })
  .map((some) => ({
    type: 'controlled',
    audience: 'public',
    values: 2,
    statisticsFrom: 10,
    extremesFrom: null,
    ...some
  }))

const requestOf = (figures: Figures, policy: Controlled) => ({
  figures,
  to: 'public',
  policies: right(policies([policy])),
  ledger: emptyLedger('log-1')
})

/** What readers know by the release alone: exactly, rounded, or no more than that it is a count. Written again, from the policy. */
const rangesOf = ({ presentations }: Release, { below }: Controlled): ReadonlyMap<string, Range> =>
  new Map(
    presentations.flatMap(({ cells }) =>
      cells.map(({ cell, figure }) => [keyOf(cell), rangeOfShown(read(figure), below)] as const)
    )
  )

const rangeOfShown = (shown: Shown, below: number): Range => {
  switch (shown.type) {
    case 'exact':
      return { from: shown.value, to: shown.value }
    case 'rounded':
      return shown.value === 0 ? { from: 0, to: 0 } : { from: Math.max(below, shown.value - 1), to: shown.value + 1 }
    case 'hidden':
    case 'not-applicable':
      return { from: 0, to: Number.POSITIVE_INFINITY }
  }
}

const sumsOf = ({ totals }: Figures): ReadonlyArray<Sum> =>
  totals.map(({ total, parts }) => ({ total: keyOf(total), parts: parts.map(keyOf) }))

/** The empty parts of a group that is not empty and all of which is in one part. */
const emptyOfGroups = (figures: Figures, value: (key: string) => number): ReadonlySet<string> =>
  new Set(
    figures.totals.flatMap(({ parts, telling }) => {
      const empty = parts.map(keyOf).filter((key) => value(key) === 0)
      return telling && parts.length > 1 && empty.length === parts.length - 1 ? empty : []
    })
  )

/** What is wrong with a release, by trying every table of whole numbers: of small ones first, then of larger ones. */
const wrongWith = (figures: Figures, policy: Controlled, released: Release): ReadonlyArray<string> =>
  [0, 2, 4].reduce<ReadonlyArray<string>>(
    (wrong, more) => (wrong.length === 0 ? wrong : wrongUpTo(more, figures, policy, released)),
    ['not looked at']
  )

const wrongUpTo = (more: number, figures: Figures, policy: Controlled, released: Release): ReadonlyArray<string> => {
  const keys = figures.cells.map(({ cell }) => keyOf(cell))
  const values = new Map(keys.map((key, choice) => [key, countedAs(figures, choice)]))
  const value = (key: string): number => values.get(key) ?? Number.NaN
  const groups = policy.groups === 'hidden' ? emptyOfGroups(figures, value) : new Set<string>()
  const isSmall = (key: string): boolean => value(key) >= 1 && value(key) < policy.below
  const ranges = rangesOf(released, policy)
  const cap = Math.max(...interiorCellsOf(figures).map(value)) + Math.max(policy.width, policy.below) + more
  const cells = figures.cells.map(({ cell }) => cell)
  const known = (key: string) => ranges.get(key) ?? { from: 0, to: 0 }
  const wantedOf = (key: string): ReadonlyArray<number> => {
    if (!isSmall(key) && !groups.has(key)) return []
    const from = Math.max(0, value(key) - policy.width)
    const to = isSmall(key) ? value(key) + policy.width : policy.below - 1
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  }
  const wanted = keys.map((key) => [key, wantedOf(key)] as const)
  const isHidden = (key: string): boolean => known(key).to === Number.POSITIVE_INFINITY
  const reads = everyValue(cells, sumsOf(figures), known, cap, (found) =>
    wanted.every(
      ([key, values]) =>
        (!isHidden(key) || (found.get(key)?.size ?? 0) > 1) && values.every((one) => found.get(key)?.has(one) === true)
    )
  )
  const ofSmall = new Set(
    figures.totals.flatMap(({ type, total, parts }) =>
      type === 'sum' && isSmall(keyOf(total)) ? parts.map(keyOf) : []
    )
  )
  // What is hidden as the part of a small total is hidden by its other name too, and that tells no more of it.
  for (const { type, total, parts } of figures.totals) {
    const names = type === 'same' ? [total, ...parts].map(keyOf) : []
    if (names.some((key) => ofSmall.has(key))) for (const key of names) ofSmall.add(key)
  }
  const everything = (): Range => ({ from: 0, to: Number.POSITIVE_INFINITY })
  const isEnough = (found: ReadonlySet<number> | undefined): boolean => (found?.size ?? 0) >= policy.values
  /** What somebody can guess who sees this, and takes it that the figures that are not small are not, or does not. */
  const guessed = (seen: (key: string) => Range, others: 'known' | 'unknown') =>
    everyValue(
      cells,
      sumsOf(figures),
      (key) => {
        if (seen(key).to !== Number.POSITIVE_INFINITY) return seen(key)
        if (ofSmall.has(key)) return { from: 0, to: policy.below - 1 }
        if (isSmall(key)) return { from: 1, to: policy.below - 1 }
        if (groups.has(key)) return { from: 0, to: policy.below - 1 }
        return value(key) > 0 && others === 'known' ? { from: policy.below, to: Number.POSITIVE_INFINITY } : seen(key)
      },
      cap,
      (found) => wanted.every(([key, values]) => values.length === 0 || isEnough(found.get(key)))
    )
  const guesses = guessed(known, 'known')
  /** Whether a figure can be guessed, though that can be helped. */
  const isGuessed = (key: string): boolean => {
    if (isEnough(guesses.get(key))) return false
    if (isEnough(guessed(everything, 'known').get(key))) return true
    return !isEnough(guessed(known, 'unknown').get(key)) && isEnough(guessed(everything, 'unknown').get(key))
  }
  return wanted.flatMap(([key, values]): ReadonlyArray<string> => {
    if (values.length === 0) {
      return isHidden(key) && (reads.get(key)?.size ?? 0) < 2 ? [`${key} is hidden, and only one number`] : []
    }
    if (!isHidden(key)) return [`${key} is shown`]
    return [
      ...values.filter((one) => reads.get(key)?.has(one) !== true).map((one) => `${key} cannot be ${one}`),
      ...(isGuessed(key) ? [`${key} can be guessed`] : [])
    ]
  })
}

const interiorCellsOf = ({ cells, totals }: Figures): ReadonlyArray<string> => {
  const sums = new Set(totals.map(({ total }) => keyOf(total)))
  return cells.map(({ cell }) => keyOf(cell)).filter((key) => !sums.has(key))
}

const shapes = [[3], [4], [2, 2], [2, 3]]
const cube = [[2, 2, 2]]
const ways: ReadonlyArray<readonly [string, O.Option<Optimizer>]> = [
  ['the plain method', O.none],
  ['the optimizer', optimizer]
]

describe('a release', () => {
  for (const [name, way] of ways) {
    test(`by ${name} leaves every value possible that must be, of all tables that agree with it`, () => {
      let releases = 0
      fc.assert(
        fc.property(arbFigures(shapes), arbPolicy, (figures, policy) => {
          const result = release(requestOf(figures, policy), way)
          if (E.isLeft(result)) return
          releases++
          expect(wrongWith(figures, policy, result.right)).toEqual([])
        }),
        { numRuns: 100 }
      )
      expect(releases).toBeGreaterThan(50)
    }, 120_000)
  }

  test('leaves every value possible that must be where a figure has two names, by either method', () => {
    fc.assert(
      fc.property(arbTwins, arbPolicy, (figures, policy) => {
        for (const [, way] of ways) {
          const result = release(requestOf(figures, policy), way)
          if (E.isRight(result)) expect(wrongWith(figures, policy, result.right)).toEqual([])
        }
      }),
      { numRuns: 60 }
    )
  }, 120_000)

  test('of three dimensions leaves every value possible that must be, by either method', () => {
    fc.assert(
      fc.property(arbFigures(cube), arbPolicy, (figures, some) => {
        const policy = { ...some, below: 3, width: 1 + (some.width % 2) }
        for (const [, way] of ways) {
          const result = release(requestOf(figures, policy), way)
          if (E.isRight(result)) expect(wrongWith(figures, policy, result.right)).toEqual([])
        }
      }),
      { numRuns: 15 }
    )
  }, 120_000)

  test('is never refused where nothing was published before', () => {
    fc.assert(
      fc.property(arbFigures([[3], [4], [2, 2], [6], [9], [3, 4], ...cube]), arbPolicy, (figures, policy) => {
        expect(release(requestOf(figures, policy))._tag).toBe('Right')
      }),
      { numRuns: 400 }
    )
  }, 120_000)

  test('hides the parts of a small total, the empty ones too, but for those of an empty total', () => {
    let hidden = 0
    fc.assert(
      fc.property(arbFigures([[3], [4], [2, 3]]), arbPolicy, (figures, policy) => {
        const ranges = rangesOf(right(release(requestOf(figures, policy))), policy)
        const value = (cell: Cell): number =>
          countedAs(
            figures,
            figures.cells.findIndex((one) => keyOf(one.cell) === keyOf(cell))
          )
        for (const { total, parts } of figures.totals) {
          if (value(total) === 0 || value(total) >= policy.below) continue
          for (const part of parts) {
            const others = figures.totals.filter((other) => other.parts.some((one) => keyOf(one) === keyOf(part)))
            if (others.some((other) => value(other.total) === 0)) continue
            hidden++
            expect(ranges.get(keyOf(part))?.to).toBe(Number.POSITIVE_INFINITY)
          }
        }
      }),
      { numRuns: 200 }
    )
    expect(hidden).toBeGreaterThan(50)
  }, 120_000)

  test('hides at most as much by the optimizer as by the plain method', () => {
    fc.assert(
      fc.property(arbFigures([...shapes, ...cube, [3, 3], [3, 4]]), arbPolicy, (figures, policy) => {
        const request = requestOf(figures, policy)
        const [plain, best] = [release(request), release(request, optimizer)]
        expect(best._tag).toBe(plain._tag)
        if (E.isLeft(plain) || E.isLeft(best)) return
        expect(best.right.suppression.method).toBe('optimal')
        expect(plain.right.suppression.method).toBe('greedy')
        expect(best.right.suppression.cost).toBeLessThanOrEqual(plain.right.suppression.cost)
      }),
      { numRuns: 100 }
    )
  }, 120_000)

  test('hides by the optimizer as little as any choice that passes the audit', () => {
    fc.assert(
      fc.property(arbFigures([[3], [2, 2]]), arbPolicy, (figures, policy) => {
        const request = requestOf(figures, policy)
        const result = release(request, optimizer)
        if (E.isLeft(result)) return
        const task = taskOf(request)
        const free = task.choices.flatMap(({ hidden }, choice) => (hidden ? [] : [choice]))
        const costs = Array.from({ length: 2 ** free.length }, (_, bits) => {
          const pattern = task.choices.map(({ hidden }, choice) => hidden || ((bits >> free.indexOf(choice)) & 1) === 1)
          const cost = costOf(task, pattern)
          return cost < result.right.suppression.cost && audited(task, pattern).length === 0
            ? cost
            : Number.POSITIVE_INFINITY
        })
        expect(Math.min(...costs)).toBe(Number.POSITIVE_INFINITY)
      }),
      { numRuns: 40 }
    )
  }, 120_000)
})

const taskOf = (request: ReturnType<typeof requestOf>): Task => {
  const audiences = readersOf(request, [])
  const own = audiences[audiences.length - 1]
  const { requirements, withdrawn } = reasonable(request, audiences)
  return {
    choices: request.figures.cells.map(({ cost }, choice) => ({
      hidden: own?.sensitives.has(own.knowledge.ofChoice[choice] ?? -1) === true || withdrawn.has(choice),
      cost
    })),
    requirements
  }
}
