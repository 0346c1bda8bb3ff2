export { pgliteEventStore } from './pgliteEventStore.ts'
