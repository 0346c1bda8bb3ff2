import { Log, Store } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import { E } from '../../fp.ts'
import { inPlace } from '../inPlace.ts'

/** What an append must be answered, as far as it is not the store's own: without positions, and without words. */
export type Answer =
  | {
      readonly type: 'Stored'
      readonly stream: string
      readonly first: number
      readonly version: number
      readonly recorded: string
    }
  | Exclude<Store.AppendError, { readonly type: 'InvalidEvent' | 'Unavailable' | 'Forbidden' }>
  | { readonly type: 'InvalidEvent'; readonly index: number }

/** A store that is as plain as can be: a list, searched from its start for every question. */
export interface Model {
  readonly append: (append: Store.Append, now: Instant.Instant) => Answer
  readonly log: () => ReadonlyArray<Log.Event>
}

/** An empty model. */
export const emptyModel = (): Model => {
  let log: ReadonlyArray<Log.Event> = []
  const batches = new Map<string, { readonly content: string; readonly answer: Answer }>()
  const versionOf = (stream: string): number => log.filter((event) => event.stream === stream).length

  const append = (request: Store.Append, now: Instant.Instant): Answer => {
    const { batch, stream, expected, checks = [] } = request
    const known = batches.get(batch)
    if (known !== undefined) {
      return known.content === contentOf(request) ? known.answer : { type: 'IdempotencyConflict', batch }
    }
    const actual = versionOf(stream)
    if (!Store.isAsExpected(expected, actual)) return { type: 'VersionConflict', stream, expected, actual }
    const failed = checks
      .map((check) => ({ ...check, actual: versionOf(check.stream) }))
      .filter((check) => !Store.isAsExpected(check.expected, check.actual))
    return failed.length > 0 ? { type: 'CheckFailed', failed } : add(request, actual, now)
  }

  const add = (request: Store.Append, version: number, now: Instant.Instant): Answer => {
    const { batch, stream, events } = request
    const last = log.reduce((latest, event) => Math.max(latest, Date.parse(event.recorded)), now as number)
    const recorded = new Date(last).toISOString()
    let longer = log
    for (const [index, event] of events.entries()) {
      const decoded = Log.decode(inPlace(event, { stream, version: version + index + 1, recorded }))
      if (E.isLeft(decoded) || !mayFollow(decoded.right, longer)) return { type: 'InvalidEvent', index }
      longer = [...longer, decoded.right]
    }
    if (events.length === 0) return { type: 'InvalidEvent', index: 0 }
    log = longer
    const answer: Answer = { type: 'Stored', stream, first: version + 1, version: version + events.length, recorded }
    batches.set(batch, { content: contentOf(request), answer })
    return answer
  }

  return { append, log: () => log }
}

const contentOf = ({ stream, events }: Store.Append): string => JSON.stringify([stream, events])

/** Whether an event may be the next: its id is new, and what it corrects or takes back is there and stands. */
export const mayFollow = (event: Log.Event, log: ReadonlyArray<Log.Event>): boolean => {
  const find = (id: string): Log.Event | undefined => log.find((earlier) => earlier.id === id)
  const stands = (earlier: Log.Event): boolean => {
    const replaced = earlier.corrects === undefined ? undefined : find(earlier.corrects)
    const isTakenBack = log.some((later) => later.type === 'EventRetracted' && later.data.event === earlier.id)
    return !isTakenBack && (replaced === undefined || stands(replaced))
  }
  if (find(event.id) !== undefined) return false
  if (event.type === 'EventRetracted') {
    const target = find(event.data.event)
    return event.corrects === undefined && target !== undefined && target.type !== event.type && stands(target)
  }
  if (event.corrects === undefined) return true
  const target = find(event.corrects)
  return target?.type === event.type && target.stream === event.stream && stands(target)
}
