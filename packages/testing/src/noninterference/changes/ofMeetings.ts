import type { EventType } from '../../arbitrary/event.ts'
import { type Change, type Ground, isHidden, ofEach, put, swaps } from './Change.ts'
import { of } from './values.ts'

const types: ReadonlyArray<EventType> = [
  'MeetingCalled',
  'MeetingHeld',
  'AttendeeEntered',
  'AttendeeLeft',
  'MeetingCancelled',
  'MeetingDocumented'
]

const meetingsOf = ({ log }: Ground): ReadonlyArray<string> => [
  ...new Set(log.map(({ stream }) => stream).filter((stream) => stream.startsWith('meeting/')))
]

/** Meetings of which the reader may know nothing. */
const hiddenMeetings = (ground: Ground): ReadonlyArray<string> =>
  meetingsOf(ground).filter((name) => !ground.log.some((event) => event.stream === name && ground.isKnown(event)))

/** Changes of which hidden events of meetings there are, in which order, and when. */
const ofWhatHappened: ReadonlyArray<Change> = [
  {
    name: 'an event more at a meeting',
    of: types,
    candidates: (ground) =>
      meetingsOf(ground).flatMap((stream) =>
        ground.moreAtMeetings.flatMap((event) => put(ground, [{ ...event, stream }]))
      )
  },
  {
    name: 'an event less at a meeting',
    of: types,
    candidates: (ground) =>
      ground.log.filter(isHidden(ground, 'meeting')).map((event) => () => ground.log.filter((one) => one !== event))
  },
  {
    name: 'an event more or less at a meeting that is seen in part',
    of: types,
    readBy: 'one-that-has-left',
    candidates: (ground) => {
      const hidden = hiddenMeetings(ground)
      const inPart = meetingsOf(ground).filter((name) => !hidden.includes(name))
      return inPart.flatMap((stream) => [
        ...ground.moreAtMeetings.flatMap((event) => put(ground, [{ ...event, stream }])),
        ...ground.log
          .filter((event) => event.stream === stream && !ground.isKnown(event))
          .map((event) => () => ground.log.filter((one) => one !== event))
      ])
    }
  },
  {
    name: 'a meeting more',
    candidates: (ground) =>
      put(
        ground,
        ground.moreAtMeetings.map((event) => ({ ...event, stream: 'meeting/2024-03-09' }))
      )
  },
  {
    name: 'a meeting less',
    of: types,
    candidates: (ground) =>
      hiddenMeetings(ground).map((name) => () => ground.log.filter(({ stream }) => stream !== name))
  },
  {
    name: 'what happened at meetings in another order',
    of: types,
    candidates: (ground) => swaps(ground, isHidden(ground, 'meeting'))
  },
  {
    name: 'another name of a hidden meeting',
    of: types,
    candidates: (ground) =>
      hiddenMeetings(ground).map(
        (name) => () =>
          ground.log.map((event) => (event.stream === name ? { ...event, stream: 'meeting/of-another-name' } : event))
      )
  },
  ...(
    [
      [
        'a meeting that was called, held or cancelled on another day',
        ['MeetingCalled', 'MeetingHeld', 'MeetingCancelled']
      ],
      ['somebody who came or went at another time', ['AttendeeEntered', 'AttendeeLeft']],
      ['a meeting that was documented on another day', ['MeetingDocumented']]
    ] as const
  ).map(
    ([name, of]): Change => ({
      name,
      of,
      candidates: (ground) =>
        ofEach(ground, (event) =>
          of.some((type) => type === event.type) && !ground.isKnown(event)
            ? {
                ...event,
                effective: event.effective.includes('T')
                  ? event.effective.slice(0, 10)
                  : `${event.effective}T07:45:00+01:00`
              }
            : null
        )
    })
  ),
  {
    name: 'an event of a meeting that another unit recorded',
    of: types,
    candidates: (ground) =>
      ofEach(ground, (event) =>
        isHidden(ground, 'meeting')(event)
          ? { ...event, by: { unit: 'police/custody', function: 'another function' } }
          : null
      )
  }
]

const custody = { unit: 'police/custody', function: 'deputy', mode: 'phone' }

/** Changes of what hidden events of meetings say. */
const ofWhatWasSaid: ReadonlyArray<Change> = [
  of('somebody more at a meeting', { MeetingHeld: ['attendance'] }, (value) => [...(value as []), custody]),
  of('others at a meeting', { MeetingHeld: ['attendance'] }, (value) =>
    (value as ReadonlyArray<object>).map((one) => ({ ...one, unit: custody.unit }))
  ),
  {
    name: 'some called to a meeting, or all',
    of: ['MeetingCalled'],
    candidates: (ground) =>
      ofEach(ground, (event) => {
        if (event.type !== 'MeetingCalled') return null
        const { called, ...rest } = event.data
        return { ...event, data: called === undefined ? { ...rest, called: [custody.unit] } : rest }
      })
  }
]

/** Changes of meetings that the reader may not know of. */
export const ofMeetings: ReadonlyArray<Change> = [...ofWhatHappened, ...ofWhatWasSaid]
