import { type Day, Stockholm } from '@norrsken/rules'
import type { Law, Provision } from '../law/Law.ts'
import { lawOn } from '../law/lawOn.ts'
import { provisionsFor, secreciesOf } from '../law/provisionsFor.ts'
import type { Disclosure } from './Disclosure.ts'
import { orAny } from './judge.ts'
import { protectionOn } from './protection.ts'
import { kindsIn, lawDayOf, type Situation } from './Situation.ts'

/** The provision that somebody names, by its paragraph, with its act or without, or by the id of its wording, if it is in force. */
export const provisionOn = (law: Law, name: string, day: Day.Day): Provision | undefined =>
  lawOn(law, day).provisions.find(
    ({ id, act, paragraph }) => id === name || paragraph === name || `${act} ${paragraph}` === name
  )

/**
 * Whether a provision opens a disclosure by a unit, once all its conditions are met. Where nobody knows what the unit that
 * discloses is to the act, it opens nothing; where that is so of the one that hears, only what it opens to everybody.
 */
export const opening = (
  situation: Omit<Situation, 'stream'>,
  provision: Provision,
  from: string
): ((disclosure: Disclosure) => boolean) => {
  const { state, law } = situation
  const kind = kindsIn(situation)
  const holder = kind(from)
  return ({ to, fact, subject, at }) => {
    const on = Stockholm.localDay(at)
    const protectedIdentity = protectionOn(state, on) !== null
    const asked = { holder, fact, subject, protectedIdentity, day: lawDayOf(situation, on) }
    return (
      holder !== null &&
      orAny(kind(to)).every((receiver) => provisionsFor(law, { ...asked, receiver }).includes(provision))
    )
  }
}

/**
 * Whether a unit holds a fact under a secrecy of its own by the table of the day: only then is it known what its decision lifts.
 * One that stands in the way only where it is alone is nobody's own.
 */
export const holdsUnderSecrecy = (
  situation: Omit<Situation, 'stream'>,
  unit: string
): ((disclosure: Disclosure) => boolean) => {
  const kind = kindsIn(situation)(unit)
  return ({ fact, at }) =>
    kind !== null &&
    secreciesOf(situation.law, kind, fact, lawDayOf(situation, Stockholm.localDay(at))).some(
      ({ onlyIfAlone, whenProtected }) => !onlyIfAlone && !whenProtected
    )
}
