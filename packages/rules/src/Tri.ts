/**
 * The answer to a question of fact: yes, no, or not known. Unknown is a value of its own, never a default for one of the
 * others: whoever acts on an answer says what unknown means there.
 */
export type Tri = 'yes' | 'no' | 'unknown'

/**
 * The answer to a question that is always known.
 *
 * @example
 * import { Tri } from '@norrsken/rules'
 *
 * assert.equal(Tri.fromBoolean(1 < 2), 'yes')
 */
export const fromBoolean = (known: boolean): Tri => (known ? 'yes' : 'no')

/**
 * The answer to the opposite question. What is unknown stays unknown.
 *
 * @example
 * import { Tri } from '@norrsken/rules'
 *
 * assert.equal(Tri.not('yes'), 'no')
 * assert.equal(Tri.not('unknown'), 'unknown')
 */
export const not = (a: Tri): Tri => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : 'unknown')

/**
 * Whether both hold (strong Kleene): one `no` decides, whatever the other is.
 *
 * @example
 * import { Tri } from '@norrsken/rules'
 *
 * assert.equal(Tri.and('no', 'unknown'), 'no')
 * assert.equal(Tri.and('yes', 'unknown'), 'unknown')
 */
export const and = (a: Tri, b: Tri): Tri =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'unknown'

/**
 * Whether at least one of two holds (strong Kleene): one `yes` decides, whatever the other is.
 *
 * @example
 * import { Tri } from '@norrsken/rules'
 *
 * assert.equal(Tri.or('yes', 'unknown'), 'yes')
 * assert.equal(Tri.or('no', 'unknown'), 'unknown')
 */
export const or = (a: Tri, b: Tri): Tri =>
  a === 'yes' || b === 'yes' ? 'yes' : a === 'no' && b === 'no' ? 'no' : 'unknown'

/**
 * Whether every one holds. With nothing to ask about, the answer is `yes`.
 *
 * @example
 * import { Tri } from '@norrsken/rules'
 *
 * assert.equal(Tri.all(['yes', 'unknown', 'no']), 'no')
 * assert.equal(Tri.all([]), 'yes')
 */
export const all = (answers: ReadonlyArray<Tri>): Tri => answers.reduce(and, 'yes')

/**
 * Whether at least one holds. With nothing to ask about, the answer is `no`.
 *
 * @example
 * import { Tri } from '@norrsken/rules'
 *
 * assert.equal(Tri.any(['no', 'unknown', 'yes']), 'yes')
 * assert.equal(Tri.any([]), 'no')
 */
export const any = (answers: ReadonlyArray<Tri>): Tri => answers.reduce(or, 'no')
