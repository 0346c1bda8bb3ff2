import { E } from './fp.ts'

/** How the service is set up: by its environment, and by nothing else. */
export interface Configuration {
  readonly host: string
  readonly port: number
  readonly database: Database
  /** Whose log it is, where several share a database. */
  readonly tenant: string
  /** A log to begin with, taken over where the store has none. */
  readonly log: string | null
  /** A file of population sizes, with which presentations that are de-identified are compared. */
  readonly populations: string | null
  readonly bodyBytes: number
  /** Until a request has arrived, and until the server's database has answered, in milliseconds. */
  readonly timeoutMs: number
}

export type Database =
  /** `migrates`: whether the schema is brought up on start, or only checked. */
  | { readonly type: 'server'; readonly url: string; readonly migrates: boolean }
  | { readonly type: 'folder'; readonly path: string }

/** The variables that are read. Everything has a default; without `DATABASE_URL` the log is in a folder. */
const defaults = {
  HOST: '127.0.0.1',
  PORT: '8080',
  DATABASE_URL: '',
  FOLDER: 'out/log.db',
  MIGRATE: 'never',
  TENANT: 'main',
  LOG: '',
  POPULATIONS: '',
  BODY_BYTES: '262144',
  TIMEOUT_MS: '10000'
}

/**
 * The configuration that an environment is, or a sentence for each variable that is wrong. No value is told: one of them
 * may hold a password.
 */
export const configurationOf = (
  environment: Readonly<Record<string, string | undefined>>
): E.Either<ReadonlyArray<string>, Configuration> => {
  const said = (name: keyof typeof defaults): string => environment[name] || defaults[name]
  const number = (name: keyof typeof defaults, least: number, most: number): number =>
    /^\d{1,9}$/.test(said(name)) && Number(said(name)) >= least && Number(said(name)) <= most
      ? Number(said(name))
      : Number.NaN
  const url = said('DATABASE_URL')
  const configuration: Configuration = {
    host: said('HOST'),
    port: number('PORT', 0, 65_535),
    database:
      url === ''
        ? { type: 'folder', path: said('FOLDER') }
        : { type: 'server', url, migrates: said('MIGRATE') === 'on-start' },
    tenant: said('TENANT'),
    log: said('LOG') === '' ? null : said('LOG'),
    populations: said('POPULATIONS') === '' ? null : said('POPULATIONS'),
    bodyBytes: number('BODY_BYTES', 1, 100_000_000),
    timeoutMs: number('TIMEOUT_MS', 1, 600_000)
  }
  const wrong = [
    ...(Number.isNaN(configuration.port) ? ['PORT: expected a number from 0 to 65535'] : []),
    ...(Number.isNaN(configuration.bodyBytes) ? ['BODY_BYTES: expected a number from 1 to 100000000'] : []),
    ...(Number.isNaN(configuration.timeoutMs) ? ['TIMEOUT_MS: expected a number from 1 to 600000'] : []),
    ...(/^(?:|postgres(?:ql)?:\/\/\S+)$/.test(url) ? [] : ['DATABASE_URL: expected an address postgres://…']),
    ...(/^(?:never|on-start)$/.test(said('MIGRATE')) ? [] : ['MIGRATE: expected never or on-start']),
    ...(/^[^\p{Cc}\p{Cs}]{1,60}$/u.test(said('TENANT')) ? [] : ['TENANT: expected 1 to 60 printable characters'])
  ]
  return wrong.length === 0 ? E.right(configuration) : E.left(wrong)
}
