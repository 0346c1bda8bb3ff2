import { Clauses } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const on = runOn({ files: { log: textOf(sampleLog) } })
const json = async (...args: ReadonlyArray<string>) => JSON.parse((await on(...args, '--json')).out)

describe('explain, of a clause,', () => {
  test('tells what it says, what of it is judged, and how its norms stand', async () => {
    const { exit, out } = await on('explain', 'log', '9', '--valid-at', '2023-12-31', '--lang', 'en')
    expect(exit).toBe(0)
    expect(out).toMatch(/^Clause 9: How cooperation is led\n/)
    expect(out).toContain('\nJudged in part. A meeting counts whoever was there')
    expect(out).toContain('\nMeetings of the steering group (9/steering-group)\n')
    expect(out).toContain('\n  Who: the steering group\n')
    expect(out).toContain('By the end of 31 December 2023: not met 1')
  })

  test('in Swedish too', async () => {
    const { out } = await on('explain', 'log', '9', '--valid-at', '2023-12-31')
    expect(out).toMatch(/^Punkt 9: Hur samverkan leds\n/)
    expect(out).toContain('\nStyrgruppens möten (9/steering-group)\n')
    expect(out).toContain('  Vem: styrgruppen\n')
    expect(out).toContain('inte uppfyllt 1')
  })

  test('as JSON has the counts of each norm by state, and of each power by what became of it', async () => {
    expect(await json('explain', 'log', '9', '--valid-at', '2023-12-31', '--lang', 'en')).toMatchObject({
      clause: '9',
      title: 'How cooperation is led',
      status: 'partly',
      norms: [
        { id: '9/steering-group', met: 0, metLate: 0, open: 0, breached: 1, undetermined: 0, excused: 0, waived: 0 },
        { id: '9/working-group', breached: 0 },
        { id: '9/annual-report', breached: 1 }
      ],
      powers: []
    })
    expect(await json('explain', 'log', '17')).toMatchObject({
      status: 'executable',
      beyond: null,
      powers: [{ id: '17/request-revision' }, { id: '17/withdraw', valid: 1, withoutEffect: 0 }, { id: '17/revoke' }]
    })
  })

  test('tells of every clause of the agreement, in both languages', async () => {
    for (const { number, title } of Clauses.catalogue) {
      for (const lang of ['sv', 'en'] as const) {
        const { exit, out } = await on('explain', 'log', number, '--lang', lang)
        expect([number, exit]).toEqual([number, 0])
        expect(out.split('\n')[0]).toContain(title[lang])
        expect(out).not.toMatch(/\b(true|false|null|undefined|NaN)\b/)
      }
    }
  })

  test('exits with 1 under --strict where something under it is not met', async () => {
    expect((await on('explain', 'log', '9', '--valid-at', '2023-12-31', '--strict')).exit).toBe(1)
    expect((await on('explain', 'log', '4', '--valid-at', '2023-12-31', '--strict')).exit).toBe(0)
  })

  test('counts nothing where the log has no agreement', async () => {
    const bare = runOn({ files: { log: textOf(sampleLog.slice(6, 8)) } })
    const { exit, out } = await bare('explain', 'log', '9', '--lang', 'en')
    expect(exit).toBe(0)
    expect(out).toContain(': nothing to judge')
  })

  test.each([
    ['21', 'the agreement has no clause `21`; nearest known: `1`, '],
    ['10.5', 'the agreement has no clause `10.5`; nearest known: `10.1`, '],
    ['signature', 'the agreement has no clause `signature`; nearest known: `signatures`']
  ])('that is none, %s, offers the nearest', async (name, message) => {
    const { exit, out, err } = await on('explain', 'log', name, '--lang', 'en')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(message)
    expect((await on('explain', 'log', name)).err).toContain(`överenskommelsen har ingen punkt \`${name}\``)
  })

  test('lists the acts under its powers, each of which can be explained by its id', async () => {
    const { out } = await on('explain', 'log', '17', '--lang', 'en')
    const [, id = ''] = /\n {4}(17\/withdraw@\S+): valid\n/.exec(out) ?? []
    const explained = await on('explain', 'log', id, '--lang', 'en', '--strict')
    expect(explained.exit).toBe(0)
    expect(explained.out).toMatch(/^The notice of .* counts/)
    expect(await json('explain', 'log', id)).toMatchObject({ type: 'rule', rule: '17/withdraw', outcome: 'yes' })
  })

  test('is not asked under all readings', async () => {
    expect((await on('explain', 'log', '9', '--all-readings')).exit).toBe(2)
  })
})
