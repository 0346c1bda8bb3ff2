import { Day } from '@norrsken/rules'
import { type Answer, keyOf } from './Answer.ts'
import { type Asking, answersOn } from './answersOn.ts'
import { calmness } from './calmness.ts'
import type { History } from './Histories.ts'
import { ownerOf } from './owner.ts'
import * as Run from './Run.ts'
import { everything, LATELY, lately, type Scope } from './scope.ts'

/** An answer with the days on which it is so, both included. */
export interface Span {
  readonly from: Day.Day
  readonly to: Day.Day
  readonly run: Run.Run
}

/** For each thing that is told, by its key, the answers in order. Where there is none it is not there. */
export type Course = ReadonlyMap<string, ReadonlyArray<Span>>

/** What is so on each day from the first to the last, by all that the log knows. */
export const sweep = (asking: Asking, first: Day.Day, last: Day.Day): Course => {
  const done = new Map<string, Span[]>()
  const running = runs()
  const scopeOf = scopes(asking)
  const calmDays = calmness(asking)

  const end = (key: string, run: Run.Run, to: Day.Day): void => {
    const spans = done.get(key)
    if (spans === undefined) done.set(key, [{ from: run.from, to, run }])
    else spans.push({ from: run.from, to, run })
    running.delete(key)
  }

  /** The agreement of the day before, and the last day that is asked in full because it is another. */
  let of: string | null = null
  let turned = first

  for (let on = first; on <= last; on = Day.addDays(1)(on)) {
    const ask = (scope: Scope) => {
      const calm = calmDays.viewFor(on, scope.streams.length)
      const covers = (answer: Answer): boolean =>
        scope.covers(answer) && (calm === null || (answer.type !== 'agreement' && answer.type !== 'party'))
      return {
        ...scope,
        covers,
        ...answersOn(asking, { on, knownAt: null, streams: scope.streams, duties: true, calm })
      }
    }
    const some = on <= turned ? ask(everything(asking.histories)) : ask(scopeOf(on))
    const stream = some.view?.stream ?? null
    const isOther = stream !== of
    // Another agreement than the day before: nothing of that day stands.
    const { covers, owners, view, answers } = isOther ? ask(everything(asking.histories)) : some
    if (isOther) turned = Day.addDays(1)(on)
    of = stream
    const yesterday = Day.addDays(-1)(on)
    const seen = new Set<string>()
    calmDays.note(on, view, answers)
    for (const answer of answers) {
      if (!covers(answer)) continue
      const key = keyOf(answer)
      seen.add(key)
      const run = running.get(key)
      const longer = run === undefined ? null : Run.extended(run, answer, on)
      if (run !== undefined && longer === null) end(key, run, yesterday)
      running.set(key, longer ?? Run.begin(answer, on))
    }
    for (const [key, run] of running.of(owners)) if (!seen.has(key) && covers(run.first)) end(key, run, yesterday)
  }
  for (const [key, run] of running.of(null)) end(key, run, last)
  return done
}

/** The answers that are so on a day, by their keys. */
interface Running {
  readonly get: (key: string) => Run.Run | undefined
  readonly set: (key: string, run: Run.Run) => void
  readonly delete: (key: string) => void
  /** Those of some owners, or (`null`) of all, in the order in which they began. */
  readonly of: (owners: ReadonlySet<string> | null) => ReadonlyArray<readonly [string, Run.Run]>
}

const runs = (): Running => {
  const all = new Map<string, { readonly run: Run.Run; readonly number: number }>()
  const byOwner = new Map<string, Set<string>>()
  let number = 0
  return {
    get: (key) => all.get(key)?.run,
    set: (key, run) => {
      const known = all.get(key)
      all.set(key, { run, number: known?.number ?? number++ })
      if (known !== undefined) return
      const owner = ownerOf(run.first)
      const keys = byOwner.get(owner)
      if (keys === undefined) byOwner.set(owner, new Set([key]))
      else keys.add(key)
    },
    delete: (key) => {
      const known = all.get(key)
      if (known !== undefined) byOwner.get(ownerOf(known.run.first))?.delete(key)
      all.delete(key)
    },
    of: (owners) => {
      if (owners === null) return Array.from(all, ([key, { run }]) => [key, run])
      return Array.from(owners, (owner) => [...(byOwner.get(owner) ?? [])])
        .flat()
        .flatMap((key) => {
          const known = all.get(key)
          return known === undefined ? [] : [{ key, ...known }]
        })
        .sort((one, other) => one.number - other.number)
        .map(({ key, run }) => [key, run])
    }
  }
}

/** The scope of each day: all where something happened in the agreement, or in a meeting of long ago. */
const scopes = ({ histories }: Asking): ((on: Day.Day) => Scope) => {
  const ofAgreements = new Set(histories.agreements(null).flatMap(({ entries }) => entries.map(({ day }) => day)))
  const byDay = new Map<Day.Day, History[]>()
  for (const history of histories.streams) {
    for (const day of history.days) byDay.set(day, [...(byDay.get(day) ?? []), history])
  }
  const isLate = (on: Day.Day): boolean =>
    (byDay.get(on) ?? []).some(
      ({ stream, days: [began = on] }) => stream.startsWith('meeting/') && began < Day.addDays(-LATELY)(on)
    )
  const turns = (on: Day.Day): boolean => ofAgreements.has(on) || isLate(on)
  return (on) => {
    if (turns(on) || turns(Day.addDays(-1)(on))) return everything(histories)
    const recent = new Set<History>()
    for (let back = -1; back <= LATELY; back += 1) {
      for (const history of byDay.get(Day.addDays(-back)(on)) ?? []) recent.add(history)
    }
    const beside = new Set<History>()
    for (const { stream, days } of recent) {
      if (!isCase(stream)) continue
      for (const day of days) for (const other of byDay.get(day) ?? []) if (isCase(other.stream)) beside.add(other)
    }
    return lately(recent, beside, on)
  }
}

const isCase = (stream: string): boolean => stream.startsWith('case/')

/** What a course says of a day. */
export const spanOn = (spans: ReadonlyArray<Span>, on: Day.Day): Span | null =>
  spans.find(({ from, to }) => from <= on && on <= to) ?? null
