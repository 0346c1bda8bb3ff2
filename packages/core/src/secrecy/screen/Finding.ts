import type { RuleId } from './Rule.ts'

/**
 * How sure a finding is. `certain`: its form decides it, such as a number with the right check digit. `likely`: it reads
 * as such in Swedish. `possible`: a person must look.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

/**
 * Something in a text that may point to a person: which rule found it and where. It never holds the text itself.
 *
 * `offset` and `length` count UTF-16 units of the text as it was given, as `String.prototype.slice` does.
 */
export interface Finding {
  readonly rule: RuleId
  readonly offset: number
  readonly length: number
  readonly certainty: Certainty
}

/** What a screening comes to: nothing was found, something needs a look, or something is certain to identify. */
export type Outcome = 'nothing-found' | 'possible' | 'certain'

/**
 * What the findings of a text come to. `nothing-found` is no proof that nobody is named.
 *
 * @example
 * import { Screen } from '@norrsken/core'
 *
 * const screen = Screen.screen()
 * assert.equal(Screen.outcome(screen('skriv till nagon@example.org')), 'certain')
 * assert.equal(Screen.outcome(screen('hon söker skydd')), 'nothing-found')
 */
export const outcome = (findings: ReadonlyArray<Finding>): Outcome =>
  findings.length === 0
    ? 'nothing-found'
    : findings.some(({ certainty }) => certainty === 'certain')
      ? 'certain'
      : 'possible'
