import { type Agreement, type Log, Terms } from '@norrsken/core'
import { Day, Sweden } from '@norrsken/rules'

/** What a naive reader of the contract says of one day: the edition in force, if any, and who is a party. */
export interface NaiveDay {
  readonly day: string
  readonly edition: string | null
  readonly members: ReadonlyArray<string>
}

/**
 * The edition in force and the members of each day of a span, worked out day by day with plain loops: the slow twin that
 * the engine is compared with. Written from the contract alone.
 *
 * The entries are those of one agreement, corrections and retractions resolved, in the order in which they apply. What
 * the contract leaves open is settled here so:
 * - A signature counts from its day, an edition from the day of its adoption.
 * - Until the first edition is in force, each edition is judged as a first one. An agreement that has ended stays so.
 * - A notice is judged by the members and the terms of its effective day, and binds the spell in which it is given.
 * - A later agreement on the agreement's end, or on a party's leaving, replaces the earlier one.
 * - `editionApplies` and `rejoin: with-consent-of-all` are left to others: the twin reads their defaults only.
 */
export const membershipByDay = (
  entries: ReadonlyArray<Log.Entry<Agreement.Event>>,
  first: string,
  last: string
): ReadonlyArray<NaiveDay> => {
  const world = nobody()
  const days: NaiveDay[] = []
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    const events = entries.filter((entry) => Day.toIso(entry.day) === day).map(({ event }) => event)
    live(world, day, events)
    days.push({ day, edition: world.edition?.name ?? null, members: [...world.members.keys()].sort() })
  }
  return days
}

interface Naive {
  /** In the order of adoption. */
  readonly editions: NaiveEdition[]
  /** By edition, who has signed it and on which days. */
  readonly signatures: Map<string, { readonly party: string; readonly day: string }[]>
  /** The members, each with the day from which it has been one without a break. */
  readonly members: Map<string, NaiveMember>
  /** The last day of the last spell of those who have been members. */
  readonly left: Map<string, string>
  edition: NaiveEdition | null
  /** The last day of the agreement that was agreed. */
  agreedEnd: string | null
  /** The last day of the term that the edition in force would end with, where it is not renewed. */
  termEnd: string | null
  ended: boolean
}

interface NaiveEdition {
  readonly name: string
  readonly list: ReadonlyArray<string>
  readonly terms: Terms.Terms
  /** The first day on which all members had signed it: `null` until there is one. */
  signedByAll: string | null
  applied: boolean
}

interface NaiveMember {
  /** Exit days of the notices that run. */
  notices: string[]
  agreedToLeave: string | null
}

const nobody = (): Naive => ({
  editions: [],
  signatures: new Map(),
  members: new Map(),
  left: new Map(),
  edition: null,
  agreedEnd: null,
  termEnd: null,
  ended: false
})

const live = (world: Naive, day: string, events: ReadonlyArray<Agreement.Event>): void => {
  for (const event of events) {
    if (event.type === 'EditionAdopted') {
      const { edition, parties, terms } = event.data
      world.editions.push({
        name: edition,
        list: parties.map(({ id }) => id),
        terms: Terms.complete(terms),
        signedByAll: null,
        applied: false
      })
    }
    if (event.type === 'EditionSigned') {
      const signed = world.signatures.get(event.data.edition) ?? []
      signed.push({ party: event.data.party, day })
      world.signatures.set(event.data.edition, signed)
    }
  }
  if (world.ended) return
  letLeaversGo(world, day)
  letSignersIn(world, events)
  putEditionsInForce(world, day)
  endWhereOver(world, day)
  if (world.edition === null) return
  for (const event of events) hear(world, day, event)
}

/** The day of an exit is the last as a party. */
const letLeaversGo = (world: Naive, day: string): void => {
  for (const [party, member] of [...world.members]) {
    const exits = [...member.notices, ...(member.agreedToLeave === null ? [] : [member.agreedToLeave])]
    if (exits.some((exit) => exit < day)) leave(world, party, day)
  }
}

const leave = (world: Naive, party: string, firstDayWithout: string): void => {
  world.members.delete(party)
  world.left.set(party, plusDays(firstDayWithout, -1))
}

/** A listed party that is no member starts a new spell on the day on which it signs the edition in force. */
const letSignersIn = (world: Naive, events: ReadonlyArray<Agreement.Event>): void => {
  for (const event of events) {
    if (world.edition === null || event.type !== 'EditionSigned' || event.data.edition !== world.edition.name) continue
    const { party } = event.data
    if (world.edition.list.includes(party) && !world.members.has(party)) join(world, party)
  }
}

const join = (world: Naive, party: string): void => {
  world.members.set(party, { notices: [], agreedToLeave: null })
}

const putEditionsInForce = (world: Naive, day: string): void => {
  for (const edition of world.editions) {
    const signers = (world.signatures.get(edition.name) ?? []).map(({ party }) => party)
    const needed = world.edition === null ? edition.list : [...world.members.keys()]
    if (edition.signedByAll === null && needed.every((party) => signers.includes(party))) edition.signedByAll = day
    if (edition.signedByAll === null || edition.applied || day < edition.terms.starts) continue
    edition.applied = true
    world.edition = edition
    world.termEnd = edition.terms.renewalMonths === 0 ? edition.terms.firstTermEnds : null
    for (const party of edition.list)
      if (!world.members.has(party) && mayCome(world, edition, party)) join(world, party)
    for (const party of [...world.members.keys()]) if (!edition.list.includes(party)) leave(world, party, day)
  }
}

/** Who left comes back by a signature that it gave after it left. */
const mayCome = (world: Naive, edition: NaiveEdition, party: string): boolean => {
  const left = world.left.get(party)
  const signed = (world.signatures.get(edition.name) ?? []).filter((signature) => signature.party === party)
  return signed.some((signature) => left === undefined || signature.day > left)
}

const endWhereOver = (world: Naive, day: string): void => {
  if (world.edition === null) return
  const over = [world.agreedEnd, world.termEnd].some((end) => end !== null && end < day)
  if (!over && world.members.size >= world.edition.terms.minimumParties) return
  for (const party of [...world.members.keys()]) leave(world, party, day)
  world.edition = null
  world.ended = true
}

const hear = (world: Naive, day: string, event: Agreement.Event): void => {
  if (world.edition === null) return
  const { terms } = world.edition
  const members = [...world.members.keys()]
  switch (event.type) {
    case 'PartyWithdrew': {
      const member = world.members.get(event.data.party)
      if (member === undefined || !event.data.written) return
      const given = dayOfNotice(event.data, terms, day, members)
      if (given === null) return
      const earliest = exitOf(given, terms)
      const { leavesOn } = event.data
      member.notices.push(leavesOn === undefined ? earliest : later(leavesOn, earliest))
      return
    }
    case 'WithdrawalRevoked': {
      const member = world.members.get(event.data.party)
      if (member === undefined || !members.every((party) => event.data.agreedBy.includes(party))) return
      member.notices = member.notices.filter((exit) => exit <= day)
      return
    }
    case 'OtherwiseAgreed': {
      const { what, on, party, agreedBy } = event.data
      if (!members.every((one) => agreedBy.includes(one))) return
      if (what === 'agreement-ends') world.agreedEnd = on
      if (what === 'agreement-extends-to' && terms.renewalMonths === 0) world.termEnd = on
      const member = party === undefined ? undefined : world.members.get(party)
      if (what === 'party-leaves' && member !== undefined) member.agreedToLeave = on
      return
    }
    default:
      return
  }
}

/** The day of notice (R2); `null` while it has not started to run. */
const dayOfNotice = (
  { party, notified }: { readonly party: string; readonly notified: ReadonlyArray<{ party: string; on: string }> },
  terms: Terms.Terms,
  given: string,
  members: ReadonlyArray<string>
): string | null => {
  if (terms.noticeCountsFrom === 'given') return given
  const others = members.filter((other) => other !== party)
  const told = others.map((other) => {
    const days = notified.filter((one) => one.party === other).map(({ on }) => on)
    return days.sort()[0] ?? null
  })
  if (terms.noticeCountsFrom === 'first-notified') return told.filter((on) => on !== null).sort()[0] ?? null
  if (told.includes(null)) return null
  return (
    told
      .filter((on) => on !== null)
      .sort()
      .at(-1) ?? given
  )
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
      return later(after(n), floor)
    case 'year-end-only':
      return terms.rollDeadlines === 'none' ? yearEnd(after(n)) : rolledYearEnd(n, after)
  }
}

/** The first 31 December E with n ≤ roll(last n′ with n′ + months ≤ E). */
const rolledYearEnd = (n: string, after: (from: string) => string): string => {
  for (let end = yearEnd(plusDays(n, -366)); ; end = yearEnd(plusDays(end, 1))) {
    let last = end
    while (after(last) > end) last = plusDays(last, -1)
    while (after(plusDays(last, 1)) <= end) last = plusDays(last, 1)
    if (n <= Day.toIso(Sweden.nextWorkday(Day.day(last)))) return end
  }
}

const later = (one: string, other: string): string => (one > other ? one : other)

const yearEnd = (day: string): string => `${day.slice(0, 4)}-12-31`

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Clamped to the last day of the month. */
const plusMonths = (day: string, months: number): string => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  const iso = lastOfMonth.toISOString().slice(0, 8)
  return `${iso}${String(Math.min(dayOfMonth, lastOfMonth.getUTCDate())).padStart(2, '0')}`
}
