import type { Life, Terms } from '@norrsken/core'
import type { IndicatorId } from '../indicators/definitions.ts'
import type { Origin } from '../Provenance.ts'
import type { Language } from './day.ts'

/** Every text of a report. Days come as written for people, parties by their names. Neither language can lack one. */
export interface Words {
  readonly language: Language
  readonly day: (day: number) => string
  readonly month: (month: number) => string
  /** A party's name in running text. */
  readonly party: (id: string) => string
  /** A party's name on its own, or first in a sentence. */
  readonly label: (id: string) => string
  readonly unit: (id: string) => string
  readonly agreement: (stream: string) => string
  readonly list: (items: ReadonlyArray<string>) => string
  readonly span: (from: string, to: string | null) => string

  readonly title: (agreements: number, years: string) => string
  readonly asOf: (validAt: string, knownAt: string | null) => string
  readonly skip: string
  readonly contents: string
  readonly nothing: string
  readonly ongoing: string

  readonly summary: {
    readonly heading: string
    readonly ran: (name: string, from: string, to: string) => string
    readonly runs: (name: string, since: string, renewal: number) => string
    readonly neverInForce: (name: string) => string
    readonly comes: (name: string, from: string) => string
    readonly partiesAtStart: (count: number) => string
    readonly left: (parties: string, count: number) => string
    readonly stayed: string
    readonly partiesNow: (count: number, day: string) => string
    readonly edition: (edition: string, since: string) => string
    readonly decisions: (count: number) => string
    readonly empty: string
  }

  readonly picture: {
    readonly heading: string
    readonly title: (years: string) => string
    readonly description: (years: string) => string
    readonly terms: string
    readonly editions: string
    readonly decisions: string
    readonly parties: string
    readonly table: string
    readonly columns: readonly [kind: string, what: string, from: string, to: string]
    readonly kinds: {
      readonly term: string
      readonly edition: string
      readonly decision: string
      readonly party: string
      readonly scroll: string
    }
    readonly legend: {
      readonly sourced: string
      readonly madeUp: string
      readonly left: string
      readonly goesOn: string
      readonly turn: string
    }
  }

  readonly years: {
    readonly heading: string
    readonly about: string
    readonly year: string
    readonly agreement: string
    readonly partOfYear: (from: string, to: string) => string
    readonly indicators: { readonly [K in IndicatorId]: string }
  }

  readonly parties: {
    readonly heading: string
    readonly columns: readonly [party: string, from: string, to: string, why: string]
    readonly none: string
    readonly began: (began: Life.Beginning) => string
    readonly ended: (ended: Life.Ending) => string
  }

  readonly terms: {
    readonly heading: string
    readonly columns: readonly [term: string, from: string, to: string, note: string]
    readonly none: string
    readonly first: string
    readonly extended: string
    readonly inForceFrom: (day: string) => string
    readonly inForceTo: (day: string) => string
  }

  readonly editions: {
    readonly heading: string
    readonly none: string
    readonly edition: (name: string) => string
    readonly adopted: string
    readonly inForce: string
    readonly notInForce: string
    readonly signed: string
    readonly notSigned: (parties: string) => string
    readonly nobodySigned: string
    readonly asks: string
    readonly changes: string
    readonly otherwiseAs: (edition: string) => string
    readonly noChange: string
    readonly term: TermWords
  }

  readonly governance: {
    readonly heading: string
    readonly steering: string
    readonly working: string
    readonly plan: string
    readonly report: (year: number) => string
    readonly goals: (year: number) => string
    readonly revision: (party: string) => string
    readonly columns: readonly [when: string, what: string]
    readonly none: string
  }

  readonly notices: {
    readonly heading: string
    readonly columns: readonly [when: string, what: string, outcome: string]
    readonly none: string
    readonly given: (party: string) => string
    readonly outcome: (outcome: Life.JudgedNotice['outcome']) => string
    readonly revoked: (party: string) => string
    readonly revocation: (outcome: Life.JudgedRevocation['outcome']) => string
    readonly agreed: (agreed: Life.JudgedAgreement['agreed']) => string
    readonly agreement: (outcome: Life.JudgedAgreement['outcome']) => string
  }

  readonly decisions: {
    readonly heading: string
    readonly one: string
    readonly columns: readonly [when: string, body: string, about: string, outcome: string, source: string]
    readonly none: string
    /** That it is not told what was decided. */
    readonly withheld: string
  }

  readonly origin: { readonly [O in Exclude<Origin, 'sourced' | 'unstated'>]: string }

  readonly sources: {
    readonly heading: string
    readonly madeUp: (events: number, all: number) => string
    readonly unstated: (events: number) => string
    readonly none: string
    /** That there are sources that only the coordinator is told. */
    readonly withheld: string
    readonly columns: readonly [source: string, document: string, events: string]
    readonly unknown: string
  }

  readonly method: {
    readonly heading: string
    readonly paragraphs: ReadonlyArray<string>
    readonly knowledge: (knownAt: string | null) => string
    readonly readings: (edition: string) => string
    readonly columns: readonly [key: string, question: string, reading: string]
    readonly chosen: string
  }

  readonly noAdvice: { readonly heading: string; readonly text: string }
}

/** Each term of an edition in words: what it asks of the parties, or how a text that leaves room is read. */
export type TermWords = {
  readonly [K in Exclude<keyof Terms.Terms, 'firstTermEnds' | 'noticeMonths'>]: (terms: Terms.Terms) => string
}
