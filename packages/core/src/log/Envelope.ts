import * as t from 'io-ts'
import { closed } from '../codec/closed.ts'
import { EffectiveText, Id, InstantText, Text, True, UnitId, whole } from '../codec/values.ts'
import { StreamName } from './StreamName.ts'

/** Who recorded an event: a function within a unit, never a person. Who acted is in the event's data. */
export interface By {
  readonly unit: string
  readonly function: string
}

export const By: t.Type<By, unknown, unknown> = closed('{unit, function}', { unit: UnitId, function: Id })

/**
 * What every event of a log carries, whatever it says.
 *
 * Stored as written: a key here is never renamed or removed, only added, with a meaning for its absence.
 */
export interface Envelope<T extends string, D> {
  /** Unique in the log. */
  readonly id: string
  /** `agreement/<name>`, `case/<name>` or `meeting/<name>`. */
  readonly stream: string
  /** From 1, without gaps, within the stream. */
  readonly version: number
  readonly type: T
  /** The version of the shape of `data`. */
  readonly schema: number
  /** When it was so in the world: a day, or an instant with its offset. */
  readonly effective: string
  /** When the log learnt of it. Never decreases along a log. */
  readonly recorded: string
  readonly by: By
  readonly data: D
  /** The event that this one replaces, from `recorded` on. */
  readonly corrects?: string
  /** A reference to the document that says so. */
  readonly source?: string
  /** Set where the event is made up for an example. */
  readonly synthetic?: true
}

/** Any event's envelope, with its data not looked at yet. */
export const Envelope: t.Type<Envelope<string, unknown>, unknown, unknown> = closed(
  'an event',
  {
    id: Id,
    stream: StreamName,
    version: whole(1),
    type: Id,
    schema: whole(1),
    effective: EffectiveText,
    recorded: InstantText,
    by: By,
    data: t.unknown
  },
  { corrects: Id, source: Text, synthetic: True }
)

/** The events that a table of data codecs stands for: one for each of its keys. */
export type EventOf<C extends { readonly [type: string]: t.Mixed }> = {
  [T in keyof C & string]: Envelope<T, t.TypeOf<C[T]>>
}[keyof C & string]

/** An event in any stream that takes back an earlier one, with its corrections, from its own `recorded` on. */
export const EventRetracted = closed('the data of EventRetracted', { event: Id, reason: Text })
