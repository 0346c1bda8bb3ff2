import assert from 'node:assert/strict'
import {
  preparsePolicySet,
  type StatefulAuthorizationCall,
  statefulIsAuthorized
} from '@cedar-policy/cedar-wasm/nodejs'
import type { Decider } from './Decider.ts'
import type { Grant } from './grants.ts'

/** Cedar: a policy for each consent, parsed before. All that is asked stands in the context, so that it needs no entities. */
export const cedar = (grants: ReadonlyArray<Grant>): Decider => {
  const parsed = preparsePolicySet('gate', { staticPolicies: grants.map(policy).join('\n') })
  assert.equal(parsed.type, 'success')
  return {
    name: 'cedar-wasm, statefulIsAuthorized, policies parsed before',
    ready: (disclosures) => {
      const calls = disclosures.map(
        ({ to, fact, subject, purpose, at }): StatefulAuthorizationCall => ({
          principal: { type: 'Unit', id: to },
          action: { type: 'Action', id: 'tell' },
          resource: { type: 'Case', id: 'gate' },
          context: { fact, subject, purpose, at },
          preparsedPolicySetId: 'gate',
          entities: []
        })
      )
      return (i) => isAllowed(calls[i])
    }
  }
}

const isAllowed = (call: StatefulAuthorizationCall | undefined): boolean => {
  if (call === undefined) return false
  const answer = statefulIsAuthorized(call)
  if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0) throw new Error('Cedar failed')
  return answer.response.decision === 'allow'
}

const policy = ({ from, to, scope: { recipients, facts, subjects, purposes } }: Grant): string => `
permit (principal, action == Action::"tell", resource == Case::"gate") when {
  context.at >= ${from} && context.at < ${to} &&
  [${recipients.map((unit) => `Unit::"${unit}"`).join()}].contains(principal) &&
  ${listed(facts)}.contains(context.fact) &&
  ${listed(subjects)}.contains(context.subject) &&
  ${listed(purposes)}.contains(context.purpose)
};`

const listed = (words: ReadonlyArray<string>): string => JSON.stringify(words)
