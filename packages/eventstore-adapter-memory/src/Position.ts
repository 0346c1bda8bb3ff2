import type { Store } from '@norrsken/core'

/** The position of an event, by its number in the store, counted from 1. All are equally long, so they sort as texts. */
export const ofNumber = (number: number): Store.Position => {
  const digits = String(number)
  return `${zeros[digits.length]}${digits}` as Store.Position
}

/** The position of the last of so many events; `null` where there are none. */
export const ofLast = (count: number): Store.Position | null => (count === 0 ? null : ofNumber(count))

/** The number of the event at a position. A position that this store cannot have given is a bug of the caller. */
export const toNumber = (position: Store.Position): number => {
  if (!/^\d{16}$/.test(position)) throw new RangeError(`not a position of this store: \`${position}\``)
  return Number(position)
}

/** Holds every whole number that a computer counts exactly. */
const width = String(Number.MAX_SAFE_INTEGER).length

/** What comes before a number of so many digits. */
const zeros = Array.from({ length: width + 1 }, (_, digits) => '0'.repeat(width - digits))
