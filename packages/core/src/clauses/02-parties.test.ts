import { expect, test } from 'vitest'
import { party } from './02-parties.ts'

test('who counts as a party is a norm of clause 2', () => {
  expect(party).toMatchObject({ type: 'Counts', id: '2/party', clause: '2' })
})
