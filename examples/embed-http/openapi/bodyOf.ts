import { Log } from '@norrsken/core'
import type { Recording } from '../routes/recordings.ts'
import { effective, type Schema, schemaOf, shortText } from './schemaOf.ts'

/** The schema of a body: the parts of an event that are not in the path, the headers or the store. */
export const bodyOf = ({ kind, event, only = {} }: Recording): Schema => {
  const codec = Log.codecOf(kind, event)
  if (codec === null) throw new Error(`a stream \`${kind}/…\` knows no \`${event}\``)
  return {
    type: 'object',
    properties: {
      effective: { ...effective, description: 'When it was so: a day, or an instant with its offset.' },
      data: narrowed(schemaOf(codec), only),
      source: { ...shortText, description: 'A reference to the document that says so.' }
    },
    required: ['effective', 'data'],
    additionalProperties: false
  }
}

/** A schema of an object some of whose keys have one value only. */
const narrowed = (schema: Schema, only: NonNullable<Recording['only']>): Schema => {
  const values = Object.entries(only).map(([key, value]) => [key, { const: value }])
  return { ...schema, properties: { ...(schema['properties'] as object), ...Object.fromEntries(values) } }
}
