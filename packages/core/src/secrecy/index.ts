export { alike, isSealed, type Sealed, same, seal } from './Sealed.ts'
