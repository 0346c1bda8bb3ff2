import { Terms } from '@norrsken/core'
import type { TermWords, Words } from './Words.ts'

/** What an edition asks of its parties, in the order in which it is told. The rest of the terms are readings of the text. */
const asked: ReadonlyArray<keyof TermWords> = [
  'starts',
  'renewalMonths',
  'exit',
  'steeringMeetingsPerYear',
  'workingMeetingsPerYear',
  'weeklyMeeting',
  'annualReport',
  'followUpPlanBy'
]

/** All terms that a revised edition can change. */
const all: ReadonlyArray<keyof TermWords> = [
  ...asked,
  'noticeDay',
  'noticeCountsFrom',
  'minimumParties',
  'editionApplies',
  'partialYear',
  'weeklyCounts',
  'rejoin',
  'rollDeadlines',
  'provisionIsGround',
  'investigationUnit',
  'safetyUnit',
  'healthCareUnit',
  'violenceTeamUnit',
  'coordinationUnit',
  'socialServicesBranch'
]

/** What an edition asks, in words. */
export const asks = (stated: Terms.StatedTerms, words: Words): ReadonlyArray<string> => {
  const terms = Terms.complete(stated)
  return asked.map((key) => words.editions.term[key](terms))
}

/** What an edition says otherwise than the one before it, in words. */
export const changes = (before: Terms.StatedTerms, after: Terms.StatedTerms, words: Words): ReadonlyArray<string> => {
  const [old, terms] = [Terms.complete(before), Terms.complete(after)]
  return all
    .filter((key) => words.editions.term[key](old) !== words.editions.term[key](terms))
    .map((key) => words.editions.term[key](terms))
}
