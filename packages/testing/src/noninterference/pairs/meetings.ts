import fc from 'fast-check'
import type { EventType } from '../../arbitrary/event.ts'
import { perhaps, rarely, someOf } from '../../arbitrary/work/often.ts'
import { naming, say } from '../../arbitrary/work/said.ts'
import { at, type Shift, shifted } from '../../arbitrary/work/times.ts'
import type { Said } from '../../logOf.ts'
import { itsAgreement } from './agreement.ts'
import { anyUnit, units } from './units.ts'

/** The days on which there may be a meeting: before and after a party may have left, and on the day of the reading. */
export const meetingDays = ['2024-03-05', '2024-03-12', '2023-12-19'] as const

/** The stream of the meeting of a day. */
export const streamOn = (day: string): string => `meeting/${day}`

/** What may happen to a meeting: when it does, by its day, and what is said of it. */
interface Happening {
  readonly type: EventType
  readonly when: ReadonlyArray<Shift>
  readonly data: fc.Arbitrary<(day: string) => object>
}

/** Mostly when such a meeting begins. */
const begins = fc.constantFrom('09:00', '09:00', '08:30')
const kind = fc.constantFrom('regular', 'acute')
/** Few, so that many others may not know of it. */
const some = someOf(units).map((list) => list.slice(0, 3))
const movement = fc.record({ unit: anyUnit, function: fc.constantFrom('representative', 'deputy') })

const happenings: ReadonlyArray<Happening> = [
  {
    type: 'MeetingCalled',
    when: [
      [-1, null],
      [-7, '08:00']
    ],
    data: fc.record({ kind, starts: begins, called: perhaps(some) }).map(({ kind, starts, called }) => (day) => ({
      kind,
      starts: at(day, starts),
      ...(called === null ? {} : { called })
    }))
  },
  {
    type: 'MeetingHeld',
    when: [
      [0, '09:00'],
      [0, null]
    ],
    data: fc
      .record({ kind, some, from: begins, to: fc.constantFrom('10:00', '10:30') })
      .map(({ kind, some, from, to }) => (day) => ({
        kind,
        from: at(day, from),
        to: at(day, to),
        attendance: some.map((unit) => ({ unit, function: 'representative', mode: 'video' }))
      }))
  },
  {
    type: 'AttendeeEntered',
    when: [
      [0, '09:10'],
      [0, '09:00'],
      [0, '09:30']
    ],
    data: movement.map((who) => () => who)
  },
  {
    type: 'AttendeeLeft',
    when: [
      [0, '09:20'],
      [0, '09:30']
    ],
    data: movement.map((who) => () => who)
  },
  {
    type: 'MeetingCancelled',
    when: [
      [0, null],
      [-1, '17:00']
    ],
    data: fc.constantFrom('illness', 'storm over the fells').map((reason) => () => ({ reason }))
  },
  {
    type: 'MeetingDocumented',
    when: [
      [1, null],
      [0, null],
      [7, '08:00']
    ],
    data: fc.constant(() => ({}))
  }
]

/** Whether events of a type tell of meetings. */
export const isOfMeeting = (type: EventType): boolean => happenings.some((one) => one.type === type)

/** Something that happens to a meeting: in an event of one of some types, if they are given. */
export const atMeeting = (types?: ReadonlyArray<EventType>): fc.Arbitrary<Said> =>
  fc.oneof(
    ...happenings
      .filter(({ type }) => types?.includes(type) ?? true)
      .map(({ type, when, data }) =>
        fc
          .record({
            day: fc.constantFrom(...meetingDays),
            shift: fc.constantFrom(...when),
            data,
            its: itsAgreement,
            by: rarely(anyUnit)
          })
          .map(({ day, shift, data, its, by }) =>
            say(streamOn(day), type, shifted(day, shift), { ...data(day), ...naming(its) }, by ?? undefined)
          )
      )
  )
