import { Day, type Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToLeave,
  allBut,
  firstEdition,
  met,
  notice,
  revoked,
  signed,
  ten,
  viewOf
} from '../agreement/acts.test-log.ts'
import { check } from '../answers/check.ts'
import { exitIfNotice, lastNoticeDay } from '../answers/exitIfNotice.ts'
import { leaves } from '../answers/leaves.ts'
import { member } from '../answers/member.ts'
import { data } from '../log/Event.ts'
import { language } from '../words/proof.ts'
import { catalogue } from './catalogue.ts'
import { norms } from './norms.ts'

const executes = (clause: (typeof catalogue)[number]): ReadonlyArray<string> =>
  clause.execution.flatMap((execution) => ('executes' in execution ? execution.executes : []))

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

  test('says of each clause what it is and what becomes of it; of nothing, why', () => {
    for (const { number, kinds, execution } of catalogue) {
      expect(kinds.length).toBeGreaterThan(0)
      expect(new Set(kinds).size).toBe(kinds.length)
      expect(execution.length).toBeGreaterThan(0)
      const nothing = execution.some((one) => 'nothing' in one)
      if (nothing) expect([number, execution.length]).toEqual([number, 1])
      if (kinds.includes('information')) expect(nothing).toBe(true)
    }
  })

  test('names only events that there are, each once for a clause', () => {
    const known = new Set(Object.values(data).flatMap((events) => Object.keys(events)))
    for (const { execution } of catalogue) {
      const named = execution.flatMap((one) => ('recordedAs' in one ? one.recordedAs : []))
      expect(named.filter((type) => !known.has(type))).toEqual([])
      expect(new Set(named).size).toBe(named.length)
    }
  })

  test('has every norm that can be checked, under its clause', () => {
    for (const { id, clause } of norms) {
      expect(catalogue.filter((one) => executes(one).includes(id)).map(({ number }) => number)).toEqual([clause])
    }
  })
})

/** Every rule of a proof with its clause. */
const rulesOf = (proof: Proof.Proof): ReadonlyArray<readonly [rule: string, clause: string]> =>
  proof.type === 'rule' ? [[proof.rule, proof.clause], ...proof.because.flatMap(rulesOf)] : []

/** The rules of all answers to all questions about agreements in which everything happens that rules speak of. */
const rulesInProofs = (): ReadonlyMap<string, string> => {
  const revised = adopted('revised', '2024-08-29', { followUpPlanBy: '2025-06-30' }, allBut('are'))
  const logs = [
    [...firstEdition(), met('2023-05-01'), notice('are', '2024-06-30'), ...signed('first', '2025-05-05', 'are')],
    [...firstEdition({ followUpPlanBy: '2023-06-30' }), notice('are', '2024-06-30', { written: false })],
    [...firstEdition(), notice('are', '2024-06-30'), revoked('are', '2024-08-01')],
    [...firstEdition(), revised, ...signed('revised', '2024-10-01', ...ten)],
    [...firstEdition(), agreedToLeave('are', '2024-05-01', '2024-05-31')],
    [...firstEdition(), agreedToEnd('2024-05-01', '2024-09-30')],
    [...firstEdition({}, ['are', 'berg']), notice('are', '2024-06-30')],
    firstEdition({ renewalMonths: 0 }),
    [act('RevisionRequested', '2024-01-01', { party: 'are', about: 'the working group' })]
  ]
  const proofs = logs.flatMap((acts) =>
    ['2023-01-01', '2024-07-01', '2026-01-01'].flatMap((day) => {
      const view = viewOf(acts, day)
      return [
        ...['are', 'berg', 'kvinnojouren'].flatMap((party) => [member(view, party), leaves(view, party)]),
        exitIfNotice(view, Day.day(day)),
        lastNoticeDay(view, Day.day('2025-12-31')),
        ...check(view)
      ].map(({ proof }) => proof)
    })
  )
  return new Map(proofs.flatMap(rulesOf))
}

describe('the rules by which answers are proved', () => {
  const found = rulesInProofs()

  test('are those that the catalogue names, each under its clause: it claims no rule that is not there', () => {
    const claimed = new Map(
      catalogue.flatMap((clause) => executes(clause).map((rule) => [rule, clause.number] as const))
    )
    expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...claimed].sort()))
  })

  test('have words in both languages', () => {
    for (const lang of ['sv', 'en'] as const) {
      const known = Object.keys(language(lang).rules)
      expect([...found.keys()].filter((rule) => !known.includes(rule))).toEqual([])
    }
  })
})
