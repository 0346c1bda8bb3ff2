import * as Sealed from '../../secrecy/Sealed.ts'

/**
 * Whether two values are the same JSON, the order of keys left aside. Sealed texts are compared without being shown.
 *
 * @example
 * import { Store } from '@norrsken/core'
 *
 * assert.equal(Store.same({ a: 1, b: [2] }, { b: [2], a: 1 }), true)
 * assert.equal(Store.same({ a: 1 }, { a: 1, b: null }), false)
 */
export const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Sealed.isSealed(one) || Sealed.isSealed(other)) {
    return Sealed.isSealed(one) && Sealed.isSealed(other) && Sealed.same(one, other)
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(at(one, key), at(other, key)))
  )
}

const at = (object: object, key: string): unknown => (object as { readonly [key: string]: unknown })[key]
