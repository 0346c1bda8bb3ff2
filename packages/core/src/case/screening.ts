import { Stockholm } from '@norrsken/rules'
import type { Unplaced } from '../log/Command.ts'
import { instantOf } from '../log/Entry.ts'
import { newest, upgrades } from '../log/upgrade.ts'
import type { Deidentified } from '../secrecy/population/checkDeidentified.ts'
import type { Event } from './Event.ts'
import type { State } from './State.ts'

/** Something in a note that may tell who it is about: by which rule, where, and how sure; never the words themselves. */
export interface ScreenFinding {
  readonly rule: string
  readonly offset: number
  readonly length: number
  readonly certainty: string
}

/** How a presentation, de-identified, was screened: what was found in its note, and whether what is said fits only a few. */
export interface Screening {
  /** The id of the event that will say so. */
  readonly id: string
  /** What was found in the note; empty where it has none, or nothing was found. */
  readonly found: ReadonlyArray<ScreenFinding>
  /** What comparing with population sizes came to. */
  readonly deidentified: Pick<Deidentified, 'identifyingRisk' | 'reasons'>
}

export type Discussed = Extract<Event, { readonly type: 'CaseDiscussed' }>['data']

type Discussion = Extract<Unplaced<Event>, { readonly type: 'CaseDiscussed' }>

/** The rules by which something was found, each once. */
export const rulesOf = ({ found }: Pick<Screening, 'found'>): ReadonlyArray<string> => [
  ...new Set(found.map(({ rule }) => rule))
]

/**
 * The rules by which something was found in a note, and which the unit that answers for it has not confirmed to tell nobody
 * whose case it is. A confirmation is of the day of the presentation, and for one note: what was screened since is another.
 */
export const unconfirmed = (
  { screenings }: State,
  { basis, note, from }: Discussed,
  screening: Pick<Screening, 'found'>
): ReadonlyArray<string> => {
  if (basis.kind !== 'de-identified' || note === undefined) return []
  const day = Stockholm.localDay(instantOf(from))
  const told = screenings
    .filter(({ on }) => on === day)
    .sort((one, other) => one.evidence.version - other.evidence.version)
  const since = told.slice(told.findLastIndex(({ outcome }) => outcome !== 'confirmed') + 1)
  const confirmed = since.flatMap(({ by, rules }) => (by === basis.attestedBy ? rules : []))
  return rulesOf(screening).filter((rule) => !confirmed.includes(rule))
}

/**
 * That a presentation was screened and let through: by which rules something was found that was confirmed, and, where
 * population sizes left open whether it fits only a few, why.
 */
export const screened = (discussion: Discussion, screening: Screening): Unplaced<Event> => {
  const { identifyingRisk, reasons } = screening.deidentified
  const open = identifyingRisk === 'unknown' ? reasons.map((reason) => `population/${reason}`) : []
  const found = discussion.data.note === undefined ? [] : rulesOf(screening)
  return saying(discussion, screening, 'passed', [...found, ...open])
}

/** That the note of a presentation was kept out of the log, and by which rules. */
export const blocked = (discussion: Discussion, screening: Screening, rules: ReadonlyArray<string>): Unplaced<Event> =>
  saying(discussion, screening, 'blocked', rules)

const saying = (
  { effective, by, synthetic }: Discussion,
  { id }: Screening,
  outcome: 'passed' | 'blocked',
  rules: ReadonlyArray<string>
): Unplaced<Event> => ({
  type: 'PresentationScreened',
  schema: newest(upgrades, 'PresentationScreened'),
  id,
  effective,
  by,
  data: { outcome, rules: [...rules] },
  ...(synthetic === undefined ? {} : { synthetic })
})

/** A discussion without its note. */
export const withoutNote = ({ data: { note: _, ...data }, ...discussion }: Discussion): Discussion => ({
  ...discussion,
  data
})
