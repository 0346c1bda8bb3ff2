import { describe, expect, test } from 'vitest'
import { adopted, found, inCase, inForce, inMeeting, leaves, signed } from './work.test-log.ts'

const team = 'ostersund/violence-team'
const police = 'police/investigation'

const given = (on: string, more: object = {}) =>
  inCase('ConsentGiven', on, {
    consent: 'consent-1',
    recipients: [team, police],
    facts: ['identity', 'risk'],
    subjects: ['individual'],
    purposes: ['consult'],
    form: 'consent-form',
    explained: true,
    ...more
  })
const narrowed = (on: string, more: object) => inCase('ConsentNarrowed', on, { consent: 'consent-1', ...more })
const withdrawn = (on: string) => inCase('ConsentWithdrawn', on, { consent: 'consent-1' })
const at = (clock: string) => `2023-03-08T${clock}:00+01:00`

const byConsent = { kind: 'consent', consents: ['consent-1'] }
/** On 8 March 2023 from 9:00 to 9:30 the police and the team hear of risk, unless something else is said. */
const discussed = (more: object = {}) =>
  inCase('CaseDiscussed', at('09:00'), {
    meeting: 'meeting/1',
    from: at('09:00'),
    to: at('09:30'),
    basis: byConsent,
    kind: 'planning',
    purposes: ['consult'],
    present: [team, police],
    facts: ['risk'],
    subjects: ['individual'],
    ...more
  })

/** The states of the ground of clause 12 and of the law. */
const judged = (...said: Parameters<typeof found>[2][]) => judgedUnder({}, ...said)
const judgedUnder = (terms: object, ...said: Parameters<typeof found>[2][]): string =>
  ['12/ground', '15/secrecy']
    .flatMap((norm) => found(norm, '2023-12-31', ...inForce(terms), ...said))
    .map((finding) => finding.replace('coordinator 2023-03-08..2023-03-08 ', ''))
    .join(' ')

const covered = 'met met'
const uncovered = 'breached undetermined'
const unknown = 'undetermined undetermined'

describe('the naive reader finds of a discussion with consent', () => {
  test('it covered by a consent that was given before and names all who hear, and all that is said', () => {
    expect(judged(given('2023-03-07'), discussed())).toBe(covered)
    expect(judged(given(at('09:00')), discussed())).toBe(covered)
  })

  test('it not covered where the consent lacks a unit, a fact, a subject or a purpose, or came a minute late', () => {
    const consent = given('2023-03-07')
    expect(judged(consent, discussed({ present: [team, police, 'region/health-care'] }))).toBe(uncovered)
    expect(judged(consent, discussed({ facts: ['risk', 'health'] }))).toBe(uncovered)
    expect(judged(consent, discussed({ subjects: ['individual', 'child'] }))).toBe(uncovered)
    expect(judged(consent, discussed({ purposes: ['consult', 'assess-risk'] }))).toBe(uncovered)
    expect(judged(given(at('09:01')), discussed())).toBe(uncovered)
  })

  test('a consent of which only the day is known to leave that day open, and no other', () => {
    expect(judged(given('2023-03-08'), discussed())).toBe(unknown)
    expect(judged(given('2023-03-09'), discussed())).toBe(uncovered)
    expect(judged(given('2023-03-08', { facts: ['identity'] }), discussed())).toBe(uncovered)
  })

  test('a discussion that goes on past midnight covered only for its second half, and so open', () => {
    const late = { from: at('23:45'), to: '2023-03-09T00:15:00+01:00' }
    expect(judged(given('2023-03-08'), discussed(late))).toBe(unknown)
    expect(judged(given('2023-03-08'), discussed({ from: '2023-03-09T00:00:00+01:00', to: late.to }))).toBe(covered)
  })

  test('a withdrawal to count from its own minute, from 00:00 where only its day is known, and not after the end', () => {
    const said = [given('2023-03-07'), discussed()]
    expect(judged(...said, withdrawn(at('09:30')))).toBe(covered)
    expect(judged(...said, withdrawn(at('09:29')))).toBe(uncovered)
    expect(judged(...said, withdrawn(at('09:00')))).toBe(uncovered)
    expect(judged(...said, withdrawn('2023-03-08'))).toBe(uncovered)
    expect(judged(...said, withdrawn('2023-03-09'))).toBe(covered)
    expect(judged(withdrawn('2023-03-06'), ...said)).toBe(covered)
    const other = inCase('ConsentWithdrawn', '2023-03-08', { consent: 'consent-2' })
    expect(judged(...said, other)).toBe(covered)
    expect(judged(given(at('09:00')), withdrawn(at('09:00')), discussed())).toBe(uncovered)
  })

  test('what is known by its day to limit also what was given later that day, but not what was given the day after', () => {
    const narrow = (on: string) => narrowed(on, { facts: ['identity'] })
    for (const limit of [withdrawn, narrow]) {
      expect(judged(limit('2023-03-08'), given(at('08:00')), discussed())).toBe(uncovered)
      expect(judged(limit(at('07:59')), given(at('08:00')), discussed())).toBe(covered)
      expect(judged(limit('2023-03-07'), given(at('08:00')), discussed())).toBe(covered)
    }
    const before = given('2023-03-01', { recipients: [police] })
    const both = [before, narrow('2023-03-08'), given(at('08:00'), { recipients: [team] })]
    expect(judged(...both, discussed({ present: [police] }))).toBe(uncovered)
    expect(judged(...both, discussed({ present: [team] }))).toBe(uncovered)
  })

  test('a consent until a day to count to its end, and one until an instant only before it', () => {
    const until = (end: string) => judged(given('2023-03-07', { until: end }), discussed())
    expect(until('2023-03-08')).toBe(covered)
    expect(until('2023-03-07')).toBe(uncovered)
    expect(until(at('09:30'))).toBe(covered)
    expect(until(at('09:29'))).toBe(uncovered)
  })

  test('a consent that is narrowed to cover what is left of it, from that minute', () => {
    const said = [given('2023-03-07'), discussed()]
    expect(judged(...said, narrowed('2023-03-08', { facts: ['risk'] }))).toBe(covered)
    expect(judged(...said, narrowed('2023-03-08', { facts: ['identity'] }))).toBe(uncovered)
    expect(judged(...said, narrowed(at('09:15'), { recipients: [team] }))).toBe(uncovered)
    expect(judged(...said, narrowed(at('09:30'), { recipients: [team] }))).toBe(covered)
    expect(judged(...said, narrowed('2023-03-08', { until: at('09:15') }))).toBe(uncovered)
    expect(judged(narrowed('2023-03-06', { facts: ['identity'] }), ...said)).toBe(covered)
  })

  test('a narrowing to add nothing to what was consented to', () => {
    const wider = narrowed(at('08:30'), { facts: ['risk', 'identity'], until: '2023-12-31' })
    expect(judged(given('2023-03-07', { facts: ['identity'] }), wider, discussed())).toBe(uncovered)
    expect(judged(given('2023-03-07', { until: '2023-03-07' }), wider, discussed())).toBe(uncovered)
    expect(judged(given('2023-03-07'), narrowed(at('08:00'), { facts: [] }), wider, discussed())).toBe(uncovered)
  })

  test('each of several consents to count, at each moment one alone, but not the halves of two', () => {
    const named = { basis: { kind: 'consent', consents: ['consent-1', 'consent-2'] } }
    const forPolice = given('2023-03-07', { recipients: [police] })
    const forTeam = given('2023-03-07', { consent: 'consent-2', recipients: [team] })
    expect(judged(forPolice, forTeam, discussed(named))).toBe(covered)
    expect(judged(forPolice, forTeam, discussed())).toBe(uncovered)
    const first = given('2023-03-07', { until: at('09:15') })
    const then = given(at('09:10'), { consent: 'consent-2' })
    expect(judged(first, then, discussed(named))).toBe(covered)
    const later = given(at('09:16'), { consent: 'consent-2' })
    expect(judged(first, later, discussed(named))).toBe(uncovered)
  })

  test('two tellings of one consent to leave it open, unless both cover all that is said, or neither does', () => {
    const [one, other, none] = [[police, team], [police], []].map((recipients) => given('2023-03-07', { recipients }))
    if (one === undefined || other === undefined || none === undefined) throw new Error('there are three')
    expect(judged(one, other, discussed())).toBe(unknown)
    expect(judged(other, one, discussed())).toBe(unknown)
    expect(judged(one, other, discussed({ present: [police] }))).toBe(covered)
    expect(judged(other, none, discussed())).toBe(uncovered)
    expect(judged(other, given('2023-03-07', { recipients: [team] }), discussed())).toBe(uncovered)
    expect(judged(one, { ...none, effective: '2023-03-06' }, discussed())).toBe(covered)
    expect(judged(one, { ...none, effective: '2023-03-07T00:00:00+01:00' }, discussed())).toBe(covered)
    expect(judged(one, one, narrowed('2023-03-08', { facts: ['identity'] }), discussed())).toBe(uncovered)
  })

  test('two consents of one name to be two, of which both are narrowed and both are withdrawn', () => {
    const first = given('2023-03-01', { recipients: [police] })
    const second = given('2023-03-02', { recipients: [team] })
    expect(judged(first, second, discussed())).toBe(covered)
    const none = narrowed('2023-03-03', { facts: [] })
    expect(judged(first, second, none, discussed({ present: [police] }))).toBe(uncovered)
    expect(judged(first, second, none, discussed({ present: [team] }))).toBe(uncovered)
    expect(judged(first, second, withdrawn('2023-03-03'), discussed({ present: [police] }))).toBe(uncovered)
    expect(judged(first, withdrawn('2023-03-03'), given('2023-03-04'), discussed())).toBe(covered)
  })

  test('nobody covered by no consent, or by one that was never given, and nobody there to need one', () => {
    expect(judged(given('2023-03-07'), discussed({ basis: { kind: 'consent', consents: [] } }))).toBe(uncovered)
    expect(judged(discussed())).toBe(uncovered)
    expect(judged(discussed({ present: [] }))).toBe('met undetermined')
    for (const what of ['facts', 'subjects', 'purposes'])
      expect(judged(given('2023-03-07'), discussed({ [what]: [] }))).toBe('met undetermined')
  })

  test('who comes in while it lasts to need a consent from then on', () => {
    const entered = (time: string, unit = 'region/health-care') =>
      inMeeting('AttendeeEntered', at(time), { unit, function: 'representative' })
    const said = [given('2023-03-07'), discussed({ present: [police] })]
    expect(judged(...said, entered('09:15'))).toBe(uncovered)
    expect(judged(...said, entered('09:30'))).toBe(covered)
    expect(judged(...said, entered('09:15', team))).toBe(covered)
    const forTeam = given(at('09:10'), { consent: 'consent-2' })
    const named = { present: [police], basis: { kind: 'consent', consents: ['consent-1', 'consent-2'] } }
    const forPolice = given('2023-03-07', { recipients: [police] })
    expect(judged(forPolice, forTeam, discussed(named), entered('09:15', team))).toBe(covered)
    expect(judged(forPolice, forTeam, discussed(named), entered('09:05', team))).toBe(uncovered)
  })

  test('nobody of a party that has left covered, whatever the consent says', () => {
    const on = '2024-01-03T09:00:00+01:00'
    const later = inCase('CaseDiscussed', on, {
      ...(discussed().data as object),
      from: on,
      to: '2024-01-03T09:30:00+01:00'
    })
    const said = [...inForce(), given('2023-03-07'), later]
    expect(found('12/ground', '2024-12-31', ...said)).toEqual(['coordinator 2024-01-03..2024-01-03 met'])
    expect(found('12/ground', '2024-12-31', ...said, leaves('police', '2023-06-30'))).toEqual([
      'coordinator 2024-01-03..2024-01-03 breached'
    ])
    const joins = [
      adopted('first', '2023-02-24', {}, ['are', 'ostersund', 'region']),
      ...signed('first', '2023-02-27', ['are', 'ostersund', 'region']),
      adopted('second', '2023-06-01'),
      ...signed('second', '2023-06-01')
    ]
    expect(found('12/ground', '2023-12-31', ...joins, given('2023-03-07'), discussed())).toEqual([
      'coordinator 2023-03-08..2023-03-08 met'
    ])
    const outside = { recipients: ['outside/police'] }
    expect(judged(given('2023-03-07', outside), discussed({ present: ['outside/police'] }))).toBe(covered)
  })
})

describe('the naive reader finds of a discussion without consent', () => {
  test('it right if de-identified, and whoever attests that to answer for it', () => {
    const attested = (attestedBy: string) =>
      found('12/ground', '2023-12-31', ...inForce(), discussed({ basis: { kind: 'de-identified', attestedBy } }))
    expect(attested(police)).toEqual(['police 2023-03-08..2023-03-08 met'])
    expect(attested('outside/legal-aid')).toEqual(['outside/legal-aid 2023-03-08..2023-03-08 met'])
    expect(
      found(
        '15/secrecy',
        '2023-12-31',
        ...inForce(),
        discussed({ basis: { kind: 'de-identified', attestedBy: police } })
      )
    ).toEqual(['coordinator 2023-03-08..2023-03-08 met'])
  })

  test('a provision to be no ground of clause 12 unless the terms make it one, and the law met by its conditions', () => {
    const by = (conditions: object) =>
      discussed({
        basis: { kind: 'provision', provision: '10:18 c', decidedBy: police, conditions, lawOn: '2023-03-08' }
      })
    expect(judged(by({ danger: 'yes' }))).toBe('breached met')
    expect(judged(by({ danger: 'yes', need: 'no' }))).toBe('breached undetermined')
    expect(judgedUnder({ provisionIsGround: 'yes' }, by({ danger: 'yes' }))).toBe('met met')
    expect(judgedUnder({ provisionIsGround: 'yes' }, by({ danger: 'unknown' }))).toBe('undetermined undetermined')
  })

  test('nothing before the agreement is in force', () => {
    const early = inCase('CaseDiscussed', '2023-02-28', discussed().data as object)
    expect(judged(early)).toBe('')
  })
})
