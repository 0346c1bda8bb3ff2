import { Day, type Schedule, Timeline, type Window } from '@norrsken/rules'
import * as Term from '../clauses/16-term.ts'
import * as Withdrawal from '../clauses/17-withdrawal.ts'
import * as Signatures from '../clauses/signatures.ts'
import { O } from '../fp.ts'
import { dayOf } from '../log/Entry.ts'
import type {
  AgreementEnding,
  Beginning,
  Ending,
  InForce,
  JudgedAgreement,
  JudgedNotice,
  JudgedRevocation,
  Life,
  RunningNotice,
  Spell
} from './Life.ts'
import * as Reading from './Reading.ts'
import type { Edition, Notice, OtherwiseAgreed, Revocation, State } from './State.ts'
import { complete, type Terms } from './Terms.ts'

/**
 * The life of an agreement, from what was done under it.
 *
 * The days on which something may change are visited in order; on each, the clauses say what does. A day takes its steps
 * in this order: parties whose last day was yesterday are gone; an agreed end has come; a revised edition may apply; who
 * has signed joins; a term without renewal may be over; notices, revocations and agreements of the day count with the
 * parties of the day; and with too few parties left the agreement lapses.
 *
 * @param reading - terms asked about instead of those that the editions state
 */
export const live = (state: State, reading: Reading.Reading = {}): Life => {
  const course = new Course(state, reading)
  course.run()
  return course.life()
}

interface Member {
  readonly from: Day.Day
  readonly began: Beginning
  readonly exit: { readonly on: Day.Day; readonly why: Ending } | null
}

interface Candidate {
  readonly edition: Edition
  readonly terms: Terms
}

/** The course of an agreement while it is being worked out. Private to this file, and gone when the life is known. */
class Course {
  readonly #state: State
  /** Editions in the order of their adoption; of two with one name the later holds. */
  readonly #editions: ReadonlyArray<Candidate>
  readonly #signed: Signatures.Signed
  readonly #members = new Map<string, Member>()
  readonly #spells: Spell[] = []
  readonly #notices: JudgedNotice[] = []
  readonly #pending = new Set<Notice>()
  readonly #revocations: JudgedRevocation[] = []
  readonly #otherwise: JudgedAgreement[] = []
  readonly #days: Set<Day.Day>
  #inForce: InForce | null = null
  #edition: Timeline.Timeline<InForce | null> = Timeline.of(null)
  #term: Schedule.Schedule | null = null
  #terms: Timeline.Timeline<Schedule.Schedule | null> = Timeline.of(null)
  #agreedEnd: OtherwiseAgreed | null = null
  /** The edition that was in force last, and its last day. */
  #ended: { readonly edition: string; readonly on: Day.Day } | null = null

  constructor(state: State, reading: Reading.Reading) {
    this.#state = state
    const last = new Map(state.editions.map((edition) => [edition.edition, edition]))
    this.#editions = state.editions
      .filter((edition) => last.get(edition.edition) === edition)
      .map((edition) => ({ edition, terms: complete(Reading.apply(reading)(edition.terms)) }))
    this.#signed = Signatures.signed(state.signatures)
    this.#days = new Set([
      ...this.#editions.flatMap(({ edition, terms }) => [edition.on, dayOf(terms.starts)]),
      ...state.signatures.map(({ on }) => on),
      ...state.notices.flatMap(({ on, notified }) => [on, ...notified.map((one) => one.on).filter((day) => day > on)]),
      ...state.revocations.map(({ on }) => on),
      ...state.otherwiseAgreed.map(({ on }) => on)
    ])
  }

  run(): void {
    const visited = new Set<Day.Day>()
    for (let day = this.#nextDay(visited); day !== null; day = this.#nextDay(visited)) {
      visited.add(day)
      this.#visit(day)
    }
  }

  life(): Life {
    const open = [...this.#members].map(([party, { from, began, exit }]) => ({
      party,
      from,
      began,
      to: exit?.on ?? null,
      ended: exit?.why ?? null
    }))
    for (const notice of this.#pending) this.#judge(notice, this.#missing(notice))
    return {
      edition: this.#edition,
      terms: this.#terms,
      spells: [...this.#spells, ...open].sort((one, other) => one.from - other.from),
      notices: this.#notices,
      revocations: this.#revocations,
      otherwiseAgreed: this.#otherwise
    }
  }

  /** The first day after all that were visited on which something may change. */
  #nextDay(visited: ReadonlySet<Day.Day>): Day.Day | null {
    const last = visited.size === 0 ? null : Day.max(...([...visited] as [Day.Day, ...Day.Day[]]))
    const ahead = [...this.#days].filter((day) => last === null || day > last)
    return ahead.length === 0 ? null : Day.min(...(ahead as [Day.Day, ...Day.Day[]]))
  }

  #visit(day: Day.Day): void {
    this.#depart(day)
    this.#endAsAgreed(day)
    this.#succeed(day)
    this.#join(day)
    this.#expire(day)
    for (const notice of this.#state.notices) if (notice.on === day) this.#give(notice)
    for (const notice of [...this.#pending]) this.#tryToRun(notice, day)
    for (const revocation of this.#state.revocations) if (revocation.on === day) this.#revoke(revocation)
    for (const agreed of this.#state.otherwiseAgreed) if (agreed.on === day) this.#agree(agreed)
    this.#depart(day)
    this.#endAsAgreed(day)
    this.#lapse(day)
  }

  #wake(day: Day.Day): void {
    this.#days.add(day)
  }

  /** Clause 17: whose last day has been is no party any more. */
  #depart(day: Day.Day): void {
    for (const [party, { exit }] of [...this.#members]) {
      if (exit !== null && exit.on < day) this.#leave(party, exit.on, exit.why)
    }
  }

  #leave(party: string, to: Day.Day, ended: Ending): void {
    const member = this.#members.get(party)
    if (member === undefined) return
    this.#members.delete(party)
    if (member.from <= to) this.#spells.push({ party, from: member.from, began: member.began, to, ended })
  }

  /** Clause 16: the parties agreed that the agreement ends. */
  #endAsAgreed(day: Day.Day): void {
    if (this.#agreedEnd === null || this.#agreedEnd.until >= day) return
    this.#end(this.#agreedEnd.until, { type: 'agreed', agreed: this.#agreedEnd })
  }

  #end(on: Day.Day, how: AgreementEnding): void {
    if (this.#inForce === null) return
    this.#ended = { edition: this.#inForce.edition.edition, on }
    for (const party of [...this.#members.keys()]) this.#leave(party, on, { type: 'agreement-ended', how })
    this.#inForce = null
    this.#agreedEnd = null
    this.#edition = Timeline.from<InForce | null>(Day.addDays(1)(on), null)(this.#edition)
    this.#term = null
    this.#terms = Timeline.from<Schedule.Schedule | null>(Day.addDays(1)(on), null)(this.#terms)
  }

  /** The signatures clause: an edition comes into force, the first or one that revises it. */
  #succeed(day: Day.Day): void {
    const next = this.#editions.findLast((candidate) => this.#applies(candidate, day))
    if (next === undefined) return
    const { edition, terms } = next
    const needed = this.#members.size > 0 ? [...this.#members.keys()] : edition.parties.map(({ id }) => id)
    const since = this.#members.size > 0 ? null : this.#signedSince(edition)
    const signatures = needed.flatMap((party) => this.#signed(edition.edition, party, { after: since, by: day }) ?? [])
    const inForce: InForce = { edition, terms, since: day, signatures }
    const listed = new Set(edition.parties.map(({ id }) => id))
    const first = this.#members.size === 0
    for (const party of [...this.#members.keys()]) {
      if (!listed.has(party)) this.#leave(party, Day.addDays(-1)(day), { type: 'not-listed', inForce })
    }
    this.#inForce = inForce
    this.#edition = Timeline.from<InForce | null>(day, inForce)(this.#edition)
    this.#runTerm(Term.terms(terms), day)
    if (first) for (const party of listed) this.#members.set(party, { from: day, began: { type: 'with-edition', inForce }, exit: null })
  }

  #applies({ edition, terms }: Candidate, day: Day.Day): boolean {
    if (edition.on > day || dayOf(terms.starts) > day) return false
    if (terms.renewalMonths === 0 && dayOf(terms.firstTermEnds) < day) return false
    if (this.#inForce !== null && this.#members.size > 0) {
      return this.#isAfter(edition, this.#inForce.edition) && this.#haveSigned(edition, [...this.#members.keys()], day, null)
    }
    if (this.#inForce !== null && !this.#isAfter(edition, this.#inForce.edition)) return false
    if (this.#ended !== null && this.#isBeforeEnded(edition)) return false
    const parties = edition.parties.map(({ id }) => id)
    const enough = parties.length > 0 && parties.length >= terms.minimumParties
    return enough && this.#haveSigned(edition, parties, day, this.#signedSince(edition))
  }

  /** An edition that has ended comes back only if it is signed anew; any other may have been signed before. */
  #signedSince(edition: Edition): Day.Day | null {
    return this.#ended !== null && this.#ended.edition === edition.edition ? this.#ended.on : null
  }

  #isBeforeEnded(edition: Edition): boolean {
    const ended = this.#editions.find((candidate) => candidate.edition.edition === this.#ended?.edition)
    return ended !== undefined && this.#isAfter(ended.edition, edition)
  }

  #isAfter(one: Edition, other: Edition): boolean {
    const place = (edition: Edition): number => this.#editions.findIndex((candidate) => candidate.edition === edition)
    return place(one) > place(other)
  }

  #haveSigned(edition: Edition, parties: ReadonlyArray<string>, by: Day.Day, after: Day.Day | null): boolean {
    return parties.every((party) => this.#signed(edition.edition, party, { after, by }) !== null)
  }

  #runTerm(schedule: Schedule.Schedule, from: Day.Day): void {
    this.#term = schedule
    this.#terms = Timeline.from<Schedule.Schedule | null>(from, schedule)(this.#terms)
    const running = O.toUndefined(schedule.windowAt(from))
    if (running !== undefined) this.#wake(Day.addDays(1)(running.to))
  }

  /** R15: a listed party that is none joins on the day on which it signs the edition in force, or its return is agreed. */
  #join(day: Day.Day): void {
    const inForce = this.#inForce
    if (inForce === null) return
    const { edition, terms } = inForce
    for (const { id: party } of edition.parties) {
      if (this.#members.has(party)) continue
      const left = this.#spells.findLast((spell) => spell.party === party)?.to ?? null
      const own = this.#signed(edition.edition, party, { after: left, by: day })
      if (own === null) continue
      const others = left !== null && terms.rejoin === 'with-consent-of-all' ? [...this.#members.keys()] : []
      if (!this.#haveSigned(edition, others, day, left)) continue
      const consents = others.flatMap((other) => this.#signed(edition.edition, other, { after: left, by: day }) ?? [])
      const began: Beginning = { type: 'by-signature', inForce, signatures: [own, ...consents] }
      this.#members.set(party, { from: day, began, exit: null })
    }
  }

  /** Clause 16: a term that is not renewed is over. */
  #expire(day: Day.Day): void {
    const inForce = this.#inForce
    if (inForce === null || this.#term === null || O.isSome(this.#term.windowAt(day))) return
    const last = this.#term.windowsIn(inForce.since, day).at(-1)
    this.#end(last?.to ?? Day.addDays(-1)(day), { type: 'term-over', inForce })
  }

  /** Clause 17: a party gives notice. Whether it runs depends on who is told (R2). */
  #give(notice: Notice): void {
    if (!this.#members.has(notice.party)) this.#judge(notice, { type: 'no-party' })
    else if (!notice.written) this.#judge(notice, { type: 'not-written' })
    else this.#pending.add(notice)
  }

  #judge(notice: Notice, outcome: JudgedNotice['outcome']): void {
    this.#notices.push({ notice, outcome })
  }

  #tryToRun(notice: Notice, day: Day.Day): void {
    const member = this.#members.get(notice.party)
    const inForce = this.#inForce
    if (member === undefined || inForce === null) {
      this.#pending.delete(notice)
      this.#judge(notice, { type: 'no-party' })
      return
    }
    const terms = this.#termsOf(notice.party, day, inForce)
    const counts = this.#dayOfNotice(notice, terms.terms, day)
    if (counts === null) return
    const earliest = Withdrawal.exit(terms.terms)(counts)
    const exit = Withdrawal.named(terms.terms)(earliest, notice.leavesOn)
    const running: RunningNotice = { notice, inForce: terms, day: counts, earliest, exit }
    this.#pending.delete(notice)
    this.#judge(notice, { type: 'runs', running })
    if (member.exit === null || exit < member.exit.on) {
      this.#setExit(notice.party, member, { on: exit, why: { type: 'notice', notice: running } })
    }
  }

  #setExit(party: string, member: Member, exit: Member['exit']): void {
    this.#members.set(party, { ...member, exit })
    if (exit !== null) this.#wake(Day.addDays(1)(exit.on))
  }

  /** R2: from which day a notice counts, if by this day it does. */
  #dayOfNotice(notice: Notice, terms: Terms, day: Day.Day): Day.Day | null {
    if (terms.noticeCountsFrom === 'given') return notice.on
    const others = [...this.#members.keys()].filter((party) => party !== notice.party)
    const told = Withdrawal.told(notice, others, day)
    if (terms.noticeCountsFrom === 'first-notified') {
      if (told.length === 0) return null
      return day === notice.on ? Day.min(...(told as [Day.Day, ...Day.Day[]])) : day
    }
    if (told.length < others.length) return null
    if (day > notice.on || told.length === 0) return day
    return Day.max(...(told as [Day.Day, ...Day.Day[]]))
  }

  #missing(notice: Notice): JudgedNotice['outcome'] {
    const told = new Set(notice.notified.map(({ party }) => party))
    const missing = [...this.#members.keys()].filter((party) => party !== notice.party && !told.has(party))
    return { type: 'not-all-told', missing }
  }

  /** R5: under the reading `per-signatory` a revised edition applies to each party from its own signature. */
  #termsOf(party: string, day: Day.Day, inForce: InForce): InForce {
    return this.#editionFor(party, day, inForce) ?? inForce
  }

  #editionFor(party: string, day: Day.Day, inForce: InForce): InForce | null {
    if (inForce.terms.editionApplies !== 'per-signatory') return null
    const own = this.#editions.findLast(
      ({ edition, terms }) =>
        this.#isAfter(edition, inForce.edition) &&
        edition.on <= day &&
        dayOf(terms.starts) <= day &&
        edition.parties.some(({ id }) => id === party) &&
        this.#haveSigned(edition, [party], day, null)
    )
    if (own === undefined) return null
    const signature = this.#signed(own.edition.edition, party, { after: null, by: day })
    if (signature === null) return null
    const since = Day.max(own.edition.on, dayOf(own.terms.starts), signature.on)
    return { edition: own.edition, terms: own.terms, since, signatures: [signature] }
  }

  #revoke(revocation: Revocation): void {
    const member = this.#members.get(revocation.party)
    const pending = [...this.#pending].filter((notice) => notice.party === revocation.party)
    const judge = (outcome: JudgedRevocation['outcome']): void => {
      this.#revocations.push({ revocation, outcome })
    }
    if (member === undefined || (member.exit === null && pending.length === 0)) return judge({ type: 'nothing-to-revoke' })
    const exit = member.exit
    if (exit !== null && revocation.on >= exit.on) return judge({ type: 'too-late', exit: exit.on })
    const agreeing = new Set([...revocation.agreedBy, revocation.party])
    const missing = [...this.#members.keys()].filter((party) => !agreeing.has(party))
    if (missing.length > 0) return judge({ type: 'not-all-agree', missing })
    this.#members.set(revocation.party, { ...member, exit: null })
    for (const notice of pending) {
      this.#pending.delete(notice)
      this.#judge(notice, { type: 'revoked', by: revocation })
    }
    this.#notices.forEach(({ notice, outcome }, index) => {
      if (notice.party === revocation.party && outcome.type === 'runs' && outcome.running.exit > revocation.on) {
        this.#notices[index] = { notice, outcome: { type: 'revoked', by: revocation } }
      }
    })
    judge({ type: 'revoked' })
  }

  /** Clause 16 and R3: what all who are parties on the day agree otherwise. */
  #agree(agreed: OtherwiseAgreed): void {
    const judge = (outcome: JudgedAgreement['outcome']): void => {
      this.#otherwise.push({ agreed, outcome })
    }
    const inForce = this.#inForce
    if (inForce === null || this.#members.size === 0) return judge({ type: 'not-in-force' })
    const missing = [...this.#members.keys()].filter((party) => !agreed.agreedBy.includes(party))
    if (missing.length > 0) return judge({ type: 'not-all-agree', missing })
    switch (agreed.what) {
      case 'agreement-ends':
        this.#agreedEnd = agreed
        this.#wake(Day.addDays(1)(agreed.until))
        return judge({ type: 'agreed' })
      case 'agreement-extends-to': {
        const running = this.#term === null ? undefined : O.toUndefined(this.#term.windowAt(agreed.on))
        if (running === undefined || agreed.until < running.from) return judge({ type: 'before-the-term' })
        const window: Window.Window = { from: running.from, to: agreed.until }
        this.#runTerm(Term.extended(inForce.terms, window), Day.max(running.from, inForce.since))
        return judge({ type: 'agreed' })
      }
      case 'party-leaves': {
        const party = agreed.party ?? ''
        const member = this.#members.get(party)
        if (member === undefined) return judge({ type: 'no-party' })
        this.#setExit(party, member, { on: agreed.until, why: { type: 'agreed-to-leave', agreed } })
        return judge({ type: 'agreed' })
      }
    }
  }

  /** R4: with too few parties left the agreement lapses. */
  #lapse(day: Day.Day): void {
    const inForce = this.#inForce
    if (inForce === null || this.#members.size >= inForce.terms.minimumParties) return
    this.#end(Day.addDays(-1)(day), { type: 'lapsed', inForce, remaining: this.#members.size })
  }
}
