export { type Admission, admission, admitPlaced, type Place, readmission } from './admission/admission.ts'
export { same } from './admission/same.ts'
export {
  type Append,
  type AppendError,
  type Appended,
  type Blocker,
  type Check,
  type CheckFailed,
  type Delivery,
  type Durability,
  type EventStore,
  type Expected,
  type Forbidden,
  type IdempotencyConflict,
  type InvalidEvent,
  isAsExpected,
  type Lag,
  type NewEvent,
  type Position,
  type Positioned,
  type Signal,
  type Unavailable,
  type VersionConflict
} from './EventStore.ts'
export { type Handled, type Handling, handle, type Refused } from './handle.ts'
export type { ImportError, Imported, Importing, NotNext } from './Import.ts'
export { batchFaults, projectionFaults } from './names.ts'
export { noAnswer } from './noAnswer.ts'
export type {
  InvalidProjection,
  Projected,
  Projection,
  ProjectionError,
  ProjectionFailed,
  ProjectionNewer,
  ProjectionStore
} from './Projection.ts'
export { byCodePoints } from './projecting/byCodePoints.ts'
export { type Folded, type FoldFailure, foldRows } from './projecting/fold.ts'
export { readRow, writtenRow } from './projecting/rows.ts'
export { StoreForbidden } from './StoreForbidden.ts'
export { StoreUnavailable } from './StoreUnavailable.ts'
export { type Unreadable, UnreadableEvent } from './UnreadableEvent.ts'
