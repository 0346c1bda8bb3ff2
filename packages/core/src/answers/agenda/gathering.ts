import { type Day, type Instant, Stockholm } from '@norrsken/rules'
import { representatives } from '../../clauses/attendance.ts'
import type { AgreementFacts } from '../../clauses/Facts.ts'
import { instantOf } from '../../log/Entry.ts'
import {
  type Accounts,
  type Attendee,
  accountsOf,
  attendeesOf,
  attending,
  differ,
  type Person,
  persons,
  timesOf
} from '../../meeting/attending.ts'
import { type State, type Status, status } from '../../meeting/State.ts'
import { firstThere } from '../../meeting/staying.ts'
import { withExpected } from './expected.ts'

/** A meeting as people come together: when, and who is there. */
export interface Gathering {
  readonly status: Status
  readonly from: Instant.Instant
  /** `null` where only the beginning is known: it has not been held. */
  readonly to: Instant.Instant | null
  /** How it is known who is there. */
  readonly known: 'attendance' | 'called' | 'appointed'
  /** Whether accounts that nothing has corrected contradict each other. Everyone that any of them names is there then. */
  readonly contradicting: boolean
  readonly attendees: ReadonlyArray<Attendee>
}

/** When a meeting begins, by the account by which it does so first; `null` where it was neither called nor held. */
export const beginningOf = (meeting: State): Instant.Instant | null => {
  const accounts = accountsOf(meeting)
  if (accounts !== null) return timesOf(accounts)[0]
  return meeting.called === null ? null : instantOf(meeting.called.starts)
}

/** How a meeting comes together; `null` where nobody knows when it is: it was neither called nor held. */
export const gathering = (meeting: State, agreement: Pick<AgreementFacts, 'state'>): Gathering | null => {
  const accounts = accountsOf(meeting)
  if (accounts !== null) return asHeld(meeting, accounts)
  return meeting.called === null ? null : asCalled(meeting, instantOf(meeting.called.starts), agreement)
}

const asHeld = (meeting: State, accounts: Accounts): Gathering => {
  const { attendees, ...held } = attending(meeting, accounts)
  return {
    status: status(meeting),
    known: 'attendance',
    ...held,
    attendees: attendees.filter(({ stays }) => firstThere(stays, held.from, held.to) !== null)
  }
}

/**
 * Of one that is called: those who were, by any call; where a call reaches all, whoever stands for a party that day; and whoever
 * has come in already.
 */
const asCalled = (meeting: State, from: Instant.Instant, { state }: Pick<AgreementFacts, 'state'>): Gathering => {
  const calls = [...(meeting.called === null ? [] : [meeting.called]), ...meeting.otherCalls]
  const named = calls.flatMap(({ units }) => units ?? []).map((unit): Person => ({ unit, function: null }))
  const reachesAll = calls.some(({ units }) => units === null || units.length === 0)
  const appointed = reachesAll ? appointedOn(state, Stockholm.localDay(from)) : []
  const others = named.filter(({ unit }) => !appointed.some((one) => one.unit === unit))
  return {
    status: status(meeting),
    from,
    to: null,
    known: reachesAll ? 'appointed' : 'called',
    contradicting: differ(calls.map(({ units }) => JSON.stringify(units === null ? null : [...units].sort()))),
    attendees: withExpected(persons([...appointed, ...others]), attendeesOf(meeting), from)
  }
}

/** Who is appointed to stand for a party at meetings on a day. */
const appointedOn = ({ appointments }: AgreementFacts['state'], day: Day.Day): ReadonlyArray<Person> =>
  appointments.filter(
    ({ role, on, left }) => representatives.some((one) => one === role) && on <= day && (left === null || day < left.on)
  )
