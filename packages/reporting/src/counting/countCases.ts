import type { Day, Window } from '@norrsken/rules'
import type { Belonging } from './Belonging.ts'
import type { DerivedCounting } from './countDerived.ts'
import type { History } from './History.ts'
import { type Job, leaveOutDeidentified, visit } from './judge.ts'
import { personsIn } from './persons.ts'
import { type Relevance, relevance, type Sought } from './relevance.ts'
import { seenOf } from './Seen.ts'
import type { PartOfStream, Streams } from './Streams.ts'
import { wantedBy } from './wantedBy.ts'

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
  const sought = soughtAt(relevant, horizons)
  let group: Looked[] = []
  let root = -1
  let at = 0
  const wanted = wantedBy(horizons.flatMap(({ jobs }) => jobs.map(({ plan }) => plan.definition)))
  for (const stream of cases.at(places, wanted)) {
    if (roots[at] !== root) {
      countGroup(group, horizons)
      group = []
      root = roots[at] ?? -1
    }
    if (found.has(stream)) group.push({ stream, sought: sought(marks[at] ?? 0) })
    at += 1
  }
  countGroup(group, horizons)
}

const soughtBy = (search: Search): Sought =>
  search.type === 'norms'
    ? (search.of.ofCases ?? { type: null, isOfAnyDay: true })
    : { type: search.job.plan.anchor.type, isOfAnyDay: search.job.plan.anchor.isOfAnyDay }

/** A case, with what may be found in it at the end of each day. */
interface Looked {
  readonly stream: PartOfStream
  readonly sought: ReadonlyArray<SoughtAt>
}

/** What may be found in a case at the end of a day: by definitions of cases and of persons, and by norms. */
interface SoughtAt {
  readonly ofCase: ReadonlyArray<Job>
  readonly ofSubject: ReadonlyArray<Job>
  readonly ofNorms: boolean
}

/** What may be found by some marks, for each day. */
const soughtAt = (
  relevant: Relevance<Search>,
  horizons: ReadonlyArray<AtHorizon>
): ((marks: number) => ReadonlyArray<SoughtAt>) => {
  const known = new Map<number, ReadonlyArray<SoughtAt>>()
  return (marks) => {
    const already = known.get(marks)
    if (already !== undefined) return already
    const searches = relevant.of(marks)
    const jobs = searches.flatMap((search) => (search.type === 'definition' ? [search.job] : []))
    const sought = horizons.map(({ horizon, derived }): SoughtAt => {
      const here = jobs.filter((job) => job.horizon === horizon)
      return {
        ofCase: here.filter(({ plan }) => plan.of === 'case'),
        ofSubject: here.filter(({ plan }) => plan.of === 'subject'),
        ofNorms: derived !== null && searches.some((search) => search.type === 'norms' && search.of === derived)
      }
    })
    known.set(marks, sought)
    return sought
  }
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
const countGroup = (group: ReadonlyArray<Looked>, horizons: ReadonlyArray<AtHorizon>): void => {
  for (const [at, { horizon, derived }] of horizons.entries()) {
    for (const { stream, sought } of group) {
      const { ofCase = [], ofNorms = false } = sought[at] ?? {}
      if (ofCase.length > 0) {
        const seen = seenOf([stream], horizon)
        for (const job of ofCase) visit(job, seen)
      }
      if (ofNorms) derived?.acceptCase(stream)
    }
    if (group.some(({ sought }) => (sought[at]?.ofSubject.length ?? 0) > 0)) countPersons(group, at, horizon)
  }
}

const countPersons = (group: ReadonlyArray<Looked>, at: number, horizon: Day.Day): void => {
  const jobsOf = new Map(group.map(({ stream, sought }) => [stream, sought[at]?.ofSubject ?? []]))
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
