import { Day } from '@norrsken/rules'
import type { Answer } from './Answer.ts'

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
  readonly fixed: string
  readonly moving: string
  /** Whether it names its own day; `null` as long as that is not known. */
  readonly moves: boolean | null
}

/** A run of one day. */
export const begin = (answer: Answer, on: Day.Day): Run => ({
  from: on,
  first: answer,
  second: null,
  fixed: written(answer),
  moving: movingForm(written(answer), on),
  moves: null
})

/** The run with one day more; `null` where that day's answer is another. */
export const extended = (run: Run, answer: Answer, on: Day.Day): Run | null => {
  const fixed = written(answer)
  if (run.moves !== true && fixed === run.fixed)
    return run.moves === false ? run : { ...run, second: answer, moves: false }
  if (run.moves === false || movingForm(fixed, on) !== run.moving) return null
  return run.moves === true ? run : { ...run, second: answer, moves: true }
}

/** Whether a run holds this answer on a day. */
export const holds = (run: Run, answer: Answer, on: Day.Day): boolean => {
  const fixed = written(answer)
  return run.moves === true ? movingForm(fixed, on) === run.moving : fixed === run.fixed
}

const written = (answer: Answer): string => JSON.stringify(answer)

const movingForm = (text: string, on: Day.Day): string => text.replaceAll(`"${Day.toIso(on)}"`, '"today"')
