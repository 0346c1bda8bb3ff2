export { memoryEventStore, type Options } from './memoryEventStore.ts'
