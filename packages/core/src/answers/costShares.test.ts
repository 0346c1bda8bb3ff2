import { Proof } from '@norrsken/rules'
import { logOf } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToExtend,
  allBut,
  firstEdition,
  notice,
  signed,
  ten,
  viewIn,
  viewOf
} from '../agreement/acts.test-log.ts'
import { costShares } from './costShares.ts'

const agreed = (on: string, shares: { readonly [party: string]: number }) => act('CostKeyAgreed', on, { shares })

describe('what each party of the cost key pays', () => {
  const acts = [
    ...firstEdition(),
    agreed('2023-04-01', { are: 1, berg: 1 }),
    agreed('2023-07-01', { are: 10, berg: 10 }),
    agreed('2024-01-01', { are: 1, berg: 3 })
  ]

  test('is told for the asked day, with the next known change of it', () => {
    const { value, next, ask } = costShares(viewOf(acts, '2023-05-01'), 100)
    expect({ value, next }).toEqual({
      value: { are: 50, berg: 50 },
      next: { on: '2024-01-01', becomes: { are: 25, berg: 75 } }
    })
    expect(ask).toMatchObject({ validAt: '2023-05-01', edition: 'first' })
    expect(costShares(viewOf(acts, '2024-01-01'), 100).next).toBe(null)
  })

  test('is not known from when keys of one day contradict each other', () => {
    const two = [...acts, agreed('2024-06-01', { are: 1 }), agreed('2024-06-01', { berg: 1 })]
    expect(costShares(viewOf(two, '2024-01-01'), 100).next).toEqual({ on: '2024-06-01', becomes: 'unknown' })
    expect(costShares(viewOf(two, '2024-06-01'), 100)).toMatchObject({ value: 'unknown', next: null })
  })

  test('ends with the agreement', () => {
    const ended = [...acts, agreedToEnd('2023-04-15', '2023-08-31')]
    expect(costShares(viewOf(ended, '2023-05-01'), 100).next).toEqual({ on: '2023-09-01', becomes: null })
  })

  test('is not known before there is a key, and begins with it', () => {
    const { value, next } = costShares(viewOf(acts, '2023-03-31'), 100)
    expect({ value, next }).toEqual({ value: null, next: { on: '2023-04-01', becomes: { are: 50, berg: 50 } } })
  })

  describe('follows from what its proof cites', () => {
    const key = agreed('2023-04-01', { are: 1, berg: 1 })
    /** What a part is by a log, and by the events alone that its proof cites. */
    const byBoth = (acts: Parameters<typeof viewOf>[0], on: string) => {
      const log = logOf(...acts)
      const { value, proof } = costShares(viewIn(log, on), 100)
      const cited = new Set(Proof.events(proof))
      const few = log.filter(({ id }) => cited.has(id)).map((event, i) => ({ ...event, version: i + 1 }))
      return [value, costShares(viewIn(few, on), 100).value]
    }
    const paid = { are: 50, berg: 50 }

    test('where an edition applies without the signature of a party that has left', () => {
      const revised = [adopted('second', '2024-08-29'), ...signed('second', '2024-09-24', ...allBut('police'))]
      const acts = [...firstEdition(), key, notice('police', '2023-06-30'), ...revised]
      expect(byBoth(acts, '2024-10-01')).toEqual([paid, paid])
      expect(byBoth([...acts, ...signed('second', '2024-09-24', 'police')], '2027-01-20')).toEqual([paid, paid])
    })

    test('where the agreement is still in force only since it was agreed to go on', () => {
      const once = firstEdition({ renewalMonths: 0 }, ten)
      expect(byBoth([...once, key, agreedToExtend('2023-12-01', '2024-12-31')], '2024-10-01')).toEqual([paid, paid])
    })
  })
})
