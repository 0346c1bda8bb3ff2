import type { Attribute, WholeNumber } from '../log/Attribute.ts'
import type { Event, EventLog } from '../log/EventLog.ts'
import { conceptName, granularity, identity, timestamp } from './names.ts'
import { isXmlName, isXmlText } from './text.ts'

/**
 * Why XES does not hold a log. `where` leads there: `traces/0/events/3`, each number counting from 0.
 *
 * - `BadKey`: a key is a name of XML, such as `org:group`; it has no spaces and begins with no digit
 * - `KeyTwice`: beside each other no two attributes share a key, and the keys that XES gives a meaning to are taken
 * - `BadText`: XML holds no control characters
 * - `BadInteger`: a whole number is one, and has at most 64 bits
 */
export type Problem =
  | { readonly type: 'BadKey'; readonly where: string; readonly key: string }
  | { readonly type: 'KeyTwice'; readonly where: string; readonly key: string }
  | { readonly type: 'BadText'; readonly where: string }
  | { readonly type: 'BadInteger'; readonly where: string; readonly key: string }

/** The first thing in a log that XES does not hold. */
export const problemIn = (log: EventLog): Problem | undefined => {
  const own = among(log.attributes, [], 'attributes')
  if (own !== undefined) return own
  for (const [at, trace] of log.traces.entries()) {
    const where = `traces/${at}`
    const problem =
      text(trace.name, where) ?? among(trace.attributes, [conceptName], where) ?? inEvents(trace.events, where)
    if (problem !== undefined) return problem
  }
  return inEvents(log.loose, 'loose')
}

const inEvents = (events: ReadonlyArray<Event>, within: string): Problem | undefined => {
  for (const [at, { id, activity, attributes }] of events.entries()) {
    const where = within === 'loose' ? `loose/${at}` : `${within}/events/${at}`
    const taken = [conceptName, timestamp, identity]
    const problem = text(id, where) ?? text(activity, where) ?? among(attributes, taken, where)
    if (problem !== undefined) return problem
  }
  return undefined
}

const among = (
  attributes: ReadonlyArray<Attribute>,
  taken: ReadonlyArray<string>,
  where: string
): Problem | undefined => {
  const keys = new Set(taken)
  for (const attribute of attributes) {
    if (keys.has(attribute.key)) return { type: 'KeyTwice', where, key: attribute.key }
    keys.add(attribute.key)
    const problem = within(attribute, where)
    if (problem !== undefined) return problem
  }
  return undefined
}

const within = ({ key, value, attributes }: Attribute, where: string): Problem | undefined => {
  if (!isXmlName(key)) return { type: 'BadKey', where, key }
  const inner = among(attributes, value.type === 'time' ? [granularity] : [], where)
  if (inner !== undefined) return inner
  switch (value.type) {
    case 'string':
    case 'id':
      return text(value.value, where)
    case 'integer':
      return isLong(value.value) ? undefined : { type: 'BadInteger', where, key }
    case 'list':
      return first(value.values, (one) => within(one, where))
    case 'time':
    case 'float':
    case 'boolean':
      return undefined
  }
}

const isLong = (value: WholeNumber): boolean =>
  typeof value === 'bigint' ? BigInt.asIntN(64, value) === value : Number.isSafeInteger(value)

const text = (value: string | null, where: string): Problem | undefined =>
  value === null || isXmlText(value) ? undefined : { type: 'BadText', where }

const first = <A>(all: ReadonlyArray<A>, problemOf: (one: A) => Problem | undefined): Problem | undefined => {
  for (const one of all) {
    const problem = problemOf(one)
    if (problem !== undefined) return problem
  }
  return undefined
}
