import { Day } from '@norrsken/rules'
import { expect, test } from 'vitest'
import { firstEdition, signed, stateOf } from '../agreement/acts.test-log.ts'
import { noEdition, signaturesProof } from './signatures.proof.ts'

const state = stateOf([
  ...firstEdition(),
  ...signed('first', '2024-01-01', 'kvinnojouren'),
  ...signed('second', '2024-03-01', 'kvinnojouren')
])

/** The days of the signatures that are cited, and of the search for more. */
const cited = (after: string | null, by: string | null): ReadonlyArray<unknown> => {
  const [from, to] = [after, by].map((day) => (day === null ? null : Day.day(day)))
  return signaturesProof(state, 'kvinnojouren', from ?? null, to ?? null).map((node) =>
    node.type === 'event' ? node.effective : node.type === 'absence' ? [node.from, node.to, node.found] : node.type
  )
}

test('all that somebody has signed is cited, and that there is no more', () => {
  expect(cited(null, null)).toEqual(['2024-01-01', '2024-03-01', [null, null, 2]])
})

test('up to a day only what was signed by the end of it', () => {
  expect(cited(null, '2023-12-31')).toEqual([[null, '2023-12-31', 0]])
  expect(cited(null, '2024-01-01')).toEqual(['2024-01-01', [null, '2024-01-01', 1]])
  expect(cited(null, '2024-03-01')).toEqual(['2024-01-01', '2024-03-01', [null, '2024-03-01', 2]])
})

test('a signature of long ago is cited too', () => {
  const longAgo = stateOf(signed('first', '1965-02-27', 'kvinnojouren'))
  expect(signaturesProof(longAgo, 'kvinnojouren', null, null)).toMatchObject([
    { effective: '1965-02-27' },
    { found: 1 }
  ])
})

test('after a day only what was signed on a later one', () => {
  expect(cited('2024-01-01', null)).toEqual(['2024-03-01', ['2024-01-02', null, 1]])
  expect(cited('2023-12-31', '2024-02-01')).toEqual(['2024-01-01', ['2024-01-01', '2024-02-01', 1]])
})

test('that no edition has been adopted is said up to a day, or of all that is known', () => {
  expect(noEdition(Day.day('2023-02-23'))).toMatchObject({ of: 'EditionAdopted', to: '2023-02-23' })
  expect(noEdition(null).to).toBeNull()
})
