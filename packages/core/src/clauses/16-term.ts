import { Day, Schedule } from '@norrsken/rules'
import { type Course, end, lacking, parties, runTerm, setExit } from '../agreement/Course.ts'
import type { InForce, JudgedAgreement } from '../agreement/Life.ts'
import type { OtherwiseAgreed } from '../agreement/State.ts'
import type { Terms } from '../agreement/Terms.ts'
import { O } from '../fp.ts'
import { dayOf } from '../log/Entry.ts'

/**
 * Clause 16. The agreement is valid for a first term, and is then extended one period at a time unless the parties
 * agree otherwise. Terms recur for ever, so they are a schedule and never a list.
 *
 *     starts          firstTermEnds
 *     |x x x x x x x x|r r r r r r r|r r r r r r r|…      r: renewalMonths each
 *
 * Where an edition starts after its first term has ended, the first term is what is left of the renewal it starts in.
 */
export const terms = ({ starts, firstTermEnds, renewalMonths }: Terms): Schedule.Schedule => {
  const [from, firstTo] = [dayOf(starts), dayOf(firstTermEnds)]
  const renewed = Schedule.renewing({ from: Day.min(from, firstTo), firstTo, renewalMonths })
  return Schedule.within([{ from, to: null }])(renewed)
}

/** A term that is not renewed is over, and with it the agreement. */
export const expire = (course: Course, day: Day.Day): void => {
  const { inForce, term } = course
  if (inForce === null || term === null || O.isSome(term.windowAt(day))) return
  const last = term.windowsIn(inForce.since, day).at(-1)
  end(course, last?.to ?? Day.addDays(-1)(day), { type: 'term-over', inForce })
}

/**
 * "Unless the parties have agreed otherwise", where the parties are all who are such on the day of the agreement (R3).
 * What lacks one of them is recorded and has no effect.
 */
export const agreeOtherwise = (course: Course, agreed: OtherwiseAgreed): void => {
  course.otherwise.push({ agreed, outcome: outcomeOf(course, agreed) })
}

const outcomeOf = (course: Course, agreed: OtherwiseAgreed): JudgedAgreement['outcome'] => {
  const { inForce } = course
  if (inForce === null) return { type: 'not-in-force' }
  const missing = lacking(course, agreed.agreedBy)
  if (missing.length > 0) return { type: 'not-all-agree', missing }
  switch (agreed.what) {
    case 'agreement-ends':
      course.agreedEnd = agreed
      course.days.add(Day.addDays(1)(agreed.until))
      return { type: 'agreed' }
    case 'agreement-extends-to':
      return extendTerm(course, inForce, agreed)
    case 'party-leaves': {
      const leaving = parties(course).find((party) => party === agreed.party)
      if (leaving === undefined) return { type: 'no-party' }
      setExit(course, leaving, { on: agreed.until, why: { type: 'agreed-to-leave', agreed } })
      return { type: 'agreed' }
    }
  }
}

/** The running term ends on the agreed day instead, and is renewed from there; an earlier end that was agreed before is none. */
const extendTerm = (course: Course, inForce: InForce, { on, until }: OtherwiseAgreed): JudgedAgreement['outcome'] => {
  const running = course.term === null ? undefined : O.toUndefined(course.term.windowAt(on))
  if (running === undefined || until < running.from) return { type: 'before-the-term' }
  const { renewalMonths } = inForce.terms
  if (course.agreedEnd !== null && course.agreedEnd.until < until) course.agreedEnd = null
  runTerm(
    course,
    Schedule.renewing({ from: running.from, firstTo: until, renewalMonths }),
    Day.max(running.from, inForce.since)
  )
  return { type: 'agreed' }
}

/** An end of the agreement on which the parties agreed has come. */
export const endAsAgreed = (course: Course, day: Day.Day): void => {
  const agreed = course.agreedEnd
  if (agreed !== null && agreed.until < day) end(course, agreed.until, { type: 'agreed', agreed })
}
