import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { fromErrors } from '../log/Fault.ts'
import { DayText, dictionary, Id, list, nullable, PartyId } from './values.ts'

describe('a codec that is made of others', () => {
  test('keeps them, so that schemas and arbitraries can be derived from it', () => {
    expect(list(DayText).member).toBe(DayText)
    expect(nullable(DayText).unlessNull).toBe(DayText)
    expect(dictionary(PartyId, Id)).toMatchObject({ key: PartyId, value: Id })
  })

  test('is called by them, and says what is wrong by them', () => {
    expect(list(nullable(PartyId)).name).toBe('a list, each a party id such as "ostersund", or null')
    const wrong = dictionary(PartyId, list(DayText)).decode({ are: ['2025-02-30'] })
    expect(E.mapLeft(fromErrors)(wrong)).toEqual(
      E.left([{ path: 'are[0]', expected: 'a day that exists, such as "2023-03-01"', found: '"2025-02-30"' }])
    )
  })
})
