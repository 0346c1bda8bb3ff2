import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import {
  act,
  adopted,
  agreedToLeave,
  allBut,
  firstEdition,
  notice,
  revoked,
  signed,
  ten,
  told
} from './acts.test-log.ts'
import type { Command, Request } from './Command.ts'
import { decide } from './decide.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import type { Refusal } from './Refusal.ts'
import { initial } from './State.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' } as const

/** What somebody asks on a day. */
const ask = <T extends Request['type']>(
  type: T,
  effective: string,
  data: Extract<Request, { readonly type: T }>['data']
): Request => ({ type, id: 'new', effective, by, data }) as Request

const eventsOf = (acts: ReadonlyArray<Said>): ReadonlyArray<Event> => logOf(...acts) as ReadonlyArray<Event>

/** What a command comes to after some acts. */
const decided = (acts: ReadonlyArray<Said>, command: Command) => {
  const events = eventsOf(acts)
  const recorded = new Map(events.map((event) => [event.id, event]))
  return given({ initial, evolve })(...events).when(decide(command, { recorded }))
}

const inForce = firstEdition()
const left = [...inForce, notice('are', '2024-06-30')]
const edition = (name: string, terms = {}, parties: ReadonlyArray<string> = ['are', 'berg']) => ({
  edition: name,
  parties: parties.map((id) => ({ id, kind: 'municipality' as const })),
  terms: { starts: '2025-01-01', firstTermEnds: '2025-12-31', ...terms }
})
const noticeOf = (party: string, written = true) => ({ party, written, notified: told('2024-06-01', ...allBut(party)) })
const appointment = {
  party: 'region',
  role: 'deputy',
  unit: 'region/health-care',
  function: 'deputy'
} as const
const dispute = (type: 'DisputeRaised' | 'DisputeDiscussed' | 'DisputeSettled') =>
  act(type, '2024-02-01', type === 'DisputeRaised' ? { dispute: 'd1', party: 'are', clause: '12' } : { dispute: 'd1' })
const followUp = { request: 'f1', of: ['are', 'berg'], due: '2024-06-30' }

describe('a request is carried out', () => {
  const cases: { readonly [R in Request['type']]: readonly [ReadonlyArray<Said>, Request, Event['type']] } = {
    AdoptEdition: [[], ask('AdoptEdition', '2024-10-01', edition('first')), 'EditionAdopted'],
    SignEdition: [
      [adopted('first', '2023-02-24')],
      ask('SignEdition', '2023-02-27', { edition: 'first', party: 'are' }),
      'EditionSigned'
    ],
    RequestRevision: [
      inForce,
      ask('RequestRevision', '2024-03-01', { party: 'are', about: 'the working group' }),
      'RevisionRequested'
    ],
    GiveNotice: [inForce, ask('GiveNotice', '2024-06-01', noticeOf('are')), 'PartyWithdrew'],
    RevokeNotice: [
      left,
      ask('RevokeNotice', '2024-12-30', { party: 'are', agreedBy: allBut('are') }),
      'WithdrawalRevoked'
    ],
    AgreeOtherwise: [
      inForce,
      ask('AgreeOtherwise', '2024-05-01', { what: 'agreement-ends', on: '2024-05-01', agreedBy: ten }),
      'OtherwiseAgreed'
    ],
    Appoint: [inForce, ask('Appoint', '2024-05-01', appointment), 'RepresentativeAppointed'],
    EndAppointment: [
      [...inForce, act('RepresentativeAppointed', '2024-01-01', appointment)],
      ask('EndAppointment', '2024-05-01', appointment),
      'RepresentativeLeft'
    ],
    RequestFollowUp: [inForce, ask('RequestFollowUp', '2024-06-30', followUp), 'FollowUpRequested'],
    AnswerFollowUp: [
      [...inForce, act('FollowUpRequested', '2024-05-01', followUp)],
      ask('AnswerFollowUp', '2024-09-01', { request: 'f1', party: 'are' }),
      'FollowUpAnswered'
    ],
    AgreeCostKey: [
      inForce,
      ask('AgreeCostKey', '2024-05-01', { shares: { are: 2500, ostersund: 7500 } }),
      'CostKeyAgreed'
    ],
    RaiseDispute: [
      inForce,
      ask('RaiseDispute', '2024-05-01', { dispute: 'd1', party: 'are', clause: '12' }),
      'DisputeRaised'
    ],
    EscalateDispute: [
      [...inForce, dispute('DisputeRaised'), dispute('DisputeDiscussed')],
      ask('EscalateDispute', '2024-05-01', { dispute: 'd1' }),
      'DisputeEscalated'
    ],
    SettleDispute: [
      [...inForce, dispute('DisputeRaised')],
      ask('SettleDispute', '2024-05-01', { dispute: 'd1' }),
      'DisputeSettled'
    ]
  }

  test.each(Object.entries(cases))('%s', (_, [acts, request, type]) => {
    const { effective, data } = request
    expect(decided(acts, request)).toEqual(E.right([{ type, schema: 1, id: 'new', effective, by, data }]))
  })
})

describe('a request is refused, with the reason', () => {
  const cases: { readonly [R in Refusal['type']]: readonly [ReadonlyArray<Said>, Request, Refusal] } = {
    EditionAlreadyAdopted: [
      inForce,
      ask('AdoptEdition', '2024-10-01', edition('first')),
      { type: 'EditionAlreadyAdopted', edition: 'first' }
    ],
    NoPartiesListed: [
      [],
      ask('AdoptEdition', '2024-10-01', edition('first', {}, [])),
      { type: 'NoPartiesListed', edition: 'first' }
    ],
    TermEndsBeforeItStarts: [
      [],
      ask('AdoptEdition', '2024-10-01', edition('first', { firstTermEnds: '2024-12-31' })),
      { type: 'TermEndsBeforeItStarts', starts: '2025-01-01', firstTermEnds: '2024-12-31' }
    ],
    EditionNotAdopted: [
      inForce,
      ask('SignEdition', '2024-10-01', { edition: 'second', party: 'are' }),
      { type: 'EditionNotAdopted', edition: 'second' }
    ],
    PartyNotListed: [
      inForce,
      ask('SignEdition', '2024-10-01', { edition: 'first', party: 'kvinnojouren' }),
      { type: 'PartyNotListed', party: 'kvinnojouren', edition: 'first' }
    ],
    AlreadySigned: [
      inForce,
      ask('SignEdition', '2024-10-01', { edition: 'first', party: 'are' }),
      { type: 'AlreadySigned', party: 'are', edition: 'first' }
    ],
    NotInForce: [
      inForce,
      ask('AgreeOtherwise', '2023-02-28', { what: 'agreement-ends', on: '2024-05-01', agreedBy: ten }),
      { type: 'NotInForce', on: '2023-02-28' }
    ],
    NotAParty: [
      left,
      ask('RequestRevision', '2025-01-01', { party: 'are', about: 'the working group' }),
      { type: 'NotAParty', party: 'are', on: '2025-01-01' }
    ],
    NoticeNotWritten: [
      inForce,
      ask('GiveNotice', '2024-06-01', noticeOf('are', false)),
      { type: 'NoticeNotWritten', party: 'are' }
    ],
    NoticeAlreadyGiven: [
      left,
      ask('GiveNotice', '2024-07-01', noticeOf('are')),
      { type: 'NoticeAlreadyGiven', party: 'are', leaves: '2024-12-31' }
    ],
    NoNoticeToRevoke: [
      inForce,
      ask('RevokeNotice', '2024-07-01', { party: 'are', agreedBy: ten }),
      { type: 'NoNoticeToRevoke', party: 'are' }
    ],
    ExitDayHasCome: [
      left,
      ask('RevokeNotice', '2024-12-31', { party: 'are', agreedBy: ten }),
      { type: 'ExitDayHasCome', party: 'are', exit: '2024-12-31' }
    ],
    NotAllAgree: [
      left,
      ask('RevokeNotice', '2024-07-01', { party: 'are', agreedBy: allBut('are', 'berg') }),
      { type: 'NotAllAgree', missing: ['berg'] }
    ],
    DayHasPassed: [
      inForce,
      ask('AgreeOtherwise', '2024-05-01', { what: 'agreement-ends', on: '2024-04-30', agreedBy: ten }),
      { type: 'DayHasPassed', day: '2024-04-30' }
    ],
    NoPartyNamed: [
      inForce,
      ask('AgreeOtherwise', '2024-05-01', { what: 'party-leaves', on: '2024-06-30', agreedBy: ten }),
      { type: 'NoPartyNamed' }
    ],
    AlreadyAppointed: [
      [...inForce, act('RepresentativeAppointed', '2024-01-01', appointment)],
      ask('Appoint', '2024-05-01', appointment),
      { type: 'AlreadyAppointed', party: 'region', unit: 'region/health-care' }
    ],
    NotAppointed: [
      inForce,
      ask('EndAppointment', '2024-05-01', appointment),
      { type: 'NotAppointed', party: 'region', unit: 'region/health-care' }
    ],
    FollowUpAlreadyRequested: [
      [...inForce, act('FollowUpRequested', '2024-05-01', followUp)],
      ask('RequestFollowUp', '2024-05-02', followUp),
      { type: 'FollowUpAlreadyRequested', request: 'f1' }
    ],
    DueBeforeRequested: [
      inForce,
      ask('RequestFollowUp', '2024-07-01', followUp),
      { type: 'DueBeforeRequested', request: 'f1', due: '2024-06-30' }
    ],
    FollowUpNotRequested: [
      [...inForce, act('FollowUpRequested', '2024-05-01', followUp)],
      ask('AnswerFollowUp', '2024-05-02', { request: 'f1', party: 'krokom' }),
      { type: 'FollowUpNotRequested', request: 'f1', party: 'krokom' }
    ],
    AlreadyAnswered: [
      [
        ...inForce,
        act('FollowUpRequested', '2024-05-01', followUp),
        act('FollowUpAnswered', '2024-05-02', { request: 'f1', party: 'are' })
      ],
      ask('AnswerFollowUp', '2024-05-03', { request: 'f1', party: 'are' }),
      { type: 'AlreadyAnswered', request: 'f1', party: 'are' }
    ],
    SharesDoNotSum: [
      inForce,
      ask('AgreeCostKey', '2024-05-01', { shares: { are: 2500, ostersund: 7499 } }),
      { type: 'SharesDoNotSum', basisPoints: 9999 }
    ],
    DisputeAlreadyRaised: [
      [...inForce, dispute('DisputeRaised')],
      ask('RaiseDispute', '2024-05-01', { dispute: 'd1', party: 'berg', clause: '13' }),
      { type: 'DisputeAlreadyRaised', dispute: 'd1' }
    ],
    DisputeNotRaised: [
      inForce,
      ask('EscalateDispute', '2024-05-01', { dispute: 'd1' }),
      { type: 'DisputeNotRaised', dispute: 'd1' }
    ],
    DisputeNotDiscussed: [
      [...inForce, dispute('DisputeRaised')],
      ask('EscalateDispute', '2024-05-01', { dispute: 'd1' }),
      { type: 'DisputeNotDiscussed', dispute: 'd1' }
    ],
    DisputeAlreadySettled: [
      [...inForce, dispute('DisputeRaised'), dispute('DisputeSettled')],
      ask('SettleDispute', '2024-05-01', { dispute: 'd1' }),
      { type: 'DisputeAlreadySettled', dispute: 'd1' }
    ]
  }

  test.each(Object.entries(cases))('%s', (_, [acts, request, refusal]) => {
    expect(decided(acts, request)).toEqual(E.left(refusal))
  })
})

describe('who may sign again', () => {
  const signs = (on: string) => ask('SignEdition', on, { edition: 'first', party: 'are' })

  test('a party that has left, from the day after its last', () => {
    expect(decided(left, signs('2024-12-31'))).toEqual(
      E.left({ type: 'AlreadySigned', party: 'are', edition: 'first' })
    )
    expect(E.isRight(decided(left, signs('2025-01-01')))).toBe(true)
  })

  test('a party that consents to another coming back, where that needs the consent of all', () => {
    const acts = [...firstEdition({ rejoin: 'with-consent-of-all' }), notice('berg', '2024-06-30')]
    expect(E.isRight(decided(acts, signs('2025-01-01')))).toBe(true)
  })
})

describe('who may take back a notice', () => {
  test('a party whose notice does not run yet', () => {
    const missed = notice('are', '2024-06-01', { notified: told('2024-06-01', 'berg') })
    const revoke = ask('RevokeNotice', '2024-07-01', { party: 'are', agreedBy: ten })
    expect(E.isRight(decided([...inForce, missed], revoke))).toBe(true)
  })

  test('a party that the others have let go', () => {
    const letGo = agreedToLeave('are', '2024-05-01', '2024-12-31')
    const revoke = ask('RevokeNotice', '2024-07-01', { party: 'are', agreedBy: ten })
    expect(E.isRight(decided([...inForce, letGo], revoke))).toBe(true)
  })

  test('afterwards a party may give notice again', () => {
    const acts = [...left, revoked('are', '2024-08-01')]
    expect(E.isRight(decided(acts, ask('GiveNotice', '2024-09-01', noticeOf('are'))))).toBe(true)
  })
})

describe('a command is carried out once', () => {
  const signature = ask('SignEdition', '2023-02-28', { edition: 'first', party: 'are' })
  const acts = [adopted('first', '2023-02-24'), { ...signed('first', '2023-02-28', 'are')[0], id: 'new' } as Said]

  test('sent again it adds nothing', () => {
    expect(decided(acts, signature)).toEqual(E.right([]))
  })

  test('the order of its keys makes no difference', () => {
    const { data, ...rest } = signature
    expect(decided(acts, { data: Object.fromEntries(Object.entries(data).reverse()), ...rest } as Request)).toEqual(
      E.right([])
    )
  })

  test('the same id for something else is refused', () => {
    const other = ask('SignEdition', '2023-02-28', { edition: 'first', party: 'berg' })
    expect(decided(acts, other)).toEqual(E.left({ type: 'IdTaken', id: 'new' }))
    const nextDay = ask('SignEdition', '2023-03-01', { edition: 'first', party: 'are' })
    expect(decided(acts, nextDay)).toEqual(E.left({ type: 'IdTaken', id: 'new' }))
  })
})
