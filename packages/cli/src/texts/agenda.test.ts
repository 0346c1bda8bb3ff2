import type { Answers } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { agendaEn } from './agenda.en.ts'
import { agendaSv } from './agenda.sv.ts'

const risk: Answers.Told = { facts: ['risk'], subjects: ['individual', 'child'], purposes: ['consult'] }
const crime: Answers.Told = { ...risk, facts: ['crime'], subjects: ['individual'] }
const unit = 'police/investigation'

/** What is said to somebody of whom the three lists say this, without their name. */
const said = (lists: Partial<Answers.MayHear>): ReadonlyArray<string> => {
  const { identified = [], needsHuman = [], denied = [] } = lists
  const person = { unit, function: null, identified, needsHuman, denied, deidentifiedOnly: identified.length === 0 }
  return linesOf([person])
    .filter((line) => line.startsWith('      '))
    .map((line) => line.trim())
}

const agendaOf = (people: ReadonlyArray<Answers.MayHear>, more: object = {}): Answers.AgendaJson => ({
  meeting: 'meeting/1',
  status: 'called',
  from: '2025-02-05T09:00:00+01:00',
  to: null,
  room: { known: 'called', contradicting: false, people: [] },
  cases: [
    {
      case: 'case/1',
      why: 'open',
      room: { known: 'called', contradicting: false },
      segments: [
        { from: '2025-02-05T09:00:00+01:00', to: null, people, stepsOut: [], together: [], apart: [], ...more }
      ],
      differences: [],
      duties: []
    }
  ]
})

const linesOf = (people: ReadonlyArray<Answers.MayHear>, more: object = {}) => agendaEn(agendaOf(people, more))

describe('what may be said to somebody', () => {
  test('is everything de-identified where nothing may be said identified, unless somebody may decide otherwise', () => {
    expect(said({ denied: [risk] })).toEqual(['everything: de-identified only'])
    expect(said({ needsHuman: [risk] })).toEqual([
      'everything: de-identified, unless a person with that authority decides otherwise'
    ])
  })

  test('is nothing de-identified beside what is said identified: whoever hears that knows whose case it is', () => {
    expect(said({ identified: [risk], denied: [crime] })).toEqual([
      'identified: risk of the individual or a child, to get advice',
      'the rest: not said while the case is presented identified'
    ])
  })

  test('lists what somebody may decide where that is not all of the rest', () => {
    expect(said({ needsHuman: [crime], denied: [risk] })).toEqual([
      'identified only if a person with that authority decides so: crime of the individual, to get advice',
      'the rest: de-identified only'
    ])
  })

  test('is told once of those to whom the same may be said', () => {
    const person: Answers.MayHear = {
      ...{ unit, function: null, deidentifiedOnly: true },
      ...{ identified: [], needsHuman: [], denied: [risk] }
    }
    const people = [person, { ...person, unit: 'region/health-care', function: 'unheard-of' }]
    expect(linesOf(people).filter((line) => line.startsWith('    '))).toEqual([
      '    the investigation unit of the Police',
      '    the health services of Region Jämtland Härjedalen (somebody in the function unheard-of)',
      '      everything: de-identified only'
    ])
  })

  test('is told of all at once where each may hear something else', () => {
    const hears = (to: string, identified: ReadonlyArray<Answers.Told>): Answers.MayHear => ({
      ...{ unit: to, function: null, deidentifiedOnly: false },
      ...{ identified, needsHuman: [], denied: [] }
    })
    const people = [hears(unit, [risk]), hears('region/health-care', [crime])]
    expect(linesOf(people)).toContain('    In front of all at once: de-identified only')
    expect(linesOf(people, { together: [risk], stepsOut: ['body/tmv'] })).toContain(
      '    In front of all who remain at once: identified: risk of the individual or a child, to get advice'
    )
    expect(agendaSv(agendaOf(people))).toContain('    Inför alla på en gång: bara avidentifierat')
  })
})
