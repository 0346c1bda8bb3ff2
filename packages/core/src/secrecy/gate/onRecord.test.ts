import { Day, Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import type * as Agreement from '../../agreement/Event.ts'
import { evolve as evolveAgreement } from '../../agreement/evolve.ts'
import { live } from '../../agreement/live.ts'
import { initial as initialAgreement } from '../../agreement/State.ts'
import { mayDiscussJson } from '../../answers/mayDiscuss.ts'
import type { Event } from '../../case/Event.ts'
import { evolve } from '../../case/evolve.ts'
import { initial } from '../../case/State.ts'
import { swedish } from '../law/swedish.ts'
import type { Room } from './Disclosure.ts'
import { mayDiscuss } from './mayDiscuss.ts'

const parties: Said = {
  stream: 'agreement/made-up',
  type: 'EditionAdopted',
  effective: '2025-01-01',
  data: {
    edition: 'first',
    parties: [
      { id: 'police', kind: 'police' },
      { id: 'region', kind: 'region' },
      { id: 'are', kind: 'municipality' }
    ],
    terms: { starts: '2025-01-01', firstTermEnds: '2027-12-31', noticeMonths: 6, exit: 'year-end-floor' }
  }
}
const { state: adopted } = given({ initial: initialAgreement, evolve: evolveAgreement })(
  ...(logOf(parties) as ReadonlyArray<Agreement.Event>)
)
const agreement = { state: adopted, life: live(adopted) }
const at = Instant.instant('2025-05-07T09:00:00+02:00')
const room: Room = {
  from: null,
  units: ['police/investigation'],
  facts: ['risk'],
  subjects: ['individual'],
  purpose: 'assess-risk',
  at
}
const conditions = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []

const decided = (more: object = {}, effective = '2025-05-06T09:00:00+02:00'): Said => ({
  stream: 'case/1',
  type: 'DisclosureDecided',
  effective,
  data: {
    decision: 'd1',
    facts: ['risk', 'social'],
    subjects: ['individual'],
    from: 'are/social-services',
    to: 'police/investigation',
    purpose: 'assess-risk',
    provision: '10:18 c',
    conditions: Object.fromEntries(conditions.map((name) => [name, 'yes'])),
    lawOn: '2025-05-06',
    outcome: 'permit',
    unmet: [],
    ...more
  }
})
const withoutProvision = (): Said => {
  const { provision: _, ...data } = decided().data as { readonly provision: string }
  return { ...decided(), data }
}
const consent = (explained: boolean, consent = 'c1'): Said => ({
  stream: 'case/1',
  type: 'ConsentGiven',
  effective: '2025-05-01',
  data: {
    consent,
    recipients: ['police/investigation'],
    facts: ['risk'],
    subjects: ['individual'],
    purposes: ['assess-risk'],
    form: 'oral',
    explained
  }
})

const asked = (acts: ReadonlyArray<Said>, of: Room = room) => {
  const { state } = given({ initial, evolve })(...(logOf(...acts) as ReadonlyArray<Event>))
  return mayDiscuss({ stream: 'case/1', state, agreement, law: swedish }, of)
}

describe('a decision on record to tell something by a provision', () => {
  test('is told of with its ground, and leaves the answer to a person', () => {
    const answer = asked([decided()])
    expect(answer.outcome).toBe('needs-human')
    expect(mayDiscussJson(room, answer).onRecord).toEqual([
      {
        decision: 'd1',
        event: expect.any(String),
        from: 'are/social-services',
        to: 'police/investigation',
        provision: '10:18 c',
        outcome: 'permit',
        lacks: [],
        conditions: []
      }
    ])
    expect(answer.proof.because.map((node) => (node.type === 'rule' ? node.rule : node.type))).toContain('15/decided')
  })

  test('is told of with what it lacks', () => {
    const [one] = asked([decided({ conditions: {} })]).onRecord
    expect(one?.ground).toMatchObject({ outcome: 'needs-human', lacks: ['conditions-not-met'], conditions })
  })

  test('is not told of where the same unit has decided otherwise since', () => {
    const denied = decided({ outcome: 'deny' }, '2025-05-06T10:00:00+02:00')
    expect(asked([decided(), denied]).onRecord).toEqual([])
    expect(asked([denied, decided({}, '2025-05-06T11:00:00+02:00')]).onRecord).toHaveLength(1)
    const byAnother = decided({ outcome: 'deny', from: 'region/health-care' }, '2025-05-06T10:00:00+02:00')
    expect(asked([decided(), byAnother]).onRecord).toHaveLength(1)
  })

  test('is judged by the law of its own day, whichever is asked about', () => {
    const { state } = given({ initial, evolve })(...(logOf(decided()) as ReadonlyArray<Event>))
    const lawOn = Day.day('2000-01-01')
    const [one] = mayDiscuss({ stream: 'case/1', state, agreement, law: swedish, lawOn }, room).onRecord
    expect(one?.ground.outcome).toBe('permit')
  })

  test('is not told of where it is of something else, of later, a denial, or not needed', () => {
    const others = [
      { to: 'police/other' },
      { facts: ['health'] },
      { subjects: ['child'] },
      { purpose: 'consult' },
      { outcome: 'deny' }
    ]
    for (const other of others) expect(asked([decided(other)]).onRecord).toEqual([])
    expect(asked([withoutProvision()]).onRecord).toEqual([])
    expect(asked([decided({}, '2025-05-07T09:01:00+02:00')]).onRecord).toEqual([])
    expect(asked([decided(), consent(true)]).onRecord).toEqual([])
    expect(asked([decided()], { ...room, from: 'region/health-care' }).onRecord).toEqual([])
    expect(asked([decided()], { ...room, from: 'are/social-services' }).onRecord).toHaveLength(1)
  })
})

describe('a consent that was not explained', () => {
  test('permits, and is named', () => {
    expect(asked([consent(false)])).toMatchObject({ outcome: 'permit', notExplained: ['c1'] })
    expect(asked([consent(true)])).toMatchObject({ outcome: 'permit', notExplained: [] })
  })

  test('is named where the other that covers the same was told of in two ways, or it is told of in two ways itself', () => {
    const doubtful = { ...consent(true, 'c2'), data: { ...(consent(true, 'c2').data as object), facts: ['social'] } }
    expect(asked([consent(true, 'c2'), doubtful, consent(false)]).notExplained).toEqual(['c1'])
    expect(asked([consent(false), consent(true)]).notExplained).toEqual(['c1'])
  })

  test('is not named where another covers the same, or nothing rests on it', () => {
    expect(asked([consent(false), consent(true, 'c2')]).notExplained).toEqual([])
    expect(asked([consent(false)], { ...room, facts: ['health'] }).notExplained).toEqual([])
  })
})
