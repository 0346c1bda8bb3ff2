/**
 * One record laid over another: where both have a key, the upper one's value. A value of the upper one that is worked out
 * when somebody looks at it stays so: nobody has looked yet.
 */
export const over = <A extends object, B extends object>(lower: A, upper: B): A & B =>
  Object.defineProperties({ ...lower }, Object.getOwnPropertyDescriptors(upper)) as A & B
