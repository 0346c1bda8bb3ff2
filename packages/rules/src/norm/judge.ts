import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import type { Binding, Finding, Standing } from './Finding.ts'
import type { Obligation } from './Norm.ts'

/**
 * How every binding of some norms stands at the end of a day, in the order of the norms and, within a norm, of bearer and
 * window. A finding is named by norm, bearer and first day; where several share these, by what brought each about too.
 */
export const findings = <Facts>(
  norms: ReadonlyArray<Obligation<Facts>>,
  facts: Facts,
  validAt: Day
): ReadonlyArray<Finding> =>
  standings(norms, facts, validAt).map(({ prove, ...standing }) => ({ ...standing, proof: prove() }))

/** The same as `findings`, with each proof made only once it is asked for: for whoever counts, and asks for few of them or none. */
export const standings = <Facts>(
  norms: ReadonlyArray<Obligation<Facts>>,
  facts: Facts,
  validAt: Day
): ReadonlyArray<Standing> => norms.flatMap((norm) => standingsOf(norm, facts, validAt))

const standingsOf = <Facts>(norm: Obligation<Facts>, facts: Facts, validAt: Day): ReadonlyArray<Standing> => {
  const bindings = norm
    .bindings(facts, validAt)
    .filter(({ window }) => window.from <= validAt)
    .sort(byBearerAndWindow)
  const nameOf = naming(norm.id)
  return bindings.map((binding, i) => {
    const isShared = isLike(binding, bindings[i - 1]) || isLike(binding, bindings[i + 1])
    return standingOf(norm, binding, nameOf(binding, isShared), validAt)
  })
}

/**
 * The order of findings of one clause: by bearer, and of each by the first day.
 *
 * @example
 * import { Day, Norm } from '@norrsken/rules'
 *
 * const duty = (bearer: string, from: string) => ({ bearer, window: { from: Day.day(from), to: null } })
 * const [early, late, other] = [duty('north', '2024-01-01'), duty('north', '2024-02-01'), duty('south', '2023-01-01')]
 * assert.deepEqual([other, late, early].sort(Norm.byBearerAndWindow), [early, late, other])
 */
export const byBearerAndWindow = (one: BearerAndWindow, other: BearerAndWindow): number =>
  (one.bearer < other.bearer ? -1 : one.bearer > other.bearer ? 1 : 0) || one.window.from - other.window.from

type BearerAndWindow = Pick<Binding, 'bearer' | 'window'>

/** Whether bearer and first day do not tell a binding from another. */
const isLike = (one: Binding, other: Binding | undefined): boolean =>
  other !== undefined && one.bearer === other.bearer && one.window.from === other.window.from

/**
 * How the findings of a norm are named: by bearer and first day, and where others share these, by what brought each about too.
 * What the names of one bearer share is kept once.
 *
 * @example
 * import { Day, Norm } from '@norrsken/rules'
 *
 * const nameOf = Norm.naming('9/report')
 * const finding = { bearer: 'north', window: { from: Day.day('2024-01-01'), to: null }, trigger: 'case/1#3' }
 * assert.equal(nameOf(finding, false), '9/report@north@2024-01-01')
 * assert.equal(nameOf(finding, true), '9/report@north@2024-01-01@case/1#3')
 */
export const naming = (
  norm: string
): ((one: Pick<Binding, 'bearer' | 'window' | 'trigger'>, isShared: boolean) => string) => {
  const ofBearer = new Map<string, string>()
  return ({ bearer, window, trigger }, isShared) => {
    const beginning = ofBearer.get(bearer) ?? `${norm}@${bearer}@`
    ofBearer.set(bearer, beginning)
    const name = beginning + Days.toIso(window.from)
    return isShared && trigger !== null ? `${name}@${trigger}` : name
  }
}

const standingOf = <Facts>(
  norm: Obligation<Facts>,
  { bearer, window, trigger, course, proofOn }: Binding,
  id: string,
  validAt: Day
): Standing => ({
  id,
  norm: norm.id,
  clause: norm.clause,
  bearer,
  window,
  trigger,
  state: Timeline.at(validAt)(course),
  prove: () => proofOn(validAt)
})
