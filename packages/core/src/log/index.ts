export type { Asks, Record, Unplaced } from './Command.ts'
export type { Context, Decision, IdTaken } from './decision.ts'
export { decode, decodeWith, encode, line } from './decode.ts'
export { dayOf, dayOfEffective, type Entry, entry, inOrder, instantOf, isWholeDay, type Placed } from './Entry.ts'
export type { By, Envelope } from './Envelope.ts'
export { codecOf, data, type Event } from './Event.ts'
export { type Evidence, evidenceOf, placeOf } from './Evidence.ts'
export { type Fault, type Problem, textOfLength, words } from './Fault.ts'
export { type Glance, glancer } from './glance.ts'
export { areIdsDistinct, type IdTable, idTable } from './IdTable.ts'
export { type KeptLedger, type Ledger, ledger, type Place } from './Ledger.ts'
export { linkFaults, type Target, twinFault } from './linkFaults.ts'
export { parse } from './parse.ts'
export { repeatedKey } from './repeatedKey.ts'
export { type Aggregate, fold, replay } from './replay.ts'
export { kindOf, type StreamKind } from './StreamName.ts'
export { type Skimmed, skimmable, skimmer, type TextOf } from './skim.ts'
export { passable, type Standing, type Tally, tallyOf } from './Tally.ts'
export { newest, type Upgrade, type Upgrades, upgrades } from './upgrade.ts'
export { visible } from './visible.ts'
export {
  type AgreementHistory,
  type Builder,
  builder,
  type Horizon,
  type Named,
  type Passing,
  passing,
  type World
} from './World.ts'
export { worldOf } from './worldOf.ts'
