/**
 * A value that nothing prints by accident: not a log line, not an error, not JSON. It has no readable property;
 * writing it out throws, and inspecting it shows only that it is sealed. The log's own codec can write it back.
 */
export interface Sealed<A> {
  readonly sealed: true
  /** Keeps `Sealed<string>` and `Sealed<number>` apart; never there at run time. */
  readonly _A?: A
}

const refuse = (): never => {
  throw new TypeError('a sealed value cannot be printed')
}

/** The content is private to this class, so that only this file can reach it. */
class Box<A> implements Sealed<A> {
  readonly sealed = true
  readonly #content: A
  constructor(content: A) {
    this.#content = content
  }
  static open<A>(box: Box<A>): A {
    return box.#content
  }
  static holds(value: unknown): value is Box<unknown> {
    return typeof value === 'object' && value !== null && #content in value
  }
  toJSON(): never {
    return refuse()
  }
  toString(): never {
    return refuse()
  }
  [Symbol.toPrimitive](): never {
    return refuse()
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[sealed]'
  }
}

/**
 * Seals a value.
 *
 * @example
 * import { Sealed } from '@norrsken/core'
 *
 * const note = Sealed.seal('what was said')
 * assert.throws(() => JSON.stringify({ note }), /cannot be printed/)
 * assert.throws(() => `${note}`, /cannot be printed/)
 */
export const seal = <A>(content: A): Sealed<A> => new Box(content)

/** Whether a value is sealed. */
export const isSealed = (value: unknown): value is Sealed<unknown> => Box.holds(value)

/** The content of a sealed value. Not exported from the package: for the log's codec and, with a ground, the gate. */
export const open = <A>(sealed: Sealed<A>): A => {
  if (!Box.holds(sealed)) throw new TypeError('not a value that this library sealed')
  return Box.open(sealed as Box<A>)
}

/**
 * Whether two sealed values hold the same, without showing what.
 *
 * @example
 * import { Sealed } from '@norrsken/core'
 *
 * assert.equal(Sealed.same(Sealed.seal('a'), Sealed.seal('a')), true)
 */
export const same = <A>(one: Sealed<A>, other: Sealed<A>): boolean => open(one) === open(other)
