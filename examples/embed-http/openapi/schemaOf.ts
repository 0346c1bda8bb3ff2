import { Agreement, Case, Meeting } from '@norrsken/core'
import * as patterns from './patterns.ts'

/** A schema of JSON Schema 2020-12, which is that of OpenAPI 3.1. */
export type Schema = { readonly [key: string]: unknown }

/** What this file reads of a codec: its name, and what it shows of that which it is made of. */
interface Codec {
  readonly name: string
  readonly required?: { readonly [key: string]: Codec }
  readonly optional?: { readonly [key: string]: Codec }
  readonly words?: ReadonlyArray<string>
  readonly member?: Codec
  readonly unlessNull?: Codec
  readonly key?: Codec
  readonly value?: Codec
  readonly kinds?: ReadonlyArray<Codec>
}

/**
 * The schema of what a codec lets through. A codec tells what it is by its parts, and where it has none by its name; one that
 * this does not know throws, so that a new kind of value cannot be forgotten here.
 */
export const schemaOf = (codec: Codec): Schema => {
  const { name, required, optional, words, member, unlessNull, key, value, kinds } = codec
  if (required !== undefined) return closed(required, optional)
  if (words !== undefined) return { enum: words }
  if (member !== undefined) return { type: 'array', items: schemaOf(member) }
  if (unlessNull !== undefined) return { anyOf: [schemaOf(unlessNull), { type: 'null' }] }
  if (key !== undefined && value !== undefined) return dictionary(key, value)
  if (kinds !== undefined) return { oneOf: kinds.map(schemaOf) }
  const leaf = leaves.get(name)
  if (leaf === undefined) throw new Error(`there is no schema for the codec \`${name}\``)
  return leaf
}

/** An object with these keys and no other. */
export const closed = (
  required: { readonly [key: string]: Codec },
  optional: { readonly [key: string]: Codec } = {}
): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries({ ...required, ...optional }).map(([key, codec]) => [key, schemaOf(codec)])
  ),
  required: Object.keys(required),
  additionalProperties: false
})

/** An object whose keys are names; that of every object's prototype is none. */
const dictionary = (key: Codec, value: Codec): Schema => ({
  type: 'object',
  propertyNames: { ...schemaOf(key), not: { const: '__proto__' } },
  additionalProperties: schemaOf(value)
})

const text = (pattern: string, example: string): Schema => ({ type: 'string', pattern, examples: [example] })

export const party = text(patterns.party, 'are')
export const unit = text(patterns.unit, 'are/social-services')
export const id = text(patterns.id, 'consent-1')
export const day = text(patterns.day, '2025-02-05')
export const instant = text(patterns.instant, '2025-02-05T09:00:00+01:00')
export const effective = text(patterns.effective, '2025-02-05')

/** Longer ones are refused by the codec too, which counts UTF-16 units where a schema counts characters. */
export const shortText: Schema = { type: 'string', pattern: patterns.text, maxLength: 10_000 }

/** Codecs that have no parts, by an event that uses them. */
const leaves = new Map<string, Schema>([
  [Agreement.data.EditionSigned.required.party.name, party],
  [Agreement.data.EditionSigned.required.edition.name, id],
  [Agreement.data.PartyWithdrew.optional.leavesOn.name, day],
  [Agreement.data.PartyWithdrew.required.written.name, { type: 'boolean' }],
  [Case.data.ContactEstablished.required.unit.name, unit],
  [Case.data.ConsentGiven.optional.until.name, effective],
  [
    Case.data.SubjectAttached.required.subject.name,
    { type: 'string', pattern: patterns.text, writeOnly: true, description: 'It is sealed, and never told again.' }
  ],
  [Case.data.CaseReferred.required.children.name, { enum: [true, false, 'unknown'] }],
  [Case.data.CaseDiscussed.required.meeting.name, text(patterns.streamOf('meeting'), 'meeting/2025-02-05')],
  [Case.data.CaseDiscussed.optional.agreement.name, text(patterns.streamOf('agreement'), 'agreement/norrsken')],
  [Meeting.data.MeetingHeld.required.from.name, instant]
])
