import type { Ocel } from './OcelLog.ts'

/**
 * OCEL as the text of a file, in pieces to be written after each other, one event or object a line.
 *
 * @example
 * import { EventLog, ocel, ocelText } from '@norrsken/interchange'
 *
 * const made = ocel(null)(EventLog.empty)
 * assert.deepEqual(made._tag === 'Right' && JSON.parse([...ocelText(made.right)].join('')), {
 *   eventTypes: [],
 *   objectTypes: [],
 *   events: [],
 *   objects: []
 * })
 */
export const ocelText = (log: Ocel): Iterable<string> => ({ [Symbol.iterator]: () => pieces(log) })

function* pieces(log: Ocel): Generator<string> {
  yield '{\n'
  yield* arrayOf('eventTypes', log.eventTypes, ',\n')
  yield* arrayOf('objectTypes', log.objectTypes, ',\n')
  yield* arrayOf('events', log.events, ',\n')
  yield* arrayOf('objects', log.objects, '\n')
  yield '}\n'
}

function* arrayOf(key: string, all: ReadonlyArray<object>, after: string): Generator<string> {
  yield `"${key}":[`
  for (const [at, one] of all.entries()) yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(one)}`
  yield `]${after}`
}
