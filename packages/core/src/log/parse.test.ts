import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { parse } from './parse.ts'

describe('a text that is to be an event', () => {
  test('is the value that it says', () => {
    expect(parse(' {"data": {"a": [1, {"a": 2}]}}\n')).toEqual(E.right({ data: { a: [1, { a: 2 }] } }))
  })

  test.each([
    ['a key twice', '{"a":1,"a":1}', 'a', 'each key once'],
    ['a key twice, once escaped', '{"data":[{"party":"are","p\\u0061rty":"berg"}]}', 'data[0].party', 'each key once'],
    ['a key twice that copies would lose', '{"__proto__":1,"__proto__":2}', '__proto__', 'each key once'],
    ['more levels than any event', `${'['.repeat(33)}${']'.repeat(33)}`, '', 'a value at most 32 levels deep'],
    ['no JSON', '{"a":NaN}', '', 'one JSON object']
  ])('is refused where it has %s', (_, text, path, expected) => {
    expect(parse(text)).toMatchObject(E.left([{ path, expected }]))
  })

  test('is told of where it ceases to be JSON, and never in its own words', () => {
    expect(parse('{"note":"lives at the lake')).toEqual(
      E.left([
        {
          path: '',
          expected: 'one JSON object',
          found: 'a text of 26 characters that is not JSON from character 27 on'
        }
      ])
    )
    expect(parse('{')).toMatchObject(
      E.left([{ found: expect.stringMatching(/^a text of 1 character that is not JSON/) }])
    )
    expect(parse('{"a":1} x')).toMatchObject(E.left([{ found: expect.stringContaining('from character 9 on') }]))
  })
})
