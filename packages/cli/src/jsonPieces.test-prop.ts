import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonPieces } from './jsonPieces.ts'

const written = (document: unknown): string => [...jsonPieces(document)].join('')

describe('a document in pieces', () => {
  test('is the text that JSON.stringify makes of it with two spaces', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (document) => {
        expect(written(document)).toBe(JSON.stringify(document, null, 2))
      }),
      { numRuns: 1000 }
    )
  })

  test('leaves out what has no JSON, as JSON.stringify does', () => {
    const document = {
      none: undefined,
      list: [undefined, 1, { none: undefined }],
      empty: [],
      object: {},
      last: undefined
    }
    expect(written(document)).toBe(JSON.stringify(document, null, 2))
  })

  test('writes what can be gone through as a list, and asks for no member before those ahead of it are taken', () => {
    const asked: number[] = []
    function* members(): Generator<unknown, void> {
      for (const id of [1, 2, 3]) {
        asked.push(id)
        yield { id, of: [id] }
      }
    }
    const pieces = jsonPieces({ day: '2024-01-01', members: members(), after: null })
    const taken: string[] = []
    for (const piece of pieces) {
      taken.push(piece)
      if (asked.length === 2) break
    }
    expect(asked).toEqual([1, 2])
    expect(written({ day: '2024-01-01', members: members(), after: null })).toBe(
      JSON.stringify({ day: '2024-01-01', members: [1, 2, 3].map((id) => ({ id, of: [id] })), after: null }, null, 2)
    )
  })
})
