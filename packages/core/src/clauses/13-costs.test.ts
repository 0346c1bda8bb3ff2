import { Day, Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { act, agreedToEnd, firstEdition, notice, viewOf } from '../agreement/acts.test-log.ts'
import { costShares } from './13-costs.ts'

const agreed = (on: string, shares: { readonly [party: string]: number }) => act('CostKeyAgreed', on, { shares })
const halves = agreed('2023-03-15', { are: 5000, berg: 5000 })

const shares = (acts: Parameters<typeof viewOf>[0], day: string, ore = 1_000_00) =>
  costShares(viewOf(acts, day).soFar, ore, Day.day(day))

describe('what each party pays for the coordinator', () => {
  test('follows the key that was agreed last, from its day', () => {
    const acts = [...firstEdition(), halves, agreed('2024-01-01', { are: 2500, berg: 7500 })]
    expect(shares(acts, '2023-12-31').value).toEqual({ are: 500_00, berg: 500_00 })
    expect(shares(acts, '2024-01-01').value).toEqual({ are: 250_00, berg: 750_00 })
  })

  test('is nothing before a key is agreed, and the proof says that there is none', () => {
    const { value, proof } = shares([...firstEdition(), halves], '2023-03-14')
    expect(value).toBe(null)
    expect(Proof.nodes(proof)).toContainEqual({
      type: 'absence',
      of: 'CostKeyAgreed',
      where: {},
      from: null,
      to: '2023-03-14',
      found: 0
    })
  })

  test('is nothing while the agreement is not in force, though there is a key', () => {
    const acts = [agreed('2023-02-25', { are: 1 }), ...firstEdition(), agreedToEnd('2024-05-01', '2024-09-30')]
    expect(shares(acts, '2023-02-28').value).toBe(null)
    expect(shares(acts, '2023-03-01').value).toEqual({ are: 1_000_00 })
    const { value, proof } = shares(acts, '2024-10-01')
    expect(value).toBe(null)
    expect(Proof.nodes(proof)).toContainEqual(expect.objectContaining({ rule: 'signatures/not-in-force' }))
  })

  test('is nothing by a key in which nobody has a share, and stays open', () => {
    const { value, proof } = shares([...firstEdition(), agreed('2023-04-01', { are: 0 })], '2023-04-01')
    expect(value).toBe(null)
    expect(Proof.openPoints(proof)).toEqual(['who-pays'])
  })

  test('cites the key and says how each part was rounded', () => {
    const acts = [...firstEdition({}, ['are', 'berg', 'krokom']), agreed('2023-04-01', { krokom: 1, are: 1, berg: 1 })]
    const { proof } = shares(acts, '2023-04-01', 100)
    const nodes = Proof.nodes(proof)
    expect(Proof.events(proof).at(-1)).toBe('e5')
    expect(nodes.filter(({ type }) => type === 'calculation')).toEqual([
      {
        type: 'calculation',
        operation: 'share-of-cost',
        in: { party: 'krokom', amount: 100, share: 1, whole: 3 },
        out: 33,
        rounding: 'down',
        authority: '13'
      },
      {
        type: 'calculation',
        operation: 'share-of-cost-with-one-of-the-rest',
        in: { party: 'are', amount: 100, share: 1, whole: 3 },
        out: 34,
        rounding: 'down',
        authority: '13'
      },
      expect.objectContaining({ in: { party: 'berg', amount: 100, share: 1, whole: 3 }, out: 33 })
    ])
    expect(Proof.openPoints(proof)).toEqual([])
  })

  test('is not known where two keys of one day contradict each other, and both are cited', () => {
    const acts = [...firstEdition(), halves, agreed('2024-01-01', { are: 1 }), agreed('2024-01-01', { berg: 1 })]
    expect(shares(acts, '2023-12-31').value).toEqual({ are: 500_00, berg: 500_00 })
    const { value, proof } = shares(acts, '2024-02-01')
    expect(value).toBe('unknown')
    const nodes = Proof.nodes(proof)
    expect(nodes.filter(({ type }) => type === 'open')).toMatchObject([
      {
        cause: 'conflict',
        wouldDecide: [{ name: 'cost-key' }],
        because: [{ event: 'CostKeyAgreed' }, { event: 'CostKeyAgreed' }]
      }
    ])
    expect(Proof.events(proof).slice(-2)).toEqual(['e14', 'e13'])
    expect(nodes).toContainEqual(
      expect.objectContaining({ type: 'absence', of: 'CostKeyAgreed', from: '2024-01-01', to: '2024-02-01', found: 2 })
    )
    expect(nodes.filter(({ type }) => type === 'calculation')).toEqual([])
  })

  test('is known where two keys of one day share the amount alike, and both are cited', () => {
    const acts = [
      ...firstEdition(),
      agreed('2024-01-01', { are: 1, berg: 1 }),
      agreed('2024-01-01', { berg: 2, are: 2 })
    ]
    const { value, proof } = shares(acts, '2024-02-01')
    expect(value).toEqual({ are: 500_00, berg: 500_00 })
    expect(Proof.openPoints(proof)).toEqual([])
    expect(Proof.events(proof)).toEqual(expect.arrayContaining(['e12', 'e13']))
  })

  test('is not known where one of two keys of a day names nobody who pays', () => {
    const acts = [...firstEdition(), agreed('2024-01-01', { are: 1 }), agreed('2024-01-01', { are: 0 })]
    expect(shares(acts, '2024-01-01').value).toBe('unknown')
  })

  test('is known again when there is another key, or when one of two is corrected', () => {
    const two = [...firstEdition(), agreed('2024-01-01', { are: 1 }), agreed('2024-01-01', { berg: 1 })]
    expect(shares([...two, agreed('2024-02-01', { are: 1 })], '2024-02-01').value).toEqual({ are: 1_000_00 })
    const corrected = { ...agreed('2024-01-01', { are: 1 }), corrects: 'e13' }
    expect(shares([...two, corrected], '2024-01-01').value).toEqual({ are: 1_000_00 })
    expect(shares([...two, agreedToEnd('2024-01-01', '2024-06-30')], '2024-07-01').value).toBe(null)
  })

  test('is by the key as it was agreed when a party of it has left; who bears its part is open', () => {
    const acts = [...firstEdition(), halves, notice('are', '2023-06-30')]
    expect(Proof.openPoints(shares(acts, '2023-12-31').proof)).toEqual([])
    const { value, proof } = shares(acts, '2024-01-01')
    expect(value).toEqual({ are: 500_00, berg: 500_00 })
    expect(Proof.nodes(proof).filter(({ type }) => type === 'open')).toEqual([
      {
        type: 'open',
        cause: 'gap',
        wouldDecide: [{ name: 'who-pays' }],
        because: [
          expect.objectContaining({ rule: '2/party', about: { party: 'are', day: '2024-01-01' }, outcome: 'no' })
        ]
      }
    ])
  })

  test('has no open point for somebody who is no party and has no share', () => {
    const { proof } = shares([...firstEdition(), agreed('2023-04-01', { are: 1, kvinnojouren: 0 })], '2023-04-01')
    expect(Proof.openPoints(proof)).toEqual([])
  })
})
