import { Clauses, Codec, type Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { indicatorIds } from '../indicators/definitions.ts'
import { Form } from './codec.ts'
import type { Definition, Dimension, Each, First, Measure } from './Definition.ts'
import { deepFilters } from './deepFilters.ts'
import type { Field, Filter, Has, Where } from './Filter.ts'
import { fieldOf, isNumber, isTime, type Kind, type Known, kindOf, namesParty, typesOf } from './vocabulary.ts'

/**
 * The definition that a JSON value is, or all that is wrong with it: where, what was expected and what was found. Beyond its form
 * every event, field and word must exist, and be where the definition looks for it.
 *
 * @example
 * import { checked } from '@norrsken/reporting'
 *
 * const text = { sv: 'Möten', en: 'Meetings' }
 * const meetings = {
 *   id: 'M1', version: 1, names: text, goals: [], clause: '12', risk: 'low', cannotSay: text,
 *   count: { first: 'MeetingHeld', of: 'meeting' }, measure: { type: 'count' }
 * }
 * assert.deepEqual(checked(meetings), { _tag: 'Right', right: meetings })
 *
 * const wrong = checked({ ...meetings, count: { first: 'MeetingHeld', of: 'meeting', where: { kind: ['weekly'] } } })
 * assert.deepEqual(wrong, {
 *   _tag: 'Left',
 *   left: [{ path: 'count.where.kind[0]', expected: 'one of regular, acute', found: '"weekly"' }]
 * })
 */
export const checked = (input: unknown): E.Either<ReadonlyArray<Log.Fault>, Definition> => {
  const deep = deepFilters(input)
  if (deep.length > 0) return E.left(deep)
  const formed = Form.decode(input)
  if (E.isLeft(formed)) return E.left(Codec.faultsOf(formed.left))
  const faults = [...ofNames(formed.right), ...faultsOf(formed.right)]
  return faults.length > 0 ? E.left(faults) : E.right(formed.right)
}

type Faults = ReadonlyArray<Log.Fault>

/** What is wrong with a definition of the right form, whatever its ids are. */
export const faultsOf = (definition: Definition): Faults => {
  const deep = deepFilters(definition)
  if (deep.length > 0) return deep
  const { count, population, measure, by = [], clause, goals, perPerson } = definition
  const isKnownClause = Clauses.catalogue.some(({ number }) => number === clause)
  const anchor = 'each' in count ? { type: count.each, path: 'count.each' } : { type: count.first, path: 'count.first' }
  const kind = kindOf(anchor.type)
  const ofClause = isKnownClause
    ? []
    : [fault('clause', `one of ${Clauses.catalogue.map(({ number }) => number).join(', ')}`, clause)]
  if (kind === undefined) return [...ofClause, noEvent(anchor.path, anchor.type)]
  const looking: Looking = { kind, hasWindow: definition.window !== undefined }
  return [
    ...ofClause,
    ...goals.flatMap((goal, index) =>
      goal >= 7 && anchor.type !== 'SurveyAnswered'
        ? [fault(`goals[${index}]`, 'a goal from 1 to 6, for goals 7 to 9 are known from SurveyAnswered only', goal)]
        : []
    ),
    ...('each' in count ? ofEach(count, looking) : ofFirst(count, kind)),
    ...ofWindow(definition),
    ...(population === undefined ? [] : ofFilter(population, anchor.type, looking, 'population')),
    ...ofMeasure(measure, anchor.type, looking, by),
    ...by.flatMap((dimension, index) => ofDimension(dimension, anchor.type, looking, `by[${index}]`)),
    ...by.flatMap(({ id }, index) =>
      by.findIndex((other) => other.id === id) < index ? [fault(`by[${index}].id`, 'each dimension once', id)] : []
    ),
    ...(perPerson === true && kind !== 'case'
      ? [fault('perPerson', 'an event of a case to count by', anchor.type)]
      : [])
  ]
}

/** What is wrong with the ids of a definition. They stand in the names of rows, between signs that part them. */
const ofNames = ({ id, by = [] }: Definition): Faults => [
  ...ofId(id),
  ...by.flatMap((dimension, index) => ofDimensionId(dimension, `by[${index}]`))
]

const ofId = (id: string): Faults => {
  if (!isPlain(id)) return [fault('id', plain, id)]
  return lifeIds.has(id) ? [fault('id', 'an id that no figure of the life of agreements has', id)] : []
}

const ofDimensionId = ({ id, by }: Dimension, path: string): Faults => [
  ...(isPlain(id) ? [] : [fault(`${path}.id`, plain, id)]),
  ...(typeof by === 'object' && 'groups' in by
    ? by.groups.flatMap((group, index) =>
        isPlain(group.id) ? [] : [fault(`${path}.by.groups[${index}].id`, plain, group.id)]
      )
    : [])
]

const isPlain = (id: string): boolean => !/[/=@:\s]/.test(id)

const plain = 'an id without /, =, @, : and spaces'

const lifeIds: ReadonlySet<string> = new Set([...indicatorIds, 'costKey'])

/** Where a definition looks: the streams of its unit, and whether it has a window. */
interface Looking {
  readonly kind: Kind
  readonly hasWindow: boolean
}

const fault = (path: string, expected: string, found: unknown): Log.Fault => {
  const text = JSON.stringify(found) ?? 'nothing'
  return { path, expected, found: text.length > 80 ? `${text.slice(0, 80)}…` : text }
}

const noEvent = (path: string, type: string, kind?: Kind): Log.Fault =>
  fault(
    path,
    `${kind === undefined ? 'an event' : `an event of a stream of this kind`} (${typesOf(kind).join(', ')})`,
    type
  )

const ofEach = (count: Each, looking: Looking): Faults => {
  const { each, where = {}, once = [], on, lasting = [] } = count
  return [
    ...ofWhere(where, each, 'count.where'),
    ...once.flatMap((field, index) => ofField(field, each, `count.once[${index}]`)),
    ...(on === undefined ? [] : ofTime(on, each, 'count.on')),
    ...lasting.flatMap(({ event, same = {}, on: day }, index) => {
      const path = `count.lasting[${index}]`
      if (event === undefined) {
        return day === undefined
          ? [fault(path, 'an event, or a field that holds a day', {})]
          : ofTime(day, each, `${path}.on`)
      }
      if (kindOf(event) !== looking.kind) return [noEvent(`${path}.event`, event, looking.kind)]
      return [...ofSame(same, event, each, path), ...(day === undefined ? [] : ofTime(day, event, `${path}.on`))]
    })
  ]
}

const ofFirst = ({ first, of, where = {} }: First, kind: Kind): Faults => {
  const stream = of === 'subject' ? 'case' : of
  return kind === stream ? ofWhere(where, first, 'count.where') : [noEvent('count.first', first, stream)]
}

/** Nothing can be done within a time that has passed before it begins. */
const ofWindow = ({ window }: Definition): Faults => {
  if (window === undefined) return []
  const length = typeof window === 'number' ? window : window.months
  return length >= 1 ? [] : [fault('window', 'a window of at least one day, or one month', window)]
}

const ofMeasure = (measure: Measure, anchor: string, looking: Looking, by: ReadonlyArray<Dimension>): Faults => {
  switch (measure.type) {
    case 'count':
      return []
    case 'share':
      return ofFilter(measure.numerator, anchor, looking, 'measure.numerator')
    case 'distribution':
      return by.length === 0 ? [fault('by', 'a dimension, of which there is a distribution', by)] : []
    case 'rate':
      return looking.kind === 'case' ? [] : [fault('measure.type', 'a measure of what has a home municipality', 'rate')]
    case 'days':
      return [measure.from, ...(measure.to === undefined ? [] : [measure.to])].flatMap(
        ({ event, where = {} }, index) => {
          const path = index === 0 ? 'measure.from' : 'measure.to'
          return kindOf(event) === looking.kind
            ? ofWhere(where, event, `${path}.where`)
            : [noEvent(`${path}.event`, event, looking.kind)]
        }
      )
    case 'number': {
      const known = fieldOf(anchor, measure.field)
      const numerator = measure.numerator
      return [
        ...(isField(known)
          ? isNumber(known)
            ? []
            : [fault('measure.field', 'a field that holds a number', measure.field)]
          : [noField('measure.field', anchor, measure.field, known)]),
        ...(numerator === undefined ? [] : ofFilter(numerator, anchor, looking, 'measure.numerator'))
      ]
    }
  }
}

const ofDimension = ({ by }: Dimension, anchor: string, looking: Looking, path: string): Faults => {
  if (by === 'home-municipality') {
    return looking.kind === 'case' ? [] : [fault(`${path}.by`, 'what somebody who lives nowhere can be divided by', by)]
  }
  if ('groups' in by) {
    return by.groups.flatMap((group, index) => ofFilter(group.if, anchor, looking, `${path}.by.groups[${index}].if`))
  }
  const of = by.of ?? anchor
  return kindOf(of) === looking.kind
    ? ofField(by.field, of, `${path}.by.field`)
    : [noEvent(`${path}.by.of`, of, looking.kind)]
}

const ofFilter = (filter: Filter, anchor: string, looking: Looking, path: string): Faults => {
  if ('all' in filter)
    return filter.all.flatMap((one, index) => ofFilter(one, anchor, looking, `${path}.all[${index}]`))
  if ('any' in filter)
    return filter.any.flatMap((one, index) => ofFilter(one, anchor, looking, `${path}.any[${index}]`))
  if ('not' in filter) return ofFilter(filter.not, anchor, looking, `${path}.not`)
  if ('is' in filter) return ofWhere(filter.is, anchor, `${path}.is`)
  return ofHas(filter, anchor, looking, path)
}

const ofHas = (filter: Has, anchor: string, looking: Looking, path: string): Faults => {
  const { has, where = {}, same = {}, that, different, from, to } = filter
  if (kindOf(has) !== looking.kind || looking.kind === 'derived') {
    return [
      looking.kind === 'derived'
        ? fault(path, 'no other event: what is derived has none', has)
        : noEvent(`${path}.has`, has, looking.kind)
    ]
  }
  const windows = { from, to }
  return [
    ...ofWhere(where, has, `${path}.where`),
    ...ofSame(same, has, anchor, path),
    ...(different === undefined ? [] : ofField(different, has, `${path}.different`)),
    ...Object.entries(windows).flatMap(([key, offset]) =>
      offset === 'window' && !looking.hasWindow
        ? [fault(`${path}.${key}`, 'a definition that has a window', offset)]
        : []
    ),
    ...(that === undefined ? [] : ofFilter(that, has, looking, `${path}.that`))
  ]
}

const ofSame = (same: { readonly [field: string]: Field }, type: string, anchor: string, path: string): Faults =>
  Object.entries(same).flatMap(([theirs, ours]) => [
    ...ofField(theirs, type, `${path}.same`),
    ...ofField(ours, anchor, `${path}.same.${theirs}`)
  ])

const ofWhere = (where: Where, type: string, path: string): Faults =>
  Object.entries(where).flatMap(([field, words]) => {
    const known = fieldOf(type, field)
    if (!isField(known)) return [noField(`${path}`, type, field, known)]
    return words.flatMap((word, index) => {
      const isWord = word === null ? known.absent !== null || known.several : known.codec.is(word)
      return isWord ? [] : [fault(`${path}.${field}[${index}]`, known.codec.name, word)]
    })
  })

const ofField = (field: Field, type: string, path: string): Faults => {
  const name = typeof field === 'string' ? field : field.field
  const known = fieldOf(type, name)
  if (!isField(known)) return [noField(path, type, name, known)]
  return typeof field === 'string' || namesParty(known)
    ? []
    : [fault(`${path}.field`, `a field that names a unit or a party, for its ${field.as}`, name)]
}

const ofTime = (field: string, type: string, path: string): Faults => {
  const known = fieldOf(type, field)
  if (!isField(known)) return [noField(path, type, field, known)]
  return isTime(known) ? [] : [fault(path, 'a field that holds a day', field)]
}

const isField = (known: Known | ReadonlyArray<string>): known is Known => 'codec' in known

const noField = (path: string, type: string, field: string, known: ReadonlyArray<string>): Log.Fault =>
  fault(path, `a field of ${type} to count by${known.length === 0 ? '' : ` (${known.join(', ')})`}`, field)
