import { E } from '../fp.ts'
import type { Unplaced } from '../log/Command.ts'
import type { Context, Decision } from '../log/decision.ts'
import { newest, upgrades } from '../log/upgrade.ts'
import type { Event } from './Event.ts'
import { noteOf, withoutNote } from './note.ts'
import type { Refusal } from './Refusal.ts'
import type { State } from './State.ts'
import { isDeidentified, isScreened, rulesOf, type Screening } from './screening.ts'
import { unconfirmed } from './unconfirmed.ts'

interface Given extends Context<Event> {
  readonly screening?: Screening
}

/** The event, and as the stream holds it where its note was blocked. */
export const formsOf = (event: Unplaced<Event>, { recorded, screening }: Given): ReadonlyArray<Unplaced<Event>> => {
  const before = screening === undefined ? undefined : recorded.get(screening.id)
  const isBlocked = before?.type === 'PresentationScreened' && before.data.outcome === 'blocked'
  return isBlocked && noteOf(event) !== undefined ? [event, withoutNote(event)] : [event]
}

/**
 * The event with what is said besides of how it was screened. What was asked for has been let through. A record is kept: as it
 * is where nobody has screened it or nothing was found, and without its note where something was found that nobody confirmed.
 */
export const screened = (
  event: Unplaced<Event>,
  door: 'Record' | 'Request',
  { recorded, screening }: Given,
  state: State
): Decision<Refusal, Event> => {
  if (screening === undefined || !isScreened(event)) return E.right([event])
  const { id } = screening
  if (id === event.id || recorded.has(id)) return E.left({ type: 'IdTaken', id })
  const rules = door === 'Request' ? [] : unconfirmed(state, event, screening)
  if (rules.length > 0) return E.right(together(withoutNote(event), saying(event, screening, 'blocked', rules)))
  const found = noteOf(event) === undefined ? [] : rulesOf(screening)
  if (door === 'Record' && found.length === 0) return E.right([event])
  const open = door === 'Request' && isDeidentified(event) ? leftOpen(screening) : []
  return E.right(together(event, saying(event, screening, 'passed', [...found, ...open])))
}

/** Why population sizes left open whether what is said fits only a few. */
const leftOpen = ({ deidentified }: Screening): ReadonlyArray<string> =>
  deidentified?.identifyingRisk === 'unknown' ? deidentified.reasons.map((reason) => `population/${reason}`) : []

/** A referral comes before what is said of it, since the first event of a case may name its agreement. */
const together = (event: Unplaced<Event>, said: Unplaced<Event>): ReadonlyArray<Unplaced<Event>> =>
  event.type === 'CaseReferred' ? [event, said] : [said, event]

const saying = (
  { effective, by, synthetic }: Unplaced<Event>,
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
