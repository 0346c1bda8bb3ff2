import { Day, Stockholm } from '@norrsken/rules'
import { dayOf, isDayText } from '../log/Entry.ts'
import type { Request } from './Command.ts'
import { endOf, scopeBy } from './Consent.ts'
import type { Refusal } from './Refusal.ts'
import type { Consent, Scope, State } from './State.ts'
import { startOf } from './startOf.ts'

/** What takes back of a consent: part of it, or all. */
export type Limiting = Extract<Request, { readonly type: 'NarrowConsent' | 'WithdrawConsent' }>

/**
 * Why a consent may not be narrowed or withdrawn as somebody asks for, or `null`. It is judged by what stands at the instant of
 * the request, whatever is on record from later. It counts for each giving of the name: what has an effect on one of them is
 * carried out, and what would have none is refused, so that nobody believes that it had.
 */
export const refusalToLimit = (request: Limiting, { consents }: State): Refusal | null => {
  const { consent } = request.data
  const [first, ...others] = consents.filter((one) => one.consent === consent)
  if (first === undefined) return { type: 'ConsentNotGiven', consent }
  const at = startOf(request.effective)
  const given = [first, ...others].filter(isGivenBy(request.effective))
  if (given.length === 0) return { type: 'ConsentNotGivenYet', consent, given: whenGiven(first) }
  const standing = given.filter(({ withdrawn }) => withdrawn === null || at < withdrawn.at)
  if (standing.length === 0) return { type: 'ConsentAlreadyWithdrawn', consent }
  if (request.type === 'WithdrawConsent') return null
  const added = widening(
    request.data,
    standing.map((one) => scopeBy(one, Math.max(one.given, at)))
  )
  return added.length === 0 ? null : { type: 'NarrowingWidens', consent, added }
}

/** Whether a consent has been given by a time; by a day alone, also at any time of that day: nobody knows which came first. */
const isGivenBy =
  (effective: string) =>
  ({ given }: Consent): boolean =>
    isDayText(effective) ? Stockholm.localDay(given) <= dayOf(effective) : given <= startOf(effective)

const whenGiven = ({ given, wholeDay }: Consent): string =>
  wholeDay ? Day.toIso(Stockholm.localDay(given)) : Stockholm.toLocalIso(given)

/** What a narrowing names that none of some scopes does. */
const widening = (
  { recipients = [], facts = [], subjects = [], purposes = [], until }: NarrowRequest,
  scopes: ReadonlyArray<Scope>
): ReadonlyArray<string> => {
  const beyond = <A extends string>(asked: ReadonlyArray<A>, of: (scope: Scope) => ReadonlyArray<A>) =>
    asked.filter((one) => !scopes.some((scope) => of(scope).includes(one)))
  const isLater =
    until !== undefined && scopes.every((scope) => scope.until !== null && endOf(scope.until) < endOf(until))
  return [
    ...beyond(recipients, (scope) => scope.recipients),
    ...beyond(facts, (scope) => scope.facts),
    ...beyond(subjects, (scope) => scope.subjects),
    ...beyond(purposes, (scope) => scope.purposes),
    ...(isLater ? [until] : [])
  ]
}

type NarrowRequest = Extract<Request, { readonly type: 'NarrowConsent' }>['data']
