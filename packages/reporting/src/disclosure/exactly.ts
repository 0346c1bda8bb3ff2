import type { Fraction } from './Attack.ts'
import type { Bounds } from './Dictionary.ts'
import { add, fractionOf, isZero, minus, times as product } from './Fraction.ts'
import type { Knowledge } from './Knowledge.ts'
import type { Limit } from './Requirement.ts'

/**
 * Where the combination that a linear program gives as the reason for a limit puts it, by exact fractions, and whether it is one:
 * whether it makes up the number, whatever the numbers are, since each number's terms cancel out. It is none where a number in it is bounded by nothing, as when
 * rounding has led a linear program astray.
 */
export const exactly = (
  { variables, relations }: Knowledge,
  variable: number,
  { direction, at, held }: Limit,
  { low, high }: Bounds
): { readonly value: Fraction; readonly isExact: boolean } => {
  const left = new Map<number, Fraction>([[variable, fractionOf(1)]])
  const take = (index: number, times: Fraction): void => {
    left.set(index, minus(left.get(index) ?? fractionOf(0), times))
  }
  let value = fractionOf(0)
  for (const [index, number] of held) {
    const times = fractionOf(number)
    if (index < variables.length) {
      const bound = (direction * times.over > 0 ? high : low)[index] as number
      if (!Number.isFinite(bound)) return { value: fractionOf(at), isExact: false }
      take(index, times)
      value = add(value, product(times, bound))
    } else
      for (const [other, often] of relations[index - variables.length]?.terms ?? []) take(other, product(times, often))
  }
  return { value, isExact: Number.isFinite(at) && [...left.values()].every(isZero) }
}
