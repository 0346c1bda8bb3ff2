import { Day, type Instant, type Proof } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import { worldOf } from '../log/worldOf.ts'
import { check } from './check.ts'
import { costShares } from './costShares.ts'
import { exitIfNotice, lastNoticeDay } from './exitIfNotice.ts'
import { leaves } from './leaves.ts'
import { member } from './member.ts'
import { rulings } from './rulings.ts'
import { ask, type View } from './View.ts'

/* All that can be asked about the agreement of a generated log, in a form in which two logs can be compared. */

export const agreement = 'agreement/norrsken'

/** Those who may be parties in a generated log, and one who never is. */
export const parties = ['police', 'region', 'ostersund', 'are', 'berg', 'krokom', 'kvinnojouren'] as const

/** One answer: what was asked, what it came to, and why. */
export interface Answer {
  /** The norm, its bearer and window; or the question. */
  readonly about: string
  readonly value: unknown
  readonly proof: Proof.Proof
  /** To the end of which day of the log the proof speaks; `null`: of all of it. */
  readonly validAt: string | null
}

/** How the agreement of a log appears at the end of a day, by what was known at an instant; `null` where it has none. */
export const viewAt = (
  events: ReadonlyArray<Event>,
  day: string,
  knownAt: Instant.Instant | null = null
): View | null => {
  const validAt = Day.day(day)
  const view = ask(worldOf({ validAt, knownAt })(events), { validAt, knownAt, agreement, reading: {} })
  return E.isLeft(view) ? null : view.right
}

/** Every finding at the end of a day. */
export const findingsAt = (
  events: ReadonlyArray<Event>,
  day: string,
  knownAt?: Instant.Instant
): ReadonlyArray<Answer> => {
  const view = viewAt(events, day, knownAt)
  if (view === null) return []
  return check(view).map(({ norm, bearer, window, state, proof }) => ({
    about: `${norm} ${bearer} ${Day.toIso(window.from)}/${window.to === null ? '' : Day.toIso(window.to)}`,
    value: state,
    proof,
    validAt: day
  }))
}

/** Every answer about the parties, about notice and about costs, at the end of a day. */
export const answersAt = (
  events: ReadonlyArray<Event>,
  day: string,
  knownAt?: Instant.Instant
): ReadonlyArray<Answer> => {
  const view = viewAt(events, day, knownAt)
  if (view === null) return []
  const [exit, last] = [exitIfNotice(view, Day.day(day)), lastNoticeDay(view, Day.day(day))]
  const shares = costShares(view, 100_01)
  return [
    ...parties.flatMap((party) => {
      const [is, until] = [member(view, party), leaves(view, party)]
      return [
        { about: `member ${party}`, value: is.value, proof: is.proof, validAt: day },
        { about: `leaves ${party}`, value: until.value, proof: until.proof, validAt: null }
      ]
    }),
    { about: 'exit if notice', value: exit.value, proof: exit.proof, validAt: null },
    { about: 'last notice day', value: last.value, proof: last.proof, validAt: null },
    { about: 'cost shares', value: shares.value, proof: shares.proof, validAt: day }
  ]
}

/** Everything as text, in an order that the places of streams in a log do not decide. */
export const everythingAt = (
  events: ReadonlyArray<Event>,
  day: string,
  knownAt?: Instant.Instant
): ReadonlyArray<string> =>
  [...findingsAt(events, day, knownAt), ...answersAt(events, day, knownAt)].map((one) => JSON.stringify(one)).sort()

/** What became of every act under a power, at the end of a day. */
export const rulingsAt = (events: ReadonlyArray<Event>, day: string): ReadonlyArray<Answer> => {
  const view = viewAt(events, day)
  return view === null ? [] : rulings(view).map(({ id, value, proof }) => ({ about: id, value, proof, validAt: day }))
}
