export { membershipByDay, type NaiveDay } from './membership.ts'
