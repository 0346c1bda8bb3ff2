import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, sampleWith, textOf, type Written } from './testing/sampleLog.ts'

const secret = 'Nås på 070-174 06 05 och bor i Krokom, 900305-2397.'
const by = { unit: 'are/social-services', function: 'social-secretary' }
const case1 = (id: string, version: number, type: string, data: object, more: object = {}): Written => ({
  id,
  stream: 'case/1',
  version,
  type,
  schema: 1,
  effective: '2023-05-10',
  recorded: '2024-06-30T12:00:00Z',
  by: sampleLog[0]?.['by'],
  data,
  ...more
})
const action = { action: 'a1', responsible: 'are/social-services', goal: 1 }
const agreed = case1('a1', 4, 'ActionAgreed', { ...action, note: secret }, { by })
const discussion = {
  meeting: 'meeting/2023-05-10',
  from: '2023-05-10T09:00:00+02:00',
  to: '2023-05-10T09:30:00+02:00',
  basis: { kind: 'de-identified', attestedBy: 'are/social-services' },
  kind: 'planning',
  purposes: [],
  present: ['region/health-care'],
  facts: [],
  subjects: [],
  note: `Återkom. ${secret}`
}
const discussed = case1('d1', 5, 'CaseDiscussed', discussion)
const mended = case1('a2', 6, 'ActionAgreed', { ...action, note: 'kontakt tagen' }, { by, corrects: 'a1' })
const taken = case1('r1', 7, 'EventRetracted', { event: 'd1', reason: 'a mistake' })

const log = textOf([...sampleLog, agreed, discussed, mended, taken])
const on = runOn({ files: { log, clean: textOf(sampleLog) } })

describe('screen', () => {
  test('lists every note with its event and what was found, also of events that were corrected or taken back', async () => {
    const { exit, out } = await on('screen', 'log', '--json')
    expect(exit).toBe(0)
    const at = (from: number) => [
      { rule: 'phone', offset: 7 + from, length: 13, certainty: 'certain' },
      { rule: 'place', offset: 31 + from, length: 6, certainty: 'likely' },
      { rule: 'personal-number', offset: 39 + from, length: 11, certainty: 'certain' }
    ]
    expect(JSON.parse(out)).toEqual({
      screened: 4,
      withFindings: 2,
      notes: [
        { event: 'e7', stream: 'case/1', type: 'CaseReferred', findings: [] },
        { event: 'a1', stream: 'case/1', type: 'ActionAgreed', findings: at(0) },
        { event: 'd1', stream: 'case/1', type: 'CaseDiscussed', findings: at(9) },
        { event: 'a2', stream: 'case/1', type: 'ActionAgreed', findings: [] }
      ],
      synthetic: true
    })
  })

  test('tells it in words, and never what stands there', async () => {
    const english = (await on('screen', 'log', '--lang', 'en')).out
    expect(english.split('\n').slice(0, 5)).toEqual([
      '4 notes in free text, 2 with something that may point to somebody',
      '',
      'a1 (case/1, action agreed)',
      '  certain: a telephone number; 13 characters from character 7',
      '  likely: the name of a place; 6 characters from character 31'
    ])
    expect(english).toContain('That nothing is found is no proof that nobody can be known.')
    const swedish = (await on('screen', 'log')).out
    expect(swedish).toContain('4 anteckningar i fri text, varav 2 med något som kan peka ut någon')
    expect(swedish).toContain('  säkert: telefonnummer; 13 tecken från tecken 7')
    const json = (await on('screen', 'log', '--json')).out
    for (const told of [english, swedish, json])
      expect(told).not.toMatch(/070|Krokom|900305|the-secret-note|the-pseudonym/)
  })

  test('says that there is none where a log has no note', async () => {
    const bare = runOn({ files: { log: textOf(sampleLog.filter(({ id }) => id === 'e1')) } })
    expect((await bare('screen', 'log')).out).toBe('Loggen har inga anteckningar i fri text.\n')
  })

  test('exits with 1 where something was found, under --strict alone', async () => {
    const exitOf = async (...words: ReadonlyArray<string>) => (await on('screen', ...words)).exit
    expect(await exitOf('log', '--strict')).toBe(1)
    expect(await exitOf('clean', '--strict')).toBe(0)
    expect(await exitOf('log')).toBe(0)
  })

  test('screens what a unit sees: of the notes those that it recorded itself', async () => {
    const { out } = await on('screen', 'log', '--json', '--as', 'are/social-services')
    const notes: ReadonlyArray<{ readonly event: string }> = JSON.parse(out).notes
    expect(notes.map(({ event }) => event)).toEqual(['a1', 'a2'])
  })

  test('refuses a log that is malformed, without its notes', async () => {
    const { exit, out, err } = await runOn({ files: { log: textOf(sampleWith('e11', { version: 9 })) } })(
      'screen',
      'log'
    )
    expect([exit, out]).toEqual([2, ''])
    expect(err).not.toContain('the-secret-note')
  })
})
