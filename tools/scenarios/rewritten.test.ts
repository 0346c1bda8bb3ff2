import { expect, test } from 'vitest'
import { rewritten } from './rewritten.ts'

test('each command of a page is followed by what is printed now, and nothing else is touched', () => {
  const page = 'Story.\n$ norrsken state -\nold\nolder\n\n$ norrsken check -\n```\n'
  const commands = [
    { line: 2, words: ['state', '-'], printed: ['old', 'older'] },
    { line: 6, words: ['check', '-'], printed: [] }
  ]
  expect(rewritten(page, commands, [['new'], ['a', '', 'b']])).toBe(
    'Story.\n$ norrsken state -\nnew\n\n$ norrsken check -\na\n\nb\n```\n'
  )
})
