export type { Connection, OwnPool, Where } from './connection.ts'
export type { DurableStore, StoreOptions } from './DurableStore.ts'
export type { Changed, Flaw, Granted, Missing, OfAnother, Off, Part, Unknown } from './flaws/Flaw.ts'
export type { Migrated, MigrateOptions } from './migrate.ts'
export { migrate, postgresEventStore } from './postgresEventStore.ts'
export type { Meter, Telemetry, Tracer } from './telemetry/Telemetry.ts'
export {
  type FileNotRead,
  type InUse,
  type NoDriver,
  type NotBound,
  type NotMigrated,
  type NotReached,
  type TooNew,
  type Unready,
  type WrongEncoding,
  words
} from './Unready.ts'
