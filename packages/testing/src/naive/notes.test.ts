import { describe, expect, test } from 'vitest'
import { found, inCase, inForce } from './work.test-log.ts'

const noted = (content: object = {}) =>
  inCase('ActionAgreed', '2023-03-08', {
    action: 'a',
    responsible: 'police/investigation',
    goal: 1,
    note: 'a note',
    ...content
  })
const screened = (on: string, outcome: string, unit?: string) =>
  inCase('PresentationScreened', on, { outcome, rules: [] }, unit)
const notes = (...said: Parameters<typeof found>[2][]) => found('12/note-screened', '2023-12-31', ...inForce(), ...said)
const window = '2023-03-08..2023-03-08'

describe('the naive reader finds of a note', () => {
  test('it screened where whoever recorded it let it stand that day, and else does not know', () => {
    expect(notes(noted())).toEqual([`are ${window} undetermined`])
    expect(notes(noted(), screened('2023-03-08', 'passed'))).toEqual([`are ${window} met`])
    expect(notes(noted(), screened('2023-03-08', 'confirmed'))).toEqual([`are ${window} met`])
    expect(notes(noted(), screened('2023-03-08', 'blocked'))).toEqual([`are ${window} undetermined`])
    expect(notes(noted(), screened('2023-03-09', 'passed'))).toEqual([`are ${window} undetermined`])
    expect(notes(noted(), screened('2023-03-08', 'passed', 'police/investigation'))).toEqual([
      `are ${window} undetermined`
    ])
  })

  test('of a de-identified discussion whoever attests that it is answers for it, on the day on which it begins', () => {
    const discussed = inCase('CaseDiscussed', '2023-03-08', {
      note: 'a note',
      meeting: 'meeting/1',
      from: '2023-03-09T09:00:00+01:00',
      to: '2023-03-09T09:30:00+01:00',
      basis: { kind: 'de-identified', attestedBy: 'police/investigation' },
      kind: 'planning',
      purposes: [],
      present: [],
      facts: [],
      subjects: []
    })
    expect(notes(discussed, screened('2023-03-08', 'passed'))).toEqual([`police ${window} undetermined`])
    for (const unit of ['are/social-services', 'police/investigation']) {
      expect(notes(discussed, screened('2023-03-09', 'passed', unit))).toEqual([`police ${window} met`])
    }
  })

  test('nothing where there is none, or no agreement is in force', () => {
    expect(found('12/note-screened', '2023-12-31', ...inForce({ starts: '2023-04-01' }), noted())).toEqual([])
    expect(notes(inCase('SupportAssessed', '2023-03-08'))).toEqual([])
  })
})
