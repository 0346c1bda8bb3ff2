import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { byConsent, happened, held, inAgreement, shipped } from '../counting/count.test-kit.ts'
import { together } from '../counting/Print.ts'
import { read } from '../disclosure/read.ts'
import { differences } from './differences.ts'
import { figureLineage } from './lineage.ts'
import { casesIn, released, requestOf, told } from './results.test-kit.ts'
import { resultsJson } from './resultsJson.ts'
import { resultsOf } from './resultsOf.ts'
import { toldOf } from './told.ts'

const year = '2024-01-01..2024-12-31'

describe('results', () => {
  const some = casesIn({ '2024-02': 6, '2024-05': 7, '2024-09': 8 }, (index) => ({
    gender: index === 0 ? 'man' : 'woman',
    homeMunicipality: index % 2 === 0 ? 'are' : 'berg'
  }))

  test('tell the coordinator every figure as it was counted', () => {
    const all = released(some)
    expect(told(all, `I01@1/${year}/count`)).toBe('21')
    expect(told(all, `I20@1/${year}/gender=man/count`)).toBe('3')
    expect(told(all, `I20@1/${year}/gender=woman/share`)).toBe('86')
    expect(told(all, `I19@1/${year}/home-municipality=are/count`)).toBe(
      told(all, `I01@1/${year}/home-municipality=are/count`)
    )
    expect(told(all, `I03@1/${year}/denominator`)).toBe('21')
    expect(told(all, `I03@1/${year}/share`)).toBe('0')
  })

  test('hide from others what is small, with what would tell it, wherever it stands', () => {
    const steering = released(some, { to: 'steering' })
    expect(told(steering, `I20@1/${year}/gender=man/count`)).toBe('hidden')
    expect(told(steering, `I20@1/${year}/gender=man/share`)).toBe('hidden')
    const women = told(steering, `I20@1/${year}/gender=woman/count`)
    const all = told(steering, `I01@1/${year}/count`)
    expect([women, all]).toContain('hidden')
    // one cell under several names: the denominator of a share is the number of cases
    for (const same of [`I03@1/${year}/denominator`, `I18@1/${year}/count`, `I22@1/${year}/count`]) {
      expect(told(steering, same)).toBe(all)
    }
  })

  test('do not tell what is hidden by another indicator or a duty that counts the same cases', () => {
    // of 20 who consented to their first consultation 3 did so aloud, and of 2 more nobody had asked
    const log = Array.from({ length: 22 }, (_, index) => {
      const name = `${index}`
      const isAsked = index < 20
      const consented = happened('2024-02-05', 'ConsentGiven', { form: index < 3 ? 'oral' : 'consent-form' }, name)
      return [
        happened('2024-02-02', 'CaseReferred', {}, name),
        ...(isAsked ? [consented] : []),
        happened('2024-02-10', 'CaseDiscussed', isAsked ? byConsent : {}, name)
      ]
    }).flat()
    const { counted } = released(log)
    const printsOf = (id: string) => counted.find(({ definition }) => definition.id === id)?.total.prints
    expect(together(...Object.values(printsOf('I04') ?? {}))).toBe(printsOf('duty:8/explained')?.inside)
    expect(printsOf('I03')?.inside).toBe(together(...Object.values(printsOf('I07') ?? {})))
    const steering = released(log, { to: 'steering' })
    const number = (end: string): number => Number(told(steering, end))
    expect(told(released(log), `I04@1/${year}/denominator`)).toBe(
      told(released(log), `duty:8/explained@1/${year}/count`)
    )
    expect(number(`duty:8/explained@1/${year}/count`) - number(`I04@1/${year}/numerator`)).toBeNaN()
    const ofConsented = ['denominator', 'not-yet', 'unknown'].map((part) => number(`I07@1/${year}/${part}`))
    const consented = ofConsented.reduce((sum, one) => sum + one)
    expect(number(`I03@1/${year}/denominator`) - consented).toBeNaN()
    expect(number(`I01@1/${year}/count`) - consented).toBeNaN()
  })

  test('show the public numbers to the nearest five', () => {
    expect(told(released(casesIn({ '2024-02': 23 }), { to: 'public' }), `I01@1/${year}/count`)).toBe('25')
  })

  test('have no share of nobody, no rate without a population, and a rate with one', () => {
    expect(told(released([]), `I03@1/${year}/share`)).toBe('not-applicable')
    expect(told(released([]), `I10@1/${year}/median`)).toBe('not-applicable')
    expect(told(released(some), `I02@1/${year}/rate`)).toBe('no-population')
    const rows = ['are', 'berg'].map((municipality) => ({ municipality, year: 2024, people: 10_500 }))
    const populations = [{ population: 'adults', source: 'made up', synthetic: true, rows } as const]
    const rated = released(some, { populations })
    expect(told(rated, `I02@1/${year}/rate`)).toBe('10')
    expect(rated.results.populations.map(({ source }) => source)).toEqual(['made up'])
  })

  test('have rows of one name each, in JSON and by definition', () => {
    const { results } = released(some, { to: 'steering' })
    const ids = results.rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const json = JSON.parse(resultsJson(results))
    expect(json.figures.map(({ id }: { readonly id: string }) => id)).toEqual(ids)
    expect(new Set(json.figures.map(({ status }: { readonly status: string }) => status))).toEqual(
      new Set(['exact', 'hidden', 'not-applicable', 'no-population'])
    )
    for (const { id, version } of catalogue) expect(ids.some((one) => one.includes(`/${id}@${version}/`))).toBe(true)
  })

  test('count what the bodies of the agreement did for everybody as it is', () => {
    const bodies = [held('2024-03-06', []), inAgreement('2024-04-01', 'SteeringGroupMet', { attending: [] })]
    for (const to of ['coordinator', 'steering', 'public'] as const) {
      const those = released(bodies, { to })
      expect(told(those, `I24@1/${year}/numerator`)).toBe('1')
      expect(told(those, `I28@1/${year}/norm=9/steering-group/numerator`)).toBe('0')
      expect(told(those, `partiesAtEnd@1/${year}/count`)).toBe('4')
    }
  })

  test('hide few meetings, and few duties to come to them, since an acute one is held for one case', () => {
    const meetings = [held('2024-03-06', ['police/investigation']), held('2024-03-13', [])]
    const ids = [
      `I23@1/${year}/numerator`,
      `I29@1/${year}/count`,
      `I30@1/${year}/numerator`,
      `duty:10.1/investigator-attends@1/${year}/state=met/count`,
      `duty:14.1/document-meeting@1/${year}/not-yet`
    ]
    const toldTo = (to: 'coordinator' | 'steering' | 'public') => {
      const those = released(meetings, { to })
      return ids.map((id) => told(those, id))
    }
    expect(toldTo('coordinator')).toEqual(['1', '2', '1', '1', '2'])
    for (const to of ['steering', 'public'] as const) expect(toldTo(to)).toEqual(ids.map(() => 'hidden'))
  })

  test('hide what an own indicator counts of meetings', () => {
    const many = Array.from({ length: 12 }, (_, week) =>
      held(Day.toIso(Day.addDays(7 * week)(Day.day('2024-02-07'))), [])
    )
    const own = { ...(catalogue[0] as (typeof catalogue)[number]), id: 'X1', count: { each: 'MeetingHeld' } }
    const kinds = { id: 'kind', names: own.names, by: { field: 'kind' } } as const
    const definitions = [{ ...own, by: [kinds] }]
    const said = [...many, held('2024-03-08', [], 'acute')]
    expect(told(released(said, { definitions, to: 'coordinator' }), `X1@1/${year}/kind=acute/count`)).toBe('1')
    for (const to of ['steering', 'public'] as const)
      expect(told(released(said, { definitions, to }), `X1@1/${year}/kind=acute/count`)).toBe('hidden')
  })

  test('hide few duties that come of cases', () => {
    expect(
      told(released(casesIn({ '2024-02': 2 }), { to: 'steering' }), `duty:12/ground@1/${year}/state=met/count`)
    ).toBe('hidden')
  })

  test('have no row that is there only because somebody stands in it, and of which a figure is hidden', () => {
    const one = casesIn({ '2024-02': 2 }, () => ({ homeMunicipality: 'are' }))
    const bearers = (to: 'coordinator' | 'steering'): ReadonlyArray<string> =>
      released(one, { to }).results.rows.flatMap(({ indicator, dimension, value, quantity }) =>
        indicator === 'I31' && dimension === 'bearer' && quantity === 'denominator' ? [value ?? ''] : []
      )
    expect(bearers('coordinator')).toEqual(['are'])
    expect(bearers('steering')).toEqual([])
  })

  test('tell only the coordinator how many were left out', () => {
    const left = (to: 'coordinator' | 'public'): number =>
      released(some, { to }).results.rows.filter(({ quantity }) => quantity.startsWith('left-out')).length
    expect(left('coordinator')).toBeGreaterThan(0)
    expect(left('public')).toBe(0)
  })

  test('tell how costs are shared, and how many cases there were in the years before', () => {
    const key = inAgreement('2024-01-15', 'CostKeyAgreed', { shares: { are: 6250, berg: 3750 } })
    const both = released([key, ...casesIn({ '2023-04': 5, '2024-02': 6 })])
    expect(told(both, 'costKey@1/2024-01-01..2024-12-31/party=are/share')).toBe('62.5')
    expect(told(both, 'I01@1/2023-01-01..2023-12-31/count')).toBe('5')
  })

  test('are the same in whichever order the log tells of its streams', () => {
    const turned = [...some].sort((one, other) => (one.stream < other.stream ? 1 : -1))
    const of = (said: typeof some) => resultsJson(released(said, { to: 'public' }).results)
    expect(of(turned)).toBe(of(some))
  })

  test('have one definition for each id and version, or are refused before anything is counted', () => {
    const definitions = [shipped('I17', 1), shipped('I17', 3), shipped('I01')]
    expect(resultsOf({ ...requestOf([]), definitions })._tag).toBe('Right')
    const another = { ...shipped('I17', 3), clause: '9' }
    const request = { ...requestOf([]), definitions: [...definitions, another] }
    const uncounted = {
      get: (): never => {
        throw new Error('counted')
      }
    }
    const history = Object.defineProperties({}, { cases: uncounted, agreements: uncounted, meetings: uncounted })
    const refused = resultsOf({ ...request, history: history as typeof request.history })
    expect(refused).toEqual({ _tag: 'Left', left: { type: 'DefinedTwice', definition: 'I17', version: 3 } })
  })

  test('are there where there is no agreement, no case, or one', () => {
    const none = resultsOf({ ...requestOf([], { to: 'public' }), definitions: [] })
    expect(none._tag).toBe('Right')
    const one = released(casesIn({ '2024-02': 1 }), { to: 'public' })
    for (const row of one.results.rows.filter(({ indicator }) => indicator === 'I01')) {
      expect(row.figure === null ? null : read(row.figure).type).not.toBe('exact')
    }
  })
})

const forms = ['physical', 'psychological', 'sexual']

describe('with what was published before', () => {
  const cases = casesIn({ '2024-02': 6, '2024-05': 7, '2024-08': 8, '2024-11': 2 })
  const quarters = ['2024-Q1', '2024-Q2', '2024-Q3']

  test('a year is not told where its quarters are and one of them is small', () => {
    let { ledger } = released(cases, { period: '2024-Q1', to: 'steering' })
    for (const period of quarters.slice(1)) ledger = released(cases, { period, to: 'steering', ledger }).ledger
    expect(told(released(cases, { to: 'steering' }), `I01@1/${year}/count`)).toBe('23')
    expect(told(released(cases, { to: 'steering', ledger }), `I01@1/${year}/count`)).toBe('hidden')
  }, 60_000)

  test('nor the other way round: the last quarter that shows what another is', () => {
    const { ledger } = released(cases, { to: 'steering' })
    const half = released(cases, { period: '2024-01-01..2024-09-30', to: 'steering', ledger })
    expect(told(half, 'I01@1/2024-01-01..2024-09-30/count')).toBe('hidden')
  }, 60_000)

  test('a rolling year is not told where it differs from the year by a small number', () => {
    const more = [...cases, ...casesIn({ '2025-02': 6 })]
    const { ledger } = released(more, { to: 'steering' })
    const rolling = released(more, { period: '2024-04-01..2025-03-31', to: 'steering', ledger })
    expect(told(rolling, 'I01@1/2024-04-01..2025-03-31/count')).toBe('23')
    const few = [...cases, ...casesIn({ '2025-02': 3 })]
    const before = released(few, { period: '2024-02-01..2025-02-28', to: 'steering' }).ledger
    expect(told(released(few, { to: 'steering', ledger: before }), `I01@1/${year}/count`)).toBe('hidden')
  }, 60_000)

  test('a report in which few were corrected is not told again: what it hides would tell of them', () => {
    const { ledger } = released(cases, { to: 'steering' })
    const corrected = (late: number, to: 'steering' | 'coordinator') =>
      resultsOf(requestOf([...cases, ...casesIn({ '2024-12': late })], { to, ledger }))
    for (const late of [1, 4]) {
      expect(corrected(late, 'steering')).toEqual({ _tag: 'Left', left: { type: 'changed-by-few', below: 5 } })
    }
    expect(corrected(1, 'coordinator')._tag).toBe('Right')
    expect(corrected(0, 'steering')._tag).toBe('Right')
    const more = corrected(6, 'steering')
    expect(more._tag === 'Right' && more.right.ledger.entries.length).toBe(2)
  }, 60_000)

  test('a quarter can be told again after the year, whose end sees more of it: that was in no report', () => {
    const followed = ['1', '2', '3'].map((number) =>
      happened('2024-03-20', 'CaseDiscussed', byConsent, `late-${number}`)
    )
    const log = [...cases, ...followed]
    const quarter = { period: '2024-Q1', to: 'steering' } as const
    let { ledger } = released(log, quarter)
    ledger = released(log, { to: 'steering', ledger }).ledger
    expect(resultsOf(requestOf(log, { ...quarter, ledger }))._tag).toBe('Right')
  }, 60_000)

  test('nor is an earlier year that has changed by few since it was told', () => {
    const { ledger } = released(cases, { to: 'steering' })
    const inYear = (late: number) => {
      const log = [...cases, ...casesIn({ '2024-12': late, '2025-02': 9 })]
      const { results } = released(log, { period: '2025', to: 'steering', ledger })
      return results.rows.some(({ indicator, period }) => indicator === 'I01' && period.from.startsWith('2024'))
    }
    expect([inYear(0), inYear(2), inYear(7)]).toEqual([true, false, true])
  }, 60_000)

  test('a longer period tells not even what the few of the days between were not', () => {
    const homes = ['are', 'are', 'are', 'are', 'are', 'are', 'berg']
    const home = (index: number) => ({ homeMunicipality: homes[index % homes.length], forms: [forms[index % 3]] })
    const many = casesIn({ '2024-02': 42 }, home)
    const log = [...many, ...casesIn({ '2025-01': 2 }, () => ({ homeMunicipality: 'berg', forms: ['sexual'] }))]
    const { ledger } = released(log, { to: 'steering' })
    const longer = released(log, { period: '2024-01-01..2025-01-31', to: 'steering', ledger })
    const figure = (value: string): string =>
      told(longer, `I01@1/2024-01-01..2025-01-31/home-municipality=${value}/count`)
    expect([figure('are'), figure('berg')]).toEqual(['hidden', 'hidden'])
    const ticked = (value: string): string => told(longer, `I21@1/2024-01-01..2025-01-31/forms=${value}/count`)
    expect(forms.map(ticked)).toEqual(['hidden', 'hidden', 'hidden'])
  }, 60_000)
})

describe('a figure', () => {
  const said = [
    happened('2024-03-01', 'CaseReferred'),
    happened('2024-03-06', 'CaseDiscussed', byConsent),
    happened('2024-03-08', 'RiskAssessed')
  ]
  const definitions = [shipped('I07')]
  const id = 'agreement/norrsken/I07@1/2024-01-01..2024-12-31/numerator'

  test('is explained to the coordinator by its events and units', () => {
    const lineage = figureLineage(released(said, { definitions }), id)
    expect(lineage?.definition?.id).toBe('I07')
    expect(lineage?.asOf).toBe('2024-12-31')
    expect(lineage?.evidence?.eventsByType).toEqual({ CaseDiscussed: 1, RiskAssessed: 1 })
    expect(lineage?.evidence?.units?.numerator).toEqual(['case/1'])
    expect(lineage?.evidence?.events).toHaveLength(2)
  })

  test('is explained to others without how many events there are', () => {
    const lineage = figureLineage(released(said, { definitions, to: 'steering' }), id)
    expect(lineage?.types).toEqual(['CaseDiscussed', 'RiskAssessed'])
    expect(lineage?.evidence).toBeNull()
    expect(figureLineage(released(said, { definitions }), 'I99')).toBeNull()
  })

  test('that is another in a later run has its reason', () => {
    const before = released(said.slice(0, 2), { definitions })
    const after = released(said, { definitions })
    const changed = differences(before, after)
    const one = changed.find((difference) => difference.id === id)
    expect([one?.before?.figure, one?.after?.figure]).toEqual([0, 1])
    expect(one?.because).toMatchObject({ type: 'events', entered: ['case/1 (numerator)'], left: ['case/1 (others)'] })
    expect(differences(after, after)).toEqual([])
  })

  test('that is another because it may be shown no more says so', () => {
    const cases = casesIn({ '2024-02': 6, '2024-05': 7, '2024-08': 8, '2024-11': 2 })
    const first = released(cases, { period: '2024-01-01..2024-09-30', to: 'steering', definitions: [shipped('I01')] })
    const alone = released(cases, { to: 'steering', definitions: [shipped('I01')] })
    const later = released(cases, { to: 'steering', ledger: first.ledger, definitions: [shipped('I01')] })
    const hidden = differences(alone, later).filter(({ after }) => after?.status === 'hidden')
    expect(hidden.length).toBeGreaterThan(0)
    expect(new Set(hidden.map(({ because }) => because.type))).toEqual(new Set(['disclosure']))
  })

  test('counted by another version has that for its reason, and others are told no ids', () => {
    const [older, newer] = [1, 3].map((version) => released(said, { definitions: [shipped('I17', version)] }))
    if (older === undefined || newer === undefined) throw new Error()
    const types = differences(older, newer).map(({ because }) => because.type)
    expect(new Set(types)).toEqual(new Set(['definition']))
    const [one, two] = [said.slice(0, 1), casesIn({ '2024-02': 7 })].map((log) => released(log, { to: 'steering' }))
    if (one === undefined || two === undefined) throw new Error()
    const because = differences(one, two).map((difference) => difference.because)
    expect(because.some(({ type }) => type === 'events')).toBe(true)
    for (const reason of because) if (reason.type === 'events') expect([...reason.added, ...reason.entered]).toEqual([])
  })

  test('is told as a number or as why there is none', () => {
    expect(toldOf(null)).toEqual({ status: 'no-population', figure: null })
  })
})

describe('a figure of the life of the agreement', () => {
  const ofYear = (indicator: string): string => `agreement/norrsken/${indicator}@1/${year}/count`
  const met = (on: string) => inAgreement(on, 'SteeringGroupMet', { attending: [] })
  const leaves = inAgreement('2024-06-30', 'PartyWithdrew', {
    party: 'berg',
    written: true,
    notified: ['police', 'region', 'are'].map((party) => ({ party, on: '2024-06-30' }))
  })
  const key = inAgreement('2023-06-01', 'CostKeyAgreed', { shares: { are: 6250, berg: 3750 } })
  const said = [met('2023-04-01'), key, met('2024-04-01'), met('2024-10-01'), leaves]
  const evidenceOf = (id: string, log = said) => figureLineage(released(log, { definitions: [] }), id)?.evidence

  test('is explained to the coordinator by its meaning and the events of its days', () => {
    const lineage = figureLineage(released(said, { definitions: [] }), ofYear('steeringGroupMeetings'))
    expect(lineage?.definition).toEqual({
      id: 'steeringGroupMeetings',
      version: 1,
      names: { sv: 'Styrgruppens möten', en: 'Steering group meetings' },
      goals: [],
      clause: '9'
    })
    expect(lineage?.asOf).toBe('2024-12-31')
    expect(lineage?.types).toEqual(['SteeringGroupMet'])
    expect(lineage?.evidence?.eventsByType).toEqual({ SteeringGroupMet: 2 })
    expect(lineage?.evidence?.events).toEqual(['e8', 'e9'])
    expect(lineage?.evidence?.head.events).toBe(10)
  })

  test('rests on who adopted, signed and left, where it says who is a party or for how long there is an agreement', () => {
    const life = { EditionAdopted: 1, EditionSigned: 4, PartyWithdrew: 1 }
    for (const indicator of ['partiesAtEnd', 'daysInForce', 'partiesThatLeft']) {
      expect([indicator, evidenceOf(ofYear(indicator))?.eventsByType]).toEqual([indicator, life])
    }
    expect(evidenceOf(ofYear('noticesGiven'))?.eventsByType).toEqual({ PartyWithdrew: 1 })
    expect(evidenceOf(ofYear('editionsAdopted'))?.eventsByType).toEqual({})
    const share = `agreement/norrsken/costKey@1/${year}/party=are/share`
    expect(evidenceOf(share)?.eventsByType).toEqual({ CostKeyAgreed: 1 })
  })

  test('rests on an end that was agreed on after it, and reaches back', () => {
    const ended = inAgreement('2025-02-01', 'OtherwiseAgreed', {
      what: 'agreement-ends',
      on: '2024-11-30',
      agreedBy: ['police', 'region', 'are']
    })
    const options = { definitions: [], period: '2024' }
    const request = { ...requestOf([...said, ended], options), validAt: Day.day('2025-03-01') }
    const result = resultsOf(request)
    if (result._tag === 'Left') throw new Error()
    expect(told(result.right, `daysInForce@1/${year}/count`)).toBe('335')
    const lineage = figureLineage(result.right, ofYear('daysInForce'))
    expect([lineage?.asOf, lineage?.types]).toEqual([
      '2025-03-01',
      ['EditionAdopted', 'EditionSigned', 'OtherwiseAgreed', 'PartyWithdrew']
    ])
  })

  test('rests on a notice and on what revoked it', () => {
    const revoked = inAgreement('2024-07-15', 'WithdrawalRevoked', {
      party: 'berg',
      agreedBy: ['police', 'region', 'are', 'berg']
    })
    expect(evidenceOf(ofYear('partiesThatLeft'), [...said, revoked])?.events).toEqual(
      expect.arrayContaining(['e10', 'e11'])
    )
    const [before, after] = [said, [...said, revoked]].map((log) => released(log, { definitions: [] }))
    if (before === undefined || after === undefined) throw new Error()
    expect(differences(before, after)).toEqual([
      expect.objectContaining({
        id: ofYear('partiesThatLeft'),
        because: { type: 'events', added: ['e11'], removed: [], entered: [], left: [] }
      })
    ])
  })

  test('is explained to others without its events', () => {
    const lineage = figureLineage(released(said, { definitions: [], to: 'steering' }), ofYear('partiesAtEnd'))
    expect(lineage?.evidence).toBeNull()
    expect(lineage?.types).toContain('WithdrawalRevoked')
  })

  test('that is another in a later run names the event that made it so', () => {
    const [before, after] = [said, [...said, met('2024-06-15')]].map((log) => released(log, { definitions: [] }))
    if (before === undefined || after === undefined) throw new Error()
    const of = (one: typeof before, other: typeof before) =>
      differences(one, other).find(({ id }) => id === ofYear('steeringGroupMeetings'))?.because
    expect(of(before, after)).toEqual({ type: 'events', added: ['e11'], removed: [], entered: [], left: [] })
    expect(of(after, before)).toEqual({ type: 'events', added: [], removed: ['e11'], entered: [], left: [] })
    const [none, some] = [[], [key]].map((log) => released(log, { definitions: [] }))
    if (none === undefined || some === undefined) throw new Error()
    expect(differences(none, some).map(({ because }) => because)).toEqual(
      ['are', 'berg'].map(() => ({ type: 'events', added: ['e6'], removed: [], entered: [], left: [] }))
    )
  })

  test('that is another with the same events follows from the agreement', () => {
    const run = released(said, { definitions: [] })
    const row = run.results.rows.find(({ id }) => id === ofYear('partiesAtEnd'))
    const other = run.results.rows.find(({ id }) => id === ofYear('daysInForce'))
    if (row === undefined || other === undefined) throw new Error()
    const rows = run.results.rows.map((one) => (one === row ? { ...row, figure: other.figure } : one))
    const changed = differences(run, { ...run, results: { ...run.results, rows } })
    expect(changed.map(({ id, because }) => [id, because])).toEqual([[row.id, { type: 'derived' }]])
  })
})

describe('a row of a dimension', () => {
  const said = [
    happened('2024-02-02', 'CaseReferred', { homeMunicipality: 'are', gender: 'woman' }, 'a'),
    happened('2024-02-10', 'CaseDiscussed', {}, 'a'),
    happened('2024-02-02', 'CaseReferred', { homeMunicipality: 'are', gender: 'woman' }, 'b'),
    happened('2024-02-05', 'HomeMunicipalityChanged', { homeMunicipality: 'berg' }, 'b'),
    happened('2024-02-10', 'CaseDiscussed', {}, 'b'),
    happened('2024-02-02', 'CaseReferred', { homeMunicipality: 'are', gender: 'man' }, 'c'),
    happened('2024-02-10', 'CaseDiscussed', {}, 'c')
  ]
  const definitions = ['I01', 'I02', 'I19', 'I20'].map((id) => shipped(id))
  const idOf = (rest: string): string => `agreement/norrsken/${rest.replace('@1/', `@1/${year}/`)}`
  const evidenceIn = (log: typeof said, rest: string) =>
    figureLineage(released(log, { definitions }), idOf(rest))?.evidence
  const becauseOf = (one: typeof said, other: typeof said, rest: string) => {
    const [before, after] = [one, other].map((log) => released(log, { definitions }))
    if (before === undefined || after === undefined) throw new Error()
    const because = differences(before, after).find(({ id }) => id === idOf(rest))?.because
    if (because?.type !== 'events') throw new Error(because?.type)
    return because
  }

  test('rests on its own units, and on the events that say where each lived', () => {
    const are = evidenceIn(said, 'I01@1/home-municipality=are/count')
    expect(are?.eventsByType).toEqual({ CaseDiscussed: 2, CaseReferred: 2 })
    expect([are?.events, are?.units?.numerator]).toEqual([
      ['e11', 'e12', 'e6', 'e7'],
      ['case/a', 'case/c']
    ])
    const berg = evidenceIn(said, 'I01@1/home-municipality=berg/count')
    expect([berg?.eventsByType, berg?.events]).toEqual([
      { CaseDiscussed: 1, HomeMunicipalityChanged: 1 },
      ['e10', 'e9']
    ])
    expect(evidenceIn(said, 'I01@1/count')?.eventsByType).toEqual({ CaseDiscussed: 3 })
  })

  test('rests on nothing where nobody stands in it', () => {
    const log = said.filter(({ stream }) => stream === 'case/a')
    expect(evidenceIn(log, 'I01@1/home-municipality=berg/count')?.events).toEqual([])
  })

  test('rests on the events of its own dimension alone', () => {
    expect(evidenceIn(said, 'I20@1/gender=man/count')?.events).toEqual(['e11', 'e12'])
    const two = evidenceIn(said, 'I20@1/gender=woman/count')?.eventsByType
    expect(two).toEqual({ CaseDiscussed: 2, CaseReferred: 2 })
  })

  test('rests on all that was counted where it is told as a part of that', () => {
    expect(evidenceIn(said, 'I19@1/home-municipality=berg/share')?.eventsByType).toEqual({
      CaseDiscussed: 3,
      HomeMunicipalityChanged: 1
    })
    const more = [
      ...said,
      happened('2024-02-02', 'CaseReferred', {}, 'd'),
      happened('2024-02-10', 'CaseDiscussed', {}, 'd')
    ]
    const because = becauseOf(said, more, 'I19@1/home-municipality=berg/share')
    expect([because.added, because.removed, because.entered]).toEqual([['e13', 'e14'], [], []])
  })

  test('of a rate rests on where people live as a whole too, and says who lives elsewhere by what', () => {
    const away = [
      happened('2024-02-02', 'CaseReferred', { homeMunicipality: 'sundsvall' }, 'd'),
      happened('2024-02-10', 'CaseDiscussed', {}, 'd')
    ]
    const log = [...said, ...away]
    expect(evidenceIn(log, 'I02@1/count')?.eventsByType).toEqual({
      CaseDiscussed: 3,
      CaseReferred: 2,
      HomeMunicipalityChanged: 1
    })
    expect(evidenceIn(log, 'I02@1/left-out-elsewhere')?.events).toEqual(['e13', 'e14'])
    expect(becauseOf(said, log, 'I02@1/left-out-elsewhere')).toEqual({
      type: 'events',
      added: ['e13', 'e14'],
      removed: [],
      entered: [],
      left: []
    })
  })

  test('that is another since somebody lived elsewhere names the correction, in the row that was left too', () => {
    const corrected = happened('2024-02-02', 'CaseReferred', { gender: 'woman', homeMunicipality: 'berg' }, 'a')
    const later = [...said, { ...corrected, corrects: 'e6' }]
    for (const indicator of ['I01', 'I02', 'I19']) {
      const of = (home: string) => becauseOf(said, later, `${indicator}@1/home-municipality=${home}/count`)
      expect(of('berg')).toEqual({
        type: 'events',
        added: ['e13'],
        removed: ['e6'],
        entered: ['case/a (numerator)'],
        left: []
      })
      expect(of('are')).toEqual({
        type: 'events',
        added: ['e13'],
        removed: ['e6'],
        entered: [],
        left: ['case/a (numerator)']
      })
    }
    const share = becauseOf(said, later, 'I19@1/home-municipality=are/share')
    expect([share.added, share.removed]).toEqual([['e13'], ['e6']])
    const moved = happened('2024-02-08', 'HomeMunicipalityChanged', { homeMunicipality: 'berg' }, 'c')
    const { added, removed } = becauseOf(said, [...said, moved], 'I01@1/home-municipality=are/count')
    expect([added, removed]).toEqual([['e13'], ['e11']])
  })

  test('names of a case that is counted several times only what put that unit there', () => {
    const each = { ...shipped('I01'), id: 'X1', count: { each: 'CaseDiscussed' } }
    const log = [
      happened('2024-02-02', 'CaseReferred', { homeMunicipality: 'are' }),
      happened('2024-02-10', 'CaseDiscussed'),
      happened('2024-06-10', 'CaseDiscussed')
    ]
    const moves = [
      happened('2024-02-05', 'HomeMunicipalityChanged', { homeMunicipality: 'are' }),
      happened('2024-05-05', 'HomeMunicipalityChanged', { homeMunicipality: 'berg' })
    ]
    const [before, after] = [log, [...log, ...moves]].map((one) => released(one, { definitions: [each] }))
    if (before === undefined || after === undefined) throw new Error()
    const because = differences(before, after).find(
      ({ id }) => id === idOf('X1@1/home-municipality=berg/count')
    )?.because
    expect(because).toEqual({ type: 'events', added: ['e10'], removed: ['e6'], entered: ['e8 (numerator)'], left: [] })
  })

  test('is explained to others by no event, no unit and no number of them, and alike whatever stands in it', () => {
    for (const to of ['steering', 'public'] as const) {
      const none = said.filter(({ stream }) => stream === 'case/c')
      const [some, empty] = [said, none].map((log) =>
        figureLineage(released(log, { definitions, to }), idOf('I01@1/home-municipality=berg/count'))
      )
      expect(some?.evidence).toBeNull()
      expect(some?.types).toEqual(['CaseDiscussed', 'CaseReferred', 'HomeMunicipalityChanged'])
      expect(toldOf(some?.row.figure ?? null).status).toBe('hidden')
      expect({ ...some, row: null }).toEqual({ ...empty, row: null })
      const [before, after] = [none, said].map((log) => released(log, { definitions, to }))
      if (before === undefined || after === undefined) throw new Error()
      for (const { because } of differences(before, after)) {
        if (because.type === 'events')
          expect(because).toEqual({ type: 'events', added: [], removed: [], entered: [], left: [] })
      }
    }
  })
})

describe('a duty that comes to be another’s', () => {
  test('names what brought that about, where it no longer is as where it now is', () => {
    const log = [
      happened('2024-03-01', 'CaseReferred', { homeMunicipality: 'are' }),
      held('2024-03-06', ['are/social-services']),
      happened('2024-03-06', 'CaseDiscussed', { meeting: 'meeting/2024-03-06' })
    ]
    const corrected = { ...happened('2024-03-01', 'CaseReferred', { homeMunicipality: 'berg' }), corrects: 'e6' }
    const [before, after] = [log, [...log, corrected]].map((one) => released(one, { definitions: [shipped('I31')] }))
    if (before === undefined || after === undefined) throw new Error()
    const changed = differences(before, after).filter(({ indicator }) => indicator === 'I31')
    const rows = changed.map(({ id }) => id.split('/').at(-2))
    expect(rows).toEqual(expect.arrayContaining(['bearer=are', 'bearer=berg']))
    for (const { id, because } of changed) {
      if (because.type !== 'events') throw new Error(id)
      expect([id, because.added.includes('e9'), because.removed.includes('e6')]).toEqual([id, true, true])
      expect([id, because.removed.includes('e8')]).toEqual([id, false])
    }
  })
})
