import type { Day } from '@norrsken/rules'
import { FactClass, Subject } from '../../case/words.ts'
import { authorities, type Law, type Provision, type Secrecy, UnitKind } from './Law.ts'
import { type InForce, lawOn } from './lawOn.ts'

/** A fact that somebody holds and somebody else would get. */
export interface Asked {
  /** What the unit is that holds it; `null`: not said. */
  readonly holder: UnitKind | null
  readonly receiver: UnitKind
  readonly fact: FactClass
  readonly subject: Subject
  /** Whether the whereabouts of whom it is about are protected, by a marking or by registration. Absent: they are not. */
  readonly protectedIdentity?: boolean
  readonly day: Day.Day
}

/**
 * What protects a fact where a unit of a kind holds it, on a day. None: nothing in the table does, which says nothing of what a
 * table does not have. Those that need protected whereabouts are among them.
 *
 * @example
 * import { Law } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const protect = Law.secreciesOf(Law.swedish, 'social-services', 'health', Day.day('2025-05-07'))
 * assert.deepEqual(protect.map(({ paragraph }) => paragraph), ['21:1', '26:1'])
 */
export const secreciesOf = (law: Law, kind: UnitKind, fact: FactClass, day: Day.Day): ReadonlyArray<Secrecy> =>
  protecting(lawOn(law, day), kind, fact)

const protecting = ({ secrecies }: InForce, kind: UnitKind, fact: FactClass): ReadonlyArray<Secrecy> =>
  isAuthority(kind) ? secrecies.filter((one) => names(one.heldBy, kind) && names(one.facts, fact)) : []

/**
 * The provisions of a day by which a fact could be disclosed, if a person finds that all the conditions of one are met. Each
 * lifts by itself every secrecy that protects the fact where it is held; two that only do so together are not among them.
 *
 * Where the table has no secrecy for the fact with its holder, nobody knows what would have to be lifted, and a provision
 * counts that lifts some. Where the holder is not said, one counts that would with some authority. An outside actor or a body
 * discloses nothing by a provision: the act does not bind the one, and the other is nobody.
 *
 * @example
 * import { Law } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const open = Law.provisionsFor(Law.swedish, {
 *   holder: 'health-care',
 *   receiver: 'police',
 *   fact: 'health',
 *   subject: 'individual',
 *   day: Day.day('2025-12-01')
 * })
 * assert.deepEqual(open.map(({ paragraph }) => paragraph), ['10:2', '10:18 c', '10:21', '10:23'])
 */
export const provisionsFor = (law: Law, asked: Asked): ReadonlyArray<Provision> => {
  const key = keyOf(asked)
  if (Number.isNaN(key)) return []
  const part = lawOn(law, asked.day)
  let answers = found.get(part)
  if (answers === undefined) {
    answers = []
    found.set(part, answers)
  }
  const before = answers[key]
  if (before !== undefined) return before
  const answer = part.provisions.filter((provision) => opens(part, provision, asked))
  answers[key] = answer
  return answer
}

/** Found once for each part of a table and whatever is asked of it, but the day. */
const found = new WeakMap<InForce, Array<ReadonlyArray<Provision>>>()

/** What is asked, but the day, as a number; none for a word that no type has let through: to such a one nothing is open. */
const keyOf = ({ holder, receiver, fact, subject, protectedIdentity }: Asked): number =>
  ((((holder === null ? 0 : kinds[holder] + 1) * 8 + kinds[receiver]) * 16 + facts[fact]) * 8 + subjects[subject]) * 2 +
  (protectedIdentity === true ? 1 : 0)

/** The place of each of some words. */
const places = <W extends string>(words: ReadonlyArray<W>): { readonly [Word in W]: number } =>
  Object.fromEntries(words.map((word, place) => [word, place])) as { readonly [Word in W]: number }

const kinds = places(UnitKind.words)
const facts = places(FactClass.words)
const subjects = places(Subject.words)

const opens = (part: InForce, provision: Provision, asked: Asked): boolean =>
  provision.receivers.includes(asked.receiver) &&
  names(provision.facts, asked.fact) &&
  names(provision.subjects, asked.subject) &&
  (asked.holder === null ? authorities : [asked.holder]).some((holder) => liftsAll(part, provision, holder, asked))

const liftsAll = (part: InForce, provision: Provision, holder: UnitKind, asked: Asked): boolean =>
  isAuthority(holder) &&
  names(provision.holders, holder) &&
  inTheWay(protecting(part, holder, asked.fact), asked.protectedIdentity === true).every((secrecy) =>
    lifts(provision, secrecy)
  )

/** Of what protects a fact, what has to be lifted. */
const inTheWay = (secrecies: ReadonlyArray<Secrecy>, protectedIdentity: boolean): ReadonlyArray<Secrecy> => {
  const apply = secrecies.filter(({ whenProtected }) => protectedIdentity || !whenProtected)
  const others = apply.filter(({ onlyIfAlone }) => !onlyIfAlone)
  return others.length > 0 ? others : apply
}

/**
 * Whether a provision lifts a secrecy.
 *
 * @example
 * import { Law } from '@norrsken/core'
 *
 * const general = Law.swedish.provisions.find(({ paragraph }) => paragraph === '10:27')
 * const health = Law.swedish.secrecies.find(({ paragraph }) => paragraph === '25:1')
 * assert.equal(general && health && Law.lifts(general, health), false)
 */
export const lifts = ({ lifts, excludes }: Provision, { paragraph }: Secrecy): boolean =>
  lifts === null ? !excludes.includes(paragraph) : lifts.includes(paragraph)

const isAuthority = (kind: UnitKind): boolean => kind !== 'outside' && kind !== 'body'

/** Whether a list names something; `null` names everything. */
const names = <A>(list: ReadonlyArray<A> | null, one: A): boolean => list === null || list.includes(one)
