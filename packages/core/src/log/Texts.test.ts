import fc from 'fast-check'
import { expect, test } from 'vitest'
import { texts } from './Texts.ts'

test('texts are given back as they were kept, by the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), (all) => {
      const kept = texts()
      for (const one of all) kept.push(one)
      expect(all.map((_, row) => kept.get(row))).toEqual(all)
      const again = texts(kept.kept())
      again.push('more')
      expect([...all, 'more'].map((_, row) => again.get(row))).toEqual([...all, 'more'])
    })
  )
})

test('texts may be longer than what is set aside at a time, and fill it to the end', () => {
  const long = 'å'.repeat(1_500_000)
  const all = ['a', long, '', 'ö'.repeat(340_000), 'b'.repeat(700_000), 'c'.repeat(349_526), long, 'd']
  const kept = texts()
  for (const one of all) kept.push(one)
  all.forEach((one, row) => {
    expect(kept.get(row) === one).toBe(true)
  })
})
