/** What sealed numbers hold. No key of theirs leads here. */
const contents = new WeakMap<object, number>()

/**
 * The number in a count or a statistic. Not exported from the package, and imported by nothing outside this folder: a
 * dependency rule sees to it.
 */
export const open = (sealed: object): number => {
  const content = contents.get(sealed)
  if (content === undefined) throw new TypeError('not a number that this package sealed')
  return content
}

/** Whether a value is a sealed number. */
export const isSealed = (value: unknown): boolean => typeof value === 'object' && value !== null && contents.has(value)

const refuse = (): never => {
  throw new TypeError('a count cannot be printed before it is released')
}

const face = Object.freeze({
  toJSON: refuse,
  toString: refuse,
  toLocaleString: refuse,
  valueOf: refuse,
  [Symbol.toPrimitive]: refuse,
  [Symbol.for('nodejs.util.inspect.custom')]: () => '[count]'
})

/** An object that stands for a number and shows nothing of it. */
export const seal = (content: number): object => {
  const sealed = Object.freeze(Object.create(face))
  contents.set(sealed, content)
  return sealed
}
