import { Day } from '@norrsken/rules'
import { type Course, end, judge, lacking, leave, neverReached, parties, setExit } from '../agreement/Course.ts'
import type { JudgedRevocation, RunningNotice } from '../agreement/Life.ts'
import type { Notice, Revocation } from '../agreement/State.ts'
import type { Terms } from '../agreement/Terms.ts'
import { exit, named } from './17-withdrawal.ts'
import { bindingOn } from './signatures.ts'

/*
 * Clause 17, second sentence, as acts: a party gives notice, the notice runs, is revoked, takes effect. An act that
 * lacks a condition is recorded and has no effect.
 */

/** A party gives notice. It counts only in writing, and only from who is a party. */
export const giveNotice = (course: Course, notice: Notice): void => {
  if (!course.members.has(notice.party)) judge(course, notice, { type: 'no-party' })
  else if (!notice.written) judge(course, notice, { type: 'not-written' })
  else course.pending.add(notice)
}

/** A notice runs from the day that R2 says. Of several, and of an agreement on the same, the earliest exit holds. */
export const runNotices = (course: Course, day: Day.Day): void => {
  for (const notice of [...course.pending]) {
    const running = runFrom(course, notice, day)
    if (running === null) continue
    judge(course, notice, { type: 'runs', running })
    const known = course.members.get(notice.party)?.exit ?? null
    if (known !== null && known.on <= running.exit) continue
    setExit(course, notice.party, { on: running.exit, why: { type: 'notice', notice: running } })
  }
}

/** A notice waits only while who gave it is a party, and there are parties only while an edition is in force. */
const runFrom = (course: Course, notice: Notice, day: Day.Day): RunningNotice | null => {
  if (course.inForce === null) return null
  const inForce = bindingOn(course.editions, course.signed, course.inForce, notice.party, day)
  const counts = dayOfNotice(course, notice, inForce.terms, day)
  if (counts === null) return null
  const earliest = exit(inForce.terms)(counts)
  return { notice, inForce, day: counts, earliest, exit: named(inForce.terms)(earliest, notice.leavesOn) }
}

/**
 * R2. A notice counts from the day on which the last of the other parties has it; or the first has it; or on its own
 * day. One that missed a party has not started to run. `null`: it does not run by this day.
 */
const dayOfNotice = (course: Course, notice: Notice, terms: Terms, day: Day.Day): Day.Day | null => {
  const others = parties(course).filter((party) => party !== notice.party)
  const days = told(notice, others, day)
  const [first, ...later] = days
  switch (terms.noticeCountsFrom) {
    case 'given':
      return day
    case 'first-notified':
      if (first === undefined) return null
      return day === notice.on ? Day.min(first, ...later) : day
    case 'last-notified':
      if (days.length < others.length) return null
      return first === undefined || day > notice.on ? day : Day.max(first, ...later)
  }
}

/** The days on which those of the others who have the notice by a day got it. */
const told = (notice: Notice, others: ReadonlyArray<string>, by: Day.Day): ReadonlyArray<Day.Day> =>
  others.flatMap((party) => {
    const [first, ...later] = notice.notified.filter((one) => one.party === party && one.on <= by).map(({ on }) => on)
    return first === undefined ? [] : [Day.min(first, ...later)]
  })

/** A notice is revoked: before the exit day, and with all who are parties on the day (whoever revokes agrees by it). */
export const revokeNotice = (course: Course, revocation: Revocation): void => {
  course.revocations.push({ revocation, outcome: revoked(course, revocation) })
}

const revoked = (course: Course, revocation: Revocation): JudgedRevocation['outcome'] => {
  const { party, on } = revocation
  const member = course.members.get(party)
  const pending = [...course.pending].filter((notice) => notice.party === party)
  if (member === undefined || (member.exit === null && pending.length === 0)) return { type: 'nothing-to-revoke' }
  if (member.exit !== null && on >= member.exit.on) return { type: 'too-late', exit: member.exit.on }
  const missing = lacking(course, [...revocation.agreedBy, party])
  if (missing.length > 0) return { type: 'not-all-agree', missing }
  for (const notice of pending) judge(course, notice, { type: 'revoked', by: revocation })
  course.notices.forEach(({ notice, outcome }, index) => {
    if (notice.party !== party || outcome.type !== 'runs' || outcome.running.exit <= on) return
    course.notices[index] = { notice, outcome: { type: 'revoked', by: revocation } }
  })
  setExit(course, party, null)
  return { type: 'revoked' }
}

/** Whose last day has been is no party any more. */
export const depart = (course: Course, day: Day.Day): void => {
  for (const [party, { exit: known }] of [...course.members]) {
    if (known !== null && known.on < day) leave(course, party, known.on, known.why)
  }
}

/** R4. With fewer parties than the agreement needs it lapses at that turn. */
export const lapse = (course: Course, day: Day.Day): void => {
  const { inForce } = course
  if (inForce === null || course.members.size >= inForce.terms.minimumParties) return
  end(course, Day.addDays(-1)(day), { type: 'lapsed', inForce, remaining: course.members.size })
}

/** What has been given, and has not come to run by all that is known. */
export const neverRan = (course: Course): void => {
  for (const notice of [...course.pending]) judge(course, notice, neverReached(course, notice))
}
