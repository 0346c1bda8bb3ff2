import * as t from 'io-ts'

/** The three kinds of stream a log is made of. */
export type StreamKind = 'agreement' | 'case' | 'meeting'

const pattern = /^(agreement|case|meeting)\/[^\s\p{Cc}\p{Cs}]{1,200}$/u

/** Names are ASCII as a rule: then this tells the same in less time. */
const plainPattern = /^(?:agreement|case|meeting)\/[!-~]{1,200}$/

/** The kind of a stream, by its name; `null` where the name is none. */
export const kindOf = (stream: string): StreamKind | null => {
  if (!plainPattern.test(stream) && !pattern.test(stream)) return null
  return stream.startsWith('a') ? 'agreement' : stream.startsWith('c') ? 'case' : 'meeting'
}

/** A codec of the names that begin in some ways. These stay on it. */
const codec = (name: string, ...kinds: ReadonlyArray<StreamKind>): t.Type<string, unknown, unknown> & Prefixes => {
  const is = (value: unknown): value is string => {
    const kind = typeof value === 'string' ? kindOf(value) : null
    return kind !== null && kinds.includes(kind)
  }
  return Object.assign(
    new t.Type<string, unknown, unknown>(
      name,
      is,
      (input, context) => (is(input) ? t.success(input) : t.failure(input, context)),
      t.identity
    ),
    { prefixes: kinds.map((kind) => `${kind}/`) }
  )
}

/** How the names of a codec may begin. */
export interface Prefixes {
  readonly prefixes: ReadonlyArray<string>
}

/** The name of any stream: `agreement/<name>`, `case/<name>` or `meeting/<name>`. */
export const StreamName = codec(
  'a stream such as "agreement/norrsken", "case/17" or "meeting/2025-02-05"',
  'agreement',
  'case',
  'meeting'
)

/** The name of an agreement's stream. */
export const AgreementStream = codec('a stream "agreement/<name>"', 'agreement')

/** The name of a meeting's stream. */
export const MeetingStream = codec('a stream "meeting/<name>"', 'meeting')
