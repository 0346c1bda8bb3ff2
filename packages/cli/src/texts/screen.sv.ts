import { Words } from '@norrsken/core'
import { screenWords } from './screen.ts'

/** What is said of a screening of notes, in Swedish. */
export const screenSv = screenWords({
  events: Words.language('sv').eventNames,
  heading: (screened, withFindings) =>
    screened === 0
      ? 'Loggen har inga anteckningar i fri text.'
      : `${screened} ${screened === 1 ? 'anteckning' : 'anteckningar'} i fri text, varav ${withFindings} med något som kan peka ut någon`,
  certainty: { certain: 'säkert', likely: 'troligt', possible: 'möjligt' },
  finding: (rule, certainty, offset, length) => `${certainty}: ${rule}; ${length} tecken från tecken ${offset}`,
  noProof: 'Att ingenting hittas visar inte att ingen går att känna igen.'
})
