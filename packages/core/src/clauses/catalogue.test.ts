import { Day, Proof } from '@norrsken/rules'
import { logOf } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToExtend,
  agreedToLeave,
  allBut,
  firstEdition,
  met,
  notice,
  revoked,
  signed,
  ten
} from '../agreement/acts.test-log.ts'
import { check } from '../answers/check.ts'
import { costShares } from '../answers/costShares.ts'
import { exitIfNotice, lastNoticeDay } from '../answers/exitIfNotice.ts'
import { leaves } from '../answers/leaves.ts'
import { member } from '../answers/member.ts'
import { rulings } from '../answers/rulings.ts'
import { data } from '../log/Event.ts'
import { language } from '../words/languages.ts'
import { costQuestions } from './13-costs.questions.ts'
import { catalogue } from './catalogue.ts'
import { norms } from './norms.ts'
import { powers } from './rulings.ts'
import { type Acts, attendee, consented, discussed, held, inCase, referred, workOf } from './work.test-log.ts'

describe('the catalogue of clauses', () => {
  test('has every clause in the order of the agreement, and the signatures', () => {
    const numbers = Array.from({ length: 20 }, (_, n) => String(n + 1)).flatMap((number) => {
      if (number === '10') return ['10', '10.1', '10.2', '10.3', '10.4']
      return number === '14' ? ['14', '14.1', '14.2'] : [number]
    })
    expect(catalogue.map(({ number }) => number)).toEqual([...numbers, 'signatures'])
  })

  test('has a title of a few words and one sentence for each, in both languages', () => {
    for (const { title, says } of catalogue) {
      for (const text of [title.sv, title.en]) expect(text).toMatch(/^\p{Lu}[^.]{2,40}$/u)
      for (const text of [says.sv, says.en]) expect(text).toMatch(/^\p{Lu}[^.]{10,130}\.$/u)
    }
  })

  test('says of each clause what it is', () => {
    for (const { kinds, status } of catalogue) {
      expect(kinds.length).toBeGreaterThan(0)
      expect(new Set(kinds).size).toBe(kinds.length)
      if (kinds.includes('information')) expect([kinds.length, status]).toEqual([1, 'not'])
    }
  })

  test('says of each clause that is not wholly carried out what is not, and why, in both languages', () => {
    for (const { number, status, beyond } of catalogue) {
      expect([number, beyond === null]).toEqual([number, status === 'executable'])
      for (const text of [beyond?.sv ?? 'A.', beyond?.en ?? 'A.']) expect(text).toMatch(/^\p{Lu}.{0,300}\.$/u)
    }
  })

  test('calls executable what is judged, and not executable what is not', () => {
    for (const { number, status, executes, recordedAs } of catalogue) {
      if (status === 'executable') expect([number, executes.length > 0]).toEqual([number, true])
      if (status === 'partly') expect([number, executes.length + recordedAs.length > 0]).toEqual([number, true])
      if (status === 'not') expect([number, executes]).toEqual([number, []])
    }
  })

  test('calls no clause not executable that asks for something, without saying why', () => {
    const silent = catalogue.filter(({ status, kinds }) => status === 'not' && !kinds.includes('information'))
    expect(silent.map(({ number }) => number)).toEqual(['6', '10', '11', '19'])
  })

  test('names only events that there are, each once for a clause', () => {
    const known = new Set(Object.values(data).flatMap((events) => Object.keys(events)))
    for (const { recordedAs } of catalogue) {
      expect(recordedAs.filter((type) => !known.has(type))).toEqual([])
      expect(new Set(recordedAs).size).toBe(recordedAs.length)
    }
  })

  test('has every norm and power that can be judged, under its clause and before its rules', () => {
    for (const { number, executes } of catalogue) {
      const judged = [...norms, ...powers].filter(({ clause }) => clause === number).map(({ id }) => id)
      expect([number, executes.slice(0, judged.length).toSorted()]).toEqual([number, judged.toSorted()])
    }
  })
})

describe('clause 1: no decision moves', () => {
  test('an action has one responsible unit, no more and no fewer', () => {
    const agreed = (responsible: unknown) => () =>
      logOf(inCase('ActionAgreed', '2024-03-06', { action: 'a', responsible, goal: 1 }))
    expect(agreed('are/social-services')).not.toThrow()
    for (const responsible of [undefined, null, [], ['are/social-services'], 'are']) {
      expect(agreed(responsible)).toThrow()
    }
  })

  test('no event is about a decision of a party: those that there are say of a body, or of a disclosure, what was decided', () => {
    const events = Object.values(data).flatMap((types) => Object.keys(types))
    expect(events.filter((type) => /Decid|Decision/.test(type)).toSorted()).toEqual([
      'CostQuestionDecided',
      'DecisionTaken',
      'DisclosureDecided',
      'ParticipantsDecided'
    ])
  })
})

/** Every rule of a proof with its clause. */
const rulesOf = (proof: Proof.Proof): ReadonlyArray<readonly [rule: string, clause: string]> =>
  Proof.nodes(proof).flatMap((node) =>
    node.type === 'rule' || node.type === 'default' ? [[node.rule, node.clause] as const] : []
  )

/** Agreements, and work under them, in which everything happens that rules speak of. */
const logs = (): ReadonlyArray<Acts> => {
  const revised = adopted('revised', '2024-08-29', { followUpPlanBy: '2025-06-30' }, allBut('are'))
  return [
    [...firstEdition(), met('2023-05-01'), notice('are', '2024-06-30'), ...signed('first', '2025-05-05', 'are')],
    [...firstEdition({ followUpPlanBy: '2023-06-30' }), notice('are', '2024-06-30', { written: false })],
    [...firstEdition(), notice('are', '2024-06-30'), revoked('are', '2024-08-01')],
    [...firstEdition(), revised, ...signed('revised', '2024-10-01', ...ten)],
    [...firstEdition(), agreedToLeave('are', '2024-05-01', '2024-05-31')],
    [...firstEdition(), agreedToEnd('2024-05-01', '2024-09-30')],
    [...firstEdition(), agreedToEnd('2024-05-01', '2024-09-30', allBut('are'))],
    [...firstEdition(), agreedToExtend('2024-05-01', '2025-06-30')],
    [...firstEdition({}, ['are', 'berg']), notice('are', '2024-06-30')],
    firstEdition({ renewalMonths: 0 }),
    [...firstEdition(), act('RevisionRequested', '2024-01-01', { party: 'are', about: 'the working group' })],
    [
      ...firstEdition({ workingMeetingsPerYear: 4 }),
      act('CostKeyAgreed', '2023-04-01', { shares: { are: 1, berg: 2 } }),
      act('CostQuestionRaised', '2023-05-01', { question: 'premises' }),
      act('CostQuestionDecided', '2023-06-01', { question: 'premises', body: 'body/steering-group' }),
      act('FollowUpRequested', '2023-09-01', { request: 'survey', of: ['are'], due: '2023-09-30' }),
      act('DisputeEscalated', '2023-10-01', { dispute: 'hours' }),
      act('DisputeDiscussed', '2023-10-01', { dispute: 'hours' })
    ],
    [
      ...firstEdition(),
      agreedToLeave('region', '2024-01-01', '2024-02-29'),
      referred('2024-03-01', { children: true }),
      consented('2024-03-02'),
      discussed('2024-03-06'),
      held('2024-02-28', [attendee('outside/kvinnojouren')]),
      held('2024-03-06'),
      referred('2024-03-01', { note: 'a note' }, { stream: 'case/2' })
    ]
  ]
}

/** The rules of all answers to all questions about them. */
const rulesInProofs = (): ReadonlyMap<string, string> => {
  const proofs = logs().flatMap((acts) =>
    ['2023-01-01', '2024-07-01', '2026-01-01'].flatMap((day) => {
      const view = workOf(acts, day)
      return [
        ...['are', 'berg', 'kvinnojouren'].flatMap((party) => [member(view, party), leaves(view, party)]),
        exitIfNotice(view, Day.day(day)),
        lastNoticeDay(view, Day.day('2025-12-31')),
        costShares(view, 100),
        ...costQuestions(view.soFar, Day.day(day)),
        ...check(view),
        ...rulings(view)
      ].map(({ proof }) => proof)
    })
  )
  return new Map(proofs.flatMap(rulesOf))
}

describe('the rules by which answers are proved', () => {
  const found = rulesInProofs()

  test('are those that the catalogue names, each under its clause: it claims no rule that is not there', () => {
    const claimed = new Map(
      catalogue.flatMap(({ executes, number }) => executes.map((rule) => [rule, number] as const))
    )
    expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...claimed].sort()))
  })

  test('have words in both languages', () => {
    for (const lang of ['sv', 'en'] as const) {
      const { rules, defaults } = language(lang)
      const known = [...Object.keys(rules), ...Object.keys(defaults)]
      expect([...found.keys()].filter((rule) => !known.includes(rule))).toEqual([])
    }
  })
})
