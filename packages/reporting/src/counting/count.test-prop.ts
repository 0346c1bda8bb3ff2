import type { Log } from '@norrsken/core'
import { Day, type Window } from '@norrsken/rules'
import { arbitrary, logOf, type Said } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Counted } from './Counted.ts'
import { count } from './count.ts'
import { type History, historyOf } from './History.ts'
import { type NaiveFigures, naively } from './naive.test-twin.ts'
import { ofWantedOnly } from './wanted.test-kit.ts'

/** Logs with everything that the indicators look at, on few days, so that windows end on the day before and the day after. */
const dayText = fc
  .integer({ min: Day.day('2024-02-20'), max: Day.day('2024-04-10') })
  .map((day) => Day.toIso(day as Day.Day))
const name = fc.constantFrom('1', '2', '3')
const unit = fc.constantFrom(
  'are/social-services',
  'police/investigation',
  'police/crime-victim-and-personal-safety',
  'berg/social-services'
)

const dataOf: { readonly [type: string]: fc.Arbitrary<object> } = {
  CaseReferred: fc.record(
    {
      homeMunicipality: fc.constantFrom('are', 'berg', 'sundsvall'),
      residence: fc.constant('in-county'),
      ageBand: fc.constantFrom('25-34', '65+'),
      gender: fc.constantFrom('woman', 'man', 'unknown'),
      contexts: fc.constant([]),
      forms: fc.subarray(['physical', 'sexual', 'latent']),
      children: fc.constantFrom<boolean | string>(true, false, 'unknown'),
      subject: fc.constantFrom(null, 'p', 'q'),
      reportedBefore: fc.constantFrom('no', 'no', 'yes', 'unknown'),
      referrer: unit
    },
    { requiredKeys: ['homeMunicipality', 'residence', 'ageBand', 'gender', 'contexts', 'forms', 'children', 'subject'] }
  ),
  HomeMunicipalityChanged: fc.record({ homeMunicipality: fc.constantFrom('are', 'berg') }),
  SubjectAttached: fc.record({ subject: fc.constantFrom('p', 'q') }),
  ConsentGiven: fc.record({
    consent: fc.constantFrom('c', 'd'),
    recipients: fc.constant([]),
    facts: fc.constant([]),
    subjects: fc.constant([]),
    purposes: fc.constant([]),
    form: fc.constantFrom('consent-form', 'oral'),
    explained: fc.constant(true)
  }),
  CaseDiscussed: fc.tuple(fc.boolean(), fc.constantFrom('acute', 'planning')).map(([isConsented, kind]) => ({
    meeting: 'meeting/1',
    from: '2024-03-06T09:00:00+01:00',
    to: '2024-03-06T09:15:00+01:00',
    basis: isConsented
      ? { kind: 'consent', consents: ['c'] }
      : { kind: 'de-identified', attestedBy: 'are/social-services' },
    kind,
    purposes: ['consult'],
    present: [],
    facts: [],
    subjects: []
  })),
  RiskAssessed: fc.record({ instrument: fc.constant('FREDA'), level: fc.constantFrom('low', 'high') }),
  ActionAgreed: fc.record(
    {
      action: fc.constantFrom('a', 'b'),
      responsible: unit,
      goal: fc.constantFrom(1, 4),
      due: dayText,
      kind: fc.constantFrom('protection', 'contact')
    },
    { requiredKeys: ['action', 'responsible', 'goal'] }
  ),
  ActionCompleted: fc.record({ action: fc.constantFrom('a', 'b') }),
  SupportAssessed: fc.constant({}),
  InformationGiven: fc.record({ party: fc.constantFrom('are', 'police', 'berg') }),
  CrimeReported: fc.constant({})
}

const caseEvents: fc.Arbitrary<ReadonlyArray<Said>> = fc.array(
  fc.constantFrom(...Object.keys(dataOf), 'CaseDiscussed', 'CaseDiscussed').chain((type) =>
    fc.record({
      stream: name.map((one) => `case/${one}`),
      type: fc.constant(type),
      effective: dayText,
      data: dataOf[type] as fc.Arbitrary<object>
    })
  ),
  { maxLength: 25 }
)

const anyLog = fc.oneof(
  { weight: 3, arbitrary: caseEvents.map((said) => logOf(...said)) },
  { weight: 1, arbitrary: fc.tuple(arbitrary.workLog({ pieces: 6 })).map(([log]) => log) },
  { weight: 1, arbitrary: arbitrary.log({ maxEvents: 20 }) }
)

const window: fc.Arbitrary<Window.Window> = fc.oneof(
  fc.constantFrom(
    { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') },
    { from: Day.day('2024-03-01'), to: Day.day('2024-03-31') },
    { from: Day.day('2023-01-01'), to: Day.day('2023-12-31') }
  )
)

const asked = fc.record({
  period: window,
  validAt: fc.constantFrom(Day.day('2024-03-20'), Day.day('2024-12-31'), Day.day('2025-12-31')),
  agreement: fc.constant(null)
})

const countAll = (events: Iterable<Log.Event>, question: Parameters<typeof count>[2]): ReadonlyArray<Counted> => {
  const result = count(historyOf(null)(events), catalogue, question)
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  return result.right
}

const noUnits = { numerator: [], others: [], notYet: [], unknown: [] }

describe('the engine and a naive count of the states of core', () => {
  test('count the same of every indicator that the twin knows', () => {
    fc.assert(
      fc.property(anyLog, asked, (events, question) => {
        const twin = naively(events, question)
        const engine: NaiveFigures = Object.fromEntries(
          countAll(events, question).flatMap(({ definition: { id, version }, total }) => {
            const key = id === 'I17' ? `${id} ${version}` : id
            return key in twin ? [[key, [total.numerator, total.denominator, total.notYet, total.unknown]]] : []
          })
        )
        expect(engine).toEqual(twin)
      }),
      { numRuns: 400 }
    )
  }, 60_000)
})

describe('figures', () => {
  test('rest on what their definitions want of cases, and on nothing else', () => {
    fc.assert(
      fc.property(
        anyLog,
        asked,
        fc.shuffledSubarray([...catalogue], { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (...args) => {
          const [events, question, definitions, lineage] = args
          const history = historyOf(null)(events)
          const of = (one: History) => count(one, definitions, { ...question, lineage })
          expect(of(ofWantedOnly(history))).toEqual(of(history))
        }
      ),
      { numRuns: 300 }
    )
  }, 60_000)

  test('do not depend on how streams lie in a log', () => {
    fc.assert(
      fc.property(caseEvents, asked, fc.constantFrom('1', '2', '3'), (said, question, front) => {
        const isFront = (one: Said): boolean => one.stream === `case/${front}`
        const named = said.map((one, index) => ({ ...one, id: `event ${index}` }))
        const moved = [...named.filter(isFront), ...named.filter((one) => !isFront(one))]
        expect(countAll(logOf(...moved), question)).toEqual(countAll(logOf(...named), question))
      }),
      { numRuns: 100 }
    )
  }, 60_000)

  test('of parts of a period add up to that of the whole, where each unit has one day', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const of = (from: string, to: string) =>
          countAll(events, {
            period: { from: Day.day(from), to: Day.day(to) },
            validAt: Day.day('2025-12-31'),
            agreement: null
          }).flatMap(({ definition: { id }, total }) => (['I01', 'I06'].includes(id) ? [total.numerator ?? 0] : []))
        const [january, rest] = [of('2024-01-01', '2024-03-05'), of('2024-03-06', '2024-12-31')]
        expect(january.map((figure, index) => figure + (rest[index] ?? 0))).toEqual(of('2024-01-01', '2024-12-31'))
      }),
      { numRuns: 100 }
    )
  }, 60_000)

  test('of a period that is over do not change with what happens later', () => {
    fc.assert(
      fc.property(caseEvents, caseEvents, (said, later) => {
        const after = later.map((one) => ({ ...one, effective: Day.toIso(Day.addDays(366)(Day.day(one.effective))) }))
        const question = {
          period: { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') },
          validAt: Day.day('2025-12-31'),
          agreement: null
        }
        const figures = (log: ReadonlyArray<Said>) =>
          countAll(logOf(...log), question).map(({ total, by, leftOut }) => ({ total, by, leftOut }))
        expect(figures([...said, ...after])).toEqual(figures(said))
      }),
      { numRuns: 100 }
    )
  }, 60_000)

  test('name each unit once, and as many as they count', () => {
    fc.assert(
      fc.property(anyLog, asked, (events, question) => {
        for (const { total } of countAll(events, question)) {
          const { numerator, others, notYet, unknown } = total.units ?? noUnits
          expect([numerator.length, others.length]).toEqual([total.inside, total.outside])
          const all = [...numerator, ...others, ...notYet, ...unknown]
          expect(new Set(all).size).toBe(all.length)
          expect([notYet.length, unknown.length]).toEqual([total.notYet, total.unknown])
        }
      }),
      { numRuns: 100 }
    )
  }, 60_000)
})
