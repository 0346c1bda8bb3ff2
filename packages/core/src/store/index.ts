export {
  type Append,
  type AppendError,
  type Appended,
  type Check,
  type CheckFailed,
  type Durability,
  type EventStore,
  type Expected,
  type IdempotencyConflict,
  type InvalidEvent,
  isAsExpected,
  type NewEvent,
  type Position,
  type Positioned,
  type Signal,
  type Unavailable,
  type VersionConflict
} from './EventStore.ts'
export { type Handled, type Handling, handle, type Refused } from './handle.ts'
