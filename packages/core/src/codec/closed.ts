import * as t from 'io-ts'

/** What a closed object is made of, kept on its codec so that other checkers can be derived from it. */
export interface Closed<R extends t.Props, P extends t.Props> extends t.Type<ClosedOf<R, P>, unknown, unknown> {
  readonly required: R
  readonly optional: P
}

export type ClosedOf<R extends t.Props, P extends t.Props> = { readonly [K in keyof R]: t.TypeOf<R[K]> } & {
  readonly [K in keyof P]?: t.TypeOf<P[K]>
}

/** The codec named in an error about a key that should not be there. */
export const noSuchKey = new t.Type<never, unknown, unknown>(
  'no such key',
  (_): _ is never => false,
  (input, context) => t.failure(input, context),
  t.identity
)

/**
 * An object with these keys and no other. A key that is missing, and a key that is unknown (`__proto__` too), is an
 * error that names it: nothing is stripped. The decoded value is the object itself, except where a part comes out of
 * its codec as something else (a sealed text), when it is a copy with that part replaced.
 *
 * @example
 * import { Codec, Log } from '@norrsken/core'
 *
 * const codec = Codec.closed('{from, people}', { from: Codec.DayText, people: Codec.whole(1) })
 * const decoded = codec.decode({ from: '2024-02-30', people: 7, note: '' })
 * assert.ok(decoded._tag === 'Left')
 * assert.deepEqual(Codec.faultsOf(decoded.left).map(Log.words), [
 *   'from: expected a day that exists, such as "2023-03-01", found "2024-02-30"',
 *   'note: expected no such key (known: from, people), found one'
 * ])
 */
export const closed = <R extends t.Props, P extends t.Props = Record<never, never>>(
  name: string,
  required: R,
  optional: P = {} as P
): Closed<R, P> => {
  const must = Object.entries(required)
  const codecs = new Map<string, t.Mixed>([...must, ...Object.entries(optional)])
  const encoders = [...codecs].filter(([, codec]) => codec.encode !== t.identity)

  const is = (value: unknown): value is ClosedOf<R, P> => {
    if (!isObject(value)) return false
    for (const key of Object.keys(value)) {
      const codec = codecs.get(key)
      if (codec === undefined || !codec.is(value[key])) return false
    }
    return must.every(([key]) => Object.hasOwn(value, key))
  }

  const validate = (input: unknown, context: t.Context): t.Validation<ClosedOf<R, P>> => {
    if (!isObject(input)) return t.failure(input, context)
    const errors: t.Errors = []
    let output = input
    for (const key of Object.keys(input)) {
      const codec = codecs.get(key) ?? noSuchKey
      const value = input[key]
      const result = codec.validate(value, t.appendContext(context, key, codec, value))
      if (result._tag === 'Left') errors.push(...result.left)
      else if (result.right !== value) {
        if (output === input) output = { ...input }
        output[key] = result.right
      }
    }
    for (const [key, codec] of must) {
      if (!Object.hasOwn(input, key)) {
        errors.push({ value: undefined, context: t.appendContext(context, key, codec, undefined) })
      }
    }
    return errors.length > 0 ? t.failures(errors) : t.success(output as ClosedOf<R, P>)
  }

  const encode = (value: ClosedOf<R, P>): unknown => {
    const output: Record<string, unknown> = { ...value }
    for (const [key, codec] of encoders) {
      if (Object.hasOwn(output, key)) output[key] = codec.encode(output[key])
    }
    return output
  }

  const codec = new t.Type<ClosedOf<R, P>, unknown, unknown>(
    name,
    is,
    validate,
    encoders.length === 0 ? t.identity : encode
  )
  return Object.assign(codec, { required, optional })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
