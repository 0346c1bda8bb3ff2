import type { Unplaced } from '../log/Command.ts'
import type { Deidentified } from '../secrecy/population/checkDeidentified.ts'
import type { Event } from './Event.ts'
import { noteOf } from './note.ts'

/** Something in a note that may tell who it is about: by which rule, where, and how sure; never the words themselves. */
export interface ScreenFinding {
  readonly rule: string
  readonly offset: number
  readonly length: number
  readonly certainty: string
}

/** How something was screened before it was asked for, or recorded: what was found in its note. */
export interface Screening {
  /** The id of the event that will say so. */
  readonly id: string
  /** What was found in the note; empty where it has none, or nothing was found. */
  readonly found: ReadonlyArray<ScreenFinding>
  /**
   * What comparing with population sizes came to: whether what is said fits only a few. Asked of a presentation that is
   * de-identified, which is refused without it, and of nothing else.
   */
  readonly deidentified?: Pick<Deidentified, 'identifyingRisk' | 'reasons'>
}

/** The rules by which something was found, each once. */
export const rulesOf = ({ found }: Pick<Screening, 'found'>): ReadonlyArray<string> => [
  ...new Set(found.map(({ rule }) => rule))
]

/** Whether a case is presented so that nobody can tell whose it is. */
export const isDeidentified = (event: Unplaced<Event>): boolean =>
  event.type === 'CaseDiscussed' && event.data.basis.kind === 'de-identified'

/** Whether it is told how something was screened: what has a note, and every presentation that is de-identified. */
export const isScreened = (event: Unplaced<Event>): boolean => noteOf(event) !== undefined || isDeidentified(event)
