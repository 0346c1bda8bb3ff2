import { Day, type Window } from '@norrsken/rules'

/** Where days stand on an axis from left to right. */
export interface Scale {
  readonly left: number
  readonly right: number
  /** The place of a day's beginning, kept within the axis. */
  readonly at: (day: number) => number
  readonly ticks: ReadonlyArray<Tick>
}

/** A beginning of a month that is marked on the axis. */
export interface Tick {
  readonly x: number
  readonly year: number
  /** 1–12. */
  readonly month: number
}

/** At most so many ticks, so that their texts have room. */
const mostTicks = 12

/** Months between ticks that people read easily. */
const steps = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000]

/** The scale of the days of a window between two places. */
export const scale = ({ from, to }: Window.Window, left: number, right: number): Scale => {
  const days = Day.daysBetween(from, to) + 1
  const at = (day: number): number => {
    const share = Math.min(1, Math.max(0, (day - from) / days))
    return Math.round((left + share * (right - left)) * 10) / 10
  }
  return {
    left,
    right,
    at,
    ticks: ticksOf(from, to).map((tick) => ({ ...tick, x: at(Day.startOfMonth(tick.year, tick.month)) }))
  }
}

const ticksOf = (from: Day.Day, to: Day.Day): ReadonlyArray<{ readonly year: number; readonly month: number }> => {
  const first = monthOf(from)
  const last = monthOf(to)
  const step = steps.find((months) => (last - first) / months < mostTicks) ?? 12_000
  const start = Math.ceil(first / step) * step
  const count = last < start ? 0 : Math.floor((last - start) / step) + 1
  return Array.from({ length: count }, (_, index) => {
    const month = start + index * step
    return { year: Math.floor(month / 12), month: (month % 12) + 1 }
  }).filter(({ year, month }) => Day.startOfMonth(year, month) >= from)
}

/** Months since the beginning of year 0. */
const monthOf = (day: Day.Day): number => {
  const { year, month } = Day.toParts(day)
  return year * 12 + month - 1
}
