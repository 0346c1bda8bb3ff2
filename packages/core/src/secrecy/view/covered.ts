import type { Instant } from '@norrsken/rules'
import { givings } from '../../case/accounts.ts'
import { covers } from '../../case/coverage.ts'
import type * as Case from '../../case/State.ts'
import { FactClass } from '../../case/words.ts'

/**
 * The classes of facts for which consent covers a unit at an instant, whatever the purpose: about the child where the class is
 * `children-situation`, about the individual else. One single consent covers each. Where accounts of how it was given
 * contradict each other, it covers what it covers by all of them; what nobody knows to be covered is not.
 */
export const coveredFacts = ({ consents }: Case.State, unit: string, at: Instant.Instant): ReadonlySet<FactClass> => {
  const given = givings(consents)
  const isCovered = (fact: FactClass): boolean => {
    const subject = fact === 'children-situation' ? 'child' : 'individual'
    const disclosure = { unit, fact, subject, purpose: null } as const
    return given.some((accounts) => accounts.every((consent) => covers(consent, disclosure, at) === 'yes'))
  }
  return new Set(FactClass.words.filter(isCovered))
}
