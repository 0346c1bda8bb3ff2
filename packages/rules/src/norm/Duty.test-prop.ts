import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodes } from '../Proof.ts'
import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import * as Duty from './Duty.ts'
import type { DutyState } from './Finding.ts'
import { findings } from './judge.ts'

const first = Days.day('2024-02-26')
const dayNumber = fc.nat({ max: 9 })
const dayOf = (n: number): Day => Days.addDays(n)(first)
const days = Array.from({ length: 13 }, (_, n) => dayOf(n - 1))

const actOn = (on: Day, n: number): Duty.Act => ({
  on,
  evidence: {
    type: 'event',
    id: `e${n}`,
    event: 'Reported',
    effective: Days.toIso(on),
    recorded: '2024-01-01T00:00:00Z',
    says: {}
  }
})

/** A window of some days or without an end, a number, and acts before, in and after it. */
const instance: fc.Arbitrary<Duty.Instance> = fc
  .record({
    from: dayNumber,
    length: fc.option(fc.nat({ max: 4 })),
    times: fc.nat({ max: 3 }),
    acts: fc.array(dayNumber, { maxLength: 4 })
  })
  .map(({ from, length, times, acts }) => ({
    bearer: 'all',
    window: { from: dayOf(from), to: length === null ? null : dayOf(from + length) },
    required: { times, because: [] },
    acts: acts.toSorted((one, other) => one - other).map((n, i) => actOn(dayOf(n), i + 1))
  }))
const late = fc.boolean()

const states = (may: boolean, of: Duty.Instance): ReadonlyArray<DutyState> =>
  days.map((day) => Timeline.at(day)(Duty.course(may)(of)))

/** How a duty stands at the end of a day, told of that day alone. */
const stateOn = (day: Day, may: boolean, { window: { from, to }, required, acts }: Duty.Instance): DutyState => {
  if (day < from) return 'notYet'
  const doneBy = (last: Day): boolean => acts.filter(({ on }) => on <= last).length >= required.times
  if (doneBy(to === null ? day : Days.min(day, to))) return 'met'
  if (to === null || day < to) return 'open'
  return may && doneBy(day) ? 'metLate' : 'breached'
}

describe('a duty, whatever was done when', () => {
  test('stands on each day as it does by what was done until then', () => {
    fc.assert(
      fc.property(instance, late, (of, may) => {
        expect(states(may, of)).toEqual(days.map((day) => stateOn(day, may, of)))
      }),
      { numRuns: 1000 }
    )
  })

  test('that was met is met for good, and that was breached is never met in time', () => {
    const after: { readonly [S in DutyState]?: ReadonlyArray<DutyState> } = {
      met: ['met'],
      metLate: ['metLate'],
      breached: ['breached', 'metLate'],
      open: ['open', 'met', 'breached']
    }
    fc.assert(
      fc.property(instance, late, (of, may) => {
        const course = states(may, of)
        for (const [i, state] of course.slice(1).entries()) {
          const before = course[i] ?? 'notYet'
          expect(before === 'notYet' || after[before]?.includes(state)).toBe(true)
        }
      })
    )
  })

  test('stands no worse for one act more, and an act far away changes nothing before it', () => {
    const rank = ['breached', 'metLate', 'open', 'met', 'notYet']
    fc.assert(
      fc.property(instance, late, dayNumber, (of, may, n) => {
        const more = { ...of, acts: [...of.acts, actOn(dayOf(n), 9)].toSorted((one, other) => one.on - other.on) }
        for (const [i, state] of states(may, more).entries()) {
          const before = states(may, of)[i] ?? 'notYet'
          expect(rank.indexOf(state)).toBeGreaterThanOrEqual(rank.indexOf(before))
          if ((days[i] ?? first) < dayOf(n)) expect(state).toBe(before)
        }
      })
    )
  })

  test('stands as it does in whatever order the acts come', () => {
    fc.assert(
      fc.property(instance, late, (of, may) => {
        const judged = (acts: Duty.Instance['acts']): unknown => {
          const instances = (): ReadonlyArray<Duty.Instance> => [{ ...of, acts }]
          const norm = Duty.duty<null>({ id: '1/report', clause: '1', act: 'Reported', late: may, instances })
          return days.flatMap((day) => findings([norm], null, day).map(({ state }) => state))
        }
        expect(judged([...of.acts].reverse())).toEqual(judged(of.acts))
      })
    )
  })

  test('is undetermined from its first day where there is doubt, and excused or waived where it is, whatever was done', () => {
    const doubt = { type: 'open', cause: 'conflict', wouldDecide: [{ name: 'who came' }], because: [] } as const
    fc.assert(
      fc.property(instance, late, fc.constantFrom('excused' as const, 'waived' as const), (of, may, state) => {
        const from = (held: DutyState): ReadonlyArray<DutyState> =>
          days.map((day) => (day < of.window.from ? 'notYet' : held))
        expect(states(may, { ...of, doubt })).toEqual(from('undetermined'))
        expect(states(may, { ...of, relief: { state, because: [] } })).toEqual(from(state))
        expect(states(may, { ...of, doubt, relief: { state, because: [] } })).toEqual(from(state))
      })
    )
  })

  test('is found from its first day on, and its proof says of that day what was done and what was not', () => {
    fc.assert(
      fc.property(instance, late, (of, may) => {
        const norm = Duty.duty<null>({ id: '1/report', clause: '1', act: 'Reported', late: may, instances: () => [of] })
        for (const day of days) {
          const [finding, ...others] = findings([norm], null, day)
          expect(others).toEqual([])
          if (day < of.window.from) expect(finding).toBe(undefined)
          if (finding === undefined) continue
          const { state, proof } = finding
          expect([state, proof.outcome]).toEqual([stateOn(day, may, of), state])
          expect(proof.about).toEqual({
            bearer: 'all',
            from: Days.toIso(of.window.from),
            to: of.window.to === null ? null : Days.toIso(of.window.to),
            required: of.required.times
          })
          const cited = nodes(proof).flatMap((node) => (node.type === 'event' ? [node.effective] : []))
          const absent = nodes(proof).flatMap((node) => (node.type === 'absence' ? [node] : []))
          expect(cited.every((on) => on <= Days.toIso(day))).toBe(true)
          if (state === 'met' || state === 'metLate') {
            expect([cited.length, absent.length]).toEqual([of.required.times, 0])
          } else {
            expect(absent.map(({ found, from }) => [found, from])).toEqual([[cited.length, Days.toIso(of.window.from)]])
            expect(cited.length).toBeLessThan(of.required.times)
          }
        }
      })
    )
  })
})
