import { Day } from '@norrsken/rules'
import { arbitrary, entriesOf } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { question } from '../agreement/acts.test-log.ts'
import { check } from '../answers/check.ts'
import { ask, type View } from '../answers/View.ts'
import { E } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import { placeOf } from '../log/Evidence.ts'
import { visible } from '../log/visible.ts'
import { worldOf } from '../log/worldOf.ts'
import { seal } from '../secrecy/Sealed.ts'
import { editionOn } from './Facts.ts'

const on = '2027-01-20'

const viewOf = (events: ReadonlyArray<Event>): View | null => {
  const asked = ask(worldOf({ validAt: Day.day(on), knownAt: null })(events), question(on))
  return E.isLeft(asked) ? null : asked.right
}

const noted = ({ data }: Event): boolean => 'note' in data

test('there is one finding for each event that stands, carries a note and is of a day in force, and none is a breach', () => {
  fc.assert(
    fc.property(arbitrary.workLog(), (events) => {
      const view = viewOf(events)
      if (view === null) return
      const own = new Set(view.cases.map(({ stream }) => stream))
      const expected = visible(null)(entriesOf(events))
        .filter(({ event, day }) => own.has(event.stream) && noted(event) && editionOn(view.soFar, day) !== null)
        .map(({ event }) => placeOf(event))
      const found = check(view).filter(({ norm }) => norm === '12/note-screened')
      expect(found.map(({ trigger }) => trigger).sort()).toEqual([...expected].sort())
      for (const { state } of found) expect(['met', 'undetermined']).toContain(state)
    })
  )
})

test('what a note says makes no difference to any finding', () => {
  fc.assert(
    fc.property(arbitrary.workLog(), (events) => {
      const [one, other] = [events, events.map(inOtherWords)].map(viewOf)
      if (!one || !other) return
      expect(check(other)).toEqual(check(one))
    })
  )
})

const inOtherWords = (event: Event): Event =>
  noted(event) ? ({ ...event, data: { ...event.data, note: seal('850312-1234') } } as Event) : event
