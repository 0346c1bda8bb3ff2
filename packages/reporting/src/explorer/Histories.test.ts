import { logOf, type Said } from '@norrsken/testing'
import { expect, test } from 'vitest'
import { historiesOf } from './Histories.ts'

const screened = (stream: string, effective: string): Said => ({
  stream,
  type: 'PresentationScreened',
  effective,
  data: { outcome: 'passed', rules: [] }
})

test('streams come in the order of their first days, and of one day by name, wherever they stand in a log', () => {
  const said = [screened('case/b', '2024-03-06'), screened('case/a', '2024-03-06'), screened('case/c', '2024-03-05')]
  const streams = (...acts: ReadonlyArray<Said>) => historiesOf(logOf(...acts)).streams.map(({ stream }) => stream)
  expect(streams(...said)).toEqual(['case/c', 'case/a', 'case/b'])
  expect(streams(...said.toReversed())).toEqual(['case/c', 'case/a', 'case/b'])
})
