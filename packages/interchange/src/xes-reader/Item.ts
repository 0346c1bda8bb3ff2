import type { Attribute } from '../log/Attribute.ts'
import type { Event, Trace } from '../log/EventLog.ts'

/** A part of a log, in the order of the file: its head first, then each case and each event that belongs to none. */
export type Item =
  | { readonly type: 'Head'; readonly head: Head }
  | { readonly type: 'Trace'; readonly trace: Trace }
  | { readonly type: 'Event'; readonly event: Event }

/** What a log says before its first case. */
export interface Head {
  /** Of XES, as it is written; `null` where it is not. */
  readonly version: string | null
  readonly extensions: ReadonlyArray<Extension>
  /**
   * What every trace or event is said to have. That is not filled in where one lacks it: tools disagree on whether the
   * value is a default or an example.
   */
  readonly globals: ReadonlyArray<{ readonly scope: string; readonly attributes: ReadonlyArray<Attribute> }>
  readonly classifiers: ReadonlyArray<Classifier>
  readonly attributes: ReadonlyArray<Attribute>
}

/** Where keys with a prefix get their meaning from. A log may use such keys without saying so. */
export interface Extension {
  readonly name: string
  readonly prefix: string
  readonly uri: string
}

/** The keys whose values together say what an event, or a trace, is. */
export interface Classifier {
  readonly name: string
  readonly scope: string | null
  /** As it is written: keys with spaces between, some of them perhaps in quotation marks. */
  readonly keys: string
}
