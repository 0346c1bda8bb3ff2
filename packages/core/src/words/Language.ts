import type { Duty, Proof } from '@norrsken/rules'

/** A language in which answers are put into words. Both languages fill it whole: neither can lack a text. */
export interface Language {
  /** A day in its long form. */
  readonly day: (iso: string) => string
  /** An instant in its long form, in local time. */
  readonly instant: (localIso: string) => string
  /** Words joined into a list: a, b and c. */
  readonly list: (words: ReadonlyArray<string>) => string
  readonly parties: { readonly [id: string]: string }
  /** Who bears a duty, where it is no party. */
  readonly bearers: { readonly [bearer: string]: string }
  readonly clause: (clause: string) => string
  /** What a rule came to, as a sentence without its full stop. */
  readonly rules: { readonly [rule: string]: (about: About, outcome: Proof.Json) => string }
  /** An event that is a reason. */
  readonly events: { readonly [type: string]: (says: About) => string }
  readonly someEvent: string
  /** That an event is cited: its id and when it was so and was recorded. */
  readonly cited: (id: string, effective: string, recorded: string) => string
  /** That several signatures are cited: when the last was given, and their ids. */
  readonly signedBy: (last: string, ids: string) => string
  /** What was searched for and not found, or found so many times and no more. */
  readonly absence: (
    what: Searched,
    who: string | null,
    from: string | null,
    to: string | null,
    found: number
  ) => string
  readonly searched: { readonly [event: string]: Searched }
  readonly someSearched: Searched
  readonly calculations: { readonly [operation: string]: (values: About, out: Proof.Json) => string }
  readonly authority: (authority: string) => string
  /** What a term of an edition says. */
  readonly parameters: { readonly [path: string]: (value: Proof.Json) => string }
  readonly parameterOf: (sentence: string, edition: string, since: string | null) => string
  readonly states: { readonly [S in Duty.DutyState]: string }
}

/** What was searched for: that there is none of it, and that there is no more of it. */
export interface Searched {
  readonly none: string
  readonly more: string
}

/** What a rule, an event or a calculation is about, with names and days already in words. */
export interface About {
  readonly [key: string]: string
}
