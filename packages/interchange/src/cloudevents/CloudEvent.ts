/** An event as CloudEvents 1.0 has it in JSON, with two of its documented or allowed extensions, and what its origin adds. */
export interface CloudEvent {
  readonly specversion: '1.0'
  /** Unique within the source. */
  readonly id: string
  /** A reference to a URI: who says it. */
  readonly source: string
  readonly type: string
  /** The case that the event belongs to. */
  readonly subject?: string
  /** RFC 3339. */
  readonly time?: string
  /** Ours: how finely `time` is told, where that is coarser than a moment. */
  readonly timegranularity?: string
  /** The extension `sequence`: the place in the case, from 1. Texts of equal length, in the order of their letters. */
  readonly sequence?: string
  readonly datacontenttype: 'application/json'
  readonly data: Data
}

/** Who says it: `source` is a reference to a URI, and `typePrefix` stands before each activity. */
export interface Origin {
  readonly source: string
  readonly typePrefix: string
  /** What is said of the whole log, and stands in each event as an extension of the standard: by its name, in small letters. */
  readonly extensions?: { readonly [name: string]: string }
}

/** What an event says. */
export interface Data {
  readonly attributes: { readonly [key: string]: JsonValue }
  readonly objects: ReadonlyArray<{ readonly object: string; readonly qualifier: string }>
}

/** What JSON holds. */
export type JsonValue = string | number | boolean | ReadonlyArray<{ readonly [key: string]: JsonValue }>

/**
 * Why an event is no CloudEvent. `at` counts the events of the log from 0.
 *
 * - `Lacks`: every event has an id and an activity, and neither is empty, nor the name of a trace
 * - `IdTwice`: an id is unique
 * - `BadSource`: the source is a reference to a URI, not empty and without spaces
 * - `BadExtension`: an extension has a name of 1 to 20 small letters of ASCII and digits that is no other attribute, and a text
 *   without control characters
 * - `BadText`: ids, activities and names of traces have no control characters
 * - `KeyTwice`: beside each other no two attributes share a key
 * - `Composite`: an attribute has nothing within, and what stands in a list neither
 * - `NotJson`: JSON has no infinity
 */
export type Problem =
  | { readonly type: 'BadSource'; readonly found: string }
  | { readonly type: 'BadExtension'; readonly key: string }
  | { readonly type: 'Lacks'; readonly what: string; readonly at: number }
  | { readonly type: 'IdTwice'; readonly id: string }
  | { readonly type: 'BadText'; readonly what: string; readonly at: number }
  | { readonly type: 'KeyTwice'; readonly key: string; readonly at: number }
  | { readonly type: 'Composite'; readonly key: string; readonly at: number }
  | { readonly type: 'NotJson'; readonly key: string; readonly at: number }
