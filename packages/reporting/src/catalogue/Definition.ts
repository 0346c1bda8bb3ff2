import type { Field, Filter, Offset, Where } from './Filter.ts'

/** A text in the languages of the product. */
export interface Text {
  readonly sv: string
  readonly en: string
}

/**
 * What an indicator means, as data: it holds no code, and can be kept, compared and changed by whoever uses it. A change of
 * meaning is a new version; several versions can be counted on one log.
 */
export interface Definition {
  readonly id: string
  /** From 1. */
  readonly version: number
  readonly names: Text
  /** The goals of clause 6 that it follows, 1 to 9; often none. */
  readonly goals: ReadonlyArray<number>
  /** The clause that asks for it, as the catalogue of clauses numbers it. */
  readonly clause: string
  /** What is counted, and the event that puts each of it in a period. */
  readonly count: Unit
  /**
   * Each unit stands for a person: one whose case is de-identified is left out, and the number of those left out is told. Nobody
   * can be followed from one de-identified case to another.
   */
  readonly perPerson?: true
  /** What must hold of a unit for it to be counted at all. */
  readonly population?: Filter
  /** How long after its day a unit can be assessed: at least a day, or a month. Until then it is not yet assessable, whatever has happened so far. */
  readonly window?: Exclude<Offset, 'window'>
  /**
   * The day at whose end things are seen. `period-end`, where nothing is said: the last of the period, so that a figure of a
   * period changes only by what becomes known of it. `valid-at`: the day that is asked about, where it is later.
   */
  readonly asOf?: 'period-end' | 'valid-at'
  readonly measure: Measure
  /** The tables that it is shown in, each with one row a value. There is none of two dimensions at once. */
  readonly by?: ReadonlyArray<Dimension>
  /** How easily its figures give a person away at volumes like those of Norrsken. */
  readonly risk: 'high' | 'medium' | 'low'
  /** What a reader might take it to say, and it does not. */
  readonly cannotSay: Text
}

/** What is counted: each event of a type, or each case, meeting or person by its first one. */
export type Unit = Each | First

export interface Each {
  readonly each: string
  readonly where?: Where
  /** Events of a stream that agree in these fields tell of one thing, and are counted once, on the day of the first. */
  readonly once?: ReadonlyArray<string>
  /** The field that holds the day of the unit. One that does not hold any is left out, and the number of those is told. */
  readonly on?: string
  /** The unit lasts from its day to the first of these, and is in each period that it touches. */
  readonly lasting?: ReadonlyArray<Ending>
}

/** What a unit ends with: the day that a field holds, of the unit's own event or of another event of its stream. */
export interface Ending {
  readonly event?: string
  readonly same?: { readonly [field: string]: Field }
  /** Absent: the day of the event. */
  readonly on?: string
}

export interface First {
  readonly first: string
  readonly of: 'case' | 'meeting' | 'subject'
  readonly where?: Where
  /** The first of those in the period; absent: the first of all, which must be in the period. */
  readonly in?: 'period'
}

/** How a figure is made of what is counted. */
export type Measure =
  | { readonly type: 'count' }
  /** How many of those counted have something. Who has it or not is one of the two; what is unknown is neither. */
  | { readonly type: 'share'; readonly numerator: Filter }
  /** How many there are for so many people who live in the home municipality, by a table that the user supplies. */
  | { readonly type: 'rate'; readonly per: number; readonly population: string }
  /** How many of those counted have each value of a dimension. */
  | { readonly type: 'distribution' }
  /** Whole days from one event to another, by default the one on which the unit is counted. */
  | {
      readonly type: 'days'
      readonly from: { readonly event: string; readonly where?: Where }
      readonly to?: { readonly event: string; readonly where?: Where }
      readonly statistics: ReadonlyArray<Statistic>
    }
  /** A number that a field holds, and how many of those counted have something. */
  | {
      readonly type: 'number'
      readonly field: string
      readonly statistics: ReadonlyArray<Statistic>
      readonly numerator?: Filter
    }

export type Statistic = 'mean' | 'median' | 'p90'

/** One way to divide what is counted. */
export interface Dimension {
  readonly id: string
  readonly names: Text
  readonly by: /** A field of the event on which the unit is counted, or of the last event of another type. */
    | { readonly field: Field; readonly of?: string }
    /** Where the individual lived on the day on which the unit is counted. */
    | 'home-municipality'
    /** The first group whose condition holds; `other` where none does, and `unknown` where that is open. */
    | { readonly groups: ReadonlyArray<Group> }
}

export interface Group {
  readonly id: string
  readonly names: Text
  readonly if: Filter
}
