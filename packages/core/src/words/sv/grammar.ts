import { dayParts, isDay, listWith, momentWith } from '../format.ts'
import { kronor } from '../kronor.ts'
import { text, type Value } from '../table.ts'

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

export const day = (iso: string): string => {
  const { year, month, dayOfMonth } = dayParts(iso)
  return `den ${dayOfMonth} ${months[month - 1] ?? ''} ${year}`
}

export const instant = (iso: string): string => `${day(iso.slice(0, 10))} kl. ${iso.slice(11, 16)}`

/** En dag i ett bevis: a day of a proof. */
export const date = (value: Value): string => day(text(value))

const momentOf = momentWith(day, instant)

/** A day or an instant of a proof. */
export const moment = (value: Value): string => momentOf(text(value))

/** När något var så, i dagar, av vilka den sista räknas med, eller i ögonblick: when something was so. */
export const span = (from: string | null, to: string | null): string => {
  if (from === to) return from === null ? '' : moment(from)
  const since = from === null ? '' : `från${isDay(from) ? ' och med' : ''} ${moment(from)}`
  if (to === null) return since
  if (isDay(to)) return `${since} till och med ${moment(to)}`.trimStart()
  return from === null ? `senast ${moment(to)}` : `mellan ${moment(from)} och ${moment(to)}`
}

/** När en norm binder: when a norm binds. */
export const during = (from: Value, to: Value): string => span(text(from), to === null ? null : text(to))

/** En månad, två månader: a number with the word that goes with it. */
export const counted = (n: Value, one: string, several: string): string => `${text(n)} ${n === 1 ? one : several}`

export const inMonths = (n: Value): string => counted(n, 'månad', 'månader')

export const times = (n: Value): string => counted(n, 'gång', 'gånger')

/** Mellan siffergrupperna, och före valutan, står ett mellanslag där raden inte bryts: no line is broken there. */
export const amount = (ore: number): string => `${kronor(ore, '\u00a0', ',')}\u00a0kr`

export const money = (ore: Value): string => amount(Number(ore))

export const list = listWith('och')

/** Ord av vilka ett menas: a, b eller c. Words of which one is meant. */
export const either = listWith('eller')

/** Några få, som ord: a few things, as a word. */
export const few = (n: number): string => ['inga', 'en', 'två', 'tre', 'fyra', 'fem'][n] ?? String(n)
