import { Day, type Schedule, Timeline } from '@norrsken/rules'
import { O } from '../fp.ts'
import { type Agenda, agenda } from './Agenda.ts'
import type {
  AgreementEnding,
  Beginning,
  Ending,
  InForce,
  JudgedAgreement,
  JudgedNotice,
  JudgedRevocation,
  Life,
  Spell
} from './Life.ts'
import type { Reading } from './Reading.ts'
import type { Edition, Notice, OtherwiseAgreed, Signature, State } from './State.ts'
import type { Terms } from './Terms.ts'

/**
 * The course of an agreement while its life is being worked out, day by day: what the clauses read and change. It lives
 * only inside `live`; what comes out is a `Life`.
 */
export interface Course {
  readonly state: State
  /** Editions in the order of their adoption. */
  readonly editions: ReadonlyArray<Candidate>
  readonly signed: Signed
  /** The parties of the day, in the order in which they became such. */
  readonly members: Map<string, Member>
  inForce: InForce | null
  term: Schedule.Schedule | null
  /** An end of the agreement that the parties have agreed on and that has not come. */
  agreedEnd: OtherwiseAgreed | null
  /** The edition that was in force when the agreement last ended, and its last day. */
  ended: { readonly edition: Edition; readonly on: Day.Day } | null
  /** Revised editions that all parties of some day had signed, which apply from their own stated day if that is later. */
  readonly agreedOn: Map<Edition, ReadonlyArray<Signature>>
  /** Notices that have been given and do not run yet. */
  readonly pending: Set<Notice>
  /** The days ahead on which something may change, each once and in order. */
  readonly days: Agenda
  /** What is known of the life so far. */
  edition: Timeline.Timeline<InForce | null>
  readonly applied: InForce[]
  terms: Timeline.Timeline<Schedule.Schedule | null>
  readonly spells: Spell[]
  readonly notices: JudgedNotice[]
  readonly revocations: JudgedRevocation[]
  readonly otherwise: JudgedAgreement[]
}

/** An edition with its terms under the asked reading. */
export interface Candidate {
  readonly edition: Edition
  readonly terms: Terms
  readonly reading: Reading
}

/** Somebody who is a party, since when, and until when if that is known. */
export interface Member {
  readonly from: Day.Day
  readonly began: Beginning
  readonly exit: { readonly on: Day.Day; readonly why: Ending } | null
}

/** A party's first signature of an edition after one day (excluded) and by another (included). */
export type Signed = (
  edition: string,
  party: string,
  days: { readonly after: Day.Day | null; readonly by: Day.Day }
) => Signature | null

/** A course on which nothing has happened yet. */
export const begin = (state: State, editions: ReadonlyArray<Candidate>, signed: Signed): Course => ({
  state,
  editions,
  signed,
  members: new Map(),
  inForce: null,
  term: null,
  agreedEnd: null,
  ended: null,
  agreedOn: new Map(),
  pending: new Set(),
  days: agenda(),
  edition: Timeline.of<InForce | null>(null),
  applied: [],
  terms: Timeline.of<Schedule.Schedule | null>(null),
  spells: [],
  notices: [],
  revocations: [],
  otherwise: []
})

/** The life that a course has come to: who is a party at its end stays one until the known end, or without end. */
export const lifeOf = (course: Course): Life => {
  const lasting = [...course.members].map(([party, { from, began, exit }]) => ({
    party,
    from,
    began,
    to: exit?.on ?? null,
    ended: exit?.why ?? null
  }))
  return {
    edition: course.edition,
    applied: course.applied,
    terms: course.terms,
    spells: [...course.spells, ...lasting].sort((one, other) => one.from - other.from),
    notices: course.notices,
    revocations: course.revocations,
    otherwiseAgreed: course.otherwise
  }
}

/** The parties of the day. */
export const parties = ({ members }: Course): ReadonlyArray<string> => [...members.keys()]

/** The parties of the day who are not among some. */
export const lacking = (course: Course, some: ReadonlyArray<string>): ReadonlyArray<string> => {
  const agreeing = new Set(some)
  return parties(course).filter((party) => !agreeing.has(party))
}

/** Somebody becomes a party. */
export const enter = (course: Course, party: string, from: Day.Day, began: Beginning): void => {
  course.members.set(party, { from, began, exit: null })
}

/** A party's last day is known. */
export const setExit = (course: Course, party: string, exit: Member['exit']): void => {
  const member = course.members.get(party)
  if (member === undefined) return
  course.members.set(party, { ...member, exit })
  if (exit !== null) course.days.add(Day.addDays(1)(exit.on))
}

/** What a notice came to. It waits no longer. */
export const judge = (course: Course, notice: Notice, outcome: JudgedNotice['outcome']): void => {
  course.pending.delete(notice)
  course.notices.push({ notice, outcome })
}

/** That a notice does not run, and whom it has not reached. */
export const neverReached = (course: Course, { party, notified }: Notice): JudgedNotice['outcome'] => ({
  type: 'not-all-told',
  missing: lacking(course, [party, ...notified.map((one) => one.party)])
})

/** A party's last day has been. A notice of its that has not started to run never will. */
export const leave = (course: Course, party: string, to: Day.Day, ended: Ending): void => {
  const member = course.members.get(party)
  if (member === undefined) return
  for (const notice of [...course.pending])
    if (notice.party === party) judge(course, notice, neverReached(course, notice))
  course.members.delete(party)
  if (member.from <= to) course.spells.push({ party, from: member.from, began: member.began, to, ended })
}

/** An edition applies from a day on. */
export const apply = (course: Course, inForce: InForce, term: Schedule.Schedule): void => {
  course.inForce = inForce
  course.edition = Timeline.from<InForce | null>(inForce.since, inForce)(course.edition)
  course.applied.push(inForce)
  runTerm(course, term, inForce.since)
}

/** The agreement runs by these terms from a day on. */
export const runTerm = (course: Course, term: Schedule.Schedule, from: Day.Day): void => {
  course.term = term
  course.terms = Timeline.from<Schedule.Schedule | null>(from, term)(course.terms)
  const running = O.toUndefined(term.windowAt(from))
  if (running !== undefined) course.days.add(Day.addDays(1)(running.to))
}

/** The agreement's last day has been, and with it everybody's. What waits to reach somebody has missed who was a party then. */
export const end = (course: Course, on: Day.Day, how: AgreementEnding): void => {
  if (course.inForce === null) return
  course.ended = { edition: course.inForce.edition, on }
  for (const notice of [...course.pending]) judge(course, notice, neverReached(course, notice))
  for (const party of parties(course)) leave(course, party, on, { type: 'agreement-ended', how })
  course.agreedOn.clear()
  course.inForce = null
  course.term = null
  course.agreedEnd = null
  course.edition = Timeline.from<InForce | null>(Day.addDays(1)(on), null)(course.edition)
  course.terms = Timeline.from<Schedule.Schedule | null>(Day.addDays(1)(on), null)(course.terms)
}
