import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { act, firstEdition, viewOf } from '../agreement/acts.test-log.ts'
import { costShares, isSame } from './13-costs.ts'

describe('two divisions of a cost', () => {
  type Shares = Parameters<typeof isSame>[0]

  const divisions: ReadonlyArray<readonly [one: Shares, other: Shares, same: boolean, why: string]> = [
    [{ are: 50, berg: 50 }, { berg: 50, are: 50 }, true, 'the same parties pay the same'],
    [{ are: 50, berg: 50 }, { are: 50, berg: 51 }, false, 'one pays more'],
    [{ are: 50 }, { are: 50, berg: 0 }, false, 'one more is named, though with nothing'],
    [{ are: 50, berg: 0 }, { are: 50 }, false, 'one less is named'],
    [null, null, true, 'both are none'],
    [null, { are: 50 }, false, 'one is none'],
    ['unknown', 'unknown', true, 'both are unknown'],
    ['unknown', { are: 50 }, false, 'one is unknown'],
    [{ are: 50 }, 'unknown', false, 'the other is unknown']
  ]

  test.each(divisions)('%j and %j: %s (%s)', (one, other, same) => {
    expect(isSame(one, other)).toBe(same)
  })
})

test('a key that is known ahead divides nothing before its day', () => {
  const acts = [...firstEdition(), act('CostKeyAgreed', '2024-06-01', { shares: { are: 5000, berg: 5000 } })]
  const { ahead } = viewOf(acts, '2024-01-01')
  expect(costShares(ahead, 100, Day.day('2024-05-31')).value).toBeNull()
  expect(costShares(ahead, 100, Day.day('2024-06-01')).value).toEqual({ are: 50, berg: 50 })
})
