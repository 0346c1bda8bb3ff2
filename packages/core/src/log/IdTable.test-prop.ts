import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idTable } from './IdTable.ts'

/** Ids that are near each other, odd, or long; few, so that the same are looked for again. */
const id = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((n) => `e${n}`),
  fc.integer({ min: 0, max: 50 }).map((n) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'a',
    'b',
    'aa',
    'a\ufffd',
    '\ufffda',
    'x'.repeat(200),
    `${'x'.repeat(199)}y`
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 })
)

type Step =
  | { readonly type: 'add'; readonly ids: ReadonlyArray<string> }
  | { readonly type: 'remove'; readonly n: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(id, { maxLength: 60 }).map((ids): Step => ({ type: 'add', ids })),
  fc.nat({ max: 40 }).map((n): Step => ({ type: 'remove', n }))
)

test('the table finds what a map finds, whatever was added and taken back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.array(id), (steps, others) => {
      const table = idTable()
      const added: string[] = []
      for (const one of steps) {
        if (one.type === 'add') {
          for (const id of one.ids.filter((id, i, all) => all.indexOf(id) === i && !added.includes(id))) {
            expect(table.find(id)).toBe(-1)
            expect(table.add(id)).toBe(added.length)
            added.push(id)
          }
        } else {
          for (const id of added.splice(Math.max(0, added.length - one.n)).reverse()) {
            table.removeLast()
            expect(table.find(id)).toBe(-1)
          }
        }
        expect(table.size()).toBe(added.length)
      }
      const map = new Map(added.map((id, ordinal) => [id, ordinal]))
      for (const id of [...added, ...others]) expect(table.find(id)).toBe(map.get(id) ?? -1)
    }),
    { numRuns: 200 }
  )
})

test('the table keeps every id as it grows, and as it is emptied again', () => {
  const table = idTable()
  const many = 20_000
  for (let n = 0; n < many; n += 1) table.add(`case-${n}`)
  for (let n = 0; n < many; n += 1) if (table.find(`case-${n}`) !== n) throw new Error(`lost case-${n}`)
  for (let n = many - 1; n >= 0; n -= 1) {
    table.removeLast()
    if (table.find(`case-${n}`) !== -1) throw new Error(`kept case-${n}`)
    if (n > 0 && table.find(`case-${n - 1}`) !== n - 1) throw new Error(`lost case-${n - 1}`)
  }
  expect(table.size()).toBe(0)
})
