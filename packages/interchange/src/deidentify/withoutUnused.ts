import { type EventLog, events } from '../log/EventLog.ts'

/** The log `after` without the objects that events of `before` were about and no event is any more. */
export const withoutUnused = (before: EventLog, after: EventLog): EventLog => {
  const still = mentioned(after)
  const gone = new Set([...mentioned(before)].filter((object) => !still.has(object)))
  return {
    ...after,
    objects: after.objects
      .filter(({ id }) => !gone.has(id))
      .map((object) => ({ ...object, related: object.related.filter((relation) => !gone.has(relation.object)) }))
  }
}

const mentioned = (log: EventLog): ReadonlySet<string> =>
  new Set(events(log).flatMap((event) => event.objects.map(({ object }) => object)))
