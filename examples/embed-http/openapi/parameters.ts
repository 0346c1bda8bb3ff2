import type { Log } from '@norrsken/core'
import { functionHeader, unitHeader } from '../http/gateway.ts'
import type { Parameter } from '../http/Route.ts'
import { keyHeader } from '../log/newEvent.ts'
import * as patterns from './patterns.ts'
import { day, instant, party as partyId } from './schemaOf.ts'

/** The name of a stream of a kind. */
export const streamOf = (kind: Log.StreamKind): Parameter => ({
  name: kind,
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: `^${patterns.streamName}$` },
  description: `The name of the ${kind}: that of its stream, without \`${kind}/\``
})

export const party: Parameter = {
  name: 'party',
  in: 'path',
  required: true,
  schema: partyId,
  description: 'The id of the party'
}

export const on: Parameter = {
  name: 'on',
  in: 'query',
  required: true,
  schema: day,
  description: 'The day, to its end, for which the answer holds'
}

export const knownAt: Parameter = {
  name: 'known-at',
  in: 'query',
  required: false,
  schema: instant,
  description: 'The instant whose knowledge is used; absent: all that the log holds'
}

export const key: Parameter = {
  name: keyHeader,
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: patterns.key, examples: ['5f1c'] },
  description:
    'The name of the event and of its batch. Sent again, the first answer comes again and nothing is stored twice.'
}

export const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  schema: { type: 'string', pattern: '^(?:\\*|"\\d{1,15}")$', examples: ['"3"'] },
  description: 'The ETag that the stream must have, or * if it must be there'
}

export const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  schema: { const: '*' },
  description: 'The stream must not be there yet'
}

/** What the gateway adds to every request. */
export const gateway: ReadonlyArray<Parameter> = [
  {
    name: unitHeader,
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: patterns.encoded, examples: ['ostersund/coordination'] },
    description: 'The unit on whose behalf it is sent; what is not ASCII is percent-encoded'
  },
  {
    name: functionHeader,
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: patterns.encoded, examples: ['coordinator'] },
    description: 'The function within that unit, never a person; what is not ASCII is percent-encoded'
  }
]
