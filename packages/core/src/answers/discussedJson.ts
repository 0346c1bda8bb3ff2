import { type Proof, Stockholm } from '@norrsken/rules'
import type { Ground } from '../secrecy/gate/ground.ts'
import type { Disclosed } from './disclosed.ts'
import type { Discussed } from './discussed.ts'
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

/** A discussion of the past with its two verdicts, as JSON. Its moments are as the log has them. */
export interface DiscussedJson {
  /** Its name; `null` where the log gives it none. */
  readonly discussion: string | null
  readonly meeting: string
  readonly from: string
  readonly to: string
  readonly basis: Discussed['discussion']['basis']['kind']
  readonly lawfulByNow: JudgedJson
  readonly justifiedThen: JudgedJson
}

/**
 * A discussion of the past with its two verdicts, as JSON.
 *
 * @example
 * import { Answers, Law } from '@norrsken/core'
 *
 * const streams = { stream: 'case/1', case: [], meeting: () => [], agreements: [] }
 * assert.deepEqual(Answers.discussed(streams, Law.swedish).map(Answers.discussedJson), [])
 */
export const discussedJson = ({ discussion: told, lawfulByNow, justifiedThen }: Discussed): DiscussedJson => ({
  discussion: told.discussion,
  meeting: told.meeting,
  from: told.from,
  to: told.to,
  basis: told.basis.kind,
  lawfulByNow: judgedJson(lawfulByNow),
  justifiedThen: judgedJson(justifiedThen)
})

/** A permission to disclose that is on record, with its two verdicts, as JSON. */
export interface DisclosedJson {
  readonly decision: string
  /** The id of the event that says so. */
  readonly event: string
  /** When it was so, as written: a day or an instant. */
  readonly at: string
  readonly from: string
  readonly to: string
  /** The provision by which it was decided; `null`: by consent. */
  readonly provision: string | null
  readonly lawfulByNow: JudgedJson
  readonly justifiedThen: JudgedJson
}

/**
 * A permission to disclose that is on record, with its two verdicts, as JSON.
 *
 * @example
 * import { Answers, Law } from '@norrsken/core'
 *
 * const streams = { stream: 'case/1', case: [], meeting: () => [], agreements: [] }
 * assert.deepEqual(Answers.disclosed(streams, Law.swedish).map(Answers.disclosedJson), [])
 */
export const disclosedJson = ({ decided, lawfulByNow, justifiedThen }: Disclosed): DisclosedJson => ({
  decision: decided.decision,
  event: decided.evidence.id,
  at: decided.evidence.effective,
  from: decided.from,
  to: decided.to,
  provision: decided.provision,
  lawfulByNow: judgedJson(lawfulByNow),
  justifiedThen: judgedJson(justifiedThen)
})
