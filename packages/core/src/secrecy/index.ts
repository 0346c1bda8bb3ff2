export { alike, isSealed, numbering, type Sealed, same, seal } from './Sealed.ts'
