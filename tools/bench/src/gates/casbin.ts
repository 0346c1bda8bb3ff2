import { newEnforcer, newModelFromString } from 'casbin'
import type { Decider } from './Decider.ts'
import type { Grant } from './grants.ts'

/** casbin: a line of policy for each consent, and a function that looks a word up in a list. Nothing is awaited. */
export const casbin = async (grants: ReadonlyArray<Grant>): Promise<Decider> => {
  const enforcer = await newEnforcer(newModelFromString(model))
  await enforcer.addFunction('among', (list: string, one: string) => list.includes(`,${one},`))
  for (const { from, to, scope } of grants) {
    const { recipients, facts, subjects, purposes } = scope
    await enforcer.addPolicy(...[recipients, facts, subjects, purposes].map(listed), String(from), String(to))
  }
  return {
    name: 'casbin, enforceSync',
    ready: (disclosures) => {
      const requests = disclosures.map(({ to, fact, subject, purpose, at }) => [to, fact, subject, purpose, at])
      return (i) => enforcer.enforceSync(...(requests[i] ?? []))
    }
  }
}

const listed = (words: ReadonlyArray<string>): string => `,${words.join()},`

/** The cheapest comparisons come first. */
const model = `
[request_definition]
r = unit, fact, subject, purpose, at

[policy_definition]
p = units, facts, subjects, purposes, from, to

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.at >= p.from && r.at < p.to && among(p.units, r.unit) && among(p.facts, r.fact) && among(p.subjects, r.subject) && among(p.purposes, r.purpose)
`
