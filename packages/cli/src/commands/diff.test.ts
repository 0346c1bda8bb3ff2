import { describe, expect, test } from 'vitest'
import { runOn } from '../testing/inMemory.ts'
import { sampleLog, textOf, type Written } from '../testing/sampleLog.ts'

const edition = sampleLog[0] as Written
const terms = { starts: '2023-03-01', firstTermEnds: '2023-12-31', followUpPlanBy: '2023-09-30' }

/** What was recorded of the agreement of the sample log after its end. */
const later = (id: string, version: number, month: string, change: Written): Written => ({
  ...sampleLog[12],
  id,
  version,
  recorded: `2024-${month}-01T12:00:00+02:00`,
  ...change
})

const takenBack = later('e15', 10, '07', {
  type: 'EventRetracted',
  data: { event: 'e14', reason: 'the-secret-reason' }
})
const corrected = later('e16', 11, '08', {
  type: 'EditionAdopted',
  effective: edition['effective'],
  data: { ...(edition['data'] as Written), terms },
  corrects: 'e1'
})

const log = textOf([...sampleLog, takenBack, corrected])
const on = runOn({ files: { log } })
const between = (from: string, to: string, validAt = '2024-07-01'): ReadonlyArray<string> => [
  'diff',
  'log',
  '--known-at',
  `${from}T12:00:00+02:00`,
  '--and',
  `${to}T12:00:00+02:00`,
  '--valid-at',
  validAt
]

const answer = async (from: string, to: string, ...more: ReadonlyArray<string>) => {
  const { exit, out, err, written } = await on(...between(from, to), ...more, '--json')
  expect({ exit, err, written }).toEqual({ exit: 0, err: '', written: {} })
  return JSON.parse(out)
}

describe('diff', () => {
  test('tells which duties stand differently, and which event brought it about', async () => {
    const { validAt, knownAt, and, changed } = await answer('2023-08-01', '2023-08-31')
    expect({ validAt, knownAt, and }).toEqual({
      validAt: '2024-07-01',
      knownAt: '2023-08-01T10:00:00.000Z',
      and: '2023-08-31T10:00:00.000Z'
    })
    expect(changed).toEqual([
      {
        id: '14.2/follow-up-plan@all@2023-03-01',
        norm: '14.2/follow-up-plan',
        bearer: 'all',
        window: { from: '2023-03-01', to: '2023-06-30' },
        before: 'breached',
        after: 'metLate',
        because: ['e12']
      }
    ])
  })

  test('tells which parties are such at other times, and by which event', async () => {
    expect((await answer('2024-05-01', '2024-05-31')).parties).toEqual([
      {
        id: 'are',
        before: { member: true, from: '2023-03-01', leaves: null },
        after: { member: true, from: '2023-03-01', leaves: '2024-12-31' },
        because: ['e14']
      }
    ])
    expect((await answer('2024-05-31', '2024-07-01')).parties).toMatchObject([
      { id: 'are', before: { leaves: '2024-12-31' }, after: { leaves: null }, because: ['e15'] }
    ])
  })

  test('finds the correction of a text that no answer cites', async () => {
    expect((await answer('2024-05-31', '2024-08-01')).changed).toMatchObject([
      { id: '14.2/follow-up-plan@all@2023-03-01', before: 'metLate', after: 'met', because: ['e16'] }
    ])
  })

  test('takes --known for --known-at', async () => {
    const asked = between('2024-05-01', '2024-05-31')
    const renamed = asked.map((word) => (word === '--known-at' ? '--known' : word))
    expect((await on(...renamed, '--json')).out).toBe((await on(...asked, '--json')).out)
    const twice = await on(...renamed, '--known-at', '2024-05-01T12:00:00Z', '--lang', 'en')
    expect(twice).toMatchObject({ exit: 2, err: 'norrsken: `--known-at` is given twice\n' })
    expect((await on('state', 'log', '--known', '2020-01-01T12:00:00Z', '--json')).out).toContain('"agreement": null')
  })

  test('asks on a day and under a reading', async () => {
    expect(await answer('2024-05-01', '2024-05-31', '--reading', 'noticeCountsFrom=first-notified')).toMatchObject({
      parties: [{ after: { leaves: '2024-12-31' } }]
    })
    const early = await on(...between('2023-08-01', '2023-08-31', '2023-06-01'), '--json')
    expect(JSON.parse(early.out)).toMatchObject({ validAt: '2023-06-01', changed: [] })
  })

  test('has every party begin where the log knew nothing before', async () => {
    const { changed, parties } = await answer('2020-01-01', '2023-03-01')
    expect(parties).toHaveLength(4)
    expect(parties[0]).toMatchObject({
      id: 'police',
      before: { member: false, from: null, leaves: null },
      because: ['e1', 'e2', 'e3', 'e4', 'e5']
    })
    expect(changed.length).toBeGreaterThan(0)
    for (const { before } of changed) expect(before).toBe(null)
  })

  test('fails under --strict where something is breached now', async () => {
    expect((await on(...between('2020-01-01', '2023-03-01'), '--strict')).exit).toBe(1)
    expect((await on(...between('2023-08-01', '2023-08-31'), '--strict')).exit).toBe(0)
    const request = { request: 'figures', of: ['region'], due: '2024-12-31' }
    const asks = later('e15', 10, '07', { type: 'FollowUpRequested', effective: '2024-06-20', data: request })
    const open = runOn({ files: { log: textOf([...sampleLog, asks]) } })
    const { exit, out } = await open(...between('2024-06-01', '2024-08-01'), '--strict', '--json')
    expect({ exit, after: JSON.parse(out).changed[0].after }).toEqual({ exit: 0, after: 'open' })
  })

  test('says in words which event it was, when, and when it was recorded', async () => {
    for (const lang of ['sv', 'en']) {
      const { out } = await on(...between('2023-08-01', '2024-06-01'), '--lang', lang)
      await expect(out).toMatchFileSnapshot(`../golden/diff.${lang}.txt`)
    }
    expect((await on(...between('2024-08-01', '2024-08-01'), '--lang', 'en')).out).toBe(
      'At the end of 1 July 2024, by what was known on 1 August 2024 at 12:00 compared with 1 August 2024 at 12:00\n\nNothing changes.\n'
    )
  })

  test('says in words what was not there, and names together the parties to which the same happened', async () => {
    const { out } = await on(...between('2020-01-01', '2023-03-01'), '--lang', 'en')
    expect(out).toContain(`Parties
  the Police, Region Jämtland Härjedalen, Åre municipality, Östersund municipality
    before:  not a party
    after:   party from 1 March 2023
    because: edition adopted on 24 February 2023 (event e1, recorded 24 February 2023 at 12:00)
`)
    expect(out).toContain('    before:  no finding\n    after:   not met\n')
  })

  test('names a correction by what it corrects', async () => {
    const { out } = await on(...between('2024-07-01', '2024-08-01'), '--lang', 'en')
    expect(out).toContain(
      'correction of event e1: edition adopted on 24 February 2023 (event e16, recorded 1 August 2024 at 12:00)'
    )
  })

  test('names a retraction by what it takes back, and gives nothing sealed away', async () => {
    const { out } = await on(...between('2024-05-31', '2024-07-01'), '--lang', 'en')
    expect(out).toContain(
      'retraction of notice (Åre municipality) on 15 May 2024, event e14 (event e15, recorded 1 July 2024 at 12:00)'
    )
    expect(out).not.toMatch(/the-secret-reason/)
    const everything = await on(...between('2020-01-01', '2030-01-01'))
    expect(everything.out).not.toMatch(/the-pseudonym|the-secret-note|the-secret-reason/)
  })

  test('refuses two moments in the wrong order, and moments that are not given', async () => {
    const backwards = await on(...between('2024-08-01', '2024-05-31'), '--lang', 'en')
    expect(backwards).toMatchObject({
      exit: 2,
      out: '',
      err: 'norrsken: --and: expected an instant that is not before `2024-08-01T12:00:00+02:00`, found `2024-05-31T12:00:00+02:00`\n'
    })
    expect((await on(...between('2024-08-01', '2024-05-31'))).err).toContain('ett ögonblick som inte är före')
    const without = async (from: number) =>
      (await on(...between('2024-05-01', '2024-05-31').toSpliced(from, 2), '--lang', 'en')).err
    expect(await without(2)).toBe('norrsken: `diff` needs `--known-at`\n')
    expect(await without(4)).toBe('norrsken: `diff` needs `--and`\n')
    expect((await on(...between('2024-05-01', 'tomorrow'), '--lang', 'en')).err).toContain('--and: expected an instant')
  })

  test('has nothing stand where the agreement that is asked about was taken back', async () => {
    const other = { stream: 'agreement/other', version: 1 }
    const routine = later('e15', 10, '07', { ...other, type: 'RoutineAdopted', data: { routine: 'a list' } })
    const slip = later('e16', 10, '08', { type: 'EventRetracted', data: { event: 'e15', reason: 'a slip' } })
    const both = runOn({ files: { log: textOf([...sampleLog, routine, slip]) } })
    const asked = [...between('2024-07-01', '2024-08-01'), '--agreement', 'agreement/other', '--json']
    const { exit, out } = await both(...asked)
    expect({ exit, ...JSON.parse(out) }).toMatchObject({ exit: 0, changed: [], parties: [] })
  })

  test('refuses a log that is malformed, or has no such agreement', async () => {
    const malformed = await runOn({ files: { log: `${log}{}\n` } })(...between('2024-05-01', '2024-05-31'))
    expect(malformed).toMatchObject({ exit: 2, out: '' })
    const unknown = await on(...between('2024-05-01', '2024-05-31'), '--agreement', 'agreement/norsken', '--lang', 'en')
    expect(unknown).toMatchObject({
      exit: 2,
      err: 'norrsken: the log has no agreement `agreement/norsken`; nearest known: `agreement/norrsken`\n'
    })
  })
})
