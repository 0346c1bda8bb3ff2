import { describe, expect, test } from 'vitest'
import type { Attack, Computation } from './Attack.ts'
import { audit, type Showing } from './audit.ts'
import { type Cell, keyOf } from './Cell.ts'
import { count, statistic } from './Count.ts'
import { type Derived, type Figures, figures, type LogHead, type Total } from './Figures.ts'
import { emptyLedger, type Ledger } from './Ledger.ts'
import { log, right, usual } from './norrsken.test-kit.ts'
import { open } from './open.ts'
import { recordPublished } from './record.ts'
import { release } from './release.ts'

const cell = (name: string, period = 'year'): Cell => ({ measure: 'cases', of: name, period })

interface Some {
  readonly counts: Readonly<Record<string, number>>
  readonly totals?: ReadonlyArray<Total>
  readonly derived?: ReadonlyArray<Derived>
  readonly at?: LogHead
  /** Names that are in no presentation. */
  readonly unpublished?: ReadonlyArray<string>
}

const split = (name: string): Cell => {
  const [of = '', period] = name.split(' ')
  return cell(of, period)
}

const sum = (total: string, ...parts: ReadonlyArray<string>): Total => ({
  type: 'sum',
  total: split(total),
  parts: parts.map(split),
  telling: false
})

const figuresOf = ({ counts, totals = [], derived = [], at = log, unpublished = [] }: Some): Figures => {
  const names = Object.keys(counts)
  return right(
    figures({
      log: at,
      cells: names.map((name) => ({ cell: split(name), count: count(counts[name] ?? 0), cost: 1 })),
      totals,
      derived,
      presentations: [
        {
          type: 'table',
          id: 'table',
          cells: names.filter((name) => !unpublished.includes(name)).map(split),
          derived: derived.map(({ id }) => id)
        }
      ]
    })
  )
}

const requestOf = (some: Some, to = 'steering', ledger: Ledger = emptyLedger(log.id)) => ({
  figures: figuresOf(some),
  to,
  policies: usual,
  ledger
})

const showing = (cells: ReadonlyArray<string>, derived: ReadonlyArray<string> = []): Showing => ({
  cells: cells.map(split),
  derived
})

const attacksOn = (attacks: ReadonlyArray<Attack>, name: string): ReadonlyArray<Computation> =>
  attacks.flatMap((attack) =>
    attack.type === 'computed' && keyOf(attack.figure) === keyOf(split(name)) ? [attack] : []
  )

/** What is shown, how often it is taken, and by which release: the calculations of an attack as a person would write them. */
const written = ({ calculations }: Computation): ReadonlyArray<string> =>
  calculations.map(
    ({ gives, value, terms, exact }) =>
      `${gives} ${value.over / value.under} = ${terms
        .map(({ times, value, from }) => {
          const name = 'cell' in from ? `${from.cell['of']} ${from.cell['period']}` : 'id' in from ? from.id : 'total'
          return `${times.over / times.under}·${value} (${from.type} ${name}${'release' in from ? ` ${from.release ?? 'this'}` : ''})`
        })
        .sort()
        .join(' + ')}${exact ? '' : ' ?'}`
  )

describe('a sentence beside a table', () => {
  const some: Some = { counts: { all: 81, women: 79, men: 2 }, totals: [sum('all', 'women', 'men')] }

  test('gives away what the table hides', () => {
    const attacks = right(audit(requestOf(some), showing(['all', 'women'])))
    const [attack] = attacksOn(attacks, 'men')
    expect(attack?.finds).toEqual({ from: 2, to: 2 })
    expect(attack === undefined ? [] : written(attack)).toEqual([
      'at-most 2 = -1·79 (shown women year this) + 1·81 (shown all year this)',
      'at-least 2 = -1·79 (shown women year this) + 1·81 (shown all year this)'
    ])
  })

  test('that tells only how many they are in all gives away nothing', () => {
    expect(right(audit(requestOf(some), showing(['all'])))).toEqual([])
  })
})

describe('the year after its quarters', () => {
  const quarters: Some = { counts: { 'men q1': 10, 'men q2': 12, 'men q3': 9, 'men q4': 3 } }
  const year: Some = {
    counts: { ...quarters.counts, 'men year': 34 },
    totals: [sum('men year', 'men q1', 'men q2', 'men q3', 'men q4')],
    unpublished: Object.keys(quarters.counts)
  }
  const { ledger } = right(release(requestOf(quarters)))

  test('gives away the quarter that was hidden, by the release in which it was', () => {
    const [attack] = attacksOn(right(audit(requestOf(year, 'steering', ledger), showing(['men year']))), 'men q4')
    expect(attack?.finds).toEqual({ from: 3, to: 3 })
    expect(attack?.release).toBe(0)
    expect(attack === undefined ? [] : written(attack)[0]).toBe(
      'at-most 3 = -1·10 (shown men q1 0) + -1·12 (shown men q2 0) + -1·9 (shown men q3 0) + 1·34 (shown men year this)'
    )
  })

  test('gives nothing away where the quarters were not published', () => {
    expect(right(audit(requestOf(year), showing(['men year'])))).toEqual([])
  })

  test('is hidden by a release of it', () => {
    const { ledger: after } = right(release(requestOf(year, 'steering', ledger)))
    expect(after.entries[1]?.cells.find(({ cell }) => cell['period'] === 'year')?.was).toEqual({ type: 'hidden' })
  })

  test('gives away a quarter that was never published, if it is small', () => {
    const three = { ...quarters, unpublished: ['men q4'] }
    const first = right(release(requestOf(three))).ledger
    expect(attacksOn(right(audit(requestOf(year, 'steering', first), showing(['men year']))), 'men q4')).toHaveLength(2)
  })
})

describe('a corrected report after the first', () => {
  const totals = [sum('all', 'women', 'men')]
  const first = right(
    recordPublished(
      requestOf({ counts: { all: 14, women: 12, men: 2 }, totals, unpublished: ['women'] }),
      showing(['all'])
    )
  )
  const later: LogHead = { ...log, length: 120, head: 'h120' }

  test('gives away what the first hid, where it shows the other part', () => {
    const corrected: Some = { counts: { all: 14, women: 12, men: 2 }, totals, at: later }
    const attacks = right(audit(requestOf(corrected, 'steering', first), showing(['women'])))
    expect(attacksOn(attacks, 'men')[0]?.finds).toEqual({ from: 2, to: 2 })
    expect(right(audit(requestOf(corrected, 'steering', first), showing(['all'])))).toEqual([])
  })

  test('gives away nearly as much where that part was corrected by one', () => {
    const corrected: Some = { counts: { all: 15, women: 13, men: 2 }, totals, at: later }
    const [attack] = attacksOn(right(audit(requestOf(corrected, 'steering', first), showing(['women']))), 'men')
    expect(attack?.finds).toEqual({ from: 0, to: 2 })
    expect(attack === undefined ? [] : written(attack)[0]).toBe(
      'at-most 2 = -1·13 (shown women year this) + 1·1 (corrected women year) + 1·14 (shown all year 0)'
    )
  })
})

describe('a figure that has become more since it was published', () => {
  const totals = [sum('all', 'women', 'men')]
  const first = right(
    recordPublished(requestOf({ counts: { all: 30, women: 18, men: 12 }, totals }), showing(['all', 'women', 'men']))
  )
  const later: LogHead = { ...log, length: 120, head: 'h120' }
  const changes = (counts: Readonly<Record<string, number>>, shown: ReadonlyArray<string>) =>
    right(audit(requestOf({ counts, totals, at: later }, 'steering', first), showing(shown))).flatMap((attack) =>
      attack.type === 'computed' && attack.of === 'change' ? [[attack.figure['of'], attack.finds]] : []
    )

  test('tells of the few who were added, directly or by a total', () => {
    const corrected = { all: 38, women: 25, men: 13 }
    expect(changes(corrected, ['all', 'women', 'men'])).toEqual([['men', { from: 1, to: 1 }]])
    expect(changes(corrected, ['all', 'women'])).toEqual([['men', { from: 1, to: 1 }]])
    expect(changes(corrected, ['all'])).toEqual([])
  })

  test('may be told of where many were added', () => {
    expect(changes({ all: 42, women: 25, men: 17 }, ['all', 'women', 'men'])).toEqual([])
  })
})

describe('figures that are one by two names', () => {
  const totals = [
    sum('all', 'yes', 'no'),
    { type: 'same', total: cell('yes'), parts: [cell('consented')], telling: false } as const,
    sum('consented', 'seen', 'waiting')
  ]
  const counts = { all: 20, yes: 17, no: 3, consented: 17, seen: 11, waiting: 6 }

  test('give away by the one what is hidden beside the other', () => {
    const attacks = (shown: ReadonlyArray<string>) =>
      attacksOn(right(audit(requestOf({ counts, totals }), showing(shown))), 'no').map(({ finds }) => finds)
    expect(attacks(['all', 'consented'])).toContainEqual({ from: 3, to: 3 })
    expect(attacks(['all', 'seen', 'waiting'])).toContainEqual({ from: 3, to: 3 })
    expect(attacks(['all'])).toEqual([])
  })
})

describe('a report to one audience beside one to another', () => {
  const totals = [sum('all', 'a', 'b', 'c')]
  const some: Some = { counts: { all: 26, a: 12, b: 11, c: 3 }, totals }
  const toSteering = right(recordPublished(requestOf(some), showing(['all', 'a'])))

  test('gives away to those who see both what each of them hides', () => {
    const attacks = right(audit(requestOf(some, 'public', toSteering), showing(['b'])))
    expect(attacksOn(attacks, 'c').map(({ audience, finds }) => [audience, finds])).toContainEqual([
      'steering',
      { from: 2, to: 4 }
    ])
  })

  test('gives nothing away to those who see only one of them', () => {
    expect(right(audit(requestOf(some, 'public'), showing(['b'])))).toEqual([])
    expect(right(audit(requestOf(some, 'public', toSteering), showing([])))).toEqual([])
  })

  test('is not held against what the wider audience sees, which does not see the narrower one’s', () => {
    const audiences = right(audit(requestOf(some, 'public', toSteering), showing(['b']))).map(
      ({ audience }) => audience
    )
    expect(new Set(audiences)).toEqual(new Set(['steering']))
  })
})

describe('derived figures', () => {
  const totals = [sum('all', 'women', 'men')]
  const counts = { all: 81, women: 79, men: 2 }

  test('give a count away by a percentage of a known number', () => {
    const share: Derived = { type: 'share', id: 'share of men', of: cell('men'), among: cell('all'), decimals: 1 }
    const some: Some = { counts, totals, derived: [share] }
    const [attack] = attacksOn(right(audit(requestOf(some), showing(['all'], ['share of men']))), 'men')
    expect(attack?.finds).toEqual({ from: 2, to: 2 })
    expect(attack?.calculations.every(({ exact }) => exact)).toBe(true)
    expect(right(audit(requestOf(some), showing(['all'])))).toEqual([])
  })

  test('tell no more than the rounding of a percentage leaves', () => {
    const share: Derived = { type: 'share', id: 'share', of: cell('men'), among: cell('all'), decimals: 0 }
    const some: Some = { counts: { all: 200, women: 196, men: 4 }, totals, derived: [share] }
    // 2 % of 200 is from 1.5 % to 2.5 %
    expect(attacksOn(right(audit(requestOf(some), showing(['all'], ['share']))), 'men')[0]?.finds).toEqual({
      from: 3,
      to: 5
    })
  })

  test('give a count away by a rate of a known population', () => {
    const rate: Derived = {
      type: 'rate',
      id: 'men per 10 000',
      of: [cell('men')],
      factor: 10_000 / 13_500,
      decimals: 1
    }
    const some: Some = { counts, totals, derived: [rate] }
    expect(attacksOn(right(audit(requestOf(some), showing(['all'], ['men per 10 000']))), 'men')[0]?.finds).toEqual({
      from: 2,
      to: 2
    })
  })

  test('give counts away by the most that any of them is', () => {
    const most: Derived = { type: 'ranked', id: 'most', rank: 'most', of: [cell('a'), cell('b')] }
    const some: Some = { counts: { a: 4, b: 3 }, derived: [most] }
    const attacks = right(audit(requestOf(some), showing([], ['most'])))
    expect(attacksOn(attacks, 'a')[0]?.finds).toEqual({ from: 0, to: 4 })
    expect(attacksOn(attacks, 'b')[0]?.finds).toEqual({ from: 0, to: 4 })
    expect(right(audit(requestOf(some), showing([])))).toEqual([])
  })

  test('are not shown without their figures, nor where too few were measured', () => {
    const median: Derived = { type: 'ranked', id: 'median', rank: 'median', of: [cell('a'), cell('b')] }
    const days: Derived = {
      type: 'measured',
      id: 'days',
      of: cell('b'),
      measured: 'days',
      statistic: 'mean',
      value: statistic(14)
    }
    const some: Some = { counts: { a: 4, b: 9 }, derived: [median, days] }
    const attacks = right(audit(requestOf(some), showing(['b'], ['median', 'days'])))
    expect(attacks).toEqual([
      { type: 'without-its-figures', audience: 'steering', id: 'median', figures: [cell('a')] },
      { type: 'measured-on-few', audience: 'steering', ids: ['days'], figure: cell('b'), people: 9 }
    ])
  })

  test('give away the mean of a few by the mean of all and that of the others', () => {
    const mean = (of: string): Derived => ({
      type: 'measured',
      id: of,
      of: cell(of),
      measured: 'days',
      statistic: 'mean',
      value: statistic(14)
    })
    const some: Some = { counts: { all: 40, women: 33, men: 7 }, totals, derived: [mean('all'), mean('women')] }
    expect(right(audit(requestOf(some), showing(['all', 'women', 'men'], ['all', 'women'])))).toEqual([
      { type: 'measured-on-few', audience: 'steering', ids: ['all', 'women'], figure: cell('all'), people: 7 }
    ])
    expect(right(audit(requestOf(some), showing(['all', 'women', 'men'], ['all'])))).toEqual([])
  })
})

describe('all of a group in one part', () => {
  const total = (telling: boolean): Total => ({ ...sum('all', 'physical', 'other'), telling })
  const counts = { all: 12, physical: 12, other: 0 }

  test('is given away by a table that shows it, where that tells something of them', () => {
    const some: Some = { counts, totals: [total(true)] }
    expect(attacksOn(right(audit(requestOf(some), showing(['all', 'physical', 'other']))), 'other')[0]?.finds).toEqual({
      from: 0,
      to: 0
    })
    expect(attacksOn(right(audit(requestOf(some), showing(['all', 'physical']))), 'other')[0]?.finds).toEqual({
      from: 0,
      to: 0
    })
    expect(right(audit(requestOf(some), showing(['all'])))).toEqual([])
  })

  test('may be shown where it tells nothing', () => {
    expect(right(audit(requestOf({ counts, totals: [total(false)] }), showing(['all', 'physical', 'other'])))).toEqual(
      []
    )
  })
})

describe('a kind that may be ticked beside others', () => {
  const atMost = (telling: boolean): Total => ({
    type: 'at-most',
    total: split('all'),
    parts: [split('physical'), split('threats')],
    telling
  })

  test('is given away by a total that it cannot be more than', () => {
    // threats were 3, and no kind can be more than all of them: at most 6
    const some: Some = { counts: { all: 6, physical: 6, threats: 3 }, totals: [atMost(false)] }
    const [attack] = attacksOn(right(audit(requestOf(some), showing(['all']))), 'threats')
    expect(attack?.finds).toEqual({ from: 0, to: 6 })
    expect(attack === undefined ? [] : written(attack)).toEqual([
      'at-most 6 = -1·0 (at-most total) + 1·6 (shown all year this)'
    ])
    expect(right(audit(requestOf(some), showing([])))).toEqual([])
  })

  test('is given away by a total that is no more than all kinds together', () => {
    // of 20 cases 17 were physical, so the others were threats, 3 at least
    const some = (type: Total['type']): Some => ({
      counts: { all: 20, physical: 17, threats: 3 },
      totals: [{ ...atMost(false), type }]
    })
    const [attack] = attacksOn(right(audit(requestOf(some('covered')), showing(['all', 'physical']))), 'threats')
    expect(attack?.finds.from).toBe(3)
    expect(attack === undefined ? [] : written(attack).join()).toContain('covered total')
    expect(right(audit(requestOf(some('at-most')), showing(['all', 'physical'])))).toEqual([])
    expect(right(audit(requestOf(some('covered')), showing(['all'])))).toEqual([])
  })

  test('gives away that all of a group are of it, or all but a few, where that tells something of them', () => {
    const everybody: Some = { counts: { all: 12, physical: 12, threats: 6 }, totals: [atMost(true)] }
    const attacks = right(audit(requestOf(everybody), showing(['all', 'physical'])))
    expect(attacks.map((attack) => attack.type === 'computed' && attack.finds)).toContainEqual({ from: 0, to: 0 })
    expect(right(audit(requestOf(everybody), showing(['all'])))).toEqual([])
    const butTwo: Some = { counts: { all: 12, physical: 10, threats: 6 }, totals: [atMost(true)] }
    expect(right(audit(requestOf(butTwo), showing(['all', 'physical'])))).not.toEqual([])
    expect(right(audit(requestOf({ ...butTwo, totals: [atMost(false)] }), showing(['all', 'physical'])))).toEqual([])
    expect(right(release(requestOf(butTwo))).ledger.entries[0]?.cells.some(({ was }) => was.type === 'hidden')).toBe(
      true
    )
  })
})

describe('a guess at which of the hidden figures is small', () => {
  const totals = [sum('all', 'a', 'b')]

  test('gives it away where the other is hardly more, since that is then not small', () => {
    const some: Some = { counts: { all: 6, a: 1, b: 5 }, totals }
    const attacks = attacksOn(right(audit(requestOf(some), showing(['all']))), 'a')
    expect(attacks.map(({ insight, finds }) => [insight, finds])).toEqual([['guesses', { from: 1, to: 1 }]])
    expect(right(audit(requestOf(some), showing(['b'])))).toEqual([])
  })

  test('does not where the other may be many numbers', () => {
    expect(right(audit(requestOf({ counts: { all: 20, a: 1, b: 19 }, totals }), showing(['all'])))).toEqual([])
  })
})

describe('a table beside a chart and a sentence', () => {
  test('is audited with them: each shows something else, and together they tell the men', () => {
    const counts = { all: 81, women: 79, men: 2 }
    const totals = [sum('all', 'women', 'men')]
    const share: Derived = { type: 'share', id: 'bar', of: cell('women'), among: cell('all'), decimals: 1 }
    const some: Some = { counts, totals, derived: [share] }
    const found = (shown: Showing) => attacksOn(right(audit(requestOf(some), shown)), 'men').map(({ finds }) => finds)
    expect(found(showing(['all']))).toEqual([])
    expect(found(showing([], ['bar']))).toEqual([])
    expect(found(showing(['all'], ['bar']))).toContainEqual({ from: 2, to: 2 })
  })
})

describe('what was measured on few', () => {
  const measured = (statistic_: 'mean' | 'median' | 'p90' | 'extreme', of: string): Derived => ({
    type: 'measured',
    id: `${statistic_} ${of}`,
    of: cell(of),
    measured: 'days',
    statistic: statistic_,
    value: statistic(14)
  })

  for (const [kind, enough] of [
    ['mean', true],
    ['median', true],
    ['p90', false],
    ['extreme', false]
  ] as const) {
    test(`is given away by a ${kind}`, () => {
      const derived = [measured(kind, 'few'), measured(kind, 'ten')]
      const some: Some = { counts: { few: 9, ten: 10 }, derived }
      const attacked = right(
        audit(
          requestOf(some),
          showing(
            ['few', 'ten'],
            derived.map(({ id }) => id)
          )
        )
      ).map((attack) => attack.type === 'measured-on-few' && attack.people)
      expect(attacked).toEqual(enough ? [9] : [9, 10])
    })
  }
})

describe('what remains possible', () => {
  test('counts in whole people: half a person more is none', () => {
    // a + b = 5 and a = b in all but name: each twice is as much as is shown
    const totals = [sum('x', 'a', 'b'), sum('y', 'a', 'c'), sum('z', 'b', 'c')]
    const some: Some = { counts: { a: 3, b: 20, c: 20, x: 23, y: 23, z: 40 }, totals }
    const [attack] = attacksOn(right(audit(requestOf(some), showing(['x', 'y', 'z']))), 'a')
    expect(attack?.finds).toEqual({ from: 3, to: 3 })
    expect(attack === undefined ? [] : written(attack)[0]).toBe(
      'at-most 3 = -0.5·40 (shown z year this) + 0.5·23 (shown x year this) + 0.5·23 (shown y year this)'
    )
  })

  test('leaves no gap: a figure that can only be odd is not every number that it must be able to be', () => {
    // 2a + d is known, so d is odd; a linear program sees d anywhere from 0 to 43
    const totals = [sum('x', 'a', 'b'), sum('y', 'b', 'c'), sum('z', 'a', 'c', 'd')]
    const some: Some = { counts: { a: 20, b: 20, c: 20, d: 3, x: 40, y: 40, z: 43 }, totals }
    const attacks = attacksOn(right(audit(requestOf(some), showing(['x', 'y', 'z']))), 'd')
    expect(attacks.map(({ insight, needs, calculations }) => [insight, needs, calculations])).toEqual([
      ['reads', { type: 'range', range: { from: 0, to: 8 } }, []]
    ])
    expect(right(audit(requestOf(some), showing(['x', 'y'])))).toEqual([])
  })

  test('holds for what was hidden for the sake of another, as long as that is hidden', () => {
    const totals = [sum('all', 'a', 'b', 'c')]
    const some: Some = { counts: { all: 26, a: 12, b: 11, c: 3 }, totals }
    const { ledger } = right(release(requestOf(some)))
    const partner =
      ledger.entries[0]?.cells.find(({ count, was }) => was.type === 'hidden' && open(count) > 4)?.cell ?? {}
    const attacks = right(audit(requestOf(some, 'steering', ledger), { cells: [partner], derived: [] }))
    expect(attacksOn(attacks, `${partner['of']}`)).toHaveLength(1)
  })

  test('is not held to account for what was known before', () => {
    const totals = [sum('all', 'women', 'men')]
    const some: Some = { counts: { all: 81, women: 79, men: 2 }, totals }
    const ledger = right(recordPublished(requestOf(some, 'public'), showing(['all', 'men'])))
    const released = right(release(requestOf(some, 'public', ledger)))
    expect(released.lost.map(keyOf)).toContain(keyOf(cell('men')))
  })
})

test('an audit finds the same whatever the order in which the earlier reports were published', () => {
  const totals = [sum('all', 'a', 'b', 'c')]
  const some: Some = { counts: { all: 26, a: 12, b: 11, c: 3 }, totals }
  const [one, other] = [showing(['all']), showing(['a'])] as const
  const both = (first: Showing, second: Showing): ReadonlyArray<unknown> => {
    const once = right(recordPublished(requestOf(some), first))
    const ledger = right(recordPublished(requestOf(some, 'steering', once), second))
    return right(audit(requestOf(some, 'steering', ledger), showing(['b']))).map((attack) =>
      attack.type === 'computed' ? [keyOf(attack.figure), attack.finds, attack.insight] : attack
    )
  }
  expect(both(one, other)).toEqual(both(other, one))
  expect(both(one, other)).not.toEqual([])
})
