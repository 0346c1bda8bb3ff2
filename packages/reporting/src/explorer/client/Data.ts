/** A day as a number of days since 1 January 1970; `today` is the day that is looked at. */
export type DayCode = number | typeof TODAY
/** JSON has no value that is shorter. */
export const TODAY = ''

/** All that a page knows. Texts, lines and proofs are held once and told by their places. */
export interface Data {
  readonly first: number
  readonly last: number
  readonly texts: ReadonlyArray<string>
  /** The ids of events, with what they are called and their streams, as places in `texts`. */
  readonly events: ReadonlyArray<readonly [id: string, type: number, stream: number]>
  /** How deep a line stands, its text with marks in it, and what stands at the marks. */
  readonly lines: ReadonlyArray<readonly [depth: number, text: number, ...marked: ReadonlyArray<DayCode>]>
  readonly proofs: ReadonlyArray<ReadonlyArray<number>>
  readonly things: ReadonlyArray<Thing>
  /** What was known until more was learnt. The last knowledge of all is not among them. */
  readonly steps: ReadonlyArray<Step>
  /** What was known before this moment is told by no step; `null`: there is nothing more to tell. */
  readonly knownFrom: Moment | null
}

/** Something that is told of; `spans` are the days on which it is so, `others` what was told by earlier knowledge. */
export type Thing =
  | (Told<AgreementSaid> & { readonly type: 'agreement' })
  | (Told<PartySaid> & { readonly type: 'party'; readonly id: number })
  | (Told<MeetingSaid> & { readonly type: 'meeting'; readonly stream: number })
  | (Told<FindingSaid> & {
      readonly type: 'finding'
      readonly norm: number
      readonly bearer: number
      readonly from: number
    })

export interface Told<S> {
  readonly spans: ReadonlyArray<Span<S>>
  readonly others: ReadonlyArray<readonly [step: number, from: number, to: number, said: S | null]>
}

export type Span<S> = readonly [from: number, to: number, said: S]

export type AgreementSaid = readonly [
  id: number,
  inForce: 0 | 1,
  edition: number | null,
  termFrom: DayCode | null,
  termTo: DayCode | null,
  noticeBy: DayCode | null
]

export type PartySaid = readonly [
  member: 0 | 1,
  from: DayCode | null,
  leaves: DayCode | null,
  edition: number | null,
  memberProof: number,
  leavesProof: number
]

export type MeetingSaid = readonly [on: DayCode, kind: number]

/** `id` is `null` where it is made of the norm, the bearer and the first day alone. */
export type FindingSaid = readonly [id: number | null, to: DayCode | null, state: number, proof: number]

/** A moment of knowledge, as a text for machines, and in words. */
export interface Moment {
  readonly knownAt: string
  readonly words: string
}

export interface Step extends Moment {
  /** The last day that may be asked about. */
  readonly until: number
}

/** What stands in a text where a day, the id of an event, or a number of two digits belongs. */
export const MARKS = { day: '\u0001', event: '\u0002', digits: '\u0003' } as const
