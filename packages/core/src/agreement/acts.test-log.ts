import { Day } from '@norrsken/rules'
import { entriesOf, logOf, type Said } from '@norrsken/testing'
import { ask, type Question, type View } from '../answers/View.ts'
import { E } from '../fp.ts'
import { type Entry, inOrder } from '../log/Entry.ts'
import type { Event as AnyEvent } from '../log/Event.ts'
import { replay } from '../log/replay.ts'
import { visible } from '../log/visible.ts'
import type { World } from '../log/World.ts'
import { worldOf as worldOfEvents } from '../log/worldOf.ts'
import type { data, Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { type Life, membersOn } from './Life.ts'
import { live } from './live.ts'
import type { Reading } from './Reading.ts'
import { initial, type State } from './State.ts'
import type { StatedTerms } from './Terms.ts'

/*
 * Acts under an agreement, as the tests of its clauses say them. What is not said is as in the agreement: ten parties,
 * in force from 1 March 2023, and a notice reaches all the others on its own day.
 */

/** The parties of the agreement. */
export const ten = [
  'police',
  'region',
  'berg',
  'bracke',
  'harjedalen',
  'krokom',
  'ragunda',
  'stromsund',
  'are',
  'ostersund'
] as const

/** All parties but one, or some. */
export const allBut = (...some: ReadonlyArray<string>): ReadonlyArray<string> =>
  ten.filter((party) => !some.includes(party))

export const act = (type: keyof typeof data, effective: string, content: unknown): Said => ({
  stream: 'agreement/norrsken',
  type,
  effective,
  data: content
})

export const adopted = (
  edition: string,
  on: string,
  terms: Partial<StatedTerms> = {},
  parties: ReadonlyArray<string> = ten
): Said =>
  act('EditionAdopted', on, {
    edition,
    parties: parties.map((id) => ({ id, kind: 'municipality' })),
    terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', ...terms }
  })

export const signed = (edition: string, on: string, ...parties: ReadonlyArray<string>): ReadonlyArray<Said> =>
  parties.map((party) => act('EditionSigned', on, { edition, party }))

/** The first edition, adopted and signed by all before it starts. */
export const firstEdition = (
  terms: Partial<StatedTerms> = {},
  parties: ReadonlyArray<string> = ten
): ReadonlyArray<Said> => [adopted('first', '2023-02-24', terms, parties), ...signed('first', '2023-02-27', ...parties)]

export interface Notified {
  readonly party: string
  readonly on: string
}

export const told = (on: string, ...parties: ReadonlyArray<string>): ReadonlyArray<Notified> =>
  parties.map((party) => ({ party, on }))

/** A notice in writing that reaches all the others on its own day, but for what is said of it. */
export const notice = (
  party: string,
  on: string,
  more: { readonly notified?: ReadonlyArray<Notified>; readonly leavesOn?: string; readonly written?: boolean } = {}
): Said => act('PartyWithdrew', on, { party, written: true, notified: told(on, ...allBut(party)), ...more })

export const revoked = (party: string, on: string, agreedBy: ReadonlyArray<string> = allBut(party)): Said =>
  act('WithdrawalRevoked', on, { party, agreedBy })

export const agreedToEnd = (on: string, lastDay: string, agreedBy: ReadonlyArray<string> = ten): Said =>
  act('OtherwiseAgreed', on, { what: 'agreement-ends', on: lastDay, agreedBy })

export const agreedToExtend = (on: string, lastDay: string, agreedBy: ReadonlyArray<string> = ten): Said =>
  act('OtherwiseAgreed', on, { what: 'agreement-extends-to', on: lastDay, agreedBy })

export const agreedToLeave = (
  party: string,
  on: string,
  lastDay: string,
  agreedBy: ReadonlyArray<string> = ten
): Said => act('OtherwiseAgreed', on, { what: 'party-leaves', on: lastDay, party, agreedBy })

export const met = (on: string): Said => act('SteeringGroupMet', on, { attending: [...ten] })

/** The same acts under another agreement. */
export const under =
  (stream: string) =>
  (acts: ReadonlyArray<Said>): ReadonlyArray<Said> =>
    acts.map((one) => ({ ...one, stream }))

/** What was done, as the state of an agreement. */
export const stateOf = (acts: ReadonlyArray<Said>): State => {
  const standing = [...visible(null)(entriesOf(logOf(...acts)))].sort(inOrder)
  return replay({ initial, evolve })(standing as ReadonlyArray<Entry<Event>>)
}

export const lifeOf = (acts: ReadonlyArray<Said>, reading: Reading = {}): Life => live(stateOf(acts), reading)

/** The first and the last day of each time in which somebody is a party; `…` where there is no end. */
export const spells = (party: string, life: Life): ReadonlyArray<string> =>
  life.spells
    .filter((spell) => spell.party === party)
    .map(({ from, to }) => `${Day.toIso(from)}/${to === null ? '…' : Day.toIso(to)}`)

/** The last day as a party in the last time of being one. */
export const lastDay = (party: string, life: Life): string | null => {
  const to = life.spells.findLast((spell) => spell.party === party)?.to ?? null
  return to === null ? null : Day.toIso(to)
}

/** The parties of a day, in the order of the agreement. */
export const members = (day: string, life: Life): ReadonlyArray<string> => {
  const place = (party: string): number => (ten as ReadonlyArray<string>).indexOf(party)
  return [...membersOn(Day.day(day))(life)].sort((one, other) => place(one) - place(other))
}

/** The world of a log. */
export const worldIn: (events: ReadonlyArray<AnyEvent>) => World = worldOfEvents({ validAt: null, knownAt: null })

export const worldOf = (acts: ReadonlyArray<Said>): World => worldIn(logOf(...acts))

export const question = (validAt: string, more: Partial<Question> = {}): Question => ({
  validAt: Day.day(validAt),
  knownAt: null,
  agreement: null,
  reading: {},
  ...more
})

/** How the agreement of a log appears to a question. */
export const viewIn = (events: ReadonlyArray<AnyEvent>, validAt: string, more: Partial<Question> = {}): View => {
  const view = ask(worldIn(events), question(validAt, more))
  if (E.isLeft(view) || view.right === null) throw new Error('the log has no such agreement')
  return view.right
}

export const viewOf = (acts: ReadonlyArray<Said>, validAt: string, more: Partial<Question> = {}): View =>
  viewIn(logOf(...acts), validAt, more)
