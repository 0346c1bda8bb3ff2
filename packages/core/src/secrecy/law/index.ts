export { checked } from './checked.ts'
export { kindOf } from './kindOf.ts'
export {
  authorities,
  Certainty,
  type KindRule,
  type Law,
  type Provision,
  type ReportingDuty,
  type Secrecy,
  UnitKind,
  type Wording
} from './Law.ts'
export { type InForce, lawOn } from './lawOn.ts'
export { type Asked, lifts, provisionsFor, secreciesOf } from './provisionsFor.ts'
export { conditionWords, paragraphWords } from './sayings.ts'
export { swedish } from './swedish.ts'
