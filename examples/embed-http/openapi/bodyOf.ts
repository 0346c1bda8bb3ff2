import { Log } from '@norrsken/core'
import type { Recording } from '../routes/recordings.ts'
import { effective, type Schema, schemaOf, shortText } from './schemaOf.ts'

/** The schema of a body: the parts of an event that are not in the path, the headers or the store. */
export const bodyOf = ({ kind, event }: Recording): Schema => {
  const codec = Log.codecOf(kind, event)
  if (codec === null) throw new Error(`a stream \`${kind}/…\` knows no \`${event}\``)
  return {
    type: 'object',
    properties: {
      effective: { ...effective, description: 'When it was so: a day, or an instant with its offset.' },
      data: schemaOf(codec),
      source: { ...shortText, description: 'A reference to the document that says so.' }
    },
    required: ['effective', 'data'],
    additionalProperties: false
  }
}
