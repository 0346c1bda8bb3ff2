import type { Row, Statement, Value } from '../driver/Driver.ts'
import { preparedName } from '../driver/preparedName.ts'
import { nameOf, streamOf, versionOf } from './expected.ts'
import type { Prepared } from './prepared.ts'

/** How some appends are asked for. */
export interface Call {
  readonly statement: Statement
  /** @param clock - what time it is; `null`: what the database says */
  readonly values: (tenant: string, clock: string | null, appends: ReadonlyArray<Prepared>) => ReadonlyArray<Value>
  /** For each append, what `answerOf` reads; nothing where another call has to be made. */
  readonly answers: (rows: ReadonlyArray<Row>, appends: ReadonlyArray<Prepared>) => ReadonlyArray<Row> | undefined
}

/** The three calls of a store: see the functions of its schema. */
export interface Calls {
  readonly any: Call
  readonly apart: Call
  readonly one: Call
}

export const callsOf = (schema: string): Calls => ({
  any: { statement: statement(schema, 'append', columns, 18), values: valuesOfAny, answers: (rows) => rows },
  apart: {
    statement: statement(schema, 'append_apart', ['outcome', '"position"', 'stamp', 'durability'], 9),
    values: valuesOfApart,
    answers: answersOfApart
  },
  one: {
    statement: statement(schema, 'append_one', columns.slice(0, 5), 8),
    values: valuesOfOne,
    answers: (rows) => (rows[0]?.[0] === null ? undefined : rows)
  }
})

/** What a call answers, in the order in which `answerOf` reads it. */
const columns = [
  'outcome',
  'actual',
  '"position"',
  'stamp',
  'durability',
  'index',
  'twin',
  'actuals',
  'target_found',
  'target_type',
  'target_stream',
  'target_retracted'
]

const statement = (schema: string, name: string, answers: ReadonlyArray<string>, parameters: number): Statement => {
  const places = Array.from({ length: parameters }, (_, index) => `$${index + 1}`).join(', ')
  return { name: preparedName(name, schema), text: `select ${answers.join(', ')} from ${schema}.${name}(${places})` }
}

const valuesOfAny: Call['values'] = (tenant, clock, appends) => {
  const checks = appends.flatMap(({ request }) => request.checks ?? [])
  const events = appends.flatMap((append) => append.events)
  return [
    tenant,
    clock,
    appends.map(({ request }) => nameOf(request.batch)),
    appends.map(({ request }) => streamOf(request.stream)),
    appends.map(({ request }) => versionOf(request.expected)),
    appends.map(({ request }) => request.checks?.length ?? 0),
    appends.map((append) => append.events.length),
    appends.map(({ malformed }) => malformed === null),
    appends.map(({ isLinked }) => isLinked),
    appends.map(({ twin }) => twin),
    checks.map(({ stream }) => streamOf(stream)),
    checks.map(({ expected }) => versionOf(expected)),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ corrects }) => corrects ?? null),
    events.map((event) => (event.type === 'EventRetracted' ? event.data.event : null)),
    appends.flatMap(({ targets }) => targets),
    appends.flatMap(({ bodies }) => bodies)
  ]
}

const valuesOfApart: Call['values'] = (tenant, clock, appends) => {
  const rows = appends.flatMap(({ request: { batch, stream, expected }, events, bodies }) =>
    events.map(({ id, type }, index) => ({
      batch: index === 0 ? nameOf(batch) : '',
      events: index === 0 ? events.length : 0,
      stream,
      version: versionOf(expected) + index + 1,
      id,
      type,
      body: bodies[index] ?? ''
    }))
  )
  return [
    tenant,
    clock,
    lines(rows.map(({ batch }) => batch)),
    rows.map(({ events }) => events),
    lines(rows.map(({ stream }) => stream)),
    rows.map(({ version }) => version),
    lines(rows.map(({ id }) => id)),
    lines(rows.map(({ type }) => type)),
    lines(rows.map(({ body }) => body))
  ]
}

/** All were stored: each ends where the next begins. */
const answersOfApart: Call['answers'] = ([row = []], appends) => {
  const [outcome, position, stamp, durability] = row
  if (outcome !== 'stored') return undefined
  let last = Number(position) - appends.reduce((sum, { events }) => sum + events.length, 0)
  return appends.map(({ request, events }) => {
    last += events.length
    return [outcome, versionOf(request.expected), last, stamp, durability]
  })
}

const valuesOfOne: Call['values'] = (tenant, clock, [append]) => {
  if (append === undefined) return []
  const { request, events, bodies } = append
  const { batch, stream, expected } = request
  return [
    tenant,
    clock,
    nameOf(batch),
    stream,
    versionOf(expected),
    events[0]?.id ?? null,
    events[0]?.type ?? null,
    bodies[0] ?? null
  ]
}

const lines = (texts: ReadonlyArray<string | null>): string => texts.join('\n')
