import { describe, expect, test } from 'vitest'
import { O } from '../fp.ts'
import { allocate } from './13-costs.allocation.ts'

const key = (shares: { readonly [party: string]: number }) =>
  Object.entries(shares).map(([party, basisPoints]) => ({ party, basisPoints }))

const divided = (shares: { readonly [party: string]: number }, ore: number) =>
  O.toUndefined(allocate(key(shares), ore))?.map((part) => part.ore)

describe('an amount that is divided by a cost key', () => {
  test('follows the shares where they come out even', () => {
    expect(divided({ ostersund: 5000, are: 2500, berg: 2500 }, 1_000_00)).toEqual([500_00, 250_00, 250_00])
  })

  test('leaves the last öre with those who lost most by the rounding', () => {
    expect(divided({ are: 1000, berg: 4500, krokom: 4500 }, 101)).toEqual([10, 46, 45])
    expect(divided({ are: 1666, berg: 1667, krokom: 6667 }, 10)).toEqual([1, 2, 7])
    expect(divided({ are: 1900, berg: 8100 }, 10)).toEqual([2, 8])
  })

  test('leaves an öre that several have an equal claim to with the id that comes first', () => {
    expect(divided({ krokom: 1, berg: 1, are: 1 }, 100)).toEqual([33, 33, 34])
    expect(divided({ krokom: 1, berg: 1, are: 1 }, 101)).toEqual([33, 34, 34])
  })

  test('says of each part whether it has one of the öre that were left over', () => {
    const parts = O.toUndefined(allocate(key({ krokom: 1, are: 1 }), 1))
    expect(parts).toEqual([
      { party: 'krokom', ore: 0, ofTheRest: false },
      { party: 'are', ore: 1, ofTheRest: true }
    ])
  })

  test('needs no key that makes a hundred per cent', () => {
    expect(divided({ are: 10_000, berg: 10_000, krokom: 10_000 }, 300)).toEqual([100, 100, 100])
    expect(divided({ are: 1, berg: 2 }, 9)).toEqual([3, 6])
  })

  test('is exact for an amount whose products no number can hold', () => {
    expect(divided({ are: 9_999, berg: 1 }, Number.MAX_SAFE_INTEGER)).toEqual([9_006_298_534_815_517, 900_719_925_474])
  })

  test('asks nothing of anybody where nothing is to be paid', () => {
    expect(divided({ are: 3, berg: 7 }, 0)).toEqual([0, 0])
  })

  test('that comes back is divided as one that is paid, and who has no share gets nothing of it', () => {
    expect(divided({ are: 3333, berg: 3333, krokom: 3333 }, -100_00)).toEqual([-33_34, -33_33, -33_33])
    expect(divided({ are: 0, berg: 10_000 }, -100)).toEqual([0, -100])
  })

  test('is not divided by a key in which nobody has a share', () => {
    expect(allocate(key({ are: 0, berg: 0 }), 100)).toEqual(O.none)
    expect(allocate([], 100)).toEqual(O.none)
  })

  test('is a whole number of öre', () => {
    expect(() => allocate(key({ are: 1 }), 0.5)).toThrow('not a whole amount of öre: `0.5`')
    expect(() => allocate(key({ are: 1 }), 2 ** 53)).toThrow('not a whole amount of öre')
  })
})
