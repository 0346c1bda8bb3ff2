import { Day, type Schedule, Timeline } from '@norrsken/rules'
import type { Reading } from './Reading.ts'
import type { Edition, Notice, OtherwiseAgreed, Revocation, Signature } from './State.ts'
import type { Terms } from './Terms.ts'

/**
 * The life of an agreement, derived from what was done under it: which edition applied, which term ran, and who was a
 * party, on every day, by all that is known. What has been agreed reaches ahead: a notice given today is an end known
 * today.
 */
export interface Life {
  /** The edition in force; `null` on days on which the agreement is not. */
  readonly edition: Timeline.Timeline<InForce | null>
  /** Every edition that has applied, in order: also one that another followed on its own first day. */
  readonly applied: ReadonlyArray<InForce>
  /** The terms by which the agreement runs and is renewed; `null` on days on which it is not in force. */
  readonly terms: Timeline.Timeline<Schedule.Schedule | null>
  /** Every time somebody was, or will be, a party; in the order of their first days. */
  readonly spells: ReadonlyArray<Spell>
  /** Every notice, with what it came to. */
  readonly notices: ReadonlyArray<JudgedNotice>
  readonly revocations: ReadonlyArray<JudgedRevocation>
  readonly otherwiseAgreed: ReadonlyArray<JudgedAgreement>
}

/** An edition from the day on which it applies. */
export interface InForce {
  readonly edition: Edition
  readonly terms: Terms
  /** What of the terms whoever asks has chosen instead of the edition's own. */
  readonly reading: Reading
  readonly since: Day.Day
  /** The signatures that brought it into force, one for each party whose signature was needed. */
  readonly signatures: ReadonlyArray<Signature>
}

/** One time in which a party is a party: from a day, to a day that is included, or without an end. */
export interface Spell {
  readonly party: string
  readonly from: Day.Day
  readonly began: Beginning
  readonly to: Day.Day | null
  readonly ended: Ending | null
}

/** How a party became one: with the edition that came into force, or by signing the one that was. */
export type Beginning =
  | { readonly type: 'with-edition'; readonly inForce: InForce }
  | { readonly type: 'by-signature'; readonly inForce: InForce; readonly signatures: ReadonlyArray<Signature> }

/** How a party ceased to be one. */
export type Ending =
  | { readonly type: 'notice'; readonly notice: RunningNotice }
  | { readonly type: 'agreed-to-leave'; readonly agreed: OtherwiseAgreed }
  | { readonly type: 'not-listed'; readonly inForce: InForce }
  | { readonly type: 'agreement-ended'; readonly how: AgreementEnding }

/** How the agreement itself ceased to be in force. */
export type AgreementEnding =
  | { readonly type: 'agreed'; readonly agreed: OtherwiseAgreed }
  | { readonly type: 'term-over'; readonly inForce: InForce }
  | { readonly type: 'lapsed'; readonly inForce: InForce; readonly remaining: number }

/** A notice that runs: its day, and the last day as a party that follows from it. */
export interface RunningNotice {
  readonly notice: Notice
  readonly inForce: InForce
  /** The day from which the notice period counts (R2). */
  readonly day: Day.Day
  /** The earliest exit by the terms. */
  readonly earliest: Day.Day
  /** The exit: the earliest, or the later day that the notice names. */
  readonly exit: Day.Day
}

/** A notice, and what it came to. An act that lacks a condition is recorded and has no effect; the proof says which. */
export interface JudgedNotice {
  readonly notice: Notice
  readonly outcome:
    | { readonly type: 'runs'; readonly running: RunningNotice }
    | { readonly type: 'no-party' }
    | { readonly type: 'not-written' }
    | { readonly type: 'not-all-told'; readonly missing: ReadonlyArray<string> }
    | { readonly type: 'revoked'; readonly by: Revocation }
}

export interface JudgedRevocation {
  readonly revocation: Revocation
  readonly outcome:
    | { readonly type: 'revoked' }
    | { readonly type: 'nothing-to-revoke' }
    | { readonly type: 'too-late'; readonly exit: Day.Day }
    | { readonly type: 'not-all-agree'; readonly missing: ReadonlyArray<string> }
}

export interface JudgedAgreement {
  readonly agreed: OtherwiseAgreed
  readonly outcome:
    | { readonly type: 'agreed' }
    | { readonly type: 'not-in-force' }
    | { readonly type: 'no-party' }
    | { readonly type: 'before-the-term' }
    | { readonly type: 'not-all-agree'; readonly missing: ReadonlyArray<string> }
}

/** The edition in force on a day; `null` where the agreement is not in force. */
export const inForceOn =
  (day: Day.Day) =>
  (life: Life): InForce | null =>
    Timeline.at(day)(life.edition)

/** The last day of the run of days in force that a day is in; `null` where no end of it is known. */
export const lastDayInForce =
  (day: Day.Day) =>
  ({ edition }: Life): Day.Day | null => {
    const end = edition.changes.find(({ from, value }) => from > day && value === null)
    return end === undefined ? null : Day.addDays(-1)(end.from)
  }

/** The parties of a day, in the order in which they became such. */
export const membersOn =
  (day: Day.Day) =>
  (life: Life): ReadonlyArray<string> =>
    life.spells.filter(holdsOn(day)).map(({ party }) => party)

/** The spells of one party, in order. */
export const spellsOf =
  (party: string) =>
  (life: Life): ReadonlyArray<Spell> =>
    life.spells.filter((spell) => spell.party === party)

/** On which days a party is one, as a timeline. */
export const membership =
  (party: string) =>
  (life: Life): Timeline.Timeline<boolean> =>
    spellsOf(party)(life).reduce(
      (timeline, { from, to }) =>
        to === null ? Timeline.from(from, true)(timeline) : Timeline.between(from, Day.addDays(1)(to), true)(timeline),
      Timeline.of<boolean>(false)
    )

/** The spell that holds on a day, else the next, else the last; `null` where there is none. */
export const spellNear =
  (day: Day.Day) =>
  (spells: ReadonlyArray<Spell>): Spell | null =>
    spells.find(holdsOn(day)) ?? spells.find((spell) => spell.from > day) ?? spells[spells.length - 1] ?? null

export const holdsOn =
  (day: Day.Day) =>
  ({ from, to }: Spell): boolean =>
    from <= day && (to === null || day <= to)

/** Runs of days on which the agreement is in force, both ends included. */
export const daysInForce = (life: Life): ReturnType<ReturnType<typeof Timeline.windowsWhere<InForce | null>>> =>
  Timeline.windowsWhere((inForce: InForce | null) => inForce !== null)(life.edition)
