export { checkProof, type Grounds } from './check.ts'
export type { Recorded } from './recorded.ts'
