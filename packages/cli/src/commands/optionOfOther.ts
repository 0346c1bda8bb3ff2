import { caseQuestions } from '../catalogue.ts'
import type { UsageFailure } from '../Failure.ts'
import type { Run } from '../Invocation.ts'

/** An option that goes with other questions than the one that is asked; `null` where there is none. */
export const optionOfOther = ({ words: [, asked = ''], values: given }: Run): UsageFailure | null => {
  const own = caseQuestions[asked] ?? []
  const all = Object.entries(caseQuestions)
  const option = all.flatMap(([, options]) => options).find((one) => given.has(one) && !own.includes(one))
  if (option === undefined) return null
  const questions = all.flatMap(([question, options]) => (options.includes(option) ? [question] : []))
  return { type: 'OptionOfOther', option, questions }
}
