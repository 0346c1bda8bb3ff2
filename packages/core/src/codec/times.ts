/**
 * Whether a text is a day at a glance: `YYYY-MM-DD` of the years 1000 to 2999, but no 29 February, which not every year has.
 * What this lets through exists; what it does not must be looked at in full.
 */
export const isPlainDay = (text: string): boolean => plainDay.test(text)

/** As `isPlainDay`, of an instant: such a day, a time of day, and `Z` or an offset. */
export const isPlainInstant = (text: string): boolean => plainInstant.test(text)

const day = /[12]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)/
  .source
const time = /T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)/.source

const plainDay = new RegExp(`^${day}$`)
const plainInstant = new RegExp(`^${day}${time}$`)
