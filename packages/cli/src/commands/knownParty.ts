import { Answers } from '@norrsken/core'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { eventsOf } from '../log/scan.ts'
import { nearest } from '../nearest.ts'
import type { Asked } from './asked.ts'

/**
 * A party, if an edition lists it or any event of the log names it, also through a unit; else the known ones that are
 * nearest. The whole log is read again only where no edition lists it.
 */
export const knownParty = ({ world, source }: Asked, party: string): E.Either<Failure, string> => {
  const listed = new Set(
    world.agreements.flatMap(({ entries }) =>
      entries.flatMap(({ event }) => (event.type === 'EditionAdopted' ? event.data.parties.map(({ id }) => id) : []))
    )
  )
  if (listed.has(party)) return E.right(party)
  const known = new Set(listed)
  for (const { event } of eventsOf(source)) {
    for (const named of Answers.partiesNamed(event)) known.add(named)
    if (known.has(party)) return E.right(party)
  }
  const [name = party] = party.split('/')
  return E.left({ type: 'UnknownParty', name: party, nearest: nearest(name, known) })
}
