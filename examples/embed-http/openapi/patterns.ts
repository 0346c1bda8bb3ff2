/**
 * What the codecs of a log let through, as regular expressions that JSON Schema takes. That a day exists can be said in one; a
 * `format` would only be a remark, and knows no instant without seconds.
 */
const leapYear = '(?!0000)(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
const monthAndDay = '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)'
const date = `(?:(?!0000)\\d{4}-${monthAndDay}|${leapYear}-02-29)`
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const time = `${clock}(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]${clock})`
const name = '[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}'

export const day = `^${date}$`
export const instant = `^${date}T${time}$`
export const effective = `^${date}(?:T${time})?$`
export const id = '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029]{1,200}$'
/** Percent-encoded. */
export const encoded = '^(?:[ -$&-~]|%[0-9A-Fa-f]{2})+$'
/** A header holds no other characters as they were sent. */
export const key = '^[ -~]{1,200}$'
export const party = `^${name}$`
export const unit = `^${name}/${name}$`
/** Half a character is no text. */
export const text = '^\\P{Cs}*$'
export const streamName = '[^\\s\\p{Cc}\\p{Cs}]{1,200}'
export const streamOf = (kind: 'agreement' | 'case' | 'meeting'): string => `^${kind}/${streamName}$`
