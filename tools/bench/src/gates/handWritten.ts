import type { Decider } from './Decider.ts'
import type { Grant } from './grants.ts'

/** The least code that answers it. */
export const handWritten = (grants: ReadonlyArray<Grant>): Decider => {
  const sets = grants.map(({ from, to, scope: { recipients, facts, subjects, purposes } }) => ({
    from: from as number,
    to,
    units: new Set<string>(recipients),
    facts: new Set<string>(facts),
    subjects: new Set<string>(subjects),
    purposes: new Set<string>(purposes)
  }))
  return {
    name: 'a loop over the consents, by hand',
    ready: (disclosures) => (i) => {
      const asked = disclosures[i]
      if (asked === undefined) return false
      for (const one of sets)
        if (
          one.from <= asked.at &&
          asked.at < one.to &&
          one.units.has(asked.to) &&
          one.facts.has(asked.fact) &&
          one.subjects.has(asked.subject) &&
          one.purposes.has(asked.purpose)
        )
          return true
      return false
    }
  }
}
