import { isDay, isMonth } from './dates.ts'

const two = (digits: Uint8Array, at: number): number => (digits[at] as number) * 10 + (digits[at + 1] as number)

/** Which number the date of ten or twelve digits, from a place on, allows, if any. */
export const kindOf = (
  digits: Uint8Array,
  count: number,
  from = 0
): 'personal-number' | 'coordination-number' | undefined => {
  if (count === 12) {
    const century = two(digits, from)
    if (century < 18 || century > 20) return undefined
  }
  const month = two(digits, from + count - 8)
  const day = two(digits, from + count - 6)
  if (month > 12) return undefined
  if (day <= 31) return 'personal-number'
  return day >= 60 && day <= 91 ? 'coordination-number' : undefined
}

/** Whether the date can be: for a coordination number also one whose month or day is unknown. */
export const isRealDate = (digits: Uint8Array, count: number, from = 0): boolean => {
  const month = two(digits, from + count - 8)
  const day = two(digits, from + count - 6)
  return day >= 60 ? true : isMonth(month) && isDay(month, day)
}

/** Whether the ten digits from a place on end with their check digit. */
export const luhn = (digits: Uint8Array, from: number): boolean => {
  let sum = 0
  for (let index = 0; index < 10; index++) {
    const digit = digits[from + index] as number
    const weighed = index % 2 === 0 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}

/** The number that ten or twelve digits from a place on are, with a date that there is and the right check digit. */
export const soundNumber = (
  digits: Uint8Array,
  count: number,
  from: number
): 'personal-number' | 'coordination-number' | undefined => {
  const kind = kindOf(digits, count, from)
  return kind !== undefined && isRealDate(digits, count, from) && luhn(digits, from + count - 10) ? kind : undefined
}
