export { covered, type Point, points } from './coverage.ts'
export { type Evaluation, evaluate } from './evaluate.ts'
export { type Dependencies, dependencies, everyPart, type Outline, outline } from './outline.ts'
export {
  accounts,
  all,
  any,
  both,
  constant,
  type Exception,
  type Fact,
  fact,
  map,
  type Naming,
  named,
  not,
  type Operation,
  type Parameter,
  parameter,
  type Term,
  type TermAlgebra,
  type Weighing,
  weigh
} from './Term.ts'
export { weighed } from './weigh.ts'
