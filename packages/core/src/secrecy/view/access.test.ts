import type { Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition, notice, under } from '../../agreement/acts.test-log.ts'
import type { data as caseData } from '../../case/Event.ts'
import { FactClass } from '../../case/words.ts'
import { at, by, consented, discussed, entered, inCase, referred, withdrawn } from '../../clauses/work.test-log.ts'
import { dataShownTo, reader, typesShownTo } from './view.test-log.ts'

type Type = keyof typeof caseData
const day = '2024-03-06'

/** What each event of a case says in these tests. None names the reader. */
const contents: { readonly [T in Exclude<Type, 'CaseReferred' | 'ConsentGiven' | 'EventRetracted'>]: object } = {
  SubjectAttached: { subject: 'pseudonym' },
  HomeMunicipalityChanged: { homeMunicipality: 'berg' },
  GuidanceGiven: {},
  ConsentNarrowed: { consent: 'c', purposes: ['consult'] },
  ConsentWithdrawn: { consent: 'c' },
  ProtectionRecorded: { kind: 'marking' },
  ParticipantsDecided: { meeting: 'meeting/1', units: ['are/social-services'] },
  CaseDiscussed: {
    meeting: `meeting/${day}`,
    from: at(day, '09:00'),
    to: at(day, '09:30'),
    basis: { kind: 'consent', consents: ['c'] },
    kind: 'consulting',
    purposes: [],
    present: ['are/social-services'],
    facts: ['social'],
    subjects: ['individual']
  },
  NeedsClarified: { needs: [{ need: 'a home', responsible: 'are/social-services', horizon: 'short' }] },
  RiskAssessed: { instrument: 'sara', level: 'high' },
  ActionAgreed: { action: 'a', responsible: 'are/social-services', goal: 1 },
  ActionCompleted: { action: 'a' },
  ActionDropped: { action: 'a', reason: 'declined' },
  SupportAssessed: {},
  ContactEstablished: { unit: 'are/social-services' },
  InformationGiven: { party: 'are' },
  CrimeReported: {},
  InvestigationJoined: {},
  ChildPerspectiveConsidered: {},
  ChildConcernReported: {},
  PresentationScreened: { outcome: 'passed', rules: [] },
  DisclosureDecided: {
    decision: 'd',
    facts: ['social'],
    subjects: ['individual'],
    from: 'are/social-services',
    to: 'police/investigation',
    purpose: 'consult',
    lawOn: day,
    outcome: 'permit',
    unmet: []
  },
  CaseClosed: { reason: 'support is in place' },
  CaseReopened: {}
}

const said = (type: Type, more: Partial<Said> = {}, content: object = {}): Said => {
  if (type === 'CaseReferred') return referred(day, { ...content }, more)
  if (type === 'ConsentGiven') return consented(day, { ...content }, more)
  if (type === 'EventRetracted') throw new Error('a retraction needs a target')
  return inCase(type, day, { ...contents[type], ...content }, more)
}

/** A consent to the reader, about whomever facts of a class are about. */
const coveredFor = (...facts: ReadonlyArray<string>): ReadonlyArray<Said> =>
  (['individual', 'child'] as const).map((subject) => {
    const isOfChild = (fact: string): boolean => fact === 'children-situation'
    return consented('2024-01-01', {
      consent: `to the reader about ${subject}`,
      recipients: [reader],
      facts: facts.filter((fact) => isOfChild(fact) === (subject === 'child')),
      subjects: [subject],
      purposes: []
    })
  })

const sees = (type: Type, ...acts: ReadonlyArray<Said>): boolean =>
  typesShownTo(reader, [...firstEdition(), ...acts]).includes(type)

const social = [['social']]
/** Each list of classes for all of which consent must cover a unit that is not named, so that it sees an event. */
const classes: { readonly [T in Type]?: ReadonlyArray<ReadonlyArray<string>> } = {
  CaseReferred: [['identity', 'location', 'crime', 'children-situation']],
  SubjectAttached: [['identity']],
  HomeMunicipalityChanged: [['location']],
  ProtectionRecorded: [['identity'], ['location']],
  NeedsClarified: social,
  RiskAssessed: [['risk']],
  ActionAgreed: social,
  SupportAssessed: social,
  ContactEstablished: social,
  InformationGiven: social,
  CrimeReported: [['crime']],
  InvestigationJoined: [['crime']],
  ChildPerspectiveConsidered: [['children-situation']],
  ChildConcernReported: [['children-situation']]
}
const types: ReadonlyArray<Type> = ['CaseReferred', 'ConsentGiven', ...(Object.keys(contents) as ReadonlyArray<Type>)]

/** One of each list. */
const oneOfEach = (lists: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<ReadonlyArray<string>> =>
  lists.reduce<ReadonlyArray<ReadonlyArray<string>>>(
    (chosen, list) => chosen.flatMap((some) => list.map((one) => [...some, one])),
    [[]]
  )

describe.each(types)('%s', (type) => {
  test('is seen by whoever recorded it', () => {
    expect(sees(type, said(type, by(reader)))).toBe(true)
  })

  test('is not seen by a unit of a party that nothing names and no consent covers', () => {
    expect(sees(type, referred(day), said('ActionAgreed'), said(type))).toBe(false)
  })

  const needed = classes[type]
  if (needed === undefined) {
    test('is not seen because consent covers a unit for every class of facts', () => {
      const isSeenWithReferral = type === 'CaseClosed' || type === 'CaseReopened'
      const isOfAction = type === 'ActionCompleted' || type === 'ActionDropped'
      const others = [...(isSeenWithReferral ? [] : [referred(day)]), ...(isOfAction ? [] : [said('ActionAgreed')])]
      const acts = typesShownTo(reader, [...firstEdition(), ...coveredFor(...FactClass.words), ...others, said(type)])
      expect(acts.filter((one) => one === type)).toHaveLength(type === 'ConsentGiven' ? 2 : 0)
    })
  } else {
    test.each(needed)('is seen by a unit that consent covers for %s …', (...facts) => {
      const all = needed.find((list) => facts.every((fact) => list.includes(fact))) ?? []
      expect(sees(type, ...coveredFor(...all), said(type))).toBe(true)
    })

    test.each(oneOfEach(needed))('is not seen by one that consent covers for all but %s', (...lacking) => {
      const rest = FactClass.words.filter((fact) => !lacking.includes(fact))
      expect(sees(type, ...coveredFor(...rest), said(type))).toBe(false)
    })
  }
})

describe('an event that names a unit is seen by it', () => {
  test.each<[Type, object]>([
    ['CaseReferred', { referrer: reader }],
    ['ConsentGiven', { recipients: ['are/social-services', reader] }],
    ['ParticipantsDecided', { units: ['are/social-services', reader] }],
    ['CaseDiscussed', { present: ['are/social-services', reader] }],
    ['CaseDiscussed', { basis: { kind: 'de-identified', attestedBy: reader } }],
    ['NeedsClarified', { needs: [{ need: 'a home', responsible: reader, horizon: 'short' }] }],
    ['ActionAgreed', { responsible: reader }],
    ['ContactEstablished', { unit: reader }],
    ['InformationGiven', { party: 'krokom' }],
    ['DisclosureDecided', { from: reader, outcome: 'deny' }],
    ['DisclosureDecided', { to: reader }]
  ])('%s %j', (type, content) => {
    expect(sees(type, said(type, {}, content))).toBe(true)
  })

  test.each<[Type, object]>([
    ['CaseDiscussed', { basis: { kind: 'de-identified', attestedBy: 'are/social-services' }, present: [reader] }],
    ['DisclosureDecided', { to: reader, outcome: 'deny' }],
    ['DisclosureDecided', { to: reader, outcome: 'needs-human' }],
    ['InformationGiven', { party: 'berg' }],
    ['ContactEstablished', { unit: 'krokom/school' }]
  ])('but not %s %j', (type, content) => {
    expect(sees(type, said(type, {}, content))).toBe(false)
  })

  test('CaseDiscussed, by who came in while it lasted, and by nobody who came at its end', () => {
    expect(sees('CaseDiscussed', said('CaseDiscussed'), entered(day, '09:29', reader))).toBe(true)
    expect(sees('CaseDiscussed', said('CaseDiscussed'), entered(day, '09:30', reader))).toBe(false)
    expect(sees('CaseDiscussed', said('CaseDiscussed'), entered(day, '08:59', reader))).toBe(false)
  })
})

describe('what goes with another event is seen with it', () => {
  const narrowed = said('ConsentNarrowed')
  const gone = said('ConsentWithdrawn')

  test('all that becomes of a consent, by a recipient, also when it covers nothing any more', () => {
    const acts = [said('ConsentGiven', {}, { recipients: [reader] }), narrowed, gone]
    expect(typesShownTo(reader, [...firstEdition(), ...acts])).toEqual(acts.map(({ type }) => type))
    expect(typesShownTo('krokom/school', [...firstEdition(), ...acts])).toEqual([])
  })

  test('all that becomes of a consent, by whoever recorded that it was given, though others recorded the rest', () => {
    const acts = [said('ConsentGiven', by(reader)), narrowed, gone]
    expect(typesShownTo(reader, [...firstEdition(), ...acts])).toEqual(acts.map(({ type }) => type))
    const another = said('ConsentGiven', by(reader), { consent: 'another' })
    expect(typesShownTo(reader, [...firstEdition(), another, narrowed, gone])).toEqual(['ConsentGiven'])
    const elsewhere = { ...gone, stream: 'case/2' }
    expect(typesShownTo(reader, [...firstEdition(), said('ConsentGiven', by(reader)), elsewhere])).toEqual([
      'ConsentGiven'
    ])
  })

  test('nothing of what becomes of a consent, by whoever took back that it was given, or was corrected', () => {
    const given = said('ConsentGiven', { ...by(reader), id: 'given' })
    const taken = inCase('EventRetracted', day, { event: 'given', reason: 'it was another person' })
    expect(typesShownTo(reader, [...firstEdition(), given, gone, taken])).toEqual(['ConsentGiven', 'EventRetracted'])
    const corrected = said('ConsentGiven', { corrects: 'given' })
    expect(typesShownTo(reader, [...firstEdition(), given, corrected, gone])).toEqual([])
    const own = said('ConsentGiven', { ...by(reader), corrects: 'given' })
    expect(typesShownTo(reader, [...firstEdition(), said('ConsentGiven', { id: 'given' }), own, gone])).toEqual([
      'ConsentGiven',
      'ConsentWithdrawn'
    ])
  })

  test('all that becomes of a consent that it recorded, by a unit whose party has left, and of no other', () => {
    const left = notice('krokom', '2023-06-01')
    const shown = (...acts: ReadonlyArray<Said>): ReadonlyArray<string> =>
      typesShownTo(reader, [...firstEdition(), left, ...acts])
    expect(shown(said('ConsentGiven', by(reader)), narrowed, gone)).toEqual([
      'ConsentGiven',
      'ConsentNarrowed',
      'ConsentWithdrawn'
    ])
    const named = said('ConsentGiven', {}, { recipients: [reader] })
    expect(shown(named, narrowed, gone)).toEqual([])
    const before = { ...named, effective: '2024-02-28' }
    expect(shown(said('ConsentGiven', by(reader)), before, gone)).toEqual(['ConsentGiven', 'ConsentWithdrawn'])
    const heard = said('CaseDiscussed', { ...by(reader) })
    expect(shown(said('ConsentGiven'), heard, gone)).toEqual(['CaseDiscussed'])
  })

  test('all that becomes of a consent on which a discussion rests, by whoever sees that', () => {
    const acts = [said('ConsentGiven'), narrowed, said('CaseDiscussed', {}, { present: [reader] }), gone]
    expect(typesShownTo(reader, [...firstEdition(), ...acts])).toEqual(acts.map(({ type }) => type))
    const other = said('CaseDiscussed', {}, { present: [reader], basis: { kind: 'consent', consents: ['another'] } })
    expect(typesShownTo(reader, [...firstEdition(), said('ConsentGiven'), other])).toEqual(['CaseDiscussed'])
  })

  test('how an action ended, by whoever sees an action of that name', () => {
    const own = said('ActionAgreed', {}, { responsible: reader })
    expect(sees('ActionCompleted', own, said('ActionCompleted'))).toBe(true)
    expect(sees('ActionDropped', own, said('ActionDropped'))).toBe(true)
    expect(sees('ActionCompleted', own, said('ActionAgreed'), said('ActionCompleted'))).toBe(true)
    expect(sees('ActionCompleted', said('ActionAgreed'), said('ActionCompleted'))).toBe(false)
    expect(sees('ActionCompleted', said('ActionCompleted'))).toBe(false)
  })

  test('that a case was closed and opened again, and that the children were considered, by whoever sees the referral', () => {
    for (const type of ['CaseClosed', 'CaseReopened', 'ChildPerspectiveConsidered'] as const) {
      expect(sees(type, referred(day, { referrer: reader }), said(type))).toBe(true)
      expect(sees(type, referred(day, {}, by(reader)), said(type))).toBe(true)
      expect(sees(type, said(type))).toBe(false)
    }
  })
})

describe('consent shows what it covers at the moment of reading', () => {
  const risk = said('RiskAssessed')
  const given = consented('2024-03-01T09:00:00+01:00', { recipients: [reader], facts: ['risk'], until: '2024-05-31' })
  const seesAt = (moment: string, ...acts: ReadonlyArray<Said>): boolean =>
    typesShownTo(reader, [...firstEdition(), ...acts], moment).includes('RiskAssessed')

  test('from when it was given, to its end', () => {
    expect(seesAt('2024-03-01T08:59:59+01:00', given, risk)).toBe(false)
    expect(seesAt('2024-03-01T09:00:00+01:00', given, risk)).toBe(true)
    expect(seesAt('2024-05-31T23:59:59+02:00', given, risk)).toBe(true)
    expect(seesAt('2024-06-01T00:00:00+02:00', given, risk)).toBe(false)
  })

  test('and nothing from when it is withdrawn, of what was said before either', () => {
    const acts = [given, risk, withdrawn('2024-04-01T10:00:00+02:00')]
    expect(seesAt('2024-04-01T09:59:59+02:00', ...acts)).toBe(true)
    expect(seesAt('2024-04-01T10:00:00+02:00', ...acts)).toBe(false)
  })

  test('nothing on the day on which it was given, where no more than the day is known', () => {
    const onDay = consented('2024-03-01', { recipients: [reader], facts: ['risk'] })
    expect(seesAt('2024-03-01T23:59:59+01:00', onDay, risk)).toBe(false)
    expect(seesAt('2024-03-02T00:00:00+01:00', onDay, risk)).toBe(true)
  })

  test('only what it covers by every account of how it was given', () => {
    const other = consented('2024-03-01T09:00:00+01:00', { recipients: [reader], facts: ['social'] })
    expect(seesAt('2024-03-02T00:00:00+01:00', given, other, risk)).toBe(false)
  })

  test('nothing about a child by a consent about the individual, and the other way round', () => {
    const child = ['child']
    expect(
      sees('RiskAssessed', consented('2024-01-01', { recipients: [reader], facts: ['risk'], subjects: child }), risk)
    ).toBe(false)
    const facts = ['children-situation']
    const concern = said('ChildConcernReported')
    expect(sees('ChildConcernReported', consented('2024-01-01', { recipients: [reader], facts }), concern)).toBe(false)
    expect(
      sees('ChildConcernReported', consented('2024-01-01', { recipients: [reader], facts, subjects: child }), concern)
    ).toBe(true)
  })

  test('nothing to a party that has left, but what it documented itself', () => {
    const left = notice('krokom', '2023-06-01')
    const always = consented('2024-01-02', { recipients: [reader], facts: ['risk'] })
    expect(seesAt('2024-06-01T12:00:00+02:00', always, risk)).toBe(true)
    expect(seesAt('2024-06-01T12:00:00+02:00', left, always, risk)).toBe(false)
    expect(seesAt('2024-06-01T12:00:00+02:00', left, always, { ...risk, ...by(reader) })).toBe(true)
    const before = consented('2023-03-02', { recipients: [reader], facts: ['risk'] })
    expect(seesAt('2023-12-31T23:59:59+01:00', left, before, risk)).toBe(true)
    expect(seesAt('2024-01-01T00:00:00+01:00', left, before, risk)).toBe(false)
  })

  test('nothing that names a party that has left, whenever that was', () => {
    const left = notice('krokom', '2023-06-01')
    const naming: ReadonlyArray<Said> = [
      consented('2023-10-01', { recipients: [reader] }),
      discussed('2023-10-02', { present: [reader] }),
      inCase('ActionAgreed', '2023-10-03', { action: 'a', responsible: reader, goal: 1 }),
      inCase('ContactEstablished', '2023-10-04', { unit: reader }),
      inCase('ParticipantsDecided', '2023-10-05', { meeting: 'meeting/1', units: [reader] })
    ]
    const acts = [...firstEdition(), left, ...naming]
    expect(typesShownTo(reader, acts, '2023-12-31T23:59:59+01:00')).toHaveLength(naming.length)
    expect(typesShownTo(reader, acts, '2024-01-01T00:00:00+01:00')).toEqual([])
  })

  test('a consent to whom it names, and not to whom an earlier one of its name did', () => {
    const first = consented('2023-10-01', { consent: 'c', recipients: [reader] })
    const withdrawn = inCase('ConsentWithdrawn', '2023-10-02', { consent: 'c' })
    const again = consented('2023-10-03', { consent: 'c', recipients: ['police/investigation'] })
    const shown = dataShownTo('ConsentGiven', reader, [...firstEdition(), first, withdrawn, again])
    expect(shown).toMatchObject([{ recipients: [reader] }])
    expect(
      dataShownTo('ConsentGiven', 'police/investigation', [...firstEdition(), first, withdrawn, again])
    ).toMatchObject([{ recipients: ['police/investigation'] }])
  })

  test('nothing to a party that has left one agreement that is in force, though it is one of another', () => {
    const always = consented('2024-01-02', { recipients: [reader], facts: ['risk'] })
    const other = under('agreement/other')(firstEdition({}, ['krokom', 'region', 'are']))
    const left = notice('krokom', '2023-06-01')
    expect(seesAt('2024-06-01T12:00:00+02:00', ...other, left, always, risk)).toBe(false)
    const over = agreedToEnd('2023-06-01', '2023-12-31')
    expect(seesAt('2024-06-01T12:00:00+02:00', ...other, over, always, risk)).toBe(true)
    expect(seesAt('2024-06-01T12:00:00+02:00', over, always, risk)).toBe(false)
  })

  test('to an outside actor that it names, which is nobody’s party', () => {
    const actor = 'outside/legal-aid'
    const acts = [consented('2024-01-02', { recipients: [actor], facts: ['risk'] }), risk]
    expect(typesShownTo(actor, [...firstEdition(), ...acts])).toEqual(['ConsentGiven', 'RiskAssessed'])
  })
})

test('a discussion is judged the same by who was there, who recorded it, and all that is known', () => {
  const acts = [said('ConsentGiven'), discussed(day)]
  for (const unit of ['are/social-services', 'ostersund/coordination']) {
    expect(typesShownTo(unit, [...firstEdition(), ...acts])).toEqual(['ConsentGiven', 'CaseDiscussed'])
  }
})
