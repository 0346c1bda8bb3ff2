import type { CheckpointTexts } from './checkpoint.ts'

/** What the program says of checkpoints, in English. */
export const checkpointEn: CheckpointTexts = {
  notResumed: (checkpoint, log, why) => {
    switch (why.type) {
      case 'NotWhole':
        return `\`--checkpoint\`: ${checkpoint} is no checkpoint, or not a whole one; it is left as it is. Name a file that is not there yet to make one`
      case 'OtherVersion':
        return `\`--checkpoint\`: ${checkpoint} was made by another version of the program (${why.found}), or on another kind of machine; it is left as it is. Remove it to read the log from its beginning`
      case 'OtherLog':
        return `\`--checkpoint\`: ${checkpoint} was made of another log than ${log}, or of this one before something in it was changed; it is left as it is. If the log is as it should be, remove the checkpoint to read the log from its beginning`
    }
  },
  notKept: (checkpoint, log) =>
    `no checkpoint is written to ${checkpoint}: the last line of ${log} has no end, and somebody may still be writing it`
}
