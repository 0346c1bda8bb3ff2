import type { Day, Window } from '@norrsken/rules'
import type { Belonging } from './Belonging.ts'
import type { DerivedCounting } from './countDerived.ts'
import type { History } from './History.ts'
import { type Job, leaveOutDeidentified, visit } from './judge.ts'
import { personsIn } from './persons.ts'
import { type Relevance, relevance, type Sought } from './relevance.ts'
import { seenOf } from './Seen.ts'
import type { Stream, Streams } from './Streams.ts'

/** All that is seen at the end of one day: the definitions, and what is derived for some of them. */
export interface AtHorizon {
  readonly horizon: Day.Day
  readonly jobs: ReadonlyArray<Job>
  readonly derived: DerivedCounting | null
}

/** What may be looked for in a case: something that a definition counts, or the windows of norms. */
type Search =
  | { readonly type: 'definition'; readonly job: Job }
  | { readonly type: 'norms'; readonly of: DerivedCounting }

/**
 * Counts what is found in cases, one after the other, or person after person. Of all that were gone through nothing is held but what
 * they added to the figures.
 */
export const countCases = (
  { cases }: History,
  found: Belonging,
  period: Window.Window,
  horizons: ReadonlyArray<AtHorizon>
): void => {
  const searches = horizons.flatMap(
    ({ jobs, derived }): ReadonlyArray<Search> => [
      ...jobs
        .filter(({ plan }) => plan.of === 'case' || plan.of === 'subject')
        .map((job): Search => ({ type: 'definition', job })),
      ...(derived?.ofCases == null ? [] : [{ type: 'norms', of: derived } as const])
    ]
  )
  if (searches.length === 0) return
  const relevant = relevance(searches, soughtBy, period)
  const { places, roots, marks } = worthReading(cases, relevant)
  let group: Looked[] = []
  let root = -1
  let at = 0
  for (const stream of cases.at(places)) {
    if (roots[at] !== root) {
      countGroup(group, relevant, horizons)
      group = []
      root = roots[at] ?? -1
    }
    if (found.has(stream)) group.push({ stream, marks: marks[at] ?? 0 })
    at += 1
  }
  countGroup(group, relevant, horizons)
}

const soughtBy = (search: Search): Sought =>
  search.type === 'norms'
    ? (search.of.ofCases ?? { type: null, isOfAnyDay: true })
    : { type: search.job.plan.anchor.type, isOfAnyDay: search.job.plan.anchor.isOfAnyDay }

/** A case, with the marks of what may be found in it. */
interface Looked {
  readonly stream: Stream
  readonly marks: number
}

/** The cases in which something may be found, kin together, with their marks: if persons are counted, with all cases of each. */
const worthReading = (cases: Streams, relevant: Relevance<Search>) => {
  const marks = cases.marks(relevant.markOf)
  const isOfPersons = (mark: number): boolean =>
    relevant.of(mark).some((search) => search.type === 'definition' && search.job.plan.of === 'subject')
  const kin = isOfPersons(-1) ? cases.kin() : Int32Array.from(marks, (_, place) => place)
  const withPersons = new Set<number>()
  for (let place = 0; place < marks.length; place += 1) {
    if (isOfPersons(marks[place] ?? 0)) withPersons.add(kin[place] ?? place)
  }
  const isWorth = (place: number): boolean => marks[place] !== 0 || withPersons.has(kin[place] ?? place)
  const places = Int32Array.from(marks.keys())
    .filter(isWorth)
    .sort((one, other) => (kin[one] ?? 0) - (kin[other] ?? 0) || one - other)
  return {
    places,
    roots: places.map((place) => kin[place] ?? place),
    marks: places.map((place) => marks[place] ?? 0)
  }
}

/** Counts what there is to count in cases of which no other is kin. */
const countGroup = (
  group: ReadonlyArray<Looked>,
  relevant: Relevance<Search>,
  horizons: ReadonlyArray<AtHorizon>
): void => {
  if (group.length === 0) return
  const looked = group.map(({ stream, marks }) => ({ stream, searches: relevant.of(marks) }))
  for (const { horizon, derived } of horizons) {
    const isHere = ({ job }: { readonly job: Job }): boolean => job.horizon === horizon
    for (const { stream, searches } of looked) {
      const jobs = jobsIn(searches, 'case').filter(isHere)
      if (jobs.length > 0) {
        const seen = seenOf([stream], horizon)
        for (const { job } of jobs) visit(job, seen)
      }
      if (derived !== null && searches.some((search) => search.type === 'norms' && search.of === derived)) {
        derived.acceptCase(stream)
      }
    }
    countPersons(
      looked.map(({ stream, searches }) => ({ stream, jobs: jobsIn(searches, 'subject').filter(isHere) })),
      horizon
    )
  }
}

const jobsIn = (searches: ReadonlyArray<Search>, of: 'case' | 'subject') =>
  searches.flatMap((search) => (search.type === 'definition' && search.job.plan.of === of ? [search] : []))

const countPersons = (
  group: ReadonlyArray<{ readonly stream: Stream; readonly jobs: ReadonlyArray<{ readonly job: Job }> }>,
  horizon: Day.Day
): void => {
  if (group.every(({ jobs }) => jobs.length === 0)) return
  const jobsOf = new Map(group.map(({ stream, jobs }) => [stream, jobs.map(({ job }) => job)]))
  const { known, others } = personsIn([...jobsOf.keys()], horizon)
  for (const cases of known) {
    const jobs = new Set(cases.flatMap((one) => jobsOf.get(one) ?? []))
    if (jobs.size === 0) continue
    const seen = seenOf(cases, horizon)
    for (const job of jobs) visit(job, seen)
  }
  for (const one of others) {
    const seen = seenOf([one], horizon)
    for (const job of jobsOf.get(one) ?? []) leaveOutDeidentified(job, seen)
  }
}
