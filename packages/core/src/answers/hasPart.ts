import { defaults } from '../agreement/Terms.ts'
import type { State } from '../case/State.ts'

/**
 * Whether a unit has a part in a case, by all that is known of it: it referred or recorded the referral, it is the social
 * services of a municipality where the individual has lived, it was decided to take part, heard the case at a meeting, is named
 * in a consent, or is responsible for, or the object of, something that was agreed or done.
 *
 * @param branch - the branch of a municipality that is responsible for a case
 */
export const hasPart = (state: State, unit: string, branch: string = defaults.socialServicesBranch): boolean =>
  [state.referral, ...state.otherReferrals].some((one) => one !== null && (one.by === unit || one.referrer === unit)) ||
  state.homes.some(({ municipality }) => `${municipality}/${branch}` === unit) ||
  state.participants.some(({ units }) => units.includes(unit)) ||
  state.discussions.some(({ present }) => present.includes(unit)) ||
  state.consents.some(({ scopes }) => scopes.some(({ scope }) => scope.recipients.includes(unit))) ||
  state.needs.some(({ responsible }) => responsible === unit) ||
  state.actions.some(({ responsible }) => responsible === unit) ||
  state.steps.some(({ who }) => who === unit)
