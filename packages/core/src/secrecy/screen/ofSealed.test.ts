import { expect, test } from 'vitest'
import { seal } from '../Sealed.ts'
import { lists } from './Lists.ts'
import { ofSealed } from './ofSealed.ts'
import { screen } from './screen.ts'

const text = 'Barbro Lindmark-Ek nås på 070-174 06 05 i Krokom, 900305-2397.'

test('of a sealed text the same is found as of the text itself', () => {
  const found = ofSealed()(seal(text))
  expect(found).toEqual(screen()(text))
  expect(found.length).toBeGreaterThan(3)
})

test('no finding holds a word of it', () => {
  const told = JSON.stringify(ofSealed()(seal(text)))
  for (const word of text.split(/[^\p{L}\p{Nd}]+/u).filter(({ length }) => length > 2)) expect(told).not.toContain(word)
})

test('it is found by the lists that were given', () => {
  const only = ofSealed({ ...lists, places: { ...lists.places, words: ['fantasia'] } })
  expect(only(seal('hon bor i Fantasia')).map(({ rule }) => rule)).toEqual(['place'])
})

test('what is not sealed is not looked at', () => {
  expect(() => ofSealed()({ sealed: true })).toThrow('not a value that this library sealed')
})
