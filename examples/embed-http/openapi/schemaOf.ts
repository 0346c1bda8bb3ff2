import { Agreement, Case, Meeting } from '@norrsken/core'
import * as patterns from './patterns.ts'

/** A schema of JSON Schema 2020-12, which is that of OpenAPI 3.1. */
export type Schema = { readonly [key: string]: unknown }

/** What this file reads of a codec: its name, and what a closed object or a closed set of words shows of itself. */
interface Codec {
  readonly name: string
  readonly required?: { readonly [key: string]: Codec }
  readonly optional?: { readonly [key: string]: Codec }
  readonly words?: ReadonlyArray<string>
}

/**
 * The schema of what a codec lets through. A codec tells what it is by its parts, and where it has none by its name; one that
 * this does not know throws, so that a new kind of value cannot be forgotten here.
 */
export const schemaOf = (codec: Codec): Schema => {
  if (codec.required !== undefined) return closed(codec.required, codec.optional)
  if (codec.words !== undefined) return { enum: codec.words }
  return ofName(codec.name)
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

const ofName = (name: string): Schema => {
  const leaf = leaves.get(name)
  if (leaf !== undefined) return leaf
  if (name.startsWith(LIST)) return { type: 'array', items: ofName(name.slice(LIST.length)) }
  if (name.startsWith(WORDS)) return { enum: name.slice(WORDS.length).split(', ') }
  if (name.endsWith(NULL)) return { anyOf: [ofName(name.slice(0, -NULL.length)), { type: 'null' }] }
  throw new Error(`there is no schema for the codec \`${name}\``)
}

const LIST = 'a list, each '
const WORDS = 'one of '
const NULL = ', or null'

const text = (pattern: string, example: string): Schema => ({ type: 'string', pattern, examples: [example] })

export const party = text(patterns.party, 'are')
export const unit = text(patterns.unit, 'are/social-services')
export const id = text(patterns.id, 'consent-1')
export const day = text(patterns.day, '2025-02-05')
export const instant = text(patterns.instant, '2025-02-05T09:00:00+01:00')
export const effective = text(patterns.effective, '2025-02-05')

/** Longer ones are refused by the codec too, which counts UTF-16 units where a schema counts characters. */
export const shortText: Schema = { type: 'string', pattern: patterns.text, maxLength: 10_000 }

const known: Schema = { enum: Case.Known.words }
const kind = (word: string): Schema => ({ const: word })
const object = (properties: { readonly [key: string]: Schema }): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false
})

/** On what ground a case was presented. */
const basis: Schema = {
  oneOf: [
    object({ kind: kind('consent'), consents: { type: 'array', items: id } }),
    object({ kind: kind('de-identified'), attestedBy: unit }),
    object({
      kind: kind('provision'),
      provision: id,
      decidedBy: unit,
      conditions: {
        type: 'object',
        propertyNames: { pattern: patterns.id, not: { const: '__proto__' } },
        additionalProperties: known
      },
      lawOn: day
    })
  ]
}

/** Codecs that show no parts, by an event that uses them; objects that stand within a list, by their names. */
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
  [Case.data.CaseDiscussed.required.basis.name, basis],
  [Case.data.CaseDiscussed.required.meeting.name, text(patterns.streamOf('meeting'), 'meeting/2025-02-05')],
  [Case.data.CaseDiscussed.optional.agreement.name, text(patterns.streamOf('agreement'), 'agreement/norrsken')],
  [Meeting.data.MeetingHeld.required.from.name, instant],
  ['{unit, function, mode}', object({ unit, function: id, mode: { enum: Meeting.Mode.words } })],
  ['{party, on}', object({ party, on: day })]
])
