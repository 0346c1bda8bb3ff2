import { describe, expect, test } from 'vitest'
import { act, agreedToEnd, agreedToLeave, firstEdition } from '../agreement/acts.test-log.ts'
import { proof as words } from '../words/proof.ts'
import { type Acts, by, findings, found, proofs } from './work.test-log.ts'

const norm = '18/order'
const day = '2024-03-06'

const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> => found(norm, validAt, ...firstEdition(), ...acts)

const raised = (effective: string, party = 'are', dispute = 'hours') =>
  act('DisputeRaised', effective, { dispute, party, clause: '10.4' })
const discussed = (effective: string, dispute = 'hours') => act('DisputeDiscussed', effective, { dispute })
const escalated = (effective: string, dispute = 'hours') => act('DisputeEscalated', effective, { dispute })

describe('a dispute goes to the steering group first, and only then to TMV', () => {
  test.each([
    ['2024-03-05', 'met', 'the day before'],
    [day, 'met', 'that day, recorded before it'],
    ['2024-03-07', 'breached', 'the day after']
  ])('discussed on %s: %s (%s)', (when, state) => {
    expect(on('2024-12-31', raised('2024-03-01'), discussed(when), escalated(day))).toEqual([
      `are ${day}/${day} ${state}`
    ])
  })

  test('discussed on the day itself, but recorded after it, it was not discussed before', () => {
    expect(on(day, raised('2024-03-01'), escalated(day), discussed(day))).toEqual([`are ${day}/${day} breached`])
  })

  test('the proof says that a discussion of that day came only after', () => {
    const acts = [raised('2024-03-01'), escalated(day), discussed(day)]
    const said = proofs(norm, day, ...firstEdition(), ...acts).flatMap((proof) => words(proof, 'en'))
    expect(said.join('\n')).toContain(
      'The steering group discussed it on 6 March 2024 too, but only after it had gone to the leadership group TMV'
    )
  })

  test('discussed never, or another dispute was, it is a breach on the day of the escalation', () => {
    expect(on('2024-03-05', raised('2024-03-01'), escalated(day))).toEqual([])
    expect(on(day, raised('2024-03-01'), escalated(day))).toEqual([`are ${day}/${day} breached`])
    expect(on(day, raised('2024-03-01'), discussed('2024-03-02', 'premises'), escalated(day))).toEqual([
      `are ${day}/${day} breached`
    ])
  })

  test('a dispute that goes no further, or is settled, asks for nothing', () => {
    expect(on('2024-12-31', raised('2024-03-01'), discussed('2024-03-05'))).toEqual([])
    expect(on('2024-12-31', raised('2024-03-01'), act('DisputeSettled', day, { dispute: 'hours' }))).toEqual([])
  })

  test('taken up twice, it is judged twice', () => {
    const acts = [raised('2024-03-01'), escalated('2024-03-02'), discussed('2024-03-05'), escalated(day)]
    expect(on('2024-12-31', ...acts)).toEqual(['are 2024-03-02/2024-03-02 breached', `are ${day}/${day} met`])
    const sameDay = [raised('2024-03-01'), escalated(day), discussed(day), escalated(day)]
    expect(findings(norm, day, ...firstEdition(), ...sameDay).map(({ id, state }) => [id, state])).toEqual([
      [`${norm}@are@${day}@agreement/norrsken#13`, 'breached'],
      [`${norm}@are@${day}@agreement/norrsken#15`, 'met']
    ])
  })
})

describe('whose it is', () => {
  test('the party that raised it: the first, where several did', () => {
    const acts = [raised('2024-03-01', 'berg'), raised('2024-03-02', 'are'), escalated(day)]
    expect(on(day, ...acts)).toEqual([`berg ${day}/${day} breached`])
  })

  test.each([
    ['krokom/social-services', 'krokom'],
    ['body/steering-group', 'body/steering-group'],
    ['outside/kvinnojouren', 'outside/kvinnojouren']
  ])('where nobody raised it, an escalation that %s records is for %s', (unit, bearer) => {
    const escalation = { ...escalated(day), ...by(unit) }
    expect(on(day, raised('2024-03-01', 'are', 'premises'), escalation)).toEqual([`${bearer} ${day}/${day} breached`])
  })

  test('the party that raised it, also where it is said to have been discussed, or gone to TMV, before that', () => {
    const later = [raised('2024-03-02', 'berg'), escalated(day)]
    expect(on('2024-03-31', discussed('2024-03-01'), ...later)).toEqual([`berg ${day}/${day} met`])
    expect(on('2024-03-31', escalated('2024-03-01'), ...later)).toEqual([
      'berg 2024-03-01/2024-03-01 breached',
      `berg ${day}/${day} breached`
    ])
  })

  test('a party that has left since is still the one that raised it', () => {
    const acts = [raised('2024-02-01'), agreedToLeave('are', '2024-02-02', '2024-02-29'), escalated(day)]
    expect(on(day, ...acts)).toEqual([`are ${day}/${day} breached`])
  })
})

test.each([
  ['2023-02-28', 0],
  ['2023-03-01', 1],
  ['2024-06-30', 1],
  ['2024-07-01', 0]
])('an escalation on %s is judged %i times, by whether the agreement is in force that day', (when, count) => {
  expect(on('2024-12-31', agreedToEnd('2024-05-01', '2024-06-30'), escalated(when))).toHaveLength(count)
})

test('the proof of a breach says who raised it, what came after it, and what was searched for', () => {
  const acts = [raised('2024-03-01'), escalated(day), discussed(day), discussed(day)]
  const [proof] = proofs(norm, day, ...firstEdition(), ...acts)
  const later = { type: 'rule', rule: '18/discussed-after', clause: '18', about: { day }, outcome: 'no' }
  expect(proof?.because).toMatchObject([
    { id: 'e13', event: 'DisputeEscalated' },
    { id: 'e12', says: { party: 'are' } },
    { ...later, because: [{ id: 'e14', event: 'DisputeDiscussed' }] },
    { ...later, because: [{ id: 'e15', event: 'DisputeDiscussed' }] },
    { type: 'absence', of: 'DisputeDiscussed', where: { dispute: 'hours' }, from: null, to: day, found: 2 }
  ])
})

test('of several who raised it, the proof names the first', () => {
  const acts = [raised('2024-03-01', 'berg'), raised('2024-03-02', 'are'), discussed('2024-03-05'), escalated(day)]
  const [proof] = proofs(norm, day, ...firstEdition(), ...acts)
  expect(proof?.because).toMatchObject([{ id: 'e15' }, { id: 'e12', says: { party: 'berg' } }, { id: 'e14' }])
})

test('the finding cites who raised it, the discussion and the escalation', () => {
  const acts = [raised('2024-03-01'), discussed('2024-03-05'), escalated(day)]
  expect([...(findings(norm, day, ...firstEdition(), ...acts)[0]?.events ?? [])].sort()).toEqual(['e12', 'e13', 'e14'])
})
