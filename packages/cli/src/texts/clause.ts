import type { Answers, Clauses } from '@norrsken/core'

/** What is said of a clause in a language. */
export interface ClauseWords {
  readonly heading: (number: string, title: string) => string
  readonly status: { readonly [S in Clauses.Status]: string }
  readonly who: string
  readonly when: string
  readonly what: string
  /** What stands before the rule on which a norm or a power rests. */
  readonly rule: string
  /** What stands before how things are at the end of a day. */
  readonly by: (validAt: string) => string
  readonly none: string
  readonly states: { readonly [S in Answers.FindingState]: string }
  readonly acts: { readonly [A in keyof Answers.PowerStanding['counts']]: string }
  /** The questions of who pays for what else than the coordinator, and how each stands. */
  readonly costQuestions: { readonly heading: string; readonly decided: string; readonly open: string }
}
