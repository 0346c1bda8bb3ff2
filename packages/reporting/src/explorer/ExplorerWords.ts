import type { Audience } from './Audience.ts'
import type { Labels } from './client/Labels.ts'

/** What an explorer says in a language, apart from what it is about. */
export interface ExplorerWords {
  readonly title: string
  readonly about: string
  /** That all, or some, of what the page rests on is made up. */
  readonly madeUp: { readonly heading: string; readonly all: string; readonly some: string }
  readonly forWhom: { readonly [A in Audience]: string }
  readonly skip: string
  readonly controls: string
  readonly day: string
  readonly dayHelp: string
  readonly date: string
  readonly earlier: string
  readonly later: string
  readonly known: string
  readonly knownHelp: string
  readonly onlyKnown: string
  /** That what was known before a moment is not shown, and why: there may be so many steps, made of so many days. */
  readonly knownFrom: (moment: string, most: { readonly steps: number; readonly days: number }) => string
  readonly now: string
  readonly agreement: string
  readonly status: string
  readonly term: string
  readonly notice: string
  readonly parties: string
  readonly partyColumns: ReadonlyArray<string>
  readonly duties: string
  readonly dutiesHelp: string
  readonly norm: string
  readonly windowColumns: ReadonlyArray<string>
  readonly meetings: string
  readonly meetingColumns: ReadonlyArray<string>
  readonly proof: string
  readonly events: string
  readonly eventColumns: ReadonlyArray<string>
  readonly close: string
  readonly withoutScript: string
  /** What is shown instead of the answers where a browser cannot decompress them. */
  readonly unreadable: string
  readonly empty: string
  readonly noAdvice: string
  readonly labels: Omit<Labels, 'months' | 'parties' | 'bearers' | 'norms' | 'agreements' | 'states' | 'kinds'> & {
    readonly kinds: { readonly [K in 'regular' | 'acute']: string }
  }
}
