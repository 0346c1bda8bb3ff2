import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { madeUpFor } from './testing/madeUp.ts'
import { sampleLog, textOf, type Written } from './testing/sampleLog.ts'

const day = (time: string): string => `2024-06-12T${time}:00+02:00`

const [, , , , , , referred] = sampleLog
const versions = new Map<string, number>()
/** The next event of a stream, recorded as it was so if nothing else is said. */
const said = (
  id: string,
  stream: string,
  type: string,
  effective: string,
  data: object,
  more: Written = {}
): Written => {
  const version = (versions.get(stream) ?? 0) + 1
  versions.set(stream, version)
  return { ...referred, id, stream, version, type, effective, recorded: effective, data, ...more }
}

const discussion = {
  discussion: 'first',
  meeting: 'meeting/2024-06-12',
  from: day('10:00'),
  to: day('10:30'),
  basis: { kind: 'consent', consents: ['c1'] },
  kind: 'consulting',
  purposes: ['consult'],
  present: ['police/investigation', 'are/social-services'],
  facts: ['health'],
  subjects: ['individual']
}
const consent = {
  consent: 'c1',
  recipients: ['police/investigation', 'are/social-services'],
  facts: ['health', 'risk'],
  subjects: ['individual'],
  purposes: ['consult'],
  form: 'consent-form',
  explained: true
}
const conditions = { 'concrete-risk-of-serious-crime-against-related': 'unknown', 'not-unsuitable': 'yes' }
const basis = {
  kind: 'provision',
  provision: '10:18 c',
  decidedBy: 'are/social-services',
  conditions,
  lawOn: '2024-06-19'
}

/** A withdrawal that was recorded late; a discussion on a provision, of a later day; and one without a name. */
const events: ReadonlyArray<Written> = [
  ...sampleLog,
  said('given', 'case/9', 'ConsentGiven', '2024-06-03T09:30:00+02:00', consent),
  said('first', 'case/9', 'CaseDiscussed', day('10:00'), discussion, { recorded: day('12:00') }),
  said('withdrawn', 'case/9', 'ConsentWithdrawn', day('10:15'), { consent: 'c1' }, { recorded: day('14:00') }),
  said('second', 'case/9', 'CaseDiscussed', '2024-06-19T10:00:00+02:00', {
    ...discussion,
    discussion: 'second',
    meeting: 'meeting/2024-06-19',
    from: '2024-06-19T10:00:00+02:00',
    to: '2024-06-19T10:20:00+02:00',
    present: ['police/investigation'],
    facts: ['risk'],
    basis
  }),
  said('third', 'case/9', 'CaseDiscussed', '2024-06-20T10:00:00+02:00', {
    ...discussion,
    discussion: undefined,
    meeting: 'meeting/2024-06-20',
    from: '2024-06-20T10:00:00+02:00',
    to: '2024-06-20T10:20:00+02:00',
    basis: { kind: 'de-identified', attestedBy: 'are/social-services' }
  })
]
const runOver = (...more: ReadonlyArray<Written>) => runOn({ files: { log: textOf([...events, ...more]) } })
const on = runOver()

interface Told {
  readonly discussion: string | null
  readonly lawfulByNow: { readonly outcome: string; readonly lacks: ReadonlyArray<string>; readonly unmet: unknown }
  readonly justifiedThen: { readonly outcome: string }
}
const told = async (run: ReturnType<typeof runOn>, ...options: ReadonlyArray<string>): Promise<ReadonlyArray<Told>> =>
  JSON.parse((await run('ask', 'log', 'discussed', 'case/9', '--json', ...options)).out).discussions
/** Of each discussion its name, and the outcomes: by now, and then. */
const outcomes = async (...of: Parameters<typeof told>) =>
  (await told(...of)).map(({ discussion: name, lawfulByNow, justifiedThen }) => [
    name,
    lawfulByNow.outcome,
    justifiedThen.outcome
  ])

describe('ask discussed', () => {
  for (const [form, options] of [
    ['sv', []],
    ['en', ['--lang', 'en']],
    ['json', ['--json']]
  ] as const) {
    test.each(['ask', 'explain'])(`%s ${options.join(' ')}`, async (command) => {
      const { exit, out, err } = await on(command, 'log', 'discussed', 'case/9', ...options)
      expect({ exit, err }).toEqual({ exit: 0, err: madeUpFor(options) })
      await expect(out).toMatchFileSnapshot(`golden/discussed-${command}.${form}.txt`)
    })
  }

  test('gives two verdicts on each discussion: by all that is known now, and by what was on record then', async () => {
    expect(await outcomes(on)).toEqual([
      ['first', 'needs-human', 'permit'],
      ['second', 'needs-human', 'needs-human'],
      [null, 'permit', 'permit']
    ])
    const [first] = await told(on)
    expect(first?.lawfulByNow.unmet).toMatchObject([{ at: day('10:15'), lacks: ['withdrawn'] }, {}])
  })

  test('goes by what was known at a moment, where that is asked', async () => {
    expect(await outcomes(on, '--known-at', day('13:59'))).toEqual([['first', 'permit', 'permit']])
    expect(await outcomes(on, '--known-at', day('14:00'))).toEqual([['first', 'needs-human', 'permit']])
  })

  test('tells of those until valid-at, and of one by its name or its meeting', async () => {
    const named = async (...options: ReadonlyArray<string>) => (await outcomes(on, ...options)).map(([name]) => name)
    expect(await named('--valid-at', '2024-06-11')).toEqual([])
    expect(await named('--valid-at', '2024-06-12')).toEqual(['first'])
    expect(await named('--discussion', 'second')).toEqual(['second'])
    expect(await named('--discussion', 'meeting/2024-06-20')).toEqual([null])
    const { out } = await on('ask', 'log', 'discussed', 'case/9', '--valid-at', '2024-06-11', '--lang', 'en')
    expect(out).toMatch(/^The case has not been discussed\.\n/)
  })

  test('knows what stood when something was corrected or taken back later, from wherever', async () => {
    const corrected = said('right', 'case/9', 'ConsentGiven', '2024-06-03T09:30:00+02:00', {
      ...consent,
      facts: ['risk']
    })
    const late = { recorded: '2024-06-25T12:00:00+02:00' }
    expect(await outcomes(runOver({ ...corrected, ...late, corrects: 'given' }), '--discussion', 'first')).toEqual([
      ['first', 'needs-human', 'permit']
    ])
    versions.set('case/9', 5)
    versions.set('case/2', 1)
    const retracted = said('taken', 'case/2', 'EventRetracted', '2024-06-25', {
      event: 'withdrawn',
      reason: 'a mistake'
    })
    expect(await outcomes(runOver({ ...retracted, ...late }), '--discussion', 'first')).toEqual([
      ['first', 'permit', 'permit']
    ])
  })

  test('counts who came in, whenever that was recorded', async () => {
    const came = { unit: 'region/health-care', function: 'deputy' }
    const late = { recorded: '2024-06-25T12:00:00+02:00' }
    const entered = said('came', 'meeting/2024-06-12', 'AttendeeEntered', day('10:05'), came, late)
    const [first] = await told(runOver(entered), '--discussion', 'first')
    expect(first?.lawfulByNow.unmet).toContainEqual({
      unit: 'region/health-care',
      fact: 'health',
      subject: 'individual',
      purpose: 'consult',
      at: day('10:05'),
      lacks: ['unit-not-named']
    })
    expect(first?.justifiedThen.outcome).toBe('needs-human')
  })

  test('gives the same two on each permission to disclose, by its day', async () => {
    versions.set('case/9', 5)
    const late = { recorded: '2024-06-25T12:00:00+02:00' }
    const data = {
      decision: 'd1',
      facts: ['risk'],
      subjects: ['individual'],
      from: 'are/social-services',
      to: 'police/investigation',
      purpose: 'assess-risk',
      provision: '10:18 c',
      conditions,
      lawOn: '2024-06-12',
      outcome: 'permit',
      unmet: []
    }
    const run = runOver(said('decided', 'case/9', 'DisclosureDecided', day('16:00'), data, late))
    versions.set('case/9', 5)
    const decisions = async (...options: ReadonlyArray<string>) =>
      JSON.parse((await run('ask', 'log', 'discussed', 'case/9', '--json', ...options)).out).decisions
    expect(await decisions()).toMatchObject([
      {
        decision: 'd1',
        event: 'decided',
        at: day('16:00'),
        from: 'are/social-services',
        to: 'police/investigation',
        provision: '10:18 c',
        lawfulByNow: {
          outcome: 'needs-human',
          conditions: ['particular-risk-of-serious-crime-against-related', 'may-help-prevent-it']
        },
        justifiedThen: { outcome: 'needs-human' }
      }
    ])
    expect(await decisions('--valid-at', '2024-06-11')).toEqual([])
    expect(await decisions('--discussion', 'first')).toEqual([])
    const { out } = await run('explain', 'log', 'discussed', 'case/9')
    expect(out).toContain('d1, beslut att lämna ut, den 12 juni 2024')
  })

  test('is asked under the law of another day, too', async () => {
    const lacking = async (...options: ReadonlyArray<string>) =>
      (await told(on, '--discussion', 'second', ...options))[0]?.lawfulByNow.lacks
    expect(await lacking()).toEqual(['conditions-not-met'])
    expect(await lacking('--law-on', '2010-01-01')).toEqual(['provision-not-in-force'])
    expect(await lacking('--law-on', '2025-05-01')).toEqual(['law-of-another-day', 'conditions-not-met'])
  })

  test('is made no more lawful by another reading of the terms', async () => {
    const given = said('again', 'case/9', 'ConsentGiven', '2024-12-01T09:30:00+01:00', { ...consent, consent: 'c2' })
    const from = '2024-12-31T10:00:00+01:00'
    const last = said('last', 'case/9', 'CaseDiscussed', from, {
      ...discussion,
      discussion: 'last',
      from,
      to: '2025-01-01T00:10:00+01:00',
      basis: { kind: 'consent', consents: ['c2'] }
    })
    const run = runOver(given, last)
    const asked = (...options: ReadonlyArray<string>) =>
      outcomes(run, '--valid-at', '2025-06-30', '--discussion', 'last', ...options)
    expect(await asked()).toEqual([['last', 'needs-human', 'needs-human']])
    expect(await asked('--reading', 'noticeMonths=24')).toEqual([['last', 'needs-human', 'needs-human']])
  })

  test('is strict where a verdict is not that it was lawful, and only when asked', async () => {
    const exits = async (...options: ReadonlyArray<string>) =>
      (await on('ask', 'log', 'discussed', 'case/9', ...options)).exit
    expect(await exits('--discussion', 'first')).toBe(0)
    expect(await exits('--discussion', 'first', '--strict')).toBe(1)
    expect(await exits('--discussion', 'meeting/2024-06-20', '--strict')).toBe(0)
  })

  const misuses: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
    [['discussed'], '`ask` lacks a case, such as `case/17`'],
    [['discussed', 'case/8'], 'the log has no case `case/8`; nearest known: '],
    [
      ['discussed', 'case/9', '--discussion', 'frist'],
      'no discussion `frist`, by name or meeting; nearest known: `first`'
    ],
    [['discussed', 'case/9', '--law-on', 'today'], '--law-on: expected a day'],
    [['discussed', 'case/9', '--agreement', 'agreement/none'], 'agreement/norrsken'],
    [['discussed', 'case/9', '--units', 'a/b'], '`--units` goes with the question `may-discuss` only'],
    [['discussed', 'case/9', '--all-readings'], '`--all-readings` is not supported'],
    [['member', 'are', '--discussion', 'first'], '`--discussion` goes with the question `discussed` only'],
    [
      ['leaves', 'are', '--law-on', '2025-01-01'],
      '`--law-on` goes with the question `may-discuss` or `discussed` only'
    ],
    [['may-discuss', 'case/9', '--discussion', 'first'], '`--discussion` goes with the question `discussed` only'],
    [['discused', 'case/9'], 'there is no question `discused`; nearest known: `discussed`']
  ]
  test.each(misuses)('%j is a slip', async (question, says) => {
    const { exit, out, err } = await on('ask', 'log', ...question, '--lang', 'en')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(says)
  })
})
