import { type Explanation, item } from './Explanations.ts'
import { percent, type Report, scoreOf, survivorsOf } from './Report.ts'

/** The score that a run must reach, in per cent. */
export const enough = 90

/** What is wrong with a mutation run: a score too low, a survivor that nobody has explained, an explanation of none. */
export const judge = (report: Report, explanations: ReadonlyArray<Explanation>): ReadonlyArray<string> => {
  const score = percent(scoreOf(report))
  const survivors = new Set(survivorsOf(report).map(item))
  const explained = new Set(explanations.map(({ survivor }) => item(survivor)))
  return [
    ...(score < enough ? [`the score is ${score} %: at least ${enough} % is asked for`] : []),
    ...[...survivors].filter((one) => !explained.has(one)).map((one) => `survives without a reason:\n${one}`),
    ...[...explained].filter((one) => !survivors.has(one)).map((one) => `does not survive any more:\n${one}`)
  ]
}
