import type { Store } from '@norrsken/core'

/** The position of an event, by its number in the log, counted from 1. All are equally long, so they sort as texts. */
export const ofNumber = (number: number): Store.Position => {
  const digits = String(number)
  return (zeros.slice(digits.length) + digits) as Store.Position
}

/** The position of the last of so many events; `null` where there is none. */
export const ofLast = (number: number): Store.Position | null => (number === 0 ? null : ofNumber(number))

/** The number of the event at a position. A position that this store cannot have given is a bug of the caller. */
export const toNumber = (position: Store.Position): number => {
  if (!/^\d{16}$/.test(position)) throw new RangeError(`not a position of this store: \`${position}\``)
  return Number(position)
}

/** Holds every whole number that a computer counts exactly. */
const width = String(Number.MAX_SAFE_INTEGER).length

const zeros = '0'.repeat(width)
