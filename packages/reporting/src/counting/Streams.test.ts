import { logOf } from '@norrsken/testing'
import { expect, test } from 'vitest'
import { kinship } from './Streams.ts'

const attached = (place: number, subject: string) => ({
  stream: `case/${place}`,
  type: 'SubjectAttached',
  effective: '2024-02-01',
  data: { subject }
})

/** The kin of places, by the pseudonyms that each was told by. */
const kinOf = (
  told: ReadonlyArray<readonly [place: number, subject: string]>,
  places: number
): ReadonlyArray<number> => {
  const finding = kinship()
  for (const [place, subject] of told) for (const event of logOf(attached(place, subject))) finding.accept(place, event)
  return [...finding.finish(places)]
}

test('cases that were told by the same pseudonym are kin, by the first of them', () => {
  expect(
    kinOf(
      [
        [2, 'p'],
        [0, 'q'],
        [4, 'p']
      ],
      5
    )
  ).toEqual([0, 1, 2, 3, 2])
})

test('so are those that a third leads to each other, in whichever order', () => {
  const told = [
    [3, 'p'],
    [1, 'q'],
    [2, 'q'],
    [2, 'p']
  ] as const
  expect(kinOf(told, 4)).toEqual([0, 1, 1, 1])
  expect(kinOf(told.toReversed(), 4)).toEqual([0, 1, 1, 1])
})
