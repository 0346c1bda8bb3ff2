import type { NaiveDay } from './membership.ts'
import { isInForce, type NaiveStream } from './NaiveLog.ts'

/** An agreement with its days. */
export interface NaiveLife {
  readonly name: string
  readonly days: ReadonlyArray<NaiveDay>
}

/**
 * The agreement that a case or a meeting belongs to: the one that its first event names, else the one in force on the
 * day of its first event, else the last before, else the first to come. Of two in force, the one that has been so longest
 * without a break; at a tie the first by name.
 */
export const belongsTo = ({ events }: NaiveStream, lives: ReadonlyArray<NaiveLife>): string | null => {
  const [first] = events
  if (first === undefined) return null
  const { data } = first.event
  if ('agreement' in data && data.agreement !== undefined) return data.agreement

  let before: { readonly name: string; readonly day: string } | null = null
  let toCome: { readonly name: string; readonly day: string } | null = null
  let longest: { readonly name: string; readonly length: number } | null = null
  for (const { name, days } of [...lives].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const until = days.filter(({ day }) => day <= first.day)
    const length = until.reduce((run, day) => (isInForce(day) ? run + 1 : 0), 0)
    if (length > 0 && (longest === null || longest.length < length)) longest = { name, length }
    const inForce = days.filter(isInForce).map(({ day }) => day)
    const lastBefore = inForce.filter((day) => day < first.day).at(-1)
    if (lastBefore !== undefined && (before === null || before.day < lastBefore)) before = { name, day: lastBefore }
    const firstToCome = inForce.find((day) => day > first.day)
    if (firstToCome !== undefined && (toCome === null || firstToCome < toCome.day)) toCome = { name, day: firstToCome }
  }
  return (longest ?? before ?? toCome)?.name ?? null
}
