import type { Store } from '@norrsken/core'

/** What the kit stores: events that may stand in any number in one stream, and links between them. */
const common = {
  schema: 1,
  effective: '2023-03-08',
  by: { unit: 'ostersund/coordination', function: 'coordinator' }
} as const

/** A case was closed, for a reason. */
export const closed = (id: string, reason = 'done'): Store.NewEvent => ({
  ...common,
  id,
  type: 'CaseClosed',
  data: { reason }
})

/** What was said in another event is said anew. */
export const corrected = (id: string, corrects: string, reason = 'moved'): Store.NewEvent => ({
  ...common,
  id,
  type: 'CaseClosed',
  data: { reason },
  corrects
})

/** Another event is taken back. */
export const retracted = (id: string, event: string): Store.NewEvent => ({
  ...common,
  id,
  type: 'EventRetracted',
  data: { event, reason: 'recorded by mistake' }
})

/** An event of any content, as a caller without types hands it in. */
export const untyped = (id: unknown, type: unknown, data: unknown, more: object = {}): Store.NewEvent =>
  ({ id, type, ...common, data, ...more }) as Store.NewEvent

/** Events that close a case for the first to the last time. */
export const several = (prefix: string, count: number): ReadonlyArray<Store.NewEvent> =>
  Array.from({ length: count }, (_, index) => closed(`${prefix}${index + 1}`))

/** An append to `case/1` that expects nothing, under the name of its first event. */
export const appendOf = (events: ReadonlyArray<Store.NewEvent>, more: Partial<Store.Append> = {}): Store.Append => ({
  batch: `batch of ${events[0]?.id}`,
  stream: 'case/1',
  expected: 'any',
  events,
  ...more
})
