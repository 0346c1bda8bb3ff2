import { Log } from '@norrsken/core'
import { always, type ColumnOf } from '../TableOf.ts'
import type { Standing } from '../Told.ts'

/** What every table of events begins with: which event it is, where it stands, and when it was so. */
export const standing = (
  stream: 'agreement' | 'case_id' | 'meeting'
): readonly [
  ColumnOf<Standing>,
  ColumnOf<Standing>,
  ColumnOf<Standing>,
  ColumnOf<Standing>,
  ColumnOf<Standing>,
  ColumnOf<Standing>
] => [
  always('event', 'string', 'händelsens id', 'the id of the event', ({ event }) => event.id),
  always(stream, 'string', streams[stream].sv, streams[stream].en, ({ event }) => event.stream),
  always(
    'place',
    'integer',
    'händelsens plats i sin ström, från 1, i den ordning som händelser gäller',
    'the place of the event in its stream, from 1, in the order in which events apply',
    ({ place }) => place
  ),
  always('day', 'day', 'dagen då det var så, i Sverige', 'the day on which it was so, in Sweden', ({ day }) => day),
  always(
    'at',
    'instant',
    'stunden då det var så; dagens början där bara dagen är känd',
    'the moment at which it was so; the start of the day where only the day is known',
    ({ at }) => at
  ),
  always('to_the_day', 'boolean', 'om bara dagen är känd', 'whether only the day is known', ({ event }) =>
    Log.isWholeDay(event)
  )
]

const streams = {
  agreement: { sv: 'överenskommelsen', en: 'the agreement' },
  case_id: { sv: 'ärendet', en: 'the case' },
  meeting: { sv: 'mötet', en: 'the meeting' }
}

/** The party of a unit; of an outside actor and of a body its own name. */
export const partyOf = (unit: string): string => {
  const [party = unit] = unit.split('/')
  return party === 'outside' || party === 'body' ? unit : party
}

/** A value of a list that an event holds. */
export interface Listed<S extends Standing = Standing> {
  readonly standing: S
  readonly list: string
  readonly value: string
}

/** The values of some lists of events, a row each. */
export const listed = <S extends Standing>(
  events: ReadonlyArray<S>,
  lists: (event: S) => { readonly [list: string]: ReadonlyArray<string> | undefined }
): ReadonlyArray<Listed<S>> =>
  events.flatMap((standing) =>
    Object.entries(lists(standing)).flatMap(([list, values = []]) => values.map((value) => ({ standing, list, value })))
  )

/** The columns of a table of such values. */
export const listColumns = (stream: 'case_id' | 'meeting' | 'agreement'): ReadonlyArray<ColumnOf<Listed>> => [
  always('event', 'string', 'händelsen', 'the event', ({ standing }) => standing.event.id),
  always(stream, 'string', streams[stream].sv, streams[stream].en, ({ standing }) => standing.event.stream),
  always('list', 'string', 'vilken lista', 'which list', ({ list }) => list),
  always('value', 'string', 'ett värde i den', 'a value in it', ({ value }) => value)
]
