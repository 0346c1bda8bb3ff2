/** A value that a field of an event may have; `null`: the field is not there. */
export type Word = string | number | boolean | null

/** Fields, each with the words of which it is to have one. A path leads into what a field holds, as `basis.kind`. */
export interface Where {
  readonly [field: string]: ReadonlyArray<Word>
}

/** A field, or the party, or the kind of party, of the unit that it names. */
export type Field = string | { readonly field: string; readonly as: 'party' | 'party-kind' }

/**
 * A number of days or of calendar months; less than 0 is before. `window` is the definition's own window. Months are counted
 * on the calendar, and end with the last day of a shorter month.
 */
export type Offset = number | { readonly months: number } | 'window'

/**
 * What may hold of a unit, as yes, no or unknown. It is asked of one event, at first that on which the unit is counted; `that`
 * asks of another.
 *
 * A field that holds `unknown`, or that may be absent and is, makes the answer unknown, and so do accounts that contradict each
 * other. Nothing is taken for granted. At most 32 filters stand in each other.
 */
export type Filter =
  | { readonly all: ReadonlyArray<Filter> }
  | { readonly any: ReadonlyArray<Filter> }
  | { readonly not: Filter }
  /** The event itself has these fields. */
  | { readonly is: Where }
  | Has

/** The unit has an event of a type, at whatever time nothing else is said. */
export interface Has {
  readonly has: string
  readonly where?: Where
  /** Fields of it that hold the same as fields of the event that is asked of. A list holds what is in it. */
  readonly same?: { readonly [field: string]: Field }
  /** No earlier than so long after the day of the event that is asked of. */
  readonly from?: Offset
  /** No later than so long after it. */
  readonly to?: Offset
  /** On a day of the period. */
  readonly in?: 'period'
  /** Of a stream only the first event that `where` takes. */
  readonly first?: true
  /** In another stream than the event that is asked of: in another case of the same person. */
  readonly elsewhere?: true
  /** What must hold of it in its turn. */
  readonly that?: Filter
  /** So many such events; one, where nothing is said. */
  readonly atLeast?: number
  /** Not the events are counted, but the different values of a field of theirs. */
  readonly different?: Field
}
