import { describe, expect, test } from 'vitest'
import { O } from '../fp.ts'
import { keyOf } from './Cell.ts'
import { count, statistic } from './Count.ts'
import { type Derived, type Figures, figures, type LogHead } from './Figures.ts'
import { loadOptimizer } from './highs.ts'
import { emptyLedger, type Ledger, readLedger, writeLedger } from './Ledger.ts'
import { manyFigures } from './manyFigures.test-kit.ts'
import { log, municipality, norrsken, norrskenInterior, right, sex, tableOf, usual } from './norrsken.test-kit.ts'
import { open } from './open.ts'
import type { Shown } from './Released.ts'
import { rangeOf } from './Requirement.ts'
import { read } from './read.ts'
import { type Release, release } from './release.ts'
import { readersOf } from './request.ts'

const optimizer = await loadOptimizer()
const cell = (of: string) => ({ measure: 'cases', of })
const empty = emptyLedger('log-1')

const shownOf = ({ presentations }: Release): ReadonlyMap<string, Shown> =>
  new Map(presentations.flatMap(({ cells }) => cells.map(({ cell, figure }) => [keyOf(cell), read(figure)] as const)))

const few = (derived: ReadonlyArray<Derived>, counts: Readonly<Record<string, number>>, at: LogHead = log): Figures => {
  const [total = '', ...parts] = Object.keys(counts)
  const names = [total, ...parts]
  return right(
    figures({
      log: at,
      cells: names.map((of) => ({ cell: cell(of), count: count(counts[of] ?? 0), cost: 1 })),
      totals: [{ type: 'sum', total: cell(total), parts: parts.map(cell), telling: false }],
      derived,
      presentations: [
        { type: 'table', id: 'table', cells: names.map(cell), derived: derived.map(({ id }) => id) },
        { type: 'chart', id: 'chart', cells: names.map(cell), derived: [] },
        { type: 'sentence', id: 'sentence', cells: [cell(total), cell(parts[0] ?? '')], derived: [] }
      ]
    })
  )
}

const to = (audience: string, made: Figures, ledger: Ledger = empty) =>
  release({ figures: made, to: audience, policies: usual, ledger })

describe('a release', () => {
  test('shows everything to an audience whose policy is open', () => {
    const shown = [...shownOf(right(to('coordinator', norrsken()))).values()]
    expect(shown).toHaveLength(135)
    expect(new Set(shown.map(({ type }) => type))).toEqual(new Set(['exact']))
  })

  test('hides every small count, and shows a number of others as they are', () => {
    const made = tableOf([municipality, sex], norrskenInterior)
    const shown = shownOf(right(to('steering', made)))
    const all = shownOf(right(to('coordinator', made)))
    for (const [key, figure] of shown) {
      const really = all.get(key)
      const value = really?.type === 'exact' ? really.value : -1
      if (value >= 1 && value < 5) expect(figure).toEqual({ type: 'hidden' })
      else if (figure.type !== 'hidden') expect(figure).toEqual(really)
    }
    expect([...shown.values()].filter(({ type }) => type === 'exact').length).toBeGreaterThan(5)
  })

  test('hides what is around a figure where only whole numbers tell it, however many other figures there are', () => {
    // 2a + d is known where x, y and z are shown, so d is odd, which no linear program sees
    const others = Array.from({ length: 4100 }, (_, index) => `other ${index}`)
    const shown = ['x', 'y', 'z', 'd', ...others]
    const counts = {
      a: 20,
      b: 20,
      c: 20,
      d: 3,
      x: 40,
      y: 40,
      z: 43,
      ...Object.fromEntries(others.map((of) => [of, 20]))
    }
    const sum = (total: string, ...parts: string[]) =>
      ({ type: 'sum', total: cell(total), parts: parts.map(cell), telling: false }) as const
    const made = right(
      figures({
        log,
        cells: Object.entries(counts).map(([of, n]) => ({ cell: cell(of), count: count(n), cost: 1 })),
        totals: [sum('x', 'a', 'b'), sum('y', 'b', 'c'), sum('z', 'a', 'c', 'd')],
        derived: [],
        presentations: [{ type: 'table', id: 'table', cells: shown.map(cell), derived: [] }]
      })
    )
    const released = shownOf(right(to('steering', made)))
    const isHidden = (of: string): boolean => released.get(keyOf(cell(of)))?.type === 'hidden'
    expect(shown.filter(isHidden)).toHaveLength(2)
    expect(isHidden('d')).toBe(true)
  })

  test('does not break few down, whether or not they may be of several kinds', () => {
    const kinds = (type: 'sum' | 'covered' | 'at-most') => {
      const made = few([], { all: 3, a: 3, b: 0 })
      const [total] = made.totals
      const typed = right(figures({ ...made, totals: total === undefined ? [] : [{ ...total, type }] }))
      return [...shownOf(right(to('steering', typed))).values()].map(({ type: of }) => of)
    }
    expect(kinds('sum')).toEqual(['hidden', 'hidden', 'hidden'])
    expect(kinds('covered')).toEqual(['hidden', 'hidden', 'hidden'])
    expect(kinds('at-most')).toEqual(['hidden', 'hidden', 'exact'])
  })

  test('shows the public what is not hidden to the nearest five', () => {
    const made = few([], { all: 48, a: 23, b: 12, c: 13 })
    expect([...shownOf(right(to('public', made))).values()]).toEqual(
      [50, 25, 10, 15].map((value) => ({ type: 'rounded', value, to: 5 }))
    )
  })

  test('shows a figure in the same way in a table, a chart and a sentence', () => {
    const { presentations } = right(to('steering', few([], { all: 26, a: 12, b: 11, c: 3 })))
    const of = (id: string) =>
      new Map(presentations.find((one) => one.id === id)?.cells.map(({ cell, figure }) => [cell['of'], read(figure)]))
    expect(of('chart')).toEqual(of('table'))
    expect(of('sentence').get('a')).toEqual(of('table').get('a'))
    expect(of('chart').get('c')).toEqual({ type: 'hidden' })
  })

  test('lets derived figures follow those that they are made of, calculated from what is shown', () => {
    const derived: ReadonlyArray<Derived> = [
      { type: 'share', id: 'share of b', of: cell('b'), among: cell('all'), decimals: 1 },
      { type: 'share', id: 'share of c', of: cell('c'), among: cell('all'), decimals: 1 },
      { type: 'rate', id: 'rate', of: [cell('a'), cell('b')], factor: 10, decimals: 0 },
      { type: 'ranked', id: 'most', rank: 'most', of: [cell('a'), cell('b'), cell('d')] },
      { type: 'ranked', id: 'median', rank: 'median', of: [cell('a'), cell('b'), cell('d')] },
      { type: 'ranked', id: 'least', rank: 'least', of: [cell('a'), cell('c')] }
    ]
    const read1 = (audience: string) => {
      const { presentations } = right(to(audience, few(derived, { all: 75, a: 22, b: 34, c: 3, d: 16 })))
      return Object.fromEntries(presentations[0]?.derived.map(({ id, figure }) => [id, read(figure)]) ?? [])
    }
    const hidden = { type: 'hidden' }
    const exact = (value: number) => ({ type: 'exact', value })
    // c is 3 and is hidden; so is all, or d, which is the cheapest to give up by name
    expect(read1('coordinator')).toEqual({
      'share of b': exact(45.3),
      'share of c': exact(4),
      rate: exact(560),
      most: exact(34),
      median: exact(22),
      least: exact(3)
    })
    const steering = read1('steering')
    expect(steering['share of c']).toEqual(hidden)
    expect(steering['least']).toEqual(hidden)
    // 20 and 35, the nearest fives of 22 and 34
    expect(read1('public')['rate']).toEqual(exact(550))
  })

  test('has no share of nobody', () => {
    const share: Derived = { type: 'share', id: 's', of: cell('a'), among: cell('all'), decimals: 1 }
    const { presentations } = right(to('steering', few([share], { all: 0, a: 0, b: 0 })))
    expect(presentations[0]?.derived.map(({ figure }) => read(figure))).toEqual([{ type: 'not-applicable' }])
  })

  test('shows a mean only of enough people, also where it could be taken from another', () => {
    const mean = (of: string): Derived => ({
      type: 'measured',
      id: of,
      of: cell(of),
      measured: 'days',
      statistic: 'mean',
      value: statistic(14.5)
    })
    const means = (counts: Readonly<Record<string, number>>, ledger = empty) => {
      const released = right(to('steering', few(Object.keys(counts).map(mean), counts), ledger))
      return released.presentations[0]?.derived
        .filter(({ figure }) => read(figure).type === 'exact')
        .map(({ id }) => id)
    }
    expect(means({ all: 40, a: 22, b: 18 })).toEqual(['all', 'a', 'b'])
    // b is 8: its mean is not shown, and neither is that of a, which would give it away
    expect(means({ all: 30, a: 22, b: 8 })).toEqual(['all'])
    const extreme: Derived = { ...mean('a'), id: 'longest', statistic: 'extreme' } as Derived
    const released = right(to('steering', few([extreme], { all: 40, a: 22, b: 18 })))
    expect(released.presentations[0]?.derived.map(({ figure }) => read(figure).type)).toEqual(['hidden'])
  })

  test('shows the limit that nine in ten keep to only where as many are beyond it as beyond the median of the fewest', () => {
    const p90: Derived = {
      type: 'measured',
      id: 'p90',
      of: cell('a'),
      measured: 'days',
      statistic: 'p90',
      value: statistic(30)
    }
    const shown = (a: number) =>
      right(to('steering', few([p90], { all: a + 20, a, b: 20 }))).presentations[0]?.derived.map(
        ({ figure }) => read(figure).type
      )
    expect([9, 10, 49, 50, 81].map((a) => shown(a)?.[0])).toEqual(['hidden', 'hidden', 'hidden', 'exact', 'exact'])
  })

  test('shows no mean from which that of few follows over several totals, or after a correction', () => {
    const mean = (of: string): Derived => ({
      type: 'measured',
      id: of,
      of: cell(of),
      measured: 'days',
      statistic: 'mean',
      value: statistic(14.5)
    })
    const counts: Readonly<Record<string, number>> = { all: 80, women: 40, men: 40, w1: 20, w2: 20, m1: 33, m2: 7 }
    const made = (some: Readonly<Record<string, number>>, means: ReadonlyArray<string>, at: LogHead = log) =>
      right(
        figures({
          log: at,
          cells: Object.keys(some).map((of) => ({ cell: cell(of), count: count(some[of] ?? 0), cost: 1 })),
          totals: [
            { type: 'sum', total: cell('all'), parts: [cell('women'), cell('men')], telling: false },
            { type: 'sum', total: cell('women'), parts: [cell('w1'), cell('w2')], telling: false },
            { type: 'sum', total: cell('men'), parts: [cell('m1'), cell('m2')], telling: false }
          ],
          derived: means.map(mean),
          presentations: [{ type: 'table', id: 'table', cells: Object.keys(some).map(cell), derived: means }]
        })
      )
    const shown = (figures: Figures, ledger: Ledger = empty) =>
      right(to('steering', figures, ledger)).presentations[0]?.derived.flatMap(({ id, figure }) =>
        read(figure).type === 'exact' ? [id] : []
      )
    // all less the women of both places is all men, and less those of the first is the seven of the second
    expect(shown(made(counts, ['all', 'w1', 'w2', 'm1']))).toEqual(['all', 'w1', 'w2'])
    expect(shown(made(counts, ['all', 'w1', 'w2']))).toEqual(['all', 'w1', 'w2'])
    const first = right(to('steering', made(counts, ['w1']))).ledger
    const later: LogHead = { ...log, length: 120, head: 'h120' }
    const grown = (by: number) => ({ ...counts, w1: 20 + by, women: 40 + by, all: 80 + by })
    // of 20 and then of 21: what the last one had
    expect(shown(made(grown(1), ['w1'], later), first)).toEqual([])
    expect(shown(made(grown(10), ['w1'], later), first)).toEqual(['w1'])
    expect(shown(made(grown(0), ['w1'], later), first)).toEqual(['w1'])
  })

  test('is still there where everything is hidden, where there is nothing, and where there is one case', () => {
    const none = tableOf([municipality, sex], [])
    expect(
      [...shownOf(right(to('steering', none))).values()].every((shown) => shown.type === 'exact' && shown.value === 0)
    ).toBe(true)
    const one = tableOf([municipality, sex], [[{ municipality: 'berg', sex: 'women' }, 1]])
    const shown = shownOf(right(to('steering', one)))
    expect([...shown.values()].some((figure) => figure.type === 'exact' && figure.value === 1)).toBe(false)
    const nothing = right(figures({ log, cells: [], totals: [], derived: [], presentations: [] }))
    expect(right(to('public', nothing)).presentations).toEqual([])
  })

  test('is not refused where whoever guesses which figures are small would know them: empty ones are hidden with them', () => {
    // four of the parts are 1, and sum to 4: so they would if they were known to be 1 or more
    const shown = [...shownOf(right(to('steering', few([], { men: 4, a: 1, b: 1, c: 1, d: 1, e: 0 })))).values()]
    expect(new Set(shown.map(({ type }) => type))).toEqual(new Set(['hidden']))
    // the same where no part is empty: nobody can know that none is
    expect(to('steering', few([], { men: 4, a: 1, b: 1, c: 1, d: 1 }))._tag).toBe('Right')
  })

  test('shows nothing of a table whose small figures a guess would tell by an earlier release, nor of what it is summed with', () => {
    const before = right(to('steering', few([], { known: 12, one: 12 }))).ledger
    const counts = { known: 12, a: 4, b: 4, c: 4, sum: 30, other: 18, elsewhere: 40 }
    const names = Object.keys(counts).map(cell)
    const made = right(
      figures({
        log,
        cells: Object.entries(counts).map(([of, number]) => ({ cell: cell(of), count: count(number), cost: 1 })),
        totals: [
          // whoever knows that they are 12, and guesses that each is less than 5, knows that each is 4
          { type: 'sum', total: cell('known'), parts: ['a', 'b', 'c'].map(cell), telling: false },
          { type: 'sum', total: cell('sum'), parts: ['known', 'other'].map(cell), telling: false }
        ],
        derived: [],
        presentations: [{ type: 'table', id: 'table', cells: names, derived: [] }]
      })
    )
    for (const way of [O.none, optimizer]) {
      const shown = shownOf(right(release({ figures: made, to: 'steering', policies: usual, ledger: before }, way)))
      expect(names.filter((name) => shown.get(keyOf(name))?.type !== 'hidden')).toEqual([cell('elsewhere')])
    }
    const first = shownOf(right(to('steering', made)))
    expect(first.get(keyOf(cell('sum')))).toEqual({ type: 'exact', value: 30 })
  })

  test('does not tell the few by whom a figure has become another since it was published', () => {
    const first = right(to('steering', few([], { all: 60, a: 20, b: 25, c: 15 }))).ledger
    const later: LogHead = { ...log, length: 120, head: 'h120' }
    const shown = (counts: Readonly<Record<string, number>>) =>
      [...shownOf(right(to('steering', few([], counts, later), first))).values()].map(({ type }) => type)
    // of 8 more 1 was in a: b and all would tell it, and so one of them is hidden with it
    const some = shown({ all: 68, a: 21, b: 32, c: 15 })
    expect([some[1], some[3]]).toEqual(['hidden', 'exact'])
    expect(some.filter((type) => type === 'hidden')).toHaveLength(2)
    expect(shown({ all: 72, a: 26, b: 31, c: 15 })).toEqual(['exact', 'exact', 'exact', 'exact'])
  })

  test('shows and hides figures that are one together', () => {
    const counts = { all: 30, yes: 27, no: 3, consented: 27, seen: 21, waiting: 6 }
    const made = (isOne: boolean) =>
      right(
        figures({
          log,
          cells: Object.entries(counts).map(([of, n]) => ({ cell: cell(of), count: count(n), cost: 1 })),
          totals: [
            { type: 'sum', total: cell('all'), parts: [cell('yes'), cell('no')], telling: false },
            { type: 'sum', total: cell('consented'), parts: [cell('seen'), cell('waiting')], telling: false },
            ...(isOne
              ? [{ type: 'same', total: cell('yes'), parts: [cell('consented')], telling: false } as const]
              : [])
          ],
          derived: [],
          presentations: [
            {
              type: 'table',
              id: 't',
              cells: ['all', 'yes', 'no', 'seen', 'consented', 'waiting'].map(cell),
              derived: []
            }
          ]
        })
      )
    const of = (figures: Figures, ledger = empty) => {
      const { ledger: after, ...released } = right(to('steering', figures, ledger))
      const types = new Map([...shownOf({ ...released, ledger: after })].map(([key, { type }]) => [key, type]))
      return { after, shown: Object.keys(counts).filter((name) => types.get(keyOf(cell(name))) !== 'hidden') }
    }
    expect(of(made(false)).shown).toContain('consented')
    const hidden = of(made(true))
    const isShown = (name: string): boolean => hidden.shown.includes(name)
    expect(isShown('yes')).toBe(isShown('consented'))
    expect(isShown('all') && (isShown('yes') || (isShown('seen') && isShown('waiting')))).toBe(false)
    // what was shown of the one by an earlier release is known of the other
    const before = right(to('steering', few([], { consented: 27, seen: 21, waiting: 6 }))).ledger
    expect(of(made(true), before).shown).not.toContain('all')
    const grown: LogHead = { ...log, length: 120, head: 'h120' }
    expect(of({ ...made(true), log: grown }, hidden.after).shown).toEqual(hidden.shown)
  })

  test('shows what bodies did as it is, to every audience, and no figure of people for it', () => {
    const base = few([], { all: 4, a: 3, b: 1 })
    const of = (name: string, n: number) => ({ cell: cell(name), count: count(n), cost: 1 })
    const made = right(
      figures({
        ...base,
        organisational: [of('meetings', 3), of('weeks', 4)],
        derived: [
          { type: 'share', id: 'held', of: cell('meetings'), among: cell('weeks'), decimals: 0 },
          {
            type: 'measured',
            id: 'parties',
            of: cell('meetings'),
            measured: 'parties',
            statistic: 'mean',
            value: statistic(7)
          }
        ],
        presentations: [
          {
            type: 'table',
            id: 'all',
            cells: [cell('meetings'), cell('weeks'), cell('a')],
            derived: ['held', 'parties']
          }
        ]
      })
    )
    let ledger: Ledger = empty
    for (const audience of ['coordinator', 'steering', 'public']) {
      const released = right(to(audience, made, ledger))
      const [shown] = released.presentations
      expect(shown?.cells.slice(0, 2).map(({ figure }) => read(figure))).toEqual([
        { type: 'exact', value: 3 },
        { type: 'exact', value: 4 }
      ])
      expect(shown?.derived.map(({ figure }) => read(figure))).toEqual([
        { type: 'exact', value: 75 },
        { type: 'exact', value: 7 }
      ])
      if (audience !== 'coordinator')
        expect(shown?.cells[2]?.figure && read(shown.cells[2].figure)).toEqual({ type: 'hidden' })
      expect(released.lost).toEqual([])
      ledger = released.ledger
    }
    expect(ledger.entries.map(({ organisational }) => organisational.map((one) => open(one.count)))).toEqual(
      Array.from({ length: 3 }, () => [3, 4])
    )
    expect(ledger.entries[1]?.measured).toEqual([])
    expect(writeLedger(right(readLedger(writeLedger(ledger))))).toBe(writeLedger(ledger))
    // a figure of people does not become one of bodies
    const turned = right(
      figures({ ...made, cells: [], totals: [], organisational: [...made.organisational, of('a', 3)] })
    )
    expect(to('public', turned, ledger)).toEqual({ _tag: 'Left', left: { type: 'of-people-before', cell: cell('a') } })
  })

  test('is the same each time, and does not depend on the order in which figures are given', () => {
    const made = norrsken()
    const turned = right(figures({ ...made, cells: [...made.cells].reverse(), totals: [...made.totals].reverse() }))
    const shown = shownOf(right(to('steering', made)))
    expect(shownOf(right(to('steering', made)))).toEqual(shown)
    expect(shownOf(right(to('steering', turned)))).toEqual(shown)
  })

  test('never lets what is small be worked out of several of them, in either order', () => {
    const made = [norrsken(), tableOf([municipality, sex], norrskenInterior, { measure: 'cases', period: 'year' })]
    for (const order of [made, [...made].reverse()]) {
      let ledger: Ledger = empty
      for (const one of order)
        for (const audience of ['steering', 'public']) ledger = right(to(audience, one, ledger)).ledger
      expect(ledger.entries).toHaveLength(4)
      const audiences = readersOf({ figures: norrsken(), to: 'public', policies: usual, ledger }, [])
      expect(audiences.map(({ policy }) => policy.audience)).toEqual(['steering', 'public'])
      for (const { sensitives, reads, guesses } of audiences) {
        expect(sensitives.size).toBeGreaterThan(50)
        for (const variable of sensitives.keys()) {
          for (const reader of [reads, guesses]) {
            const { from, to } = rangeOf(reader.sightOf(() => true).partOf(variable), variable)
            expect(to - from).toBeGreaterThanOrEqual(1)
          }
        }
      }
    }
  }, 20_000)

  test('is made of a report of more than a thousand figures, to one audience after the other', () => {
    const made = manyFigures(4)
    expect(made.cells.length).toBeGreaterThan(1000)
    const first = right(to('steering', made))
    const second = right(to('public', made, first.ledger))
    expect(second.ledger.entries.map(({ cells }) => cells.some(({ was }) => was.type === 'shown'))).toEqual([
      true,
      true
    ])
    expect([...first.lost, ...second.lost]).toEqual([])
  }, 60_000)

  test('is made of a year of few cases, quarter by quarter and in all, whatever they are', () => {
    for (const cases of [0, 1, 2, 3, 5, 9]) {
      const made = manyFigures(cases, { tables: 2, shares: 2, cases })
      let ledger: Ledger = empty
      for (const periods of [['q1'], ['q2'], ['q3', 'q4'], ['year']]) {
        for (const audience of ['steering', 'public']) {
          const cells = made.cells.map((one) => one.cell).filter(({ period = '' }) => periods.includes(period))
          const some = { ...made, presentations: [{ type: 'table' as const, id: 'table', cells, derived: [] }] }
          ledger = right(to(audience, some, ledger)).ledger
        }
      }
      expect(ledger.entries).toHaveLength(8)
    }
  }, 60_000)

  test('by the optimizer hides less of the table of eight municipalities than the plain method', () => {
    const made = { figures: norrsken(), to: 'steering', policies: usual, ledger: empty }
    const [plain, best] = [right(release(made)), right(release(made, optimizer))]
    expect(best.suppression.method).toBe('optimal')
    expect(best.suppression.cost).toBeLessThan(plain.suppression.cost)
  }, 20_000)
})
