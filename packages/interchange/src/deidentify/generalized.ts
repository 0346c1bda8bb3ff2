import { E } from '../fp.ts'
import { string } from '../log/Attribute.ts'
import type { EventLog, Trace } from '../log/EventLog.ts'
import type { TooFewTraces } from './mergeRareVariants.ts'
import { countsOf, rarest } from './rarest.ts'
import { attributeOf, courseOf } from './saying.ts'

/** How few cases are too few, and what is told of them first. */
export interface Generality {
  /** A whole number from 1. */
  readonly k: number
  /** The attributes that are told, from the one that matters most: each may merge those after it, and none before it. */
  readonly keys: ReadonlyArray<string>
}

/** A log in which every case is like at least k − 1 others. */
export interface Generalized {
  readonly log: EventLog
  /** How many cases have lost their events: none, or at least k. */
  readonly withoutEvents: number
  /** The attributes of which some values are merged. */
  readonly merged: ReadonlyArray<string>
  /** The attributes of which nothing is left. */
  readonly removed: ReadonlyArray<string>
}

/** Stands for a course of events, or a value, that too few have. */
export const merged = 'merged'

/**
 * The same cases, told so that each is like at least k − 1 others in all that is told of it. Courses of events that fewer have
 * lose their events (`course` = `merged`); then, attribute by attribute and among cases that are alike so far, values that fewer
 * have become `merged`. Where those would be fewer than k together, the rarest of the others are merged with them.
 *
 * Attributes that are not among the keys, loose events and objects are gone. Names stay: `renumbered` takes them away.
 *
 * @example
 * import { Attribute, Deidentify, EventLog } from '@norrsken/interchange'
 *
 * const of = (home: string) => EventLog.trace({ attributes: [Attribute.string('home', home)] })
 * const log = { ...EventLog.empty, traces: ['a', 'a', 'b', 'c'].map(of) }
 * const told = Deidentify.generalized({ k: 2, keys: ['home'] })(log)
 * assert.deepEqual(told._tag === 'Right' && told.right.log.traces, ['a', 'a', 'merged', 'merged'].map(of))
 */
export const generalized =
  ({ k, keys }: Generality) =>
  (log: EventLog): E.Either<TooFewTraces, Generalized> => {
    if (!Number.isSafeInteger(k) || k < 1) throw new RangeError(`k is not a whole number from 1: ${k}`)
    const { traces } = log
    if (traces.length > 0 && traces.length < k) return E.left({ type: 'TooFewTraces', traces: traces.length, k })
    const courses = traces.map(courseOf)
    const rare = rarest(k, countsOf(courses))
    const isRare = courses.map((course) => rare.has(course))
    let told: ReadonlyArray<Trace> = traces.map((trace, at) =>
      isRare[at] === true
        ? { ...trace, events: [], attributes: [string('course', merged)] }
        : { ...trace, attributes: [] }
    )
    let classes: ReadonlyArray<string> = courses.map((course, at) => (isRare[at] === true ? merged : course))
    const [some, removed]: [string[], string[]] = [[], []]
    for (const key of keys) {
      const values = traces.map(attributeOf(key))
      const hidden = rareWithin(k, classes, values)
      const isKept = hidden.map((one) => !one)
      if (!isKept.includes(true)) {
        if (traces.length > 0) removed.push(key)
        continue
      }
      if (hidden.includes(true)) some.push(key)
      told = told.map((trace, at) => withAttribute(trace, key, traces[at], isKept[at] === true))
      classes = classes.map((one, at) => JSON.stringify([one, isKept[at] === true ? values[at] : merged]))
    }
    return E.right({
      log: { attributes: log.attributes, traces: told, loose: [], objects: [] },
      withoutEvents: isRare.filter((one) => one).length,
      merged: some,
      removed
    })
  }

/** Which of some values are rare among those of their class. */
const rareWithin = (
  k: number,
  classes: ReadonlyArray<string>,
  values: ReadonlyArray<string>
): ReadonlyArray<boolean> => {
  const inClass = new Map<string, string[]>()
  for (const [at, one] of classes.entries()) {
    const those = inClass.get(one) ?? []
    those.push(values[at] ?? '')
    inClass.set(one, those)
  }
  const rare = new Map([...inClass].map(([one, those]) => [one, rarest(k, countsOf(those))]))
  return classes.map((one, at) => rare.get(one)?.has(values[at] ?? '') ?? false)
}

const withAttribute = (trace: Trace, key: string, original: Trace | undefined, isKept: boolean): Trace => {
  const own = original?.attributes.find((one) => one.key === key)
  const added = isKept ? (own === undefined ? [] : [own]) : [string(key, merged)]
  return { ...trace, attributes: [...trace.attributes, ...added] }
}
