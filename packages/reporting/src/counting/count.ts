import type { Answers, Log } from '@norrsken/core'
import { Day, type Window } from '@norrsken/rules'
import { faultsOf } from '../catalogue/checked.ts'
import type { Definition } from '../catalogue/Definition.ts'
import { E } from '../fp.ts'
import type { PopulationTable } from '../tables/Population.ts'
import { type Belonging, belonging, kindsIn, municipalitiesIn, type Which } from './Belonging.ts'
import type { Counted } from './Counted.ts'
import { type AtHorizon, countCases } from './countCases.ts'
import { countDerived } from './countDerived.ts'
import type { History } from './History.ts'
import { type Job, visit } from './judge.ts'
import type { Moment } from './Moment.ts'
import { type Plan, planOf } from './Plan.ts'
import { type People, type PopulationLacks, peopleOf } from './people.ts'
import { seenOf } from './Seen.ts'
import type { Stream } from './Streams.ts'
import { begin, lineageOf } from './Tallying.ts'
import { tablesOf, totalOf } from './tables.ts'

/** What is asked: a period, of one agreement, as things stood on a day. */
export interface Asked extends Which {
  readonly period: Window.Window
  /** What rates are counted by. An indicator whose table is not among them says so, and has no figure. */
  readonly populations?: ReadonlyArray<PopulationTable>
  /** Whether to tell which units and events each figure rests on, as it does where nothing is said: then all of them are held. */
  readonly lineage?: boolean
}

/** Why nothing was counted. */
export type CountRefusal =
  | { readonly type: 'BadDefinition'; readonly definition: string; readonly faults: ReadonlyArray<Log.Fault> }
  | PopulationLacks
  | Answers.UnknownAgreement

/**
 * What definitions come to in a period: one for each of them, in their order.
 *
 * The numbers are bare. Nothing of them is for people to see before it has been through disclosure control. They depend on what
 * the history says alone: not on the order of its cases, and on no clock, time zone or language.
 *
 * @example
 * import { catalogue, count, historyOf, period } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * const asked = { period: { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') }, validAt: Day.day('2024-12-31'), agreement: null }
 * const counted = count(historyOf(null)([]), catalogue, asked)
 * assert.ok(counted._tag === 'Right' && counted.right.length === catalogue.length)
 */
export const count = (
  history: History,
  definitions: ReadonlyArray<Definition>,
  asked: Asked
): E.Either<CountRefusal, ReadonlyArray<Counted>> => {
  for (const definition of definitions) {
    const faults = faultsOf(definition)
    if (faults.length > 0) return E.left({ type: 'BadDefinition', definition: definition.id, faults })
  }
  const found = belonging(history, asked)
  if (E.isLeft(found)) return found
  const { view } = found.right
  const life = view?.soFar.life ?? null
  const municipalities = municipalitiesIn(view, asked.period)
  const of = kindsIn(life)
  const kindOf = (day: Day.Day) => (party: string) => of(party, day)
  const jobs: (Job & { readonly people: People | null })[] = []
  for (const definition of definitions) {
    const people = peopleOf(definition, asked.populations ?? [], municipalities, asked.period)
    if (E.isLeft(people)) return people
    const plan = planOf(definition)
    const tallying = begin(plan.dividers.length, asked.lineage ?? true)
    const horizon = definition.asOf === 'valid-at' ? asked.validAt : Day.min(asked.period.to, asked.validAt)
    const cite = (moment: Moment): void => {
      tallying.pending.push(moment)
    }
    const asking = { period: asked.period, kindOf, cite }
    jobs.push({ plan, tallying, asking, horizon, municipalities: new Set(municipalities), people: people.right })
  }
  countAll(history, found.right, jobs, asked.period)
  return E.right(
    jobs.map(({ plan, tallying, horizon, people }): Counted => {
      const { definition } = plan
      const judgements = { plan, tallying, municipalities, people }
      return {
        definition: { id: definition.id, version: definition.version },
        agreement: view?.stream ?? null,
        period: { from: Day.toIso(asked.period.from), to: Day.toIso(asked.period.to) },
        asOf: Day.toIso(horizon),
        measure: definition.measure.type,
        total: totalOf(judgements),
        by: tablesOf(judgements),
        leftOut: tallying.leftOut,
        population: people?.used ?? null,
        lacks: definition.measure.type === 'rate' && people === null ? 'population' : null,
        lineage: lineageOf(tallying, history.head)
      }
    })
  )
}

/** Goes once through the streams, for all definitions. */
const countAll = (history: History, found: Belonging, jobs: ReadonlyArray<Job>, period: Window.Window): void => {
  const horizons = [...new Set(jobs.map((job) => job.horizon))].map((horizon): AtHorizon => {
    const those = jobs.filter((job) => job.horizon === horizon)
    const ofDerived = those.filter(({ plan }) => plan.of === 'derived')
    return { horizon, jobs: those, derived: countDerived(history, found, ofDerived, period, horizon) }
  })
  countCases(history, found, period, horizons)
  for (const { horizon, jobs: those, derived } of horizons) {
    const each = (of: Plan['of'], streams: ReadonlyArray<Stream>): void => {
      const asked = those.filter(({ plan }) => plan.of === of)
      if (asked.length === 0) return
      for (const stream of streams) {
        const seen = seenOf([stream], horizon)
        for (const job of asked) visit(job, seen)
      }
    }
    each('meeting', found.meetings)
    if (found.view !== null) each('agreement', [{ stream: found.view.stream, entries: found.agreement }])
    derived?.finish()
  }
}
