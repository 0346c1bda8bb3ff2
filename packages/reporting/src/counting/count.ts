import type { Answers, Log } from '@norrsken/core'
import { Day, type Window } from '@norrsken/rules'
import { faultsOf } from '../catalogue/checked.ts'
import type { Definition } from '../catalogue/Definition.ts'
import { E } from '../fp.ts'
import type { PopulationTable } from '../tables/Population.ts'
import { type Belonging, belonging, kindsIn, municipalitiesIn, viewAt, type Which } from './Belonging.ts'
import type { Counted } from './Counted.ts'
import { mattering, normsFound, partiesCalled } from './derived.ts'
import type { History, Stream } from './History.ts'
import { type Job, leaveOutDeidentified, visit } from './judge.ts'
import type { Moment } from './Moment.ts'
import { normsOf, type Plan, planOf } from './Plan.ts'
import { type People, type PopulationLacks, peopleOf } from './people.ts'
import { personsIn } from './persons.ts'
import { relevant } from './relevant.ts'
import { type Seen, seenIn, seenOf } from './Seen.ts'
import { begin, lineageOf } from './Tallying.ts'
import { tablesOf, totalOf } from './tables.ts'

/** What is asked: a period, of one agreement, as things stood on a day. */
export interface Asked extends Which {
  readonly period: Window.Window
  /** What rates are counted by. An indicator whose table is not among them says so, and has no figure. */
  readonly populations?: ReadonlyArray<PopulationTable>
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
    const tallying = begin(plan.dividers.length)
    const horizon = definition.asOf === 'valid-at' ? asked.validAt : Day.min(asked.period.to, asked.validAt)
    const cite = (moment: Moment): void => {
      tallying.pending.push(moment)
    }
    const asking = { period: asked.period, kindOf, cite }
    jobs.push({ plan, tallying, asking, horizon, municipalities: new Set(municipalities), people: people.right })
  }
  for (const horizon of new Set(jobs.map((job) => job.horizon))) {
    run(
      history,
      found.right,
      jobs.filter((job) => job.horizon === horizon),
      asked.period,
      horizon
    )
  }
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
        lineage: lineageOf(history.head, tallying.cited)
      }
    })
  )
}

/** Goes once through the streams, for all definitions that are seen at the end of one day. */
const run = (
  history: History,
  found: Belonging,
  jobs: ReadonlyArray<Job>,
  period: Window.Window,
  horizon: Day.Day
): void => {
  const of = (kind: Plan['of']): ReadonlyArray<Job> => jobs.filter(({ plan }) => plan.of === kind)
  const each = (seen: Seen, those: ReadonlyArray<Job>): void => {
    for (const job of those) visit(job, seen)
  }
  const among = (streams: ReadonlyArray<Stream>, those: ReadonlyArray<Job>): void => {
    const find = relevant(those, period, horizon)
    for (const one of streams) {
      const asked = find([one])
      if (asked.length > 0) each(seenOf([one], horizon), asked)
    }
  }
  const ofCases = of('case')
  if (ofCases.length > 0) among(found.cases, ofCases)
  const ofPersons = of('subject')
  if (ofPersons.length > 0) {
    const persons = personsIn(found.cases, horizon)
    const find = relevant(ofPersons, period, horizon)
    for (const cases of persons.known) {
      const asked = find(cases)
      if (asked.length > 0) each(seenOf(cases, horizon), asked)
    }
    for (const one of persons.others) {
      const seen = seenOf([one], horizon)
      for (const job of find([one])) leaveOutDeidentified(job, seen)
    }
  }
  const ofMeetings = of('meeting')
  if (ofMeetings.length > 0) among(found.meetings, ofMeetings)
  const ofAgreement = of('agreement')
  if (ofAgreement.length > 0 && found.view !== null) {
    each(seenOf([{ stream: found.view.stream, entries: found.agreement }], horizon), ofAgreement)
  }
  const ofDerived = of('derived')
  if (ofDerived.length > 0) each(derivedAt(history, found, ofDerived, period, horizon), ofDerived)
}

/** What is derived of the agreement and its meetings at the end of a day. */
const derivedAt = (
  history: History,
  found: Belonging,
  jobs: ReadonlyArray<Job>,
  period: Window.Window,
  horizon: Day.Day
): Seen => {
  const norms = new Set(jobs.flatMap(({ plan }) => normsOf(plan.definition)))
  const view = viewAt(history, found, horizon, mattering(norms, period))
  return seenIn(
    new Map([
      ['PartyCalled', view === null ? [] : partiesCalled(view)],
      ['NormFound', view === null ? [] : normsFound(view, norms)]
    ])
  )
}
