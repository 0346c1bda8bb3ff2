import { Day, type Instant, Stockholm } from '@norrsken/rules'
import type { Basis } from '../../case/Event.ts'
import type * as Case from '../../case/State.ts'
import { isDayText } from '../../log/Entry.ts'
import type { Provision } from '../law/Law.ts'
import type { Disclosure } from './Disclosure.ts'
import type { GroundLack } from './GroundLack.ts'
import { judge } from './judge.ts'
import { type Lacking, lackingBy } from './lacking.ts'
import { holdsUnderSecrecy, opening, provisionOn } from './opening.ts'
import type { Situation } from './Situation.ts'
import type { Relying, Said, Telling } from './Telling.ts'

/** What telling something on a provision lacks. */
export interface ByProvision {
  readonly lacking: ReadonlyArray<Lacking>
  readonly lacks: ReadonlyArray<GroundLack>
  /** The conditions that nobody has recorded as met, by their names. */
  readonly conditions: ReadonlyArray<string>
}

/**
 * What telling something on a provision lacks. The provision opens whatever no consent covers, by the unit that decided: that
 * unit holds it under a secrecy that the provision lifts, and is another than the one that hears. What it tells others in this
 * way at some moment it knows, and is no disclosure to itself; whatever else it hears it may hear as anybody may.
 */
export const byProvision = (situation: Omit<Situation, 'stream'>, telling: Telling, basis: ByDecision): ByProvision => {
  const { law } = situation
  const provision = provisionOn(law, basis.provision, telling.on)
  const consented = judge(situation)
  if (provision === undefined) {
    return { lacking: lackingBy(situation, telling, consented), lacks: ['provision-not-in-force'], conditions: [] }
  }
  const { lacking, relying, undecided } = toOthers(situation, telling, basis, provision)
  const { others, said } = telling.relying ?? { others: isToOthers(telling, basis), said: relying }
  const holds = holdsUnderSecrecy(situation, basis.decidedBy)
  const isTold = (one: Disclosure): boolean => said.some(isOfSame(one)) && holds(one)
  const decider = { ...telling, hearers: telling.hearers.filter(({ unit }) => unit === basis.decidedBy) }
  const unheard = lackingBy(situation, decider, (one) => (isTold(one) ? 'permit' : consented(one)))
  const conditions = provision.conditions.filter((name) => basis.conditions[name] !== 'yes')
  const isReserved = relying.every((one) => reservationFor(situation, telling, basis.decidedBy, provision, one))
  const lacks: ReadonlyArray<readonly [GroundLack, boolean]> = [
    ['law-of-another-day', basis.lawOn !== Day.toIso(telling.on)],
    ['conditions-not-met', conditions.length > 0],
    ['not-theirs-to-decide', !(others && relying.every(holds))],
    ['not-decided-for-them', undecided],
    ['reservation-missing', provision.reservation && !isReserved]
  ]
  return { lacking: [...lacking, ...unheard], lacks: lacks.flatMap(([lack, isSo]) => (isSo ? [lack] : [])), conditions }
}

/**
 * What is told on a provision to others than the unit that decided, in all parts of one telling: by what was known at each. The
 * unit that decided is excused for the whole of it, also where it is alone for a while.
 */
export const relyingOf = (
  parts: ReadonlyArray<{ readonly situation: Omit<Situation, 'stream'>; readonly telling: Telling }>,
  basis: ByDecision
): Relying => ({
  others: parts.some(({ telling }) => isToOthers(telling, basis)),
  said: parts.flatMap(({ situation, telling }) => {
    const provision = provisionOn(situation.law, basis.provision, telling.on)
    return provision === undefined ? [] : toOthers(situation, telling, basis, provision).relying
  })
})

const isToOthers = ({ hearers }: Telling, { decidedBy }: ByDecision): boolean =>
  hearers.some(({ unit }) => unit !== decidedBy)

/** A provision that a unit has decided by. */
export type ByDecision = Extract<Basis, { readonly kind: 'provision' }>

interface ToOthers {
  readonly lacking: ReadonlyArray<Lacking>
  /** What they may hear on the provision alone. */
  readonly relying: ReadonlyArray<Disclosure>
  /** Whether somebody who came in could hear something on the provision, if it were decided of them. */
  readonly undecided: boolean
}

/** What is told to others than the unit that decided: of those who were there when it began. */
const toOthers = (
  situation: Omit<Situation, 'stream'>,
  whole: Telling,
  { decidedBy }: ByDecision,
  provision: Provision
): ToOthers => {
  const consented = judge(situation)
  const opens = opening(situation, provision, decidedBy)
  const relying: Disclosure[] = []
  let undecided = false
  const there = new Set(whole.hearers.filter(({ cameIn }) => cameIn !== true).map(({ unit }) => unit))
  const telling = { ...whole, hearers: whole.hearers.filter(({ unit }) => unit !== decidedBy) }
  const lacking = lackingBy(situation, telling, (disclosure) => {
    const outcome = consented(disclosure)
    if (outcome === 'permit' || !opens(disclosure)) return outcome
    if (!there.has(disclosure.to)) {
      undecided = true
      return outcome
    }
    relying.push(disclosure)
    return 'permit'
  })
  return { lacking, relying, undecided }
}

/** Whether something is of the same, for the same purpose, whoever hears it. */
const isOfSame =
  (one: Said) =>
  (other: Said): boolean =>
    one.fact === other.fact && one.subject === other.subject && one.purpose === other.purpose

/**
 * Whether a reservation is on record that binds the receiver in what it is told: by then the same unit has permitted the same
 * with a reservation, by that provision and with its conditions met, and has not decided otherwise since. A decision of which
 * only the day is known may have been made at the end of it, but for the one by which it is told itself.
 */
const reservationFor = (
  { state, law }: Omit<Situation, 'stream'>,
  { on, from: begins, sometime }: Telling,
  from: string,
  provision: Provision,
  { to, fact, subject, purpose, at }: Disclosure
): boolean => {
  const ofSame = state.disclosures.filter(
    (one) =>
      one.at <= at &&
      one.from === from &&
      one.to === to &&
      one.purpose === purpose &&
      one.facts.includes(fact) &&
      one.subjects.includes(subject)
  )
  const binds = (one: Case.Disclosure): boolean =>
    one.reserved &&
    one.outcome === 'permit' &&
    one.provision !== null &&
    provisionOn(law, one.provision, on) === provision &&
    provision.conditions.every((condition) => one.conditions[condition] === 'yes') &&
    (latest(one) <= at || (sometime === true && one.at === begins))
  return ofSame.some(
    (one) => binds(one) && ofSame.every((other) => other.outcome === 'permit' || latest(other) < one.at)
  )
}

/** The last moment at which something may have been decided. */
const latest = ({ at, evidence }: Case.Disclosure): Instant.Instant =>
  isDayText(evidence.effective) ? Stockholm.endOfDay(Stockholm.localDay(at)) : at
