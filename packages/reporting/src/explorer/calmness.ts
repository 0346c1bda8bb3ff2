import { Answers } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { Answer } from './Answer.ts'
import type { Asking } from './answersOn.ts'

/**
 * Which days are calm: nothing has happened in the agreement, and no day has come that any answer about it names, nor a new
 * year. Then it and its parties are as they were, and need not be asked about.
 */
export interface Calmness {
  /** The view of an earlier day that holds on a calm day; `null` on any other. */
  readonly viewFor: (on: Day.Day, streams: number) => Answers.View | null
  /** Takes note of what was answered on a day. */
  readonly note: (on: Day.Day, view: Answers.View | null, answers: ReadonlyArray<Answer>) => void
}

/** In a log of several agreements no day is calm on which a case or a meeting is looked at: it may belong to either. */
export const calmness = ({ histories, reading }: Asking): Calmness => {
  const agreements = histories.agreements(null)
  const turns = new Set<Day.Day>()
  const addTurn = (day: Day.Day): void => {
    for (const after of [0, 1, 2]) turns.add(Day.addDays(after)(day))
  }
  for (const { entries } of agreements) for (const { day } of entries) addTurn(day)
  const world = { agreements, cases: [], meetings: [] }
  const question = { validAt: Day.day('2000-01-01'), knownAt: null, agreement: null, reading }
  for (const { ahead } of Answers.views(world, question)) {
    for (const { from } of ahead.life.edition.changes) addTurn(from)
  }
  let last: Answers.View | null = null
  return {
    viewFor: (on, streams) => {
      const isNewYear = Day.toIso(on).endsWith('-01-01') || Day.toIso(on).endsWith('-01-02')
      const isPlain = agreements.length === 1 || streams === 0
      return isPlain && !turns.has(on) && !isNewYear ? last : null
    },
    note: (on, view, answers) => {
      last = view
      for (const answer of answers) {
        if (answer.type !== 'agreement' && answer.type !== 'party') continue
        for (const [iso] of JSON.stringify(answer).matchAll(/\d{4}-\d\d-\d\d/g)) {
          const day = Day.fromIso(iso)
          if (day._tag === 'Some' && day.value > on) addTurn(day.value)
        }
      }
    }
  }
}
