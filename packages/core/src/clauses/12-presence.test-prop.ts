import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { question } from '../agreement/acts.test-log.ts'
import { differencesOf } from '../answers/agenda/differences.ts'
import { check } from '../answers/check.ts'
import { ask } from '../answers/View.ts'
import { E } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import { placeOf } from '../log/Evidence.ts'
import { worldOf } from '../log/worldOf.ts'
import { status } from '../meeting/State.ts'
import { editionOn } from './Facts.ts'

const day = '2027-01-20'

/** The state of the finding of each presentation of a log, by the place of the event; and what the agenda of its meeting says. */
const bothOf = (events: ReadonlyArray<Event>) => {
  const world = worldOf({ validAt: Day.day(day), knownAt: null })(events)
  const asked = ask(world, question(day))
  if (E.isLeft(asked) || asked.right === null) return { found: [], expected: [] }
  const view = asked.right
  const found = check(view).flatMap(({ norm, trigger, state }) =>
    norm === '12/present-as-attended' ? [`${trigger} ${state}`] : []
  )
  const expected = view.cases.flatMap(({ state }) =>
    state.discussions.flatMap((one) => {
      const meeting = world.meetings.find(({ stream }) => stream === one.meeting)?.state
      if (meeting === undefined || status(meeting) !== 'held' || editionOn(view.soFar, one.on) === null) return []
      const alone = { ...state, discussions: [one] }
      const differs = differencesOf(meeting, alone, one.meeting).length > 0
      return [`${placeOf(one.evidence)} ${differs ? 'undetermined' : 'met'}`]
    })
  )
  return { found: [...found].sort(), expected: [...expected].sort() }
}

test('a presentation is as its meeting exactly where the agenda of that meeting has no difference of it', () => {
  fc.assert(
    fc.property(arbitrary.workLog(), (events) => {
      const { found, expected } = bothOf(events)
      expect(found).toEqual(expected)
    })
  )
})
