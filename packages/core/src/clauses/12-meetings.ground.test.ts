import { Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { adopted, agreedToEnd, agreedToLeave, firstEdition, notice, signed, ten } from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import {
  type Acts,
  at,
  consented,
  discussed,
  entered,
  findings,
  found,
  inCase,
  narrowed,
  proofs,
  referred,
  room,
  withdrawn
} from './work.test-log.ts'

const day = '2024-03-06'
const before = '2024-03-05'

/** How the presentation stands by clause 12 and by clause 15. */
const judged = (...acts: Acts): ReadonlyArray<string> => judgedUnder({}, ...acts)
const judgedUnder = (terms: Partial<StatedTerms>, ...acts: Acts): ReadonlyArray<string> =>
  ['12/ground', '15/secrecy'].map((norm) =>
    findings(norm, '2024-12-31', ...firstEdition(terms), ...acts)
      .map(({ state }) => state)
      .join()
  )

const covered = ['met', 'met']
const uncovered = ['breached', 'undetermined']
const unknown = ['undetermined', 'undetermined']

const given = consented(before)
const presented = (content = {}) => discussed(day, content)

describe('a case is presented with a consent that covers everybody who hears it', () => {
  test('one consent that names all of it does', () => {
    expect(judged(given, presented())).toEqual(covered)
  })

  test.each([
    ['a unit', { recipients: ['are/social-services', 'police/investigation'] }],
    ['a fact', { facts: ['health', 'risk'] }],
    ['a subject', { subjects: ['child'] }],
    ['a purpose', { purposes: ['consult'] }]
  ])('one that does not name %s does not', (_, content) => {
    expect(judged(consented(before, content), presented())).toEqual(uncovered)
  })

  test.each([
    ['fact', { facts: ['social', 'health'] }],
    ['subject', { subjects: ['individual', 'child'] }],
    ['purpose', { purposes: ['assess-risk', 'consult'] }],
    ['unit', { present: [...room, 'berg/social-services'] }]
  ])('each %s must be named, not only the first', (_, content) => {
    expect(judged(given, presented(content))).toEqual(uncovered)
  })

  test('another unit of a named party hears nothing on it', () => {
    expect(judged(given, presented({ present: ['region/psychiatry'] }))).toEqual(uncovered)
    expect(judged(given, presented({ present: ['outside/region'] }))).toEqual(uncovered)
  })

  test('all that no consent covers is told, what is alike together', () => {
    const searches = (...acts: Acts) =>
      proofs('12/ground', '2024-12-31', ...firstEdition(), ...acts)
        .flatMap(Proof.nodes)
        .flatMap((node) =>
          node.type === 'absence' && node.of === 'ConsentGiven' ? [{ ...node.where, found: node.found }] : []
        )
    const sought = { case: 'case/1', consent: ['c'], subject: 'individual', purpose: 'assess-risk', found: 0 }
    const more = { present: [...room, 'berg/social-services'], facts: ['social', 'health'] }
    expect(searches(presented())).toEqual([{ ...sought, unit: [...room], fact: 'social' }])
    expect(searches(given, presented(more))).toEqual([
      { ...sought, unit: [...room], fact: 'health' },
      { ...sought, unit: 'berg/social-services', fact: ['social', 'health'] }
    ])
    expect(searches(given, withdrawn(before), presented(more))).toEqual([
      { ...sought, unit: [...room, 'berg/social-services'], fact: ['social', 'health'], found: 1 }
    ])
  })

  test('the coordinator hears too, and must be named', () => {
    expect(judged(given, presented({ present: [...room, 'ostersund/coordination'] }))).toEqual(uncovered)
  })

  test('an outside actor hears if it is named', () => {
    const present = [...room, 'outside/kvinnojouren']
    expect(judged(given, presented({ present }))).toEqual(uncovered)
    expect(judged(consented(before, { recipients: present }), presented({ present }))).toEqual(covered)
  })

  test('two consents that each cover other parts do together', () => {
    const social = consented(before, { facts: ['social'] })
    const health = consented(before, { consent: 'other', facts: ['health'] })
    const both = { basis: { kind: 'consent', consents: ['c', 'other'] }, facts: ['social', 'health'] }
    expect(judged(social, health, presented(both))).toEqual(covered)
    expect(judged(social, health, presented({ ...both, basis: { kind: 'consent', consents: ['c'] } }))).toEqual(
      uncovered
    )
  })

  test('two halves of a consent do not make one: for one fact to one unit the whole must be in one', () => {
    const forUnits = consented(before, { facts: ['health'] })
    const forFacts = consented(before, { consent: 'other', recipients: ['berg/social-services'] })
    const both = { basis: { kind: 'consent', consents: ['c', 'other'] } }
    expect(judged(forUnits, forFacts, presented(both))).toEqual(uncovered)
  })

  test('a consent that the presentation does not rest on does not count', () => {
    expect(judged(given, presented({ basis: { kind: 'consent', consents: [] } }))).toEqual(uncovered)
    expect(judged(given, presented({ basis: { kind: 'consent', consents: ['unheard-of'] } }))).toEqual(uncovered)
    expect(judged(given, presented({ basis: { kind: 'consent', consents: ['unheard-of', 'c'] } }))).toEqual(covered)
  })

  test('nor does one of another case', () => {
    expect(judged(consented(before, {}, { stream: 'case/2' }), presented())).toEqual(uncovered)
  })

  test('where nobody hears, there is nobody to cover; whether the law was kept is for a person, as it is not said who heard', () => {
    expect(judged(presented({ present: [] }))).toEqual(['met', 'undetermined'])
  })

  test.each(['facts', 'subjects', 'purposes'])(
    'without %s, any consent to the unit will do; the law is for a person',
    (what) => {
      expect(judged(given, presented({ [what]: [] }))).toEqual(['met', 'undetermined'])
    }
  )

  test('the finding cites the presentation and the consent that covers it', () => {
    const unused = consented(before, { consent: 'other', facts: ['health'] })
    const rests = { basis: { kind: 'consent', consents: ['c', 'other'] } }
    const [finding] = findings('12/ground', day, ...firstEdition(), given, unused, presented(rests))
    expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e14'])
  })
})

describe('a consent covers from when it was given', () => {
  test.each([
    [at(day, '08:59'), covered, 'before the presentation'],
    [at(day, '09:00'), covered, 'at its start'],
    [at(day, '09:01'), uncovered, 'during it'],
    [at(day, '09:30'), uncovered, 'at its end'],
    ['2024-03-07', uncovered, 'the day after']
  ])('given at %s: %j (%s)', (effective, states) => {
    expect(judged(consented(effective), presented())).toEqual(states)
  })

  test('one of which only the day is known leaves it undetermined on that day, and covers from the next', () => {
    expect(judged(consented(day), presented())).toEqual(unknown)
    expect(judged(consented(before), presented())).toEqual(covered)
  })

  test('what would decide it is when the consent was given', () => {
    const [finding] = findings('12/ground', day, ...firstEdition(), consented(day), presented())
    expect(finding?.open).toEqual(['consent-given-when: c'])
    expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e13'])
  })

  test('with it are cited the consents that cover the others, and who came in', () => {
    const forPolice = consented(before, { consent: 'd', recipients: ['police/investigation'] })
    const forAre = consented(day, { recipients: ['are/social-services'] })
    const basis = { kind: 'consent', consents: ['c', 'd'] }
    const heard = presented({ basis, present: ['police/investigation'] })
    const acts = [forPolice, forAre, heard, entered(day, '09:10', 'are/social-services')]
    expect(judged(...acts)).toEqual(unknown)
    expect(findings('12/ground', day, ...firstEdition(), ...acts)[0]?.events).toEqual(['e14', 'e13', 'e15', 'e12'])
  })

  test('one of that day that does not name everybody covers nobody knows nothing: it is a breach', () => {
    expect(judged(consented(day, { recipients: ['are/social-services'] }), presented())).toEqual(uncovered)
  })

  test('one of that day leaves nothing open where another covers', () => {
    const rests = { basis: { kind: 'consent', consents: ['c', 'other'] } }
    expect(judged(given, consented(day, { consent: 'other' }), presented(rests))).toEqual(covered)
  })

  test('one of the day before still covers from midnight, where the presentation lasts past it', () => {
    const overnight = discussed(day, { from: at(day, '23:30'), to: at('2024-03-07', '00:30') })
    expect(judged(consented(before), overnight)).toEqual(covered)
    expect(judged(consented(day), overnight)).toEqual(unknown)
  })

  test('given twice under one name, they are two: one that is later does not take the place of the first', () => {
    expect(judged(given, consented('2024-03-04', { recipients: [] }), presented())).toEqual(covered)
    expect(judged(given, consented(at(day, '08:00'), { recipients: [] }), presented())).toEqual(covered)
  })

  test('at each moment one single consent must cover: another may begin when the first ends, and not later', () => {
    const first = consented(before, { until: at(day, '09:15') })
    const second = consented(at(day, '09:15'), { consent: 'other' })
    const rests = { basis: { kind: 'consent', consents: ['c', 'other'] } }
    const later = consented(at(day, '09:16'), { consent: 'other' })
    expect(judged(first, second, presented(rests))).toEqual(covered)
    expect(judged(first, later, presented(rests))).toEqual(uncovered)
  })
})

describe('accounts of one consent that contradict each other', () => {
  const narrow = consented(before, { recipients: ['are/social-services'] })
  const points = (...acts: Acts) =>
    proofs('12/ground', '2024-12-31', ...firstEdition(), ...acts)
      .flatMap(Proof.nodes)
      .flatMap((node) => (node.type === 'open' && node.cause === 'conflict' ? [node] : []))

  test('leave it open where one covers and the other does not, whichever was recorded last', () => {
    expect(judged(given, narrow, presented())).toEqual(unknown)
    expect(judged(narrow, given, presented())).toEqual(unknown)
  })

  test('both are cited, and what the consent covers would decide it', () => {
    const [point] = points(given, narrow, presented())
    expect(point?.wouldDecide).toEqual([{ name: 'consent-covers-what', of: { consent: 'c' } }])
    expect(point?.because.flatMap(Proof.events)).toEqual(['e12', 'e13'])
  })

  test.each([
    ['facts', { facts: ['health'] }],
    ['subjects', { subjects: ['child'] }],
    ['purposes', { purposes: ['consult'] }],
    ['an end', { until: before }]
  ])('may differ in %s', (_, content) => {
    expect(judged(given, consented(before, content), presented())).toEqual(unknown)
  })

  test('may be of one moment, or of one day; of one moment and its day they are two consents', () => {
    const atEight = at(before, '08:00')
    const midnight = at(before, '00:00')
    expect(judged(consented(atEight), consented(atEight, { recipients: [] }), presented())).toEqual(unknown)
    expect(judged(consented(before), consented(midnight, { recipients: [] }), presented())).toEqual(covered)
    expect(judged(consented(before, { consent: 'd' }), given, narrow, presented())).toEqual(unknown)
  })

  test('change nothing where both cover what is said, or neither does', () => {
    const wider = consented(before, { recipients: [...room, 'berg/social-services'] })
    expect(judged(given, wider, presented())).toEqual(covered)
    expect(judged(narrow, consented(before, { facts: [] }), presented())).toEqual(uncovered)
  })

  test('do not add up: where each lacks something else, neither covers', () => {
    const other = consented(before, { recipients: ['police/investigation', 'region/health-care'] })
    expect(judged(narrow, other, presented())).toEqual(uncovered)
    expect(judged(narrow, { ...other, effective: '2024-03-04' }, presented())).toEqual(covered)
  })

  test('do not take over from each other while a case is presented', () => {
    const until = consented(before, { until: at(day, '09:15') })
    const none = consented(before, { recipients: [] })
    expect(judged(until, none, presented())).toEqual(uncovered)
  })

  test('leave nothing open where another consent covers', () => {
    const other = consented(before, { consent: 'd' })
    const basis = { kind: 'consent', consents: ['c', 'd'] }
    expect(judged(given, narrow, other, presented({ basis }))).toEqual(covered)
  })

  test('and another consent that one of them needs is cited with them', () => {
    const other = consented(before, { consent: 'd', recipients: ['police/investigation', 'region/health-care'] })
    const basis = { kind: 'consent', consents: ['c', 'd'] }
    const acts = [narrow, consented(before, { recipients: [] }), other, presented({ basis })]
    expect(judged(...acts)).toEqual(unknown)
    expect(findings('12/ground', day, ...firstEdition(), ...acts)[0]?.events).toEqual(['e15', 'e12', 'e13', 'e14'])
  })

  test('of two consents leave four ways, of which one that covers leaves it open', () => {
    const d = (recipients: ReadonlyArray<string>) => consented(before, { consent: 'd', recipients })
    const basis = { kind: 'consent', consents: ['c', 'd'] }
    const [are, ...others] = room
    const c = [narrow, consented(before, { recipients: [] })]
    expect(judged(...c, d(others), d([]), presented({ basis }))).toEqual(unknown)
    expect(judged(...c, d([others[0]]), d([are]), presented({ basis }))).toEqual(uncovered)
    expect(points(...c, d(others), d([]), presented({ basis }))[0]?.wouldDecide).toEqual([
      { name: 'consent-covers-what', of: { consent: 'c' } },
      { name: 'consent-covers-what', of: { consent: 'd' } }
    ])
  })

  test('that are known by their day alone leave it open too when on that day they were given', () => {
    const [first, second] = [consented(day), consented(day, { recipients: ['are/social-services'] })]
    const acts = [...firstEdition(), first, second, presented()]
    expect(findings('12/ground', '2024-12-31', ...acts)[0]?.open).toEqual([
      'consent-covers-what: c',
      'consent-given-when: c'
    ])
  })

  test('are gone through in every way for eight consents; of more it is open what they come to', () => {
    const told = (count: number) => {
      const consents = Array.from({ length: count }, (_, i) => `c${i}`)
      const acts = consents.flatMap((consent) => [
        consented(before, { consent, recipients: [] }),
        consented(before, { consent, recipients: ['berg/social-services'] })
      ])
      return [...acts, presented({ basis: { kind: 'consent', consents } })]
    }
    expect(judged(...told(8))).toEqual(uncovered)
    expect(judged(...told(9))).toEqual(unknown)
    expect(judged(...told(40))).toEqual(unknown)
    expect(points(...told(9))[0]?.wouldDecide).toHaveLength(9)
  })

  test('are all narrowed and all withdrawn with it', () => {
    const wider = consented(before, { recipients: [...room, 'berg/social-services'] })
    const less = narrowed(at(day, '08:00'), { facts: ['health'] })
    expect(judged(given, wider, less, presented())).toEqual(uncovered)
    expect(judged(given, given, less, presented())).toEqual(uncovered)
    expect(judged(given, wider, withdrawn(at(day, '08:00')), presented())).toEqual(uncovered)
  })

  test.each([
    ['word for word', [...room]],
    ['in another order', [...room].reverse()],
    ['once more', [...room, room[0]]]
  ])('are none where they say the same %s: the first is cited alone', (_, recipients) => {
    const acts = [...firstEdition(), given, consented(before, { recipients }), presented()]
    expect(findings('12/ground', day, ...acts)).toMatchObject([{ state: 'met', events: ['e14', 'e12'] }])
  })

  test('known by their day leave that day open by both', () => {
    const acts = [consented(day), consented(day, { recipients: [] }), consented(day, { facts: [] })]
    expect(judged(...acts, presented())).toEqual(unknown)
    expect(judged(consented(day, { facts: [] }), consented(day, { recipients: [] }), presented())).toEqual(uncovered)
  })
})

describe('a consent covers until it is withdrawn', () => {
  test.each([
    [at(before, '12:00'), uncovered, 'the day before'],
    [at(day, '09:00'), uncovered, 'at the start'],
    [at(day, '09:29'), uncovered, 'during the presentation'],
    [at(day, '09:30'), covered, 'at its end'],
    [day, uncovered, 'that day: it counts from midnight'],
    ['2024-03-07', covered, 'the day after']
  ])('withdrawn at %s: %j (%s)', (effective, states) => {
    expect(judged(given, withdrawn(effective), presented())).toEqual(states)
  })

  test('a withdrawal wins at its own instant, whatever stands first', () => {
    const instant = at(day, '09:00')
    expect(judged(consented(instant), withdrawn(instant), presented())).toEqual(uncovered)
    expect(judged(withdrawn(instant), consented(instant), presented())).toEqual(uncovered)
  })

  test('one that is known by its day also takes back what is given later that day', () => {
    expect(judged(withdrawn(day), consented(at(day, '08:00')), presented())).toEqual(uncovered)
    expect(judged(consented(day), withdrawn(day), presented())).toEqual(uncovered)
    expect(judged(withdrawn(before), consented(at(day, '08:00')), presented())).toEqual(covered)
  })

  test('a consent given after a withdrawal covers, and the one before it does not', () => {
    expect(judged(given, withdrawn(at(day, '08:00')), consented(at(day, '08:30')), presented())).toEqual(covered)
    expect(judged(given, withdrawn(at(day, '08:00')), consented(at(day, '09:10')), presented())).toEqual(uncovered)
  })

  test('a withdrawal takes back all of its name, and no other', () => {
    expect(judged(given, consented(before), withdrawn(at(before, '12:00')), presented())).toEqual(uncovered)
    expect(judged(given, withdrawn(at(before, '12:00'), 'other'), presented())).toEqual(covered)
  })

  test('a withdrawal that was taken back takes nothing back', () => {
    const slip = { ...withdrawn(at(before, '12:00')), id: 'slip' }
    expect(
      judged(given, slip, inCase('EventRetracted', day, { event: 'slip', reason: 'another case' }), presented())
    ).toEqual(covered)
  })

  test('the finding cites the withdrawal', () => {
    const acts = [given, withdrawn(at(day, '09:10')), presented()]
    expect(findings('12/ground', day, ...firstEdition(), ...acts)[0]?.events).toContain('e13')
  })
})

describe('a consent covers until its own end', () => {
  test.each([
    [before, uncovered, 'the day before'],
    [day, covered, 'that day, which is included'],
    [at(day, '09:00'), uncovered, 'the start'],
    [at(day, '09:29'), uncovered, 'during it'],
    [at(day, '09:30'), covered, 'its end']
  ])('until %s: %j (%s)', (until, states) => {
    expect(judged(consented('2024-03-01', { until }), presented())).toEqual(states)
  })

  test('which the proof names, and again where it is narrowed to another', () => {
    const acts = [
      consented('2024-03-01', { until: before }),
      narrowed(at('2024-03-02', '12:00'), { facts: ['social'] }),
      narrowed(at('2024-03-02', '13:00'), { until: '2024-03-04' })
    ]
    const says = proofs('12/ground', day, ...firstEdition(), ...acts, presented())
      .flatMap(Proof.nodes)
      .map((one) => (one.type === 'event' ? one.says : {}))
    expect(says.filter((one) => 'consent' in one)).toEqual([
      { consent: 'c', until: before },
      { consent: 'c' },
      { consent: 'c', until: '2024-03-04' }
    ])
  })

  test('a day ends at midnight in Sweden', () => {
    const overnight = discussed(day, { from: at(day, '23:00'), to: at('2024-03-07', '00:00') })
    const longer = discussed(day, { from: at(day, '23:00'), to: at('2024-03-07', '00:01') })
    expect(judged(consented(before, { until: day }), overnight)).toEqual(covered)
    expect(judged(consented(before, { until: day }), longer)).toEqual(uncovered)
  })
})

describe('a presentation whose end is written before its beginning is judged from the one to the other', () => {
  const reversed = presented({ from: at(day, '09:30'), to: at(day, '09:00') })

  test.each([
    [withdrawn(at(day, '09:10')), uncovered, 'a withdrawal between the two'],
    [withdrawn(at(day, '09:30')), covered, 'a withdrawal at the later']
  ])('%#: %j, %s', (act, states) => {
    expect(judged(given, act, reversed)).toEqual(states)
  })

  test('and whoever comes in between hears it', () => {
    expect(judged(given, entered(day, '09:10', 'berg/social-services'), reversed)).toEqual(uncovered)
    expect(judged(given, entered(day, '09:40', 'berg/social-services'), reversed)).toEqual(covered)
  })
})

describe('a consent that is narrowed covers what is left', () => {
  test.each([
    ['recipients', { recipients: ['are/social-services'] }],
    ['facts', { facts: ['health'] }],
    ['subjects', { subjects: ['child'] }],
    ['purposes', { purposes: ['consult'] }],
    ['its end', { until: before }]
  ])('in %s', (_, content) => {
    expect(judged(given, narrowed(at(before, '12:00'), content), presented())).toEqual(uncovered)
  })

  test.each([
    [at(day, '08:59'), uncovered, 'before the presentation'],
    [at(day, '09:00'), uncovered, 'at its start'],
    [at(day, '09:29'), uncovered, 'during it'],
    [at(day, '09:30'), covered, 'at its end'],
    [day, uncovered, 'that day: it counts from midnight'],
    ['2024-03-07', covered, 'the day after']
  ])('narrowed at %s: %j (%s)', (effective, states) => {
    expect(judged(given, narrowed(effective, { facts: [] }), presented())).toEqual(states)
  })

  test.each([
    ['a unit', { recipients: ['are/social-services', 'police/investigation'] }, { recipients: room }],
    ['a fact', { facts: ['health'] }, { facts: ['social', 'risk', 'health'] }],
    ['a subject', { subjects: ['child'] }, { subjects: ['individual', 'child'] }],
    ['a purpose', { purposes: ['consult'] }, { purposes: ['assess-risk', 'consult'] }],
    ['a day', { until: before }, { until: '2024-12-31' }]
  ])('%s that was not consented to is not added by it, and takes another consent', (_, content, wider) => {
    const widened = narrowed(at(before, '12:00'), wider)
    expect(judged(consented(before, content), widened, presented())).toEqual(uncovered)
    expect(judged(consented(before, content), consented(before, wider), presented())).toEqual(unknown)
    expect(judged(consented(before, content), consented(at(before, '12:00'), wider), presented())).toEqual(covered)
    expect(judged(given, narrowed(at(before, '12:00'), content), widened, presented())).toEqual(uncovered)
  })

  test('what is not named in a narrowing stays as it was', () => {
    expect(judged(given, narrowed(at(before, '12:00'), { until: '2024-12-31' }), presented())).toEqual(covered)
    expect(
      judged(
        given,
        narrowed(at(before, '12:00'), { facts: ['social'] }),
        narrowed(at(before, '13:00'), { purposes: ['assess-risk'] }),
        presented()
      )
    ).toEqual(covered)
  })

  test('it concerns every consent of its name that was given by then', () => {
    const later = consented(at(before, '10:00'))
    const none = narrowed(at(before, '12:00'), { facts: [] })
    expect(judged(given, later, none, presented())).toEqual(uncovered)
    expect(judged(given, later, none, consented(at(before, '13:00')), presented())).toEqual(covered)
    expect(
      judged(consented(before, { facts: [] }), later, narrowed(at(before, '12:00'), { facts: [] }), presented())
    ).toEqual(uncovered)
  })

  test('one that is known by its day also narrows what is given later that day', () => {
    expect(judged(narrowed(day, { facts: [] }), consented(at(day, '08:00')), presented())).toEqual(uncovered)
    expect(judged(narrowed(day, { facts: ['social'] }), consented(at(day, '08:00')), presented())).toEqual(covered)
    expect(judged(narrowed(before, { facts: [] }), consented(at(day, '08:00')), presented())).toEqual(covered)
  })
})

describe('who comes in while the case is presented', () => {
  test.each([
    ['09:00', uncovered, 'at its start: whoever comes in then hears all of it'],
    ['09:01', uncovered, 'during it'],
    ['09:29', uncovered, 'just before its end'],
    ['09:30', covered, 'at its end']
  ])('at %s, not named in the consent: %j (%s)', (time, states) => {
    expect(judged(given, presented(), entered(day, time, 'berg/social-services'))).toEqual(states)
  })

  test('is covered where the consent names it', () => {
    const wide = consented(before, { recipients: [...room, 'berg/social-services'] })
    expect(judged(wide, presented(), entered(day, '09:10', 'berg/social-services'))).toEqual(covered)
  })

  test('must be covered from when it comes in', () => {
    const later = consented(at(day, '09:05'), { consent: 'other', recipients: ['berg/social-services'] })
    const rests = presented({ basis: { kind: 'consent', consents: ['c', 'other'] } })
    expect(judged(given, later, rests, entered(day, '09:10', 'berg/social-services'))).toEqual(covered)
    expect(judged(given, later, rests, entered(day, '09:04', 'berg/social-services'))).toEqual(uncovered)
  })

  test('after what was presented is covered no longer is not the first who hears too much', () => {
    const acts = [given, withdrawn(at(day, '09:10')), presented(), entered(day, '09:20', 'berg/social-services')]
    const [proof] = proofs('12/ground', day, ...firstEdition(), ...acts)
    const searched = proof === undefined ? [] : Proof.nodes(proof).filter((node) => node.type === 'absence')
    expect(searched).toMatchObject([{ of: 'ConsentGiven', where: { unit: [...room] }, to: at(day, '09:10') }])
  })

  test('and was there already changes nothing', () => {
    expect(judged(given, presented(), entered(day, '09:10', 'region/health-care'))).toEqual(covered)
  })

  test('to another meeting does not hear', () => {
    const elsewhere = { ...entered(day, '09:10', 'berg/social-services'), stream: 'meeting/other' }
    expect(judged(given, presented(), elsewhere)).toEqual(covered)
  })

  test('hears, whichever agreement the meeting is said to belong to', () => {
    const other = { ...entered(day, '09:10', 'berg/social-services') }
    const elsewhere = { ...other, data: { ...(other.data as object), agreement: 'agreement/other' } }
    const acts = [...firstEdition(), ...firstEdition().map((one) => ({ ...one, stream: 'agreement/other' }))]
    expect(findings('12/ground', day, ...acts, given, presented(), elsewhere).map(({ state }) => state)).toEqual([
      'breached'
    ])
  })

  test('the finding cites the entry', () => {
    const acts = [given, presented(), entered(day, '09:10', 'berg/social-services')]
    expect(findings('12/ground', day, ...firstEdition(), ...acts)[0]?.events).toContain('e14')
  })
})

/** What the answer on consent rests on, in order: events, and what was searched for and not found. */
const reasons = (...acts: Acts): ReadonlyArray<string> =>
  proofs('12/ground', '2024-12-31', ...firstEdition(), ...acts)
    .flatMap(Proof.nodes)
    .flatMap((node) => (node.type === 'default' ? [node] : []))
    .flatMap(({ won, notMet, open }) => [
      ...[...won, ...notMet].flatMap(({ name, because }) => (name === '12/consent' ? because : [])),
      ...(open?.because ?? [])
    ])
    .map(told)

const told = (reason: Proof.Proof): string => {
  switch (reason.type) {
    case 'event':
      return `${reason.event}: ${String(reason.says['consent'] ?? reason.says['unit'])}, ${reason.effective}`
    case 'absence':
      return `${reason.found} ${reason.of}: ${String(reason.where['unit'] ?? reason.where['consent'])}, by ${String(reason.to)}`
    case 'rule':
      return `${reason.rule}: ${String(reason.about['unit'])}, ${String(reason.outcome)}`
    case 'open':
      return `${reason.cause}: ${reason.because.map(told).join('; ')}`
    default:
      return reason.type
  }
}

describe('that a presentation is covered rests on', () => {
  const { effective: presentedAt } = presented()
  const [end, other] = [at(day, '09:30'), 'berg/social-services']
  const both = { basis: { kind: 'consent', consents: ['c', 'd'] } }
  const facts = ['social', 'health']

  test('the consent, and that it was not withdrawn before the end', () => {
    const proved = [`ConsentGiven: c, ${before}`, `0 ConsentWithdrawn: c, by ${end}`]
    expect(reasons(given, presented())).toEqual(proved)
    expect(reasons(given, presented(), withdrawn('2024-03-07'))).toEqual(proved)
  })

  test('that it was not withdrawn by the beginning, where it was withdrawn at the very end', () => {
    expect(reasons(given, presented(), withdrawn(end))).toEqual([
      `ConsentGiven: c, ${before}`,
      `0 ConsentWithdrawn: c, by ${presentedAt}`
    ])
  })

  test('one consent that covers all of it alone, though one that was given before covers a part', () => {
    const whole = consented(before, { consent: 'd', facts })
    expect(reasons(given, whole, presented({ ...both, facts }))).toEqual([
      `ConsentGiven: d, ${before}`,
      `0 ConsentWithdrawn: d, by ${end}`
    ])
  })

  test('each of two that cover a part', () => {
    const rest = consented(before, { consent: 'd', facts: ['health'] })
    expect(reasons(given, rest, presented({ ...both, facts }))).toEqual([
      `ConsentGiven: c, ${before}`,
      `0 ConsentWithdrawn: c, by ${end}`,
      `ConsentGiven: d, ${before}`,
      `0 ConsentWithdrawn: d, by ${end}`
    ])
  })

  test('the same, said once, whoever comes in', () => {
    const wide = consented(before, { recipients: [...room, other] })
    expect(reasons(wide, presented(), entered(day, '09:10', other))).toEqual(reasons(given, presented()))
  })

  test('how it was narrowed by then, and not how it is later', () => {
    const toSocial = (effective: string) => narrowed(effective, { facts: ['social'] })
    const wide = consented(before, { facts })
    const proved = (...narrowings: ReadonlyArray<string>) => [
      `ConsentGiven: c, ${before}`,
      ...narrowings.map((effective) => `ConsentNarrowed: c, ${effective}`),
      `0 ConsentWithdrawn: c, by ${end}`
    ]
    expect(reasons(wide, toSocial(at(day, '08:00')), presented())).toEqual(proved(at(day, '08:00')))
    expect(reasons(wide, toSocial(presentedAt), presented())).toEqual(proved(presentedAt))
    expect(reasons(wide, presented(), toSocial(end))).toEqual(proved())
  })

  test('a narrowing of two consents, said once', () => {
    const rest = consented(at(day, '08:00'), { facts: ['health'] })
    const less = narrowed(day, { purposes: ['assess-risk'] })
    expect(judged(less, consented(at(day, '07:00')), rest, presented({ facts }))).toEqual(covered)
    expect(reasons(less, consented(at(day, '07:00')), rest, presented({ facts }))).toEqual([
      `ConsentGiven: c, ${at(day, '07:00')}`,
      `ConsentNarrowed: c, ${day}`,
      `0 ConsentWithdrawn: c, by ${end}`,
      `ConsentGiven: c, ${at(day, '08:00')}`,
      `0 ConsentWithdrawn: c, by ${end}`
    ])
  })
})

describe('that a presentation is not covered rests on', () => {
  const { effective: presentedAt } = presented()
  const other = 'berg/social-services'
  const more = { present: [...room, other] }
  const nobodyFor = (unit: string, by = presentedAt) => `0 ConsentGiven: ${unit}, by ${by}`

  test('the consents that were given by then, and that there is none for whom they do not name', () => {
    const late = consented(at(day, '09:10'), { consent: 'd', recipients: [other] })
    const basis = { kind: 'consent', consents: ['c', 'd'] }
    expect(reasons(given, late, presented({ ...more, basis }))).toEqual([
      `ConsentGiven: c, ${before}`,
      nobodyFor(other)
    ])
    expect(reasons(consented(presentedAt), presented(more))).toEqual([
      `ConsentGiven: c, ${presentedAt}`,
      nobodyFor(other)
    ])
  })

  test('a withdrawal that counts by then, and not one that comes later', () => {
    expect(reasons(given, withdrawn(presentedAt), presented({ present: [other] }))).toEqual([
      `ConsentGiven: c, ${before}`,
      `ConsentWithdrawn: c, ${presentedAt}`,
      nobodyFor(other)
    ])
    expect(reasons(given, presented(more), withdrawn(at(day, '09:01')))).toEqual([
      `ConsentGiven: c, ${before}`,
      nobodyFor(other)
    ])
  })

  test('a consent that named it as it was given is found; one that was widened afterwards is not', () => {
    const [less, wider] = [{ recipients: ['are/social-services'] }, { recipients: [...room, other] }]
    const present = [other]
    expect(reasons(consented(before, wider), narrowed(at(day, '08:00'), less), presented({ present })).at(-1)).toBe(
      `1 ConsentGiven: ${other}, by ${presentedAt}`
    )
    expect(reasons(given, narrowed(at(day, '08:00'), wider), presented({ present })).at(-1)).toBe(nobodyFor(other))
  })

  test('the entry of whom no consent names, and not of others who came in', () => {
    const one = entered(day, '09:10', other)
    const named = entered(day, '09:05', 'region/health-care')
    expect(reasons(given, presented({ present: ['are/social-services'] }), named, one)).toEqual([
      `AttendeeEntered: ${other}, ${at(day, '09:10')}`,
      `ConsentGiven: c, ${before}`,
      nobodyFor(other, at(day, '09:10'))
    ])
  })

  test('the entry of each of two who came in at once', () => {
    const both = [other, 'krokom/social-services']
    const acts = [given, presented(), ...both.map((unit) => entered(day, '09:10', unit))]
    expect(reasons(...acts).slice(0, 2)).toEqual(both.map((unit) => `AttendeeEntered: ${unit}, ${at(day, '09:10')}`))
  })

  test('the first time that it came in', () => {
    const twice = [entered(day, '09:10', other), entered(day, '09:20', other)]
    expect(reasons(given, presented(), ...twice)[0]).toBe(`AttendeeEntered: ${other}, ${at(day, '09:10')}`)
    expect(reasons(given, presented(), ...twice).filter((reason) => reason.startsWith('AttendeeEntered'))).toHaveLength(
      1
    )
  })

  test('the first moment at which nobody covers it, also after one at which that is unknown', () => {
    const acts = [consented(day), presented(), withdrawn(at(day, '09:10')), withdrawn(at(day, '09:20'))]
    expect(judged(...acts)).toEqual(uncovered)
    expect(reasons(...acts).at(-1)).toMatch(`by ${at(day, '09:10')}`)
  })

  test('that a party has left, and nothing else where the others are covered', () => {
    const forOthers = consented(before, { recipients: ['are/social-services', 'police/investigation'] })
    const left = notice('region', '2023-06-30')
    expect(reasons(forOthers, left, presented())).toEqual(['12/left: region/health-care, no'])
    expect(reasons(forOthers, left, presented(more))).toEqual([
      '12/left: region/health-care, no',
      `ConsentGiven: c, ${before}`,
      nobodyFor(other)
    ])
  })

  test('that a party has left, said once, however often it came in', () => {
    const present = ['are/social-services']
    const twice = [entered(day, '09:10', 'region/health-care'), entered(day, '09:20', 'region/health-care')]
    const late = withdrawn(at(day, '09:25'))
    expect(reasons(given, notice('region', '2023-06-30'), presented({ present }), ...twice, late)).toEqual([
      `AttendeeEntered: region/health-care, ${at(day, '09:10')}`,
      '12/left: region/health-care, no'
    ])
    const doubled = { present: ['region/health-care', 'region/health-care'] }
    expect(reasons(notice('region', '2023-06-30'), presented(doubled))).toEqual(['12/left: region/health-care, no'])
  })
})

describe('what contradictory accounts of a consent leave open', () => {
  const narrow = consented(before, { recipients: ['are/social-services'] })
  const rests = presented({ basis: { kind: 'consent', consents: ['c', 'd'] } })
  const accounts = `conflict: ConsentGiven: c, ${before}; ConsentGiven: c, ${before}`

  test('is of that consent alone, though the presentation rests on others', () => {
    const other = consented(before, { consent: 'd', recipients: ['police/investigation'] })
    expect(reasons(given, narrow, other, rests)).toEqual([accounts, `ConsentGiven: d, ${before}`])
  })

  test('and that another is known by its day is said once', () => {
    const ofTheDay = consented(day, { consent: 'd' })
    expect(reasons(given, narrow, ofTheDay, rests)).toEqual([accounts, `missing-fact: ConsentGiven: d, ${day}`])
  })

  test('is nothing but them where there are too many to go through', () => {
    const consents = Array.from({ length: 9 }, (_, i) => `c${i}`)
    const acts = consents.flatMap((consent) => [
      consented(before, { consent }),
      consented(before, { consent, facts: [] })
    ])
    expect(reasons(...acts, presented({ basis: { kind: 'consent', consents } }))).toHaveLength(1)
  })
})

describe('R12: a party that has left hears nothing on consent', () => {
  const everyone = consented('2023-12-01')

  test.each([
    [before, uncovered, 'left the day before'],
    [day, covered, 'is a party for the last day'],
    ['2024-03-07', covered, 'leaves the day after']
  ])('whose last day is %s: %j (%s)', (lastDay, states) => {
    expect(judged(everyone, agreedToLeave('region', '2024-02-01', lastDay), presented())).toEqual(states)
  })

  test('from the turn of the year, whatever the consent names and whenever it was given', () => {
    const left = notice('region', '2023-06-30')
    expect(judged(consented(at(day, '08:00')), left, presented())).toEqual(uncovered)
    expect(judged(everyone, left, discussed('2023-12-31'))).toEqual(covered)
    expect(judged(everyone, left, discussed('2024-01-01'))).toEqual(uncovered)
  })

  describe('while a case is presented over midnight', () => {
    const night = { from: at(before, '23:30'), to: at(day, '00:30') }
    const told = { ...discussed(before, night), effective: at(before, '23:30') }

    test('it is heard to the end of the last day, and no longer', () => {
      expect(judged(everyone, agreedToLeave('region', '2024-02-01', before), told)).toEqual(uncovered)
      expect(judged(everyone, agreedToLeave('region', '2024-02-01', day), told)).toEqual(covered)
    })

    test('by those who are there: who comes in after midnight is named', () => {
      const present = ['are/social-services']
      const told = { ...discussed(before, { ...night, present }), effective: at(before, '23:30') }
      const inLater = { ...entered(before, '23:31', 'region/health-care'), effective: at(day, '00:10') }
      const acts = [everyone, agreedToLeave('region', '2024-02-01', before), told, inLater]
      expect(judged(...acts)).toEqual(uncovered)
      const [finding] = findings('12/ground', '2024-12-31', ...firstEdition(), ...acts)
      expect(finding?.events).toContain(`e${firstEdition().length + acts.length}`)
    })
  })

  test('but hears again once it is a party again', () => {
    const back = [notice('region', '2023-06-30'), ...signed('first', '2024-03-01', 'region')]
    expect(judged(everyone, ...back, presented())).toEqual(covered)
  })

  test('on its first day as a party again, and not the day before', () => {
    const back = [notice('region', '2023-06-30'), ...signed('first', day, 'region')]
    expect(judged(everyone, ...back, presented())).toEqual(covered)
    expect(judged(everyone, ...back, discussed(before))).toEqual(uncovered)
  })

  test('one that becomes a party later has not left', () => {
    const present = ['sundsvall/social-services']
    const later = [
      adopted('wider', '2024-03-10', {}, [...ten, 'sundsvall']),
      ...signed('wider', '2024-04-01', ...ten, 'sundsvall')
    ]
    expect(judged(consented(before, { recipients: present }), ...later, presented({ present }))).toEqual(covered)
  })

  test('or as an invited actor that the consent names as such', () => {
    const present = ['are/social-services', 'outside/region']
    const invited = consented(before, { recipients: present })
    expect(judged(invited, notice('region', '2023-06-30'), presented({ present }))).toEqual(covered)
  })

  test('neither does one of its units that comes in later', () => {
    const present = ['are/social-services']
    const left = notice('region', '2023-06-30')
    expect(judged(everyone, left, presented({ present }), entered(day, '09:10', 'region/health-care'))).toEqual(
      uncovered
    )
  })

  test('who never was a party is no party that has left: consent decides', () => {
    const present = ['sundsvall/social-services']
    expect(judged(consented(before, { recipients: present }), presented({ present }))).toEqual(covered)
  })

  test('a party that left hears what is de-identified', () => {
    const basis = { kind: 'de-identified', attestedBy: 'are/social-services' }
    expect(judged(notice('region', '2023-06-30'), presented({ basis }))).toEqual(covered)
  })
})

describe('a case is presented de-identified', () => {
  const basis = { kind: 'de-identified', attestedBy: 'are/social-services' }

  test('the secrecy of it is for the coordinator, whoever attests it', () => {
    const basis = { kind: 'de-identified', attestedBy: 'are/social-services' }
    const on = (norm: string) => found(norm, day, ...firstEdition(), presented({ basis }))
    expect(on('12/ground')).toEqual([`are ${day}/${day} met`])
    expect(on('15/secrecy')).toEqual([`coordinator ${day}/${day} met`])
  })

  test('whoever hears it, and with no consent at all', () => {
    expect(judged(presented({ basis, present: ['outside/kvinnojouren', 'police/traffic'] }))).toEqual(covered)
  })

  test.each([
    ['are/social-services', 'are'],
    ['outside/kvinnojouren', 'outside/kvinnojouren'],
    ['body/tmv', 'body/tmv']
  ])('and %s attests it: that is for %s, the law for the coordinator', (attestedBy, bearer) => {
    const acts = [...firstEdition(), presented({ basis: { ...basis, attestedBy } })]
    expect(found('12/ground', day, ...acts)).toEqual([`${bearer} ${day}/${day} met`])
    expect(found('15/secrecy', day, ...acts)).toEqual([`coordinator ${day}/${day} met`])
  })
})

describe('a case is presented on a provision of the law', () => {
  const basis = {
    kind: 'provision',
    provision: '10:27',
    decidedBy: 'are/social-services',
    conditions: { necessary: 'yes', proportionate: 'yes' },
    lawOn: day
  }
  const open = { ...basis, conditions: { necessary: 'yes', proportionate: 'unknown' } }
  const unmet = { ...basis, conditions: { necessary: 'no', proportionate: 'unknown' } }

  test('clause 12 knows no such ground (R18); the law may still permit it', () => {
    expect(judged(presented({ basis }))).toEqual(['breached', 'met'])
    expect(judged(presented({ basis: open }))).toEqual(['breached', 'undetermined'])
    expect(judged(presented({ basis: unmet }))).toEqual(['breached', 'undetermined'])
  })

  test('by the other reading it is one, as far as its conditions are recorded as met', () => {
    const terms = { provisionIsGround: 'yes' } as const
    expect(judgedUnder(terms, presented({ basis }))).toEqual(['met', 'met'])
    expect(judgedUnder(terms, presented({ basis: open }))).toEqual(['undetermined', 'undetermined'])
    expect(judgedUnder(terms, presented({ basis: unmet }))).toEqual(['undetermined', 'undetermined'])
    expect(judgedUnder(terms, presented({ basis: { ...basis, conditions: {} } }))).toEqual([
      'undetermined',
      'undetermined'
    ])
  })

  test('a consent besides it does not count: the presentation does not rest on it', () => {
    expect(judged(given, presented({ basis: unmet }))).toEqual(['breached', 'undetermined'])
  })

  test('what would decide it are the conditions that nobody has recorded; one that is recorded as not met is for a person', () => {
    const openFor = (conditions: object): ReadonlyArray<string> | undefined =>
      findings('15/secrecy', day, ...firstEdition(), presented({ basis: { ...basis, conditions } }))[0]?.open
    expect(openFor({ necessary: 'unknown', proportionate: 'unknown' })).toEqual([
      'condition-met: 10:27, necessary',
      'condition-met: 10:27, proportionate'
    ])
    expect(openFor({})).toEqual(['conditions'])
    expect(openFor({ necessary: 'no', proportionate: 'unknown' })).toEqual(['condition-refused'])
  })

  test.each([
    [unmet.conditions, 'gap', { name: 'condition-refused' }],
    [{}, 'missing-fact', { name: 'conditions' }]
  ])(
    'what is open of it follows from the presentation, as the record of its conditions: %o',
    (conditions, cause, open) => {
      const [proof] = proofs('15/secrecy', day, ...firstEdition(), presented({ basis: { ...basis, conditions } }))
      const found = proof === undefined ? [] : Proof.nodes(proof).filter((node) => node.type === 'open')
      expect(found).toContainEqual(
        expect.objectContaining({
          cause,
          wouldDecide: [open],
          because: [expect.objectContaining({ id: 'e12', event: 'CaseDiscussed' })]
        })
      )
    }
  )

  test('is for the coordinator', () => {
    expect(found('12/ground', day, ...firstEdition(), presented({ basis }))).toEqual([
      `coordinator ${day}/${day} breached`
    ])
  })

  test('the edition of the day decides whether it is a ground', () => {
    const revised = [adopted('revised', '2024-02-01', { provisionIsGround: 'yes' }), ...signed('revised', day, ...ten)]
    expect(judged(...revised, discussed(before, { basis }), presented({ basis }))).toEqual(['breached,met', 'met,met'])
  })
})

describe('when a presentation is judged', () => {
  test('on its day, and not before', () => {
    expect(findings('12/ground', before, ...firstEdition(), given, presented())).toEqual([])
    expect(found('12/ground', day, ...firstEdition(), given, presented())).toEqual([`coordinator ${day}/${day} met`])
  })

  test.each([
    ['2023-02-28', 0],
    ['2023-03-01', 1],
    ['2024-06-30', 1],
    ['2024-07-01', 0]
  ])('on %s: %i times, by whether the agreement is in force', (on, count) => {
    const acts = [...firstEdition(), agreedToEnd('2024-05-01', '2024-06-30'), discussed(on)]
    for (const norm of ['12/ground', '15/secrecy']) expect(findings(norm, '2024-12-31', ...acts)).toHaveLength(count)
  })

  test('what became so after the asked day plays no part', () => {
    const acts = [...firstEdition(), given, presented(), withdrawn('2024-03-07')]
    expect(findings('12/ground', day, ...acts)[0]?.state).toBe('met')
  })

  test('two presentations of a day are told apart', () => {
    const acts = [...firstEdition(), given, presented(), presented({ present: ['police/traffic'] })]
    expect(findings('12/ground', day, ...acts).map(({ id, state }) => [id, state])).toEqual([
      [`12/ground@coordinator@${day}@case/1#2`, 'met'],
      [`12/ground@coordinator@${day}@case/1#3`, 'breached']
    ])
  })

  test('a referral, and whether the case is open, play no part', () => {
    expect(judged(referred(before), given, inCase('CaseClosed', before, { reason: 'moved' }), presented())).toEqual(
      covered
    )
  })
})
