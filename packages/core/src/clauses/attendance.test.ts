import { describe, expect, test } from 'vitest'
import { adopted, agreedToEnd, agreedToLeave, firstEdition, signed, ten } from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import {
  type Acts,
  type Attendee,
  attendee,
  called,
  entered,
  findings,
  found,
  held,
  inMeeting,
  proofs
} from './work.test-log.ts'

const day = '2024-03-06'

const norms = ['10.1/investigator-attends', '10.1/safety-attends', '10.2/attends', '10.4/attends'] as const

/** Who may attend to keep each, and who bears it. */
const duties: ReadonlyArray<{
  readonly norm: (typeof norms)[number]
  readonly bearer: string
  readonly unit: string
  readonly functions: ReadonlyArray<string>
}> = [
  {
    norm: '10.1/investigator-attends',
    bearer: 'police',
    unit: 'police/investigation',
    functions: ['investigator', 'representative', 'deputy']
  },
  {
    norm: '10.1/safety-attends',
    bearer: 'police',
    unit: 'police/crime-victim-and-personal-safety',
    functions: ['crime-victim-and-personal-safety', 'representative', 'deputy']
  },
  { norm: '10.2/attends', bearer: 'region', unit: 'region/health-care', functions: ['representative', 'deputy'] },
  {
    norm: '10.4/attends',
    bearer: 'ostersund',
    unit: 'ostersund/violence-team',
    functions: ['representative', 'deputy']
  }
]

const everybody = duties.flatMap(({ unit, functions }) => attendee(unit, functions[0]))

/** How each of the four stands, in their order; `-` where it is not asked for. */
const all = (...acts: Acts): ReadonlyArray<string> =>
  norms.map(
    (norm) =>
      findings(norm, '2024-12-31', ...firstEdition(), ...acts)
        .map(({ state }) => state)
        .join() || '-'
  )

describe.each(duties)('$norm', ({ norm, bearer, unit, functions }) => {
  const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> => found(norm, validAt, ...firstEdition(), ...acts)
  const with_ = (...attendance: ReadonlyArray<Attendee>): ReadonlyArray<string> => on(day, held(day, attendance))

  test.each(functions)('a %s of the unit keeps it, in any mode', (serves) => {
    for (const mode of ['in-place', 'phone', 'video'] as const) {
      expect(with_(attendee(unit, serves, mode))).toEqual([`${bearer} ${day}/${day} met`])
    }
  })

  test('nobody there is a breach on the day of the meeting, and for good', () => {
    expect(with_()).toEqual([`${bearer} ${day}/${day} breached`])
    expect(on('2030-01-01', held(day))).toEqual([`${bearer} ${day}/${day} breached`])
  })

  test.each(['coordinator', 'social-secretary'])('a %s of the unit does not keep it', (serves) => {
    expect(with_(attendee(unit, serves))).toEqual([`${bearer} ${day}/${day} breached`])
  })

  test('a representative of somebody else does not keep it', () => {
    const others = ['berg/social-services', 'outside/kvinnojouren', `outside/${bearer}`]
    expect(with_(...others.map((other) => attendee(other)))).toEqual([`${bearer} ${day}/${day} breached`])
  })

  test('who comes in later attends, at whatever time', () => {
    const late = entered(day, '10:59', unit)
    expect(on(day, held(day), late)).toEqual([`${bearer} ${day}/${day} met`])
    expect(on(day, held(day), entered(day, '09:10', unit, 'social-secretary'))).toEqual([
      `${bearer} ${day}/${day} breached`
    ])
  })

  test('who comes in when it is over does not attend, and is cited as coming too late', () => {
    for (const time of ['11:00', '15:00']) {
      const late = entered(day, time, unit)
      expect(on(day, held(day), late)).toEqual([`${bearer} ${day}/${day} breached`])
      const [proof] = proofs(norm, day, ...firstEdition(), held(day), late)
      const [, cited, searched] = proof?.because ?? []
      expect([cited, searched]).toMatchObject([
        { id: 'e13', says: { unit, function: 'representative' } },
        { type: 'absence', of: 'AttendeeEntered', found: 1 }
      ])
    }
    expect(on(day, held(day), entered(day, '15:00', unit), entered(day, '10:59', unit))).toEqual([
      `${bearer} ${day}/${day} met`
    ])
  })

  test('who attended is shown by unit, function and mode', () => {
    const [proof] = proofs(norm, day, ...firstEdition(), held(day, [attendee(unit, 'deputy', 'phone')]))
    expect(proof?.because.at(-1)).toMatchObject({ id: 'e12', says: { unit, function: 'deputy', mode: 'phone' } })
  })

  test('who came in later is shown by unit and function', () => {
    const [proof] = proofs(norm, day, ...firstEdition(), held(day), entered(day, '10:59', unit, 'deputy'))
    expect(proof?.because.at(-1)).toMatchObject({ id: 'e13', says: { unit, function: 'deputy' } })
  })

  test('that somebody left does not say that they attended', () => {
    const left = inMeeting('AttendeeLeft', day, { unit, function: 'representative' }, { effective: `${day}T10:00:00Z` })
    expect(on(day, held(day), left)).toEqual([`${bearer} ${day}/${day} breached`])
    expect(on(day, held(day, [attendee(unit)]), left)).toEqual([`${bearer} ${day}/${day} met`])
  })

  test('the day is the one in Sweden, and it is not judged before', () => {
    const atNight = { ...held(day, [attendee(unit)]), effective: '2024-03-06T23:00:00Z' }
    expect(on(day, atNight)).toEqual([])
    expect(on('2024-03-07', atNight)).toEqual([`${bearer} 2024-03-07/2024-03-07 met`])
  })

  test.each([
    ['2023-02-28', 0, 'the day before the agreement'],
    ['2023-03-01', 1, 'its first day'],
    ['2024-05-31', 1, 'the last day as a party'],
    ['2024-06-01', 0, 'the day after']
  ])('a meeting on %s asks %i time: %s', (meeting, count) => {
    expect(on('2024-12-31', agreedToLeave(bearer, '2024-05-01', '2024-05-31'), held(meeting))).toHaveLength(count)
  })

  test('two meetings of a day are told apart', () => {
    const second = held(day, [attendee(unit)], {}, { stream: 'meeting/other' })
    expect(findings(norm, day, ...firstEdition(), held(day), second).map(({ id, state }) => [id, state])).toEqual([
      [`${norm}@${bearer}@${day}@meeting/${day}#1`, 'breached'],
      [`${norm}@${bearer}@${day}@meeting/other#1`, 'met']
    ])
  })
})

test('a meeting that everybody attends keeps all four, and one that nobody does breaches all', () => {
  expect(all(held(day, everybody))).toEqual(['met', 'met', 'met', 'met'])
  expect(all(held(day))).toEqual(['breached', 'breached', 'breached', 'breached'])
})

test('any unit of the region attends for it, and of the others only the unit that the clause names', () => {
  const attendance = ['region/psychiatry', 'police/traffic', 'ostersund/social-services'].map((unit) => attendee(unit))
  expect(all(held(day, attendance))).toEqual(['breached', 'breached', 'met', 'breached'])
})

test('one police function does not attend for the other', () => {
  expect(all(held(day, [attendee('police/investigation', 'investigator')])).slice(0, 2)).toEqual(['met', 'breached'])
  expect(all(held(day, [attendee('police/investigation', 'crime-victim-and-personal-safety')])).slice(0, 2)).toEqual([
    'breached',
    'breached'
  ])
})

test('the agreement ends, and after its last day no meeting asks for anybody', () => {
  const ends = agreedToEnd('2024-02-01', day)
  expect(all(ends, held(day))).toEqual(['breached', 'breached', 'breached', 'breached'])
  expect(all(ends, held('2024-03-07'))).toEqual(['-', '-', '-', '-'])
})

describe('an acute meeting', () => {
  const acute = (...attendance: ReadonlyArray<Attendee>) => held(day, attendance, { kind: 'acute' })

  test('asks for nobody where it was not called', () => {
    expect(all(acute())).toEqual(['-', '-', '-', '-'])
    expect(all(acute(...everybody))).toEqual(['-', '-', '-', '-'])
  })

  test('asks for all where the call names nobody', () => {
    expect(all(called(day, 'acute'), acute())).toEqual(['breached', 'breached', 'breached', 'breached'])
    expect(all(called(day, 'acute'), acute(...everybody))).toEqual(['met', 'met', 'met', 'met'])
  })

  test('asks for those units that the call names', () => {
    expect(all(called(day, 'acute', 'police/investigation'), acute())).toEqual(['breached', '-', '-', '-'])
    expect(all(called(day, 'acute', 'ostersund/violence-team'), acute())).toEqual(['-', '-', '-', 'breached'])
    expect(all(called(day, 'acute', 'ostersund/coordination', 'police/traffic'), acute())).toEqual(['-', '-', '-', '-'])
  })

  test('asks for the region where the call names any of its units', () => {
    expect(all(called(day, 'acute', 'region/psychiatry'), acute())).toEqual(['-', '-', 'breached', '-'])
  })

  test('asks for who is called and does not come, though others do', () => {
    const call = called(day, 'acute', 'police/investigation', 'region/health-care')
    expect(all(call, acute(attendee('region/health-care', 'deputy', 'phone')))).toEqual(['breached', '-', 'met', '-'])
  })
})

describe('a regular meeting', () => {
  test('asks for all, called or not, and whoever the call names', () => {
    for (const call of [[], [called(day, 'regular')], [called(day, 'regular', 'are/social-services')]]) {
      expect(all(...call, held(day))).toEqual(['breached', 'breached', 'breached', 'breached'])
    }
  })

  test('that is only called, or is cancelled before it was held, asks for nobody', () => {
    expect(all(called(day, 'regular'))).toEqual(['-', '-', '-', '-'])
    expect(all(called(day, 'regular'), inMeeting('MeetingCancelled', day, { reason: 'illness' }))).toEqual([
      '-',
      '-',
      '-',
      '-'
    ])
  })

  test('that was held stays held, whatever is said of a cancellation', () => {
    const cancelled = inMeeting('MeetingCancelled', day, { reason: 'illness' }, { effective: '2024-03-07' })
    expect(all(held(day, everybody), cancelled)).toEqual(['met', 'met', 'met', 'met'])
  })
})

describe('two accounts of a meeting that do not correct each other', () => {
  const without = held(day)
  const withAll = held(day, everybody, {}, { effective: `${day}T10:00:00+01:00` })

  test('and disagree leave it undetermined, and both are cited', () => {
    for (const accounts of [
      [without, withAll],
      [held(day, everybody), { ...without, effective: `${day}T10:00:00+01:00` }]
    ]) {
      expect(all(...accounts)).toEqual(['undetermined', 'undetermined', 'undetermined', 'undetermined'])
      const [finding, ...more] = findings('10.2/attends', day, ...firstEdition(), ...accounts)
      expect(more).toEqual([])
      expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e13'])
      expect(finding?.open).not.toEqual([])
    }
  })

  test('and agree leave nothing open, however else they differ', () => {
    const shorter = held(day, everybody.slice(0, 3), {}, { effective: `${day}T10:00:00+01:00` })
    expect(all(held(day, everybody), shorter)).toEqual(['met', 'met', 'met', 'undetermined'])
  })

  test('have one window, on the day of the last', () => {
    const later = held(day, everybody, {}, { effective: '2024-03-07' })
    expect(found('10.2/attends', '2024-03-07', ...firstEdition(), held(day, everybody), later)).toEqual([
      'region 2024-03-07/2024-03-07 met'
    ])
  })

  test('of which one is of a day on which nobody was asked for leave it undetermined, whichever is the last', () => {
    const left = agreedToLeave('police', '2024-01-10', '2024-02-29')
    const early = held('2024-02-28')
    const late = held('2024-02-28', [], {}, { effective: '2024-03-06' })
    const attends = (...acts: Acts) => found(norms[0], '2024-12-31', ...firstEdition(), left, ...acts)
    expect(attends(early)).toEqual(['police 2024-02-28/2024-02-28 breached'])
    expect(attends(early, late)).toEqual(['police 2024-02-28/2024-02-28 undetermined'])
    expect(attends(late)).toEqual([])
    const before = held('2023-03-08', [], {}, { effective: '2023-02-27' })
    expect(attends(before, held('2023-03-08'))).toEqual(['police 2023-03-08/2023-03-08 undetermined'])
    const [finding] = findings(norms[0], '2024-12-31', ...firstEdition(), left, early, late)
    expect(finding?.events).toEqual(['e14', 'e13'])
  })

  test('of which each asks for another party, and nobody came by either, leave it undetermined', () => {
    const revised = [
      adopted('revised', '2024-02-01', { healthCareUnit: 'are/clinic' }),
      ...signed('revised', day, ...ten)
    ]
    const early = held('2024-03-05')
    const late = held('2024-03-05', [], {}, { effective: day })
    const attends = (...acts: Acts) => found('10.2/attends', day, ...firstEdition(), ...revised, ...acts)
    expect(attends(early, late)).toEqual([`are ${day}/${day} undetermined`])
    expect(attends(late)).toEqual([`are ${day}/${day} breached`])
  })

  test('of which one corrects the other do not contradict each other', () => {
    expect(all({ ...without, id: 'slip' }, { ...withAll, corrects: 'slip' })).toEqual(['met', 'met', 'met', 'met'])
  })

  test('of which one was regular and the other acute, called by nobody, disagree on whether anybody was asked for', () => {
    const acute = held(day, [], { kind: 'acute' }, { effective: `${day}T10:00:00+01:00` })
    expect(all(without, acute)).toEqual(['undetermined', 'undetermined', 'undetermined', 'undetermined'])
    expect(findings('10.2/attends', day, ...firstEdition(), without, acute)[0]?.events).toEqual(['e13', 'e12'])
    expect(all({ ...acute, effective: without.effective }, withAll)).toEqual([
      'undetermined',
      'undetermined',
      'undetermined',
      'undetermined'
    ])
  })
})

describe('what the answer rests on', () => {
  const acute = held(day, [], { kind: 'acute' })

  /** The reasons, in order: events by what they are, searches by what was searched for. */
  const reasons = (norm: (typeof norms)[number], ...acts: Acts): ReadonlyArray<unknown> =>
    proofs(norm, day, ...firstEdition(), ...acts)
      .flatMap(({ because }) => because)
      .map((reason) =>
        reason.type === 'event' ? reason.event : reason.type === 'absence' ? [reason.of, reason.where] : reason.type
      )

  test('is that the meeting was held and somebody came, and of an acute one that there was a call', () => {
    const came = attendee('region/health-care')
    expect(reasons('10.2/attends', held(day, [came]))).toEqual(['MeetingHeld', 'MeetingHeld'])
    expect(reasons('10.2/attends', called(day, 'regular'), held(day, [came]))).toEqual(['MeetingHeld', 'MeetingHeld'])
    expect(reasons('10.2/attends', held(day), entered(day, '09:10', came.unit))).toEqual([
      'MeetingHeld',
      'AttendeeEntered'
    ])
    expect(reasons('10.2/attends', called(day, 'acute'), held(day, [came], { kind: 'acute' }))).toEqual([
      'MeetingHeld',
      'MeetingCalled',
      'MeetingHeld'
    ])
  })

  test('is, where nobody came, that neither the list of the meeting nor an entry names anybody who may', () => {
    const functions = ['representative', 'deputy']
    const asked = { party: 'region', function: functions }
    expect(reasons('10.2/attends', called(day, 'acute'), acute)).toEqual([
      'MeetingHeld',
      'MeetingCalled',
      ['AttendeeEntered', { meeting: `meeting/${day}`, ...asked }],
      ['MeetingHeld', { event: 'e13', ...asked }]
    ])
    const unit = { unit: 'ostersund/violence-team', function: functions }
    expect(reasons('10.4/attends', held(day))).toEqual([
      'MeetingHeld',
      ['AttendeeEntered', { meeting: `meeting/${day}`, ...unit }],
      ['MeetingHeld', { event: 'e12', ...unit }]
    ])
  })

  test('is nothing but the accounts, where they contradict each other', () => {
    const accounts = [held(day, everybody), held(day, [], {}, { effective: `${day}T10:00:00+01:00` })]
    expect(reasons('10.2/attends', ...accounts)).toEqual(['open'])
  })
})

describe('another agreement', () => {
  const terms: Partial<StatedTerms> = {
    investigationUnit: 'berg/inquiries',
    safetyUnit: 'krokom/safety',
    healthCareUnit: 'are/clinic',
    violenceTeamUnit: 'bracke/team'
  }

  test('names other units, and their parties bear the duties', () => {
    const acts = [...firstEdition(terms), held(day, [attendee('berg/inquiries', 'investigator')])]
    expect(norms.flatMap((norm) => found(norm, day, ...acts))).toEqual([
      `berg ${day}/${day} met`,
      `krokom ${day}/${day} breached`,
      `are ${day}/${day} breached`,
      `bracke ${day}/${day} breached`
    ])
  })

  test('asks for nobody where the party of the unit is none of its parties', () => {
    const acts = [...firstEdition({ healthCareUnit: 'private/clinic' }), held(day, everybody)]
    expect(findings('10.2/attends', day, ...acts)).toEqual([])
  })

  test('of later terms judges the meetings from its own first day', () => {
    const acts = [
      ...firstEdition(),
      adopted('revised', '2024-02-01', { healthCareUnit: 'are/clinic' }),
      ...signed('revised', day, ...ten),
      held('2024-03-05'),
      held(day)
    ]
    expect(found('10.2/attends', day, ...acts)).toEqual([
      `are ${day}/${day} breached`,
      'region 2024-03-05/2024-03-05 breached'
    ])
  })
})
