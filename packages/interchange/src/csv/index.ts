export { lines } from './csv.ts'
export { type Dialect, dialects, rfc4180, svExcel } from './Dialect.ts'
export { harmless, original } from './harmless.ts'
