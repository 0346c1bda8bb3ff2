import { readFileSync } from 'node:fs'
import type { Gate } from '@norrsken/core'
import { type LoadedPolicy, loadPolicy } from '@open-policy-agent/opa-wasm'
import type { Decider } from './Decider.ts'
import type { Grant } from './grants.ts'

/** Where a compiled policy is, for whoever has one: its compiler comes by no package registry for JavaScript. */
export const policyFile = process.env['NORRSKEN_BENCH_OPA_POLICY']

/**
 * Open Policy Agent, with the compiled policy of its own example of roles: `data.user_roles` says which roles a user has,
 * and `data.role_permissions` which pairs of an action and an object each of them permits. Here a role is a consent.
 *
 * Such a policy knows no time. So there is one for each instant that is asked about, and it has the consents of that instant.
 */
export const opa = async (
  file: string,
  grants: ReadonlyArray<Grant>,
  instants: ReadonlyArray<number>
): Promise<Decider> => {
  const compiled = readFileSync(file)
  const policies = new Map<number, LoadedPolicy>()
  for (const at of instants) {
    const policy = await loadPolicy(compiled)
    policy.setData(dataOf(grants.filter(({ from, to }) => from <= at && at < to)))
    policies.set(at, policy)
  }
  return {
    name: 'opa-wasm, evaluate, roles only',
    ready: (disclosures) => {
      const asked = disclosures.map((disclosure) => ({
        policy: policies.get(disclosure.at),
        input: inputOf(disclosure)
      }))
      return (i) => asked[i]?.policy?.evaluate(asked[i]?.input)[0]?.result === true
    }
  }
}

const inputOf = ({ to, fact, subject, purpose }: Gate.Disclosure) => ({
  user: to,
  action: fact,
  object: `${subject} ${purpose}`
})

const dataOf = (grants: ReadonlyArray<Grant>) => {
  const units = [...new Set(grants.flatMap(({ scope }) => scope.recipients))]
  return {
    user_roles: Object.fromEntries(
      units.map((unit) => [unit, grants.flatMap(({ scope }, i) => (scope.recipients.includes(unit) ? [`${i}`] : []))])
    ),
    role_permissions: Object.fromEntries(
      grants.map(({ scope: { facts, subjects, purposes } }, i) => [
        `${i}`,
        facts.flatMap((action) =>
          subjects.flatMap((subject) => purposes.map((purpose) => ({ action, object: `${subject} ${purpose}` })))
        )
      ])
    )
  }
}
