import { Codec } from '@norrsken/core'
import * as t from 'io-ts'
import type { Definition, Dimension, Ending, Group, Measure, Statistic, Text, Unit } from './Definition.ts'
import type { Field, Filter, Offset, Where, Word } from './Filter.ts'

const { closed, dictionary, list, Name, oneOf, whole } = Codec

/** What is asked of a codec to find out whether a value is one of its own. */
interface Reader<A> {
  readonly is: (value: unknown) => boolean
  readonly validate: t.Validate<unknown, A>
}

/** A codec of what one of several closed objects is: the one whose first key it has. Each begins with a key of its own. */
const byKey = <A>(name: string, codecs: () => { readonly [key: string]: Reader<A> }): t.Type<A, unknown, unknown> => {
  const find = (value: unknown): Reader<A> | undefined =>
    typeof value === 'object' && value !== null
      ? Object.entries(codecs()).find(([key]) => Object.hasOwn(value, key))?.[1]
      : undefined
  return new t.Type<A, unknown, unknown>(
    name,
    (value): value is A => find(value)?.is(value) ?? false,
    (input, context) => find(input)?.validate(input, context) ?? t.failure(input, context),
    t.identity
  )
}

/** A codec of one of some values, or of a closed object. */
const orElse = <A, B>(
  name: string,
  is: t.Type<A, unknown, unknown>,
  other: t.Type<B, unknown, unknown>
): t.Type<A | B, unknown, unknown> =>
  new t.Type<A | B, unknown, unknown>(
    name,
    (value): value is A | B => is.is(value) || other.is(value),
    (input, context) => {
      if (is.is(input)) return t.success(input)
      return typeof input === 'object' && input !== null ? other.validate(input, context) : t.failure(input, context)
    },
    t.identity
  )

const isWord = (value: unknown): value is Word =>
  value === null || typeof value === 'boolean' || Number.isSafeInteger(value) || Name.is(value)

const WordCodec = new t.Type<Word, unknown, unknown>(
  'a word, a whole number, true, false or null',
  isWord,
  (input, context) => (isWord(input) ? t.success(input) : t.failure(input, context)),
  t.identity
)

const WhereCodec: t.Type<Where, unknown, unknown> = dictionary(Name, list(WordCodec))

const FieldCodec: t.Type<Field, unknown, unknown> = orElse(
  'the name of a field, or {field, as}',
  Name,
  closed('{field, as}', { field: Name, as: oneOf('party', 'party-kind') })
)

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Math.abs(value as number) < 100_000

const number = new t.Type<number, unknown, unknown>(
  'a whole number',
  isCount,
  (input, context) => (isCount(input) ? t.success(input) : t.failure(input, context)),
  t.identity
)
const Months = closed('{months}', { months: number })
const OffsetCodec: t.Type<Offset, unknown, unknown> = orElse(
  'a whole number of days, {months} or "window"',
  orElse('a whole number of days', number, oneOf('window')),
  Months
)
const Span = orElse('a whole number of days from 1 to 99999, or {months}', number, Months)

const Same = dictionary(Name, FieldCodec)

const FilterCodec: t.Type<Filter, unknown, unknown> = byKey<Filter>(
  'a filter: {all}, {any}, {not}, {is} or {has …}',
  () => ({
    all: closed('{all}', { all: list(FilterCodec) }),
    any: closed('{any}', { any: list(FilterCodec) }),
    not: closed('{not}', { not: FilterCodec }),
    is: closed('{is}', { is: WhereCodec }),
    has: closed(
      '{has …}',
      { has: Name },
      {
        where: WhereCodec,
        same: Same,
        from: OffsetCodec,
        to: OffsetCodec,
        in: oneOf('period'),
        first: Codec.True,
        elsewhere: Codec.True,
        that: FilterCodec,
        atLeast: whole(1, 1000),
        different: FieldCodec
      }
    )
  })
)

const TextCodec: t.Type<Text, unknown, unknown> = closed('{sv, en}', { sv: Codec.Text, en: Codec.Text })

const EndingCodec: t.Type<Ending, unknown, unknown> = closed(
  'what it ends with',
  {},
  { event: Name, same: Same, on: Name }
)

const UnitCodec: t.Type<Unit, unknown, unknown> = byKey<Unit>('what is counted: {each …} or {first …}', () => ({
  each: closed(
    '{each …}',
    { each: Name },
    { where: WhereCodec, once: list(Name), on: Name, lasting: list(EndingCodec) }
  ),
  first: closed(
    '{first …}',
    { first: Name, of: oneOf('case', 'meeting', 'subject') },
    { where: WhereCodec, in: oneOf('period') }
  )
}))

const Event = closed('{event …}', { event: Name }, { where: WhereCodec })
const statistics: t.Type<ReadonlyArray<Statistic>, unknown, unknown> = list(oneOf('mean', 'median', 'p90'))

/** The codec of each kind of measure. */
const measures: { readonly [M in Measure['type']]: Reader<Measure> } = {
  count: closed('{type: count}', { type: oneOf('count') }),
  share: closed('{type: share, numerator}', { type: oneOf('share'), numerator: FilterCodec }),
  rate: closed('{type: rate, per, population}', { type: oneOf('rate'), per: whole(1), population: Name }),
  distribution: closed('{type: distribution}', { type: oneOf('distribution') }),
  days: closed('{type: days, from, to, statistics}', { type: oneOf('days'), from: Event, statistics }, { to: Event }),
  number: closed(
    '{type: number, field, statistics}',
    { type: oneOf('number'), field: Name, statistics },
    { numerator: FilterCodec }
  )
}

const MeasureType = oneOf('count', 'share', 'rate', 'distribution', 'days', 'number')

const typeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { readonly type?: unknown }).type : undefined

const MeasureCodec: t.Type<Measure, unknown, unknown> = new t.Type<Measure, unknown, unknown>(
  'a measure: {type …}',
  (value): value is Measure => {
    const type = typeOf(value)
    return MeasureType.is(type) && measures[type].is(value)
  },
  (input, context) => {
    const type = typeOf(input)
    if (MeasureType.is(type)) return measures[type].validate(input, context)
    if (typeof input !== 'object' || input === null) return t.failure(input, context)
    return t.failure(type, t.appendContext(context, 'type', MeasureType, type))
  },
  t.identity
)

const GroupCodec: t.Type<Group, unknown, unknown> = closed('{id, names, if}', {
  id: Name,
  names: TextCodec,
  if: FilterCodec
})

const By: t.Type<Dimension['by'], unknown, unknown> = orElse(
  'what to divide by: {field}, {groups} or "home-municipality"',
  oneOf('home-municipality'),
  byKey<Exclude<Dimension['by'], string>>('{field} or {groups}', () => ({
    field: closed('{field, of}', { field: FieldCodec }, { of: Name }),
    groups: closed('{groups}', { groups: list(GroupCodec) })
  }))
)

const DimensionCodec: t.Type<Dimension, unknown, unknown> = closed('a dimension', {
  id: Name,
  names: TextCodec,
  by: By
})

/** The form of a definition. Whether the events, fields and words that it speaks of exist, `checked` tells. */
export const Form: t.Type<Definition, unknown, unknown> = closed(
  'the definition of an indicator',
  {
    id: Name,
    version: whole(1),
    names: TextCodec,
    goals: list(whole(1, 9)),
    clause: Name,
    count: UnitCodec,
    measure: MeasureCodec,
    risk: oneOf('high', 'medium', 'low'),
    cannotSay: TextCodec
  },
  {
    perPerson: Codec.True,
    population: FilterCodec,
    window: Span,
    asOf: oneOf('period-end', 'valid-at'),
    by: list(DimensionCodec)
  }
)
