import { Day, type Proof, Stockholm } from '@norrsken/rules'
import { consentCovers } from '../../clauses/consent.ts'
import { evidence } from '../../clauses/evidence.ts'
import { hasLeft, leftProof } from '../../clauses/left.ts'
import { missing } from '../../clauses/open.ts'
import type { Provision, ReportingDuty } from '../law/Law.ts'
import { lawOn } from '../law/lawOn.ts'
import { provisionsFor } from '../law/provisionsFor.ts'
import type { Disclosure, Outcome, Room } from './Disclosure.ts'
import { decidedProof } from './decidedProof.ts'
import { orAny } from './judge.ts'
import type { OnRecord } from './onRecord.ts'
import { protectionOn } from './protection.ts'
import { byEach, kindsIn, lawDayOf, type Situation } from './Situation.ts'
import type { Unmet } from './unmet.ts'

/** What a proof is made of besides the situation. */
export interface Judged {
  readonly room: Room
  readonly outcome: Outcome
  readonly unmet: ReadonlyArray<Unmet>
  readonly onRecord: ReadonlyArray<OnRecord>
  readonly duties: ReadonlyArray<ReportingDuty>
}

/**
 * Why a discussion is permitted or not: the consents that cover it, or what was searched for and not found; for what they do
 * not cover, the provisions that could lift the secrecy on that day, each with the conditions that a person would decide.
 */
export const proofOf = (situation: Situation, { room, outcome, unmet, onRecord, duties }: Judged): Proof.RuleProof => ({
  type: 'rule',
  rule: '12/may-discuss',
  clause: '12',
  about: { case: situation.stream, ...aboutRoom(room) },
  outcome,
  because: [
    ...coverage(situation, room),
    ...provisions(situation, room, unmet),
    ...onRecord.map(decisionProof),
    ...protectedPlace(situation, room),
    ...duties.map(dutyProof)
  ]
})

const aboutRoom = ({ units, facts, subjects, purpose, at, from }: Room): Proof.RuleProof['about'] => ({
  units,
  facts,
  subjects,
  purpose,
  at: Stockholm.toLocalIso(at),
  ...(from === null ? {} : { discloser: from })
})

/**
 * The same judgement by which a presentation is judged afterwards, of one moment. Whoever has left another agreement by which it
 * must be permitted too is covered by no consent either.
 */
const coverage = (situation: Situation, { units, facts, subjects, purpose, at }: Room): ReadonlyArray<Proof.Proof> => {
  const { stream, state, agreement, others = [] } = situation
  const day = Stockholm.localDay(at)
  const elsewhere = units.flatMap((unit) => {
    if (hasLeft(agreement, unit, day)) return []
    const left = others.find((one) => hasLeft(one, unit, day))
    return left === undefined ? [] : [{ unit, left }]
  })
  const discussion = { facts, subjects, purposes: [purpose] }
  const hearers = units
    .filter((unit) => elsewhere.every((gone) => gone.unit !== unit))
    .map((unit) => ({ unit, from: at, by: discussion }))
  const here = consentCovers({ facts: agreement, stream, state, discussion, from: at, to: at, hearers }, null)
  if (elsewhere.length === 0) return here.because
  return [
    ...elsewhere.map(({ unit, left }) => leftProof(left, unit, day)),
    ...(here.value === 'no' ? here.because : [])
  ]
}

/** What could lift the secrecy of what no consent covers, for those together for whom it is the same. */
const provisions = (situation: Situation, room: Room, unmet: ReadonlyArray<Unmet>): ReadonlyArray<Proof.RuleProof> => {
  const { state, law } = situation
  const at = Stockholm.localDay(room.at)
  const day = lawDayOf(situation, at)
  const protectedIdentity = protectionOn(state, at) !== null
  const kinds = byEach(situation).map(kindsIn)
  /** Of several agreements, by the one by which the fewest could. */
  const openingTo = ({ to, fact, subject }: Disclosure): ReadonlyArray<Provision> =>
    kinds
      .map((kind) => {
        const holder = room.from === null ? null : kind(room.from)
        const asked = { holder, fact, subject, protectedIdentity, day }
        return distinct(orAny(kind(to)).flatMap((receiver) => provisionsFor(law, { ...asked, receiver })))
      })
      .reduce((fewest, some) => (some.length < fewest.length ? some : fewest))
  const found = new Map<string, { readonly of: ReadonlyArray<Provision>; readonly lacking: Disclosure[] }>()
  for (const { disclosure } of unmet) {
    const of = openingTo(disclosure)
    const key = of.map(({ id }) => id).join()
    const known = found.get(key)
    if (known === undefined) found.set(key, { of, lacking: [disclosure] })
    else known.lacking.push(disclosure)
  }
  const groups = [...found.values()]
  const checked = lawOn(law, day).checked ? {} : { checked: false }
  return groups.map(({ of, lacking }): Proof.RuleProof => {
    const units = distinct(lacking.map(({ to }) => to))
    const isSplit = groups.some(
      (other) => other.lacking !== lacking && other.lacking.some(({ to }) => units.includes(to))
    )
    const what = isSplit
      ? { fact: distinct(lacking.map(({ fact }) => fact)), subject: distinct(lacking.map(({ subject }) => subject)) }
      : {}
    return {
      type: 'rule',
      rule: '15/provisions',
      clause: '15',
      about: { unit: units, ...what, law: law.name, day: Day.toIso(day), ...checked },
      outcome: of.map(({ id }) => id),
      because: of.map(conditionsOf)
    }
  })
}

const distinct = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(all)]

/** What a person would have to decide for a provision to lift a secrecy. */
const conditionsOf = ({ paragraph, conditions }: Provision): Proof.OpenProof =>
  missing(
    conditions.map((condition) => ({ name: 'condition-met', of: { provision: paragraph, condition } })),
    []
  )

/** That somebody has decided to tell something by a provision, and which of its conditions are not on record as met. */
const decisionProof = ({ decided, ground: { outcome, conditions } }: OnRecord): Proof.RuleProof => {
  const { provision, from, to, decision } = decided
  return {
    type: 'rule',
    rule: '15/decided',
    clause: '15',
    about: { unit: to, discloser: from, provision },
    outcome,
    because: [decidedProof(provision, conditions, evidence(decided, { decision, provision }))]
  }
}

/** That the whereabouts of the individual are protected, where they are talked of. */
const protectedPlace = ({ state }: Situation, { facts, at }: Room): ReadonlyArray<Proof.RuleProof> => {
  if (!facts.includes('location')) return []
  const protection = protectionOn(state, Stockholm.localDay(at))
  if (protection === null) return []
  return [
    {
      type: 'rule',
      rule: '15/protected-place',
      clause: '15',
      about: {},
      outcome: protection.what,
      because: [evidence(protection, { kind: protection.what })]
    }
  ]
}

const dutyProof = ({ id, paragraph, act }: ReportingDuty): Proof.RuleProof => ({
  type: 'rule',
  rule: '15/reporting-duty',
  clause: '15',
  about: { act, paragraph },
  outcome: id,
  because: []
})
