import type { Attack } from './Attack.ts'
import type { Cell } from './Cell.ts'

/** Why figures were not released. */
export type Refusal =
  | { readonly type: 'unknown-audience'; readonly audience: string; readonly known: ReadonlyArray<string> }
  | { readonly type: 'ledger-of-another-log'; readonly ledger: string; readonly log: string }
  /** The ledger holds releases of a later state of the log. */
  | { readonly type: 'log-shorter-than-ledger'; readonly length: number; readonly ledger: number }
  /** The ledger holds a release of as many events, and of other ones. */
  | {
      readonly type: 'log-differs-from-ledger'
      readonly length: number
      readonly head: string
      readonly ledger: string
    }
  /** An entry (counted from 0) was made of other events than those with which the log begins. */
  | { readonly type: 'entry-of-another-log'; readonly entry: number; readonly length: number }
  /** What is said to be about no people was published, or withheld, as a figure of people before. */
  | { readonly type: 'of-people-before'; readonly cell: Cell }
  /** Figures of the period were counted otherwise for an earlier release, and all of them by fewer than may be shown. */
  | { readonly type: 'changed-by-few'; readonly below: number }
  /** A hidden figure could be worked out. The attacks give it away, so this is only for whoever decides. */
  | { readonly type: 'discloses'; readonly attacks: ReadonlyArray<Attack> }
