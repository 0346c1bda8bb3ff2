import { Words } from '@norrsken/core'
import { screenWords } from './screen.ts'

/** What is said of a screening of notes, in English. */
export const screenEn = screenWords({
  events: Words.language('en').eventNames,
  heading: (screened, withFindings) =>
    screened === 0
      ? 'The log has no notes in free text.'
      : `${screened} ${screened === 1 ? 'note' : 'notes'} in free text, ${withFindings} with something that may point to somebody`,
  certainty: { certain: 'certain', likely: 'likely', possible: 'possible' },
  finding: (rule, certainty, offset, length) =>
    `${certainty}: ${rule}; ${length} ${length === 1 ? 'character' : 'characters'} from character ${offset}`,
  noProof: 'That nothing is found is no proof that nobody can be known.'
})
