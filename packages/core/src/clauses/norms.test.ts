import { Day, Proof, Term } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { act, adopted, firstEdition, met, notice, signed, ten } from '../agreement/acts.test-log.ts'
import { check, factsOf, findingJson } from '../answers/check.ts'
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
  referred('2023-09-01', { note: 'a note' }, { stream: 'case/2' }),
  consented('2023-09-02', { explained: false }),
  discussed('2023-09-06'),
  discussed('2023-09-06', { basis: { kind: 'de-identified', attestedBy: 'berg/social-services' } }),
  discussed('2023-09-06', { present: ['outside/kvinnojouren'] }, { stream: 'case/2' }),
  held('2023-09-06', [attendee('police/investigation', 'investigator'), attendee('outside/kvinnojouren')]),
  held('2023-09-06', [], { kind: 'regular' }, { stream: 'meeting/other' }),
  adopted('revised', '2024-02-01', { workingMeetingsPerYear: 4 }),
  ...signed('revised', '2024-03-01', ...ten)
]

type Condition = Extract<(typeof powers)[number], { readonly type: 'Power' }>['conditions'][number]

const conditionOf = ({ name, outline }: Condition): string => `${name}: ${Term.dependencies(outline).facts.join(', ')}`

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

  test('are of what was not done in the window, however much later one asks', () => {
    const breaches = found.flatMap(([, findings]) => findings.filter(({ state }) => state === 'breached'))
    const searches = breaches.flatMap(({ norm, window, proof }) =>
      norms.find(({ id }) => id === norm)?.type !== 'Duty'
        ? []
        : Proof.nodes(proof).flatMap((node) =>
            node.type === 'absence' && node.from !== null && node.to !== null ? [{ norm, window, ...node }] : []
          )
    )
    expect(new Set(searches.map(({ norm }) => norm)).size).toBeGreaterThan(8)
    for (const { norm, window, from, to } of searches.filter(({ norm }) => !late.has(norm))) {
      expect([norm, from, to]).toEqual([norm, Day.toIso(window.from), Day.toIso(window.to ?? window.from)])
    }
  })
})

/** What may be done late, and so is searched for to the day asked about. */
const late = new Set(['14.2/follow-up-plan', '14.2/answer-request'])

describe('asked for a day before much of what is known', () => {
  const facts = factsOf(workOf(busy, '2026-01-01'))
  const within = ['2023-02-28', '2023-03-01', '2023-08-31', '2023-09-02', '2023-09-05', '2024-02-29'].map(Day.day)

  test.each(norms.map((norm) => [norm.id, norm] as const))('%s has the windows that have begun by then', (_, norm) => {
    const all = norm.bindings(facts, Day.day('2026-01-01')).map(({ bearer, window: { from } }) => ({ bearer, from }))
    for (const day of within) {
      const some = norm.bindings(facts, day).map(({ bearer, window: { from } }) => ({ bearer, from }))
      expect(some).toEqual(all.filter(({ from }) => from <= day))
    }
  })

  test.each(powers.map((power) => [power.id, power] as const))('%s has the acts that were done by then', (_, power) => {
    const all = power.rulings(facts, Day.day('2026-01-01')).map(({ id, on }) => ({ id, on }))
    for (const day of within) {
      const some = power.rulings(facts, day).map(({ id, on }) => ({ id, on }))
      expect(some).toEqual(all.filter(({ on }) => on <= day))
    }
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

  test('is a duty, a state to be kept up, or a prohibition, about one kind of event', () => {
    expect(norms.map(({ id, type, act }) => `${id}: ${type} of ${act}`)).toEqual([
      '7/target-group: Prohibition of CaseReferred',
      '8/explained: Duty of ConsentGiven',
      '8/child-perspective: Duty of ChildPerspectiveConsidered',
      '9/steering-group: Duty of SteeringGroupMet',
      '9/working-group: Duty of WorkingGroupMet',
      '9/annual-report: Duty of AnnualReportDelivered',
      '10.1/investigator-attends: Duty of MeetingHeld',
      '10.1/safety-attends: Duty of MeetingHeld',
      '10.2/appoint-representative: State of RepresentativeAppointed',
      '10.2/appoint-deputy: State of RepresentativeAppointed',
      '10.2/attends: Duty of MeetingHeld',
      '10.3/attends-own-case: Duty of CaseDiscussed',
      '10.4/appoint-coordinator: State of RepresentativeAppointed',
      '10.4/appoint-representative: State of RepresentativeAppointed',
      '10.4/appoint-deputy: State of RepresentativeAppointed',
      '10.4/attends: Duty of MeetingHeld',
      '12/weekly-meeting: Duty of MeetingHeld',
      '12/ground: Prohibition of CaseDiscussed',
      '12/present-as-attended: Prohibition of CaseDiscussed',
      '12/note-screened: Prohibition of PresentationScreened',
      '14.1/document-meeting: Duty of MeetingDocumented',
      '14.2/follow-up-plan: Duty of FollowUpPlanAdopted',
      '14.2/follow-up-of-goals: Duty of GoalsFollowedUp',
      '14.2/answer-request: Duty of FollowUpAnswered',
      '15/secrecy: Prohibition of CaseDiscussed',
      '18/order: Prohibition of DisputeEscalated'
    ])
  })

  test('rests on rules, facts and operations that have names', () => {
    const rests = norms.flatMap(({ id, outline }) =>
      outline === null ? [] : [`${id}: ${namesIn(outline).join(', ')}`]
    )
    expect(rests).toEqual([
      '7/target-group: target-group, adult, lives-in-county',
      '10.2/appoint-representative: role-held',
      '10.2/appoint-deputy: role-held',
      '10.4/appoint-coordinator: role-held',
      '10.4/appoint-representative: role-held',
      '10.4/appoint-deputy: role-held',
      '12/ground: 12/grounds, 12/no-ground, 12/consent, 12/de-identified, 12/provision, consent-covers, de-identified, is-a-ground, provisionIsGround, conditions-met',
      '12/present-as-attended: same-as-attendance',
      '12/note-screened: screened-that-day',
      '15/secrecy: 15/bases, 15/consent, 15/de-identified, 15/provision, consent-covers, de-identified, conditions-met',
      '18/order: discussed-in-steering-group'
    ])
  })

  test('is an act that has effect on conditions, each decided by a fact of its own name', () => {
    const conditions = powers.flatMap((power) =>
      power.type === 'Power' ? [[power.id, power.clause, ...power.conditions.map(conditionOf)]] : []
    )
    expect(conditions).toEqual([
      ['13/cost-decision', '13', 'steering-group: decided-by-the-steering-group', 'in-force: agreement-in-force'],
      [
        '16/agree-otherwise',
        '16',
        'in-force: agreement-in-force',
        'all-agree: all-parties-agree',
        'party: concerns-a-party',
        'within-the-term: within-the-running-term'
      ],
      ['17/request-revision', '17', 'party: asked-by-a-party'],
      [
        '17/withdraw',
        '17',
        'party: given-by-a-party',
        'in-writing: given-in-writing',
        'all-told: reached-all-parties',
        'not-revoked: not-revoked'
      ],
      [
        '17/revoke',
        '17',
        'something-to-revoke: a-notice-runs',
        'in-time: before-the-exit',
        'all-agree: all-parties-agree'
      ]
    ])
  })

  test('depends on terms that an edition has, where it depends on any', () => {
    const depends = norms.flatMap(({ id, outline }) =>
      outline === null ? [] : Term.dependencies(outline).parameters.map((path) => [id, path])
    )
    expect(depends).toEqual([['12/ground', 'provisionIsGround']])
  })
})

/** The names in a rule, each before those of its parts. */
const namesIn = (rule: Term.Outline): ReadonlyArray<string> =>
  Term.everyPart(rule).flatMap((part) => {
    if ('name' in part) return [part.name]
    if (part.type !== 'default') return 'path' in part ? [part.path] : []
    return [part.rule, ...(part.base === null ? [] : [part.base.name]), ...part.exceptions.map(({ name }) => name)]
  })
