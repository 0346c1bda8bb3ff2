import { Day, type Instant, Stockholm } from '@norrsken/rules'
import type { Request } from '../Chapter.ts'
import { type Language, longDay } from './day.ts'
import type { Words } from './Words.ts'

/** The calendar years that a report is about, such as `2020–2024`. */
export const yearsOf = ({ period, validAt }: Request): string => {
  const [first, last] = [Day.year(period.from), Day.year(Day.max(period.from, Day.min(period.to, validAt)))]
  return first === last ? String(first) : `${first}–${last}`
}

/** At which day's end, and by whose knowledge, a report holds. */
export const asOf = ({ validAt, knownAt }: Request, words: Words): string =>
  words.asOf(words.day(validAt), knownAt === null ? null : moment(knownAt, words))

/** A moment by the clock of Sweden, to the minute. */
export const moment = (instant: Instant.Instant, words: Words): string => momentIn(words.language)(instant, 'minutes')

/** A moment by the clock of Sweden, as the reasons write it: to the minute, or with its seconds where it has any. */
export const momentIn =
  (language: Language) =>
  (instant: Instant.Instant, to: 'minutes' | 'seconds'): string => {
    const local = Stockholm.toLocalIso(instant)
    const seconds = local.slice(16, 19)
    const clock = `${local.slice(11, 16)}${to === 'minutes' || seconds === ':00' ? '' : seconds}`
    return `${longDay(language)(Stockholm.localDay(instant))} ${at[language]} ${clock}`
  }

const at = { sv: 'kl.', en: 'at' } as const
