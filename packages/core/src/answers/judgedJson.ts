import { type Proof, Stockholm } from '@norrsken/rules'
import type { Ground } from '../secrecy/gate/ground.ts'
import type { Judged } from './verdicts.ts'

/** A verdict on a discussion, as JSON. */
export interface JudgedJson {
  readonly outcome: Ground['outcome']
  readonly unmet: ReadonlyArray<{
    readonly unit: string
    readonly fact: string
    readonly subject: string
    readonly purpose: string
    readonly at: string
    readonly lacks: ReadonlyArray<string>
  }>
  readonly lacks: Ground['lacks']
  readonly conditions: ReadonlyArray<string>
  readonly proof: Proof.Proof
}

/**
 * A verdict on a discussion, as JSON.
 *
 * @example
 * import { Answers } from '@norrsken/core'
 *
 * const proof = { type: 'rule', rule: '12/discussed', clause: '12', about: {}, outcome: 'permit', because: [] } as const
 * const judged = { outcome: 'permit', unmet: [], lacks: [], conditions: [], proof } as const
 * assert.deepEqual(Answers.judgedJson(judged), judged)
 */
export const judgedJson = ({ outcome, unmet, lacks, conditions, proof }: Judged): JudgedJson => ({
  outcome,
  unmet: unmet.map(({ disclosure: { to, fact, subject, purpose, at }, lacks }) => ({
    unit: to,
    fact,
    subject,
    purpose,
    at: Stockholm.toLocalIso(at),
    lacks
  })),
  lacks,
  conditions,
  proof
})
