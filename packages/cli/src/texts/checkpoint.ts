import type { NotResumed } from '../log/Checkpoint.ts'

/** What the program says of checkpoints, in one language. */
export interface CheckpointTexts {
  /** Why the program does not go on from a checkpoint. */
  readonly notResumed: (checkpoint: string, log: string, why: NotResumed) => string
  /** That a checkpoint was not written, as the log ends within a line. */
  readonly notKept: (checkpoint: string, log: string) => string
}
