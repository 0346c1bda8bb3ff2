import type { Proof } from '@norrsken/rules'

/**
 * One thing that a page tells of a day: the agreement, a party, a meeting that was held, or how a duty stands. All days are
 * texts, so that an answer can be compared with the same one on another day.
 */
export type Answer =
  | {
      readonly type: 'agreement'
      readonly id: string
      readonly inForce: boolean
      readonly edition: string | null
      readonly term: { readonly from: string; readonly to: string } | null
      /** The last day on which notice gives an exit by the end of the term. */
      readonly noticeBy: string | null
    }
  | {
      readonly type: 'party'
      readonly id: string
      readonly member: boolean
      readonly from: string | null
      readonly leaves: string | null
      readonly edition: string | null
      readonly proofs: ReadonlyArray<Proof.Proof>
    }
  | { readonly type: 'meeting'; readonly stream: string; readonly on: string; readonly kind: string }
  | {
      readonly type: 'finding'
      readonly id: string
      readonly norm: string
      readonly bearer: string
      readonly from: string
      readonly to: string | null
      readonly state: string
      readonly trigger: string | null
      readonly proofs: ReadonlyArray<Proof.Proof>
    }

/** By what an answer is known on every day and by every knowledge. */
export const keyOf = (answer: Answer): string => {
  switch (answer.type) {
    case 'agreement':
      return 'agreement'
    case 'party':
      return `party ${answer.id}`
    case 'meeting':
      return `meeting ${answer.stream}`
    case 'finding':
      return `finding ${answer.norm} ${answer.bearer} ${answer.from} ${answer.trigger ?? ''}`
  }
}
