import { expect, test } from 'vitest'
import { mutated, mutatedFile } from './Mutant.ts'
import { mutants } from './mutants.ts'
import { unmet } from './Witness.ts'
import { witnesses } from './witnesses.ts'

test.each(witnesses.map((witness) => [witness.name, witness] as const))(
  '%s: every answer is the expected',
  (_, witness) => {
    expect(unmet(witness)).toEqual([])
  }
)

test.each(mutants.map((mutant) => [mutant.change, mutant] as const))('the text has one place for: %s', (_, mutant) => {
  expect(() => mutatedFile(mutant)).not.toThrow()
})

test('there are at most 60 mutants of the data, and no two are the same', () => {
  expect(mutants.length).toBeLessThanOrEqual(60)
  expect(new Set(mutants.map(({ file, find, replace }) => `${file}\n${find}\n${replace}`)).size).toBe(mutants.length)
  expect(new Set(mutants.map(({ change }) => change)).size).toBe(mutants.length)
})

test('a mutant whose place is gone, or not the only one, is refused', () => {
  const mutant = { change: 'four becomes three', file: 'a.ts', find: '4', replace: '3' }
  expect(mutated(mutant, 'x = 4')).toBe('x = 3')
  expect(() => mutated(mutant, 'x = 5')).toThrow('`4` stands 0 times in a.ts')
  expect(() => mutated(mutant, 'x = 4 + 4')).toThrow('`4` stands 2 times in a.ts')
})

test('an answer that differs, one too many and one that is missing are each noticed', () => {
  const witness = { name: 'none', said: [], expected: [] }
  expect(unmet(witness)).toEqual([])
  const [first] = witnesses
  if (first === undefined) throw new Error('there are witnesses')
  const [findings] = first.expected
  if (findings === undefined) throw new Error('it expects something')
  const [line = '', ...others] = findings.answer
  const wrong = line.replace('met', 'breached')
  const differently = (answer: ReadonlyArray<string>) => unmet({ ...first, expected: [{ ...findings, answer }] })
  expect(differently([wrong, ...others])).toMatchObject([{ missing: [wrong], surplus: [line] }])
  expect(differently(others)).toMatchObject([{ missing: [], surplus: [line] }])
  expect(differently([...findings.answer, wrong])).toMatchObject([{ missing: [wrong], surplus: [] }])
  expect(differently([...findings.answer, line])).toHaveLength(1)
})
