import { describe, expect, test } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { Dimension } from '../../catalogue/Definition.ts'
import { fieldOf, wordsOf } from '../../catalogue/vocabulary.ts'
import { inReport } from './inReport.ts'
import { valueName } from './valueName.ts'

/** The paths of all texts in a tree of words. */
const paths = (words: object, path = ''): ReadonlyArray<string> =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${path}/${key}`) : [`${path}/${key}`]
  )

test('what one language says, the other says too', () => {
  expect([...paths(inReport.en)].sort()).toEqual([...paths(inReport.sv)].sort())
})

test('no text is empty, or the same in both languages by mistake', () => {
  const same = new Set([
    '/facts/period',
    '/figures/period',
    '/quantities/median',
    '/values/gender/man',
    '/values/forms/latent',
    '/values/modes/video'
  ])
  const at = (words: object, path: string): unknown =>
    path
      .split('/')
      .slice(1)
      .reduce<unknown>((inner, key) => (inner as { readonly [key: string]: unknown })[key], words)
  const texts = paths(inReport.sv).filter((path) => typeof at(inReport.sv, path) === 'string')
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter((path) => at(inReport.sv, path) === '' || at(inReport.en, path) === '')).toEqual([])
  expect(texts.filter((path) => at(inReport.sv, path) === at(inReport.en, path) && !same.has(path))).toEqual([])
})

describe('every value that a dimension of the catalogue can have has a name', () => {
  const closed = catalogue.flatMap((definition) => {
    const type = 'each' in definition.count ? definition.count.each : definition.count.first
    return (definition.by ?? []).map((dimension) => ({ definition, dimension, values: valuesOf(dimension, type) }))
  })

  test.each(closed.map((one) => [`${one.definition.id} ${one.definition.version} ${one.dimension.id}`, one] as const))(
    '%s',
    (_, { definition, dimension, values }) => {
      const unnamed = [...values, 'unknown', 'not-stated'].filter(
        (value) => valueName('sv')(definition, dimension.id, value) === value
      )
      expect(unnamed.filter((value) => !sameInSwedish.has(value))).toEqual([])
    }
  )
})

const sameInSwedish: ReadonlySet<string> = new Set(['man', 'latent', 'video'])

function valuesOf({ by }: Dimension, type: string): ReadonlyArray<string> {
  if (by === 'home-municipality') return ['are', 'ostersund']
  if ('groups' in by) return by.groups.map(({ id }) => id)
  if (typeof by.field !== 'string')
    return by.field.as === 'party' ? ['are', 'region'] : ['police', 'outside', 'no-party']
  const known = fieldOf(by.of ?? type, by.field)
  return 'codec' in known
    ? wordsOf(known)
        .map(String)
        .filter((value) => !/^\d\d-\d\d$/.test(value))
    : []
}

test('ages are written as spans', () => {
  expect([valueName('sv')(null, 'ageBand', '18-24'), valueName('en')(null, 'ageBand', '18-24')]).toEqual([
    '18–24\u00a0år',
    '18–24'
  ])
})
