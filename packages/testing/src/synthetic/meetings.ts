import type { Log, Meeting } from '@norrsken/core'
import { Day, type Instant, Sweden, Week } from '@norrsken/rules'
import { membersOn } from './agreement.ts'
import { coordinator, municipalities, socialServices, units } from './county.ts'
import { at, type Draft, dayIso, iso, later, type MeetingSaid, type Plan, plan } from './Draft.ts'
import { type Random, random } from './random.ts'

/** A consultation meeting that takes place. */
export interface HeldMeeting {
  readonly stream: string
  readonly day: Day.Day
  readonly starts: Instant.Instant
  readonly ends: Instant.Instant
  /** Who is there from the beginning to the end. */
  readonly attendance: Attendance
  /** The social services that come, each for its own cases, one after the other. */
  readonly services: ReadonlyArray<Service>
}

/** Social services that are at a meeting for a while. */
export interface Service {
  readonly unit: string
  readonly from: Instant.Instant
  readonly to: Instant.Instant
}

type Attendance = Extract<Meeting.Event, { readonly type: 'MeetingHeld' }>['data']['attendance']

/** The meeting of the week that a day is in; none in a week without one. The same every time it is asked for. */
export const meetings = (
  seed: number,
  weeks: 'missed-now-and-then' | 'all' = 'missed-now-and-then'
): ((day: Day.Day) => HeldMeeting | null) => {
  const known = new Map<Day.Day, HeldMeeting | null>()
  return (day) => {
    const monday = Week.monday(day)
    const found = known.get(monday) ?? meetingOf(seed, monday, weeks === 'all')
    known.set(monday, found)
    return found
  }
}

/** Nobody meets in the week of Christmas Eve, or at New Year; now and then a week is missed. All of them are breaches. */
const meetingOf = (seed: number, monday: Day.Day, always: boolean): HeldMeeting | null => {
  const random = randomOf(seed, monday)
  const { dayOfMonth, month } = Day.toParts(monday)
  const isMissed = (month === 12 && dayOfMonth >= 18) || random.chance(1.5)
  if (isMissed && !always) return null
  const day = Sweden.nextWorkday(Day.addDays(2)(monday))
  const starts = at(day, 9)
  const planned = later(starts, random.pick([90, 120, 120, 150]))
  const attendance = attendanceOn(random)
  const services = servicesOn(seed, day, later(starts, minutesOfCase), random)
  const ends = Math.max(planned, ...services.map(({ to }) => to)) as Instant.Instant
  return { stream: `meeting/${dayIso(day)}`, day, starts, ends, attendance, services }
}

/** How long a case is discussed. */
export const minutesOfCase = 10

const randomOf = (seed: number, monday: Day.Day): Random => random(seed, 3, monday)

/** Who comes: those who always do. */
const attendanceOn = ({ chance }: Random): Attendance => {
  const inPlace = (unit: string, role: string): Attendance[number] => ({ unit, function: role, mode: 'in-place' })
  return [
    inPlace(units.coordination, 'coordinator'),
    ...(chance(98) ? [inPlace(units.violenceTeam, chance(85) ? 'representative' : 'deputy')] : []),
    ...(chance(97) ? [inPlace(units.investigation, 'investigator')] : []),
    ...(chance(97) ? [inPlace(units.safety, 'crime-victim-and-personal-safety')] : []),
    ...(chance(96) ? [inPlace(units.healthCare, chance(85) ? 'representative' : 'deputy')] : [])
  ]
}

/**
 * Social services come the more often the more cases they have, and each is in the room for its own cases only: the consent of
 * another’s does not name it.
 */
const servicesOn = (seed: number, day: Day.Day, first: Instant.Instant, { chance }: Random): ReadonlyArray<Service> => {
  const members = membersOn(seed, day)
  const coming = municipalities.filter(([party, share]) => members.includes(party) && chance(35 + share))
  let from = first
  return coming.map(([party]) => {
    const to = later(from, party === 'ostersund' ? 4 * minutesOfCase : minutesOfCase)
    const service = { unit: socialServices(party), from, to }
    from = to
    return service
  })
}

/** What will be written about a meeting. */
export const meetingPlan = (seed: number, meeting: HeldMeeting): Plan => {
  const { stream, starts, ends, attendance, services } = meeting
  const { chance, int } = random(seed, 4, meeting.day)
  const held: Draft = draft(
    { type: 'MeetingHeld', data: { kind: 'regular', from: iso(starts), to: iso(ends), attendance } },
    starts,
    later(ends, int(10, 300))
  )
  const drafts = [held, ...services.flatMap((service) => comingAndGoing(service, later(held.recorded, 1)))]
  const last = attendance[attendance.length - 1]
  if (chance(6) && last !== undefined) {
    const left = later(starts, 45)
    const data = { unit: last.unit, function: last.function }
    drafts.push(draft({ type: 'AttendeeLeft', data }, left, later(held.recorded, 1)))
  }
  const days = chance(90) ? int(0, 2) : int(5, 40)
  if (chance(97)) {
    const documented = later(held.recorded, days * 24 * 60 + int(5, 60))
    drafts.push(draft({ type: 'MeetingDocumented', data: {} }, documented, documented))
  }
  if (chance(2)) {
    const data = { kind: 'regular', from: iso(starts), to: iso(later(ends, 15)), attendance } as const
    const correction = draft({ type: 'MeetingHeld', data }, starts, later(held.recorded, int(1, 30) * 24 * 60))
    drafts.push({ ...correction, corrects: held })
  }
  return plan(stream, at(meeting.day, 0), drafts)
}

/** That social services came in, and left again. */
const comingAndGoing = ({ unit, from, to }: Service, recorded: Instant.Instant): ReadonlyArray<Draft> => {
  const data = { unit, function: 'social-secretary' }
  return [draft({ type: 'AttendeeEntered', data }, from, recorded), draft({ type: 'AttendeeLeft', data }, to, recorded)]
}

/** What will be written about an acute meeting in the week of a day; nothing in most weeks. */
export const acutePlan = (seed: number, day: Day.Day): Plan | null => {
  const friday = Day.addDays(4)(Week.monday(day))
  const { chance, int } = random(seed, 5, friday)
  if (!chance(12)) return null
  const starts = at(friday, 13)
  const ends = later(starts, int(20, 60))
  const called = [units.coordination, units.investigation, units.safety, socialServices('ostersund')]
  const attendance = called
    .filter(() => chance(95))
    .map((unit) => ({ unit, function: functions[unit] ?? 'social-secretary', mode: 'phone' }) as const)
  const data = { kind: 'acute', from: iso(starts), to: iso(ends), attendance } as const
  return plan(`meeting/${dayIso(friday)}-acute`, at(friday, 0), [
    draft(
      { type: 'MeetingCalled', data: { kind: 'acute', starts: iso(starts), called } },
      later(starts, -90),
      later(starts, -85)
    ),
    draft({ type: 'MeetingHeld', data }, starts, later(ends, 30)),
    ...(chance(92) ? [draft({ type: 'MeetingDocumented', data: {} }, later(ends, 60), later(ends, 60))] : [])
  ])
}

const functions: { readonly [unit: string]: string } = {
  [units.coordination]: 'coordinator',
  [units.investigation]: 'investigator',
  [units.safety]: 'crime-victim-and-personal-safety'
}

/** What will be written about a week whose meeting was called off; nothing where none was ever called. */
export const cancelledPlan = (seed: number, day: Day.Day): Plan | null => {
  const wednesday = Day.addDays(2)(Week.monday(day))
  if (!random(seed, 6, wednesday).chance(60)) return null
  const starts = at(wednesday, 9)
  const called = later(at(Week.monday(day), 8), 0)
  return plan(`meeting/${dayIso(wednesday)}`, at(Week.monday(day), 0), [
    draft({ type: 'MeetingCalled', data: { kind: 'regular', starts: iso(starts) } }, called, called),
    draft({ type: 'MeetingCancelled', data: { reason: 'För få kan delta' } }, later(called, 240), later(called, 245))
  ])
}

const draft = (said: MeetingSaid, effective: Instant.Instant, recorded: Instant.Instant): Draft => ({
  said,
  effective: iso(effective),
  recorded,
  by
})

const by: Log.By = coordinator
