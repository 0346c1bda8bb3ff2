export { isSealed, type Sealed, same, seal } from './Sealed.ts'
