export * as arbitrary from './arbitrary/index.ts'
export { type Given, given } from './given.ts'
export { entriesOf, logOf, type Said } from './logOf.ts'
export * as Naive from './naive/index.ts'
