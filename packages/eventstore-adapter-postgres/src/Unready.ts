import { Log } from '@norrsken/core'

/** Why a store was not opened. None of it holds an address or a secret. */
export type Unready =
  | NotReached
  | FileNotRead
  | NotBound
  | NotMigrated
  | TooNew
  | WrongEncoding
  | NoDriver
  | InvalidName
  | InUse
  | OtherFolder
  | NotOpened

/** The database did not answer, or did not let the login in. */
export interface NotReached {
  readonly type: 'NotReached'
  /** What PostgreSQL calls the reason, such as `28P01` (wrong password); absent where nothing answered. */
  readonly code?: string
  /** What the system or TLS calls the reason, such as `ECONNREFUSED` or `SELF_SIGNED_CERT_IN_CHAIN`; absent where neither does. */
  readonly system?: string
}

/** A file that the address names cannot be used. Nothing was sent. */
export interface FileNotRead {
  readonly type: 'FileNotRead'
  /** Which of the address's settings names it. */
  readonly setting: 'sslrootcert' | 'sslcert' | 'sslkey'
  /** What the system calls the reason, such as `ENOENT`; what OpenSSL does where the file is not what it should be. */
  readonly code: string
}

/** The login may not see or write the log of the tenant: nobody has bound it, or the tenant is called something else. */
export interface NotBound {
  readonly type: 'NotBound'
  readonly tenant: string
}

/** The schema is not there, or older than this program: `migrate` brings it up. */
export interface NotMigrated {
  readonly type: 'NotMigrated'
  readonly schema: string
  /** The version that is there; 0: none. */
  readonly found: number
  readonly needed: number
}

/** The schema was brought up by a newer program. */
export interface TooNew {
  readonly type: 'TooNew'
  readonly schema: string
  readonly found: number
  readonly known: number
}

/** The database does not keep its texts as UTF-8, so it cannot keep all of them. */
export interface WrongEncoding {
  readonly type: 'WrongEncoding'
  readonly encoding: string
}

/** The package that reaches the database is not installed. */
export interface NoDriver {
  readonly type: 'NoDriver'
  readonly package: string
}

/** What was given as the name of a schema, a tenant or roles is none. */
export interface InvalidName {
  readonly type: 'InvalidName'
  /** What is wrong with it; its path is `schema`, `tenant` or `roles`. */
  readonly faults: ReadonlyArray<Log.Fault>
}

/** Another process has the directory open, or may have: who is not certainly dead is taken to be alive. */
export interface InUse {
  readonly type: 'InUse'
  readonly directory: string
  /** The number of the process where it runs, which may be another container; `null` where its lock does not tell. */
  readonly pid: number | null
  /** The file that says so. Whoever knows that nothing has the directory open may remove it. */
  readonly lock: string
  /** Whether the process is certainly there. */
  readonly isCertain: boolean
}

/** What is at the place of the directory is no directory, or one that holds something else than a store. */
export interface OtherFolder {
  readonly type: 'OtherFolder'
  readonly directory: string
}

/** The directory cannot be opened. */
export type NotOpened = Refused | Damaged

/** The system refused. */
export interface Refused {
  readonly type: 'Refused'
  readonly directory: string
  /** Its name for the reason, such as `EACCES`. */
  readonly code: string
}

/** PGlite cannot open what is in the directory: it was damaged, made by another version, or has no room. */
export interface Damaged {
  readonly type: 'Damaged'
  readonly directory: string
}

/**
 * What is wrong, as a sentence for whoever runs the program.
 *
 * @example
 * import { words } from '@norrsken/eventstore-adapter-postgres'
 *
 * assert.equal(
 *   words({ type: 'NotMigrated', schema: 'norrsken', found: 0, needed: 1 }),
 *   'the schema `norrsken` has not been made: run `migrate` first'
 * )
 */
export const words = (unready: Unready): string => {
  switch (unready.type) {
    case 'NotReached':
      return unready.code === undefined
        ? `the database cannot be reached${unready.system === undefined ? '' : `: ${unready.system}`}`
        : `the database refused: SQLSTATE ${unready.code}`
    case 'FileNotRead':
      return `the file of \`${unready.setting}\` cannot be used: ${unready.code}`
    case 'NotBound':
      return `the login is not bound to the tenant \`${unready.tenant}\``
    case 'NotMigrated':
      return unready.found === 0
        ? `the schema \`${unready.schema}\` has not been made: run \`migrate\` first`
        : `the schema \`${unready.schema}\` has version ${unready.found}, and ${unready.needed} is needed: run \`migrate\` first`
    case 'TooNew':
      return `the schema \`${unready.schema}\` has version ${unready.found}, which a newer program has made; this one knows ${unready.known}`
    case 'WrongEncoding':
      return `the database keeps its texts as ${unready.encoding}, and UTF8 is needed`
    case 'NoDriver':
      return `the package \`${unready.package}\` is not installed`
    case 'InvalidName':
      return unready.faults.map(Log.words).join('; ')
    case 'InUse':
      return inUse(unready)
    case 'OtherFolder':
      return `\`${unready.directory}\` is not the directory of a store`
    case 'Refused':
      return `the directory \`${unready.directory}\` cannot be opened: ${unready.code}`
    case 'Damaged':
      return `what is in the directory \`${unready.directory}\` cannot be opened`
  }
}

const inUse = ({ directory, pid, lock, isCertain }: InUse): string => {
  const who = pid === null ? 'another process' : `the process ${pid}`
  return isCertain
    ? `the directory \`${directory}\` is open in ${who}`
    : `the directory \`${directory}\` may be open in ${who}, in another container or on another machine: if you know that nothing has it open, remove \`${lock}\``
}
