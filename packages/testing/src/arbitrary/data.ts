import { Agreement, Case, type Log, Meeting } from '@norrsken/core'
import fc from 'fast-check'
import {
  day,
  effective,
  functionName,
  instant,
  keyOf,
  nameOf,
  party,
  plainRecord,
  streamOf,
  text,
  unit
} from './values.ts'

/** What this file reads of a codec: its name, and what a closed object or a closed set of words shows of itself. */
interface Codec {
  readonly name: string
  readonly required?: { readonly [key: string]: Codec }
  readonly optional?: { readonly [key: string]: Codec }
  readonly words?: ReadonlyArray<string>
}

/** For each kind of stream, its events and the codec of what each says. */
export const tables: { readonly [K in Log.StreamKind]: { readonly [type: string]: Codec } } = {
  agreement: Agreement.data,
  case: Case.data,
  meeting: Meeting.data
}

/** What an event says, as a JSON value: whatever the codec of its data lets through, concentrated on few values. */
export const dataOf = (codec: Codec): fc.Arbitrary<unknown> => ofCodec(codec, '')

/**
 * The values of a codec. A codec tells what it is by its parts, and where it has none by its name; one that this does
 * not know throws, so that a new kind of value cannot be forgotten here.
 */
const ofCodec = (codec: Codec, key: string): fc.Arbitrary<unknown> => {
  if (codec.required !== undefined) return plainRecord(fields(codec.required), fields(codec.optional ?? {}))
  if (codec.words !== undefined) return fc.constantFrom(...codec.words)
  return ofName(codec.name, key)
}

const fields = (codecs: { readonly [key: string]: Codec }): { readonly [key: string]: fc.Arbitrary<unknown> } =>
  Object.fromEntries(Object.entries(codecs).map(([key, codec]) => [key, ofCodec(codec, key)]))

const ofName = (name: string, key: string): fc.Arbitrary<unknown> => {
  const leaf = leaves.get(name)
  if (leaf !== undefined) return leaf(key)
  if (name.startsWith(LIST)) return fc.array(ofName(name.slice(LIST.length), key.replace(/s$/, '')), { maxLength: 4 })
  if (name.startsWith(WORDS)) return fc.constantFrom(...name.slice(WORDS.length).split(', '))
  if (name.endsWith(NULL)) return fc.option(ofName(name.slice(0, -NULL.length), key))
  const numbers = /^a whole number from (\d+)(?: to (\d+))?$/.exec(name)
  if (numbers !== null) return wholeBetween(Number(numbers[1]), Number(numbers[2] ?? 1_000_000))
  const parts = /^\{(.*)\}$/.exec(name)?.[1]?.split(', ')
  if (parts !== undefined) return plainRecord(Object.fromEntries(parts.map((part) => [part, ofPart(part)])))
  for (const ids of [partyId, id]) {
    const start = `an object from ${ids.name} to `
    if (name.startsWith(start)) {
      const values = ofName(name.slice(start.length), key)
      return fc.dictionary(ids === partyId ? party : keyOf(key), values, { maxKeys: 3, noNullPrototype: true })
    }
  }
  throw new Error(`there is no arbitrary for the codec \`${name}\``)
}

const LIST = 'a list, each '
const WORDS = 'one of '
const NULL = ', or null'

/** Often the ends, and the small numbers with which days are counted. */
const wholeBetween = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: least, max: Math.min(most, least + 24) }),
    fc.constantFrom(least, most),
    fc.integer({ min: least, max: most })
  )

const partyId = Agreement.data.EditionSigned.required.party
const id = Agreement.data.EditionSigned.required.edition

/** Codecs that have no parts, by an event that uses them. */
const leaves = new Map<string, (key: string) => fc.Arbitrary<unknown>>([
  [partyId.name, () => party],
  [id.name, (key) => (key === 'function' ? functionName : nameOf(key))],
  [Agreement.data.PartyWithdrew.optional.leavesOn.name, () => day],
  [Agreement.data.PartyWithdrew.required.written.name, () => fc.boolean()],
  [Agreement.data.RevisionRequested.required.about.name, () => text],
  [Case.data.ContactEstablished.required.unit.name, () => unit],
  [Case.data.ConsentGiven.optional.until.name, () => effective],
  [Case.data.SubjectAttached.required.subject.name, () => text],
  [Case.data.CaseReferred.required.children.name, () => fc.constantFrom(true, false, 'unknown')],
  [Case.data.CaseDiscussed.required.basis.name, () => basis],
  [Case.data.ParticipantsDecided.required.meeting.name, () => streamOf('meeting')],
  [Meeting.data.MeetingHeld.optional.agreement.name, () => streamOf('agreement')],
  [Meeting.data.MeetingHeld.required.from.name, () => instant]
])

/** A part of an object that stands within a list, where its codec cannot be reached: by its key. */
const ofPart = (key: string): fc.Arbitrary<unknown> => {
  const part = parts[key]
  if (part === undefined) throw new Error(`there is no arbitrary for the key \`${key}\` of an object in a list`)
  return part
}

const parts: { readonly [key: string]: fc.Arbitrary<unknown> } = {
  id: party,
  party,
  kind: fc.constantFrom(...Agreement.PartyKind.words),
  on: day,
  unit,
  function: functionName,
  mode: fc.constantFrom(...Meeting.Mode.words),
  need: text,
  responsible: unit,
  horizon: fc.constantFrom('short', 'long')
}

const basis: fc.Arbitrary<unknown> = fc.oneof(
  plainRecord({ kind: fc.constant('consent'), consents: fc.array(nameOf('consent'), { maxLength: 3 }) }),
  plainRecord({ kind: fc.constant('de-identified'), attestedBy: unit }),
  plainRecord({
    kind: fc.constant('provision'),
    provision: fc.constantFrom('10:2', '10:18 c', '12:2'),
    decidedBy: unit,
    conditions: fc.dictionary(keyOf('condition'), fc.constantFrom(...Case.Known.words), {
      maxKeys: 3,
      noNullPrototype: true
    }),
    lawOn: day
  })
)
