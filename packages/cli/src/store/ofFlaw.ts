import type { Log } from '@norrsken/core'
import type { Flaw } from '@norrsken/eventstore-adapter-postgres'

/** A flaw of a store as a problem of its log. It stands on no line: 0. */
export const ofFlaw = (flaw: Flaw): Log.Problem => ({ line: 0, path: `${flaw.part} ${flaw.name}`, ...faultOf(flaw) })

const faultOf = (flaw: Flaw): Pick<Log.Problem, 'expected' | 'found'> => {
  switch (flaw.type) {
    case 'Missing':
      return { expected: made, found: 'nothing' }
    case 'Changed':
      return { expected: made, found: 'something else' }
    case 'Off':
      return flaw.part === 'table'
        ? { expected: 'row-level security', found: 'none' }
        : { expected: 'a trigger that always fires', found: 'one that does not' }
    case 'Unknown':
      return { expected: 'nothing', found: 'something that `migrate` has not made' }
    case 'OfAnother':
      return { expected: 'the owner of the events', found: JSON.stringify(flaw.owner) }
    case 'Granted':
      return {
        expected: `no right to ${flaw.privilege}`,
        found: `one that ${flaw.to === null ? 'everybody' : JSON.stringify(flaw.to)} has`
      }
  }
}

const made = 'what `migrate` makes'
