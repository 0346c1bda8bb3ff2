import { Store } from '@norrsken/core'

/**
 * A statement that had no answer, or a refusal for one. It says nothing of where the server is, who asked, or what was
 * asked: it may stand in a log.
 */
export class Failure extends Error {
  /** Whether the statement may have been carried out. */
  readonly ambiguous: boolean
  /** What PostgreSQL calls the reason, five characters; `undefined` where it was not reached. */
  readonly code: string | undefined
  /** What the system or TLS calls the reason, such as `ECONNREFUSED`; `undefined` where neither does. */
  readonly system: string | undefined

  constructor(ambiguous: boolean, code: string | undefined, system?: string) {
    super(code === undefined ? 'the database cannot be reached' : `the database refused: SQLSTATE ${code}`)
    this.name = 'Failure'
    this.ambiguous = ambiguous
    this.code = code
    this.system = system
  }
}

/** What a driver threw before the statement was sent. */
export const unsent = (error: unknown): Failure => new Failure(false, codeOf(error), systemOf(error))

/**
 * What a driver threw once a statement was on its way. Only where the server itself says that the statement has failed,
 * and goes on, it is known not to have been carried out: a server that shuts down may have.
 */
export const sent = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure(!isRefusal(error) && !isUnsendable(error), codeOf(error))

/** A failure as the port says it. What is none is a mistake of the program, and stays one. */
export const unavailable = (error: unknown): Store.Unavailable | Store.Forbidden => {
  if (!(error instanceof Failure)) throw error
  if (isForbidden(error)) return { type: 'Forbidden' }
  const { ambiguous, code } = error
  return { type: 'Unavailable', ambiguous, ...(code === undefined ? {} : { refusal: code }) }
}

/** A failure as readings throw it. */
export const thrown = (error: unknown): unknown => {
  if (!(error instanceof Failure)) return error
  return isForbidden(error) ? new Store.StoreForbidden() : new Store.StoreUnavailable(error.code)
}

/** Whether the server has answered that the login may not do that: `insufficient_privilege`. */
export const isForbidden = ({ ambiguous, code }: Failure): boolean => !ambiguous && code === '42501'

/**
 * Whether the server has refused a statement and goes on with the connection. It says so in the language that it is set to: what
 * is no word for the end of a session is told by its code.
 */
export const isRefusal = (error: unknown): boolean => {
  const { severity } = fieldsOf(error)
  const code = codeOf(error)
  return code !== undefined && severity !== 'FATAL' && severity !== 'PANIC' && !endsSession.test(code)
}

/** A lost connection, an idle session, a login, too many of them, a server that ends, or is broken. */
const endsSession = /^(08|25P0[345]|28|53300|57P0|58|XX)/

/** What `pg` says where it has noticed before that a connection is lost. */
const isUnsendable = (error: unknown): boolean =>
  error instanceof Error &&
  /^Client (has encountered a connection error|was closed) and is not queryable/.test(error.message)

/** Only what PostgreSQL says has a severity: a code of the system, such as `EPIPE`, may look like one of its own. */
const codeOf = (error: unknown): string | undefined => {
  const { severity, code } = fieldsOf(error)
  return typeof severity === 'string' && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** A word of the system's, which names no host and no file; nothing else that it says is told. */
const systemOf = (error: unknown): string | undefined => {
  if (error instanceof Error && /does not support SSL/.test(error.message)) return 'TLS_NOT_SUPPORTED'
  const { severity, code } = fieldsOf(error)
  return severity === undefined && typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : undefined
}

const fieldsOf = (error: unknown): { readonly severity?: unknown; readonly code?: unknown } =>
  typeof error === 'object' && error !== null ? error : {}
