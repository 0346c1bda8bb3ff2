import type { Day } from '@norrsken/rules'
import type * as Case from '../../case/State.ts'

/**
 * What was recorded of a protected identity that holds on a day; `null` where nothing does. A protection holds from the
 * start of the day on which it was recorded, and one that is lifted to the end of that day.
 */
export const protectionOn = ({ steps }: Case.State, day: Day.Day): Case.Step | null => {
  const onDay = steps.findLast(({ on, what }) => on === day && isProtection(what))
  if (onDay !== undefined) return onDay
  const earlier = steps.findLast(({ on, what }) => on < day && (isProtection(what) || what === 'no-protection'))
  return earlier !== undefined && isProtection(earlier.what) ? earlier : null
}

const isProtection = (what: Case.Step['what']): boolean => what === 'marking' || what === 'protected-registration'
