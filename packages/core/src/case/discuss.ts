import { type Instant, Stockholm } from '@norrsken/rules'
import type { AgreementFacts } from '../clauses/Facts.ts'
import { instantOf } from '../log/Entry.ts'
import { type Ground, ground } from '../secrecy/gate/ground.ts'
import { isGroundBy } from '../secrecy/gate/isGroundBy.ts'
import type { Hearer } from '../secrecy/gate/Telling.ts'
import type { Law } from '../secrecy/law/Law.ts'
import type { Event } from './Event.ts'
import type { Refusal } from './Refusal.ts'
import { type State, status } from './State.ts'
import type { Screening } from './screening.ts'

/** What a request to discuss a case is judged by, besides the case. */
export interface Discussing {
  /**
   * The agreements by each of which it must be permitted, as their editions have it, read as they stand: no other reading makes
   * the gate permit more. `Answers.discussing` finds them: the one that the case belongs to is among them.
   */
  readonly agreements: readonly [AgreementFacts, ...AgreementFacts[]]
  readonly law: Law
  /** Who is in the room while the case would be discussed, each unit from a moment on: `Meeting.inRoom`, or whoever knows better. */
  readonly room: ReadonlyArray<Hearer>
}

type Discussed = Extract<Event, { readonly type: 'CaseDiscussed' }>['data']

interface Given {
  readonly discussing?: Discussing
  readonly screening?: Screening
}

/**
 * Why a case may not be discussed as somebody asks for, or `null`. Unknown keeps it closed: where nothing was handed in to
 * judge by, or a de-identified presentation was not compared with population sizes, it is refused. Its note is looked at apart.
 */
export const refusalToDiscuss = (data: Discussed, { discussing, screening }: Given, state: State): Refusal | null => {
  const { basis, from, to, present } = data
  if (state.referral === null) return { type: 'NotReferred' }
  if (status(state) !== 'open') return { type: 'NotOpen' }
  const [begins, ends] = [instantOf(from), instantOf(to)]
  if (ends <= begins) return { type: 'EndsBeforeItStarts', from, to }
  if (discussing === undefined) return { type: 'NotJudged' }
  const others = othersIn(discussing.room, present, begins)
  if (others.length > 0) return { type: 'OthersHear', units: others }
  if (basis.kind === 'de-identified') return identifying(data, screening)
  if (state.subject === null) return { type: 'OnlyDeidentified' }
  return noGround(data, discussing, state, begins, ends)
}

/** Whoever is in the room from the beginning and is not said to be present. Who comes in later is judged from then on. */
const othersIn = (
  room: ReadonlyArray<Hearer>,
  present: ReadonlyArray<string>,
  begins: Instant.Instant
): ReadonlyArray<string> => [
  ...new Set(room.flatMap(({ unit, from }) => (from <= begins && !present.includes(unit) ? [unit] : [])))
]

const identifying = ({ facts }: Discussed, screening: Screening | undefined): Refusal | null => {
  if (screening?.deidentified === undefined) return { type: 'NotJudged' }
  if (facts.includes('identity')) return { type: 'Identifying', reasons: ['identity-told'] }
  const { identifyingRisk, reasons } = screening.deidentified
  return identifyingRisk === 'yes' ? { type: 'Identifying', reasons } : null
}

const noGround = (
  data: Discussed,
  { agreements, law, room }: Discussing,
  state: State,
  from: Instant.Instant,
  to: Instant.Instant
): Refusal | null => {
  const { basis, present, facts, subjects, purposes } = data
  if (basis.kind === 'consent') {
    const unknown = basis.consents.find((name) => !state.consents.some(({ consent }) => consent === name))
    if (unknown !== undefined) return { type: 'ConsentNotGiven', consent: unknown }
  }
  const on = Stockholm.localDay(from)
  if (basis.kind === 'provision' && !isGroundBy(agreements, basis, on)) {
    return { type: 'ProvisionIsNoGround', provision: basis.provision }
  }
  const entrants = room.filter((hearer) => from < hearer.from && hearer.from < to && !present.includes(hearer.unit))
  const cameIn = entrants.map((hearer) => ({ ...hearer, cameIn: true }))
  const hearers = [...present.map((unit) => ({ unit, from })), ...cameIn]
  const [agreement, ...others] = agreements
  const found: Ground = ground(
    { state, agreement, others, law },
    { basis, facts, subjects, purposes, on, from, to, hearers }
  )
  return found.outcome === 'permit' ? null : { type: 'NotPermitted', ...found }
}
