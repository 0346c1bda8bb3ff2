import type { Html } from '../../html/html.ts'
import type { Comparison } from '../../results/levels.ts'
import type { Quantity } from '../../results/Row.ts'

/** A figure that stands in a sentence: its markup, and whether the words after it are in the singular. */
export interface Spoken {
  readonly mark: Html
  readonly isOne: boolean
}

/** A goal of clause 6. */
export interface GoalWords {
  readonly name: string
  readonly means: string
}

/**
 * What a sentence is about. If the figure may not be shown, or there is nothing to count, the sentence says so in one way, whatever the
 * reason is.
 */
export interface Subject {
  readonly name: string
  readonly tells: (figure: Spoken) => Html
}

/** Every text of a report of figures. Neither language can lack one. */
export interface ReportWords {
  readonly title: (period: string) => string
  readonly about: string
  readonly facts: {
    readonly audience: string
    readonly audiences: { readonly [audience: string]: string }
    readonly period: string
    readonly agreement: string
    readonly noAgreement: string
    readonly asOf: string
    readonly knownAt: string
    readonly allKnown: string
  }
  readonly synthetic: { readonly all: string; readonly some: string; readonly heading: string }
  /** Where what a report says comes from, and how much of it is made up: all or some. */
  readonly sources: {
    readonly log: { readonly all: string; readonly some: string }
    readonly life: { readonly all: string; readonly some: string }
    readonly inPart: string
    readonly unstated: { readonly all: string; readonly some: string }
  }
  readonly approximately: string
  readonly hidden: string
  readonly notApplicable: string
  readonly noPopulation: string
  readonly notShown: (subject: string) => string
  readonly nothingToCount: (subject: string) => string

  readonly legend: {
    readonly heading: string
    readonly hidden: string
    readonly notApplicable: string
    readonly zero: string
    readonly rounded: (step: string) => string
  }

  readonly short: {
    readonly heading: string
    readonly nothing: string
    readonly cases: Subject
    readonly meetings: Subject
    readonly weeks: Subject
    readonly consent: Subject
    readonly plans: Subject
    readonly attendance: Subject
    readonly steering: Subject
    readonly parties: Subject
  }

  readonly quantities: { readonly [Q in Quantity]: string }
  readonly total: string
  readonly indicator: string
  readonly version: (version: string) => string
  readonly cannotSay: (id: Html) => Html
  readonly of: string
  readonly clause: (clause: string) => string
  readonly goal: (goal: string) => string

  readonly chart: {
    readonly columns: (title: string) => string
    readonly dots: (title: string) => string
    readonly tooFew: string
    readonly data: string
    /** All that have the least and all that have the most; `isWhole` where nothing that is compared is hidden. */
    readonly range: (least: Html, leastOf: Html, most: Html, mostOf: Html, isWhole: boolean) => Html
    readonly and: string
    readonly allSame: (value: Html) => Html
    readonly more: (what: string, last: Html, lastYear: Html, before: Html, beforeYear: Html) => Html
    readonly fewer: (what: string, last: Html, lastYear: Html, before: Html, beforeYear: Html) => Html
    readonly inPart: (what: string, last: Html, lastYear: Html, before: Html, beforeYear: Html) => Html
    readonly same: (what: string, last: Html, lastYear: Html, beforeYear: Html) => Html
    /** The same of rounded figures: what they are rounded from may differ. */
    readonly aboutSame: (what: string, last: Html, lastYear: Html, beforeYear: Html) => Html
    readonly lastHidden: (what: string, lastYear: Html) => Html
    readonly beforeHidden: (what: string, last: Html, lastYear: Html, beforeYear: Html) => Html
    /** Shares of different things, none of which is said to be behind the others. */
    readonly shares: (least: Html, most: Html) => Html
    readonly sameShares: (share: Html) => Html
  }

  readonly volumes: {
    readonly heading: string
    readonly about: string
    readonly none: string
    readonly year: string
    readonly breaks: string
    readonly noBreaks: string
    readonly notInForce: string
    readonly began: (agreement: string, day: Html, year: Html) => Html
    readonly ended: (agreement: string, day: Html, year: Html) => Html
    readonly edition: (edition: Html, day: Html) => Html
    readonly joined: (party: string, day: Html) => Html
    readonly left: (party: string, day: Html) => Html
    readonly notAYear: Html
    readonly versions: (name: string) => Html
  }

  readonly goals: {
    readonly heading: string
    readonly about: string
    readonly chart: string
    readonly texts: ReadonlyArray<GoalWords>
    readonly none: string
    readonly surveysOnly: string
    readonly notYet: (figure: Spoken) => Html
  }

  readonly municipalities: {
    readonly heading: string
    readonly about: string
    readonly none: string
    readonly chart: string
    readonly municipality: string
  }

  readonly who: { readonly heading: string; readonly about: string; readonly none: string }

  readonly further: { readonly heading: string; readonly about: string }

  readonly levels: {
    readonly heading: string
    readonly about: ReadonlyArray<string>
    readonly none: string
    readonly columns: {
      readonly what: string
      readonly figure: string
      readonly level: string
      readonly comparison: string
      readonly source: string
      readonly from: string
    }
    readonly atLeast: (least: Html) => Html
    readonly atMost: (most: Html) => Html
    readonly between: (least: Html, most: Html) => Html
    readonly comparisons: { readonly [C in Comparison]: string }
    readonly isSynthetic: string
  }

  readonly duties: {
    readonly heading: string
    readonly about: string
    readonly none: string
    readonly duty: string
    readonly table: string
    readonly states: { readonly [state: string]: string }
    readonly attendance: string
    /** How often they came, and to how often they were called. */
    readonly came: string
    readonly called: string
    readonly attendanceAbout: string
    readonly chart: string
    readonly governance: string
  }

  readonly economy: {
    readonly heading: string
    readonly about: string
    readonly none: string
    readonly party: string
    readonly share: string
  }

  readonly development: {
    readonly heading: string
    readonly about: string
    readonly none: string
    readonly breached: (duty: string, figure: Spoken) => Html
    readonly late: (duty: string, figure: Spoken) => Html
    readonly unknown: (name: Html | string, figure: Spoken) => Html
    readonly notYet: (names: Html) => Html
    readonly emptyGoal: (goal: Html, name: string) => Html
    readonly noPopulation: (name: Html) => Html
    readonly proposals: string
    readonly proposalsAbout: string
    readonly proposed: ReadonlyArray<string>
  }

  readonly agreement: string
  readonly years: { readonly heading: string; readonly about: string }

  readonly method: {
    readonly heading: string
    readonly counted: ReadonlyArray<string>
    readonly control: string
    readonly open: string
    readonly controlled: (policy: {
      readonly small: string
      readonly width: string
      readonly values: string
      readonly statisticsFrom: string
    }) => ReadonlyArray<string>
    readonly extremesNever: string
    readonly extremesFrom: (least: string) => string
    readonly groups: string
    readonly rounding: (step: string) => string
    readonly hiding: { readonly [H in 'optimal' | 'greedy' | 'none']: string }
    readonly populations: string
    readonly noPopulations: string
    readonly populationColumns: readonly [population: string, year: string, source: string, note: string]
    readonly isSynthetic: string
    readonly isNotSynthetic: string
    readonly definitions: string
    readonly definitionsAbout: string
    readonly definitionColumns: readonly [indicator: string, goal: string, clause: string, cannotSay: string]
    readonly readings: string
  }

  readonly figures: {
    readonly heading: string
    readonly about: string
    readonly open: string
    readonly none: string
    readonly period: string
    readonly row: string
  }

  /** What the values of dimensions are called, by the id of the dimension. */
  readonly values: { readonly [dimension: string]: { readonly [value: string]: string } }
  readonly anyValue: { readonly [value: string]: string }
}
