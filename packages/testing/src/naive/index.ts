export { findingsByDay, findingsOn } from './findings.ts'
export { membershipByDay, type NaiveDay } from './membership.ts'
export type { NaiveFinding } from './NaiveFinding.ts'
