import { Log, Store } from '@norrsken/core'
import type { Statement, Value } from '../driver/Driver.ts'
import { stored } from '../schema/names.ts'
import type { Prepared } from './prepared.ts'

/** The statement that stores some appends, or the shorter one that stores one of the commonest. */
export const statement = (schema: string): Statement => ({
  name: `norrsken append ${schema}`,
  text: `select ${columns} from ${schema}.append(${parameters(18)})`
})

export const statementOfOne = (schema: string): Statement => ({
  name: `norrsken append one ${schema}`,
  text: `select ${columns} from ${schema}.append_one(${parameters(8)})`
})

const columns =
  'outcome, actual, actuals, index, twin, target_found, target_type, target_stream, target_retracted, "position", stamp, durability'

const parameters = (count: number): string => Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ')

/** The values of the shorter statement; none where it cannot store what is asked. */
export const valuesOfOne = (
  tenant: string,
  clock: string | null,
  appends: ReadonlyArray<Prepared>
): ReadonlyArray<Value> | undefined => {
  const [append, ...others] = appends
  const [event, ...more] = append?.events ?? []
  if (append === undefined || event === undefined || others.length > 0 || more.length > 0) return undefined
  const { request, malformed, isLinked, bodies } = append
  if (malformed !== null || isLinked || (request.checks ?? []).length > 0) return undefined
  const { batch, stream, expected } = request
  return [tenant, clock, nameOf(batch), stream, versionOf(expected), event.id, event.type, bodies[0] ?? '']
}

/**
 * Its values.
 *
 * @param clock - what time it is; `null`: what the database says
 */
export const values = (
  tenant: string,
  clock: string | null,
  appends: ReadonlyArray<Prepared>
): ReadonlyArray<Value> => {
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

/** The name of a batch as it is stored; `null` where it is no name. */
export const nameOf = (batch: string): string | null => (Store.batchFaults(batch).length === 0 ? stored(batch) : null)

/** A stream that cannot be has no events, like one that nobody has written to. */
export const streamOf = (stream: unknown): string =>
  typeof stream === 'string' && Log.kindOf(stream) !== null ? stream : ''

const versionOf = (expected: Store.Expected): number => {
  if (expected === 'any') return -1
  if (expected === 'exists') return -2
  if (expected === 'none') return 0
  return Number.isSafeInteger(expected) && expected >= 0 ? expected : -3
}
