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

/** What a box holds. */
export let contentOf: <A>(box: Box<A>) => A

/** Whether a value is a box. */
export let holds: (value: unknown) => value is Box<unknown>

/** The content is private to this class. What opens it is `open.ts`, which only the log's codec and secrecy may import. */
export class Box<A> implements Sealed<A> {
  readonly sealed = true
  readonly #content: A
  constructor(content: A) {
    this.#content = content
  }
  /** No key of the class opens it: whoever has a value has its class too. */
  static {
    contentOf = (box) => box.#content
    holds = (value): value is Box<unknown> => typeof value === 'object' && value !== null && #content in value
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
