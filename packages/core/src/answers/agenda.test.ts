import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { act, firstEdition, notice, question, ten } from '../agreement/acts.test-log.ts'
import type { Reading } from '../agreement/Reading.ts'
import {
  type Acts,
  at,
  attendee,
  called,
  consented,
  discussed,
  entered,
  held,
  inCase,
  inMeeting,
  narrowed,
  referred,
  withdrawn
} from '../clauses/work.test-log.ts'
import { E } from '../fp.ts'
import { worldOf } from '../log/worldOf.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import { type AgendaJson, agendaJson, type CaseAtMeetingJson } from './agenda/json.ts'
import type { Told } from './agenda/told.ts'
import { type Agenda, agenda, questionFor, type UnknownMeeting } from './agenda.ts'
import { strictly } from './strictly.ts'
import { ask, type View } from './View.ts'
import { withoutAgreement } from './withoutAgreement.ts'

const [are, police, region] = ['are/social-services', 'police/investigation', 'region/health-care'] as const
const day = '2024-02-07'
const meeting = `meeting/${day}`

const asked = (acts: Acts, of = meeting): E.Either<UnknownMeeting, AgendaJson> => {
  const world = worldOf({ validAt: null, knownAt: null })(logOf(...acts))
  const on = questionFor(world, of, question('2030-01-01'))
  if (E.isLeft(on)) return on
  const view = ask(world, on.right)
  const found = E.isRight(view) && view.right !== null ? view.right : withoutAgreement(on.right)
  return E.map(agendaJson)(agenda(world, { asked: [found], others: [] }, swedish, of))
}

/** The agenda of a meeting under an agreement that ten have signed. */
const agendaOf = (...acts: ReadonlyArray<Said>): AgendaJson => {
  const answer = asked([...firstEdition(), ...acts])
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

const caseOf = (...acts: ReadonlyArray<Said>): CaseAtMeetingJson => {
  const [one] = agendaOf(...acts).cases
  if (one === undefined) throw new Error('no case')
  return one
}

const appointed = (party: string, role: string, unit: string): Said =>
  act('RepresentativeAppointed', '2024-01-02', { party, role, unit, function: role })

/** Each segment as `09:00-09:20 who may hear something | who steps out | who is apart`. */
const inShort = ({ segments }: CaseAtMeetingJson): ReadonlyArray<string> =>
  segments.map(({ from, to, people, stepsOut, apart }) => {
    const hear = [...new Set(people.filter((one) => !one.deidentifiedOnly).map(({ unit }) => unit))]
    return `${from.slice(11, 16)}-${to?.slice(11, 16) ?? ''} ${[hear, stepsOut, apart].map((all) => all.join()).join(' | ')}`
  })

const socialFacts: ReadonlyArray<Told> = [{ facts: ['social'], subjects: ['individual'], purposes: ['assess-risk'] }]
const everyone = [attendee(are), attendee(police), attendee(region)]

describe('an agenda', () => {
  test('says of each who is in the room what may be said identified, and that the rest may not', () => {
    const one = caseOf(referred(day), consented('2024-02-01T10:00:00+01:00'), held(day, everyone))
    expect(one).toMatchObject({ case: 'case/1', why: 'open', room: { known: 'attendance', contradicting: false } })
    expect(inShort(one)).toEqual([`09:00-11:00 ${are},${police},${region} |  | `])
    const [{ people = [], together } = {}] = one.segments
    expect(people.map(({ unit, function: serves, identified }) => ({ unit, serves, identified }))).toEqual(
      [are, police, region].map((unit) => ({ unit, serves: 'representative', identified: socialFacts }))
    )
    expect(together).toEqual(socialFacts)
    const size = (all: ReadonlyArray<Told>): number =>
      all.reduce((sum, { facts, subjects, purposes }) => sum + facts.length * subjects.length * purposes.length, 0)
    for (const { identified, needsHuman, denied } of people) {
      expect(size(identified) + size(needsHuman) + size(denied)).toBe(9 * 4 * 3)
    }
  })

  test('cuts a meeting at the minute in which a consent is given, is narrowed and is withdrawn', () => {
    const one = caseOf(
      referred(day),
      consented(at(day, '09:10')),
      narrowed(at(day, '09:20'), { recipients: [are, police] }),
      withdrawn(at(day, '09:40')),
      held(day, everyone)
    )
    expect(inShort(one)).toEqual([
      '09:00-09:10  |  | ',
      `09:10-09:20 ${are},${police},${region} |  | `,
      `09:20-09:40 ${are},${police} | ${region} | `,
      '09:40-11:00  |  | '
    ])
  })

  test('cuts it where a consent ends, and not where nothing changes', () => {
    const one = caseOf(
      referred(day),
      consented('2024-02-01T10:00:00+01:00', { until: at(day, '10:15') }),
      consented(at(day, '09:30'), { consent: 'other', recipients: [] }),
      held(day, everyone)
    )
    expect(inShort(one)).toEqual([`09:00-10:15 ${are},${police},${region} |  | `, '10:15-11:00  |  | '])
  })

  test('has somebody in the room from when they come in until they leave', () => {
    const one = caseOf(
      referred(day),
      consented('2024-02-01T10:00:00+01:00'),
      held(day, [attendee(are), attendee(police)]),
      entered(day, '09:30', 'outside/shelter'),
      inMeeting(
        'AttendeeLeft',
        day,
        { unit: 'outside/shelter', function: 'representative' },
        { effective: at(day, '10:00') }
      )
    )
    expect(inShort(one)).toEqual([
      `09:00-09:30 ${are},${police} |  | `,
      `09:30-10:00 ${are},${police} | outside/shelter | `,
      `10:00-11:00 ${are},${police} |  | `
    ])
  })

  test('says that the party that leaves at midnight hears nothing after it', () => {
    const night = '2024-12-31'
    const through = { from: at(night, '23:00'), to: at('2025-01-01', '01:00') }
    const answer = asked(
      [
        ...firstEdition(),
        notice('are', '2024-03-01'),
        referred('2024-02-01'),
        consented('2024-02-01T10:00:00+01:00'),
        held(night, everyone, through)
      ],
      `meeting/${night}`
    )
    expect(E.isRight(answer) && answer.right.cases.map(inShort)).toEqual([
      [`23:00-00:00 ${are},${police},${region} |  | `, `00:00-01:00 ${police},${region} | ${are} | `]
    ])
  })

  test('looks at the beginning alone of a meeting that has not been held, with those who are called', () => {
    const answer = agendaOf(
      referred(day),
      consented('2024-02-01T10:00:00+01:00'),
      called(day, 'acute', police, 'outside/shelter')
    )
    expect(answer).toMatchObject({
      status: 'called',
      from: at(day, '09:00'),
      to: null,
      room: { known: 'called', people: [{ unit: 'outside/shelter', function: null }, { unit: police }] }
    })
    expect(answer.cases.map(inShort)).toEqual([[`09:00- ${police} | outside/shelter | `]])
  })

  test('has whoever has come in to a meeting that has begun, also before somebody records how it was held', () => {
    const acts = [referred(day), consented('2024-02-01T10:00:00+01:00'), called(day, 'regular', are, police)]
    const leaves = (time: string, unit: string) =>
      inMeeting('AttendeeLeft', day, { unit, function: 'representative' }, { effective: at(day, time) })
    const shelter = entered(day, '08:58', 'outside/shelter')
    expect(inShort(caseOf(...acts, shelter))).toEqual([`09:00- ${are},${police} | outside/shelter | `])
    expect(agendaOf(...acts, shelter).room.people.map(({ unit }) => unit)).toContain('outside/shelter')
    const running = [entered(day, '09:10', 'outside/shelter'), leaves('09:20', 'outside/shelter'), leaves('09:30', are)]
    expect(inShort(caseOf(...acts, entered(day, '08:55', are), ...running, withdrawn(at(day, '09:25'))))).toEqual([
      `09:00-09:10 ${are},${police} |  | `,
      `09:10-09:20 ${are},${police} | outside/shelter | `,
      `09:20-09:25 ${are},${police} |  | `,
      '09:25-09:30  |  | ',
      '09:30-  |  | '
    ])
    const beforeIt = [entered(day, '08:40', police), leaves('08:50', police)]
    const onlyCalled = [`09:00- ${are},${police} |  | `]
    expect(inShort(caseOf(...acts, ...beforeIt))).toEqual(onlyCalled)
    expect(inShort(caseOf(...acts, ...beforeIt, entered(day, '09:10', police)))).toEqual(onlyCalled)
    const gone = agendaOf(...acts, entered(day, '08:40', 'outside/shelter'), leaves('08:50', 'outside/shelter'))
    expect(gone.room.people.map(({ unit }) => unit)).toEqual([are, police])
  })

  test('has whoever is to take part there from the beginning, also if they come later', () => {
    const decided = inCase('ParticipantsDecided', '2024-02-06', { meeting, units: [police] })
    const acts = [referred(day), consented('2024-02-01T10:00:00+01:00'), called(day, 'regular', are), decided]
    expect(inShort(caseOf(...acts, entered(day, '09:10', police)))).toEqual([`09:00- ${police} |  | ${are}`])
  })

  test('has whoever came in on a day, nobody knows when, there all the time, and nobody who came after its end', () => {
    const acts = [referred(day), consented('2024-02-01T10:00:00+01:00'), held(day, [attendee(are)])]
    const came = { unit: 'outside/shelter', function: 'representative' }
    const shelter = inMeeting('AttendeeEntered', day, came, { effective: day })
    expect(inShort(caseOf(...acts, shelter))).toEqual([`09:00-11:00 ${are} | outside/shelter | `])
    const late = agendaOf(...acts, entered(day, '11:00', 'outside/shelter'))
    expect(late.room.people.map(({ unit }) => unit)).toEqual([are])
    const [one] = caseOf(...acts, shelter, discussed(day, { present: [are] })).differences
    expect(one).toMatchObject({ inPresentOnly: [], inAttendanceOnly: ['outside/shelter'] })
  })

  test('takes those who stand for a party that day where nobody is named in the call', () => {
    const acts = [
      referred(day),
      appointed('police', 'representative', police),
      appointed('region', 'deputy', region),
      appointed('berg', 'steering', 'berg/management'),
      appointed('are', 'representative', are),
      act('RepresentativeLeft', day, { party: 'are', role: 'representative', unit: are, function: 'representative' })
    ]
    const { room } = agendaOf(...acts, called(day, 'regular'))
    expect(room).toEqual({
      known: 'appointed',
      contradicting: false,
      people: [
        { unit: police, function: 'representative' },
        { unit: region, function: 'deputy' }
      ]
    })
  })

  test('has only those in the room for a case who were to take part in its discussion', () => {
    const decided = inCase('ParticipantsDecided', '2024-02-06', { meeting, units: [are, 'outside/shelter'] })
    const acts = [referred(day), consented('2024-02-01T10:00:00+01:00'), decided]
    const before = caseOf(...acts, called(day, 'regular', are, police))
    expect(before).toMatchObject({ why: 'decided', room: { known: 'decided', contradicting: false } })
    expect(inShort(before)).toEqual([`09:00- ${are} | outside/shelter | ${police}`])
    expect(inShort(caseOf(...acts, held(day, everyone)))).toEqual([`09:00-11:00 ${are} |  | ${police},${region}`])
  })

  test('lets those step out who were not to take part and may not hear all that others may, until they have left', () => {
    const decided = inCase('ParticipantsDecided', '2024-02-06', { meeting, units: [are] })
    const some = consented('2024-02-01T10:00:00+01:00', { recipients: [are, police], facts: ['social', 'risk'] })
    const fewer = consented('2024-02-01T10:00:00+01:00', { consent: 'fewer', recipients: [region] })
    const leaves = inMeeting(
      'AttendeeLeft',
      day,
      { unit: region, function: 'representative' },
      { effective: at(day, '09:30') }
    )
    const acts = [referred(day), some, fewer, decided, held(day, everyone)]
    expect(inShort(caseOf(...acts, leaves))).toEqual([
      `09:00-09:30 ${are} | ${region} | ${police},${region}`,
      `09:30-11:00 ${are} |  | ${police}`
    ])
    expect(inShort(caseOf(referred(day), decided, held(day, everyone)))).toEqual([
      `09:00-11:00  |  | ${police},${region}`
    ])
  })

  test('has everyone in the room whom any of several accounts names, and says that they contradict each other', () => {
    const other = held(day, [attendee(region)], { to: at(day, '11:30') })
    const one = caseOf(referred(day), consented('2024-02-01'), held(day, [attendee(are), attendee(are)]), other)
    expect(one.room).toEqual({ known: 'attendance', contradicting: true })
    expect(inShort(one)).toEqual([`09:00-11:30 ${are},${region} |  | `])
    const decisions = [[are], [police]].map((units) => inCase('ParticipantsDecided', day, { meeting, units }))
    expect(caseOf(referred(day), ...decisions, called(day, 'regular', are)).room).toEqual({
      known: 'decided',
      contradicting: true
    })
  })

  test('has the cases that were discussed there or are open that day, in the order of their names', () => {
    const more = (stream: string) => ({ stream })
    const { cases } = agendaOf(
      referred(day, {}, more('case/open')),
      referred('2024-02-01', {}, more('case/closed')),
      inCase('CaseClosed', '2024-02-06', { reason: 'other' }, more('case/closed')),
      referred('2024-02-01', {}, more('case/discussed')),
      inCase('CaseClosed', '2024-02-06', { reason: 'other' }, more('case/discussed')),
      discussed(day, {}, more('case/discussed')),
      referred('2024-02-08', {}, more('case/later')),
      referred(day, { agreement: 'agreement/other' }, more('case/elsewhere')),
      held(day, everyone)
    )
    expect(cases.map((one) => `${one.case} ${one.why}`)).toEqual(['case/discussed discussed', 'case/open open'])
  })

  test('has no case of the day on which a meeting is over as it begins', () => {
    const through = held(day, everyone, { from: at(day, '22:00'), to: at('2024-02-08', '00:00') })
    expect(agendaOf(referred('2024-02-08'), through).cases).toEqual([])
    const longer = held(day, everyone, { from: at(day, '22:00'), to: at('2024-02-08', '00:01') })
    expect(agendaOf(referred('2024-02-08'), longer).cases).toHaveLength(1)
  })

  test('tells of the duty to report concern for a child, whether or not anything may be said', () => {
    const dutiesOf = (children: boolean | 'unknown') => caseOf(referred(day, { children }), held(day, everyone)).duties
    expect(dutiesOf(true)).toEqual(['2001:453 14:1@2002-01-01'])
    expect(dutiesOf('unknown')).toEqual(['2001:453 14:1@2002-01-01'])
    expect(dutiesOf(false)).toEqual([])
    expect(caseOf(referred(day, { children: true }), held(day, [])).duties).toEqual([])
    const shelterAlone = inCase('ParticipantsDecided', day, { meeting, units: ['outside/shelter'] })
    const both = held(day, [attendee('outside/shelter'), attendee(region)])
    expect(caseOf(referred(day, { children: true }), shelterAlone, both).duties).toEqual(['2001:453 14:1@2002-01-01'])
  })

  test('says where a presentation and the attendance tell of others', () => {
    const one = caseOf(
      referred(day),
      discussed(day, { discussion: 'd', present: [are, 'outside/shelter'] }),
      held(day, everyone),
      entered(day, '09:00', 'ostersund/coordination'),
      entered(day, '09:10', 'ostersund/violence-team'),
      inMeeting('AttendeeLeft', day, { unit: region, function: 'representative' }, { effective: at(day, '09:00') })
    )
    expect(one.differences).toEqual([
      {
        from: at(day, '09:00'),
        to: at(day, '09:30'),
        discussion: 'd',
        inPresentOnly: ['outside/shelter'],
        inAttendanceOnly: [police]
      }
    ])
    expect(caseOf(referred(day), discussed(day), held(day, everyone)).differences).toEqual([])
  })

  test('permits nothing that it does not by each of several readings', () => {
    const acts = [notice('are', '2024-01-02'), referred(day), consented('2024-02-01'), held(day, everyone)]
    const world = worldOf({ validAt: null, knownAt: null })(logOf(...firstEdition(), ...acts))
    const by = (reading: Reading) => {
      const view = ask(world, question(day, { reading }))
      if (E.isLeft(view) || view.right === null) throw new Error('no agreement')
      return view.right
    }
    const [own, early] = [by({}), by({ exit: 'at-notice', noticeMonths: 0 })]
    const stepOut = (views: readonly [View, ...View[]]) =>
      E.map(({ cases }: Agenda) => cases.flatMap(({ segments }) => segments.map((segment) => segment.stepsOut)))(
        agenda(world, { asked: views, others: [] }, swedish, meeting)
      )
    expect(stepOut([own])).toEqual(E.right([[]]))
    for (const views of [[early], [own, early], [early, own]] as const) expect(stepOut(views)).toEqual(E.right([[are]]))
  })

  test('permits nothing that another agreement does not which is in force on its day', () => {
    const elsewhere = (one: Said): Said => ({ ...one, stream: 'agreement/other' })
    const leaves = (on: string): Said =>
      elsewhere(act('OtherwiseAgreed', '2024-01-10', { what: 'party-leaves', party: 'are', on, agreedBy: [...ten] }))
    const ends = elsewhere(
      act('OtherwiseAgreed', '2024-01-11', { what: 'agreement-ends', on: '2024-02-06', agreedBy: [...ten] })
    )
    const stepOut = (...other: ReadonlyArray<Said>) => {
      const acts = [referred(day, { agreement: 'agreement/norrsken' }), consented('2024-02-01'), held(day, everyone)]
      const log = logOf(...firstEdition(), ...firstEdition().map(elsewhere), ...other, ...acts)
      const world = worldOf({ validAt: null, knownAt: null })(log)
      const by = strictly(world, question(day, { agreement: 'agreement/norrsken' }))
      if (E.isLeft(by)) throw new Error('no agreement')
      return E.map(({ cases }: Agenda) => cases.flatMap(({ segments }) => segments.map((one) => one.stepsOut)))(
        agenda(world, by.right, swedish, meeting)
      )
    }
    expect(stepOut()).toEqual(E.right([[]]))
    expect(stepOut(leaves(day))).toEqual(E.right([[]]))
    expect(stepOut(leaves('2024-02-05'))).toEqual(E.right([[are]]))
    expect(stepOut(leaves('2024-02-05'), ends)).toEqual(E.right([[]]))
  })

  test('is refused for a meeting of which nobody knows when it is, with those that there are', () => {
    const earlier = called('2024-02-06', 'acute')
    const acts = [...firstEdition(), held(day), earlier, entered('2024-02-08', '09:30', are)]
    const known = ['meeting/2024-02-06', meeting]
    for (const of of ['meeting/2024-02-08', 'meeting/none']) {
      expect(asked(acts, of)).toEqual(E.left({ type: 'UnknownMeeting', meeting: of, known }))
    }
  })

  test('is asked of the meeting’s own agreement, on its day, unless another is named', () => {
    const world = worldOf({ validAt: null, knownAt: null })(
      logOf(...firstEdition(), held(day, [], { agreement: 'agreement/norrsken' }), held('2024-02-08'))
    )
    const on = (of: string, agreement: string | null) => questionFor(world, of, question('2030-01-01', { agreement }))
    const own = 'agreement/norrsken'
    expect(on(meeting, null)).toEqual(E.right(question(day, { agreement: own })))
    expect(on(meeting, 'agreement/other')).toEqual(E.right(question(day, { agreement: 'agreement/other' })))
    expect(on('meeting/2024-02-08', null)).toEqual(E.right(question('2024-02-08')))
  })
})
