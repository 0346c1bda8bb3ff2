import type { By } from '../../log/Envelope.ts'

/**
 * Those who have recorded events. They are few, and every event names one, so that events share one frozen value for
 * each of them.
 */
export interface Authors {
  /** The author who is written as this; none if nobody like that is known yet. */
  readonly find: (by: unknown) => By | undefined
  /** Remembers an author whom the log's codec has let through. */
  readonly remember: (by: By) => void
}

/** Nobody yet. */
export const authors = (): Authors => {
  const units = new Map<unknown, Map<unknown, By>>()
  let size = 0
  /** Whoever recorded one event recorded the next, as a rule. */
  let last: By | undefined

  const find = (by: unknown): By | undefined => {
    if (typeof by !== 'object' || by === null || Object.keys(by).length !== 2) return undefined
    const { unit, function: role } = by as Partial<By>
    if (last === undefined || last.unit !== unit || last.function !== role) last = units.get(unit)?.get(role)
    return last
  }

  const remember = (by: By): void => {
    if (size === most) return
    size += 1
    const functions = units.get(by.unit) ?? new Map<unknown, By>()
    units.set(by.unit, functions.set(by.function, by))
  }

  return { find, remember }
}

/** More than there are units and functions. The rest, of whoever invents them, is kept with each event. */
const most = 10_000
