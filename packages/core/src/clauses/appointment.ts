import { Day, Norm, type Proof, type Reasoned, Term, Timeline, type Tri, type Window } from '@norrsken/rules'
import type { Role } from '../agreement/Event.ts'
import { type InForce, type Spell, spellsOf } from '../agreement/Life.ts'
import type { Appointment as Appointed } from '../agreement/State.ts'
import { evidence } from './evidence.ts'
import { bearerOf, type Facts } from './Facts.ts'

/** Whom a clause asks a party to have appointed on every day. */
export interface Appointment {
  readonly id: string
  readonly clause: string
  readonly role: Role
  /** The term that names the unit whose party must appoint. */
  readonly unit: 'healthCareUnit' | 'violenceTeamUnit' | 'coordinationUnit'
  /** Whether the appointed must be of that very unit, or may be of any of the party. */
  readonly from: 'unit' | 'party'
}

/**
 * A party has somebody appointed on each of its days as a party. Runs of vacant days are breaches, each on its own, and
 * runs of days on which the role is held are not.
 */
export const appointment = ({ id, clause, role, unit, from }: Appointment): Norm.Obligation<Facts> =>
  Norm.stateDuty<Facts, Post>({
    id,
    clause,
    act: 'RepresentativeAppointed',
    must: isHeld,
    keepers: ({ state, life }) => {
      const sought = Timeline.map((inForce: InForce | null) => inForce?.terms[unit] ?? null)(life.edition)
      const bearers = new Set(life.applied.map(({ terms }) => bearerOf(terms[unit])))
      return [...bearers].map((party) => {
        const asked = Timeline.windowsWhere((named: string | null) => named !== null && bearerOf(named) === party)(
          sought
        )
        return {
          bearer: party,
          within: asked.flatMap((days) => spellsOf(party)(life).map((spell) => shared(days, spell))),
          subject: {
            party,
            role,
            sought: from === 'party' ? Timeline.of<string | null>(null) : sought,
            appointments: state.appointments.filter((one) => one.party === party && one.role === role)
          }
        }
      })
    }
  })

/** The days of a spell as a party that are also in a stretch; the first is after the last where there are none. */
const shared = (days: Window.Stretch, spell: Spell): Window.Stretch => {
  const from = Day.max(spell.from, days.from ?? spell.from)
  if (days.to === null || spell.to === null) return { from, to: days.to ?? spell.to }
  return { from, to: Day.min(days.to, spell.to) }
}

/** A role that somebody should hold for a party, and all who ever did. */
interface Post {
  readonly party: string
  readonly role: Role
  /** The unit from which whoever holds it must be, over time; `null`: any unit of the party. */
  readonly sought: Timeline.Timeline<string | null>
  readonly appointments: ReadonlyArray<Appointed>
}

const isHeld: Term.Term<Post, Day.Day, Tri.Tri> = Term.fact({
  name: 'role-held',
  of: (post: Post): Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>> => {
    const days = [
      ...new Set([
        ...post.appointments.flatMap(({ on, left }) => (left === null ? [on] : [on, left.on])),
        ...post.sought.changes.map((change) => change.from)
      ])
    ].sort((one, other) => one - other)
    return {
      initial: { value: 'no', because: [noneAppointed(post, post.sought.initial, { from: null, next: days[0] }, 0)] },
      changes: days.map((day, i) => ({ from: day, value: holdersOn(post, day, days[i + 1]) }))
    }
  }
})

/**
 * Who holds the role from one day to the day before another. If nobody does: who is not from the unit that counts, who left it
 * then, and that nobody else was appointed.
 */
const holdersOn = (post: Post, day: Day.Day, next: Day.Day | undefined): Reasoned.Reasoned<Tri.Tri> => {
  const { party, role } = post
  const unit = Timeline.at(day)(post.sought)
  const counts = (one: Appointed): boolean => unit === null || one.unit === unit
  const inPost = post.appointments.filter((one) => holdsOn(day, one))
  const holders = inPost.filter(counts)
  if (holders.length > 0) return { value: 'yes', because: holders.map(appointed) }
  const gone = post.appointments.flatMap((one) =>
    one.left !== null && one.left.on === day && counts(one) ? [{ ...one, left: one.left }] : []
  )
  return {
    value: 'no',
    because: [
      ...inPost.map(appointed),
      ...gone.flatMap((one) => [appointed(one), evidence(one.left, { party, role })]),
      noneAppointed(post, unit, { from: day, next }, gone.filter(({ on }) => on === day).length)
    ]
  }
}

const holdsOn = (day: Day.Day, { on, left }: Appointed): boolean => on <= day && (left === null || day < left.on)

const appointed = (one: Appointed): Proof.EventProof =>
  evidence(one, { party: one.party, role: one.role, unit: one.unit, function: one.function })

/** That nobody was appointed from the unit that counts, from one day to the day before another. */
const noneAppointed = (
  { party, role }: Post,
  unit: string | null,
  { from, next }: { readonly from: Day.Day | null; readonly next: Day.Day | undefined },
  found: number
): Proof.AbsenceProof => ({
  type: 'absence',
  of: 'RepresentativeAppointed',
  where: { party, role, ...(unit === null ? {} : { unit }) },
  from: from === null ? null : Day.toIso(from),
  to: next === undefined ? null : Day.toIso(Day.addDays(-1)(next)),
  found
})
