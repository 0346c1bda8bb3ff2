import { describe, expect, test } from 'vitest'
import { agreedToEnd, agreedToLeave, firstEdition } from '../agreement/acts.test-log.ts'
import { type Acts, at, discussed, entered, findings, found, inCase, proofs, referred } from './work.test-log.ts'

const norm = '10.3/attends-own-case'
const day = '2024-03-06'

const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> => found(norm, validAt, ...firstEdition(), ...acts)
const states = (...acts: Acts): ReadonlyArray<string> =>
  findings(norm, '2024-12-31', ...firstEdition(), ...acts).map(({ state }) => state)

const inAre = referred('2024-02-01')
const referredIn = (effective: string, homeMunicipality: string) => referred(effective, { homeMunicipality })
const moved = (effective: string, homeMunicipality: string) =>
  inCase('HomeMunicipalityChanged', effective, { homeMunicipality })
const heardBy = (...present: ReadonlyArray<string>) => discussed(day, { present })

describe('the social services of the home municipality attend when its case is discussed', () => {
  test('it is judged on the day of the discussion', () => {
    expect(on('2024-03-05', inAre, discussed(day))).toEqual([])
    expect(on(day, inAre, discussed(day))).toEqual([`are ${day}/${day} met`])
    expect(on(day, inAre, heardBy('police/investigation'))).toEqual([`are ${day}/${day} breached`])
  })

  test('other branches of the municipality, and the social services of others, do not stand in for them', () => {
    expect(states(inAre, heardBy('are/school', 'berg/social-services', 'ostersund/coordination'))).toEqual(['breached'])
    expect(states(inAre, heardBy())).toEqual(['breached'])
  })

  test('whatever the ground of the discussion is', () => {
    const deidentified = { basis: { kind: 'de-identified', attestedBy: 'police/investigation' } }
    expect(states(inAre, discussed(day, deidentified))).toEqual(['met'])
    expect(states(inAre, discussed(day, { ...deidentified, present: [] }))).toEqual(['breached'])
  })

  test('each discussion asks anew, two of a day too', () => {
    const acts = [inAre, discussed(day), discussed(day, { present: [] })]
    expect(findings(norm, day, ...firstEdition(), ...acts).map(({ id, state }) => [id, state])).toEqual([
      [`${norm}@are@${day}@case/1#2`, 'met'],
      [`${norm}@are@${day}@case/1#3`, 'breached']
    ])
  })

  test('the finding cites the discussion, and what says where the individual lives', () => {
    for (const discussion of [discussed(day), heardBy()]) {
      const [finding] = findings(norm, day, ...firstEdition(), inAre, discussion)
      expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e13'])
    }
  })
})

describe('who comes in while the case is discussed', () => {
  const without = heardBy('police/investigation')

  test.each([
    ['08:59', 'breached', 'before it'],
    ['09:00', 'met', 'at its start'],
    ['09:01', 'met', 'during it'],
    ['09:29', 'met', 'just before its end'],
    ['09:30', 'breached', 'at its end']
  ])('at %s: %s (%s)', (time, state) => {
    expect(states(inAre, without, entered(day, time, 'are/social-services'))).toEqual([state])
  })

  test('to another meeting was not there', () => {
    const elsewhere = { ...entered(day, '09:10', 'are/social-services'), stream: 'meeting/other' }
    expect(states(inAre, without, elsewhere)).toEqual(['breached'])
  })

  test('and whose entry is cited', () => {
    const acts = [inAre, without, entered(day, '09:10', 'are/social-services')]
    expect(findings(norm, day, ...firstEdition(), ...acts)[0]?.events).toContain('e14')
  })
})

describe('the home municipality is that in which the individual lives when the discussion begins', () => {
  test.each([
    ['2024-03-05', 'berg', 'moved the day before'],
    [day, 'berg', 'moved that day'],
    [at(day, '08:59'), 'berg', 'moved that day, before the discussion'],
    [at(day, '09:00'), 'berg', 'moved as it began'],
    [at(day, '09:01'), 'are', 'moved while it lasted'],
    [at(day, '23:00'), 'are', 'moved that day, after the discussion'],
    ['2024-03-07', 'are', 'moved the day after']
  ])('on %s: %s (%s)', (effective, bearer) => {
    expect(on('2024-12-31', inAre, moved(effective, 'berg'), discussed(day))).toEqual([
      `${bearer} ${day}/${day} ${bearer === 'are' ? 'met' : 'breached'}`
    ])
  })

  test('where nobody has said where the individual lives, nobody is asked', () => {
    expect(states(discussed(day))).toEqual([])
    expect(states({ ...inAre, effective: '2024-03-07' }, discussed(day))).toEqual([])
  })

  test('a later referral of the same case tells it too', () => {
    expect(on(day, moved('2024-02-01', 'are'), referredIn('2024-03-01', 'berg'), discussed(day))).toEqual([
      `berg ${day}/${day} breached`
    ])
  })
})

describe('accounts of where the individual lives that contradict each other', () => {
  const inBerg = referredIn('2024-03-01', 'berg')
  const open = [`berg ${day}/${day} undetermined`]
  const whoever = ['are/social-services', 'berg/social-services']

  test('leave it open where one was there and the other was not, for the last one that was referred', () => {
    expect(on(day, inAre, inBerg, heardBy('are/social-services'))).toEqual(open)
    expect(on(day, inAre, inBerg, heardBy('berg/social-services'))).toEqual(open)
    expect(on(day, inBerg, inAre, heardBy('berg/social-services'))).toEqual(open)
  })

  test('both are cited, and which is right would decide it', () => {
    const [finding] = findings(norm, day, ...firstEdition(), inAre, inBerg, heardBy('are/social-services'))
    const [proof] = proofs(norm, day, ...firstEdition(), inAre, inBerg, heardBy('are/social-services'))
    expect(proof?.because.at(-1)).toMatchObject({
      type: 'open',
      cause: 'conflict',
      wouldDecide: [{ name: 'home-municipality' }],
      because: [
        { id: 'e13', says: { homeMunicipality: 'berg' } },
        { id: 'e12', says: { homeMunicipality: 'are' } }
      ]
    })
    expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e13', 'e14'])
  })

  test('change nothing where all were there, or none; both are cited then too', () => {
    for (const [present, state] of [
      [whoever, 'met'],
      [[], 'breached']
    ] as const) {
      const [finding, ...others] = findings(norm, day, ...firstEdition(), inAre, inBerg, heardBy(...present))
      expect([finding?.bearer, finding?.state, others]).toEqual(['berg', state, []])
      expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e13', 'e14'])
    }
  })

  test('that nobody of either was there is searched for both', () => {
    const entry = entered(day, '09:30', 'are/social-services')
    const [proof] = proofs(norm, day, ...firstEdition(), inAre, inBerg, heardBy(), entry)
    const searches = (proof?.because ?? []).flatMap((reason) =>
      reason.type === 'absence' ? [[reason.of, reason.where['unit'], reason.found]] : []
    )
    expect(searches).toEqual([
      ['CaseDiscussed', 'are/social-services', 0],
      ['AttendeeEntered', 'are/social-services', 1],
      ['AttendeeEntered', 'berg/social-services', 0],
      ['CaseDiscussed', 'berg/social-services', 0]
    ])
  })

  test('who came to the meeting at another time is shown by unit, and that they did', () => {
    const entry = entered(day, '09:30', 'are/social-services')
    const [proof] = proofs(norm, day, ...firstEdition(), inAre, inBerg, heardBy(), entry)
    expect(proof?.because).toContainEqual(expect.objectContaining({ id: 'e15', says: { unit: 'are/social-services' } }))
  })

  test('where all were there, nobody is searched for', () => {
    const [proof] = proofs(norm, day, ...firstEdition(), inAre, inBerg, heardBy(...whoever))
    expect(proof?.because.map(({ type }) => type)).toEqual(['event', 'event', 'event', 'event'])
    expect(proof?.because.slice(2)).toMatchObject([
      { id: 'e14', says: { unit: 'are/social-services' } },
      { id: 'e14', says: { unit: 'berg/social-services' } }
    ])
  })

  test('one who came in later counts by the account that asks for it, and is cited', () => {
    const entry = entered(day, '09:10', 'are/social-services')
    const [finding] = findings(norm, day, ...firstEdition(), inAre, inBerg, heardBy(), entry)
    expect([finding?.state, finding?.events.includes('e15')]).toEqual(['undetermined', true])
    const both = findings(norm, day, ...firstEdition(), inAre, inBerg, heardBy('berg/social-services'), entry)
    expect([both[0]?.state, both[0]?.events.includes('e15')]).toEqual(['met', true])
  })

  test('are none where they name the same municipality, where one is corrected, or where one comes later', () => {
    const again = referred('2024-03-01')
    const corrected = { ...inBerg, corrects: 'e12' }
    expect(on(day, inAre, again, discussed(day))).toEqual([`are ${day}/${day} met`])
    expect(on(day, inAre, corrected, discussed(day))).toEqual([`berg ${day}/${day} breached`])
    expect(on('2024-12-31', inAre, referredIn('2024-03-07', 'berg'), discussed(day))).toEqual([`are ${day}/${day} met`])
  })

  test('are settled by a move after both referrals, and not by one between them', () => {
    const heard = heardBy('krokom/social-services')
    expect(on(day, inAre, inBerg, moved('2024-03-02', 'krokom'), heard)).toEqual([`krokom ${day}/${day} met`])
    expect(on(day, inAre, moved('2024-02-02', 'krokom'), inBerg, heard)).toEqual(open)
    const [finding] = findings(norm, day, ...firstEdition(), inAre, moved('2024-02-02', 'krokom'), inBerg, heard)
    expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e13', 'e14', 'e15'])
  })

  test('moves on one day contradict each other, moves on several days follow each other', () => {
    const heard = heardBy('krokom/social-services')
    expect(on(day, inAre, moved('2024-03-01', 'krokom'), moved('2024-03-01', 'berg'), heard)).toEqual(open)
    expect(on(day, inAre, moved(day, 'krokom'), moved(at(day, '08:00'), 'berg'), heard)).toEqual(open)
    expect(on(day, inAre, moved('2024-03-01', 'berg'), moved('2024-03-02', 'krokom'), heard)).toEqual([
      `krokom ${day}/${day} met`
    ])
  })

  test('where one municipality is no party, the other bears it, and whether it was asked is open', () => {
    const elsewhere = referredIn('2024-03-01', 'sundsvall')
    expect(on(day, inAre, elsewhere, discussed(day))).toEqual([`are ${day}/${day} undetermined`])
    expect(on(day, elsewhere, referredIn('2024-03-01', 'solleftea'), discussed(day))).toEqual([])
  })
})

describe('the municipality is a party that day', () => {
  test.each([
    ['2024-03-05', 0, 'it left the day before'],
    [day, 1, 'it is its last day']
  ])('to %s: %i finding (%s)', (lastDay, count) => {
    expect(on('2024-12-31', agreedToLeave('are', '2024-02-01', lastDay), inAre, discussed(day))).toHaveLength(count)
  })

  test('one that never was a party is not asked', () => {
    expect(states(referred('2024-02-01', { homeMunicipality: 'sundsvall' }), discussed(day))).toEqual([])
  })

  test('after the agreement nobody is asked', () => {
    expect(states(agreedToEnd('2024-02-01', '2024-03-05'), inAre, discussed(day))).toEqual([])
    expect(states(agreedToEnd('2024-02-01', day), inAre, discussed(day))).toEqual(['met'])
  })
})

test('another agreement names another branch', () => {
  const acts = (branch: string) => [
    ...firstEdition({ socialServicesBranch: 'family' }),
    inAre,
    discussed(day, { present: [`are/${branch}`] })
  ]
  expect(found(norm, day, ...acts('family'))).toEqual([`are ${day}/${day} met`])
  expect(found(norm, day, ...acts('social-services'))).toEqual([`are ${day}/${day} breached`])
})
