import { Day, Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { ask } from '../../answers/View.ts'
import type { Command } from '../../case/Command.ts'
import { scopeAt } from '../../case/Consent.ts'
import { decide } from '../../case/decide.ts'
import type { Discussing } from '../../case/discuss.ts'
import type { Event } from '../../case/Event.ts'
import { evolve } from '../../case/evolve.ts'
import { initial, type State } from '../../case/State.ts'
import type { AgreementFacts } from '../../clauses/Facts.ts'
import { E } from '../../fp.ts'
import { decode } from '../../log/decode.ts'
import { entry } from '../../log/Entry.ts'
import { fold } from '../../log/replay.ts'
import { worldOf } from '../../log/worldOf.ts'
import { swedish } from '../law/swedish.ts'
import { seal } from '../Sealed.ts'
import { mayDiscuss } from './mayDiscuss.ts'

/*
 * Every sequence of requests, of a small alphabet and to a depth, breadth first; states that are equal are gone on from once.
 * Beside the case there is a model of it that knows only sets: whatever is discussed must be covered by it, and whatever it
 * covers must be permitted.
 */

const depth = 6
const [a, b] = ['are/social-services', 'police/investigation'] as const
const [health, risk] = ['health', 'risk'] as const
const [individual, child] = ['individual', 'child'] as const

interface Scope {
  readonly recipients: ReadonlyArray<typeof a | typeof b>
  readonly facts: ReadonlyArray<typeof health | typeof risk>
  readonly subjects: ReadonlyArray<typeof individual | typeof child>
}

/** What is asked for, one a minute. */
type Request =
  | { readonly type: 'give'; readonly consent: string; readonly scope: Scope; readonly ends: boolean }
  | { readonly type: 'narrow'; readonly consent: string; readonly scope: Partial<Scope> }
  | { readonly type: 'withdraw'; readonly consent: string }
  | { readonly type: 'begin'; readonly units: ReadonlyArray<string> }
  | { readonly type: 'end' }
  | { readonly type: 'enter' | 'leave'; readonly unit: string }
  | { readonly type: 'midday' }
  | { readonly type: 'party-leaves' }
  | { readonly type: 'discuss'; readonly facts: Scope['facts']; readonly subjects: Scope['subjects'] }

const give = (
  consent: string,
  recipients: Scope['recipients'],
  facts: Scope['facts'],
  subjects: Scope['subjects'],
  ends = false
): Request => ({
  type: 'give',
  consent,
  scope: { recipients, facts, subjects },
  ends
})
const narrow = (consent: string, scope: Partial<Scope>): Request => ({ type: 'narrow', consent, scope })

const alphabet: ReadonlyArray<Request> = [
  give('one', [a], [health], [individual]),
  give('one', [a, b], [health, risk], [individual]),
  give('one', [a, b], [health, risk], [individual, child]),
  give('other', [b], [risk], [child]),
  give('other', [a, b], [risk], [individual], true),
  narrow('one', { recipients: [a] }),
  narrow('one', { recipients: [b] }),
  narrow('one', { facts: [risk] }),
  narrow('one', { subjects: [individual] }),
  narrow('other', { recipients: [b] }),
  { type: 'withdraw', consent: 'one' },
  { type: 'withdraw', consent: 'other' },
  { type: 'begin', units: [a] },
  { type: 'begin', units: [a, b] },
  { type: 'end' },
  { type: 'enter', unit: a },
  { type: 'enter', unit: b },
  { type: 'leave', unit: a },
  { type: 'leave', unit: b },
  { type: 'midday' },
  { type: 'party-leaves' },
  ...[health, risk].flatMap((fact) =>
    [individual, child].map((subject): Request => ({ type: 'discuss', facts: [fact], subjects: [subject] }))
  ),
  { type: 'discuss', facts: [health, risk], subjects: [individual] },
  { type: 'discuss', facts: [health, risk], subjects: [individual, child] }
]

/** The case as the library has it, and beside it what a naive reader knows. */
interface Node {
  readonly state: State
  readonly minute: number
  /** The room: `null` where no meeting is held. */
  readonly room: ReadonlyArray<string> | null
  readonly isMorning: boolean
  readonly hasLeft: boolean
  readonly given: { readonly [consent: string]: Scope & { readonly ends: boolean; readonly over: boolean } }
}

const start = Instant.instant('2025-02-05T08:00:00+01:00')
const midday = 4 * 60
const timeOf = ({ minute, isMorning }: Pick<Node, 'minute' | 'isMorning'>): Instant.Instant =>
  (start + (minute + (isMorning ? 0 : midday)) * 60_000) as Instant.Instant

const by = { unit: 'ostersund/coordination', function: 'coordinator' }
const parties = ['are', 'police', 'region']

/** What was agreed, and that the party of one of the units left it the day before. */
const agreed: ReadonlyArray<readonly [type: string, data: object]> = [
  [
    'EditionAdopted',
    {
      edition: 'x',
      parties: parties.map((id) => ({ id, kind: id === 'are' ? 'municipality' : id })),
      terms: { starts: '2024-01-01', firstTermEnds: '2025-12-31' }
    }
  ],
  ...parties.map((party) => ['EditionSigned', { edition: 'x', party }] as const),
  ['OtherwiseAgreed', { what: 'party-leaves', on: '2025-02-04', party: 'are', agreedBy: parties }]
]

/** An agreement of which so many acts are known. */
const agreementBy = (acts: number): AgreementFacts => {
  const events = agreed.slice(0, acts).map(([type, data], i) => {
    const decoded = decode({
      id: `a${i}`,
      stream: 'agreement/x',
      version: i + 1,
      type,
      schema: 1,
      effective: '2024-01-01',
      recorded: '2024-01-01T00:00:00Z',
      by,
      data
    })
    if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
    return decoded.right
  })
  const asked = ask(worldOf({ validAt: null, knownAt: null })(events), {
    validAt: Day.day('2025-02-05'),
    knownAt: null,
    agreement: null,
    reading: {}
  })
  if (E.isLeft(asked) || asked.right === null) throw new Error('no agreement')
  return asked.right.ahead
}

const [whole, withoutOne] = [agreementBy(4), agreementBy(5)]

const commandOf = (request: Request, node: Node): Command | null => {
  const base = { id: `m${node.minute}`, effective: Instant.toIso(timeOf(node)), by }
  switch (request.type) {
    case 'give': {
      const { recipients, facts, subjects } = request.scope
      const until = request.ends ? { until: Instant.toIso((start + midday * 60_000) as Instant.Instant) } : {}
      return {
        ...base,
        type: 'GiveConsent',
        data: {
          consent: request.consent,
          recipients,
          facts,
          subjects,
          purposes: ['consult'],
          form: 'oral',
          explained: true,
          ...until
        }
      }
    }
    case 'narrow':
      return { ...base, type: 'NarrowConsent', data: { consent: request.consent, ...request.scope } }
    case 'withdraw':
      return { ...base, type: 'WithdrawConsent', data: { consent: request.consent } }
    default:
      return null
  }
}

/** The state that a request leads to; `null` where it is refused or makes no sense. */
const next = (node: Node, request: Request): Node | null => {
  const later = { ...node, minute: node.minute + 1 }
  switch (request.type) {
    case 'give':
    case 'narrow':
    case 'withdraw': {
      const command = commandOf(request, node)
      const decided =
        command === null
          ? null
          : decide(command, { recorded: new Map(), parties: new Set(['are', 'police']), units: new Set([a, b]) })(
              node.state
            )
      if (decided === null || E.isLeft(decided)) return null
      return { ...later, state: folded(node, decided.right), given: known(node.given, request) }
    }
    case 'begin':
      return node.room === null ? { ...later, room: request.units } : null
    case 'end':
      return node.room === null ? null : { ...later, room: null }
    case 'enter':
      return node.room === null || node.room.includes(request.unit)
        ? null
        : { ...later, room: [...node.room, request.unit].sort() }
    case 'leave':
      return node.room?.includes(request.unit)
        ? { ...later, room: node.room.filter((one) => one !== request.unit) }
        : null
    case 'midday':
      return node.isMorning ? { ...later, isMorning: false } : null
    case 'party-leaves':
      return node.hasLeft ? null : { ...later, hasLeft: true }
    case 'discuss':
      return null
  }
}

const folded = (node: Node, events: ReadonlyArray<unknown>): State =>
  fold({ initial, evolve })(
    events.map((event, i) =>
      entry(
        {
          ...(event as Event),
          stream: 'case/1',
          version: node.minute + i + 1,
          schema: 1,
          recorded: Instant.toIso(timeOf(node))
        } as Event,
        node.minute + i,
        0
      )
    )
  )(node.state)

/** Whether the request door lets a case be discussed for a minute, before those who are in the room, on all of its consents. */
const mayBegin = (
  node: Node,
  { facts, subjects }: Extract<Request, { readonly type: 'discuss' }>,
  agreement: AgreementFacts
): boolean => {
  const from = timeOf(node)
  const room = (node.room ?? []).map((unit) => ({ unit, from }))
  const command: Command = {
    type: 'DiscussCase',
    id: `d${node.minute}`,
    effective: Instant.toIso(from),
    by,
    data: {
      meeting: 'meeting/2025-02-05',
      from: Instant.toIso(from),
      to: Instant.toIso((from + 60_000) as Instant.Instant),
      basis: { kind: 'consent', consents: Object.keys(node.given) },
      kind: 'consulting',
      purposes: ['consult'],
      present: room.map(({ unit }) => unit),
      facts,
      subjects
    }
  }
  const discussing: Discussing = { agreements: [agreement], law: swedish, room }
  return E.isRight(
    decide(command, { recorded: new Map(), parties: new Set(), units: new Set(), discussing })(node.state)
  )
}

/** What a naive reader makes of it. A consent is narrowed by leaving out what is not named. */
const known = (given: Node['given'], request: Request): Node['given'] => {
  switch (request.type) {
    case 'give':
      return { ...given, [request.consent]: { ...request.scope, ends: request.ends, over: false } }
    case 'narrow': {
      const before = given[request.consent]
      return before === undefined ? given : { ...given, [request.consent]: { ...before, ...request.scope } }
    }
    case 'withdraw': {
      const before = given[request.consent]
      return before === undefined ? given : { ...given, [request.consent]: { ...before, over: true } }
    }
    default:
      return given
  }
}

const isCovered = ({ given, isMorning, hasLeft }: Node, unit: string, fact: string, subject: string): boolean =>
  !(hasLeft && unit === a) &&
  Object.values(given).some(
    ({ recipients, facts, subjects, ends, over }) =>
      !over &&
      !(ends && !isMorning) &&
      (recipients as ReadonlyArray<string>).includes(unit) &&
      (facts as ReadonlyArray<string>).includes(fact) &&
      (subjects as ReadonlyArray<string>).includes(subject)
  )

/** Two states are equal where both readers know the same: of each consent what it covers now, and to when. */
const keyOf = (node: Node): string => {
  const { room, isMorning, hasLeft, given, state } = node
  const sorted = (entries: ReadonlyArray<readonly [string, unknown]>) =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1))
  const consents = state.consents.map((consent) => [consent.consent, scopeAt(consent, timeOf(node))] as const)
  return JSON.stringify([room, isMorning, hasLeft, sorted(Object.entries(given)), sorted(consents)])
}

describe('whatever is asked for, to a depth of six', () => {
  test('nothing is discussed without a ground for everyone present, and nothing with one is refused', () => {
    expect(alphabet.length).toBeLessThanOrEqual(40)
    const referred = folded({ minute: 0, isMorning: true, state: initial() } as Node, [
      {
        id: 'e0',
        type: 'CaseReferred',
        effective: Instant.toIso(start),
        by,
        data: {
          homeMunicipality: 'are',
          residence: 'in-county',
          ageBand: '25-34',
          gender: 'woman',
          contexts: [],
          forms: [],
          children: true,
          subject: seal('a pseudonym')
        }
      }
    ])
    const first: Node = { state: referred, minute: 1, room: null, isMorning: true, hasLeft: false, given: {} }
    const seen = new Set([keyOf(first)])
    let frontier: ReadonlyArray<Node> = [first]
    let [discussions, permitted, transitions] = [0, 0, 0]
    for (let step = 1; step <= depth; step += 1) {
      const reached: Node[] = []
      for (const node of frontier) {
        const agreement = node.hasLeft ? withoutOne : whole
        const situation = {
          stream: 'case/1',
          state: node.state,
          agreement,
          law: swedish
        }
        for (const request of alphabet) {
          if (request.type === 'discuss') {
            if (node.room === null || node.room.length === 0) continue
            discussions += 1
            const { facts, subjects } = request
            const { outcome } = mayDiscuss(situation, {
              from: null,
              units: node.room,
              facts,
              subjects,
              purpose: 'consult',
              at: timeOf(node)
            })
            const covered = node.room.every((unit) =>
              facts.every((fact) => subjects.every((subject) => isCovered(node, unit, fact, subject)))
            )
            if (mayBegin(node, request, agreement) !== covered)
              throw new Error(`the request door differs: ${keyOf(node)}`)
            if (outcome === 'permit') permitted += 1
            if ((outcome === 'permit') !== covered)
              throw new Error(`${outcome}, though covered is ${covered}: ${keyOf(node)}`)
            continue
          }
          const following = next(node, request)
          if (following === null) continue
          transitions += 1
          const key = keyOf(following)
          if (seen.has(key)) continue
          seen.add(key)
          reached.push(following)
        }
      }
      frontier = reached
    }
    console.log(
      `${seen.size} states of the gate to a depth of ${depth}, ${alphabet.length} requests, ${transitions} transitions; ${discussions} discussions asked for, ${permitted} permitted`
    )
    expect({ states: seen.size, permitted, refused: discussions - permitted }).toEqual({
      states: 2069,
      permitted: 643,
      refused: 3221
    })
  })
})
