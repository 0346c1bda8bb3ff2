import { Log } from '@norrsken/core'
import { Day, type Instant, Stockholm } from '@norrsken/rules'
import { type Answer, keyOf } from './Answer.ts'
import { type Asking, answersOn } from './answersOn.ts'
import type { History } from './Histories.ts'
import type { Others, Unsaid } from './Others.ts'
import { ownerOf } from './owner.ts'
import * as Run from './Run.ts'
import { LATELY } from './scope.ts'
import type { Course, Span } from './sweep.ts'
import { type Told, told } from './Told.ts'

/**
 * What was known until something was learnt that makes an answer about an earlier day another, and how the answers were
 * until then where they were others than with the next knowledge.
 */
export interface Knowledge {
  /** The last moment at which something was recorded by then. */
  readonly knownAt: Instant.Instant
  /** The day on which the next thing was learnt: by this knowledge nothing is asked about later days. */
  readonly until: Day.Day
  readonly others: Others
}

/** Everything that was recorded at one moment. */
interface Lesson {
  readonly at: Instant.Instant
  readonly events: ReadonlyArray<Log.Event>
  /** The first day about which it says something. */
  readonly about: Day.Day
}

/** The most steps of knowledge that a page has, and the most days that it asks again for them. */
export const MOST = { steps: 120, days: 20_000 }

/** What was known when. */
export interface Known {
  /** The steps of knowledge of a log, in order; without the last, which is all that it knows. */
  readonly steps: ReadonlyArray<Knowledge>
  /** What was known before this is not told, because it would be more than `MOST`; `null`: all is told. */
  readonly from: Instant.Instant | null
}

/** The steps of knowledge of a log: as many of the latest as there may be. */
export const knowledge = (
  asking: Asking,
  events: ReadonlyArray<Log.Event>,
  course: Course,
  first: Day.Day,
  last: Day.Day
): Known => {
  const lessons = lessonsOf(events)
  const steps: Knowledge[] = []
  const next = told(course)
  let days = 0
  for (let index = lessons.length - 1; index > 0; index -= 1) {
    const lesson = lessons[index]
    const before = lessons[index - 1]
    if (lesson === undefined || before === undefined) continue
    const until = Day.min(Stockholm.localDay(lesson.at), last)
    const asked = daysOf(asking, lesson, before.at, Day.max(first, lesson.about), until, first)
    if (asked.length === 0) continue
    days += asked.length
    if (days > MOST.days || steps.length === MOST.steps) return { steps: steps.reverse(), from: lesson.at }
    const others = othersOf(asking, lesson, before.at, asked, next)
    if (others.size === 0) continue
    steps.push({ knownAt: before.at, until, others })
    next.add(others)
  }
  return { steps: steps.reverse(), from: null }
}

const lessonsOf = (events: ReadonlyArray<Log.Event>): ReadonlyArray<Lesson> => {
  const dayOf = new Map(events.map((event) => [event.id, Log.entry(event, 0, 0).day]))
  const byMoment = new Map<Instant.Instant, Log.Event[]>()
  for (const event of events) {
    const at = Log.instantOf(event.recorded)
    const already = byMoment.get(at)
    if (already === undefined) byMoment.set(at, [event])
    else already.push(event)
  }
  const about = (event: Log.Event): ReadonlyArray<Day.Day> => {
    const target = event.type === 'EventRetracted' ? event.data.event : event.corrects
    const days = [event.id, ...(target === undefined ? [] : chain(target))].flatMap((id) => dayOf.get(id) ?? [])
    return event.type === 'EventRetracted' ? days.slice(1) : days
  }
  const correctedBy = new Map(events.flatMap(({ id, corrects }) => (corrects === undefined ? [] : [[id, corrects]])))
  const chain = (id: string): ReadonlyArray<string> => {
    const next = correctedBy.get(id)
    return next === undefined ? [id] : [id, ...chain(next)]
  }
  return [...byMoment]
    .sort(([one], [other]) => one - other)
    .map(([at, events]) => {
      const [day = Stockholm.localDay(at), ...others] = events.flatMap(about)
      return { at, events, about: Day.min(day, ...others) }
    })
}

/** A day that is asked again, and whether how the duties stand is. */
interface AskedDay {
  readonly on: Day.Day
  readonly duties: boolean
}

/**
 * The days about which a lesson may have changed an answer: those from the first that it speaks of, as long as it was learnt
 * later; and where it changed the course of the agreement, all on which that course turns, since it is known ahead.
 */
const daysOf = (
  asking: Asking,
  lesson: Lesson,
  before: Instant.Instant,
  from: Day.Day,
  until: Day.Day,
  first: Day.Day
): ReadonlyArray<AskedDay> => {
  const isAhead = changesTheCourse(asking, lesson, before)
  const isLate = lesson.about < Stockholm.localDay(lesson.at)
  const late = isLate || isAhead ? daysBetween(from, until) : []
  const ahead = isAhead ? daysBetween(first, Day.min(Day.addDays(-1)(from), until)) : []
  return [...ahead.map((on) => ({ on, duties: false })), ...late.map((on) => ({ on, duties: true }))]
}

const daysBetween = (from: Day.Day, to: Day.Day): ReadonlyArray<Day.Day> =>
  from > to ? [] : Array.from({ length: Day.daysBetween(from, to) + 1 }, (_, index) => Day.addDays(index)(from))

const changesTheCourse = ({ histories }: Asking, lesson: Lesson, before: Instant.Instant): boolean => {
  if (!lesson.events.some(({ type }) => courseEvents.has(type))) return false
  return JSON.stringify(histories.agreements(before)) !== JSON.stringify(histories.agreements(lesson.at))
}

const courseEvents: ReadonlySet<string> = new Set([
  'EditionAdopted',
  'EditionSigned',
  'PartyWithdrew',
  'WithdrawalRevoked',
  'OtherwiseAgreed',
  'EventRetracted'
])

const othersOf = (
  asking: Asking,
  lesson: Lesson,
  knownAt: Instant.Instant,
  days: ReadonlyArray<AskedDay>,
  next: Told
): Others => {
  const others = new Map<string, (Span | Unsaid)[]>()
  const { streams } = asking.histories
  const ofLesson = touchedBy(lesson)
  const learntOn = Stockholm.localDay(lesson.at)
  for (const { on, duties } of days) {
    // More may have been learnt on the same day, about that day.
    const touched = on === learntOn ? null : ofLesson
    const some = touched === null ? streams : streams.filter((one) => touched.has(one.stream) || isRecent(one, on))
    const names = new Set(some.map(({ stream }) => stream))
    const said = new Map(
      answersOn(asking, { on, knownAt, streams: duties ? some : [], duties, calm: null }).answers.map(
        (one) => [keyOf(one), one] as const
      )
    )
    const isAsked = (answer: Answer): boolean => isAskedAgain(answer, on, duties, touched === null ? null : names)
    const owners = duties ? (touched === null ? null : ['', ...names]) : ['']
    for (const key of new Set([...said.keys(), ...next.keys(owners)])) {
      if (!duties && key !== 'agreement' && !key.startsWith('party ')) continue
      const answer = said.get(key) ?? null
      const then = next.on(key, on)
      const example = answer ?? then?.run.first ?? null
      if (example === null || !isAsked(example)) continue
      const isSame = answer === null ? then === null : then !== null && Run.holds(then.run, answer, on)
      if (!isSame) lengthen(others, key, answer, on)
    }
  }
  return others
}

const isAskedAgain = (answer: Answer, on: Day.Day, duties: boolean, streams: ReadonlySet<string> | null): boolean => {
  if (answer.type === 'agreement' || answer.type === 'party') return true
  if (!duties) return false
  if (streams === null) return true
  const owner = ownerOf(answer)
  if (owner !== '') return streams.has(owner)
  return (
    answer.type !== 'finding' ||
    answer.norm !== '12/weekly-meeting' ||
    answer.to === null ||
    Day.day(answer.to) >= Day.addDays(-2)(on)
  )
}

/** The cases and meetings that a lesson is of; `null`: it is of the agreement, and so of all, or of a meeting of another week. */
const touchedBy = ({ events, at }: Lesson): ReadonlySet<string> | null => {
  const isOfMeeting = events.some(({ stream }) => stream.startsWith('meeting/'))
  const isOfAgreement = events.some(({ stream, type }) => stream.startsWith('agreement/') || type === 'EventRetracted')
  const isOld = events.some((event) => Log.entry(event, 0, 0).day < Day.addDays(-2)(Stockholm.localDay(at)))
  return isOfAgreement || (isOfMeeting && isOld) ? null : new Set(events.map(({ stream }) => stream))
}

const isRecent = ({ days }: History, on: Day.Day): boolean =>
  days.some((day) => day >= Day.addDays(-LATELY)(on) && day <= Day.addDays(1)(on))

const lengthen = (others: Map<string, (Span | Unsaid)[]>, key: string, answer: Answer | null, on: Day.Day): void => {
  const spans = others.get(key) ?? []
  others.set(key, spans)
  const last = spans.at(-1)
  const goesOn = last !== undefined && last.to === Day.addDays(-1)(on)
  if (answer === null) {
    if (goesOn && last.run === null) spans[spans.length - 1] = { ...last, to: on }
    else spans.push({ from: on, to: on, run: null })
    return
  }
  const longer = goesOn && last.run !== null ? Run.extended(last.run, answer, on) : null
  if (longer !== null && last !== undefined) spans[spans.length - 1] = { from: last.from, to: on, run: longer }
  else spans.push({ from: on, to: on, run: Run.begin(answer, on) })
}
