import type { Fraction } from './Attack.ts'

/**
 * The simplest fraction near a number that a calculation with floating point came to, by its continued fraction. Whoever
 * needs to be sure checks what follows from it by the exact arithmetic below.
 */
export const fractionOf = (value: number): Fraction => {
  let [over, under, lastOver, lastUnder] = [1, 0, 0, 1]
  let rest = value
  for (let i = 0; i < 20; i++) {
    const whole = Math.floor(rest)
    ;[over, lastOver] = [whole * over + lastOver, over]
    ;[under, lastUnder] = [whole * under + lastUnder, under]
    if (Math.abs(value - over / under) < 1e-8 || under > 1e6) break
    rest = 1 / (rest - whole)
  }
  return { over, under }
}

export const add = (one: Fraction, other: Fraction): Fraction =>
  lowest(
    BigInt(one.over) * BigInt(other.under) + BigInt(other.over) * BigInt(one.under),
    BigInt(one.under) * BigInt(other.under)
  )

export const minus = (one: Fraction, other: Fraction): Fraction => add(one, { over: -other.over, under: other.under })

export const times = ({ over, under }: Fraction, whole: number): Fraction =>
  lowest(BigInt(over) * BigInt(whole), BigInt(under))

export const isZero = ({ over }: Fraction): boolean => over === 0

const lowest = (over: bigint, under: bigint): Fraction => {
  const by = divisor(over < 0n ? -over : over, under)
  return { over: Number(over / by), under: Number(under / by) }
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a === 0n ? 1n : a) : divisor(b, a % b))
