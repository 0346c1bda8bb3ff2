import type { Norm } from '@norrsken/rules'
import { Day, Proof } from '@norrsken/rules'
import { spellNear, spellsOf } from '../agreement/Life.ts'
import { type FindingChange, paired } from './changesPaired.ts'
import { check, findingJson } from './check.ts'
import { leaves } from './leaves.ts'
import { member } from './member.ts'
import type { View } from './View.ts'

/** All that is compared between two answers about one agreement: how its norms stand, and who is a party until when. */
export interface Standing {
  readonly findings: ReadonlyArray<Norm.Finding>
  readonly parties: ReadonlyMap<string, PartyStanding>
}

/** Whether somebody is a party on the asked day, and the first and last day of that time, else of the next, else of the last. */
export interface PartyStanding {
  readonly member: boolean
  readonly from: string | null
  /** Looks ahead: every event that is known counts. */
  readonly leaves: string | null
  /** The ids of the events that say so. */
  readonly events: ReadonlyArray<string>
}

/** What is another in one answer than in the other, each in the order of the findings and of the parties. */
export interface Changes {
  readonly findings: ReadonlyArray<FindingChange>
  readonly parties: ReadonlyArray<PartyChange>
}

export interface PartyChange {
  readonly id: string
  readonly before: PartyStanding
  readonly after: PartyStanding
}

/**
 * How an agreement stands to a question; where there is no agreement nothing does.
 *
 * @example
 * import { Answers } from '@norrsken/core'
 *
 * assert.deepEqual(Answers.standing(null), { findings: [], parties: new Map() })
 */
export const standing = (view: View | null): Standing => ({
  findings: view === null ? [] : check(view),
  parties: new Map(view === null ? [] : partiesKnown(view).map((party) => [party, partyStanding(view, party)]))
})

/**
 * What is another after than before: the windows that stand differently, those that are there only before or only after,
 * and the parties that are such at another time. A window is the same where it is of the same norm and bearer, begins on
 * the same day and was opened by the same event.
 *
 * @example
 * import { Answers } from '@norrsken/core'
 *
 * assert.deepEqual(Answers.changes(Answers.standing(null), Answers.standing(null)), { findings: [], parties: [] })
 */
export const changes = (before: Standing, after: Standing): Changes => ({
  findings: paired(before.findings, after.findings).filter((one) => one.before?.state !== one.after?.state),
  parties: [...new Set([...after.parties.keys(), ...before.parties.keys()])]
    .map((id) => ({ id, before: before.parties.get(id) ?? noParty, after: after.parties.get(id) ?? noParty }))
    .filter((one) => !isSame(one.before, one.after))
})

/** A changed finding in the form in which callers read it. */
export interface FindingChangeJson {
  readonly id: string
  readonly norm: string
  readonly bearer: string
  readonly window: ReturnType<typeof findingJson>['window']
  readonly before: Norm.DutyState | null
  readonly after: Norm.DutyState | null
}

/** A changed finding as JSON, by the id and the window that it has after, if it is still there. */
export const findingChangeJson = ({ before, after, latest }: FindingChange): FindingChangeJson => {
  const { id, norm, bearer, window } = findingJson(latest)
  return { id, norm, bearer, window, before: before?.state ?? null, after: after?.state ?? null }
}

/** A changed party in the form in which callers read it. */
export interface PartyChangeJson {
  readonly id: string
  readonly before: Omit<PartyStanding, 'events'>
  readonly after: Omit<PartyStanding, 'events'>
}

/** A changed party as JSON. */
export const partyChangeJson = ({ id, before, after }: PartyChange): PartyChangeJson => ({
  id,
  before: withoutEvents(before),
  after: withoutEvents(after)
})

/** All that an edition lists or that are ever parties, by every event that is known. */
const partiesKnown = ({ ahead: { state, life } }: View): ReadonlyArray<string> => [
  ...new Set([
    ...state.editions.flatMap(({ parties }) => parties.map(({ id }) => id)),
    ...life.spells.map(({ party }) => party)
  ])
]

const partyStanding = (view: View, party: string): PartyStanding => {
  const near = spellNear(view.question.validAt)(spellsOf(party)(view.ahead.life))
  const [now, last] = [member(view, party), leaves(view, party)]
  return {
    member: now.value === 'yes',
    from: near === null ? null : Day.toIso(near.from),
    leaves: last.value,
    events: [...new Set([...Proof.events(now.proof), ...Proof.events(last.proof)])]
  }
}

const noParty: PartyStanding = { member: false, from: null, leaves: null, events: [] }

const isSame = (one: PartyStanding, other: PartyStanding): boolean =>
  one.member === other.member && one.from === other.from && one.leaves === other.leaves

const withoutEvents = ({ member, from, leaves }: PartyStanding): Omit<PartyStanding, 'events'> => ({
  member,
  from,
  leaves
})
