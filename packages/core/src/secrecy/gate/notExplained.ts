import { givingOf, givings } from '../../case/accounts.ts'
import { covers } from '../../case/coverage.ts'
import type * as Case from '../../case/State.ts'
import type { Disclosure } from './Disclosure.ts'

/**
 * The consents, by their names, on which something rests although it was not explained to the individual how consent works
 * (clause 8). What they cover is permitted all the same; whoever relies on them had better know. Of a consent that was told of in
 * several ways each counts.
 */
export const notExplained = (
  { consents }: Pick<Case.State, 'consents'>,
  permitted: ReadonlyArray<Disclosure>
): ReadonlyArray<string> => {
  const unexplained = new Set(consents.filter(({ explained }) => !explained).map(givingOf))
  if (unexplained.size === 0) return []
  const told = givings(consents)
  const doubtful = told.filter(([one]) => unexplained.has(givingOf(one)))
  const others = told.filter((accounts) => !doubtful.includes(accounts))
  const relied = permitted.flatMap(({ to: unit, fact, subject, purpose, at }) => {
    const isCovering = (one: Case.Consent): boolean => covers(one, { unit, fact, subject, purpose }, at) === 'yes'
    const isKnown = others.some((accounts) => accounts.every(isCovering))
    return isKnown ? [] : doubtful.flatMap((accounts) => (accounts.some(isCovering) ? [accounts[0].consent] : []))
  })
  return [...new Set(relied)]
}
