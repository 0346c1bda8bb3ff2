import { covers } from '../../case/coverage.ts'
import type * as Case from '../../case/State.ts'
import type { Disclosure } from './Disclosure.ts'

/**
 * The consents, by their names, on which something rests although it was not explained to the individual how consent works
 * (clause 8). What they cover is permitted all the same; whoever relies on them had better know.
 */
export const notExplained = (
  { consents }: Pick<Case.State, 'consents'>,
  permitted: ReadonlyArray<Disclosure>
): ReadonlyArray<string> => {
  if (consents.every(({ explained }) => explained)) return []
  const relied = permitted.flatMap(({ to: unit, fact, subject, purpose, at }) => {
    const covering = consents.filter((consent) => covers(consent, { unit, fact, subject, purpose }, at) === 'yes')
    return covering.some(({ explained }) => explained) ? [] : covering.map(({ consent }) => consent)
  })
  return [...new Set(relied)]
}
