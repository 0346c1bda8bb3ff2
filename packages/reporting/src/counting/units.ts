import { Log } from '@norrsken/core'
import { Day, Window } from '@norrsken/rules'
import type { Each, Ending, First } from '../catalogue/Definition.ts'
import { matcher, reader, valuesAt } from './fields.ts'
import { accountsOf, type Moment, together } from './Moment.ts'
import type { Seen } from './Seen.ts'

/** One of what a definition counts. */
export interface Found {
  readonly id: string
  /** The event on which it is counted. */
  readonly anchor: Moment
  /** Whether the log leaves open that it is one of them. */
  readonly isDoubtful: boolean
}

export interface Finding {
  readonly units: ReadonlyArray<Found>
  /** Those that have no day on which to be counted. */
  readonly withoutDay: ReadonlyArray<Moment>
}

/** Finds what is to be counted of a period in the streams of one case, meeting, person or agreement. */
export type Finder = (seen: Seen, period: Window.Window) => Finding

const nobody: Finding = { units: [], withoutDay: [] }

/** What a definition counts by its first event. `id` is the unit that the streams are of. */
export const firstFinder = ({ first, where = {}, in: within }: First, id: (anchor: Moment) => string): Finder => {
  const matches = matcher(first, where)
  return (seen, period) => {
    const all = seen.moments(first)
    if (all.length === 0) return nobody
    let anchor: Moment | null = null
    let isDoubtful = true
    for (const one of all) {
      if (within === 'period' && !Window.contains(period, one.day)) continue
      const answer = matches(one)
      if (answer === 'no' || (answer === 'unknown' && anchor !== null)) continue
      anchor = one
      isDoubtful = answer !== 'yes'
      if (!isDoubtful) break
    }
    if (anchor === null || !Window.contains(period, anchor.day)) return nobody
    return { units: [{ id: id(anchor), anchor, isDoubtful }], withoutDay: [] }
  }
}

/** What a definition counts event by event. */
export const eachFinder = ({ each, where = {}, once = [], on, lasting = [] }: Each): Finder => {
  const matches = matcher(each, where)
  const grouped = once.length === 0 ? (moments: ReadonlyArray<Moment>) => moments : onceBy(once)
  const dayOf = on === undefined ? null : valuesAt(on)
  const ends = lasting.map(endOf)
  return (seen, period) => {
    const all = seen.moments(each)
    if (all.length === 0) return nobody
    const units: Found[] = []
    const withoutDay: Moment[] = []
    for (const moment of grouped(all)) {
      const answer = matches(moment)
      if (answer === 'no') continue
      const written = dayOf === null ? null : dayOf(moment.event.data)[0]
      if (written === undefined) {
        withoutDay.push(moment)
        continue
      }
      const anchor = written === null ? moment : { ...moment, day: dayIn(written) }
      if (anchor.day > period.to) continue
      const last = ends.length === 0 ? anchor.day : Day.min(period.to, ...ends.flatMap((end) => end(anchor, seen)))
      if (last < period.from || last < anchor.day) continue
      units.push({ id: moment.event.id, anchor, isDoubtful: answer !== 'yes' })
    }
    return { units, withoutDay }
  }
}

/** The local day of a day or a moment as it is written. */
const dayIn = (written: unknown): Day.Day => Log.dayOfEffective(String(written))

/** Moments of a stream that agree in some fields, as one: the first of them, with the others as accounts of it. */
const onceBy = (fields: ReadonlyArray<string>): ((moments: ReadonlyArray<Moment>) => ReadonlyArray<Moment>) => {
  const readers = fields.map(valuesAt)
  return (moments) => {
    if (moments.length < 2) return moments
    const groups = new Map<string, Moment[]>()
    for (const moment of moments) {
      const key = JSON.stringify(readers.map((values) => values(moment.event.data)))
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [moment])
      else group.push(moment)
    }
    return Array.from(groups.values(), ([first, ...others]) => together(first as Moment, others.flatMap(accountsOf)))
  }
}

/** The days on which something that lasts may end. What came before it began is no end of it. */
const endOf = ({ event, same = {}, on }: Ending): ((anchor: Moment, seen: Seen) => ReadonlyArray<Day.Day>) => {
  const written = on === undefined ? null : valuesAt(on)
  const daysOf = (moment: Moment): ReadonlyArray<Day.Day> =>
    written === null ? [moment.day] : written(moment.event.data).map(dayIn)
  if (event === undefined) return (anchor) => daysOf(anchor)
  const pairs = Object.entries(same).map(([theirs, ours]) => ({ theirs: valuesAt(theirs), ours: reader(ours) }))
  const key = {}
  const [by] = pairs
  return (anchor, seen) => {
    const wanted = pairs.map(({ ours }) => ours(anchor.event.data, () => ''))
    const those =
      by === undefined
        ? seen.moments(event)
        : (wanted[0] ?? []).flatMap(
            (value) => seen.index(key, event, (one) => by.theirs(one.event.data)).get(value) ?? []
          )
    return those
      .filter((one) => one.day >= anchor.day)
      .filter((one) =>
        pairs.every(({ theirs }, at) => theirs(one.event.data).some((value) => wanted[at]?.includes(value)))
      )
      .flatMap(daysOf)
      .filter((day) => day >= anchor.day)
  }
}
