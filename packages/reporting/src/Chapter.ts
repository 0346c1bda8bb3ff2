import { type Agreement, Answers, type Life, type Log, type Reading } from '@norrsken/core'
import { Day, type Instant, type Window } from '@norrsken/rules'
import { E } from './fp.ts'
import { type Provenance, provenance } from './Provenance.ts'

/** What a report is made of, whatever form it then takes. */
export interface Request {
  /** The agreements of a world. A report of an agreement's life reads no case and no meeting. */
  readonly agreements: ReadonlyArray<Log.AgreementHistory>
  /** What was so at the end of this day. */
  readonly validAt: Day.Day
  /** The knowledge that counts; the world must have been built with it. `null`: all. */
  readonly knownAt: Instant.Instant | null
  /** The days that the report is about, both ends included. Of later days than `validAt` it says nothing. */
  readonly period: Window.Window
  /** Terms asked about instead of those that the editions state. */
  readonly reading?: Reading.Reading
  /** The names of the documents that events cite, by the reference under which they do. */
  readonly documents?: { readonly [reference: string]: string }
  /**
   * Whether to leave out what somebody wrote in words of their own, which may be about anybody: what was decided, and references to
   * documents that are not among those that have a name here.
   */
  readonly withoutFreeText?: boolean
}

/** The part of a report that is about one agreement. */
export interface Chapter {
  readonly stream: string
  readonly validAt: Day.Day
  readonly state: Agreement.State
  readonly life: Life.Life
  readonly from: Provenance
  /** Whether what somebody wrote in words of their own is told. */
  readonly freeText: boolean
  /** The days of the period that have been by `validAt`; `null` where there are none. */
  readonly shown: Window.Window | null
}

/** The chapters of a report: one for each agreement, in the order of the log. */
export const chapters = ({
  agreements,
  validAt,
  knownAt,
  period,
  reading = {},
  withoutFreeText = false
}: Request): ReadonlyArray<Chapter> => {
  const world: Log.World = { agreements, cases: [], meetings: [] }
  const to = Day.min(period.to, validAt)
  const shown = period.from <= to ? { from: period.from, to } : null
  return agreements.flatMap(({ stream, entries }) => {
    const view = Answers.ask(world, { validAt, knownAt, agreement: stream, reading })
    if (E.isLeft(view) || view.right === null) return []
    const { state, life } = view.right.soFar
    return [{ stream, validAt, state, life, from: provenance(entries), freeText: !withoutFreeText, shown }]
  })
}

/** Whether a day is one of those that a chapter is about. */
export const shows =
  ({ shown }: Chapter) =>
  (day: Day.Day): boolean =>
    shown !== null && shown.from <= day && day <= shown.to

/** Whether some of these days are among those that a chapter is about; `to` null is for ever. */
export const touches =
  ({ shown }: Chapter) =>
  (from: Day.Day, to: Day.Day | null): boolean =>
    shown !== null && from <= shown.to && (to === null || to >= shown.from)
