import { type Case, Log } from '@norrsken/core'
import * as E from 'fp-ts/lib/Either.js'
import { caseLog, type Unread } from './caseLog.ts'

/**
 * So many events of cases as a log of a year has them: a thousand cases go on at the same time, and each event is recorded a
 * second after the one before.
 */
export function* placedLog(events: number): Generator<Unread, void> {
  let number = 0
  for (const streams of inGroups(caseLog(Math.ceil(events / 10) + AT_ONCE), AT_ONCE)) {
    const longest = Math.max(...streams.map(({ length }) => length))
    for (let index = 0; index < longest; index += 1) {
      for (const stream of streams) {
        const event = stream[index]
        if (event === undefined) continue
        if (number === events) return
        yield { ...event, recorded: new Date(BEGINNING + number * 1000).toISOString() }
        number += 1
      }
    }
  }
}

/** The same, as a program has them in hand. */
export function* decodedLog(events: number): Generator<Case.Event, void> {
  for (const unread of placedLog(events)) {
    const decoded = Log.decode(unread)
    if (E.isLeft(decoded)) throw new Error(decoded.left.map(Log.words).join('; '))
    yield decoded.right as Case.Event
  }
}

function* inGroups<A>(all: Iterable<A>, size: number): Generator<ReadonlyArray<A>, void> {
  let group: A[] = []
  for (const one of all) {
    group.push(one)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

const AT_ONCE = 1000
const BEGINNING = Date.parse('2025-01-02T00:00:00Z')
