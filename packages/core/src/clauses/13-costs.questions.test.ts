import { Day, Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { act, agreedToEnd, firstEdition, viewOf } from '../agreement/acts.test-log.ts'
import { costQuestions, decideCosts } from './13-costs.questions.ts'

const raised = (on: string, question = 'premises') => act('CostQuestionRaised', on, { question })
const decided = (on: string, body = 'body/steering-group', question = 'premises') =>
  act('CostQuestionDecided', on, { question, body })

const acts = (...some: Parameters<typeof viewOf>[0]) => [...firstEdition({}, ['are', 'berg']), ...some]
const judged = (...some: Parameters<typeof viewOf>[0]) =>
  costQuestions(viewOf(acts(...some), '2026-01-01').soFar, Day.day('2026-01-01'))
const outcomes = (...some: Parameters<typeof viewOf>[0]) =>
  judged(...some).map(({ question, value, decidedBy }) => [question, value, decidedBy])

describe('a cost question', () => {
  test('is open until the steering group decides it', () => {
    expect(outcomes(raised('2023-04-01'))).toEqual([['premises', 'open', null]])
    expect(outcomes(raised('2023-04-01'), decided('2023-05-01'))).toEqual([
      ['premises', 'decided', 'body/steering-group']
    ])
  })

  test('is decided apart from every other question', () => {
    expect(outcomes(raised('2023-04-01'), raised('2023-04-02', 'phones'), decided('2023-05-01'))).toEqual([
      ['premises', 'decided', 'body/steering-group'],
      ['phones', 'open', null]
    ])
  })

  test('is not decided by another body: that is recorded and has no effect, and the proof says which condition failed', () => {
    const [question] = judged(raised('2023-04-01'), decided('2023-05-01', 'body/tmv'))
    expect([question?.value, question?.decidedBy]).toEqual(['open', null])
    expect(question?.proof).toMatchObject({
      rule: '13/cost-question',
      outcome: 'open',
      because: [
        { type: 'event', id: 'e4' },
        {
          type: 'rule',
          rule: '13/cost-decision',
          about: { party: 'body/tmv', lacks: ['steering-group'] },
          outcome: 'no',
          because: [{ type: 'event', id: 'e5' }]
        },
        { type: 'absence', of: 'CostQuestionDecided', from: '2023-04-01', to: '2026-01-01', found: 1 }
      ]
    })
  })

  test('is not decided on a day on which the agreement is not in force', () => {
    const [question] = judged(
      raised('2023-04-01'),
      agreedToEnd('2024-05-01', '2024-09-30', ['are', 'berg']),
      decided('2024-10-01')
    )
    expect(question?.value).toBe('open')
    expect(Proof.nodes(question?.proof as Proof.Proof)).toContainEqual(
      expect.objectContaining({
        rule: '13/cost-decision',
        about: { party: 'body/steering-group', day: '2024-10-01', lacks: ['in-force'] }
      })
    )
  })

  test('may be decided on the day on which it is raised', () => {
    expect(outcomes(raised('2023-04-01'), decided('2023-04-01'))).toEqual([
      ['premises', 'decided', 'body/steering-group']
    ])
  })

  test('rests on its decision; that there is no other matters only while it is open', () => {
    const [question] = judged(raised('2023-04-01'), decided('2023-05-01'))
    expect(question?.proof).toMatchObject({
      clause: '13',
      because: [
        { type: 'event', id: 'e4' },
        { type: 'rule', rule: '13/cost-decision', outcome: 'yes' }
      ]
    })
  })

  test('is open on the days before its decision, and is none before it is raised', () => {
    const { soFar } = viewOf(acts(raised('2023-04-01'), decided('2023-05-01')), '2026-01-01')
    const on = (day: string) => costQuestions(soFar, Day.day(day)).map(({ value }) => value)
    expect(['2023-03-31', '2023-04-01', '2023-04-30', '2023-05-01'].map(on)).toEqual([
      [],
      ['open'],
      ['open'],
      ['decided']
    ])
  })

  test('stays decided when another body says otherwise', () => {
    expect(outcomes(raised('2023-04-01'), decided('2023-05-01'), decided('2023-06-01', 'body/tmv'))).toEqual([
      ['premises', 'decided', 'body/steering-group']
    ])
  })

  test('that nobody has raised is decided all the same', () => {
    expect(outcomes(decided('2023-05-01'))).toEqual([['premises', 'decided', 'body/steering-group']])
  })

  test('is open again when it is raised anew, until it is decided anew', () => {
    expect(outcomes(raised('2023-04-01'), decided('2023-05-01'), raised('2024-04-01'))).toEqual([
      ['premises', 'open', null]
    ])
    expect(outcomes(raised('2023-04-01'), decided('2023-05-01'), raised('2024-04-01'), decided('2024-05-01'))).toEqual([
      ['premises', 'decided', 'body/steering-group']
    ])
  })

  test('has an id that does not tell its words: the day on which it came up, and where two share that, its first event', () => {
    const ids = (...some: Parameters<typeof viewOf>[0]) => judged(...some).map(({ id }) => id)
    expect(ids(raised('2023-04-01'), decided('2023-05-01'), raised('2023-05-01', 'phones'))).toEqual([
      '13/cost-question@steering-group@2023-04-01',
      '13/cost-question@steering-group@2023-05-01'
    ])
    expect(ids(raised('2023-04-01'))).toEqual(['13/cost-question@steering-group@2023-04-01'])
    expect(ids(raised('2023-04-01'), raised('2023-04-01', 'phones'))).toEqual([
      '13/cost-question@steering-group@2023-04-01@agreement/norrsken#4',
      '13/cost-question@steering-group@2023-04-01@agreement/norrsken#5'
    ])
  })

  test('is never shown in a proof in its own words', () => {
    const secret = judged(raised('2023-04-01', 'the words'), decided('2023-05-01', 'body/tmv', 'the words'))
    expect(secret.map(({ question }) => question)).toEqual(['the words'])
    expect(JSON.stringify(secret.map(({ proof }) => proof))).not.toContain('the words')
  })
})

test('the power to decide cost questions is the steering group’s, and every use of it is judged', () => {
  const { soFar } = viewOf(
    acts(raised('2023-04-01'), decided('2023-05-01', 'body/tmv'), decided('2023-05-01'), decided('2023-06-01')),
    '2026-01-01'
  )
  expect(decideCosts.rulings(soFar, Day.day('2023-05-31')).map(({ id, value, lacks }) => [id, value, lacks])).toEqual([
    ['13/cost-decision@body/tmv@2023-05-01', 'no', ['steering-group']],
    ['13/cost-decision@body/steering-group@2023-05-01', 'yes', []]
  ])
})
