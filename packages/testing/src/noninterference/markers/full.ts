import { Agreement, Case, Meeting } from '@norrsken/core'
import type { Marker } from './Marker.ts'

/** What this file reads of a codec: the parts that it shows of itself, and its name where it has none. */
interface Codec {
  readonly name: string
  readonly required?: { readonly [key: string]: Codec }
  readonly optional?: { readonly [key: string]: Codec }
  readonly words?: ReadonlyArray<string>
  readonly member?: Codec
  readonly unlessNull?: Codec
  readonly key?: Codec
  readonly value?: Codec
}

/** Plants a marker of a kind at a path; `null` where none is to be planted. */
export type Plant = (kind: Marker['kind'], path: string) => string | null

const sealed: Codec = Case.data.SubjectAttached.required.subject
const text: Codec = Agreement.data.RevisionRequested.required.about
const name: Codec = Agreement.data.EditionSigned.required.edition
const basis: Codec = Case.data.CaseDiscussed.required.basis

/** Values of codecs that have no parts, by an event that uses them. */
const leaves = new Map<Codec, unknown>([
  [Agreement.data.EditionSigned.required.party, 'are'],
  [Case.data.ContactEstablished.required.unit, 'are/social-services'],
  [Agreement.data.PartyWithdrew.optional.leavesOn, '2024-12-31'],
  [Case.data.ConsentGiven.optional.until, '2024-12-31'],
  [Agreement.data.PartyWithdrew.required.written, true],
  [Case.data.CaseReferred.required.children, true],
  [Case.data.ParticipantsDecided.required.meeting, 'meeting/2024-03-05'],
  [Meeting.data.MeetingHeld.optional.agreement, 'agreement/norrsken'],
  [Meeting.data.MeetingHeld.required.from, '2024-03-05T09:00:00+01:00']
])

/** A value of a codec with every key that it may have, and planted with markers. */
export const full = (codec: Codec, path: string, plant: Plant, basisOf: Codec): unknown => {
  const of = (part: Codec, at: string): unknown => full(part, at, plant, basisOf)
  if (codec === basis) return of(basisOf, path)
  if (codec === sealed) return plant('sealed', path) ?? 'a text'
  if (codec === text) return plant('text', path) ?? 'a text'
  if (codec === name) return plant('name', path) ?? nameAt(path)
  if (codec.required !== undefined) {
    const parts = Object.entries({ ...codec.required, ...codec.optional })
    return Object.fromEntries(parts.map(([key, part]) => [key, of(part, `${path}.${key}`)]))
  }
  if (codec.words !== undefined) return codec.words[0]
  if (codec.member !== undefined) return [of(codec.member, path)]
  if (codec.unlessNull !== undefined) return of(codec.unlessNull, path)
  if (codec.key !== undefined && codec.value !== undefined) {
    return { [String(of(codec.key, path))]: of(codec.value, path) }
  }
  const least = /^a whole number from (\d+)/.exec(codec.name)?.[1]
  if (least !== undefined) return Number(least)
  if (leaves.has(codec)) return leaves.get(codec)
  throw new Error(`there is no value for the codec \`${codec.name}\` at ${path}`)
}

/** The same name wherever the same is meant: `consent-1` in `consent` and in `consents`. */
const nameAt = (path: string): string => `${(path.split('.').at(-1) ?? '').replace(/s$/, '')}-1`
