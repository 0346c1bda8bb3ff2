import { Day } from '@norrsken/rules'
import type { Answer } from './Answer.ts'
import { isSame } from './isSame.ts'

/**
 * An answer that is the same from one day to another. It may name the day itself, as in "none by today": then it is the
 * same in that it names each day in the same places.
 *
 * INVARIANT: `second` is set as soon as the run has two days; it shows which days in the answer go with the day.
 */
export interface Run {
  readonly from: Day.Day
  readonly first: Answer
  readonly second: Answer | null
  /** Whether it names its own day; `null` as long as that is not known. */
  readonly moves: boolean | null
}

/** A run of one day. */
export const begin = (answer: Answer, on: Day.Day): Run => ({ from: on, first: answer, second: null, moves: null })

/** The run with one day more; `null` where that day's answer is another. */
export const extended = (run: Run, answer: Answer, on: Day.Day): Run | null => {
  if (run.moves !== true && isFixed(run, answer)) {
    return run.moves === false ? run : { ...run, second: answer, moves: false }
  }
  if (run.moves === false || !isMoved(run, answer, on)) return null
  return run.moves === true ? run : { ...run, second: answer, moves: true }
}

/** Whether a run holds this answer on a day. */
export const holds = (run: Run, answer: Answer, on: Day.Day): boolean =>
  run.moves === true ? isMoved(run, answer, on) : isFixed(run, answer)

/** Most answers are those of the day before: that is seen without writing them. */
const isFixed = ({ first }: Run, answer: Answer): boolean => isSame(first, answer) || written(first) === written(answer)

const isMoved = ({ first, from }: Run, answer: Answer, on: Day.Day): boolean =>
  movingForm(written(answer), on) === movingForm(written(first), from)

/** An answer as text. The first of a run is asked for often. */
const written = (answer: Answer): string => {
  const known = texts.get(answer)
  if (known !== undefined) return known
  const text = JSON.stringify(answer)
  texts.set(answer, text)
  return text
}
const texts = new WeakMap<Answer, string>()

const movingForm = (text: string, on: Day.Day): string => text.replaceAll(`"${Day.toIso(on)}"`, '"today"')
