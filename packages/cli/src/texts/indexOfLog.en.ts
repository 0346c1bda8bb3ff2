import type { IndexTexts } from './indexOfLog.ts'

/** What the program says of the index of a log, in English. */
export const indexEn: IndexTexts = {
  notIndexed: (index, log, why) => {
    switch (why.type) {
      case 'NotWhole':
        return `\`--index\`: ${index} is no index, or not a whole one; it is left as it is. Name a file that is not there yet to make one`
      case 'OtherVersion':
        return `\`--index\`: ${index} was made by another version of the program (${why.found}), or on another kind of machine; it is left as it is. Remove it to have the log checked anew`
      case 'OtherLog':
        return `\`--index\`: ${index} was made of another log than ${log}, or of this one before something in it was changed; it is left as it is. If the log is as it should be, remove the index to have the log checked anew`
    }
  }
}
