import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition } from '../agreement/acts.test-log.ts'
import { proof } from '../words/proof.ts'
import {
  type Acts,
  at,
  attendee,
  discussed,
  entered,
  findings,
  found,
  held,
  inMeeting,
  proofs
} from './work.test-log.ts'

const norm = '12/present-as-attended'
const day = '2024-03-06'
const [are, police, region] = ['are/social-services', 'police/investigation', 'region/health-care'] as const
const everyone = [are, police, region].map((unit) => attendee(unit))

const judged = (...acts: Acts): ReadonlyArray<string> =>
  findings(norm, '2024-12-31', ...firstEdition(), ...acts).map(({ state }) => state)
const lefts = (time: string, unit: string) =>
  inMeeting('AttendeeLeft', day, { unit, function: 'representative' }, { effective: at(day, time) })

describe('those who hear a case are those who are at the meeting', () => {
  test('which is for the coordinator to see to, on the day of the presentation', () => {
    expect(found(norm, '2024-12-31', ...firstEdition(), discussed(day), held(day, everyone))).toEqual([
      `coordinator ${day}/${day} met`
    ])
  })

  test('where one is only among those present, or only at the meeting, the log does not say who was there', () => {
    const without = everyone.filter(({ unit }) => unit !== region)
    const present = { present: [are, police, 'outside/shelter'] }
    const [finding] = findings(norm, day, ...firstEdition(), discussed(day, present), held(day, everyone))
    expect(finding).toMatchObject({
      state: 'undetermined',
      open: ['present-not-attending: outside/shelter', `attending-not-present: ${region}`]
    })
    expect(judged(discussed(day), held(day, without))).toEqual(['undetermined'])
    expect(judged(discussed(day, { present: [are, police] }), held(day, everyone))).toEqual(['undetermined'])
  })

  test('cites the presentation, the meeting, and who came and went of those whom either names', () => {
    const acts = [discussed(day), held(day, everyone), lefts('08:30', region), entered(day, '09:40', 'krokom/school')]
    const [first] = findings(norm, day, ...firstEdition(), ...acts)
    expect(first).toMatchObject({ state: 'met', events: ['e12', 'e13', 'e14'] })
  })

  test('cites how whoever is there by the meeting alone came in, and not those who came for something else', () => {
    const came = entered(day, '08:50', 'outside/shelter')
    const [one] = findings(norm, day, ...firstEdition(), discussed(day), held(day, everyone), came)
    expect(one).toMatchObject({ state: 'undetermined', open: ['attending-not-present: outside/shelter'] })
    expect(one?.events).toContain('e14')
    const gone = lefts('08:55', 'outside/shelter')
    const [met] = findings(norm, day, ...firstEdition(), discussed(day), held(day, everyone), came, gone)
    expect(met).toMatchObject({ state: 'met', events: ['e12', 'e13'] })
  })

  test('whoever has left before it begins is not there, and whoever comes in while it lasts makes no difference', () => {
    expect(judged(discussed(day), held(day, everyone), lefts('09:00', region))).toEqual(['undetermined'])
    expect(judged(discussed(day), held(day, everyone), lefts('09:01', region))).toEqual(['met'])
    expect(judged(discussed(day), held(day, everyone), entered(day, '09:10', 'krokom/school'))).toEqual(['met'])
    expect(judged(discussed(day), held(day, everyone), entered(day, '09:00', 'krokom/school'))).toEqual(['met'])
    const present = { present: [are, police, region, 'krokom/school'] }
    expect(judged(discussed(day, present), held(day, everyone), entered(day, '09:10', 'krokom/school'))).toEqual([
      'met'
    ])
    expect(judged(discussed(day, present), held(day, everyone), entered(day, '09:30', 'krokom/school'))).toEqual([
      'undetermined'
    ])
    expect(judged(discussed(day), held(day, everyone), entered(day, '08:50', 'krokom/school'))).toEqual([
      'undetermined'
    ])
  })

  test('whoever came in or left on a day, nobody knows when, was there all day', () => {
    const onTheDay = (type: 'AttendeeEntered' | 'AttendeeLeft', unit: string) =>
      inMeeting(type, day, { unit, function: 'representative' }, { effective: day })
    const shelter = onTheDay('AttendeeEntered', 'outside/shelter')
    expect(judged(discussed(day), held(day, everyone), shelter)).toEqual(['undetermined'])
    const [finding] = findings(norm, day, ...firstEdition(), discussed(day), held(day, everyone), shelter)
    expect(finding?.open).toEqual(['attending-not-present: outside/shelter'])
    expect(judged(discussed(day), held(day, everyone), onTheDay('AttendeeLeft', region))).toEqual(['met'])
    expect(judged(discussed(day), held(day, everyone.slice(0, 2)), onTheDay('AttendeeLeft', region))).toEqual(['met'])
  })

  test('whoever any account of the meeting names was there', () => {
    const some = held(day, everyone.slice(1))
    expect(judged(discussed(day), some)).toEqual(['undetermined'])
    expect(judged(discussed(day), held(day, everyone), some)).toEqual(['met'])
    const [finding] = findings(norm, day, ...firstEdition(), discussed(day), held(day, everyone), some)
    expect(finding?.events).toEqual(['e12', 'e13', 'e14'].filter((id) => id !== 'e13').concat('e13'))
  })

  test('a de-identified presentation is compared as any other, for the coordinator', () => {
    const basis = { kind: 'de-identified', attestedBy: are }
    const acts = [discussed(day, { basis, present: [are] }), held(day, everyone)]
    expect(found(norm, day, ...firstEdition(), ...acts)).toEqual([`coordinator ${day}/${day} undetermined`])
  })

  test('each presentation has a finding of its own', () => {
    const twice = [discussed(day), discussed(day, { present: [are] })]
    expect(judged(...twice, held(day, everyone))).toEqual(['met', 'undetermined'])
  })

  test('nothing is found where nobody says that the meeting was held, or no agreement was in force', () => {
    const call = inMeeting('MeetingCalled', day, { kind: 'regular', starts: at(day, '09:00') })
    expect(judged(discussed(day))).toEqual([])
    expect(judged(discussed(day), call)).toEqual([])
    expect(judged(discussed(day), held(day, []), agreedToEnd('2024-01-02', '2024-01-31'))).toEqual([])
  })

  test('says in both languages who is named by one of the records only', () => {
    const present = { present: [are, police, 'outside/shelter'] }
    const [one] = proofs(norm, day, ...firstEdition(), discussed(day, present), held(day, everyone))
    const said = (lang: 'sv' | 'en') => (one === undefined ? [] : proof(one, lang).map((line) => line.trim()))
    expect(said('en')).toEqual([
      'Cannot be decided from the log: the coordinator is to see that those who hear the case presented on 6 March 2024 are those who are at the meeting (clause 12).',
      expect.stringContaining('The case was presented, with consent as the ground ('),
      'The log holds two accounts that contradict each other, and so does not say whether anyone of the outside actor shelter was there (only the presentation says so) and whether anyone of the health services of Region Jämtland Härjedalen was there (only the meeting says so); once that is corrected, this can be decided.',
      expect.stringContaining('The case was presented ('),
      expect.stringContaining('A regular meeting was held (')
    ])
    expect(said('sv').slice(0, 3)).toEqual([
      'Går inte att avgöra av loggen: samordnaren ska se till att de som hör ärendet dras den 6 mars 2024 är de som är på mötet (punkt 12).',
      expect.stringContaining('Ärendet drogs, med samtycke som grund ('),
      'Loggen har två uppgifter som säger emot varandra, och säger därför inte om någon från den utomstående aktören shelter var där (det säger bara dragningen) och om någon från hälso- och sjukvården i Region Jämtland Härjedalen var där (det säger bara mötet); när det är rättat går det att avgöra.'
    ])
  })
})
