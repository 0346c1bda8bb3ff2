import type { Log } from '@norrsken/core'
import { Day, Instant, Stockholm, Sweden, Week } from '@norrsken/rules'
import { agreementPlan, inForceFrom } from './agreement.ts'
import { casePlan } from './case.ts'
import type { Draft, Plan } from './Draft.ts'
import { acutePlan, cancelledPlan, meetingPlan, meetings } from './meetings.ts'
import { type Queue, queue } from './queue.ts'
import { random } from './random.ts'
import { uuid } from './uuid.ts'

/** What log to make. */
export interface Options {
  /** How many cases are referred from `from` to `to`, evenly spread. */
  readonly cases: number
  /** The same whole number gives the same log, byte for byte. */
  readonly seed: number
  /** The first day of cases and meetings; not before the agreement takes effect. */
  readonly from: Day.Day
  /** The last day on which anything is recorded: cases that are under way then stay open. */
  readonly to: Day.Day
}

/**
 * A made-up log of the agreement, its meetings and its cases, in the order in which it was recorded. It is a good log:
 * every event decodes, and nothing is wrong between them. It has breaches in it, as a real one has: a week without a
 * meeting, a year with too few meetings of the steering group, somebody in the room whom no consent names.
 *
 * Events are made as they are asked for. What is kept meanwhile is the cases that are under way.
 *
 * @example
 * import { generate } from '@norrsken/testing/synthetic'
 * import { Day } from '@norrsken/rules'
 *
 * const [first] = generate({ cases: 10, seed: 1, from: Day.day('2023-03-01'), to: Day.day('2024-12-31') })
 * assert.equal(first?.type, 'EditionAdopted')
 */
export const generate = (options: Options): Generator<Log.Event, void, undefined> =>
  written([agreementOf(options), meetingsOf(options), casesOf(options)], options)

/** What is planned, as events in the order in which they are recorded, until the end of a day. */
export function* written(
  plans: ReadonlyArray<Iterator<Plan, void>>,
  { seed, to }: Pick<Options, 'seed' | 'to'>
): Generator<Log.Event, void, undefined> {
  const end = Stockholm.endOfDay(to)
  const chance = random(seed, 0)
  const coming = plans.map(waiting)
  const open = queue<Course>(isBefore)
  for (let ordinal = 0; ; ordinal += 1) {
    for (const those of coming) openThoseDue(those, open)
    const course = open.shift()
    const draft = course?.plan.drafts[course.ids.length]
    if (course === undefined || draft === undefined || draft.recorded >= end) return
    const event = eventOf(course, draft, uuid(draft.recorded, ordinal, chance))
    course.ids.push(event.id)
    if (course.ids.length < course.plan.drafts.length) open.push(course)
    yield event
  }
}

/** A plan that is being written, with the ids of what has been written of it. */
interface Course {
  readonly plan: Plan
  readonly ids: string[]
}

const nextRecorded = ({ plan, ids }: Course): number => plan.drafts[ids.length]?.recorded ?? Number.POSITIVE_INFINITY

const isBefore = (one: Course, other: Course): boolean => nextRecorded(one) < nextRecorded(other)

/** Plans that come in the order of their beginnings, of which the next can be looked at. */
interface Waiting {
  next: IteratorResult<Plan, void>
  readonly rest: Iterator<Plan, void>
}

const waiting = (rest: Iterator<Plan, void>): Waiting => ({ next: rest.next(), rest })

/** Opens the plans that begin before whatever is next of those that are open. */
const openThoseDue = (plans: Waiting, open: Queue<Course>): void => {
  while (!plans.next.done) {
    const first = open.first()
    if (first !== undefined && plans.next.value.from > nextRecorded(first)) return
    open.push({ plan: plans.next.value, ids: [] })
    plans.next = plans.rest.next()
  }
}

const eventOf = ({ plan, ids }: Course, draft: Draft, id: string): Log.Event => {
  const idOf = (earlier: Draft): string => ids[plan.drafts.indexOf(earlier)] ?? ''
  const { type, data } = saidBy(draft, idOf)
  const { effective, by, corrects } = draft
  const recorded = Instant.toIso(draft.recorded)
  const event = { id, stream: plan.stream, version: ids.length + 1, type, schema: 1, effective, recorded, by, data }
  const linked = corrects === undefined ? event : { ...event, corrects: idOf(corrects) }
  return { ...linked, synthetic: true } as Log.Event
}

const saidBy = ({ said }: Draft, idOf: (draft: Draft) => string): Pick<Log.Event, 'type' | 'data'> =>
  said.type === 'Retraction' ? { type: 'EventRetracted', data: { event: idOf(said.of), reason: said.reason } } : said

function* agreementOf({ seed, to }: Options): Generator<Plan, void> {
  yield agreementPlan(seed, Day.year(to))
}

function* meetingsOf(options: Options): Generator<Plan, void> {
  const { seed, to } = options
  const from = firstDay(options)
  const meetingInWeekOf = meetings(seed)
  for (let monday = Week.monday(from); monday <= to; monday = Day.addDays(7)(monday)) {
    const meeting = meetingInWeekOf(monday)
    const regular = meeting === null ? cancelledPlan(seed, monday) : meetingPlan(seed, meeting)
    const acute = acutePlan(seed, monday)
    const begun = Stockholm.startOfDay(from)
    if (regular !== null && regular.from >= begun) yield regular
    if (acute !== null && acute.from >= begun) yield acute
  }
}

function* casesOf(options: Options): Generator<Plan, void> {
  const { cases, seed, to } = options
  const from = firstDay(options)
  const days = Day.daysBetween(from, to) + 1
  const meetingInWeekOf = meetings(seed)
  for (let number = 1; days > 0 && number <= cases; number += 1) {
    const day = Sweden.nextWorkday(Day.addDays(Math.floor(((number - 1) * days) / cases))(from))
    yield casePlan({ seed, number, referred: Day.min(day, to), meetingInWeekOf })
  }
}

const firstDay = ({ from }: Options): Day.Day => Day.max(from, inForceFrom)
