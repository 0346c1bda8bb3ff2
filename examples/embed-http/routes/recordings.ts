import type { Log, Store } from '@norrsken/core'

/** Something that is recorded by a request: which event it becomes, in which stream, and by which door. */
export interface Recording {
  readonly path: string
  readonly operation: string
  readonly summary: string
  /** The kind of the stream, which its path names. */
  readonly kind: Log.StreamKind
  readonly event: Log.Event['type']
  /** The request of core that guards it; `Record`: it has happened, is stored whatever it says, and judged by `check`. */
  readonly door: string
  /** Whether it may be the first of its stream. */
  readonly begins: boolean
  /** What some keys of the data must be. */
  readonly only?: { readonly [key: string]: string }
  /** What other streams must be like. */
  readonly checks: (event: Log.Event) => ReadonlyArray<Store.Check>
}

const none = (): ReadonlyArray<Store.Check> => []

/** A case is discussed at a meeting that the log knows. */
const itsMeeting = (event: Log.Event): ReadonlyArray<Store.Check> =>
  event.type === 'CaseDiscussed' ? [{ stream: event.data.meeting, expected: 'exists' }] : []

/** All that can be recorded. */
export const recordings: ReadonlyArray<Recording> = [
  {
    path: '/cases/{case}/referral',
    operation: 'referCase',
    summary: 'Refer a case (clause 7)',
    kind: 'case',
    event: 'CaseReferred',
    door: 'ReferCase',
    begins: true,
    checks: none
  },
  {
    path: '/cases/{case}/confirmations',
    operation: 'confirmNote',
    summary: 'Confirm that what is found that day in one note about a case may stand (clause 12)',
    kind: 'case',
    event: 'PresentationScreened',
    door: 'Record',
    begins: true,
    only: { outcome: 'confirmed' },
    checks: none
  },
  {
    path: '/cases/{case}/consents',
    operation: 'giveConsent',
    summary: 'Record that a consent was given (clauses 8 and 12)',
    kind: 'case',
    event: 'ConsentGiven',
    door: 'GiveConsent',
    begins: false,
    checks: none
  },
  {
    path: '/cases/{case}/narrowings',
    operation: 'narrowConsent',
    summary: 'Record that a consent was narrowed',
    kind: 'case',
    event: 'ConsentNarrowed',
    door: 'NarrowConsent',
    begins: false,
    checks: none
  },
  {
    path: '/cases/{case}/withdrawals',
    operation: 'withdrawConsent',
    summary: 'Record that a consent was withdrawn',
    kind: 'case',
    event: 'ConsentWithdrawn',
    door: 'WithdrawConsent',
    begins: false,
    checks: none
  },
  {
    path: '/cases/{case}/discussions',
    operation: 'recordDiscussion',
    summary: 'Record that a case was discussed at a meeting (clause 12)',
    kind: 'case',
    event: 'CaseDiscussed',
    door: 'Record',
    begins: false,
    checks: itsMeeting
  },
  {
    path: '/cases/{case}/presentations',
    operation: 'discussCase',
    summary: 'Ask to discuss a case at a meeting: it is recorded if everybody in the room may hear it (clause 12)',
    kind: 'case',
    event: 'CaseDiscussed',
    door: 'DiscussCase',
    begins: false,
    checks: itsMeeting
  },
  {
    path: '/meetings/{meeting}/call',
    operation: 'callMeeting',
    summary: 'Call a meeting (clause 12)',
    kind: 'meeting',
    event: 'MeetingCalled',
    door: 'CallMeeting',
    begins: true,
    checks: none
  },
  {
    path: '/meetings/{meeting}/attendance',
    operation: 'holdMeeting',
    summary: 'Record that a meeting was held, and who attended',
    kind: 'meeting',
    event: 'MeetingHeld',
    door: 'HoldMeeting',
    begins: true,
    checks: none
  },
  {
    path: '/agreements/{agreement}/notices',
    operation: 'giveNotice',
    summary: 'Record a notice of withdrawal (clause 17)',
    kind: 'agreement',
    event: 'PartyWithdrew',
    door: 'GiveNotice',
    begins: false,
    checks: none
  }
]
