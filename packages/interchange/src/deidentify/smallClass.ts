import { byCodeUnit } from '../log/distinct.ts'
import type { EventLog, Trace } from '../log/EventLog.ts'
import { countsOf } from './rarest.ts'
import { attributeOf, courseOf, sayingOf } from './saying.ts'

/**
 * That a reader could count fewer cases than k of one kind. It tells of what, and never how many there are.
 *
 * - `cases`: there are so few in all
 * - `attribute`: so few have one value of it, or none
 * - `course`: so few have one course of events, with what is told of each event
 * - `together`: so few have one course and one value of each attribute
 * - `loose`: events that are of no case are not about cases, and must say nothing of them: this log has some
 */
export type SmallClass =
  | { readonly type: 'SmallClass'; readonly of: 'cases' | 'course' | 'together' | 'loose'; readonly k: number }
  | { readonly type: 'SmallClass'; readonly of: 'attribute'; readonly key: string; readonly k: number }

/**
 * The first kind of cases of which there are some, but fewer than k; none where every case is like at least k − 1 others in
 * all that is told of it. Whatever a reader counts then, by one attribute, by several, by the course of events, or by an event
 * at a time, is nobody or at least k.
 *
 * Names are not looked at: `renumbered` takes them away. Nor is it looked at whether all of a kind have one more thing in
 * common.
 *
 * @example
 * import { Attribute, Deidentify, EventLog } from '@norrsken/interchange'
 *
 * const of = (gender: string) => EventLog.trace({ attributes: [Attribute.string('gender', gender)] })
 * const log = { ...EventLog.empty, traces: [of('woman'), of('woman'), of('man')] }
 * assert.deepEqual(Deidentify.smallClass(2)(log), { type: 'SmallClass', of: 'attribute', key: 'gender', k: 2 })
 * assert.equal(Deidentify.smallClass(2)({ ...log, traces: [of('woman'), of('woman')] }), undefined)
 */
export const smallClass =
  (k: number) =>
  ({ traces, loose, objects }: EventLog): SmallClass | undefined => {
    const isSmall = (of: (trace: Trace) => string): boolean =>
      [...countsOf(traces.map(of)).values()].some((count) => count < k)
    if (loose.length > 0 || objects.length > 0) return { type: 'SmallClass', of: 'loose', k }
    if (isSmall(() => '')) return { type: 'SmallClass', of: 'cases', k }
    const keys = [...new Set(traces.flatMap(({ attributes }) => attributes.map(({ key }) => key)))].sort(byCodeUnit)
    const key = keys.find((one) => isSmall(attributeOf(one)))
    if (key !== undefined) return { type: 'SmallClass', of: 'attribute', key, k }
    if (isSmall(courseOf)) return { type: 'SmallClass', of: 'course', k }
    return isSmall(sayingOf) ? { type: 'SmallClass', of: 'together', k } : undefined
  }
