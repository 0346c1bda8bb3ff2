import { Day, Proof, Term } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { act, adopted, firstEdition, met, notice, signed, ten } from '../agreement/acts.test-log.ts'
import { check, findingJson } from '../answers/check.ts'
import { rulingJson, rulings } from '../answers/rulings.ts'
import { catalogue } from './catalogue.ts'
import { norms } from './norms.ts'
import { powers } from './rulings.ts'
import { type Acts, attendee, consented, discussed, held, referred, workOf } from './work.test-log.ts'

/** An agreement with an edition after another, a party that leaves, and work that keeps and breaches its clauses. */
const busy: Acts = [
  ...firstEdition({ followUpPlanBy: '2023-06-30' }),
  met('2023-05-01'),
  notice('are', '2023-06-30'),
  act('CostKeyAgreed', '2023-04-01', { shares: { are: 5000, berg: 5000 } }),
  act('FollowUpRequested', '2023-09-01', { request: 'survey', of: [...ten], due: '2023-09-30' }),
  act('DisputeEscalated', '2023-10-01', { dispute: 'hours' }),
  referred('2023-09-01', { children: true, ageBand: 'under-18' }),
  referred('2023-09-01', {}, { stream: 'case/2' }),
  consented('2023-09-02', { explained: false }),
  discussed('2023-09-06'),
  discussed('2023-09-06', { basis: { kind: 'de-identified', attestedBy: 'berg/social-services' } }),
  discussed('2023-09-06', { present: ['outside/kvinnojouren'] }, { stream: 'case/2' }),
  held('2023-09-06', [attendee('police/investigation', 'investigator'), attendee('outside/kvinnojouren')]),
  held('2023-09-06', [], { kind: 'regular' }, { stream: 'meeting/other' }),
  adopted('revised', '2024-02-01', { workingMeetingsPerYear: 4 }),
  ...signed('revised', '2024-03-01', ...ten)
]

const days = ['2023-02-28', '2023-03-01', '2023-09-06', '2024-03-01', '2026-01-01']

describe('the findings of an agreement', () => {
  const found = days.map((day) => [day, check(workOf(busy, day))] as const)

  test('stand in the order of the clauses, and of bearer and window within a clause', () => {
    const clauseOf = (clause: string): number => catalogue.findIndex(({ number }) => number === clause)
    const normOf = (id: string): number => norms.findIndex((norm) => norm.id === id)
    const order = (one: (typeof found)[number][1][number], other: typeof one): number =>
      clauseOf(one.clause) - clauseOf(other.clause) ||
      (one.bearer < other.bearer ? -1 : one.bearer > other.bearer ? 1 : 0) ||
      one.window.from - other.window.from ||
      normOf(one.norm) - normOf(other.norm)
    for (const [, findings] of found)
      expect(findings.map(({ id }) => id)).toEqual([...findings].sort(order).map(({ id }) => id))
  })

  test('have each an id of its own', () => {
    for (const [, findings] of found) expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  test('have windows that have begun by the day asked about, and a state that says so', () => {
    for (const [day, findings] of found) {
      for (const { window, state } of findings) {
        expect(window.from).toBeLessThanOrEqual(Day.day(day))
        expect(state).not.toBe('notYet')
      }
    }
  })

  test('say what would decide them only where the log does not', () => {
    for (const [, findings] of found) {
      for (const finding of findings) {
        const { open, state } = findingJson(finding)
        expect(open.length > 0).toBe(state === 'undetermined')
      }
    }
  })

  test('cite events that are in the log', () => {
    for (const [, findings] of found) {
      for (const { proof } of findings) for (const id of Proof.events(proof)) expect(id).toMatch(/^e\d+$/)
    }
  })

  test('there are none of a log in which nothing is in force', () => {
    expect(found[0]?.[1]).toEqual([])
  })
})

describe('clause 19: falling short leads to no damages', () => {
  test('no finding says anything of money, in its names or its numbers', () => {
    const allowed = ['id', 'norm', 'clause', 'bearer', 'window', 'state', 'events', 'open']
    for (const finding of days.flatMap((day) => check(workOf(busy, day)).map(findingJson))) {
      expect(Object.keys(finding)).toEqual(allowed)
      expect(Object.keys(finding.window)).toEqual(['from', 'to'])
      expect(JSON.stringify(finding)).not.toMatch(/:-?\d/)
    }
  })

  test('nor does a ruling on an act', () => {
    const allowed = ['id', 'norm', 'clause', 'who', 'on', 'value', 'lacks', 'events']
    const ruled = days.flatMap((day) => rulings(workOf(busy, day)).map(rulingJson))
    expect(ruled.length).toBeGreaterThan(0)
    for (const ruling of ruled) {
      expect(Object.keys(ruling)).toEqual(allowed)
      expect(JSON.stringify(ruling)).not.toMatch(/:-?\d/)
    }
  })

  test('no amount is worked out in a proof, though a cost key has been agreed', () => {
    const proofs = days.flatMap((day) => check(workOf(busy, day)).flatMap(({ proof }) => Proof.nodes(proof)))
    const said = proofs.filter((node) => node.type === 'calculation').map(({ operation }) => operation)
    expect([...new Set(said)]).toEqual(['in-proportion'])
  })
})

describe('what can be judged', () => {
  test('stands in the order of the clauses, and its name begins with its clause', () => {
    for (const list of [norms, powers]) {
      const places = list.map(({ clause }) => catalogue.findIndex(({ number }) => number === clause))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect(places).not.toContain(-1)
      for (const { id, clause } of list) expect(id.startsWith(`${clause}/`)).toBe(true)
    }
  })

  test('has a name of its own', () => {
    const ids = [...norms, ...powers].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('depends on terms that an edition has, where it depends on any', () => {
    const depends = norms.flatMap(({ id, outline }) =>
      outline === null ? [] : Term.dependencies(outline).parameters.map((path) => [id, path])
    )
    expect(depends).toEqual([['12/ground', 'provisionIsGround']])
  })
})
