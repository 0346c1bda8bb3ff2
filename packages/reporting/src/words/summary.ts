import { Life } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { Chapter } from '../Chapter.ts'
import { decisions, spells } from '../facts.ts'
import type { Words } from './Words.ts'

/** What a report tells of an agreement, in a few sentences. */
export const summary = (chapter: Chapter, words: Words): string => {
  const { summary } = words
  const runs = Life.daysInForce(chapter.life)
  const first = runs[0]?.from ?? null
  const name = words.agreement(chapter.stream)
  if (first === null) return [summary.neverInForce(name), summary.decisions(decisions(chapter).length)].join(' ')
  if (first > chapter.validAt)
    return [summary.comes(name, words.day(first)), summary.decisions(decisions(chapter).length)].join(' ')
  return [
    ...standing(chapter, first, words),
    ...(chapter.shown === null ? [] : [summary.decisions(decisions(chapter).length)])
  ].join(' ')
}

const standing = (chapter: Chapter, first: Day.Day, words: Words): ReadonlyArray<string> => {
  const { life, validAt } = chapter
  const { summary } = words
  const name = words.agreement(chapter.stream)
  const inForce = Life.inForceOn(validAt)(life)
  const ended = lastDay(chapter)
  if (inForce === null || (ended !== null && ended <= validAt)) {
    const started = summary.partiesAtStart(Life.membersOn(first)(life).length)
    return [summary.ran(name, words.day(first), words.day(ended ?? validAt)), started, leavers(chapter, words)]
  }
  return [
    summary.runs(name, words.day(first), ended === null ? inForce.terms.renewalMonths : 0),
    summary.partiesNow(Life.membersOn(validAt)(life).length, words.day(validAt)),
    leavers(chapter, words),
    summary.edition(inForce.edition.edition, words.day(inForce.since))
  ]
}

/** The last day on which the agreement was, or will be, in force; `null` where no end is known. */
const lastDay = ({ life }: Chapter): Day.Day | null => {
  const { value, from } = life.edition.changes[life.edition.changes.length - 1] ?? { value: null, from: null }
  return value === null && from !== null ? Day.addDays(-1)(from) : null
}

const leavers = (chapter: Chapter, words: Words): string => {
  const left = spells(chapter).filter(
    ({ to, ended }) => to !== null && to.day <= chapter.validAt && ended !== null && ended.type !== 'agreement-ended'
  )
  const parties = [...new Set(left.map(({ party }) => party))]
  return parties.length === 0
    ? words.summary.stayed
    : words.summary.left(words.list(parties.map(words.party)), parties.length)
}
