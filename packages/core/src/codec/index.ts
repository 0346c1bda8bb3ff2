export { fromErrors as faultsOf } from '../log/Fault.ts'
export { type Closed, type ClosedOf, closed } from './closed.ts'
export {
  type Bounds,
  DayText,
  dictionary,
  EffectiveText,
  Flag,
  InstantText,
  list,
  Name,
  nullable,
  oneOf,
  PartyId,
  SealedText,
  Text,
  True,
  UnitId,
  type Words,
  whole
} from './values.ts'
