import type { EventType } from '../../arbitrary/event.ts'
import { type Change, isHidden, ofEach, type Way } from './Change.ts'

/** References that may lead from an event that is seen to one that is not. */
const references: Readonly<Partial<Record<EventType, string>>> = {
  ActionAgreed: 'discussion',
  DisclosureDecided: 'consent'
}

/** Changes of what hidden events lead to, and of what leads to them. */
export const ofLinks: ReadonlyArray<Change> = [
  {
    name: 'another reference to what is not seen',
    inTurn: Object.entries(references).map(
      ([type, key]): Way => ({
        of: [type as EventType],
        candidates: (ground) =>
          [`${key}-1`, `${key}-2`, `${key}-of-another-name`].flatMap((name) =>
            ofEach(ground, (event) => {
              if (event.type !== type || !ground.isKnown(event)) return null
              const { [key]: before, ...data } = event.data
              return { ...event, data: before === name ? data : { ...data, [key]: name } }
            })
          )
      })
    )
  },
  {
    name: 'something else that was taken back',
    inTurn: (['case', 'meeting'] as const).flatMap((kind): ReadonlyArray<Way> => {
      const of: ReadonlyArray<EventType> = kind === 'case' ? ['EventRetracted'] : ['EventRetracted', 'MeetingHeld']
      return [
        {
          of,
          candidates: (ground) =>
            ground.log
              .filter((target) => target.type !== 'EventRetracted' && isHidden(ground, kind)(target))
              .flatMap((target) =>
                ofEach(ground, (event) =>
                  event.type === 'EventRetracted' && isHidden(ground, kind)(event) && event.data['event'] !== target.id
                    ? { ...event, data: { ...event.data, event: target.id } }
                    : null
                )
              )
        },
        {
          of,
          candidates: (ground) =>
            ofEach(ground, (event) =>
              event.type === 'EventRetracted' && isHidden(ground, kind)(event)
                ? { ...event, data: { ...event.data, reason: 'another reason' } }
                : null
            )
        }
      ]
    })
  }
]
