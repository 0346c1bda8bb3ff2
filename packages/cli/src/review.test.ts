import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const decided = (id: string, version: number, day: string, to: string, outcome: string) => ({
  id,
  stream: 'case/1',
  version,
  type: 'DisclosureDecided',
  schema: 1,
  effective: `${day}T10:00:00+02:00`,
  recorded: '2024-06-30T12:00:00Z',
  by: { unit: 'ostersund/coordination', function: 'coordinator' },
  data: {
    decision: id,
    facts: ['health'],
    subjects: ['individual'],
    from: 'krokom/social-services',
    to,
    purpose: 'consult',
    lawOn: day,
    outcome,
    unmet: outcome === 'permit' ? [] : ['no-consent']
  }
})

const log = textOf([
  ...sampleLog,
  decided('d1', 4, '2023-05-10', 'region/health-care', 'permit'),
  decided('d2', 5, '2023-05-11', 'police/investigation', 'deny'),
  decided('d3', 6, '2024-06-12', 'police/investigation', 'needs-human')
])
const on = runOn({ files: { log } })

describe('a review of access', () => {
  test('counts what was decided for each unit, and names what is unusual, with its threshold', async () => {
    const { exit, out } = await on('review', 'log', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      from: null,
      to: '2024-07-01',
      decisions: 3,
      units: [
        {
          unit: 'police/investigation',
          decisions: 2,
          cases: 1,
          outcomes: { permit: 0, deny: 1, 'needs-human': 1 },
          facts: [{ fact: 'health', decisions: 2 }],
          months: [{ month: '2023-05' }, { month: '2024-06' }]
        },
        { unit: 'region/health-care', decisions: 1 }
      ],
      patterns: [
        { rule: 'no-part-in-the-case', unit: 'police/investigation', decisions: 2, threshold: 1 },
        { rule: 'no-part-in-the-case', unit: 'region/health-care', decisions: 1, threshold: 1 }
      ]
    })
  })

  test('is of the days that are asked for', async () => {
    const counted = async (...asked: ReadonlyArray<string>) =>
      JSON.parse((await on('review', 'log', '--json', ...asked)).out).decisions
    expect(await counted('--from', '2023-05-11')).toBe(2)
    expect(await counted('--to', '2023-05-10')).toBe(1)
    expect(await counted('--valid-at', '2023-12-31')).toBe(2)
    const { exit, err } = await on('review', 'log', '--lang', 'en', '--from', '2024-01-01', '--to', '2023-12-31')
    expect([exit, err]).toEqual([2, expect.stringContaining('--to: expected a day that is not before `2024-01-01`')])
  })

  test('is told in words, of no case and of nobody', async () => {
    const english = (await on('review', 'log', '--lang', 'en')).out
    expect(english).toContain('Decisions on disclosures to 1 July 2024: 3')
    expect(english).toContain('2 times about a case in which the unit has no part (told from 1 on)')
    expect(english).toContain('denied 1')
    const swedish = (await on('review', 'log')).out
    expect(swedish).toContain('2 beslut i 1 ärende')
    expect(swedish).toContain('det här är för samordnaren')
    for (const said of [english, swedish]) expect(said).not.toMatch(/case\/1|the-pseudonym|the-secret-note/)
    expect((await runOn({ files: { log: textOf(sampleLog) } })('review', 'log')).out).toContain('Inget ovanligt.')
  })
})
