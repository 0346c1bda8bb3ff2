import { coverage } from './coverage.ts'
import { hearersOf } from './hearers.ts'
import type { NaiveFinding } from './NaiveFinding.ts'
import { type DayInForce, type Happened, inForceOn, type NaiveLog, type NaiveStream, those } from './NaiveLog.ts'
import { answersFor } from './units.ts'

/** Clauses 12 and 15: on what ground a case was presented, and whether the law allowed it. */
export const secrecy = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.cases.flatMap((one) =>
    those('CaseDiscussed', one.events).flatMap((discussion): ReadonlyArray<NaiveFinding> => {
      const on = inForceOn(discussion.day, log)
      if (on === null) return []
      const { basis } = discussion.event.data
      const bearer = basis.kind === 'de-identified' ? answersFor(basis.attestedBy) : 'coordinator'
      const window = { from: on.day, to: on.day }
      return [
        { norm: '12/ground', bearer, ...window, state: ground(discussion, one, on, log) },
        { norm: '15/secrecy', bearer: 'coordinator', ...window, state: lawful(discussion, one, on, log) }
      ]
    })
  )

type Judged = (
  discussion: Happened<'CaseDiscussed'>,
  one: NaiveStream,
  on: DayInForce,
  log: NaiveLog
) => 'met' | 'breached' | 'undetermined'

const ground: Judged = (discussion, one, on, log) => {
  const { basis } = discussion.event.data
  switch (basis.kind) {
    case 'de-identified':
      return 'met'
    case 'consent': {
      const covered = coverage(discussion, basis.consents, one, log)
      return covered === 'yes' ? 'met' : covered === 'no' ? 'breached' : 'undetermined'
    }
    case 'provision':
      return on.terms.provisionIsGround === 'no' ? 'breached' : lawful(discussion, one, on, log)
  }
}

const lawful: Judged = (discussion, one, _, log) => {
  const { basis } = discussion.event.data
  switch (basis.kind) {
    case 'de-identified':
      return 'met'
    case 'consent':
      return isSaid(discussion, log) && coverage(discussion, basis.consents, one, log) === 'yes'
        ? 'met'
        : 'undetermined'
    case 'provision':
      return isMet(Object.values(basis.conditions)) ? 'met' : 'undetermined'
  }
}

/** Whether it is said who heard it, what was told, of whom, and for what: of nothing, every consent covers all. */
const isSaid = (discussion: Happened<'CaseDiscussed'>, log: NaiveLog): boolean => {
  const { facts, subjects, purposes } = discussion.event.data
  return [hearersOf(discussion, log), facts, subjects, purposes].every(({ length }) => length > 0)
}

/** Whether conditions are recorded, and all as met: where none is, nobody has said that they are. */
const isMet = (answers: ReadonlyArray<string>): boolean =>
  answers.length > 0 && answers.every((answer) => answer === 'yes')
