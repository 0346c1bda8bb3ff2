import { Day, Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToEnd,
  agreedToLeave,
  allBut,
  firstEdition,
  lifeOf,
  notice,
  revoked,
  signed,
  ten,
  told
} from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import { endingProof, stayingProof } from './17-withdrawal.proof.ts'
import type { Acts } from './work.test-log.ts'

/** Why a party ceases to be one, with all that leads to it. */
const ends = (party: string, ...acts: Acts): Proof.RuleProof | null => {
  const spell = lifeOf(acts).spells.findLast((one) => one.party === party)
  return spell?.ended == null ? null : endingProof(spell, spell.ended)
}

const isCalculation = (node: Proof.Proof): node is Proof.CalculationProof => node.type === 'calculation'
const calculated = (proof: Proof.Proof | null): ReadonlyArray<Proof.CalculationProof> =>
  proof === null ? [] : Proof.nodes(proof).filter(isCalculation)
const rulesOf = (proof: Proof.RuleProof | null): ReadonlyArray<string> =>
  (proof?.because ?? []).flatMap((node) => (node.type === 'rule' ? [node.rule] : []))

const shorter = [
  adopted('revised', '2024-01-15', { noticeMonths: 3, firstTermEnds: '2024-12-31', starts: '2024-02-01' }),
  ...signed('revised', '2024-01-20', ...ten)
]

describe('why a party leaves', () => {
  test('rests on the edition under which the notice was given, where that is another than the one it joined by', () => {
    const given = notice('are', '2024-09-30')
    expect(rulesOf(ends('are', ...firstEdition(), ...shorter, given))).toEqual([
      'signatures/in-force',
      '17/day-of-notice'
    ])
    expect(rulesOf(ends('are', ...firstEdition(), given))).toEqual(['17/day-of-notice'])
  })

  test('is a later day that the notice names, and is worked out from the earliest', () => {
    const [last] = calculated(
      ends('are', ...firstEdition(), notice('are', '2024-06-30', { leavesOn: '2026-06-01' }))
    ).slice(-1)
    expect(last).toEqual({
      type: 'calculation',
      operation: 'later-day-named',
      in: { earliest: '2024-12-31', named: '2026-06-01' },
      out: '2026-12-31',
      authority: '17'
    })
  })

  test('is the earliest day where the notice names none or an earlier one', () => {
    for (const more of [{}, { leavesOn: '2024-08-31' }, { leavesOn: '2024-12-31' }]) {
      const proof = ends('are', ...firstEdition(), notice('are', '2024-06-30', more))
      expect(calculated(proof).map(({ operation }) => operation)).toEqual(['add-months', 'year-end'])
    }
  })

  test.each([
    [{}, '2024-06-30', ['add-months 2024-12-30 by 17', 'year-end 2024-12-31 by 17, R16']],
    [
      { noticeDay: 'included' },
      '2024-07-01',
      ['add-months-first-day-counted 2024-12-31 by 17, R1', 'year-end 2024-12-31 by 17, R16']
    ],
    [{ exit: 'at-notice' }, '2024-07-01', ['add-months 2025-01-01 by 17']],
    [
      { exit: 'year-end-floor' },
      '2024-07-01',
      ['add-months 2025-01-01 by 17', 'later-of-year-end-and-period 2025-01-01 by 17, R16']
    ],
    [
      { rollDeadlines: 'sfs-1930-173' },
      '2024-07-01',
      [
        'add-months 2025-01-01 by 17',
        'last-notice-day-moved-to-workday 2024-07-01 by SFS 1930:173 § 2, R17',
        'year-end-by-moved-notice-day 2024-12-31 by 17, R16'
      ]
    ],
    [
      { rollDeadlines: 'sfs-1930-173' },
      '2024-06-30',
      ['add-months 2024-12-30 by 17', 'year-end 2024-12-31 by 17, R16']
    ],
    [{ rollDeadlines: 'sfs-1930-173' }, '2024-07-02', ['add-months 2025-01-02 by 17', 'year-end 2025-12-31 by 17, R16']]
  ] satisfies ReadonlyArray<readonly [Partial<StatedTerms>, string, ReadonlyArray<string>]>)(
    'under %j, notice on %s: %j',
    (stated, on, steps) => {
      const proof = ends('are', ...firstEdition(stated), notice('are', on))
      expect(calculated(proof).map(({ operation, out, authority }) => `${operation} ${out} by ${authority}`)).toEqual(
        steps
      )
    }
  )

  test('says what becomes of a notice period whose last month lacks the day: it ends on its last', () => {
    const [period] = calculated(ends('are', ...firstEdition(), notice('are', '2024-08-31')))
    expect(period).toMatchObject({ operation: 'add-months', out: '2025-02-28', rounding: 'clamp-back' })
  })

  test('rests on the terms that decide when it can leave', () => {
    const termsOf = (stated: Partial<StatedTerms>) => {
      const proof = ends('are', ...firstEdition(stated), notice('are', '2024-07-01'))
      return (proof?.because ?? []).flatMap((node) => (node.type === 'parameter' ? [node.path] : []))
    }
    expect(termsOf({})).toEqual(['noticeMonths', 'exit'])
    expect(termsOf({ exit: 'at-notice' })).toEqual(['noticeMonths', 'exit'])
    expect(termsOf({ rollDeadlines: 'sfs-1930-173' })).toEqual(['noticeMonths', 'rollDeadlines', 'exit'])
  })

  test('is a day that cannot be written, after the last one that can', () => {
    const proof = ends('are', ...firstEdition(), notice('are', '9999-07-01'))
    expect(proof).toMatchObject({ about: { party: 'are', beyond: true }, outcome: null })
    expect(proof?.because.at(-1)).toMatchObject({ type: 'parameter', path: 'noticeMonths' })
    expect(ends('are', ...firstEdition(), notice('are', '9999-06-30'))?.about).toEqual({ party: 'are' })
  })

  test('is the edition that does not list it any more, from the day before that applies', () => {
    const others = [adopted('revised', '2024-01-15', {}, allBut('are')), ...signed('revised', '2024-02-01', ...ten)]
    expect(ends('are', ...firstEdition(), ...others)).toMatchObject({
      rule: 'signatures/not-listed',
      clause: 'signatures',
      about: { party: 'are' },
      outcome: '2024-01-31',
      because: [{ rule: 'signatures/in-force', about: { edition: 'revised' } }]
    })
  })

  test('rests on the edition in force at the end, where the agreement ends under another than the one it joined by', () => {
    const twoLeft = [
      adopted('first', '2023-02-24', {}, ['are', 'berg']),
      ...signed('first', '2023-02-27', 'are', 'berg')
    ]
    const second = [
      adopted('second', '2023-09-01', { starts: '2023-09-01' }, ['are', 'berg']),
      ...signed('second', '2023-09-01', 'are', 'berg')
    ]
    const left = notice('berg', '2023-10-01')
    expect(rulesOf(ends('are', ...twoLeft, left))).toEqual([])
    expect(rulesOf(ends('are', ...twoLeft, ...second, left))).toEqual(['signatures/in-force'])
  })
})

describe('why no notice ends a time as a party', () => {
  /** What is said to have had no effect, with the condition that it lacks, and how much else there is. */
  const stays = (to: string | null, ...acts: Acts): ReadonlyArray<unknown> => {
    const life = lifeOf([...firstEdition(), ...acts])
    const spell = life.spells.findLast((one) => one.party === 'are')
    if (spell === undefined) return []
    return stayingProof(life, spell, to === null ? null : Day.day(to)).map((node) =>
      node.type === 'rule'
        ? [node.rule, node.outcome, node.about['lacks'], node.about['missing']]
        : node.type === 'absence'
          ? [node.from, node.to, node.found]
          : node.type
    )
  }
  const all = ['2023-03-01', '2030-01-01', 0]

  test('there is none', () => {
    expect(stays('2030-01-01')).toEqual([all])
    expect(stays(null)).toEqual([['2023-03-01', null, 0]])
  })

  test('each lacks something, and who is missing where it is somebody', () => {
    const missed = notice('are', '2024-03-05', { notified: told('2024-03-05', ...allBut('are', 'berg')) })
    const taken = [notice('are', '2024-03-03'), revoked('are', '2024-03-04')]
    expect(stays('2030-01-01', notice('are', '2024-03-01', { written: false }), ...taken, missed)).toEqual([
      ['17/notice-without-effect', 'no', 'not-written', []],
      ['17/notice-without-effect', 'no', 'revoked', []],
      ['17/notice-without-effect', 'no', 'not-all-told', ['berg']],
      ['2023-03-01', '2030-01-01', 3]
    ])
  })

  test('a notice of its first day is among them, and none of a time before', () => {
    const first = notice('are', '2023-03-01', { written: false })
    expect(stays('2030-01-01', first)).toEqual([
      ['17/notice-without-effect', 'no', 'not-written', []],
      ['2023-03-01', '2030-01-01', 1]
    ])
    const back = [agreedToLeave('are', '2023-05-01', '2023-05-31'), ...signed('first', '2023-10-01', 'are')]
    expect(stays('2030-01-01', first, ...back)).toEqual([['2023-10-01', '2030-01-01', 0]])
  })

  test('one that would have run out is cited as it is, where the party was let stay longer and then for good', () => {
    const longer = [notice('are', '2024-06-30'), agreedToLeave('are', '2024-08-01', '2025-06-30')]
    expect(stays('2030-01-01', ...longer, revoked('are', '2024-12-31'))).toEqual([
      'event',
      ['2023-03-01', '2030-01-01', 1]
    ])
  })

  test('what another party gave or was let go by is not among them', () => {
    expect(stays('2030-01-01', notice('berg', '2024-03-01', { written: false }))).toEqual([all])
    expect(stays('2030-01-01', agreedToLeave('berg', '2024-05-01', '2024-05-31', ['berg']))).toEqual([all])
  })

  test('what was agreed of its end without one of them lacks that one, from the first day to the last', () => {
    const without = ['16/agreed-without-effect', 'no', 'not-all-agree', ['krokom']]
    const vain = (on: string) => agreedToEnd(on, '2024-12-31', allBut('krokom'))
    expect(stays('2030-01-01', vain('2024-05-01'))).toEqual([all, without])
    expect(stays('2030-01-01', agreedToLeave('are', '2024-05-01', '2024-05-31', allBut('krokom')))).toEqual([
      all,
      without
    ])
    expect(stays('2024-05-01', vain('2024-05-01'))).toEqual([['2023-03-01', '2024-05-01', 0], without])
    expect(stays('2024-04-30', vain('2024-05-01'))).toEqual([['2023-03-01', '2024-04-30', 0]])
    expect(stays('2030-01-01', vain('2023-03-01'))).toEqual([all, without])
    expect(stays('2030-01-01', vain('2023-02-28'))).toEqual([all])
    expect(stays('2030-01-01', agreedToEnd('2024-05-01', '2024-12-31'))).toEqual([all])
    expect(stays(null, vain('2024-05-01'))).toEqual([['2023-03-01', null, 0], without])
  })
})
