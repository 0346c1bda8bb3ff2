import type { Proof } from '@norrsken/rules'
import type { Disclosure } from '../case/coverage.ts'
import type { Scope } from '../case/State.ts'

/** Disclosures told of together: each of some units would hear every fact about every subject for every purpose. */
export type Together = { readonly [Part in keyof Disclosure]: ReadonlyArray<Disclosure[Part]> }

/**
 * Disclosures, told of together as far as that leaves none out and adds none: first the facts that one unit lacks about one
 * subject for one purpose, then the subjects and the purposes of which the same is so, and last the units.
 */
export const together = (disclosures: ReadonlyArray<Disclosure>): ReadonlyArray<Together> =>
  parts.reduce<ReadonlyArray<Together>>(
    (groups, part) => alikeBut(part, groups),
    disclosures.map(({ unit, fact, subject, purpose }) => ({
      unit: [unit],
      fact: [fact],
      subject: [subject],
      purpose: [purpose]
    }))
  )

const parts = ['fact', 'subject', 'purpose', 'unit'] as const

/** Groups that differ in one part alone, as one. */
const alikeBut = (part: keyof Disclosure, groups: ReadonlyArray<Together>): ReadonlyArray<Together> => {
  if (groups.length < 2) return groups
  const others = parts.filter((other) => other !== part)
  const found = new Map<string, Together>()
  for (const group of groups) {
    const rest = others.map((other) => group[other].join('\n')).join('\n\n')
    const known = found.get(rest)
    found.set(rest, known === undefined ? group : { ...group, [part]: [...new Set([...known[part], ...group[part]])] })
  }
  return [...found.values()]
}

/** Whether a scope names any of the disclosures: as each unit goes with each fact, it names one of each. */
export const namesAny = (scope: Scope, { unit, fact, subject, purpose }: Together): boolean =>
  meets(scope.recipients, unit) &&
  meets(scope.facts, fact) &&
  meets(scope.subjects, subject) &&
  meets(scope.purposes, purpose)

const meets = <A>(named: ReadonlyArray<A>, sought: ReadonlyArray<A | null>): boolean =>
  sought.some((one) => one === null || named.includes(one))

/** Disclosures as what was searched for; a part of which any will do is left out. */
export const soughtFor = (group: Together): { readonly [key: string]: Proof.Json } =>
  Object.fromEntries(
    (['unit', 'fact', 'subject', 'purpose'] as const).flatMap((part) => {
      const [one = null, ...more] = group[part]
      return one === null ? [] : [[part, more.length === 0 ? one : group[part]]]
    })
  )
