import type { Tri } from '@norrsken/rules'
import { type Accounts, givings, tooManyWays } from '../../case/accounts.ts'
import { covers } from '../../case/coverage.ts'
import type { Consent } from '../../case/State.ts'
import type { Disclosure } from './Disclosure.ts'

/**
 * Whether a single consent of a case covers a disclosure (R9). Where a consent was told of in two ways that come to different
 * things, it is unknown; so it is on the day of a consent of which no more than the day is known.
 *
 * Accounts of different consents are right or wrong by themselves. So it is covered, whichever are right, if some consent
 * covers it by all its accounts; and it is not, if none does by any.
 */
export const coverageBy = (consents: ReadonlyArray<Consent>): ((disclosure: Disclosure) => Tri.Tri) => {
  const told = givings(consents)
  if (tooManyWays(told)) return () => 'unknown'
  return (disclosure) => {
    const { to: unit, fact, subject, purpose, at } = disclosure
    const named = { unit, fact, subject, purpose }
    let isPossible = false
    for (const accounts of told) {
      const answer = byAll(accounts, (consent) => covers(consent, named, at))
      if (answer === 'yes') return 'yes'
      if (answer === 'unknown') isPossible = true
    }
    return isPossible ? 'unknown' : 'no'
  }
}

/** What all accounts of a consent come to. */
const byAll = ([first, ...others]: Accounts, answerOf: (consent: Consent) => Tri.Tri): Tri.Tri => {
  const answer = answerOf(first)
  return others.every((consent) => answerOf(consent) === answer) ? answer : 'unknown'
}
