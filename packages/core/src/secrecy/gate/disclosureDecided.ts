import { Day, type Instant, Stockholm } from '@norrsken/rules'
import { givings } from '../../case/accounts.ts'
import type { Named } from '../../case/Consent.ts'
import { covers } from '../../case/coverage.ts'
import type { Event } from '../../case/Event.ts'
import type * as Case from '../../case/State.ts'
import type { FactClass, Known, Subject } from '../../case/words.ts'
import { type Disclosure, disclosuresIn, type Outcome, type Room } from './Disclosure.ts'
import { judge } from './judge.ts'
import { holdsUnderSecrecy, opening, provisionOn } from './opening.ts'
import { lawDayOf, type Situation } from './Situation.ts'
import { unmet } from './unmet.ts'

/** What an event says of a decision on a disclosure: its ground, and never what would be disclosed. */
export type Decided = Extract<Event, { readonly type: 'DisclosureDecided' }>['data']

/** A decision on what is asked: its name, which unit discloses, and the provision by which a person decided, if any. */
export interface Decision {
  readonly decision: string
  readonly from: string
  readonly by?: {
    readonly provision: string
    /** Each condition as that person decided it. */
    readonly conditions: { readonly [name: string]: Known }
    /** The reservation that binds whoever receives it, where one was made. */
    readonly reservation?: string
  }
}

/**
 * What the log is to say of an answer of the gate: one event for each unit and each reason that it has, permissions and denials
 * alike. `unmet` are the names of what was lacking; conditions of a provision among them as `condition/<name>`. The one who
 * calls gives the events their ids.
 *
 * @param room - what was asked; its `from` is that of the decision
 *
 * @example
 * import { Answers, Case, Gate, Law } from '@norrsken/core'
 * import { Day, Instant } from '@norrsken/rules'
 *
 * const { soFar } = Answers.withoutAgreement({ validAt: Day.day('2025-02-05'), knownAt: null, agreement: null, reading: {} })
 * const at = Instant.instant('2025-02-05T09:00:00+01:00')
 * const room = { units: ['body/tmv'], facts: ['health'], subjects: ['individual'], purpose: 'consult', at, from: null } as const
 * const situation = { state: Case.initial(), agreement: soFar, law: Law.swedish }
 * const [decided] = Gate.disclosureDecided(situation, room, { decision: 'd1', from: 'are/social-services' })
 * assert.deepEqual([decided?.to, decided?.outcome, decided?.unmet], ['body/tmv', 'deny', ['no-consent']])
 */
export const disclosureDecided = (
  situation: Omit<Situation, 'stream'>,
  room: Room,
  decision: Decision
): ReadonlyArray<Decided> => {
  const lawDay = lawDayOf(situation, Stockholm.localDay(room.at))
  const of = judgedBy(situation, decision, room.at, lawDay)
  const groups = new Map<string, Group>()
  for (const disclosure of disclosuresIn({ ...room, from: decision.from })) {
    const judged = of(disclosure)
    const key = JSON.stringify([disclosure.to, judged])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { judged, all: [disclosure] })
    else known.all.push(disclosure)
  }
  return [...groups.values()].flatMap(({ judged, all }) =>
    together(all).map(({ facts, subjects }) => ({
      decision: decision.decision,
      facts: [...facts],
      subjects: [...subjects],
      from: decision.from,
      to: all[0]?.to ?? '',
      purpose: room.purpose,
      lawOn: Day.toIso(lawDay),
      outcome: judged.outcome,
      unmet: [...judged.unmet],
      ...(judged.consent === null ? {} : { consent: judged.consent }),
      ...(judged.byProvision ? decision.by : {})
    }))
  )
}

interface Group {
  readonly judged: Judged
  readonly all: Disclosure[]
}

interface Judged {
  readonly outcome: Outcome
  readonly unmet: ReadonlyArray<string>
  readonly consent: string | null
  /** Whether the provision of the decision could open it. */
  readonly byProvision: boolean
}

const judgedBy = (
  situation: Omit<Situation, 'stream'>,
  { from, by }: Decision,
  when: Instant.Instant,
  lawDay: Day.Day
): ((one: Disclosure) => Judged) => {
  const { state, law } = situation
  const of = judge(situation)
  const lacking = unmet(situation)
  const provision = by === undefined ? undefined : provisionOn(law, by.provision, lawDay)
  const opens = provision === undefined ? () => false : opening(situation, provision, from)
  const holds = holdsUnderSecrecy(situation, from)
  const isOfDay = lawDay === Stockholm.localDay(when)
  return (disclosure) => {
    const outcome = of(disclosure)
    const { to: unit, fact, subject, purpose, at } = disclosure
    const named = { unit, fact, subject, purpose }
    if (outcome === 'permit') {
      return { outcome, unmet: [], consent: coveringOf(state, named, at), byProvision: false }
    }
    const { lacks, consent } = lacking(disclosure)
    const nearest = consent?.name ?? null
    if (by === undefined) return { outcome, unmet: lacks, consent: nearest, byProvision: false }
    if (provision === undefined) {
      return { outcome, unmet: [...lacks, 'provision-not-in-force'], consent: nearest, byProvision: true }
    }
    if (!opens(disclosure)) {
      return { outcome, unmet: lacks, consent: nearest, byProvision: false }
    }
    const isTheirs = from !== unit && holds(disclosure)
    const open = [
      ...(isOfDay ? [] : ['law-of-another-day']),
      ...(isTheirs ? [] : ['not-theirs-to-decide']),
      ...provision.conditions.filter((name) => by.conditions[name] !== 'yes').map((name) => `condition/${name}`),
      ...(provision.reservation && by.reservation === undefined ? ['reservation'] : [])
    ]
    return open.length === 0
      ? { outcome: 'permit', unmet: [], consent: null, byProvision: true }
      : { outcome, unmet: [...lacks, ...open], consent: nearest, byProvision: true }
  }
}

/** The consent that surely covers something: by every account of it, if there is one such. */
const coveringOf = ({ consents }: Case.State, named: Named, at: Instant.Instant): string | null => {
  const isCovering = (consent: Case.Consent): boolean => covers(consent, named, at) === 'yes'
  const surely = givings(consents).find((accounts) => accounts.every(isCovering))?.[0]
  return (surely ?? consents.find(isCovering))?.consent ?? null
}

/** Disclosures as facts about subjects, each of which goes with each: as few as leave none out and add none. */
const together = (
  all: ReadonlyArray<Disclosure>
): ReadonlyArray<{ readonly facts: ReadonlyArray<FactClass>; readonly subjects: ReadonlyArray<Subject> }> => {
  const factsOf = new Map<Subject, FactClass[]>()
  for (const { fact, subject } of all) {
    const known = factsOf.get(subject)
    if (known === undefined) factsOf.set(subject, [fact])
    else if (!known.includes(fact)) known.push(fact)
  }
  const found = new Map<string, { readonly facts: ReadonlyArray<FactClass>; readonly subjects: Subject[] }>()
  for (const [subject, facts] of factsOf) {
    const key = facts.join()
    const known = found.get(key)
    if (known === undefined) found.set(key, { facts, subjects: [subject] })
    else known.subjects.push(subject)
  }
  return [...found.values()]
}
