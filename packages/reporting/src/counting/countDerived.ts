import { type Case, Clauses, type Log } from '@norrsken/core'
import type { Day, Window } from '@norrsken/rules'
import { type Belonging, caseAt, viewAt } from './Belonging.ts'
import type { History } from './History.ts'
import { type Job, visit } from './judge.ts'
import type { Moment } from './Moment.ts'
import { looksAtPresentationsAlone, mattering, normsFound } from './norms.ts'
import { normsOf } from './Plan.ts'
import { partiesCalled } from './partiesCalled.ts'
import type { Sought } from './relevance.ts'
import { seenIn } from './Seen.ts'
import { isWhole, type PartOfStream } from './Streams.ts'

/** The counting of what is derived of an agreement, its meetings and its cases, at the end of a day. */
export interface DerivedCounting {
  /** What there must have been in a case for it to be handed in; `null`: no norm of cases is counted. */
  readonly ofCases: Sought | null
  /** Takes a case of which what the norms look at is whole. */
  readonly acceptCase: (stream: PartOfStream) => void
  readonly finish: () => void
}

/**
 * What is derived is counted piece by piece, as it is found. Only where a definition asks of one moment what others there are, all
 * of them are held.
 */
export const countDerived = (
  history: History,
  found: Belonging,
  jobs: ReadonlyArray<Job>,
  period: Window.Window,
  horizon: Day.Day
): DerivedCounting | null => {
  const view = jobs.length === 0 ? null : viewAt(history, found, horizon)
  if (view === null) return null
  const norms = new Set(jobs.flatMap(({ plan }) => normsOf(plan.definition)))
  const isOfCases = [...norms].some((norm) => Clauses.normsOfCases.has(norm))
  const isProven = jobs.some(({ tallying }) => tallying.cited !== null)
  const matter = mattering(norms, period)
  const held = new Map<string, Moment[]>()
  let waiting: Log.Named<Case.State>[] = []

  const take = (type: string, moments: ReadonlyArray<Moment>): void => {
    if (moments.length === 0) return
    const seen = seenIn(new Map([[type, moments]]))
    for (const job of jobs) if (job.plan.standsAlone && job.plan.anchor.type === type) visit(job, seen)
    if (jobs.every(({ plan }) => plan.standsAlone)) return
    const before = held.get(type) ?? []
    for (const moment of moments) before.push(moment)
    held.set(type, before)
  }

  const takeWaiting = (): void => {
    if (waiting.length > 0) take('NormFound', normsFound(view, norms, waiting, isProven))
    waiting = []
  }

  return {
    ofCases: isOfCases
      ? looksAtPresentationsAlone(norms)
        ? { type: 'CaseDiscussed', isOfAnyDay: false }
        : { type: null, isOfAnyDay: true }
      : null,
    acceptCase: ({ stream, entries }) => {
      waiting.push(...caseAt({ stream, entries: matter(entries.filter(isWhole)) }, horizon))
      if (waiting.length >= AT_ONCE) takeWaiting()
    },
    finish: () => {
      takeWaiting()
      take('PartyCalled', partiesCalled(view))
      take('NormFound', normsFound(view, norms, null, isProven))
      const seen = seenIn(held)
      for (const job of jobs) if (!job.plan.standsAlone) visit(job, seen)
    }
  }
}

/** So many cases are judged together: what a norm finds of the agreement is found once for them. */
const AT_ONCE = 256
