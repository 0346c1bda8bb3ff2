import { Instant } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { act, agreedToEnd, agreedToLeave, firstEdition, signed, under } from '../../agreement/acts.test-log.ts'
import {
  attendee,
  by,
  called,
  consented,
  discussed,
  entered,
  held,
  inCase,
  inMeeting,
  referred
} from '../../clauses/work.test-log.ts'
import type { Event } from '../../log/Event.ts'
import { worldOf } from '../../log/worldOf.ts'
import { dataShownTo, reader, shownTo, typesShownTo } from './view.test-log.ts'
import { viewer } from './viewer.ts'

const day = '2024-03-06'
const edition = firstEdition()
/** Of cases and meetings: id, number in its stream and what it corrects. */
const placed = (events: ReadonlyArray<Event>): ReadonlyArray<string> =>
  events.flatMap(({ id, stream, version, corrects }) =>
    stream.startsWith('agreement/')
      ? []
      : [`${id} ${stream} ${version}${corrects === undefined ? '' : ` → ${corrects}`}`]
  )
const to = (unit: string, content: object = {}) =>
  consented('2024-01-02', { consent: `to ${unit}`, recipients: [unit], ...content })
const retracted = (event: string, more: Partial<Said> = {}): Said => ({
  stream: 'case/1',
  type: 'EventRetracted',
  effective: day,
  data: { event, reason: 'it was another person' },
  ...more
})

describe('a unit of a party that has left', () => {
  test('keeps a referral that it recorded, and sees none that others record with it as the referrer', () => {
    const named = referred(day, { referrer: reader })
    const seen = (...acts: ReadonlyArray<Said>) =>
      typesShownTo(reader, [...edition, ...acts]).filter((type) => type === 'CaseReferred')
    const left = agreedToLeave('krokom', '2024-01-10', '2024-02-01')
    expect(seen(named)).toEqual(['CaseReferred'])
    expect(seen(left, named)).toEqual([])
    expect(seen(left, { ...named, ...by(reader) })).toEqual(['CaseReferred'])
  })
})

describe('of an event that it did not record a unit is not shown', () => {
  const note = 'what was said'

  test('the note', () => {
    const facts = ['identity', 'location', 'crime', 'social', 'children-situation']
    const acts = [
      to(reader, { facts, subjects: ['individual', 'child'] }),
      referred(day, { note, subject: 'pseudonym' }),
      discussed(day, { note, present: [reader] }),
      inCase('ActionAgreed', day, { action: 'a', responsible: reader, goal: 1, note })
    ]
    for (const type of ['CaseReferred', 'CaseDiscussed', 'ActionAgreed']) {
      const [shown] = dataShownTo(type, reader, [...edition, ...acts])
      expect(shown).toBeDefined()
      expect(shown).not.toHaveProperty('note')
      const [own] = dataShownTo(type, reader, [...edition, ...acts.map((one) => ({ ...one, ...by(reader) }))])
      expect(own).toHaveProperty('note', note)
    }
    expect(dataShownTo('CaseReferred', reader, [...edition, ...acts])).toMatchObject([{ subject: 'pseudonym' }])
  })

  test('the note, where it is the referrer', () => {
    const acts = [referred(day, { referrer: reader, note })]
    expect(dataShownTo('CaseReferred', reader, acts)).toMatchObject([{ referrer: reader, subject: null }])
    expect(dataShownTo('CaseReferred', reader, acts)).not.toMatchObject([{ note }])
  })

  test('needs for which others are responsible, and of its own what they are, unless consent covers it', () => {
    const needs = [
      { need: 'a home', responsible: reader, horizon: 'short' },
      { need: 'a lock', responsible: 'are/social-services', horizon: 'long' }
    ]
    const clarified = inCase('NeedsClarified', day, { needs })
    expect(dataShownTo('NeedsClarified', reader, [clarified])).toEqual([
      { needs: [{ need: '[withheld]', responsible: reader, horizon: 'short' }] }
    ])
    expect(dataShownTo('NeedsClarified', reader, [to(reader), clarified])).toEqual([{ needs }])
    expect(dataShownTo('NeedsClarified', reader, [{ ...clarified, ...by(reader) }])).toEqual([{ needs }])
  })

  test('why a case was closed', () => {
    const acts = [referred(day, { referrer: reader }), inCase('CaseClosed', day, { reason: 'she moved' })]
    expect(dataShownTo('CaseClosed', reader, acts)).toEqual([{ reason: '[withheld]' }])
    expect(dataShownTo('CaseClosed', 'ostersund/coordination', acts)).toEqual([{ reason: 'she moved' }])
  })

  test('a discussion or a consent that it does not see', () => {
    const action = inCase('ActionAgreed', day, { action: 'a', responsible: reader, goal: 1, discussion: 'd' })
    const hidden = discussed(day, { discussion: 'd' })
    const heard = discussed(day, { discussion: 'd', present: [reader] })
    expect(dataShownTo('ActionAgreed', reader, [hidden, action])).not.toMatchObject([{ discussion: 'd' }])
    expect(dataShownTo('ActionAgreed', reader, [action])).not.toMatchObject([{ discussion: 'd' }])
    expect(dataShownTo('ActionAgreed', reader, [heard, action])).toMatchObject([{ discussion: 'd' }])
    expect(dataShownTo('ActionAgreed', reader, [heard, hidden, action])).toMatchObject([{ discussion: 'd' }])

    const decided = inCase('DisclosureDecided', day, {
      decision: 'x',
      facts: ['social'],
      subjects: ['individual'],
      from: reader,
      to: 'police/investigation',
      purpose: 'consult',
      lawOn: day,
      outcome: 'deny',
      unmet: [],
      consent: 'c'
    })
    expect(dataShownTo('DisclosureDecided', reader, [consented(day), decided])).not.toMatchObject([{ consent: 'c' }])
    const named = consented(day, { recipients: [reader] })
    expect(dataShownTo('DisclosureDecided', reader, [named, decided])).toMatchObject([{ consent: 'c' }])
  })

  test('of a narrowing what no giving that it sees names: that would tell of another giving', () => {
    const names = { recipients: ['police/investigation'], facts: ['risk', 'social'], purposes: ['consult'] }
    const own = consented(day, { ...names, consent: 'c', subjects: ['individual'] }, by(reader))
    const narrowed = inCase('ConsentNarrowed', '2024-03-07', {
      consent: 'c',
      recipients: ['outside/shelter', 'police/investigation'],
      facts: ['crime', 'risk'],
      subjects: ['child'],
      until: '2024-04-30'
    })
    const shown = [
      { consent: 'c', recipients: ['police/investigation'], facts: ['risk'], subjects: [], until: '2024-04-30' }
    ]
    expect(dataShownTo('ConsentNarrowed', reader, [...edition, own, narrowed])).toEqual(shown)
    const before = '2024-02-28'
    const hidden = consented(before, { consent: 'c', recipients: ['outside/shelter'], facts: ['crime'] })
    expect(dataShownTo('ConsentNarrowed', reader, [...edition, own, hidden, narrowed])).toEqual(shown)
    const seen = consented(before, { consent: 'c', recipients: ['outside/shelter', reader], facts: ['crime'] })
    expect(dataShownTo('ConsentNarrowed', reader, [...edition, own, seen, narrowed])).toMatchObject([
      { recipients: ['outside/shelter', 'police/investigation'], facts: ['crime', 'risk'] }
    ])
  })

  test('who recorded that a consent was ended, or took that back, unless a giving that it sees tells of that unit', () => {
    const shelter = by('outside/shelter')
    const withdrawn = inCase('ConsentWithdrawn', '2024-03-07', { consent: 'c' }, { ...shelter, id: 'w' })
    const retraction = retracted('w', shelter)
    const recorders = (given: Said): ReadonlyArray<string> =>
      shownTo(reader, [...edition, given, withdrawn, retraction])
        .slice(-2)
        .map((event) => event.by.unit)
    const to = (...recipients: ReadonlyArray<string>) => ({ consent: 'c', recipients })
    const given = (unit: string, ...recipients: ReadonlyArray<string>) => consented(day, to(...recipients), by(unit))
    const withheld = ['body/withheld', 'body/withheld']
    expect(recorders(given(reader, 'police/investigation'))).toEqual(withheld)
    expect(recorders(given('are/social-services', reader))).toEqual(withheld)
    expect(recorders(given(reader, 'outside/shelter'))).toEqual(['outside/shelter', 'outside/shelter'])
    expect(recorders(given('outside/shelter', reader))).toEqual(['outside/shelter', 'outside/shelter'])
  })

  test('the document that says so', () => {
    const acts = [referred(day, { referrer: reader }, { source: 'minutes, page 3' } as object)]
    expect(shownTo(reader, acts)[0]).not.toHaveProperty('source')
    expect(shownTo('ostersund/coordination', acts)[0]).toHaveProperty('source', 'minutes, page 3')
  })
})

describe('a giving of a consent that was told of in different ways', () => {
  const moment = '2024-03-01T09:00:00+01:00'
  const named = { consent: 'c', recipients: [reader], facts: ['risk'] }
  const account = (content: object, more: Partial<Said> = {}) => consented(moment, { ...named, ...content }, more)
  const other = account({ recipients: ['outside/shelter'] })
  const gone = inCase('ConsentWithdrawn', day, { consent: 'c' })
  const types = (...told: ReadonlyArray<Said>) => typesShownTo(reader, [...edition, ...told])

  test('is shown with every account of it, or not at all, and then not what ended it either', () => {
    expect(types(account({}), gone)).toEqual(['ConsentGiven', 'ConsentWithdrawn'])
    expect(types(account({}), account({ facts: ['crime'] }), gone)).toHaveLength(3)
    expect(types(account({}), other, gone)).toEqual([])
    expect(types(other, account({}), gone)).toEqual([])
  })

  test('is not shown to whoever recorded an account of it either: that alone would permit what is not known', () => {
    expect(types(account({}, by(reader)), other, gone)).toEqual([])
    const corrected = account({}, { ...by(reader), corrects: 'first' })
    expect(types(account({}, { ...by(reader), id: 'first' }), corrected, other)).toEqual([])
  })

  test('is shown again once the other account is corrected or taken back', () => {
    const first = { ...other, id: 'first' }
    expect(types(account({}), first, retracted('first'))).toEqual(['ConsentGiven'])
    expect(types(account({}), first, account({}, { corrects: 'first' }))).toEqual(['ConsentGiven', 'ConsentGiven'])
  })

  test('leaves another giving of the name as it is, with what ended that', () => {
    const again = consented('2024-03-02', named)
    expect(types(account({}), other, again, gone)).toEqual(['ConsentGiven', 'ConsentWithdrawn'])
  })

  test('hides every consent of the case, where there are more accounts than anybody goes through', () => {
    const inTwoWays = (name: string) =>
      ['outside/one', 'outside/another'].map((to) => account({ consent: name, recipients: [to] }))
    const many = Array.from({ length: 8 }, (_, i) => `c${i}`).flatMap(inTwoWays)
    expect(types(account({}), ...many)).toEqual(['ConsentGiven'])
    expect(types(account({}), ...many, ...inTwoWays('one more'))).toEqual([])
  })
})

describe('a case, where the log has several agreements', () => {
  const agreement = 'agreement/other'
  const two = [...edition, ...edition.map((said) => ({ ...said, stream: agreement }))]
  const agreements = (...told: ReadonlyArray<Said>) =>
    shownTo(reader, [...two, ...told]).flatMap(({ stream, data }) =>
      stream === 'case/1' ? [(data as { readonly agreement?: string }).agreement] : []
    )
  const given = consented('2024-03-01', { recipients: [reader] })

  test('names the one to which it belongs in all that a unit sees of it, so that nothing shows whether that is its beginning', () => {
    expect(agreements(referred('2024-02-01', { agreement }), given)).toEqual([agreement])
    expect(
      agreements(referred('2024-02-01', { agreement }), {
        ...given,
        data: { ...(given.data as object), agreement: 'agreement/norrsken' }
      })
    ).toEqual([agreement])
    expect(agreements(referred('2024-02-01'), given)).toEqual(['agreement/norrsken'])
    expect(agreements(referred('2024-02-01', { agreement }, by(reader)), given)).toEqual([agreement, agreement])
    const own = { ...inCase('RiskAssessed', day, { instrument: 'sara', level: 'high' }), ...by(reader) }
    expect(agreements(own)).toEqual(['agreement/norrsken'])
    expect(agreements(inCase('SupportAssessed', day), own)).toEqual(agreements(own))
  })
})

describe('streams', () => {
  test('are numbered anew, so that no gap tells of what is hidden; ids, times and order are those of the log', () => {
    const acts = [
      referred(day),
      to(reader),
      inCase('RiskAssessed', day, { instrument: 'sara', level: 'high' }),
      inCase('ContactEstablished', day, { unit: reader }, { recorded: '2024-03-07T10:00:00+01:00' })
    ]
    const shown = shownTo(reader, acts)
    expect(placed(shown)).toEqual(['e2 case/1 1', 'e4 case/1 2'])
    expect(shown.map(({ recorded }) => recorded)).toEqual(['2020-01-01T00:00:00Z', '2024-03-07T10:00:00+01:00'])
  })

  test('of agreements are shown to everybody', () => {
    for (const unit of [reader, 'outside/legal-aid', 'nobody/knows'])
      expect(shownTo(unit, edition)).toEqual(logOf(...edition))
  })
})

describe('a correction', () => {
  const contact = (unit: string, more: Partial<Said>) => inCase('ContactEstablished', day, { unit }, more)
  const own = (id: string, more: Partial<Said> = {}) => contact(reader, { id, ...more })
  const other = (id: string, more: Partial<Said> = {}) => contact('are/social-services', { id, ...more })

  test('is shown with all that it corrects, where the unit sees all of that', () => {
    const acts = [own('a'), own('b', { corrects: 'a' }), own('c', { corrects: 'a' }), retracted('b')]
    expect(placed(shownTo(reader, acts))).toEqual(['a case/1 1', 'b case/1 2 → a', 'c case/1 3 → a', 'e4 case/1 4'])
  })

  test('that a unit does not see hides what it corrects', () => {
    expect(placed(shownTo(reader, [own('a'), other('b', { corrects: 'a' })]))).toEqual([])
    expect(placed(shownTo(reader, [own('a'), own('b', { corrects: 'a' }), other('c', { corrects: 'b' })]))).toEqual([])
  })

  test('is shown as if it were the first, where the unit does not see what it corrects', () => {
    expect(placed(shownTo(reader, [other('a'), own('b', { corrects: 'a' })]))).toEqual(['b case/1 1'])
    const acts = [other('a'), own('b', { corrects: 'a' }), own('c', { corrects: 'b' })]
    expect(placed(shownTo(reader, acts))).toEqual(['c case/1 1'])
  })

  test('that was taken back counts no more; what stands instead is shown alone, if it is seen', () => {
    const acts = [own('a'), other('b', { corrects: 'a' }), retracted('b')]
    expect(placed(shownTo(reader, acts))).toEqual(['a case/1 1'])
    expect(placed(shownTo(reader, [other('a'), own('b', { corrects: 'a' }), retracted('b')]))).toEqual([])
    expect(placed(shownTo(reader, [other('a'), own('b', { corrects: 'a' }), retracted('a')]))).toEqual([])
  })
})

describe('a retraction', () => {
  const own = inCase('ContactEstablished', day, { unit: reader }, { id: 'own' })

  test('is seen by whoever sees what it takes back, without its reason', () => {
    expect(dataShownTo('EventRetracted', reader, [own, retracted('own')])).toEqual([
      { event: 'own', reason: '[withheld]' }
    ])
    const hidden = inCase('CrimeReported', day, {}, { id: 'hidden' })
    expect(dataShownTo('EventRetracted', reader, [hidden, retracted('hidden')])).toEqual([])
    expect(dataShownTo('EventRetracted', reader, [hidden, retracted('hidden', by(reader))])).toEqual([])
    expect(dataShownTo('EventRetracted', reader, [own, retracted('own', by(reader))])).toEqual([
      { event: 'own', reason: 'it was another person' }
    ])
  })

  test('is seen with its reason by everybody, where it takes back something of its own agreement', () => {
    const requested = act('RevisionRequested', day, { party: 'are', about: 'costs' })
    const acts = [{ ...requested, id: 'r' }, retracted('r', { stream: 'agreement/norrsken' })]
    expect(dataShownTo('EventRetracted', 'outside/legal-aid', acts)).toMatchObject([
      { reason: 'it was another person' }
    ])
  })

  test('stands where its target does: that it stood in a case would tell that there is one', () => {
    const acts = [{ ...act('FollowUpPlanAdopted', day, {}), id: 'plan' }, retracted('plan', { stream: 'case/2' })]
    expect(shownTo(reader, acts).map(({ stream, version }) => [stream, version])).toEqual([
      ['agreement/norrsken', 1],
      ['agreement/norrsken', 2]
    ])
    expect(dataShownTo('EventRetracted', reader, acts)).toMatchObject([{ reason: '[withheld]' }])
  })
})

describe('a meeting', () => {
  const meeting = [
    called(day, 'regular'),
    held(day, [attendee('are/social-services')]),
    inMeeting('MeetingDocumented', day, {}, { effective: '2024-05-02' })
  ]
  const all = ['MeetingCalled', 'MeetingHeld', 'MeetingDocumented']

  test('is seen by the units of those who are parties', () => {
    for (const unit of [reader, 'krokom/school']) expect(typesShownTo(unit, [...edition, ...meeting])).toEqual(all)
    const some = firstEdition({}, ['police', 'region', 'are'])
    expect(typesShownTo(reader, [...some, ...meeting])).toEqual([])
  })

  test('is not seen by a unit of one that is listed and has not signed, nor before the agreement is in force', () => {
    const [adopted] = edition
    const unsigned = adopted === undefined ? [] : [adopted, ...signed('first', '2023-02-27', 'are', 'region')]
    expect(typesShownTo(reader, [...unsigned, ...meeting])).toEqual([])
    expect(typesShownTo(reader, [...edition, ...meeting], '2023-02-28T23:59:59+01:00')).toEqual([])
  })

  test.each<[string, Said]>([
    ['is called', called(day, 'acute', 'outside/legal-aid')],
    ['attended', held(day, [attendee('outside/legal-aid')])],
    ['came in', entered(day, '09:30', 'outside/legal-aid')],
    ['heard a case', discussed(day, { present: ['outside/legal-aid'] })]
  ])('is seen whole by an outside actor that %s', (_, named) => {
    const seen = typesShownTo('outside/legal-aid', [...edition, ...meeting, named])
    expect(seen).toEqual([...all, named.type])
    expect(typesShownTo('outside/somebody', [...edition, ...meeting, named])).toEqual([])
  })

  test('is not seen because a de-identified case was heard there', () => {
    const basis = { kind: 'de-identified', attestedBy: 'are/social-services' }
    expect(
      typesShownTo('outside/legal-aid', [...meeting, discussed(day, { basis, present: ['outside/legal-aid'] })])
    ).toEqual([])
  })

  describe('of which a unit of no party keeps the record', () => {
    const actor = 'outside/legal-aid'
    const recordedBy = (unit: string) => meeting.map((act) => ({ ...act, ...by(unit) }))
    const cancelled = inMeeting('MeetingCancelled', day, { reason: 'the coordinator is ill' })
    const others = [entered(day, '09:30', 'are/social-services'), cancelled]
    const shown = (...acts: ReadonlyArray<Said>) => typesShownTo(actor, [...edition, ...acts, ...others])

    test('is seen whole by whoever recorded that it was called or held', () => {
      const [call, holding, document] = meeting
      if (call === undefined || holding === undefined || document === undefined) throw new Error('no meeting')
      const whole = [...all, 'AttendeeEntered', 'MeetingCancelled']
      expect(shown({ ...call, ...by(actor) }, holding, document)).toEqual(whole)
      expect(shown(call, { ...holding, ...by(actor) }, document)).toEqual(whole)
      expect(shown(call, holding, { ...document, ...by(actor) })).toEqual(['MeetingDocumented'])
      expect(shown(...recordedBy('are/social-services'))).toEqual([])
    })

    test('is seen so whoever corrects that, until it is taken back', () => {
      const own = { ...held(day, []), ...by(actor), id: 'own' }
      const corrected = { ...held(day, [attendee('are/social-services')]), corrects: 'own' }
      expect(shown(own, corrected)).toEqual(['MeetingHeld', 'MeetingHeld', 'AttendeeEntered', 'MeetingCancelled'])
      const taken = retracted('own', { stream: `meeting/${day}` })
      expect(shown(own, taken)).toEqual(['MeetingHeld', 'EventRetracted'])
    })

    test('is told without what others wrote of it in words', () => {
      const own = { ...held(day, []), ...by(actor) }
      const cancelledFrom = { ...cancelled, source: 'minutes, page 3', id: 'cancelled' }
      const acts = [own, cancelledFrom, retracted('cancelled', { stream: `meeting/${day}` })]
      const reasons = (unit: string) =>
        shownTo(unit, [...edition, ...acts])
          .slice(-2)
          .map(({ data }) => data)
      expect(reasons(actor)).toMatchObject([{ reason: '[withheld]' }, { reason: '[withheld]' }])
      expect(reasons(reader)).toMatchObject([{ reason: 'the coordinator is ill' }, { reason: 'it was another person' }])
      expect(shownTo(actor, acts)[1]).not.toHaveProperty('source')
    })

    test('is not seen whole because of that by a unit of a party that has left', () => {
      const left = agreedToLeave('krokom', '2024-01-10', '2024-02-01')
      const own = { ...held(day, []), ...by(reader) }
      expect(typesShownTo(reader, [...edition, left, own, ...others])).toEqual(['MeetingHeld'])
    })
  })

  describe('of which the party has left', () => {
    const left = (on: string) => agreedToLeave('krokom', '2024-01-10', on)

    test('is seen as far as it had come by then; that it was documented, too', () => {
      expect(typesShownTo(reader, [...edition, left('2024-03-06'), ...meeting])).toEqual(all)
      expect(typesShownTo(reader, [...edition, left('2024-03-05'), ...meeting])).toEqual([])
      const early = { ...called(day, 'regular'), effective: '2024-03-01' }
      expect(typesShownTo(reader, [...edition, left('2024-03-05'), early, ...meeting.slice(1)])).toEqual([
        'MeetingCalled'
      ])
    })

    test('is seen up to the last day of the last agreement, where none is in force any more', () => {
      const over = [agreedToEnd('2023-06-01', '2024-03-06'), ...under('agreement/before')(firstEdition())]
      const ended = under('agreement/before')([agreedToEnd('2023-06-01', '2023-12-31')])
      expect(typesShownTo(reader, [...edition, ...over, ...ended, ...meeting])).toEqual(all)
      const earlier = agreedToEnd('2023-06-01', '2024-03-05')
      expect(typesShownTo(reader, [...edition, earlier, ...over.slice(1), ...ended, ...meeting])).toEqual([])
    })

    test('is seen up to the day on which it left the first, where it has left several that are still in force', () => {
      const acts = [...edition, left('2024-03-31'), ...under('agreement/other')(edition)]
      const other = (on: string) => under('agreement/other')([left(on)])
      expect(typesShownTo(reader, [...acts, ...other('2024-03-06'), ...meeting])).toEqual(all)
      expect(typesShownTo(reader, [...acts, ...other('2024-03-05'), ...meeting])).toEqual([])
    })

    test('is seen by a unit that attended it later, and not by one that was called and did not come', () => {
      const later = left('2024-02-01')
      expect(typesShownTo(reader, [...edition, later, ...meeting, entered(day, '09:10', reader)])).toContain(
        'MeetingHeld'
      )
      expect(typesShownTo(reader, [...edition, later, ...meeting, called(day, 'regular', reader)])).toEqual([])
    })
  })
})

describe('a unit is known', () => {
  const knows = (unit: string, ...acts: ReadonlyArray<Said>): boolean => {
    const log = logOf(...acts)
    const at = Instant.instant('2024-06-01T12:00:00+02:00')
    const finding = viewer({ unit, at }, worldOf({ validAt: null, knownAt: null })(log))
    for (const event of log) finding.meet(event)
    return finding.view().isKnown
  }

  test('if it is of a party, if everybody may see its name, or if it sees something of its own', () => {
    expect(knows('krokom/anything', ...edition)).toBe(true)
    expect(knows('ostersund/coordination', act('FollowUpPlanAdopted', day, {}))).toBe(true)
    expect(knows('outside/legal-aid', called(day, 'acute', 'outside/legal-aid'))).toBe(true)
  })

  test('and not because something that it may not see names it', () => {
    const basis = { kind: 'de-identified', attestedBy: 'are/social-services' }
    const hidden = discussed(day, { basis, present: ['outside/legal-aid'] })
    expect(knows('outside/legal-aid', ...edition, hidden)).toBe(false)
  })
})
