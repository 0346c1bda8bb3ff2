import type { Instant } from '@norrsken/rules'
import { type Disclosure, disclosuresIn, type Outcome } from './Disclosure.ts'
import type { Judge } from './judge.ts'
import { momentsOf } from './moments.ts'
import type { Situation } from './Situation.ts'
import type { Telling } from './Telling.ts'
import { type Unmet, unmet } from './unmet.ts'

/** A disclosure that is not permitted all the time, from the first moment on at which it is not. */
export interface Lacking {
  readonly outcome: Outcome
  readonly unmet: Unmet
}

/**
 * What a judge does not permit of what is told, with the strictest that is said of it at any moment. Where it is told at one
 * moment of which nobody knows which, it is denied only if it is at each.
 */
export const lackingBy = (
  situation: Omit<Situation, 'stream'>,
  telling: Telling,
  of: Judge
): ReadonlyArray<Lacking> => {
  const found = new Map<string, { readonly unmet: Unmet; readonly outcomes: Outcome[] }>()
  const permitted = new Set<string>()
  const lacks = unmet(situation)
  const comings = telling.hearers.map(({ from }) => from)
  for (const at of momentsOf(situation, telling, comings)) {
    for (const disclosure of disclosuresAt(telling, at)) {
      const outcome = of(disclosure)
      const { to, fact, subject, purpose } = disclosure
      const key = JSON.stringify([to, fact, subject, purpose])
      if (outcome === 'permit') {
        permitted.add(key)
        continue
      }
      const known = found.get(key)
      if (known === undefined) found.set(key, { unmet: lacks(disclosure), outcomes: [outcome] })
      else known.outcomes.push(outcome)
    }
  }
  return Array.from(found, ([key, { unmet: of, outcomes }]) => {
    const isOpen = telling.sometime === true && (permitted.has(key) || outcomes.includes('needs-human'))
    return { unmet: of, outcome: !isOpen && outcomes.includes('deny') ? 'deny' : 'needs-human' }
  })
}

const disclosuresAt = (
  { facts, subjects, purposes, hearers }: Telling,
  at: Instant.Instant
): ReadonlyArray<Disclosure> => {
  const units = [...new Set(hearers.flatMap(({ unit, from }) => (from <= at ? [unit] : [])))]
  return purposes.flatMap((purpose) => disclosuresIn({ from: null, units, facts, subjects, purpose, at }))
}
