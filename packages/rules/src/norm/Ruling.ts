import type { EventProof, Json, Proof } from '../Proof.ts'
import * as Tri from '../Tri.ts'
import { evaluate } from '../term/evaluate.ts'
import { outline } from '../term/outline.ts'
import type { Term } from '../term/Term.ts'
import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import type { Permission, Power, Ruling } from './Norm.ts'

/** One time somebody did something under a permission or a power. */
export interface Exercise<S> {
  readonly who: string
  readonly on: Day
  /** The place of the event that says so. */
  readonly trigger: string
  readonly evidence: EventProof
  readonly about?: { readonly [key: string]: Json }
  readonly subject: S
}

/** A condition of the validity of an act, with the name that is given where it is lacking. */
export interface Condition<S> {
  readonly name: string
  readonly holds: Term<S, Day, Tri.Tri>
}

/**
 * A power: an act that changes the legal position if every condition holds on its day, and else has no effect.
 *
 * @example
 * import { Day, Norm, Term, type Tri } from '@norrsken/rules'
 *
 * const sold = { type: 'event', id: 'e1', event: 'Sold', effective: '2024-06-01', recorded: '2024-06-01T12:00:00Z', says: {} } as const
 * const sell = Norm.power<null, null>({
 *   id: '7/sell', clause: '7',
 *   validIf: [{ name: 'in-writing', holds: Term.constant<null, Day.Day, Tri.Tri>('no') }],
 *   exercises: () => [{ who: 'north', on: Day.day('2024-06-01'), trigger: 'boat/1#1', evidence: sold, subject: null }]
 * })
 * const [ruling] = sell.rulings(null, Day.day('2024-06-30'))
 * assert.deepEqual([ruling?.value, ruling?.lacks], ['no', ['in-writing']])
 */
export const power = <Facts, S>(of: {
  readonly id: string
  readonly clause: string
  readonly validIf: ReadonlyArray<Condition<S>>
  readonly exercises: (facts: Facts, until: Day) => ReadonlyArray<Exercise<S>>
}): Power<Facts> => {
  const conditions = of.validIf.map(({ name, holds }) => ({ name, on: evaluate(holds) }))
  const rule = ({ subject, ...exercise }: Exercise<S>): Unnamed => {
    const answers = conditions.map(({ name, on }) => ({ name, ...Timeline.at(exercise.on)(on(subject)) }))
    const value = Tri.all(answers.map((answer) => answer.value))
    const deciding = answers.filter((answer) => answer.value === value)
    return ruling(
      of,
      exercise,
      value,
      value === 'yes' ? [] : deciding.map(({ name }) => name),
      deciding.flatMap(({ because }) => because)
    )
  }
  return {
    type: 'Power',
    id: of.id,
    clause: of.clause,
    conditions: of.validIf.map(({ name, holds }) => ({ name, outline: outline(holds) })),
    rulings: (facts, until) => identified(of.exercises(facts, until).map(rule))
  }
}

/**
 * A permission: something that somebody may do where a rule holds on its day.
 *
 * @example
 * import { Day, Norm, Term, type Tri } from '@norrsken/rules'
 *
 * const landed = { type: 'event', id: 'e1', event: 'Landed', effective: '2024-06-01', recorded: '2024-06-01T12:00:00Z', says: {} } as const
 * const land = Norm.permission<null, null>({
 *   id: '6/land', clause: '6',
 *   when: Term.constant<null, Day.Day, Tri.Tri>('yes'),
 *   exercises: () => [{ who: 'guest', on: Day.day('2024-06-01'), trigger: 'pier/1#1', evidence: landed, subject: null }]
 * })
 * assert.equal(land.rulings(null, Day.day('2024-06-30'))[0]?.id, '6/land@guest@2024-06-01')
 */
export const permission = <Facts, S>(of: {
  readonly id: string
  readonly clause: string
  readonly when: Term<S, Day, Tri.Tri>
  readonly exercises: (facts: Facts, until: Day) => ReadonlyArray<Exercise<S>>
}): Permission<Facts> => {
  const permitted = evaluate(of.when)
  const rule = ({ subject, ...exercise }: Exercise<S>): Unnamed => {
    const { value, because } = Timeline.at(exercise.on)(permitted(subject))
    return ruling(of, exercise, value, [], because)
  }
  return {
    type: 'Permission',
    id: of.id,
    clause: of.clause,
    outline: outline(of.when),
    rulings: (facts, until) => identified(of.exercises(facts, until).map(rule))
  }
}

type Unnamed = Omit<Ruling, 'id'>

const ruling = (
  { id, clause }: { readonly id: string; readonly clause: string },
  { who, on, trigger, evidence, about }: Omit<Exercise<never>, 'subject'>,
  value: Tri.Tri,
  lacks: ReadonlyArray<string>,
  because: ReadonlyArray<Proof>
): Unnamed => ({
  norm: id,
  clause,
  who,
  on,
  trigger,
  value,
  lacks,
  proof: {
    type: 'rule',
    rule: id,
    clause,
    about: { party: who, day: Days.toIso(on), lacks, ...about },
    outcome: value,
    because: [evidence, ...because]
  }
})

const identified = (rulings: ReadonlyArray<Unnamed>): ReadonlyArray<Ruling> => {
  const idOf = ({ norm, who, on }: Unnamed): string => `${norm}@${who}@${Days.toIso(on)}`
  const count = new Map<string, number>()
  for (const one of rulings) count.set(idOf(one), (count.get(idOf(one)) ?? 0) + 1)
  return rulings.map((one) => ({ ...one, id: count.get(idOf(one)) === 1 ? idOf(one) : `${idOf(one)}@${one.trigger}` }))
}
