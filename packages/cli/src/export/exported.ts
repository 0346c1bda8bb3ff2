import type { Log } from '@norrsken/core'
import {
  Attribute,
  cloudEventLines,
  cloudEvents,
  type EventLog,
  ocel,
  ocelText,
  Timestamp,
  xes
} from '@norrsken/interchange'
import { type DisclosureControl, historyOf } from '@norrsken/reporting'
import { Day, Instant } from '@norrsken/rules'
import type { OutputFile } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { filesOf } from './filesOf.ts'
import type { ExportAsked, FormName } from './forms.ts'
import { madeUp } from './methodNote.ts'
import { type Reduced, reducedLogs } from './reducedLog.ts'
import { type Told, told } from './Told.ts'
import { wholeLog } from './wholeLog.ts'
import { type Before, withPublished } from './withPublished.ts'

/** What an export comes to: a text in pieces, or the files of a folder. */
export type Exported =
  | { readonly type: 'text'; readonly text: Iterable<string> }
  | { readonly type: 'files'; readonly files: ReadonlyArray<OutputFile> }

/** An export, with the ledger in which it is; `null`: no account is kept. */
export interface ExportedWith {
  readonly exported: Exported
  readonly ledger: DisclosureControl.Ledger | null
}

/**
 * Events in a form for other tools: all that they say, for the coordinator and for a unit that may know it; for others the cases
 * told so that nobody can be found by them, or nothing.
 *
 * @param before - what the cases are audited with, where they are told to others; `null`: nothing
 */
export const exportedOf = async (
  events: Iterable<Log.Event>,
  asked: ExportAsked,
  lang: 'sv' | 'en',
  before: Before | null
): Promise<E.Either<Failure, ExportedWith>> => {
  const { form, audience, k, knownAt, validAt } = asked
  const all = told(historyOf(knownAt)(events), validAt)
  const telling = k === null ? E.right(asItIs) : richest(all, k, audience ?? '', before)
  if (E.isLeft(telling)) return telling
  const { reduced, ledger } = telling.right
  if (form === 'csv' || form === 'parquet') {
    const method = {
      told: all,
      form,
      audience,
      knownAt,
      validAt: Day.toIso(validAt),
      k,
      reduced,
      isAudited: ledger !== null
    }
    return E.right({ exported: { type: 'files', files: await filesOf(form, method, asked.dialect, lang) }, ledger })
  }
  const text = textOf(form, logOf(all, reduced, audience))
  return E.isLeft(text) ? text : E.right({ exported: { type: 'text', text: text.right }, ledger })
}

/** How cases are told, and the ledger that holds that. */
interface Telling {
  /** `null`: all is told. */
  readonly reduced: Reduced | null
  /** `null`: no account is kept. */
  readonly ledger: DisclosureControl.Ledger | null
}

const asItIs: Telling = { reduced: null, ledger: null }

/** The richest way to tell cases that gives nothing away beside what was published before; or why the richest of all does. */
const richest = (all: Told, k: number, audience: string, before: Before | null): E.Either<Failure, Telling> => {
  let refused: Failure = { type: 'TooFewToTell', audience, of: 'everything', key: null, k }
  for (const reduced of reducedLogs(all, k)) {
    if (E.isLeft(reduced)) return E.left({ type: 'TooFewToTell', audience, ...reduced.left })
    if (before === null) return E.right({ reduced: reduced.right, ledger: null })
    const published = withPublished(all, reduced.right, audience, before)
    if (E.isRight(published)) return E.right({ reduced: reduced.right, ledger: published.right })
    if (published.left.type !== 'NotReleased' || published.left.refusal.type !== 'discloses') return published
    if (refused.type === 'TooFewToTell') refused = published.left
  }
  return E.left(refused)
}

/** With how it was made among the attributes of the log. Where all of it is made up, each event says so too. */
const logOf = (all: Told, reduced: Reduced | null, audience: string | null): EventLog.EventLog => {
  const log = reduced === null ? wholeLog(all) : madeUp(all) === 'all' ? withMarks(reduced.log) : reduced.log
  const attributes = [
    Attribute.string('audience', audience ?? 'unit'),
    Attribute.string('synthetic', madeUp(all)),
    // How far the log has come, beside an earlier export, tells how much has happened since.
    ...(audience === 'coordinator' ? [Attribute.integer('log_events', all.history.head.events)] : []),
    ...(reduced === null ? [] : [Attribute.string('telling', reduced.telling)])
  ]
  return { ...log, attributes }
}

const withMarks = (log: EventLog.EventLog): EventLog.EventLog => ({
  ...log,
  traces: log.traces.map((trace) => ({
    ...trace,
    events: trace.events.map((event) => ({
      ...event,
      attributes: [...event.attributes, Attribute.boolean('synthetic', true)]
    }))
  }))
})

/** A log as the text of a form, in pieces; or where the form does not hold it. */
const textOf = (form: FormName, log: EventLog.EventLog): E.Either<Failure, Iterable<string>> => {
  const refused = (problem: { readonly type: string }): E.Either<Failure, never> =>
    E.left({ type: 'NotInForm', form, problem: problem.type, where: whereIn(problem) })
  if (form === 'xes') {
    const written = xes(log)
    return E.isLeft(written) ? refused(written.left) : written
  }
  if (form === 'ocel') {
    const made = ocel({ type: 'case', qualifier: 'of' })(withExport(log))
    return E.isLeft(made) ? refused(made.left) : E.right(ocelText(made.right))
  }
  const made = cloudEvents({ source: '/norrsken', typePrefix: 'norrsken.', extensions: extensionsOf(log) })(log)
  return E.isLeft(made) ? refused(made.left) : E.right(cloudEventLines(made.right))
}

/** OCEL has no attributes of a log: how it was made is said of an object, the export itself. */
const withExport = (log: EventLog.EventLog): EventLog.EventLog => ({
  ...log,
  objects: [...log.objects, { id: 'export', type: 'export', values: log.attributes.map(fromTheBeginning), related: [] }]
})

/** As the examples of the standard have what is true at all times. */
const fromTheBeginning = ({ key, value }: Attribute.Attribute) => ({
  key,
  value,
  from: Timestamp.instant(Instant.instant('1970-01-01T00:00:00Z'))
})

/** CloudEvents know no log: how it was made is said in each of them. A name of an extension has letters and digits alone. */
const extensionsOf = ({ attributes }: EventLog.EventLog): { readonly [name: string]: string } =>
  Object.fromEntries(
    attributes.flatMap(({ key, value }) => (value.type === 'string' ? [[key, value.value] as const] : []))
  )

/** Where a form does not hold a log, by names and numbers alone. */
const whereIn = (problem: object): string =>
  Object.entries(problem)
    .flatMap(([key, value]) =>
      ['where', 'key', 'what', 'of', 'at', 'id'].includes(key) ? [`${key} ${String(value)}`] : []
    )
    .join(', ')
