import { UnitId } from '../../codec/values.ts'

/**
 * Whether a text is written as the id of a unit: a branch of a party, an outside actor, or a body.
 *
 * @example
 * import { Secrecy } from '@norrsken/core'
 *
 * assert.equal(Secrecy.isUnit('krokom/social-services'), true)
 * assert.equal(Secrecy.isUnit('krokom'), false)
 */
export const isUnit = (text: string): boolean => UnitId.is(text)
