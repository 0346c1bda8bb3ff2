/** What is wrong with one part of a request: where, what was expected and what was found. Never the content of a sealed text. */
export interface Mistake {
  /** `body.data.consent`, `header If-Match`, `path case`, `query on`. */
  readonly where: string
  readonly expected: string
  readonly found: string
}

/** What a request is answered with that is not carried out: a problem document (RFC 9457) in the making. */
export interface Problem {
  readonly kind: Kind
  readonly errors: ReadonlyArray<Mistake>
  /** What the document says besides: the version that a stream has, the cause of a refusal. */
  readonly more?: Readonly<Record<string, string | number | boolean>>
  /** Headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Every kind of problem: its status, its title, and what whoever asked can do. */
export const kinds = {
  malformed: { status: 400, title: 'The request is malformed', remedy: 'Mend what `errors` names, and send it again.' },
  unknown: {
    status: 404,
    title: 'There is no such thing',
    remedy: 'Look at the name. What is recorded later may change it.'
  },
  'wrong-method': {
    status: 405,
    title: 'Nothing is done there by that method',
    remedy: 'Use one of those that `Allow` names.'
  },
  'too-slow': {
    status: 408,
    title: 'The request did not arrive in time',
    remedy: 'Send it again under the same Idempotency-Key.'
  },
  conflict: {
    status: 409,
    title: 'The request contradicts what is recorded',
    remedy: 'Read what is recorded and decide anew. An Idempotency-Key stands for one request for ever.'
  },
  stale: {
    status: 412,
    title: 'The stream is not as expected',
    remedy: 'Read it again: `actual` is the version that it has.'
  },
  'too-large': { status: 413, title: 'The request is too large', remedy: 'Send less.' },
  'unsupported-media-type': { status: 415, title: 'The body is not JSON', remedy: 'Send application/json in UTF-8.' },
  expectation: {
    status: 417,
    title: 'The request expects what the service does not do',
    remedy: 'Send it without `Expect`, or with 100-continue.'
  },
  refused: {
    status: 422,
    title: 'The agreement does not allow it',
    remedy: 'Tell the person who asked. `refusal` is the cause.'
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    remedy: 'Send fewer of them, or shorter ones: 16 KiB with the path.'
  },
  internal: {
    status: 500,
    title: 'The service has failed',
    remedy: 'Tell whoever runs the service the `instance`, and send it again under the same Idempotency-Key.'
  },
  unavailable: {
    status: 503,
    title: 'The service cannot answer now',
    remedy: 'Send it again under the same Idempotency-Key. Where `ambiguous` is true it may have been stored.'
  }
} as const satisfies Readonly<Record<string, { status: number; title: string; remedy: string }>>

export type Kind = keyof typeof kinds

export const problem = (kind: Kind, errors: ReadonlyArray<Mistake>, more: Problem['more'] = {}): Problem => ({
  kind,
  errors,
  more
})

/**
 * The log did not answer, or the service stops.
 *
 * @param ambiguous - whether what was asked for may have been stored
 */
export const unavailable = (ambiguous: boolean): Problem => ({
  kind: 'unavailable',
  errors: [],
  more: { ambiguous },
  headers: { 'retry-after': '2' }
})

/**
 * The document of a problem.
 *
 * @param id - what the service calls the request
 */
export const documentOf = ({ kind, errors, more }: Problem, id: string): object => ({
  type: `/problems/${kind}`,
  title: kinds[kind].title,
  status: kinds[kind].status,
  instance: `urn:uuid:${id}`,
  errors,
  ...more
})
