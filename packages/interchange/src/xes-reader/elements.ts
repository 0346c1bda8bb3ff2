import type { Attribute, Value } from '../log/Attribute.ts'
import type { Event, Trace } from '../log/EventLog.ts'
import { conceptName, identity, timestamp } from '../xes/names.ts'

/** A trace, from what lies within its element. */
export const traceFrom = (within: ReadonlyArray<Attribute>, events: ReadonlyArray<Event>): Trace => {
  const name = textIn(within, conceptName)
  return { name: name?.text ?? null, attributes: without(within, [name?.attribute]), events }
}

/** An event, from what lies within its element. */
export const eventFrom = (within: ReadonlyArray<Attribute>): Event => {
  const [activity, id] = [textIn(within, conceptName), textIn(within, identity)]
  const when = within.find(({ key, value }) => key === timestamp && value.type === 'time')
  return {
    id: id?.text ?? null,
    activity: activity?.text ?? null,
    time: when?.value.type === 'time' ? when.value.value : null,
    attributes: without(within, [activity?.attribute, id?.attribute, when]),
    objects: []
  }
}

/** The first attribute with this key that says what something is called, and what it says. */
const textIn = (
  attributes: ReadonlyArray<Attribute>,
  key: string
): { readonly attribute: Attribute; readonly text: string } | undefined => {
  const attribute = attributes.find((one) => one.key === key)
  const text = attribute === undefined ? undefined : calling(attribute.value)
  return attribute === undefined || text === undefined ? undefined : { attribute, text }
}

/** A name that is written as a number is a name all the same. */
const calling = (value: Value): string | undefined => {
  switch (value.type) {
    case 'string':
    case 'id':
    case 'integer':
    case 'float':
    case 'boolean':
      return String(value.value)
    case 'time':
    case 'list':
      return undefined
  }
}

const without = (
  all: ReadonlyArray<Attribute>,
  taken: ReadonlyArray<Attribute | undefined>
): ReadonlyArray<Attribute> => all.filter((attribute) => !taken.includes(attribute))
