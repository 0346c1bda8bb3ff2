import { Day, type Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToEnd,
  agreedToExtend,
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
import { lastBy, othersProof, partiesProof } from './02-parties.proof.ts'
import type { Acts } from './work.test-log.ts'

const revised = [adopted('revised', '2024-01-15'), ...signed('revised', '2024-02-01', ...ten)]

/** What the parties of a day follow from, each reason in a few words. */
const reasons = (proofs: ReadonlyArray<Proof.RuleProof>): ReadonlyArray<string> =>
  proofs.flatMap(({ because }) =>
    because.map((reason) =>
      reason.type === 'rule'
        ? `${reason.rule} ${reason.about['party'] ?? reason.about['edition'] ?? ''}`.trim()
        : reason.type === 'event'
          ? `${reason.event} ${reason.effective}`
          : reason.type
    )
  )

describe('who the parties of a day are', () => {
  const why = (day: string, ...acts: Acts): ReadonlyArray<string> =>
    reasons(partiesProof(lifeOf([...firstEdition(), ...acts]), Day.day(day)))

  test('needs no reasons beside the edition that lists them, while nothing has changed', () => {
    expect(why('2024-01-01')).toEqual([])
    expect(why('2024-01-31', ...revised)).toEqual([])
  })

  test('follows from each edition that has applied', () => {
    expect(why('2024-02-01', ...revised)).toEqual(['signatures/in-force first', 'signatures/in-force revised'])
  })

  test('follows from who has come back, from the day of the signature on', () => {
    const back = [agreedToLeave('are', '2023-05-01', '2023-05-31'), ...signed('first', '2023-10-01', 'are')]
    expect(why('2023-09-30', ...back)).toEqual(['signatures/in-force first', '16/agreed-to-leave are'])
    expect(why('2023-10-01', ...back)).toEqual([
      'signatures/in-force first',
      'signatures/joins are',
      '16/agreed-to-leave are'
    ])
  })

  test('follows from who leaves, on its last day as on every later one', () => {
    const left = agreedToLeave('are', '2023-05-01', '2023-05-31')
    expect(why('2023-05-30', left)).toEqual([])
    expect(why('2023-05-31', left)).toEqual(['signatures/in-force first', '16/agreed-to-leave are'])
  })

  test('follows from the end of the agreement, which is said once, from the day after', () => {
    const ends = agreedToEnd('2023-05-01', '2023-05-31')
    expect(why('2023-05-31', ends)).toEqual([])
    expect(why('2023-06-01', ends)).toEqual(['signatures/in-force first', '16/agreed-to-end police'])
  })

  test('follows from the notice of one who leaves on the very day on which the agreement ends', () => {
    const back = [agreedToLeave('are', '2023-05-01', '2023-05-31'), ...signed('first', '2023-10-01', 'are')]
    expect(
      why('2025-01-01', ...back, notice('are', '2024-06-30'), agreedToEnd('2024-07-01', '2024-12-31')).slice(2)
    ).toEqual(['16/agreed-to-leave are', '16/agreed-to-end police', '17/leaves are'])
  })

  test('follows from the end of the agreement also where one leaves on that very day by its own notice', () => {
    expect(why('2025-01-01', notice('are', '2024-06-30'), agreedToEnd('2024-07-01', '2024-12-31'))).toEqual([
      'signatures/in-force first',
      '17/leaves are',
      '16/agreed-to-end police'
    ])
  })

  test('is said of each end of an agreement that came back and ended again', () => {
    const twice = [
      agreedToEnd('2023-05-01', '2023-05-31'),
      ...signed('first', '2023-10-01', ...ten),
      agreedToEnd('2024-05-01', '2024-05-31')
    ]
    expect(why('2024-06-01', ...twice).filter((reason) => reason.startsWith('16/'))).toEqual([
      '16/agreed-to-end police',
      '16/agreed-to-end police'
    ])
  })

  test('follows from an agreement that the term runs on, from the day of that agreement', () => {
    const longer = agreedToExtend('2023-11-22', '2024-06-30')
    expect(why('2023-11-21', longer)).toEqual([])
    expect(why('2023-11-22', longer)).toEqual(['signatures/in-force first', 'OtherwiseAgreed 2023-11-22'])
  })

  test('follows from who has left and how long the term runs, where both have been agreed', () => {
    const both = [agreedToLeave('are', '2023-05-01', '2023-05-31'), agreedToExtend('2023-11-22', '2024-06-30')]
    expect(why('2023-11-22', ...both)).toEqual([
      'signatures/in-force first',
      '16/agreed-to-leave are',
      'OtherwiseAgreed 2023-11-22'
    ])
  })

  test('does not follow from what was agreed without one of them', () => {
    expect(why('2024-01-01', agreedToExtend('2023-11-22', '2024-06-30', allBut('are')))).toEqual([])
  })
})

describe('who else was a party', () => {
  const why = (party: string, ...acts: Acts): ReadonlyArray<string> => {
    const life = lifeOf([...firstEdition(), ...acts])
    const spell = life.spells.findLast((one) => one.party === party)
    return spell === undefined ? [] : reasons(othersProof(life, spell))
  }
  const bergLeaves = agreedToLeave('berg', '2023-07-01', '2023-07-31')
  const withoutBerg = ['signatures/in-force first', '16/agreed-to-leave berg']

  test('matters on the day on which a notice was taken back: all who were parties then had to agree', () => {
    const given = notice('are', '2023-06-30')
    expect(why('are', given, bergLeaves)).toEqual([])
    expect(why('are', given, bergLeaves, revoked('are', '2023-09-01', allBut('are', 'berg')))).toEqual(withoutBerg)
  })

  test('matters on the day from which a notice counts: all who were parties then had to be told', () => {
    const waits = notice('are', '2023-06-15', { notified: told('2023-06-15', ...allBut('are', 'berg')) })
    expect(why('are', waits, bergLeaves)).toEqual([...withoutBerg])
  })

  test('matters on the day on which the end of the agreement was agreed, and not on a later one', () => {
    const ends = (on: string) => agreedToEnd(on, '2023-12-31', allBut('berg'))
    expect(why('are', bergLeaves, ends('2023-08-01'))).toEqual([...withoutBerg])
    const early = agreedToEnd('2023-06-30', '2023-12-31')
    expect(why('are', early, bergLeaves)).toEqual([])
  })

  test('does not matter on a day on which another party gave notice', () => {
    expect(why('are', bergLeaves, notice('krokom', '2023-09-01'))).toEqual([])
  })

  test('matters on the day on which it was agreed that a party leaves: all had to be in on it', () => {
    expect(why('are', bergLeaves, agreedToLeave('are', '2023-08-01', '2023-12-31'))).toEqual(withoutBerg)
    expect(why('are', agreedToLeave('are', '2023-06-30', '2023-12-31'), bergLeaves)).toEqual([])
  })

  test('matters on the day on which an edition applies that does not list the party', () => {
    const others = [adopted('revised', '2024-01-15', {}, allBut('are')), ...signed('revised', '2024-02-01', ...ten)]
    expect(why('are', ...others)).toEqual([
      'signatures/in-force first',
      'signatures/in-force revised',
      'signatures/not-listed are'
    ])
  })

  test('matters on the last day where the agreement lapses or is not renewed', () => {
    const life = lifeOf([...firstEdition({ renewalMonths: 0 }), agreedToLeave('berg', '2023-07-01', '2023-07-31')])
    const are = life.spells.find(({ party }) => party === 'are')
    expect(are === undefined ? null : reasons(othersProof(life, are))).toEqual(withoutBerg)
  })
})

describe('the last day on which one edition followed another', () => {
  const next = (renewalMonths: number, edition: string, on: string): Acts => [
    adopted(edition, on, { renewalMonths, firstTermEnds: '2024-12-31' }),
    ...signed(edition, on, ...ten)
  ]
  const last = (day: string, ...acts: Acts): string => Day.toIso(lastBy(lifeOf(acts), Day.day(day)))

  test('does not matter while an edition runs on by itself', () => {
    const acts = [...firstEdition(), ...next(12, 'second', '2023-09-01'), ...next(12, 'third', '2024-09-01')]
    expect(last('2023-06-01', ...acts)).toBe('2023-06-01')
  })

  test('matters where the edition of the day is not renewed', () => {
    const acts = [
      ...firstEdition({ renewalMonths: 0 }),
      ...next(12, 'second', '2023-09-01'),
      ...next(12, 'third', '2024-09-01')
    ]
    expect(last('2023-08-31', ...acts)).toBe('2024-09-01')
    expect(last('2023-09-01', ...acts)).toBe('2023-09-01')
    expect(last('2024-10-01', ...acts)).toBe('2024-10-01')
  })

  test('matters where a party has left: with too few the agreement might have lapsed', () => {
    const acts = [
      ...firstEdition(),
      agreedToLeave('are', '2023-05-01', '2023-05-31'),
      ...next(12, 'second', '2023-09-01').filter(({ data }) => !JSON.stringify(data).includes('"party":"are"'))
    ]
    expect(last('2023-06-01', ...acts)).toBe('2023-09-01')
    expect(last('2023-10-01', ...acts)).toBe('2023-10-01')
  })

  test('matters before the first of them', () => {
    expect(last('2023-02-28', ...firstEdition())).toBe('2023-03-01')
  })
})
