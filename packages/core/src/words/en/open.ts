import { conditions } from '../../secrecy/law/words.ts'
import type { OpenWords } from '../Language.ts'
import { entry, text, type Value } from '../table.ts'
import { few, list } from './grammar.ts'
import { unit } from './names.ts'

export const open: OpenWords = {
  missing: (phrases) => `the log does not say ${list(phrases)}; once that is recorded, this can be decided`,
  conflict: (accounts, phrases) =>
    `the log holds ${few(accounts)} accounts that contradict each other, and so does not say ${list(phrases)}; once that is corrected, this can be decided`,
  missingInShort: (phrases) => `the log does not say ${list(phrases)}`,
  conflictInShort: (accounts, phrases) =>
    `the log does not say ${list(phrases)}: ${few(accounts)} accounts contradict each other`,
  gaps: {
    'secrecy-kept': 'none of the grounds that a log can show is there; whether the law was kept, somebody has to judge',
    'condition-refused':
      'a condition of the provision is recorded as not met; what follows from that in law, somebody has to judge',
    'who-pays': 'the text does not say who pays that part; a new cost key would decide it'
  },
  someGap: 'the text does not provide for this case',
  dependsOn: (phrases) => `it depends on ${list(phrases)}`,
  exceptionsDiffer: (holds) => `exceptions apply that come to different things: ${list(holds)}`,
  matters: {
    'target-group': () => 'whether the individual is of the target group',
    referrer: () => 'who took the case up',
    children: () => 'whether the individual has children',
    attendance: () => 'who was to attend the meeting, and who did',
    conditions: () => 'whether the conditions of the provision are met, none of which is recorded',
    'meeting-held': () => 'whether a meeting that counts was held in that week',
    'home-municipality': () => 'which municipality was the home municipality on that day',
    'cost-key': () => 'which cost key was agreed',
    'note-screened': () => 'whether the note was screened',
    'present-not-attending': ({ unit: who }) =>
      `whether anyone of ${unit(who)} was there (only the presentation says so)`,
    'attending-not-present': ({ unit: who }) => `whether anyone of ${unit(who)} was there (only the meeting says so)`,
    'consent-given-when': ({ consent }) => `at what time of its day the consent ${text(consent)} was given`,
    'consent-covers-what': ({ consent }) => `what the consent ${text(consent)} covers`,
    'condition-met': ({ provision, condition }) =>
      `whether the condition “${conditionOf(condition)}” of ${text(provision)} is met`
  },
  someMatter: 'something that decides this',
  whether: (holds) => `whether ${holds}`
}

/** A condition of a provision, in words where the table of the law has them. */
function conditionOf(condition: Value): string {
  const name = text(condition)
  return entry<{ readonly en: string }>(conditions, name)?.en ?? name
}
