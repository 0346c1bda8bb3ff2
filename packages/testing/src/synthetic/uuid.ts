import type { Instant } from '@norrsken/rules'
import type { Random } from './random.ts'

/** An id in the form of a UUIDv7: the time, then chance, then the number of the event, which makes it unique. */
export const uuid = (instant: Instant.Instant, ordinal: number, { int }: Random): string => {
  const time = hex(instant, 12)
  const chance = hex(int(0, 2 ** 28 - 1), 7)
  const variant = hex(8 + int(0, 3), 1)
  const number = hex(ordinal, 8)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(3, 6)}-${chance[6]}000${number}`
}

const hex = (number: number, width: number): string => number.toString(16).padStart(width, '0')
