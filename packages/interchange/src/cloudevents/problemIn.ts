import type { Attribute, Value } from '../log/Attribute.ts'
import { firstTwice } from '../log/distinct.ts'
import { type Event, type EventLog, events } from '../log/EventLog.ts'
import type { Origin, Problem } from './CloudEvent.ts'

/** The first thing in a log, or in its origin, that CloudEvents do not hold. */
export const problemIn = (log: EventLog, { source, extensions = {} }: Origin): Problem | undefined => {
  if (!/^([A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/.test(source))
    return { type: 'BadSource', found: source }
  const badExtension = Object.entries(extensions).find(([key, text]) => !isExtension(key) || !isText(text))
  if (badExtension !== undefined) return { type: 'BadExtension', key: badExtension[0] }
  const wrongName = log.traces.findIndex(({ name }) => name !== null && !isText(name))
  if (wrongName !== -1)
    return { type: log.traces[wrongName]?.name === '' ? 'Lacks' : 'BadText', what: 'name', at: wrongName }
  const all = events(log)
  for (const [at, event] of all.entries()) {
    const problem = inEvent(event, at)
    if (problem !== undefined) return problem
  }
  const id = firstTwice(all.flatMap((event) => event.id ?? []))
  return id === undefined ? undefined : { type: 'IdTwice', id }
}

const inEvent = (event: Event, at: number): Problem | undefined => {
  for (const what of ['id', 'activity'] as const) {
    const text = event[what]
    if (text === null || text === '') return { type: 'Lacks', what, at }
    if (!isText(text)) return { type: 'BadText', what, at }
  }
  const twice = firstTwice(event.attributes.map(({ key }) => key))
  if (twice !== undefined) return { type: 'KeyTwice', key: twice, at }
  for (const attribute of event.attributes) {
    const problem = inAttribute(attribute, at)
    if (problem !== undefined) return problem
  }
  return undefined
}

const inAttribute = ({ key, value, attributes }: Attribute, at: number): Problem | undefined => {
  const values = value.type === 'list' ? value.values : []
  if (attributes.length > 0 || values.some(isComposite)) return { type: 'Composite', key, at }
  return [value, ...values.map((one) => one.value)].every(isJson) ? undefined : { type: 'NotJson', key, at }
}

const isComposite = ({ value, attributes }: Attribute): boolean => attributes.length > 0 || value.type === 'list'

const isJson = (value: Value): boolean => value.type !== 'float' || Number.isFinite(value.value)

const isExtension = (key: string): boolean => /^[a-z0-9]{1,20}$/.test(key) && !attributes.has(key)

/** The attributes that the standard knows, and those that are written here. */
const attributes: ReadonlySet<string> = new Set([
  'specversion',
  'id',
  'source',
  'type',
  'subject',
  'time',
  'timegranularity',
  'sequence',
  'datacontenttype',
  'dataschema',
  'data'
])

const isText = (text: string): boolean =>
  text !== '' && text.isWellFormed() && !/[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(text)
