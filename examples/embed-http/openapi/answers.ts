import { Answers } from '@norrsken/core'
import { day, id, party, type Schema } from './schemaOf.ts'

/** The schemas of what the service answers. An answer may get more keys: whoever reads it passes over those. */
const object = (properties: { readonly [key: string]: Schema }) => ({
  type: 'object',
  properties,
  required: Object.keys(properties)
})
const list = (items: Schema): Schema => ({ type: 'array', items })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const text: Schema = { type: 'string' }
const inBoth = (schema: Schema): Schema => object({ sv: schema, en: schema })
const version: Schema = { type: 'integer', minimum: 1 }
const position: Schema = { type: 'string', description: 'Opaque; a later one is greater as a string.' }

const screened: Schema = {
  ...object({ outcome: { enum: ['passed', 'blocked'] }, rules: list(text) }),
  description:
    'How its note, or a presentation that is de-identified, was screened. `blocked`: it was stored without its note. `rules`: by which ' +
    'something was found, and `population/…` where nobody knows how few people it may concern.'
}

const kept = object({
  event: id,
  stream: text,
  version,
  position,
  recorded: { type: 'string', description: 'The instant with which it is stamped.' },
  durability: {
    enum: ['memory', 'process', 'power'],
    description: 'What has been survived: nothing, the end of the process, or the loss of power.'
  }
})
export const recorded: Schema = { ...kept, properties: { ...kept.properties, screened } }

export const standing = object({ stream: text, version, status: orNull(text) })

/** A tree; its nodes are told in docs/explanation/explanations.md. */
const proof: Schema = { $ref: '#/components/schemas/Proof' }
export const proofNode: Schema = {
  type: 'object',
  properties: {
    type: { enum: ['rule', 'default', 'event', 'absence', 'calculation', 'parameter', 'open'] },
    because: list(proof)
  },
  required: ['type']
}

const ask = object({ validAt: day, knownAt: orNull(text), edition: orNull(text), reading: { type: 'object' } })

export const exitDay = object({
  party,
  name: inBoth(text),
  value: orNull(day),
  proof,
  ask,
  next: { type: 'null' },
  words: inBoth(list(text))
})

export const parties = object({
  validAt: day,
  knownAt: orNull(text),
  edition: orNull(text),
  parties: list(object({ party, name: inBoth(text), from: orNull(day), leaves: orNull(day) }))
})

export const findings = object({
  validAt: day,
  findings: list(
    object({
      id: text,
      norm: text,
      clause: text,
      bearer: text,
      window: object({ from: day, to: orNull(day) }),
      state: { enum: Answers.findingStates },
      events: list(text),
      open: list(text),
      words: inBoth(object({ norm: text, bearer: text, open: list(text) }))
    })
  )
})

export const live = object({ status: { const: 'live' } })

export const ready = object({
  status: { const: 'ready' },
  settled: orNull(position),
  read: orNull(position),
  blockedBy: list(object({ who: text, since: text }))
})

export const explained = object({ status: { type: 'integer' }, title: text, remedy: text })
