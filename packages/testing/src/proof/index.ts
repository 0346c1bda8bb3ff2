export { checkProof, type Grounds } from './check.ts'
