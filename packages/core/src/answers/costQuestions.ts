import { type CostQuestion, costQuestions as questionsBy } from '../clauses/13-costs.questions.ts'
import type { View } from './View.ts'

/** Every cost question by the end of the asked day, and whether it is decided. */
export const costQuestions = (view: View): ReadonlyArray<CostQuestion> => questionsBy(view.soFar, view.question.validAt)
