import { expect, test } from 'vitest'
import { printed } from './printed.ts'

test('what is printed ends with the exit code where it is not 0, after the message', async () => {
  expect(await printed({ log: [] }, ['ask', '-', 'member', 'are', '--valid-at', '2024-06-30', '--lang', 'en'])).toEqual(
    [expect.stringMatching(/^norrsken: .*are/), '[exit 2]']
  )
})

test('an event that is no event of a log is refused as it is on a terminal', async () => {
  expect((await printed({ log: [{ synthetic: true }] }, ['verify', '-', '--lang', 'en'])).at(-1)).toBe('[exit 4]')
})
