export { isSealed, same, type Sealed, seal } from './Sealed.ts'
