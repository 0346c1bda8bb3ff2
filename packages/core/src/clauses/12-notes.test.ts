import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition } from '../agreement/acts.test-log.ts'
import { proof } from '../words/proof.ts'
import { type Acts, at, by, discussed, findings, found, inCase, proofs, referred } from './work.test-log.ts'

const norm = '12/note-screened'
const day = '2024-03-06'
const note = 'hon bor granne med skolan'
const [are, berg, krokom] = ['are/social-services', 'berg/social-services', 'krokom/social-services'] as const

const judged = (...acts: Acts): ReadonlyArray<string> => found(norm, '2024-12-31', ...firstEdition(), ...acts)
const screened = (unit: string, outcome = 'passed', on: string = day) =>
  inCase('PresentationScreened', on, { outcome, rules: [] }, by(unit))
const agreed = (content = {}) =>
  inCase('ActionAgreed', day, { action: 'a', responsible: berg, goal: 1, ...content }, by(are))

type Content = { readonly note?: string }

/** One event of each kind that can carry a note, all recorded by the social services of Åre. */
const carriers = [
  ['CaseReferred', (content: Content) => referred(day, { referrer: berg, ...content }, by(are))],
  ['CaseDiscussed', (content: Content) => discussed(day, content, by(are))],
  ['ActionAgreed', (content: Content) => agreed(content)]
] as const

describe.each(carriers)('a note in %s', (_, said) => {
  test('that nobody has screened leaves it open whether it tells whose case it is, and is no breach', () => {
    expect(judged(said({ note }))).toEqual([`are ${day}/${day} undetermined`])
    expect(findings(norm, day, ...firstEdition(), said({ note }))[0]?.open).toEqual(['note-screened'])
  })

  test.each(['passed', 'confirmed'])(
    'that the unit which recorded it has screened that day as %s stands',
    (outcome) => {
      expect(judged(said({ note }), screened(are, outcome))).toEqual([`are ${day}/${day} met`])
      expect(judged(screened(are, outcome, at(day, '23:59')), said({ note }))).toEqual([`are ${day}/${day} met`])
    }
  )

  test('is not let stand by a screening that blocked one, of another day or by another unit', () => {
    const others = [
      screened(are, 'blocked'),
      screened(are, 'passed', '2024-03-05'),
      screened(are, 'passed', '2024-03-07'),
      screened(are, 'passed', at('2024-03-07', '00:00')),
      screened(berg)
    ]
    expect(judged(said({ note }), ...others)).toEqual([`are ${day}/${day} undetermined`])
  })

  test('is found only where there is one, and stands', () => {
    expect(judged(said({}))).toEqual([])
    const carrying = { ...said({ note }), id: 'carrying' }
    expect(judged(carrying, inCase('EventRetracted', day, { event: 'carrying', reason: 'a mistake' }))).toEqual([])
    expect(judged(carrying, { ...said({}), corrects: 'carrying' })).toEqual([])
    expect(judged({ ...said({}), id: 'without' }, { ...said({ note }), corrects: 'without' })).toHaveLength(1)
  })

  test('is not looked for on a day on which no agreement is in force', () => {
    expect(judged(said({ note }), agreedToEnd('2024-01-02', '2024-01-31'))).toEqual([])
  })

  test('is never cited with what it says', () => {
    const [undecided] = proofs(norm, day, ...firstEdition(), said({ note }))
    const [met] = proofs(norm, day, ...firstEdition(), said({ note }), screened(are))
    for (const one of [undecided, met]) {
      expect(JSON.stringify(one)).toContain('"with-note":true')
      expect(JSON.stringify(one)).not.toContain('skolan')
    }
  })
})

describe('the note of a de-identified presentation', () => {
  const told = (more = {}) =>
    discussed(day, { note, basis: { kind: 'de-identified', attestedBy: krokom }, ...more }, by(are))

  test('is for the party that attests that nobody is recognised, screened by that unit or by the one that recorded it', () => {
    expect(judged(told())).toEqual([`krokom ${day}/${day} undetermined`])
    expect(judged(told(), screened(berg))).toEqual([`krokom ${day}/${day} undetermined`])
    expect(judged(told(), screened(krokom))).toEqual([`krokom ${day}/${day} met`])
    expect(judged(told(), screened(are))).toEqual([`krokom ${day}/${day} met`])
  })

  test('of one that is not de-identified is for whoever recorded it, whoever else is named', () => {
    const basis = { kind: 'provision', provision: '10:2', decidedBy: krokom, conditions: {}, lawOn: day }
    expect(judged(told({ basis }), screened(krokom))).toEqual([`are ${day}/${day} undetermined`])
  })
})

test('what was searched for is a screening that let it stand, by a unit that may have made it', () => {
  const searched = (...acts: Acts) => {
    const [one] = proofs(norm, day, ...firstEdition(), ...acts)
    return JSON.stringify(one)
  }
  const outcome = '"outcome":["passed","confirmed"]'
  expect(searched(agreed({ note }))).toContain(`${outcome},"screenedBy":["${are}"]`)
  const told = discussed(day, { note, basis: { kind: 'de-identified', attestedBy: krokom } }, by(are))
  expect(searched(told)).toContain(`${outcome},"screenedBy":["${krokom}","${are}"]`)
})

describe('the note of a presentation', () => {
  const late = discussed(day, { note, from: at('2024-03-07', '09:00'), to: at('2024-03-07', '09:30') }, by(are))

  test('is screened on the day on which that began, on whichever day it is said to have been', () => {
    expect(judged(late, screened(are))).toEqual([`are ${day}/${day} undetermined`])
    expect(judged(late, screened(are, 'passed', '2024-03-07'))).toEqual([`are ${day}/${day} met`])
  })
})

test('each referral that stands and carries a note has a finding of its own', () => {
  const acts = [referred('2024-03-05', { note }, by(are)), referred(day, { note }, by(berg)), screened(berg)]
  expect(judged(...acts)).toEqual(['are 2024-03-05/2024-03-05 undetermined', `berg ${day}/${day} met`])
})

test('one screening lets all the notes of its unit of that day stand, since it does not say of which it is', () => {
  expect(judged(agreed({ note }), discussed(day, { note }, by(are)), screened(are))).toEqual([
    `are ${day}/${day} met`,
    `are ${day}/${day} met`
  ])
})

test('an outside actor that records a note answers for it itself', () => {
  expect(judged(referred(day, { note }, by('outside/shelter')))).toEqual([`outside/shelter ${day}/${day} undetermined`])
})

test('whether a note was screened is said in both languages', () => {
  const carrying = [...firstEdition(), agreed({ note })]
  const said = (lang: 'sv' | 'en', ...more: Acts) =>
    proofs(norm, day, ...carrying, ...more).flatMap((one) => proof(one, lang).map((line) => line.trim()))
  expect(said('en')).toEqual([
    'Cannot be decided from the log: Åre municipality is to have the note of 6 March 2024 screened for what may tell whose case it is (clause 12).',
    expect.stringContaining('An action was agreed, with a note ('),
    'The log does not say whether the note was screened; once that is recorded, this can be decided.',
    'The log holds nothing to show that the social services of Åre municipality screened the note and let it stand on 6 March 2024.'
  ])
  expect(said('sv')).toEqual([
    'Går inte att avgöra av loggen: Åre kommun ska se till att anteckningen från den 6 mars 2024 granskas för sådant som kan röja vems ärendet är (punkt 12).',
    expect.stringContaining('En insats bestämdes, med en anteckning ('),
    'Loggen säger inte om anteckningen har granskats; när det är antecknat går det att avgöra.',
    'Loggen har inget som visar att socialtjänsten i Åre kommun granskade anteckningen och lät den stå den 6 mars 2024.'
  ])
  expect(said('en', screened(are))[2]).toContain(
    'The social services of Åre municipality screened it and let it stand ('
  )
  expect(said('sv', screened(are, 'confirmed'))[2]).toContain(
    'Socialtjänsten i Åre kommun bekräftade att den inte röjer vems ärendet är ('
  )
})
