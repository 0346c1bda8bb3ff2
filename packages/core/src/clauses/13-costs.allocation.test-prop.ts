import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Share } from '../agreement/State.ts'
import { O } from '../fp.ts'
import { type Allotment, allocate } from './13-costs.allocation.ts'

const party = fc.constantFrom('are', 'berg', 'bracke', 'harjedalen', 'krokom', 'ostersund', 'ragunda', 'stromsund')
const basisPoints = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 1, 3333, 10_000))
const key: fc.Arbitrary<ReadonlyArray<Share>> = fc
  .uniqueArray(fc.record({ party, basisPoints }), { selector: (share) => share.party, minLength: 1 })
  .filter((shares) => shares.some((share) => share.basisPoints > 0))
const amount = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)
)

const parts = (shares: ReadonlyArray<Share>, ore: number): ReadonlyArray<Allotment> =>
  O.getOrElse((): ReadonlyArray<Allotment> => [])(allocate(shares, ore))

const oreOf = (shares: ReadonlyArray<Share>, ore: number): { readonly [party: string]: number } =>
  Object.fromEntries(parts(shares, ore).map((part) => [part.party, part.ore]))

const sum = (numbers: ReadonlyArray<number>): bigint => numbers.reduce((total, number) => total + BigInt(number), 0n)
const absolute = (number: bigint): bigint => (number < 0n ? -number : number)

describe('an amount that is divided by a cost key', () => {
  test('is the sum of its parts, whatever the key and the amount', () => {
    fc.assert(
      fc.property(key, amount, (shares, ore) => {
        expect(sum(parts(shares, ore).map((part) => part.ore))).toBe(BigInt(ore))
      })
    )
  })

  test('gives nobody a whole öre more or less than the exact part', () => {
    fc.assert(
      fc.property(key, amount, (shares, ore) => {
        const whole = sum(shares.map((share) => share.basisPoints))
        const paid = oreOf(shares, ore)
        for (const share of shares) {
          const exact = BigInt(ore) * BigInt(share.basisPoints)
          expect(absolute(BigInt(paid[share.party] ?? Number.NaN) * whole - exact) < whole).toBe(true)
        }
      })
    )
  })

  test('is divided alike in whichever order the key names the parties', () => {
    const shuffled = key.chain((shares) =>
      fc.tuple(fc.constant(shares), fc.shuffledSubarray([...shares], { minLength: shares.length }))
    )
    fc.assert(
      fc.property(shuffled, amount, ([shares, other], ore) => {
        expect(oreOf(other, ore)).toEqual(oreOf(shares, ore))
      })
    )
  })

  test('is divided by the shares alone, whoever has them, where no two lost equally much by the rounding', () => {
    const points = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(points, amount, (points, ore) => {
        const whole = sum(points)
        const lost = points.map((share) => absolute(BigInt(ore) * BigInt(share)) % whole)
        fc.pre(new Set(lost).size === lost.length)
        const named = (names: ReadonlyArray<string>): ReadonlyArray<Share> =>
          points.map((share, index) => ({ party: names[index] ?? '', basisPoints: share }))
        const paid = (names: ReadonlyArray<string>): ReadonlyArray<number> =>
          parts(named(names), ore)
            .map((part) => part.ore)
            .sort((one, other) => one - other)
        expect(paid(['a', 'b', 'c', 'd'])).toEqual(paid(['d', 'c', 'b', 'a']))
      })
    )
  })

  test('asks nothing of a party without a share, and never less of a larger share', () => {
    fc.assert(
      fc.property(key, amount, (shares, ore) => {
        const paid = oreOf(shares, ore)
        for (const one of shares) {
          if (one.basisPoints === 0) expect(paid[one.party]).toBe(0)
          for (const other of shares) {
            if (one.basisPoints <= other.basisPoints) continue
            expect(Math.abs(paid[one.party] ?? Number.NaN)).toBeGreaterThanOrEqual(Math.abs(paid[other.party] ?? 0))
          }
        }
      })
    )
  })

  test('that comes back is divided as one that is paid', () => {
    fc.assert(
      fc.property(key, amount, (shares, ore) => {
        const back = parts(shares, -ore).map((part) => 0 - part.ore)
        expect(back).toEqual(parts(shares, ore).map((part) => part.ore))
      })
    )
  })
})
