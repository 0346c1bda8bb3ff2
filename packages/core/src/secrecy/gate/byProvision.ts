import { Day } from '@norrsken/rules'
import type { Basis } from '../../case/Event.ts'
import type { Provision } from '../law/Law.ts'
import type { Disclosure } from './Disclosure.ts'
import type { GroundLack } from './GroundLack.ts'
import { judge } from './judge.ts'
import { type Lacking, lackingBy } from './lacking.ts'
import { holdsUnderSecrecy, opening, provisionOn } from './opening.ts'
import type { Situation } from './Situation.ts'
import type { Telling } from './Telling.ts'

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
 * way it knows, and is no disclosure to itself; whatever else it hears it may hear as anybody may.
 */
export const byProvision = (
  situation: Omit<Situation, 'stream'>,
  whole: Telling,
  basis: Extract<Basis, { readonly kind: 'provision' }>
): ByProvision => {
  const { law } = situation
  const day = whole.on
  const provision = provisionOn(law, basis.provision, day)
  const consented = judge(situation)
  if (provision === undefined) {
    return { lacking: lackingBy(situation, whole, consented), lacks: ['provision-not-in-force'], conditions: [] }
  }
  const telling = { ...whole, hearers: whole.hearers.filter(({ unit }) => unit !== basis.decidedBy) }
  const decider = { ...whole, hearers: whole.hearers.filter(({ unit }) => unit === basis.decidedBy) }
  const opens = opening(situation, provision, basis.decidedBy)
  const holds = holdsUnderSecrecy(situation, basis.decidedBy)
  const relying: Disclosure[] = []
  const lacking = lackingBy(situation, telling, (disclosure) => {
    const outcome = consented(disclosure)
    if (outcome === 'permit' || !opens(disclosure)) return outcome
    relying.push(disclosure)
    return 'permit'
  })
  const tells = (one: Disclosure): boolean => relying.some(isOfSame(one)) && holds(one)
  const unheard = lackingBy(situation, decider, (one) => (tells(one) ? 'permit' : consented(one)))
  const isTheirs = telling.hearers.length > 0 && relying.every(holds)
  const conditions = provision.conditions.filter((name) => basis.conditions[name] !== 'yes')
  const isReserved = relying.every((one) => reservationFor(situation, telling, basis.decidedBy, provision, one))
  const lacks: ReadonlyArray<readonly [GroundLack, boolean]> = [
    ['law-of-another-day', basis.lawOn !== Day.toIso(day)],
    ['conditions-not-met', conditions.length > 0],
    ['not-theirs-to-decide', !isTheirs],
    ['reservation-missing', provision.reservation && !isReserved]
  ]
  return { lacking: [...lacking, ...unheard], lacks: lacks.flatMap(([lack, isSo]) => (isSo ? [lack] : [])), conditions }
}

/** Whether two disclosures are of the same, for the same purpose, whoever hears it. */
const isOfSame =
  (one: Disclosure) =>
  (other: Disclosure): boolean =>
    one.fact === other.fact && one.subject === other.subject && one.purpose === other.purpose

/** Whether a reservation is on record that binds the receiver in what it is told: the same by the same unit, by then. */
const reservationFor = (
  { state, law }: Omit<Situation, 'stream'>,
  { on }: Telling,
  from: string,
  provision: Provision,
  { to, fact, subject, purpose, at }: Disclosure
): boolean =>
  state.disclosures.some(
    (one) =>
      one.reserved &&
      one.outcome === 'permit' &&
      one.at <= at &&
      one.from === from &&
      one.to === to &&
      one.purpose === purpose &&
      one.facts.includes(fact) &&
      one.subjects.includes(subject) &&
      one.provision !== null &&
      provisionOn(law, one.provision, on) === provision
  )
