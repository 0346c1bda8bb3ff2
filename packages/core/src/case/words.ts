import type * as t from 'io-ts'
import { oneOf } from '../codec/values.ts'

/** Clause 7: the kinds of violence that the agreement covers. */
export const ViolenceContext = oneOf(
  'men-against-women',
  'honour',
  'same-sex',
  'women-against-men',
  'prostitution-trafficking'
)
export type ViolenceContext = t.TypeOf<typeof ViolenceContext>

/** Clause 7, its footnote: the forms that violence takes. */
export const ViolenceForm = oneOf('psychological', 'physical', 'sexual', 'material', 'economic', 'latent', 'neglect')
export type ViolenceForm = t.TypeOf<typeof ViolenceForm>

/** Clause 5: what a consultation is for. */
export const Purpose = oneOf('clarify-needs', 'assess-risk', 'consult')
export type Purpose = t.TypeOf<typeof Purpose>

/** Clause 12: the character of a consultation. */
export const DiscussionKind = oneOf('planning', 'consulting', 'acute', 'follow-up')
export type DiscussionKind = t.TypeOf<typeof DiscussionKind>

/** The classes of facts that a consent, and the gate, tell apart. */
export const FactClass = oneOf(
  'identity',
  'location',
  'health',
  'social',
  'risk',
  'crime',
  'economy',
  'children-situation',
  'other'
)
export type FactClass = t.TypeOf<typeof FactClass>

/** Whom a fact is about, and whom secrecy therefore protects. */
export const Subject = oneOf('individual', 'child', 'other-adult', 'perpetrator')
export type Subject = t.TypeOf<typeof Subject>

export const AgeBand = oneOf('under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65+')
export type AgeBand = t.TypeOf<typeof AgeBand>

/** Whether something is so, where not knowing is an answer. */
export const Known = oneOf('yes', 'no', 'unknown')
export type Known = t.TypeOf<typeof Known>
