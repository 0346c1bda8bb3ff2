import { type Agreement, type Log, Terms } from '@norrsken/core'
import { Day, Sweden } from '@norrsken/rules'
import { later, plusDays, plusMonths, yearEnd } from './days.ts'

/** What a naive reader of the contract says of one day: the edition in force, if any, and who is a party. */
export interface NaiveDay {
  readonly day: string
  readonly edition: string | null
  /** The terms of the edition in force. */
  readonly terms: Terms.Terms | null
  readonly members: ReadonlyArray<string>
  /** For each who is a party, the first day of the spell in which it is one. */
  readonly since: ReadonlyMap<string, string>
}

/**
 * The edition in force and the members of each day of a span, worked out day by day with plain loops: the slow twin that
 * the engine is compared with. Written from the contract alone.
 *
 * The entries are those of one agreement, corrections and retractions resolved, in the order in which they apply. What
 * the contract leaves open is settled here so:
 * - A signature counts from its day, an edition from the day of its adoption. An edition replaces only those adopted
 *   before it, and none of it applies whose first term is over and not renewed, or whose list is below its own minimum.
 * - While nobody is a party, an edition is judged as a first one: so an agreement that has ended can be taken up again,
 *   by signing anew what had ended, or by an edition adopted later.
 * - What the parties of an agreement that has ended had signed together binds no later ones.
 * - The parties of a day of succession are those that the edition before left; who signs that day joins the new one.
 * - An edition that starts on the day after a term that is not renewed succeeds the one before without a break.
 * - A notice is judged on the day on which it starts to run, by the parties and the terms of that day, and counts from
 *   no earlier day where that day came later than its own. It binds the spell in which it was given.
 * - Whoever revokes its notice agrees by that. An agreement on a party's leaving replaces the exit known until then.
 * - `editionApplies` and `rejoin: with-consent-of-all` are left to others: the twin reads their defaults only.
 */
export const membershipByDay = (
  entries: ReadonlyArray<Log.Entry<Agreement.Event>>,
  first: string,
  last: string
): ReadonlyArray<NaiveDay> => {
  const world = nobody()
  const days: NaiveDay[] = []
  const byDay = new Map<string, Agreement.Event[]>()
  for (const { day, event } of entries) {
    const iso = Day.toIso(day)
    byDay.set(iso, [...(byDay.get(iso) ?? []), event])
  }
  const earliest = entries.map((entry) => Day.toIso(entry.day)).sort()[0] ?? first
  for (let day = earliest < first ? earliest : first; day <= last; day = plusDays(day, 1)) {
    live(world, day, byDay.get(day) ?? [])
    if (day >= first) days.push(told(world, day))
  }
  return days
}

const told = ({ edition, members }: Naive, day: string): NaiveDay => ({
  day,
  edition: edition?.name ?? null,
  terms: edition?.terms ?? null,
  members: [...members.keys()].sort(),
  since: new Map([...members].map(([party, { since }]) => [party, since]))
})

interface Naive {
  /** In the order of adoption. */
  readonly editions: NaiveEdition[]
  readonly signatures: { readonly edition: string; readonly party: string; readonly day: string }[]
  readonly members: Map<string, NaiveMember>
  /** The last day of the last spell of those who have been parties. */
  readonly left: Map<string, string>
  edition: NaiveEdition | null
  /** The last day of the agreement that was agreed. */
  agreedEnd: string | null
  /** The last day of the term, where it is not renewed. */
  termEnd: string | null
  ended: { readonly edition: NaiveEdition; readonly on: string } | null
}

interface NaiveEdition {
  readonly place: number
  readonly name: string
  readonly list: ReadonlyArray<string>
  readonly terms: Terms.Terms
  /** The first day on which all who were parties that day had signed it; `null` until there is one. */
  signedByAll: string | null
}

interface NaiveMember {
  readonly since: string
  /** Notices that do not run yet. */
  pending: NaiveNotice[]
  /** The last day as a party, if one is known. */
  exit: { readonly on: string; readonly agreed: boolean } | null
}

interface NaiveNotice {
  readonly given: string
  readonly data: Extract<Agreement.Event, { type: 'PartyWithdrew' }>['data']
}

const nobody = (): Naive => ({
  editions: [],
  signatures: [],
  members: new Map(),
  left: new Map(),
  edition: null,
  agreedEnd: null,
  termEnd: null,
  ended: null
})

const live = (world: Naive, day: string, events: ReadonlyArray<Agreement.Event>): void => {
  for (const event of events) write(world, day, event)
  letLeaversGo(world, day)
  endWhereOver(world, world.agreedEnd, day)
  decideTheDay(world, day)
  for (const event of events) hear(world, day, event)
  runNotices(world, day)
}

/** Who is a party, by which edition. Where the agreement has just ended, another edition may apply from the same day. */
const decideTheDay = (world: Naive, day: string): void => {
  putEditionsInForce(world, day)
  letSignersIn(world, day)
  const inForce = world.edition !== null
  endWhereOver(world, world.termEnd, day)
  lapse(world, day)
  if (inForce && world.edition === null) decideTheDay(world, day)
}

const write = (world: Naive, day: string, event: Agreement.Event): void => {
  if (event.type === 'EditionAdopted') {
    const { edition: name, parties, terms } = event.data
    const list = parties.map(({ id }) => id)
    world.editions.push({ place: world.editions.length, name, list, terms: Terms.complete(terms), signedByAll: null })
  }
  if (event.type === 'EditionSigned') world.signatures.push({ ...event.data, day })
}

const signed = (world: Naive, edition: NaiveEdition, party: string, after: string | undefined): boolean =>
  world.signatures.some(
    (one) => one.edition === edition.name && one.party === party && (after === undefined || one.day > after)
  )

/** The day of an exit is the last as a party. */
const letLeaversGo = (world: Naive, day: string): void => {
  for (const [party, { exit }] of [...world.members]) if (exit !== null && exit.on < day) leave(world, party, exit.on)
}

const leave = (world: Naive, party: string, lastDay: string): void => {
  world.members.delete(party)
  world.left.set(party, lastDay)
}

const join = (world: Naive, party: string, day: string): void => {
  world.members.set(party, { since: day, pending: [], exit: null })
}

const endWhereOver = (world: Naive, lastDay: string | null, day: string): void => {
  if (lastDay !== null && lastDay < day) end(world, lastDay)
}

const end = (world: Naive, lastDay: string): void => {
  if (world.edition === null) return
  for (const party of [...world.members.keys()]) leave(world, party, lastDay)
  world.ended = { edition: world.edition, on: lastDay }
  world.edition = null
  world.agreedEnd = null
  world.termEnd = null
  for (const edition of world.editions) edition.signedByAll = null
}

const lapse = (world: Naive, day: string): void => {
  if (world.edition !== null && world.members.size < world.edition.terms.minimumParties) end(world, plusDays(day, -1))
}

/** Of several editions that could apply, the one adopted last does. */
const putEditionsInForce = (world: Naive, day: string): void => {
  for (let next = nextEdition(world, day); next !== undefined; next = nextEdition(world, day)) {
    putInForce(world, next, day)
  }
}

const nextEdition = (world: Naive, day: string): NaiveEdition | undefined =>
  world.editions.filter((candidate) => applies(world, candidate, day)).at(-1)

const putInForce = (world: Naive, edition: NaiveEdition, day: string): void => {
  const nobodyYet = world.members.size === 0
  world.edition = edition
  world.termEnd = edition.terms.renewalMonths === 0 ? edition.terms.firstTermEnds : null
  for (const party of [...world.members.keys()]) {
    if (!edition.list.includes(party)) leave(world, party, plusDays(day, -1))
  }
  if (nobodyYet) for (const party of edition.list) join(world, party, day)
}

const applies = (world: Naive, edition: NaiveEdition, day: string): boolean => {
  const { name, list, terms } = edition
  if (world.edition !== null && edition.place <= world.edition.place) return false
  if (world.members.size > 0) {
    const all = [...world.members.keys()].every((party) => signed(world, edition, party, undefined))
    if (all) edition.signedByAll ??= day
    if (edition.signedByAll === null) return false
  } else {
    if (world.ended !== null && edition.place < world.ended.edition.place) return false
    const after = world.ended?.edition.name === name ? world.ended.on : undefined
    if (list.length === 0 || list.length < terms.minimumParties) return false
    if (!list.every((party) => signed(world, edition, party, after))) return false
  }
  return day >= terms.starts && (terms.renewalMonths !== 0 || day <= terms.firstTermEnds)
}

/** A listed party that is no member joins on the day on which it signs; one that has left, by signing after that. */
const letSignersIn = (world: Naive, day: string): void => {
  const { edition } = world
  if (edition === null) return
  for (const party of edition.list) {
    if (!world.members.has(party) && signed(world, edition, party, world.left.get(party))) join(world, party, day)
  }
}

const hear = (world: Naive, day: string, event: Agreement.Event): void => {
  if (world.edition === null) return
  const { terms } = world.edition
  const members = [...world.members.keys()]
  switch (event.type) {
    case 'PartyWithdrew':
      if (event.data.written) world.members.get(event.data.party)?.pending.push({ given: day, data: event.data })
      return
    case 'WithdrawalRevoked': {
      runNotices(world, day)
      const { party, agreedBy } = event.data
      const member = world.members.get(party)
      if (member === undefined || !members.every((one) => one === party || agreedBy.includes(one))) return
      if (member.exit !== null && member.exit.on <= day) return
      member.pending = []
      member.exit = null
      return
    }
    case 'OtherwiseAgreed': {
      runNotices(world, day)
      const { what, on, party, agreedBy } = event.data
      if (!members.every((one) => agreedBy.includes(one))) return
      if (what === 'agreement-ends') world.agreedEnd = on
      if (what === 'agreement-extends-to') {
        if (terms.renewalMonths === 0) world.termEnd = on
        if (world.agreedEnd !== null && world.agreedEnd < on) world.agreedEnd = null
      }
      const member = party === undefined ? undefined : world.members.get(party)
      if (what === 'party-leaves' && member !== undefined) member.exit = { on, agreed: true }
      return
    }
    default:
      return
  }
}

const runNotices = (world: Naive, day: string): void => {
  if (world.edition === null) return
  const { terms } = world.edition
  for (const [party, member] of world.members) {
    for (const notice of member.pending) {
      const others = [...world.members.keys()].filter((other) => other !== party)
      const n = dayOfNotice(notice, terms, others, day)
      if (n === null) continue
      member.pending = member.pending.filter((other) => other !== notice)
      const earliest = exitOf(n, terms)
      const on = later(notice.data.leavesOn ?? earliest, earliest)
      if (member.exit === null || on < member.exit.on) member.exit = { on, agreed: false }
    }
  }
}

/** The day of notice (R2), if it has come by a day; `null` while the notice has not started to run. */
const dayOfNotice = (
  { data, given }: NaiveNotice,
  terms: Terms.Terms,
  others: ReadonlyArray<string>,
  day: string
): string | null => {
  const told = others.flatMap(
    (other) =>
      data.notified
        .filter(({ party, on }) => party === other && on <= day)
        .map(({ on }) => on)
        .sort()[0] ?? []
  )
  const onItsOwnDay = day === given
  switch (terms.noticeCountsFrom) {
    case 'given':
      return day
    case 'first-notified':
      return onItsOwnDay ? (told.sort()[0] ?? null) : told.length > 0 ? day : null
    case 'last-notified':
      if (told.length < others.length) return null
      return onItsOwnDay ? (told.sort().at(-1) ?? day) : day
  }
}

/** The last day as a party, by the row `noticeMonths, exit` of the terms. */
const exitOf = (n: string, terms: Terms.Terms): string => {
  const after = (from: string): string => {
    const end = plusMonths(from, terms.noticeMonths)
    return terms.noticeDay === 'included' ? plusDays(end, -1) : end
  }
  const floor = yearEnd(n)
  switch (terms.exit) {
    case 'at-notice':
      return after(n)
    case 'year-end-floor':
      if (terms.rollDeadlines !== 'none' && n <= rolledLastDay(floor, after)) return floor
      return later(after(n), floor)
    case 'year-end-only':
      return terms.rollDeadlines === 'none' ? yearEnd(after(n)) : rolledYearEnd(n, after)
  }
}

/** The first 31 December E with n ≤ roll(last n′ with n′ + months ≤ E). */
const rolledYearEnd = (n: string, after: (from: string) => string): string => {
  let end = yearEnd(plusDays(n, -366))
  while (n > rolledLastDay(end, after)) end = yearEnd(plusDays(end, 1))
  return end
}

const rolledLastDay = (end: string, after: (from: string) => string): string => {
  let last = end
  while (after(last) > end) last = plusDays(last, -1)
  while (after(plusDays(last, 1)) <= end) last = plusDays(last, 1)
  return Day.toIso(Sweden.nextWorkday(Day.day(last)))
}
