import { type Proof, Reasoned } from '@norrsken/rules'

/** What a log may not say, or two records in it may disagree on, besides the facts and exceptions of rules. */
export type Matter =
  | {
      readonly name:
        | 'target-group'
        | 'referrer'
        | 'children'
        | 'attendance'
        | 'meeting-held'
        | 'conditions'
        | 'home-municipality'
        | 'cost-key'
        | 'note-screened'
    }
  | { readonly name: 'present-not-attending' | 'attending-not-present'; readonly of: { readonly unit: string } }
  | { readonly name: 'consent-given-when' | 'consent-covers-what'; readonly of: { readonly consent: string } }
  | { readonly name: 'condition-met'; readonly of: { readonly provision: string; readonly condition: string } }

/** A case for which the text does not provide, by what would decide it. */
export type Gap = 'secrecy-kept' | 'who-pays' | 'condition-refused'

/** That nobody has recorded something. */
export const missing = (matters: ReadonlyArray<Matter>, because: ReadonlyArray<Proof.Proof>): Proof.OpenProof =>
  Reasoned.openPoint('missing-fact', matters, because)

/** That records contradict each other. */
export const contradiction = (matters: ReadonlyArray<Matter>, because: ReadonlyArray<Proof.Proof>): Proof.OpenProof =>
  Reasoned.openPoint('conflict', matters, because)

/** That the text does not provide for a case. */
export const gap = (name: Gap, because: ReadonlyArray<Proof.Proof>): Proof.OpenProof =>
  Reasoned.openPoint('gap', [name], because)
