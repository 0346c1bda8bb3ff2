import { Day, Instant } from '@norrsken/rules'
import * as t from 'io-ts'
import { O } from '../fp.ts'
import { open } from '../secrecy/open.ts'
import * as Sealed from '../secrecy/Sealed.ts'
import { isPlainDay, isPlainInstant } from './times.ts'

/** A codec that checks a JSON value and gives it back as it is. Its name is what an error message says was expected. */
const checked = <A>(name: string, is: (value: unknown) => value is A): t.Type<A, unknown, unknown> => {
  const codec = new t.Type<A, unknown, unknown>(
    name,
    is,
    (input, context) => (is(input) ? t.success(input) : t.failure(input, context)),
    t.identity
  )
  plain.add(codec)
  return codec
}

/** The codecs of words, ids, days and numbers. What was found where they fail may be shown; a text may not. */
const plain = new WeakSet<t.Mixed>()

/** Whether an error message may show the value that this codec refused. */
export const mayShow = (codec: t.Mixed): boolean => plain.has(codec)

const isText = (value: unknown): value is string => typeof value === 'string'

/** A calendar day in its written form. Whether it exists is checked. */
export const DayText = checked(
  'a day that exists, such as "2023-03-01"',
  (value): value is string => isText(value) && (isPlainDay(value) || O.isSome(Day.fromIso(value)))
)

/** A moment with its offset from UTC. */
export const InstantText = checked(
  'an instant with an offset, such as "2023-03-08T09:00:00+01:00"',
  (value): value is string => isText(value) && (isPlainInstant(value) || O.isSome(Instant.fromIso(value)))
)

/** When something was so in the world: known to the day, or to the moment. */
export const EffectiveText = checked(
  'a day that exists, or an instant with an offset',
  (value): value is string => isText(value) && (DayText.is(value) || InstantText.is(value))
)

export const Flag = checked('true or false', (value): value is boolean => typeof value === 'boolean')

export const True = checked('true', (value): value is true => value === true)

/** A whole number within bounds, both included. */
export const whole = (
  least: number,
  most: number = Number.MAX_SAFE_INTEGER
): t.Type<number, unknown, unknown> & Bounds =>
  Object.assign(
    checked(
      most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
      (value): value is number =>
        Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most && !Object.is(value, -0)
    ),
    { least, most }
  )

/** The bounds of a codec of numbers, both included. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** One of a closed set of words. */
export const oneOf = <W extends string>(...words: readonly [W, ...W[]]): t.Type<W, unknown, unknown> & Words<W> => {
  const set = new Set<unknown>(words)
  const codec = checked(`one of ${words.join(', ')}`, (value): value is W => isText(value) && set.has(value))
  return Object.assign(codec, { words })
}

export interface Words<W extends string> {
  readonly words: readonly W[]
}

const printable = /^[^\p{Cc}\p{Cs}\u2028\u2029]{1,200}$/u

/** An id that the log's writer chose. */
export const Id = checked('1 to 200 printable characters', (value): value is string => isText(value) && isId(value))

/** Ids are ASCII as a rule; those need no regular expression. */
const isId = (text: string): boolean => {
  if (text.length === 0 || text.length > 400) return false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || code > 0x7e) return printable.test(text)
  }
  return text.length <= 200
}

const partyPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u

/** A party's id, such as `ostersund`. */
export const PartyId = checked(
  'a party id such as "ostersund"',
  (value): value is string => isText(value) && isName(value, 0, value.length, partyPattern)
)

const unitPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}\/[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u

/** A unit's id: a branch of a party, an outside actor, or a body. */
export const UnitId = checked(
  'a unit id such as "ostersund/social-services", "outside/legal-aid" or "body/tmv"',
  (value): value is string => {
    if (!isText(value)) return false
    const slash = value.indexOf('/')
    return (
      slash > 0 &&
      isName(value, 0, slash, partyPattern) &&
      (isPlainName(value, slash + 1, value.length) || unitPattern.test(value))
    )
  }
)

/** Whether a part of a text is a name. Names are plain as a rule; those need no regular expression. */
const isName = (text: string, from: number, to: number, pattern: RegExp): boolean =>
  isPlainName(text, from, to) || pattern.test(text.slice(from, to))

/** Whether a part of a text is a name of small letters, digits, dots, lines and hyphens that begins with one of the first two. */
const isPlainName = (text: string, from: number, to: number): boolean => {
  if (to - from < 1 || to - from > 100 || !isLetterOrDigit(text.charCodeAt(from))) return false
  for (let i = from + 1; i < to; i += 1) {
    const code = text.charCodeAt(i)
    if (!isLetterOrDigit(code) && code !== 0x2d && code !== 0x2e && code !== 0x5f) return false
  }
  return true
}

const isLetterOrDigit = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)

/** A short text in somebody's words. No message shows it. */
export const Text = new t.Type<string, unknown, unknown>(
  'a text of at most 10,000 characters',
  (value): value is string => isShortText(value),
  (input, context) => (isShortText(input) ? t.success(input) : t.failure(input, context)),
  t.identity
)

const isShortText = (value: unknown): value is string => isText(value) && value.length <= 10_000 && value.isWellFormed()

/** The name of a case, meeting, discussion or the like. */
export const Name = Id

/** A text that is sealed as it is read, and that only the log's codec and the gate can open again. */
export const SealedText: t.Type<Sealed.Sealed<string>, unknown, unknown> = new t.Type<
  Sealed.Sealed<string>,
  unknown,
  unknown
>(
  'a text',
  (value): value is Sealed.Sealed<string> => Sealed.isSealed(value),
  (input, context) => {
    if (Sealed.isSealed(input)) return t.success(input as Sealed.Sealed<string>)
    return isText(input) && input.isWellFormed() ? t.success(Sealed.seal(input)) : t.failure(input, context)
  },
  open
)

/** A value or `null`. The codec of the value stays on it, as the parts of the codecs below do on them. */
export const nullable = <A>(codec: t.Type<A, unknown, unknown>): t.Type<A | null, unknown, unknown> & Nullable<A> =>
  Object.assign(
    new t.Type<A | null, unknown, unknown>(
      `${codec.name}, or null`,
      (value): value is A | null => value === null || codec.is(value),
      (input, context) => (input === null ? t.success(null) : codec.validate(input, context)),
      codec.encode === t.identity ? t.identity : (value) => (value === null ? null : codec.encode(value))
    ),
    { unlessNull: codec }
  )

export interface Nullable<A> {
  readonly unlessNull: t.Type<A, unknown, unknown>
}

/** A list whose members all pass the codec; each that does not is reported by its index. */
export const list = <A>(codec: t.Type<A, unknown, unknown>): t.Type<ReadonlyArray<A>, unknown, unknown> & List<A> =>
  Object.assign(
    new t.Type<ReadonlyArray<A>, unknown, unknown>(
      `a list, each ${codec.name}`,
      (value): value is ReadonlyArray<A> => Array.isArray(value) && value.every(codec.is),
      (input, context) => {
        if (!Array.isArray(input)) return t.failure(input, context)
        const errors = input.flatMap((value: unknown, index) => {
          const result = codec.validate(value, t.appendContext(context, String(index), codec, value))
          return result._tag === 'Left' ? result.left : []
        })
        return errors.length > 0 ? t.failures(errors) : t.success(input)
      },
      t.identity
    ),
    { member: codec }
  )

export interface List<A> {
  readonly member: t.Type<A, unknown, unknown>
}

/** An object whose keys are ids that pass `key`; any other key (`__proto__` too) is an error that names it. */
export const dictionary = <A>(
  key: t.Type<string, unknown, unknown>,
  codec: t.Type<A, unknown, unknown>
): t.Type<{ readonly [key: string]: A }, unknown, unknown> & Dictionary<A> =>
  Object.assign(
    new t.Type<{ readonly [key: string]: A }, unknown, unknown>(
      `an object from ${key.name} to ${codec.name}`,
      (value): value is { readonly [key: string]: A } =>
        isObject(value) && Object.entries(value).every(([name, part]) => isKey(key, name) && codec.is(part)),
      (input, context) => {
        if (!isObject(input)) return t.failure(input, context)
        const errors = Object.entries(input).flatMap(([name, value]) => {
          if (!isKey(key, name)) return [{ value: name, context: t.appendContext(context, name, key, name) }]
          const result = codec.validate(value, t.appendContext(context, name, codec, value))
          return result._tag === 'Left' ? result.left : []
        })
        return errors.length > 0 ? t.failures(errors) : t.success(input as { readonly [key: string]: A })
      },
      t.identity
    ),
    { key, value: codec }
  )

export interface Dictionary<A> {
  readonly key: t.Type<string, unknown, unknown>
  readonly value: t.Type<A, unknown, unknown>
}

/** `__proto__` is a key that JSON may have and that no object should: whoever copies it may change what an object is. */
const isKey = (key: t.Mixed, name: string): boolean => name !== '__proto__' && key.is(name)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
