import type * as t from 'io-ts'
import * as Agreement from '../agreement/Event.ts'
import * as Case from '../case/Event.ts'
import * as Meeting from '../meeting/Event.ts'
import type { StreamKind } from './StreamName.ts'

/** Any event of a log. */
export type Event = Agreement.Event | Case.Event | Meeting.Event

/** For each kind of stream, its events and the codec of what each says. */
export const data: { readonly [K in StreamKind]: { readonly [type: string]: t.Mixed } } = {
  agreement: Agreement.data,
  case: Case.data,
  meeting: Meeting.data
}

/** The codec of what an event says; `null` where a stream of this kind knows no such event. */
export const codecOf = (kind: StreamKind, type: string): t.Mixed | null =>
  Object.hasOwn(data[kind], type) ? (data[kind][type] ?? null) : null
