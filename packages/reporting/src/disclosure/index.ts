export type { Attack, Calculation, Computation, Fraction, Source, Term } from './Attack.ts'
export { audit, type Showing } from './audit.ts'
export type { Cell } from './Cell.ts'
export { type Count, count, isCount, type Statistic, statistic } from './Count.ts'
export { crossTable, type Dimension } from './crossTable.ts'
export type { Fact, Why } from './Fact.ts'
export {
  type Counted,
  type Counting,
  type Derived,
  type Figures,
  type FiguresFault,
  figures,
  type LogHead,
  type Presentation,
  type Total
} from './Figures.ts'
export { loadOptimizer } from './highs.ts'
export type { Range } from './Knowledge.ts'
export { type Entry, emptyLedger, type Ledger, type LedgerFault, readLedger, type Was, writeLedger } from './Ledger.ts'
export type { Optimizer, Program } from './Optimizer.ts'
export { type Controlled, type Policies, type PoliciesFault, Policy, policies, usualPolicies } from './Policy.ts'
export type { Insight } from './Reader.ts'
export type { Refusal } from './Refusal.ts'
export type { Released, Shown } from './Released.ts'
export type { Needs } from './Requirement.ts'
export { read } from './read.ts'
export { recordPublished } from './record.ts'
export { type Release, type ReleasedPresentation, release } from './release.ts'
export type { Request } from './request.ts'
