import { Log, type Store } from '@norrsken/core'

/**
 * An event that a store has and cannot read again, as a problem of its log.
 *
 * @param line - the number of the event in the order of the store; 0: not known
 */
export const ofUnreadable = ({ stream, version, faults }: Store.Unreadable, line: number): Log.Problem => ({
  line,
  path: stream === '' ? '' : `${stream}#${version}`,
  expected: 'an event that can be read again',
  found: faults.map(Log.words).join('; ')
})
