import { Day, Instant } from '@norrsken/rules'
import { entriesOf, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { swedish } from '../secrecy/law/swedish.ts'
import { proof as inWords } from '../words/proof.ts'
import { type Discussed, discussed } from './discussed.ts'
import { discussedJson, judgedJson } from './discussedJson.ts'
import type { AgreementStream, Streams } from './streams.ts'

const at = (time: string): string => `2025-05-07T${time}:00+02:00`
const instant = (time: string) => Instant.instant(at(time))
const early = '2025-02-04T12:00:00Z'

const inCase = (type: string, effective: string, data: unknown, recorded = early): Said => ({
  stream: 'case/1',
  type,
  effective,
  data,
  recorded
})

const consent = {
  consent: 'c1',
  recipients: ['are/social-services', 'police/investigation'],
  facts: ['risk', 'social'],
  subjects: ['individual'],
  purposes: ['assess-risk'],
  form: 'consent-form',
  explained: true
}
const discussion = {
  meeting: 'meeting/1',
  from: at('09:00'),
  to: at('09:30'),
  basis: { kind: 'consent', consents: ['c1'] },
  kind: 'planning',
  purposes: ['assess-risk'],
  present: ['are/social-services', 'police/investigation'],
  facts: ['risk'],
  subjects: ['individual']
}
const given = (recorded = early) => inCase('ConsentGiven', '2025-02-04T09:00:00+01:00', consent, recorded)
const withdrawn = (effective: string, recorded = effective) =>
  inCase('ConsentWithdrawn', effective, { consent: 'c1' }, recorded)
const told = (data: unknown = discussion, recorded = at('12:00')) =>
  inCase('CaseDiscussed', at('09:00'), data, recorded)

const agreed: ReadonlyArray<Said> = [
  {
    stream: 'agreement/made-up',
    type: 'EditionAdopted',
    effective: '2025-01-01',
    recorded: '2025-01-01T12:00:00Z',
    data: {
      edition: 'first',
      parties: [
        { id: 'police', kind: 'police' },
        { id: 'are', kind: 'municipality' }
      ],
      terms: { starts: '2025-01-01', firstTermEnds: '2027-12-31', noticeMonths: 6, exit: 'year-end-floor' }
    }
  }
]

/** A log as it was recorded: in that order. */
const streamsOf = (acts: ReadonlyArray<Said>): Streams => {
  const time = ({ recorded }: Said): number => Instant.instant(recorded ?? early)
  const entries = entriesOf(logOf(...[...agreed, ...acts].sort((one, other) => time(one) - time(other))))
  const of = (kind: string) => entries.filter(({ event }) => event.stream.startsWith(kind))
  return {
    stream: 'case/1',
    case: of('case/') as Streams['case'],
    meeting: (stream) => of(stream) as ReturnType<Streams['meeting']>,
    agreements: [{ stream: 'agreement/made-up', entries: of('agreement/') as AgreementStream['entries'], always: true }]
  }
}

const verdicts = (...acts: ReadonlyArray<Said>) => {
  const [one] = discussed(streamsOf(acts), swedish)
  if (one === undefined) throw new Error('nothing was discussed')
  return one
}

/** The two outcomes: by now, and then. */
const outcomes = (...acts: ReadonlyArray<Said>) => {
  const { lawfulByNow, justifiedThen } = verdicts(...acts)
  return [lawfulByNow.outcome, justifiedThen.outcome]
}

describe('a discussion of the past', () => {
  test('was decided on a provision as it was recorded then, whatever has corrected it since', () => {
    const conditionsOf = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []
    const basis = (answer: string) => ({
      kind: 'provision',
      provision: '10:18 c',
      decidedBy: 'are/social-services',
      conditions: Object.fromEntries(conditionsOf.map((name) => [name, answer])),
      lawOn: '2025-05-07'
    })
    const onProvision = (answer: string, more: object = {}) => ({ ...discussion, basis: basis(answer), ...more })
    const corrected = (before: string, after: string) =>
      outcomes(
        { ...told(onProvision(before), at('08:30')), id: 'told' },
        { ...told(onProvision(after, { kind: 'consulting' }), at('12:00')), id: 'again', corrects: 'told' }
      )
    expect(corrected('yes', 'yes')).toEqual(['permit', 'permit'])
    expect(corrected('yes', 'no')).toEqual(['needs-human', 'permit'])
    expect(corrected('no', 'yes')).toEqual(['permit', 'needs-human'])
  })

  test('is no disclosure to whoever decided by a provision, of what others who were there hear by it', () => {
    const conditionsOf = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []
    const basis = {
      kind: 'provision',
      provision: '10:18 c',
      decidedBy: 'are/social-services',
      conditions: Object.fromEntries(conditionsOf.map((name) => [name, 'yes'])),
      lawOn: '2025-05-07'
    }
    const entered: Said = {
      stream: 'meeting/1',
      type: 'AttendeeEntered',
      effective: at('09:20'),
      data: { unit: 'police/investigation', function: 'investigator' },
      recorded: at('09:20')
    }
    const present = ['are/social-services']
    const alone = told({ ...discussion, basis, present }, at('08:30'))
    const withPolice = told({ ...discussion, basis, present: [...present, 'police/investigation'] }, at('08:30'))
    const unrelated = inCase('SupportAssessed', at('09:10'), {}, at('09:10'))
    expect(outcomes(withPolice, unrelated)).toEqual(['permit', 'permit'])
    // Of who comes in nobody has decided anything.
    expect(outcomes(alone, unrelated, entered)).toEqual(['needs-human', 'needs-human'])
    expect(verdicts(alone, unrelated, entered).lawfulByNow.lacks).toEqual(['not-decided-for-them'])
    expect(verdicts(alone).lawfulByNow.outcome).toBe('needs-human')
    // What the police may hear by consent is not told by the provision: of that the unit is told like anybody, from the beginning.
    const { lawfulByNow, justifiedThen } = verdicts(given(), withdrawn(at('08:00')), alone, unrelated, {
      ...entered,
      data: { unit: 'are/schools', function: 'head' }
    })
    expect([lawfulByNow, justifiedThen].map(judgedJson).map(({ unmet }) => unmet)).toEqual(
      [lawfulByNow, lawfulByNow].map(judgedJson).map(({ unmet }) => unmet)
    )
    expect(judgedJson(justifiedThen).unmet.map((one) => [one.unit, one.at])).toContainEqual([
      'are/social-services',
      '2025-05-07T09:00:00+02:00'
    ])
  })

  test('is a disclosure to whoever decided by a provision of all that they do not tell others by it', () => {
    const conditionsOf = swedish.provisions.find(({ id }) => id.startsWith('10:2@'))?.conditions ?? []
    const onProvision = (decidedBy: string, more: object = {}) => ({
      ...discussion,
      basis: {
        kind: 'provision',
        provision: '10:2',
        decidedBy,
        conditions: Object.fromEntries(conditionsOf.map((name) => [name, 'yes'])),
        lawOn: '2025-05-07'
      },
      present: ['police/investigation', decidedBy],
      ...more
    })
    const heardBy = (decidedBy: string, more: object = {}) => {
      const { outcome, unmet } = verdicts(given(), told(onProvision(decidedBy, more), at('08:30'))).lawfulByNow
      return [outcome, ...unmet.map(({ disclosure: { to, fact } }) => `${to} ${fact}`)]
    }
    expect(heardBy('outside/shelter')).toEqual(['needs-human', 'outside/shelter risk'])
    expect(heardBy('body/tmv')[0]).not.toBe('permit')
    expect(heardBy('are/schools')).toEqual(['needs-human', 'are/schools risk'])
    // Health is told to the police by it, and known to who tells it; of risk the police hear by consent, from whomever.
    expect(heardBy('are/social-services', { facts: ['health'] })).toEqual(['permit'])
  })

  test('is for a person to judge where nobody is said to have heard it, or it was said who it is about', () => {
    expect(verdicts(given(), told({ ...discussion, present: [] })).lawfulByNow).toMatchObject({
      outcome: 'needs-human',
      lacks: ['hearers-not-said']
    })
    const basis = { kind: 'de-identified', attestedBy: 'are/social-services' }
    expect(verdicts(told({ ...discussion, basis })).lawfulByNow.outcome).toBe('permit')
    for (const list of ['facts', 'subjects', 'purposes'])
      expect(verdicts(told({ ...discussion, basis, [list]: [] })).lawfulByNow).toMatchObject({
        outcome: 'needs-human',
        lacks: [`${list}-not-said`]
      })
    expect(verdicts(told({ ...discussion, basis, facts: ['identity'] })).lawfulByNow).toMatchObject({
      outcome: 'needs-human',
      lacks: ['identity-told']
    })
  })

  test('is lawful, and was justified, where everybody was covered and that was on record', () => {
    expect(outcomes(given(), told())).toEqual(['permit', 'permit'])
  })

  test('was justified though it is not lawful, where a withdrawal was recorded after it', () => {
    const acts = [given(), withdrawn(at('09:10'), at('09:30')), told()]
    expect(outcomes(...acts)).toEqual(['needs-human', 'permit'])
    const { lawfulByNow } = verdicts(...acts)
    expect(lawfulByNow.unmet.map(({ disclosure, lacks }) => [disclosure.to, disclosure.at, lacks])).toEqual([
      ['are/social-services', instant('09:10'), ['withdrawn']],
      ['police/investigation', instant('09:10'), ['withdrawn']]
    ])
  })

  test('was justified to the minute at which the withdrawal was recorded', () => {
    const { justifiedThen } = verdicts(given(), withdrawn(at('09:10'), at('09:29')), told())
    expect(justifiedThen.outcome).toBe('needs-human')
    expect(justifiedThen.unmet.map(({ disclosure }) => disclosure.at)).toEqual([instant('09:29'), instant('09:29')])
  })

  test('is lawful though it was not justified, where the consent was recorded after it', () => {
    expect(outcomes(given(at('11:00')), told())).toEqual(['permit', 'needs-human'])
    expect(verdicts(given(at('11:00')), told()).justifiedThen.unmet[0]?.lacks).toEqual(['no-consent'])
    expect(outcomes(given(at('09:00')), told())).toEqual(['permit', 'permit'])
    expect(outcomes(given(at('09:01')), told())).toEqual(['permit', 'needs-human'])
  })

  test('was justified by a consent as it stood, although that has been corrected since', () => {
    const first = { ...given(), id: 'c' }
    const corrected = {
      ...inCase('ConsentGiven', '2025-02-04T09:00:00+01:00', { ...consent, facts: ['social'] }, at('13:00')),
      corrects: 'c'
    }
    expect(outcomes(first, told(), corrected)).toEqual(['needs-human', 'permit'])
  })

  test('is judged by who came in meanwhile, whenever that was recorded', () => {
    const entered: Said = {
      stream: 'meeting/1',
      type: 'AttendeeEntered',
      effective: at('09:20'),
      recorded: at('15:00'),
      data: { unit: 'body/tmv', function: 'representative' }
    }
    const { lawfulByNow, justifiedThen } = verdicts(given(), told(), entered)
    expect([lawfulByNow.outcome, justifiedThen.outcome]).toEqual(['deny', 'deny'])
    for (const { unmet } of [lawfulByNow, justifiedThen]) {
      expect(unmet.map(({ disclosure }) => [disclosure.to, disclosure.at])).toEqual([['body/tmv', instant('09:20')]])
    }
  })

  test('on a provision was justified only where its decision was on record', () => {
    const conditions = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []
    const basis = {
      kind: 'provision',
      provision: '10:18 c',
      decidedBy: 'are/social-services',
      conditions: Object.fromEntries(conditions.map((name) => [name, 'yes'])),
      lawOn: '2025-05-07'
    }
    const byLaw = { ...discussion, present: ['police/investigation'], facts: ['social'], basis }
    expect(outcomes(told(byLaw, at('08:00')))).toEqual(['permit', 'permit'])
    expect(outcomes(told(byLaw, at('09:00')))).toEqual(['permit', 'permit'])
    expect(outcomes(told(byLaw))).toEqual(['permit', 'needs-human'])
    expect(verdicts(told(byLaw)).justifiedThen.conditions).toEqual(conditions)
  })

  test('on a provision is judged by the law of another day, where that is asked', () => {
    const basis = { kind: 'provision', provision: '10:18 c', decidedBy: 'are/social-services', conditions: {} }
    const byLaw = { ...discussion, present: ['police/investigation'], basis: { ...basis, lawOn: '2025-05-07' } }
    const lacking = (lawOn: Day.Day | null) => discussed(streamsOf([told(byLaw)]), swedish, lawOn)[0]?.lawfulByNow.lacks
    expect(lacking(null)).toEqual(['conditions-not-met'])
    expect(lacking(Day.day('2025-04-01'))).toEqual(['law-of-another-day', 'conditions-not-met'])
    expect(lacking(Day.day('2010-01-01'))).toEqual(['provision-not-in-force'])
  })

  test('is judged by the agreement as its terms are read, and is made no more lawful by a reading', () => {
    const given: Said = inCase('ConsentGiven', '2025-02-04T09:00:00+01:00', {
      ...consent,
      recipients: ['are/social-services']
    })
    const signs = (party: string): Said => ({
      stream: 'agreement/made-up',
      type: 'EditionSigned',
      effective: '2025-01-01',
      recorded: '2025-01-01T12:00:00Z',
      data: { edition: 'first', party }
    })
    const leaves: Said = {
      ...signs('are'),
      type: 'PartyWithdrew',
      effective: '2025-01-02',
      data: { party: 'are', written: true, notified: [{ party: 'police', on: '2025-01-02' }] }
    }
    const from = '2026-01-07T09:00:00+01:00'
    const late = { ...discussion, from, to: from.replace('09', '10'), present: ['are/social-services'] }
    const streams = streamsOf([
      signs('are'),
      signs('police'),
      leaves,
      given,
      { ...told(late), effective: from, recorded: from }
    ])
    const asWritten = discussed(streams, swedish)
    const read = streams.agreements.map((one) => ({ ...one, reading: { noticeMonths: 24 } }))
    const by = (...agreements: Streams['agreements']) => discussed({ ...streams, agreements }, swedish)
    const outcomesOf = (all: ReadonlyArray<Discussed>) =>
      all.map(({ lawfulByNow, justifiedThen }) => [lawfulByNow.outcome, justifiedThen.outcome])
    expect(outcomesOf(asWritten)).toEqual([['needs-human', 'needs-human']])
    expect(outcomesOf(by(...read))).toEqual([['permit', 'permit']])
    expect(by(...read, ...streams.agreements)).toEqual(asWritten)
    expect(by(...streams.agreements, ...read)).toEqual(asWritten)
  })

  test('is judged by every agreement in force on its day, and on any day by the one that the case belongs to', () => {
    const agreedBy = ['police', 'are', 'region']
    const lives = (stream: string, starts: string, ...more: ReadonlyArray<Said>): ReadonlyArray<Said> => {
      const act = { stream, effective: starts, recorded: early }
      const terms = { starts, firstTermEnds: '2027-12-31', noticeMonths: 6, exit: 'year-end-floor' }
      const parties = agreedBy.map((id) => ({ id, kind: id === 'are' ? 'municipality' : id }))
      return [
        { ...act, type: 'EditionAdopted', data: { edition: 'first', parties, terms } },
        ...agreedBy.map((party) => ({ ...act, type: 'EditionSigned', data: { edition: 'first', party } })),
        ...more
      ]
    }
    const ends = (stream: string, what: object): Said => ({
      stream,
      type: 'OtherwiseAgreed',
      effective: '2025-01-02',
      recorded: early,
      data: { agreedBy, ...what }
    })
    const policeLeave = ends('agreement/second', { what: 'party-leaves', party: 'police', on: '2025-01-31' })
    const isOver = ends('agreement/second', { what: 'agreement-ends', on: '2025-03-31' })
    const outcomeWith = (always: ReadonlyArray<string>, ...second: ReadonlyArray<Said>) => {
      const log = [...lives('agreement/own', '2025-01-01'), ...second, ...lives('agreement/coming', '2026-01-01')]
      const entries = entriesOf(logOf(...log))
      const { case: acts, meeting } = streamsOf([given(), told()])
      const agreements = ['agreement/coming', 'agreement/second', 'agreement/own'].map((stream) => ({
        stream,
        entries: entries.filter(({ event }) => event.stream === stream) as AgreementStream['entries'],
        always: always.includes(stream)
      }))
      const [one] = discussed({ stream: 'case/1', case: acts, meeting, agreements }, swedish)
      return [one?.lawfulByNow.outcome, one?.justifiedThen.outcome]
    }
    const second = (...more: ReadonlyArray<Said>) => lives('agreement/second', '2024-01-01', ...more)
    expect(outcomeWith(['agreement/own'], ...second())).toEqual(['permit', 'permit'])
    expect(outcomeWith(['agreement/own'], ...second(policeLeave))).toEqual(['needs-human', 'needs-human'])
    expect(outcomeWith(['agreement/own'], ...second(policeLeave, isOver))).toEqual(['permit', 'permit'])
    expect(outcomeWith(['agreement/second'], ...second(policeLeave, isOver))).toEqual(['needs-human', 'needs-human'])
    expect(outcomeWith([])).toEqual(['permit', 'permit'])
    // Where none is in force, the last that ended counts: everybody has left it.
    const over = (...always: ReadonlyArray<string>) => {
      const ended = [...lives('agreement/second', '2024-01-01'), isOver]
      const { case: acts, meeting } = streamsOf([given(), told()])
      const entries = entriesOf(logOf(...ended, ...lives('agreement/coming', '2026-01-01')))
      const agreements = ['agreement/coming', 'agreement/second'].map((stream) => ({
        stream,
        entries: entries.filter(({ event }) => event.stream === stream) as AgreementStream['entries'],
        always: always.includes(stream)
      }))
      return discussed({ stream: 'case/1', case: acts, meeting, agreements }, swedish)[0]?.lawfulByNow.outcome
    }
    expect([over(), over('agreement/coming')]).toEqual(['needs-human', 'needs-human'])
  })

  test('de-identified discloses nothing', () => {
    const basis = { kind: 'de-identified', attestedBy: 'are/social-services' }
    expect(outcomes(told({ ...discussion, basis }))).toEqual(['permit', 'permit'])
  })

  test('of which it is not said what was told is left to a person', () => {
    expect(outcomes(given(), told({ ...discussion, facts: [] }))).toEqual(['needs-human', 'needs-human'])
  })

  test('has a proof in words that tells the verdicts apart', () => {
    const nobody = verdicts(given(), told({ ...discussion, present: [] })).lawfulByNow.proof
    expect(inWords(nobody, 'en')[0]).toContain('before nobody who is named')
    expect(inWords(nobody, 'sv')[0]).toContain('inför ingen som är namngiven')
    const { lawfulByNow, justifiedThen } = verdicts(given(), withdrawn(at('09:10'), at('09:30')), told())
    expect(inWords(lawfulByNow.proof, 'en')[0]).toContain('All that is known now shows no ground for certain')
    expect(inWords(justifiedThen.proof, 'en')[0]).toContain('What was on record when the case was discussed shows that')
    expect(inWords(lawfulByNow.proof, 'sv').join()).toContain('togs tillbaka')
    const [whole] = discussed(streamsOf([given(), told()]), swedish).map(discussedJson)
    expect(whole).toMatchObject({ discussion: null, meeting: 'meeting/1', from: at('09:00'), basis: 'consent' })
    expect([whole?.lawfulByNow.outcome, whole?.justifiedThen.proof.type]).toEqual(['permit', 'rule'])
    expect(JSON.parse(JSON.stringify(judgedJson(lawfulByNow)))).toMatchObject({
      outcome: 'needs-human',
      unmet: [{ unit: 'are/social-services', at: '2025-05-07T09:10:00+02:00' }, {}]
    })
  })
})
