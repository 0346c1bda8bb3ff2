import { describe, expect, test } from 'vitest'
import { logOf, type Said } from '../logOf.ts'
import { mayKnow } from './mayKnow.ts'

const unit = 'region/health-care'
const other = 'police/investigation'
const at = '2024-03-12T10:00:00+01:00'
const parties = ['region', 'police', 'are'] as const

const said = (stream: string, type: string, data: object = {}, more: Partial<Said> = {}): Said => ({
  stream,
  type,
  effective: '2024-03-05T09:00:00+01:00',
  data,
  by: { unit: 'are/social-services', function: 'social-secretary' },
  ...more
})
const inCase = (type: string, data: object = {}, more: Partial<Said> = {}): Said => said('case/1', type, data, more)
const own: Partial<Said> = { by: { unit, function: 'representative' } }

const agreement: ReadonlyArray<Said> = [
  said(
    'agreement/norrsken',
    'EditionAdopted',
    {
      edition: 'first',
      parties: parties.map((id) => ({ id, kind: 'other' })),
      terms: { starts: '2023-03-01', firstTermEnds: '2026-12-31' }
    },
    { effective: '2023-02-24' }
  ),
  ...parties.map((party) =>
    said('agreement/norrsken', 'EditionSigned', { edition: 'first', party }, { effective: '2023-02-27' })
  )
]
const leaves = (on: string): Said =>
  said(
    'agreement/norrsken',
    'OtherwiseAgreed',
    { what: 'party-leaves', party: 'region', on, agreedBy: parties },
    { effective: '2023-12-01' }
  )

const consent = (facts: ReadonlyArray<string>, more: object = {}, when: Partial<Said> = {}): Said =>
  inCase(
    'ConsentGiven',
    {
      consent: 'consent-1',
      recipients: [unit],
      facts,
      subjects: ['individual', 'child'],
      purposes: ['consult'],
      form: 'oral',
      explained: true,
      ...more
    },
    when
  )

/** What a unit may know of cases and meetings, by type. */
const known = (...told: ReadonlyArray<Said>): ReadonlyArray<string> =>
  mayKnow(logOf(...agreement, ...told), { unit, at })
    .filter(({ stream }) => !stream.startsWith('agreement/'))
    .map(({ type }) => type)

const referral = {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: [],
  forms: [],
  children: false,
  subject: 'the-pseudonym',
  note: 'a note'
}
const discussed = {
  meeting: 'meeting/1',
  from: '2024-03-05T09:00:00+01:00',
  to: '2024-03-05T09:30:00+01:00',
  basis: { kind: 'consent', consents: ['consent-2'] },
  kind: 'consulting',
  purposes: ['consult'],
  present: [other],
  facts: ['risk'],
  subjects: ['individual'],
  note: 'a note'
}
const decided = {
  decision: 'd',
  facts: [],
  subjects: [],
  from: other,
  to: 'are/social-services',
  purpose: 'consult',
  lawOn: '2024-03-05',
  outcome: 'deny',
  unmet: []
}

/** For each event that consent opens: what it says, and the classes of facts that must all be covered. */
const openedBy: ReadonlyArray<readonly [type: string, data: object, facts: ReadonlyArray<string>]> = [
  ['CaseReferred', referral, ['identity', 'location', 'crime', 'children-situation']],
  ['SubjectAttached', { subject: 'a' }, ['identity']],
  ['HomeMunicipalityChanged', { homeMunicipality: 'are' }, ['location']],
  ['ProtectionRecorded', { kind: 'marking' }, ['identity']],
  ['ProtectionRecorded', { kind: 'marking' }, ['location']],
  ['NeedsClarified', { needs: [] }, ['social']],
  ['RiskAssessed', { instrument: 'a', level: 'low' }, ['risk']],
  ['ActionAgreed', { action: 'a', responsible: other, goal: 1 }, ['social']],
  ['SupportAssessed', {}, ['social']],
  ['ContactEstablished', { unit: other }, ['social']],
  ['InformationGiven', { party: 'police' }, ['social']],
  ['CrimeReported', {}, ['crime']],
  ['InvestigationJoined', {}, ['crime']],
  ['ChildPerspectiveConsidered', {}, ['children-situation']],
  ['ChildConcernReported', {}, ['children-situation']]
]

/** For each event that names those who see it: so that it names the unit, and so that it does not. */
const namesUnit: ReadonlyArray<readonly [type: string, named: object, not: object]> = [
  ['CaseReferred', { ...referral, referrer: unit }, { ...referral, referrer: other }],
  ['ParticipantsDecided', { meeting: 'meeting/1', units: [unit] }, { meeting: 'meeting/1', units: [other] }],
  ['CaseDiscussed', { ...discussed, present: [unit] }, discussed],
  [
    'CaseDiscussed',
    { ...discussed, basis: { kind: 'de-identified', attestedBy: unit } },
    { ...discussed, present: [unit], basis: { kind: 'de-identified', attestedBy: other } }
  ],
  [
    'NeedsClarified',
    { needs: [{ need: 'a', responsible: unit, horizon: 'short' }] },
    { needs: [{ need: 'a', responsible: other, horizon: 'short' }] }
  ],
  ['ActionAgreed', { action: 'a', responsible: unit, goal: 1 }, { action: 'a', responsible: other, goal: 1 }],
  ['ContactEstablished', { unit }, { unit: other }],
  ['InformationGiven', { party: 'region' }, { party: 'police' }],
  ['DisclosureDecided', { ...decided, from: unit }, decided],
  ['DisclosureDecided', { ...decided, to: unit, outcome: 'permit' }, { ...decided, to: unit, outcome: 'needs-human' }]
]

describe('what a unit may know of a case', () => {
  test.each(openedBy)('%s %j is opened by consent for %j, by each of them', (type, data, facts) => {
    expect(known(consent(facts), inCase(type, data))).toContain(type)
    for (const fact of facts) {
      expect(known(consent(facts.filter((one) => one !== fact)), inCase(type, data))).not.toContain(type)
    }
    expect(known(consent(facts, { recipients: [unit], subjects: ['perpetrator'] }), inCase(type, data))).not.toContain(
      type
    )
  })

  test.each(namesUnit)('%s is seen by whom it names', (type, named, not) => {
    expect(known(inCase(type, named))).toEqual([type])
    expect(known(inCase(type, not))).toEqual([])
  })

  test.each(['GuidanceGiven', 'SupportAssessed', 'CaseReopened'])('%s is seen by who recorded it', (type) => {
    expect(known(inCase(type, {}, own))).toEqual([type])
    expect(known(inCase(type))).toEqual([])
  })

  test('GuidanceGiven and PresentationScreened are seen by nobody else, whatever is consented to', () => {
    const all = consent(['identity', 'location', 'health', 'social', 'risk', 'crime', 'economy', 'children-situation'])
    const screened = inCase('PresentationScreened', { outcome: 'passed', rules: [] })
    expect(known(all, inCase('GuidanceGiven'), screened)).toEqual(['ConsentGiven'])
  })

  test('whoever heard a case knows of the consents that it rests on, unless it was taken back that it was heard', () => {
    const heard = inCase('CaseDiscussed', { ...discussed, present: [unit] }, { id: 'heard' })
    const given = consent([], { consent: 'consent-2', recipients: [other] })
    const taken = inCase('EventRetracted', { event: 'heard', reason: 'a' })
    expect(known(heard, given)).toEqual(['CaseDiscussed', 'ConsentGiven'])
    expect(known(heard, given, taken)).toEqual(['CaseDiscussed', 'EventRetracted'])
  })

  test('whoever comes in while a case is discussed knows of it, and of the consents that it rests on', () => {
    const enters = (time: string) =>
      said('meeting/1', 'AttendeeEntered', { unit, function: 'deputy' }, { effective: `2024-03-05T${time}:00+01:00` })
    const told = [inCase('CaseDiscussed', discussed), consent([], { consent: 'consent-2', recipients: [other] })]
    expect(known(...told, enters('09:10'))).toEqual(['CaseDiscussed', 'ConsentGiven', 'AttendeeEntered'])
    expect(known(...told, enters('09:30'))).toEqual(['AttendeeEntered'])
  })

  test('a consent is known, with all that became of it, to whom it was given', () => {
    const withdrawn = inCase('ConsentWithdrawn', { consent: 'consent-1' })
    const narrowed = inCase('ConsentNarrowed', { consent: 'consent-1', recipients: [other] })
    expect(known(consent([]), narrowed, withdrawn)).toEqual(['ConsentGiven', 'ConsentNarrowed', 'ConsentWithdrawn'])
    expect(known(consent([], { recipients: [other] }), narrowed, withdrawn)).toEqual([])
    const mistaken = consent([], {}, { id: 'first' })
    const right = consent([], { recipients: [other] }, { corrects: 'first' })
    expect(known(mistaken, right, withdrawn)).toEqual([])
  })

  test('of two givings of one name a unit knows the one that names it, and what became of that name', () => {
    const withdrawn = inCase('ConsentWithdrawn', { consent: 'consent-1' })
    const toOther = consent([], { recipients: [other] }, { effective: '2024-02-28' })
    expect(known(toOther, consent([]), withdrawn)).toEqual(['ConsentGiven', 'ConsentWithdrawn'])
    expect(known(consent([]), toOther, withdrawn)).toEqual(['ConsentGiven', 'ConsentWithdrawn'])
  })

  test('of a giving that was told of in different ways a unit knows every account, or none', () => {
    const withdrawn = inCase('ConsentWithdrawn', { consent: 'consent-1' })
    const toOther = consent([], { recipients: [other] })
    expect(known(toOther, consent([]), withdrawn)).toEqual([])
    expect(known(consent([], {}, own), toOther, withdrawn)).toEqual([])
    expect(known(toOther, consent([], {}, own), consent([], { recipients: [unit] }))).toEqual([])
    expect(known(consent(['risk']), consent(['crime']), withdrawn)).toHaveLength(3)
    expect(known(consent(['risk']), consent(['risk'], { recipients: [unit, unit] }), withdrawn)).toHaveLength(3)
    const corrected = consent([], { recipients: [other] }, { id: 'given' })
    expect(known(consent([]), corrected, consent([], {}, { corrects: 'given' }))).toHaveLength(2)
    expect(known(consent([]), consent([], { recipients: [other] }, { stream: 'case/2' }))).toHaveLength(1)
  })

  test('where a case has more accounts than anybody goes through, a unit knows all of its consents or none', () => {
    const told = (name: string, who: string) => consent([], { consent: name, recipients: [who, other] })
    const inTwoWays = (name: string) => [told(name, 'outside/one'), told(name, 'outside/another')]
    const many = Array.from({ length: 8 }, (_, i) => `many-${i}`).flatMap(inTwoWays)
    expect(known(consent([]), ...many)).toHaveLength(1)
    expect(known(consent([]), ...many, ...inTwoWays('one-more'))).toEqual([])
  })

  test('a unit knows to which agreement a case belongs, if there are several, whether or not it knows how the case began', () => {
    const named = { agreement: 'agreement/another' }
    const begun = inCase('SubjectAttached', { subject: 's', ...named }, { effective: '2024-02-01' })
    const shown = (...told: ReadonlyArray<Said>) =>
      mayKnow(logOf(...told), { unit, at }).flatMap(({ type, data }) =>
        type === 'ConsentGiven' ? [data['agreement']] : []
      )
    const another = (type: string, data: object): Said => ({
      stream: 'agreement/another',
      type,
      effective: '2023-01-01',
      data
    })
    const adopted = another('DecisionTaken', { body: 'body/tmv', about: 'a', outcome: 'b' })
    const first = { ...adopted, stream: 'agreement/first' }
    expect(shown(first, adopted, begun, consent([]))).toEqual(['agreement/another'])
    expect(shown(first, adopted, { ...begun, ...own }, consent([]))).toEqual(['agreement/another'])
    expect(shown(adopted, begun, consent([]))).toEqual([undefined])
  })

  test('whoever recorded that a consent was given knows what became of it, also once its party has left', () => {
    const narrowed = inCase('ConsentNarrowed', { consent: 'consent-1', facts: [] })
    const withdrawn = inCase('ConsentWithdrawn', { consent: 'consent-1' })
    const given = consent([], { recipients: [other] }, own)
    expect(known(given, narrowed, withdrawn)).toEqual(['ConsentGiven', 'ConsentNarrowed', 'ConsentWithdrawn'])
    expect(known(leaves('2024-02-29'), given, narrowed, withdrawn)).toHaveLength(3)
    expect(known(leaves('2024-02-29'), consent([]), narrowed, withdrawn)).toEqual([])
    expect(known(given, inCase('ConsentWithdrawn', { consent: 'consent-2' }))).toEqual(['ConsentGiven'])
    const taken = inCase('EventRetracted', { event: 'given', reason: 'a' })
    expect(known({ ...given, id: 'given' }, withdrawn, taken)).toEqual(['ConsentGiven', 'EventRetracted'])
  })

  test('of what became of a consent a unit knows what concerns the giving that it knows', () => {
    const shelter = 'outside/shelter'
    const by = (unit: string) => ({ by: { unit, function: 'representative' } })
    const narrowing = {
      consent: 'consent-1',
      recipients: [shelter, other],
      facts: ['risk', 'crime'],
      until: '2024-06-30'
    }
    const narrowed = inCase('ConsentNarrowed', narrowing, { ...by(shelter), source: 'a document' })
    const last = (...told: ReadonlyArray<Said>) => mayKnow(logOf(...told), { unit, at }).at(-1)
    const toOther = consent(['risk'], { recipients: [other] }, own)
    expect(last(toOther, narrowed)).toMatchObject({
      by: { unit: 'body/withheld', function: 'withheld' },
      data: { consent: 'consent-1', recipients: [other], facts: ['risk'], until: '2024-06-30' }
    })
    expect(last(toOther, narrowed)).not.toHaveProperty('source')
    const hidden = consent(['crime'], { recipients: [shelter] }, { ...by(shelter), effective: '2024-02-28' })
    expect(last(toOther, hidden, narrowed)).toEqual({ ...last(toOther, narrowed), id: 'e3' })
    expect(last(consent(['risk'], { recipients: [shelter] }, own), narrowed)?.by.unit).toBe(shelter)
    expect(last(consent(['risk'], {}, by(shelter)), narrowed)?.by.unit).toBe(shelter)
    const taken = inCase('EventRetracted', { event: 'narrowed', reason: 'a' }, by(shelter))
    expect(last(toOther, { ...narrowed, id: 'narrowed' }, taken)).toMatchObject({
      type: 'EventRetracted',
      by: { unit: 'body/withheld' },
      data: { reason: '[withheld]' }
    })
  })

  test('a consent covers only while it is in force, and for some purpose', () => {
    const crime = inCase('CrimeReported')
    const opens = (...told: ReadonlyArray<Said>): boolean => known(...told, crime).includes('CrimeReported')
    expect(opens(consent(['crime']))).toBe(true)
    expect(opens(consent(['crime'], { purposes: [] }))).toBe(false)
    expect(opens(consent(['crime'], { until: '2024-03-11' }))).toBe(false)
    expect(opens(consent(['crime'], { until: '2024-03-12' }))).toBe(true)
    expect(opens(consent(['crime'], {}, { effective: '2024-03-12T10:00:01+01:00' }))).toBe(false)
    expect(opens(consent(['crime'], {}, { effective: '2024-03-12' }))).toBe(false)
    expect(opens(consent(['crime'], {}, { effective: '2024-03-11' }))).toBe(true)
    expect(opens(consent(['crime']), inCase('ConsentWithdrawn', { consent: 'consent-1' }, { effective: at }))).toBe(
      false
    )
    expect(opens(consent(['crime']), inCase('ConsentNarrowed', { consent: 'consent-1', facts: [] }))).toBe(false)
    expect(opens(consent(['crime']), consent([]))).toBe(false)
    expect(opens(consent(['crime']), consent([], { consent: 'consent-2' }))).toBe(true)
  })

  test('a unit of a party that has left knows what it recorded, whenever that was, and nothing that names it', () => {
    const told = [
      consent(['crime']),
      inCase('CaseReferred', { ...referral, referrer: unit }),
      inCase('CaseClosed', { reason: 'a' }),
      inCase('ConsentWithdrawn', { consent: 'consent-2' }, own),
      inCase('SupportAssessed', {}, { ...own, effective: '2024-03-12' })
    ]
    expect(known(leaves('2024-03-12'), ...told)).toHaveLength(5)
    expect(known(leaves('2024-03-11'), ...told)).toEqual(['ConsentWithdrawn', 'SupportAssessed'])
  })

  test.each(namesUnit)('%s is not seen by whom it names, where its party has left', (type, named) => {
    expect(known(leaves('2024-03-11'), inCase(type, named))).toEqual([])
    expect(known(leaves('2024-03-11'), inCase(type, named, own))).toEqual([type])
  })

  test('a unit of a party that has left is told that what it recorded was taken back', () => {
    const first = inCase('SupportAssessed', {}, { ...own, id: 'first' })
    const taken = inCase('EventRetracted', { event: 'first', reason: 'a' })
    expect(known(leaves('2024-03-11'), first, taken)).toEqual(['SupportAssessed', 'EventRetracted'])
  })

  test('what became of an action is known with the action, the end of a case with its referral', () => {
    const agreed = (responsible: string) => inCase('ActionAgreed', { action: 'a', responsible, goal: 1 })
    const completed = inCase('ActionCompleted', { action: 'a' })
    expect(known(agreed(unit), completed)).toEqual(['ActionAgreed', 'ActionCompleted'])
    expect(known(agreed(other), completed)).toEqual([])
    const referred = (referrer: string) => inCase('CaseReferred', { ...referral, referrer })
    expect(known(referred(unit), inCase('CaseClosed', { reason: 'a' }))).toEqual(['CaseReferred', 'CaseClosed'])
    expect(known(referred(other), inCase('CaseClosed', { reason: 'a' }))).toEqual([])
  })

  test('a correction is seen with all that it corrects, or not at all', () => {
    const first = { ...inCase('ContactEstablished', { unit }), id: 'first' }
    const toOther = inCase('ContactEstablished', { unit: other }, { corrects: 'first' })
    const again = inCase('ContactEstablished', { unit }, { corrects: 'first' })
    expect(known(first, again)).toHaveLength(2)
    expect(known(first, toOther)).toEqual([])
    expect(known({ ...first, data: { unit: other } }, again)).toEqual(['ContactEstablished'])
    expect(known(first, inCase('EventRetracted', { event: 'first', reason: 'a' }))).toHaveLength(2)
    expect(
      known({ ...first, data: { unit: other } }, inCase('EventRetracted', { event: 'first', reason: 'a' }))
    ).toEqual([])
  })
})

describe('what is withheld of an event that a unit sees', () => {
  const seen = (...told: ReadonlyArray<Said>) => mayKnow(logOf(...told), { unit, at }).at(-1)?.data

  test('is the note, unless it recorded it', () => {
    const agreed = { action: 'a', responsible: unit, goal: 1, note: 'a note' }
    expect(seen(inCase('ActionAgreed', agreed, own))).toEqual(agreed)
    expect(seen(inCase('ActionAgreed', agreed))).toEqual({ action: 'a', responsible: unit, goal: 1 })
  })

  test('are the needs that others answer for, unless social facts are covered', () => {
    const [mine = {}, others] = [unit, other].map((responsible) => ({ need: 'a', responsible, horizon: 'short' }))
    const needs = inCase('NeedsClarified', { needs: [mine, others] })
    expect(seen(needs)).toEqual({ needs: [{ ...mine, need: '[withheld]' }] })
    expect(seen(consent(['social']), needs)).toEqual({ needs: [mine, others] })
  })

  test('is the discussion that an action is from, unless it sees that', () => {
    const discussed = (present: ReadonlyArray<string>): Said =>
      inCase('CaseDiscussed', {
        meeting: 'meeting/2024-03-05',
        from: '2024-03-05T09:00:00+01:00',
        to: '2024-03-05T09:30:00+01:00',
        basis: { kind: 'consent', consents: [] },
        kind: 'consulting',
        purposes: ['consult'],
        present,
        facts: [],
        subjects: [],
        discussion: 'discussion-1'
      })
    const action = (more: Partial<Said> = {}): Said =>
      inCase('ActionAgreed', { action: 'a', responsible: unit, goal: 1, discussion: 'discussion-1' }, more)
    const named = (...told: ReadonlyArray<Said>) =>
      mayKnow(logOf(...told), { unit, at }).flatMap(({ type, data }) =>
        type === 'ActionAgreed' ? [data['discussion']] : []
      )
    expect(named(discussed([other]), action())).toEqual([undefined])
    expect(named(action())).toEqual([undefined])
    expect(named(discussed([unit]), action())).toEqual(['discussion-1'])
    expect(named(action(own))).toEqual(['discussion-1'])
    expect(named({ ...discussed([unit]), stream: 'case/2' }, action())).toEqual([undefined])
    const takenBack = inCase('EventRetracted', { event: 'e1', reason: 'a mistake' })
    expect(named(discussed([unit]), action(), takenBack)).toEqual([undefined])
  })

  test('is the consent that a decision rests on, unless it sees that', () => {
    const decision = inCase('DisclosureDecided', {
      decision: 'd',
      facts: [],
      subjects: [],
      from: unit,
      to: other,
      purpose: 'consult',
      lawOn: '2024-03-05',
      outcome: 'permit',
      unmet: [],
      consent: 'consent-1'
    })
    const named = (...told: ReadonlyArray<Said>) => mayKnow(logOf(...told), { unit, at }).at(-1)?.data['consent']
    expect(named(consent([], { recipients: [other] }), decision)).toBe(undefined)
    expect(named(consent([], { consent: 'consent-2' }), decision)).toBe(undefined)
    expect(named(consent([]), decision)).toBe('consent-1')
    expect(named(consent([], { recipients: [other] }), { ...decision, ...own })).toBe('consent-1')
  })

  test('is a giving of a consent that named it, once that was taken back', () => {
    const takenBack = inCase('EventRetracted', { event: 'e1', reason: 'a mistake' })
    expect(mayKnow(logOf(consent([]), takenBack), { unit, at })).toEqual([])
    const again = consent([], {}, { effective: '2024-02-28' })
    expect(mayKnow(logOf(consent([]), again, takenBack), { unit, at }).map(({ id }) => id)).toEqual(['e2'])
  })

  test('is all of a case that it did not record, once its party has left one of two agreements', () => {
    const project = agreement.map((one) => ({ ...one, stream: 'agreement/project' }))
    const cases = (...told: ReadonlyArray<Said>) =>
      mayKnow(logOf(...agreement, ...project, ...told, consent([])), { unit, at }).filter(({ stream }) =>
        stream.startsWith('case/')
      )
    expect(cases()).toHaveLength(1)
    expect(cases(leaves('2023-12-31'))).toEqual([])
  })

  test('is the document that it is from', () => {
    const source = { source: 'a document' }
    const log = logOf(
      inCase('SupportAssessed', {}, { ...own, ...source }),
      inCase('ContactEstablished', { unit }, source)
    )
    expect(mayKnow(log, { unit, at }).map((event) => event.source)).toEqual(['a document', undefined])
  })

  test('is why a case was closed and an event taken back', () => {
    const referred = inCase('CaseReferred', { ...referral, referrer: unit }, { id: 'first' })
    expect(seen(referred, inCase('CaseClosed', { reason: 'b' }))).toEqual({ reason: '[withheld]' })
    const taken = inCase('EventRetracted', { event: 'first', reason: 'b' })
    expect(seen(referred, taken)).toEqual({ event: 'first', reason: '[withheld]' })
    expect(seen(referred, { ...taken, ...own })).toEqual({ event: 'first', reason: 'b' })
  })

  test('are the versions, which are counted anew; ids, times and order are not', () => {
    const log = logOf(inCase('SupportAssessed'), inCase('SupportAssessed', {}, own), inCase('CrimeReported', {}, own))
    expect(mayKnow(log, { unit, at }).map(({ id, version, type }) => [id, version, type])).toEqual([
      ['e2', 1, 'SupportAssessed'],
      ['e3', 2, 'CrimeReported']
    ])
  })
})

describe('what a unit may know of a meeting', () => {
  const held = (who: string) =>
    said('meeting/1', 'MeetingHeld', {
      kind: 'regular',
      from: '2024-03-05T09:00:00+01:00',
      to: '2024-03-05T10:00:00+01:00',
      attendance: [{ unit: who, function: 'deputy', mode: 'video' }]
    })
  const documented = said('meeting/1', 'MeetingDocumented', {}, { effective: '2024-03-06' })
  const knownTo = (reader: string, ...told: ReadonlyArray<Said>): number =>
    mayKnow(logOf(...agreement, ...told), { unit: reader, at }).filter(({ stream }) => stream === 'meeting/1').length

  test('is all of it, where its party is one of an edition', () => {
    expect(knownTo(unit, held(other), documented)).toBe(2)
    expect(knownTo('krokom/social-services', held(other), documented)).toBe(0)
  })

  const cancelled = said('meeting/1', 'MeetingCancelled', { reason: 'illness' }, { effective: '2024-03-06' })

  test('is what was so before its party left and that it was documented, and all of a meeting that it attended', () => {
    expect(knownTo(unit, leaves('2024-03-05'), held(other), documented, cancelled)).toBe(2)
    expect(knownTo(unit, leaves('2024-03-04'), held(other), documented)).toBe(0)
    expect(knownTo(unit, leaves('2024-03-04'), held('region/psychiatry'), documented)).toBe(0)
    expect(knownTo(unit, leaves('2024-03-04'), held(unit), documented)).toBe(2)
  })

  const called = (...units: ReadonlyArray<string>) =>
    said('meeting/1', 'MeetingCalled', { kind: 'acute', starts: '2024-03-05T09:00:00+01:00', called: units })
  const outsiders = ['outside/legal-aid', 'body/tmv', 'krokom/social-services']

  test.each(outsiders)('is nothing to %s, which is none of a party, unless the meeting names it', (reader) => {
    expect(knownTo(reader, called(other), held(other), documented)).toBe(0)
    expect(knownTo(reader, held(reader), documented)).toBe(2)
    expect(knownTo(reader, called(reader), held(other), documented)).toBe(3)
    for (const type of ['AttendeeEntered', 'AttendeeLeft']) {
      expect(knownTo(reader, held(other), said('meeting/1', type, { unit: reader, function: 'deputy' }))).toBe(2)
    }
  })

  test('is not opened by a call to a unit of a party that has left', () => {
    expect(knownTo(unit, leaves('2024-03-04'), called(unit), held(other))).toBe(0)
  })

  test('is opened by a case that was heard there, but not to a unit of a party that has left', () => {
    const told = [held(other), inCase('CaseDiscussed', { ...discussed, present: [unit, 'body/tmv'] })]
    expect(knownTo('body/tmv', ...told)).toBe(1)
    expect(knownTo(unit, leaves('2024-03-04'), ...told)).toBe(0)
  })

  test('is not opened by a presentation of which nobody is told whose case it was', () => {
    const basis = { kind: 'de-identified', attestedBy: other }
    const told = [held(other), inCase('CaseDiscussed', { ...discussed, present: ['body/tmv'], basis })]
    expect(knownTo('body/tmv', ...told)).toBe(0)
  })

  test.each(outsiders)('is all of it to %s, where it recorded that it was called or held', (reader) => {
    const of = { by: { unit: reader, function: 'coordinator' }, id: 'own' }
    const taken = said('meeting/1', 'EventRetracted', { event: 'own', reason: 'a' })
    for (const own of [called(other), held(other)]) {
      expect(knownTo(reader, { ...own, ...of }, documented, cancelled)).toBe(3)
      expect(knownTo(reader, { ...own, ...of }, documented, cancelled, taken)).toBe(2)
    }
    expect(knownTo(reader, held(other), { ...documented, ...of }, cancelled)).toBe(1)
    expect(knownTo(reader, held(other), documented, cancelled)).toBe(0)
  })

  test('is what it recorded, and nothing of others, to a unit of a party that has left', () => {
    const of = { by: { unit, function: 'coordinator' } }
    expect(knownTo(unit, leaves('2024-03-04'), { ...held(other), ...of }, documented, cancelled)).toBe(1)
  })

  test('is told without the words of others, to whoever sees it for the record alone', () => {
    const own = { ...held(other), by: { unit: 'body/tmv', function: 'coordinator' } }
    const taken = said('meeting/1', 'EventRetracted', { event: 'cancelled', reason: 'a' })
    const told = [own, { ...cancelled, id: 'cancelled', source: 'a document' }, taken]
    const seenBy = (reader: string) => mayKnow(logOf(...agreement, ...told), { unit: reader, at }).slice(-2)
    for (const event of seenBy('body/tmv')) {
      expect(event.data['reason']).toBe('[withheld]')
      expect(event).not.toHaveProperty('source')
    }
    expect(seenBy(unit).map(({ data }) => data['reason'])).toEqual(['illness', 'a'])
  })

  test('is nothing any more, where it was taken back that it was there', () => {
    const taken = said('meeting/1', 'EventRetracted', { event: 'held', reason: 'a' })
    expect(knownTo('body/tmv', { ...held('body/tmv'), id: 'held' }, documented)).toBe(2)
    expect(knownTo('body/tmv', { ...held('body/tmv'), id: 'held' }, documented, taken)).toBe(0)
  })

  test('is nothing to a party that is listed and has not signed', () => {
    const listed = agreement.filter(({ data }) => (data as { readonly party?: string }).party !== 'region')
    const seen = mayKnow(logOf(...listed, held(other)), { unit, at })
    expect(seen.filter(({ stream }) => stream === 'meeting/1')).toEqual([])
  })
})
