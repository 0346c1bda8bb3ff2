import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf, type Written } from './testing/sampleLog.ts'

const [, , , , , , referred] = sampleLog
const said = (
  id: string,
  version: number,
  type: string,
  effective: string,
  data: object,
  recorded = '2024-06-20T12:00:00+02:00'
): Written => ({
  ...referred,
  id,
  stream: 'case/9',
  version,
  type,
  effective,
  recorded,
  data
})

const consent = {
  consent: 'c1',
  recipients: ['police/investigation', 'are/social-services', 'outside/legal-aid'],
  facts: ['health', 'risk'],
  subjects: ['individual'],
  purposes: ['consult'],
  form: 'consent-form',
  explained: true
}
const events = [
  ...sampleLog,
  said('e30', 1, 'CaseReferred', '2024-06-03T09:00:00+02:00', { ...(referred?.['data'] as object), children: true }),
  said('e31', 2, 'ConsentGiven', '2024-06-03T09:30:00+02:00', consent),
  said('e32', 3, 'ConsentWithdrawn', '2024-06-12T10:15:00+02:00', { consent: 'c1' }, '2024-06-21T12:00:00+02:00'),
  {
    ...said(
      'e33',
      10,
      'DecisionTaken',
      '2024-06-22',
      { body: 'body/tmv', about: 'x', outcome: 'y' },
      '2024-06-22T12:00:00+02:00'
    ),
    stream: 'agreement/norrsken'
  }
]
const on = runOn({ files: { log: textOf(events) } })

const room = (units: string, at: string, ...more: ReadonlyArray<string>): ReadonlyArray<string> => [
  'ask',
  'log',
  'may-discuss',
  'case/9',
  '--units',
  units,
  '--facts',
  'health',
  '--subjects',
  'individual',
  '--purpose',
  'consult',
  '--at',
  at,
  ...more
]
const asked = async (...args: ReadonlyArray<string>) => JSON.parse((await on(...args, '--json')).out)
const before = '2024-06-12T10:14:59+02:00'
const withdrawn = '2024-06-12T10:15:00+02:00'

describe('ask may-discuss', () => {
  test('permits what one consent covers, before everyone whom it names, also from outside', async () => {
    const answer = await asked(...room('police/investigation,outside/legal-aid', before))
    expect(answer).toMatchObject({ outcome: 'permit', unmet: [], changes: [], proof: { rule: '12/may-discuss' } })
    expect((await on(...room('police/investigation', before, '--strict'))).exit).toBe(0)
  })

  test('is asked of an actor from outside whom nothing in the log names, and of no other unit', async () => {
    expect(await asked(...room('police/investigation,outside/interpreter', before))).toMatchObject({
      outcome: 'needs-human',
      unmet: [{ unit: 'outside/interpreter', lacks: ['unit-not-named'] }]
    })
    expect((await on(...room('police/interpreter', before))).exit).toBe(2)
  })

  test('permits nothing from the instant at which the consent is withdrawn', async () => {
    const answer = await asked(...room('police/investigation', withdrawn))
    expect(answer.outcome).not.toBe('permit')
    expect(answer.unmet).toEqual([
      {
        unit: 'police/investigation',
        fact: 'health',
        subject: 'individual',
        why: 'withdrawn',
        lacks: ['withdrawn'],
        consent: 'c1'
      }
    ])
    expect((await on(...room('police/investigation', withdrawn, '--strict'))).exit).toBe(1)
  })

  test('leaves to a person what a provision could permit, and denies where none could', async () => {
    expect((await asked(...room('region/health-care', before))).outcome).toBe('needs-human')
    expect(await asked(...room('body/tmv', before))).toMatchObject({
      outcome: 'deny',
      unmet: [{ why: 'unit-not-named' }]
    })
  })

  test('says who would have to step out, and what a consent would have to name', async () => {
    const { changes } = await asked(...room('police/investigation,region/health-care', before))
    expect(changes).toEqual([
      { without: { units: ['region/health-care'], facts: [], subjects: [] }, consent: null },
      {
        without: { units: [], facts: [], subjects: [] },
        consent: { name: 'c1', event: 'e31', recipients: ['region/health-care'], facts: [], subjects: [], purposes: [] }
      }
    ])
  })

  test('does not permit a unit whose party has left, whatever the consent says', async () => {
    const after = '2025-01-01T00:00:00+01:00'
    const given = said('e31', 2, 'ConsentGiven', '2024-06-03T09:30:00+02:00', consent)
    const log = runOn({ files: { log: textOf([...events.slice(0, -3), given]) } })
    const at = async (instant: string) => JSON.parse((await log(...room('are/social-services', instant, '--json'))).out)
    expect((await at('2024-12-31T23:59:59+01:00')).outcome).toBe('permit')
    expect(await at(after)).toMatchObject({ outcome: 'needs-human', unmet: [{ why: 'party-left' }] })
    for (const reading of ['noticeDay=included', 'exit=year-end-floor', 'noticeCountsFrom=given']) {
      const { out } = await log(...room('are/social-services', after, '--json', '--reading', reading))
      expect(JSON.parse(out).outcome).not.toBe('permit')
    }
  })

  test('counts what is known to end later, and only what was known where that is asked', async () => {
    const known = (instant: string) => asked(...room('police/investigation', withdrawn, '--known-at', instant))
    expect((await known('2024-06-20T12:00:00+02:00')).outcome).toBe('permit')
    expect((await known('2024-06-21T12:00:00+02:00')).outcome).toBe('needs-human')
  })

  test('says that no gate stands in the way of the duty to report concern for a child', async () => {
    expect((await asked(...room('are/social-services', before))).duties).toHaveLength(1)
  })

  test('is told in both languages, and explained with the conditions of each provision', async () => {
    const sv = await on(...room('police/investigation,region/health-care', before, '--lang', 'sv'))
    expect(sv.out).toMatch(
      /^Får inte tas upp om inte någon med den befogenheten beslutar det: ärendet case\/9, identifierat, den 12 juni/
    )
    expect(sv.out).toContain('  utan hälso- och sjukvården i Region Jämtland Härjedalen\n')
    expect(sv.out).toContain(
      '  om samtycket c1 (händelse e31) också nämnde hälso- och sjukvården i Region Jämtland Härjedalen\n'
    )
    const en = await on('explain', ...room('region/health-care', before, '--lang', 'en').slice(1))
    expect(en.out).toContain('whoever discloses cannot do its own work without it')
    expect(en.out).toContain('This is decision support and no legal advice.')
    const short = await on(...room('region/health-care', before, '--lang', 'en'))
    expect(short.out).not.toContain('whoever discloses cannot do its own work without it')
  })

  const misuses: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
    [['ask', 'log', 'may-discuss'], '`ask` lacks a case, such as `case/17`'],
    [room('police/investigation', before).slice(0, 6), '`ask` needs `--facts`'],
    [room('police', before), '--units: expected a unit, such as'],
    [room('police/investigation,police/investigation', before), '--units: expected names with commas between them'],
    [room('police/investigaton', before), 'unit `police/investigaton`; nearest known: `police/investigation`'],
    [room('police/investigation', '2024-06-12'), '--at: expected an instant with an offset'],
    [room('police/investigation', before, '--from', 'nobody'), '--from: expected a unit'],
    [room('police/investigation', before).with(3, 'case/99'), 'the log has no case `case/99`; nearest known: `case/9`'],
    [['ask', 'log', 'member', 'are', '--units', 'a/b'], '`--units` goes with the question `may-discuss` only']
  ]
  test.each(misuses)('%j is a slip', async (args, says) => {
    const { exit, out, err } = await on(...args, '--lang', 'en')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(says)
  })
})
