import { type Day, Stockholm } from '@norrsken/rules'
import type { Unplaced } from '../log/Command.ts'
import { dayOfEffective, instantOf } from '../log/Entry.ts'
import type { Event } from './Event.ts'
import { noteOf } from './note.ts'
import type { Refusal } from './Refusal.ts'
import type { State } from './State.ts'
import { rulesOf, type Screening } from './screening.ts'

/**
 * The rules by which something was found in a note, and which the unit that answers for it has not confirmed to tell of
 * nobody who must not be known.
 *
 * A confirmation is a `PresentationScreened` with the outcome `confirmed`, of the day of what the note is about. It is for one
 * note: what was screened since is another. Of a referral it comes before, and so may be the first that is recorded of a case.
 * That is sound: with the same `effective` as the referral it applies after it, since what begins a case does. With an earlier
 * one it begins the case, and then it names the agreement if the referral would.
 */
export const unconfirmed = (
  { screenings }: State,
  event: Unplaced<Event>,
  screening: Pick<Screening, 'found'>
): ReadonlyArray<string> => {
  if (noteOf(event) === undefined) return []
  const day = dayAbout(event)
  const told = screenings
    .filter(({ on }) => on === day)
    .sort((one, other) => one.evidence.version - other.evidence.version)
  const since = told.slice(told.findLastIndex(({ outcome }) => outcome !== 'confirmed') + 1)
  const answers = answersFor(event)
  const confirmed = since.flatMap(({ by, rules }) => (by === answers ? rules : []))
  return rulesOf(screening).filter((rule) => !confirmed.includes(rule))
}

/** Why something may not be said with its note, or `null`. A note that nobody has screened is refused. */
export const refusalOfNote = (
  event: Unplaced<Event>,
  { screening }: { readonly screening?: Screening },
  state: State
): Refusal | null => {
  if (noteOf(event) === undefined) return null
  if (screening === undefined) return { type: 'NotJudged' }
  const rules = unconfirmed(state, event, screening)
  return rules.length === 0 ? null : { type: 'NotScreened', rules }
}

/** The unit that answers for a note: who attests that a presentation is de-identified, else who records. */
const answersFor = (event: Unplaced<Event>): string =>
  event.type === 'CaseDiscussed' && event.data.basis.kind === 'de-identified'
    ? event.data.basis.attestedBy
    : event.by.unit

/** The day of a discussion, else of the event. */
const dayAbout = (event: Unplaced<Event>): Day.Day =>
  event.type === 'CaseDiscussed' ? Stockholm.localDay(instantOf(event.data.from)) : dayOfEffective(event.effective)
