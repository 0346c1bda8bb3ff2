import { Day, type Norm, type Proof, Timeline } from '@norrsken/rules'
import type { Reading } from '../agreement/Reading.ts'
import type { State } from '../agreement/State.ts'
import { complete } from '../agreement/Terms.ts'
import { norms } from '../clauses/norms.ts'
import { type ReadingKey, readings } from '../clauses/readings.ts'
import type { World } from '../log/World.ts'
import { factsOf } from './check.ts'
import { answersOf, type Choice, explore, given, keysOf, matters, type Options, type Tree } from './readingsTree.ts'
import { rereader, type View } from './View.ts'

/** An answer under every reading of the text: the same whichever it is, or the readings on which it depends. */
export type UnderReadings<A> =
  | { readonly same: true; readonly value: A }
  | { readonly same: false; readonly matters: ReadonlyArray<Matter<A>>; readonly values: ReadonlyArray<A> }

/** A reading that matters: two combinations of readings that differ only in it give different answers. */
export interface Matter<A> {
  /** The key of the terms. */
  readonly key: ReadingKey
  /** The number of the reading, such as `R1`. */
  readonly reading: string
  /** Every answer that is possible under each choice, whatever the other readings are. */
  readonly choices: ReadonlyArray<{ readonly choice: Choice; readonly values: ReadonlyArray<A> }>
}

/**
 * An answer about an agreement under every combination of the readings that the caller has left open: those that
 * `--reading` has chosen stay chosen. What the editions state is one of the choices, also where it is none of those that
 * the agreement's documentation knows; where they state different things, that each keeps its own is one (`null`).
 *
 * @param ask - the question; what it answers is compared as JSON
 */
export const underAllReadings = <A extends Proof.Json>(
  world: World,
  view: View,
  ask: (view: View) => A
): UnderReadings<A> => {
  const reread = rereader(world, view)
  const { reading } = view.question
  const options = optionsOf(view.ahead.state, reading)
  const tree = explore(options, (look) => ask(reread(tried(reading, options, look))))
  const [first, ...others] = answersOf(tree, isSame)
  if (others.length === 0) return { same: true, value: first as A }
  return { same: false, matters: mattering(tree, options), values: [first as A, ...others] }
}

/** How a finding stands, by its id, with nothing else judged; `null` where there is none. */
export const stateOf = (view: View, finding: string): Norm.DutyState | null => {
  const { validAt } = view.question
  const norm = norms.find(({ id }) => finding.startsWith(`${id}@`))
  const isIt = ({ bearer, window, trigger }: Norm.Binding): boolean => {
    const id = `${norm?.id}@${bearer}@${Day.toIso(window.from)}`
    return window.from <= validAt && (finding === id || finding === `${id}@${trigger}`)
  }
  const found = norm?.bindings(factsOf(view), validAt).find(isIt)
  return found === undefined ? null : Timeline.at(validAt)(found.course)
}

const isSame = (one: Proof.Json, other: Proof.Json): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is left open, with its choices: first what holds by the editions themselves. */
const optionsOf = ({ editions }: State, chosen: Reading): Options => {
  const terms = editions.map((edition) => complete(edition.terms))
  return new Map(
    readings.flatMap((reading) => {
      if (reading.key === null || reading.key in chosen) return []
      const { key } = reading
      const stated: ReadonlySet<Choice> = new Set(terms.map((one) => one[key]))
      const own: ReadonlyArray<Choice> = stated.size === 1 ? [...stated] : [null]
      return [[key, [...new Set([...own, ...reading.choices.map(({ value }) => value)])]]]
    })
  )
}

/**
 * A reading whose choices are made when somebody looks at them. Whether every edition keeps its own must be known before:
 * such a key is looked at whenever the question is asked.
 */
const tried = (chosen: Reading, options: Options, look: (key: string) => Choice): Reading => {
  const reading = { ...chosen }
  for (const [key, choices] of options) {
    if (!choices.includes(null)) Object.defineProperty(reading, key, { enumerable: true, get: () => look(key) })
    else if (look(key) !== null) Object.defineProperty(reading, key, { enumerable: true, value: look(key) })
  }
  return reading
}

const mattering = <A extends Proof.Json>(tree: Tree<A>, options: Options): ReadonlyArray<Matter<A>> => {
  const looked = keysOf(tree)
  return readings.flatMap(({ id, key }) => {
    const choices = options.get(key ?? '')
    if (key === null || choices === undefined || !looked.includes(key)) return []
    if (!matters(tree, key, choices, isSame)) return []
    const values = (choice: Choice): ReadonlyArray<A> => answersOf(given(tree, key, choice), isSame)
    return [{ key, reading: id, choices: choices.map((choice) => ({ choice, values: values(choice) })) }]
  })
}
