import { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import { type Attribute, string, time } from '../log/Attribute.ts'
import type { Event, EventLog, Trace } from '../log/EventLog.ts'
import { events } from '../log/EventLog.ts'
import { startOf, type Timestamp } from '../log/Timestamp.ts'
import { conceptName, extensions, granularity, identity, namespace, timestamp } from './names.ts'
import { type Problem, problemIn } from './Problem.ts'
import { escaped } from './text.ts'

/**
 * A log in XES (IEEE 1849), in pieces to be written after each other, or why XES does not hold it. The same log gives the
 * same bytes, as UTF-8.
 *
 * A time that is told more coarsely than a moment is written as `Timestamp.startOf` gives it, with an attribute
 * `granularity` within. XES knows no objects: they are left out. The standard wants ids of events to be UUIDs; others are
 * written all the same, as its schema allows.
 *
 * @example
 * import { EventLog, xes } from '@norrsken/interchange'
 *
 * const written = xes({ ...EventLog.empty, traces: [EventLog.trace({ events: [EventLog.event({ activity: 'Opened' })] })] })
 * assert.ok(written._tag === 'Right' && [...written.right].join('').includes('<string key="concept:name" value="Opened"/>'))
 */
export const xes = (log: EventLog): E.Either<Problem, Iterable<string>> => {
  const problem = problemIn(log)
  return problem === undefined ? E.right({ [Symbol.iterator]: () => pieces(log) }) : E.left(problem)
}

function* pieces(log: EventLog): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="${namespace}">\n`
  for (const { name, prefix, uri } of extensions) {
    yield `  <extension name="${name}" prefix="${prefix}" uri="${uri}"/>\n`
  }
  yield* globals(log)
  yield* attributesOf(log.attributes, '  ')
  for (const trace of log.traces) yield [...traceOf(trace)].join('')
  for (const event of log.loose) yield [...eventOf(event, '  ')].join('')
  yield '</log>\n'
}

/** What every trace and every event has, and the classifier that needs it. */
function* globals(log: EventLog): Generator<string> {
  const all = events(log)
  const named = log.traces.length > 0 && log.traces.every(({ name }) => name !== null)
  const acting = all.length > 0 && all.every(({ activity }) => activity !== null)
  const timed = all.length > 0 && all.every((event) => event.time !== null)
  yield* globalOf('trace', named ? [string(conceptName, '')] : [])
  yield* globalOf('event', [...(acting ? [string(conceptName, '')] : []), ...(timed ? [time(timestamp, epoch)] : [])])
  if (acting) yield `  <classifier name="activity" scope="event" keys="${conceptName}"/>\n`
}

const epoch: Timestamp = { type: 'instant', at: Instant.instant('1970-01-01T00:00:00Z') }

function* globalOf(scope: string, attributes: ReadonlyArray<Attribute>): Generator<string> {
  if (attributes.length === 0) return
  yield `  <global scope="${scope}">\n`
  yield* attributesOf(attributes, '    ')
  yield '  </global>\n'
}

function* traceOf({ name, attributes, events }: Trace): Generator<string> {
  yield '  <trace>\n'
  if (name !== null) yield* attributeOf(string(conceptName, name), '    ')
  yield* attributesOf(attributes, '    ')
  for (const event of events) yield* eventOf(event, '    ')
  yield '  </trace>\n'
}

function* eventOf({ id, activity, time: when, attributes }: Event, indent: string): Generator<string> {
  yield `${indent}<event>\n`
  const inner = `${indent}  `
  if (activity !== null) yield* attributeOf(string(conceptName, activity), inner)
  if (when !== null) yield* attributeOf(time(timestamp, when), inner)
  if (id !== null) yield* attributeOf({ key: identity, value: { type: 'id', value: id }, attributes: [] }, inner)
  yield* attributesOf(attributes, inner)
  yield `${indent}</event>\n`
}

function* attributesOf(attributes: ReadonlyArray<Attribute>, indent: string): Generator<string> {
  for (const attribute of attributes) yield* attributeOf(attribute, indent)
}

function* attributeOf({ key, value, attributes }: Attribute, indent: string): Generator<string> {
  const element = elementOf[value.type]
  const inner = [...(value.type === 'time' ? granularityOf(value.value) : []), ...attributes]
  const text = value.type === 'list' ? '' : ` value="${escaped(textOf(value))}"`
  const start = `${indent}<${element} key="${escaped(key)}"${text}`
  if (inner.length === 0 && value.type !== 'list') {
    yield `${start}/>\n`
    return
  }
  yield `${start}>\n`
  yield* attributesOf(inner, `${indent}  `)
  if (value.type === 'list') {
    yield `${indent}  <values key="values">\n`
    yield* attributesOf(value.values, `${indent}    `)
    yield `${indent}  </values>\n`
  }
  yield `${indent}</${element}>\n`
}

const elementOf = {
  string: 'string',
  time: 'date',
  integer: 'int',
  float: 'float',
  boolean: 'boolean',
  id: 'id',
  list: 'list'
} as const

type Single = Exclude<Attribute['value'], { readonly type: 'list' }>

const textOf = (value: Single): string => {
  switch (value.type) {
    case 'time':
      return Instant.toIso(startOf(value.value))
    case 'float':
      return floatText(value.value)
    case 'string':
    case 'id':
    case 'integer':
    case 'boolean':
      return String(value.value)
  }
}

/** As XML Schema writes a double. */
const floatText = (value: number): string =>
  Object.is(value, -0) ? '-0' : value === Infinity ? 'INF' : value === -Infinity ? '-INF' : String(value)

const granularityOf = ({ type }: Timestamp): ReadonlyArray<Attribute> =>
  type === 'instant' ? [] : [string(granularity, type)]
