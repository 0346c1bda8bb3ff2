export type { Connection, OwnPool, Where } from './connection.ts'
export type { DurableStore, StoreOptions } from './DurableStore.ts'
export type { Changed, Flaw, Granted, Missing, OfAnother, Off, Part, Unknown } from './flaws/Flaw.ts'
export type { Migrated, MigrateOptions } from './migrate.ts'
export { migrate, postgresEventStore } from './postgresEventStore.ts'
export type { Meter, Telemetry, Tracer } from './telemetry/Telemetry.ts'
export {
  type Damaged,
  type FileNotRead,
  type InUse,
  type InvalidName,
  type NoDriver,
  type NotBound,
  type NotMigrated,
  type NotOpened,
  type NotReached,
  type OtherFolder,
  type Refused,
  type TooNew,
  type Unready,
  type WrongEncoding,
  words
} from './Unready.ts'
