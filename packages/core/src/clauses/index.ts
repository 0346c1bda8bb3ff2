export { type Allotment, allocate } from './13-costs.allocation.ts'
export { type CostQuestion, costQuestions, decideCosts } from './13-costs.questions.ts'
export type { CostShares } from './13-costs.ts'
export { type Clause, catalogue, type Kind, type Status, type Text } from './catalogue.ts'
export { norms } from './norms.ts'
export { normsOfCases } from './ofCases.ts'
export {
  type ChosenReading,
  choiceOf,
  type FixedReading,
  type ReadingKey,
  type ReadingOfText,
  readings
} from './readings.ts'
export { powers } from './rulings.ts'
export { type Summary, summaries } from './summaries.ts'
