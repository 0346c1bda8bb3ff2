import { Day, Instant, Timeline } from '@norrsken/rules'
import { holdsOn, inForceOn, type Life, lastDayInForce, spellNear, spellsOf } from '../agreement/Life.ts'
import { candidates } from '../agreement/live.ts'
import { bindingOn, signed } from '../clauses/signatures.ts'
import { O } from '../fp.ts'
import { type Standing, type Tally, tallyOf } from '../log/Tally.ts'
import type { World } from '../log/World.ts'
import type { Question, View } from './View.ts'
import { writtenDay } from './writtenDay.ts'

/** Where an agreement, and what is done under it, stands at the end of a day. */
export interface StateAnswer {
  readonly validAt: string
  readonly knownAt: string | null
  readonly agreement: AgreementState | null
  readonly cases: { readonly open: number; readonly closed: number }
  readonly meetings: { readonly held: number }
}

export interface AgreementState {
  /** Its stream. */
  readonly id: string
  readonly inForce: boolean
  readonly edition: string | null
  readonly term: { readonly from: string; readonly to: string } | null
  /** All that an edition lists or that have been parties: former parties stay. */
  readonly parties: ReadonlyArray<PartyState>
}

export interface PartyState {
  readonly id: string
  readonly member: boolean
  /** The first day of the spell that holds, else of the next, else of the last, by every event that is known. */
  readonly from: string | null
  /** The last day of the same spell; `null` where there is no end. */
  readonly leaves: string | null
  /** The edition that applies to the party, where editions apply by signatory (R5). */
  readonly edition?: string
}

/**
 * Where things stand at the end of the asked day.
 *
 * Cases and meetings belong to the agreement that their first event names, else to the one in force on its day.
 */
export const state = (world: World, view: View | null, question: Question): StateAnswer =>
  stateCounted(tallyOf(world), view, question)

/** As `state`, of a log of which it is known how each case and meeting stands, and no more. */
export const stateCounted = (tally: Tally, view: View | null, question: Question): StateAnswer => {
  const counts = (one: Standing): boolean => view === null || view.belongs(one)
  const number = (all: ReadonlyArray<Standing>, status: Standing['status']): number =>
    all.filter((one) => one.status === status && counts(one)).length
  return {
    validAt: Day.toIso(question.validAt),
    knownAt: question.knownAt === null ? null : Instant.toIso(question.knownAt),
    agreement: view === null ? null : agreementState(view),
    cases: { open: number(tally.cases, 'open'), closed: number(tally.cases, 'closed') },
    meetings: { held: number(tally.meetings, 'held') }
  }
}

const agreementState = (view: View): AgreementState => {
  const { question, stream, soFar, ahead } = view
  const { validAt } = question
  const inForce = inForceOn(validAt)(soFar.life)
  const listed = soFar.state.editions.flatMap(({ parties }) => parties.map(({ id }) => id))
  const parties = new Set([...listed, ...soFar.life.spells.map(({ party }) => party)])
  return {
    id: stream,
    inForce: inForce !== null,
    edition: inForce?.edition.edition ?? null,
    term: termOn(soFar.life, validAt),
    parties: [...parties].map((party) => {
      const near = spellNear(validAt)(spellsOf(party)(ahead.life))
      return {
        id: party,
        member: spellsOf(party)(soFar.life).some(holdsOn(validAt)),
        from: near === null ? null : Day.toIso(near.from),
        leaves: writtenDay(near?.to ?? null),
        ...boundBy(view, party)
      }
    })
  }
}

/** The term that runs on a day: to its own end, or to that of the agreement where it is known to come first. */
const termOn = (life: Life, day: Day.Day): AgreementState['term'] => {
  const term = O.toUndefined(Timeline.at(day)(life.terms)?.windowAt(day) ?? O.none)
  if (term === undefined) return null
  const to = Day.min(term.to, lastDayInForce(day)(life) ?? term.to)
  return { from: Day.toIso(term.from), to: Day.toIso(to) }
}

/** The edition that binds a party on the asked day, where each is bound by what it has signed. */
const boundBy = ({ question, soFar }: View, party: string): { readonly edition?: string } => {
  const inForce = inForceOn(question.validAt)(soFar.life)
  const holds = spellsOf(party)(soFar.life).some(holdsOn(question.validAt))
  if (inForce === null || !holds || inForce.terms.editionApplies !== 'per-signatory') return {}
  const isSigned = signed(soFar.state.signatures)
  const editions = candidates(soFar.state, question.reading)
  return { edition: bindingOn(editions, isSigned, inForce, party, question.validAt).edition.edition }
}
