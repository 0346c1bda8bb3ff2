import { Ajv } from 'ajv'
import formatsModule from 'ajv-formats'
import type { Ocel } from './OcelLog.ts'

// The schema that is published with tools for OCEL comes under a licence that is not ours. This one is written from the
// standard, and is narrower: nothing may be there that the standard does not name, and types are those of the standard.
const text = { type: 'string' }
const moment = { type: 'string', format: 'date-time' }
const object = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false
})
const list = (items: object): object => ({ type: 'array', items })
const types = list(
  object({
    name: text,
    attributes: list(object({ name: text, type: { enum: ['string', 'time', 'integer', 'float', 'boolean'] } }))
  })
)
const relationships = list(object({ objectId: text, qualifier: text }))

const addFormats = formatsModule.default
const ajv = new Ajv({ strict: true, allErrors: true })
addFormats(ajv)
const validate = ajv.compile(
  object({
    eventTypes: types,
    objectTypes: types,
    events: list(
      object({
        id: { ...text, minLength: 1 },
        type: text,
        time: moment,
        attributes: list(object({ name: text, value: text })),
        relationships
      })
    ),
    objects: list(
      object({
        id: text,
        type: text,
        relationships,
        attributes: list(object({ name: text, value: text, time: moment }))
      })
    )
  })
)

/** What the form of OCEL 2.0 in JSON finds wrong with something. */
export const flawsOfForm = (something: unknown): ReadonlyArray<string> => {
  validate(something)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What the rules of the standard that no schema can say find wrong with a log, by plain loops over it. */
export const flawsOfMeaning = ({ eventTypes, objectTypes, events, objects }: Ocel): ReadonlyArray<string> => {
  const flaws: Array<string> = []
  const ids = (all: ReadonlyArray<{ readonly id: string }>, kind: string): ReadonlySet<string> => {
    const seen = new Set<string>()
    for (const { id } of all) {
      if (seen.has(id)) flaws.push(`two ${kind} are called ${id}`)
      seen.add(id)
    }
    return seen
  }
  ids(events, 'events')
  const objectIds = ids(objects, 'objects')
  for (const [kinds, all] of [
    [eventTypes, events],
    [objectTypes, objects]
  ] as const) {
    for (const { id, type, attributes, relationships } of all) {
      const declared = kinds.filter(({ name }) => name === type)
      if (declared.length !== 1) flaws.push(`${id} is of the type ${type}, which is declared ${declared.length} times`)
      for (const { name, value } of attributes) {
        const kind = declared[0]?.attributes.find((one) => one.name === name)?.type
        if (kind === undefined || !fits[kind](value)) flaws.push(`${id} has ${name} = ${value}, declared as ${kind}`)
      }
      for (const { objectId } of relationships) {
        if (!objectIds.has(objectId)) flaws.push(`${id} is about ${objectId}, which is no object`)
      }
    }
  }
  return flaws
}

const fits = {
  string: () => true,
  time: (value: string) => !Number.isNaN(Date.parse(value)),
  integer: (value: string) => /^-?\d+$/.test(value),
  float: (value: string) => !Number.isNaN(Number(value)),
  boolean: (value: string) => value === 'true' || value === 'false'
}
