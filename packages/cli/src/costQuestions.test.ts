import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const said = (id: string, version: number, type: string, effective: string, data: object) => ({
  ...sampleLog[12],
  id,
  version,
  type,
  effective,
  recorded: `${effective}T12:00:00+02:00`,
  data
})
const raised = said('e20', 10, 'CostQuestionRaised', '2024-05-20', { question: 'who pays the rent' })
const decided = said('e21', 11, 'CostQuestionDecided', '2024-06-10', {
  question: 'who pays the rent',
  body: 'body/steering-group'
})
const on = runOn({ files: { log: textOf([...sampleLog, raised, decided]), without: textOf(sampleLog) } })
const json = async (...args: ReadonlyArray<string>) => JSON.parse((await on(...args, '--json')).out)
const id = '13/cost-question@steering-group@2024-05-20'

describe('a cost question', () => {
  test('is explained by its id: whether it is decided, and never its own words', async () => {
    const { exit, out } = await on('explain', 'log', id, '--lang', 'en', '--valid-at', '2024-06-10', '--strict')
    expect(exit).toBe(0)
    expect(out).toMatch(/^The cost question is decided \(clause 13\)\.\n/)
    expect(out).toContain('The decision by the steering group')
    expect(out).not.toContain('rent')
    expect((await on('explain', 'log', id, '--valid-at', '2024-06-09')).out).toMatch(/^Kostnadsfrågan är inte avgjord/)
    expect(await json('explain', 'log', id, '--valid-at', '2024-06-09')).toMatchObject({
      rule: '13/cost-question',
      outcome: 'open'
    })
  })

  test('is told with clause 13, and with no other', async () => {
    const { out } = await on('explain', 'log', '13', '--lang', 'en')
    expect(out).toContain(`\nCost questions\n    ${id}: decided`)
    expect((await on('explain', 'log', '13', '--valid-at', '2024-06-09')).out).toContain(`${id}: inte avgjord`)
    expect(await json('explain', 'log', '13')).toMatchObject({ costQuestions: [{ id, value: 'decided' }] })
    expect(await json('explain', 'log', '9')).toMatchObject({ costQuestions: [] })
    expect((await on('explain', 'without', '13', '--lang', 'en')).out).not.toContain('Cost questions')
  })

  test('is asked about under all readings', async () => {
    const { out } = await on('explain', 'log', id, '--lang', 'en', '--all-readings')
    expect(out).toMatch(/^The cost question is decided/)
    expect(await json('explain', 'log', id, '--all-readings')).toHaveProperty('readings')
  })

  test('that is none is a slip, and the nearest id is offered', async () => {
    const { exit, err } = await on('explain', 'log', '13/cost-question@steering-group@2024-05-21', '--lang', 'en')
    expect(exit).toBe(2)
    expect(err).toContain(id)
  })
})
