export { checkProof } from './check.ts'
export type { Grounds } from './Reading.ts'
export type { Recorded } from './standing.ts'
