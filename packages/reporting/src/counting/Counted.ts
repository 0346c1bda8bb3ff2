import type { Measure } from '../catalogue/Definition.ts'
import type { Head } from './History.ts'
import type { Cited } from './Moment.ts'
import type { Print } from './Print.ts'
import type { Rests } from './Rests.ts'

/**
 * What was counted by one definition in one period: bare numbers, before any disclosure control. It is never shown to people;
 * what may be shown is made of it.
 */
export interface Counted {
  readonly definition: { readonly id: string; readonly version: number }
  /** The agreement whose cases and meetings were counted; `null` where the log has none. */
  readonly agreement: string | null
  /** Days as `YYYY-MM-DD`, both included. */
  readonly period: { readonly from: string; readonly to: string }
  /** The day at whose end things were seen. */
  readonly asOf: string
  readonly measure: Measure['type']
  readonly total: Tally
  readonly by: ReadonlyArray<Table>
  readonly leftOut: LeftOut
  /** The table by which a rate was counted; `null` where none is asked for, or none was given. */
  readonly population: PopulationUsed | null
  /** What is missing for there to be a figure at all. */
  readonly lacks: 'population' | null
  /** `null`: it was not asked for. */
  readonly lineage: CountedLineage | null
}

/** One dimension with its rows: all values that are known, also those that nobody has. */
export interface Table {
  readonly dimension: string
  /** A unit may stand in several rows, so that they do not add up to the total. */
  readonly several: boolean
  /** `isFound`: the row is there because somebody stands in it, and not whatever was found. */
  readonly rows: ReadonlyArray<{ readonly value: string; readonly isFound: boolean; readonly tally: Tally }>
}

/**
 * How many units there are, and which.
 *
 * A count has a numerator only. The denominator of a share is those that have it and those that do not; of a row of a
 * distribution, all that were counted; of a rate, people.
 */
export interface Tally {
  /** `null` where the measure has none. */
  readonly numerator: number | null
  /** `null` where the measure has none, or lacks the table that holds it. 0 is none: then there is no share, and not one of 0 %. */
  readonly denominator: number | null
  /** How many units have what is asked for, and how many do not; of a count, all that were counted have it. */
  readonly inside: number
  readonly outside: number
  /** Units whose window is open: nothing is said of them yet. */
  readonly notYet: number
  /** Units of which the log does not say, or of which its accounts contradict each other. */
  readonly unknown: number
  /** What tells of each of these numbers whether it counts the same cases or meetings as another. */
  readonly prints: {
    readonly inside: Print
    readonly outside: Print
    readonly notYet: Print
    readonly unknown: Print
  }
  /** What was measured, in ascending order; `null` where the measure has no numbers. */
  readonly numbers: ReadonlyArray<number> | null
  /** Which they are, in the order of their names; `null`: it was not asked for. */
  readonly units: Units | null
}

export interface Units {
  readonly numerator: ReadonlyArray<string>
  /** Those in the denominator and not in the numerator. */
  readonly others: ReadonlyArray<string>
  readonly notYet: ReadonlyArray<string>
  readonly unknown: ReadonlyArray<string>
}

/** What a definition leaves out, and how many there were. */
export interface LeftOut {
  /** Of an indicator of persons: those whose case was de-identified. */
  readonly deidentified: number
  /** Those that have no day to be counted on. */
  readonly withoutDay: number
  /** Of a rate: those who live outside the municipalities of the agreement. */
  readonly elsewhere: number
}

export interface PopulationUsed {
  readonly population: string
  readonly source: string
  readonly synthetic: boolean
  readonly year: number
  readonly per: number
}

/** What a figure rests on. It is for the coordinator alone. */
export interface Lineage extends Rests {
  readonly head: Head
}

/** What all that a definition counts rests on, and what each part of it does. */
export interface CountedLineage extends Lineage {
  /** By the ids of the units, in the order of these. */
  readonly ofUnits: ReadonlyMap<string, UnitRests>
  /** What those that are left out are known by, in the order of the ids. */
  readonly leftOut: { readonly [K in keyof LeftOut]: ReadonlyArray<Cited> }
}

/** The events that a unit rests on; one may be there several times. */
export interface UnitRests {
  /** The stream that the unit is of. */
  readonly of: string
  /** By which it is counted, and as what. */
  readonly own: ReadonlyArray<Cited>
  /** By which it stands in the rows of each dimension, in the order of the tables. */
  readonly by: ReadonlyArray<ReadonlyArray<Cited>>
}
