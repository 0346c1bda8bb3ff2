import type { Gate } from '@norrsken/core'
import type { Mistake } from '../http/Problem.ts'
import type { NotAsExpected, Refusal } from './carryOut.ts'

/** Why the agreement does not allow what was asked for: where in the body it stands, and what would be allowed. */
export const refusalInWords = (refusal: Exclude<Refusal, NotAsExpected>): Mistake => {
  switch (refusal.type) {
    case 'AlreadyReferred':
      return at('path case', 'a case that has not been referred', 'one that has')
    case 'UnderEighteen':
      return at('body.data.ageBand', 'an adult (clause 7)', '"under-18"')
    case 'OutsideCounty':
      return at('body.data.residence', 'somebody who lives in the county (clause 7)', '"outside"')
    case 'NotReferred':
      return at('path case', 'a case that has been referred', 'one that has not')
    case 'ConsentAlreadyGiven':
      return at('body.data.consent', 'a name that no consent of the case has', shown(refusal.consent))
    case 'UnknownUnits':
      return at('body.data.recipients', 'units that are known, or `outside/…`', refusal.units.map(shown).join(', '))
    case 'OnlyDeidentified':
      return at('path case', 'a case that has a subject', 'one that is only de-identified')
    case 'OthersHear':
      return at('body.data.present', 'everybody who is in the room', `without ${refusal.units.map(shown).join(', ')}`)
    case 'DatedOutside':
      return at(
        'body.effective',
        `the day of ${shown(refusal.from)}, or an instant from it to ${shown(refusal.to)}`,
        shown(refusal.effective)
      )
    case 'NobodyHears':
      return at('body.data.present', 'whoever hears it', 'nobody')
    case 'NothingTold':
      return at('body.data', `something in each of ${refusal.empty.join(', ')}`, 'an empty list')
    case 'NotPermitted':
      return at('body.data.basis', 'a ground for everybody in the room (clauses 12 and 15)', lackingIn(refusal))
    case 'ProvisionIsNoGround':
      return at(
        'body.data.basis',
        'consent, or de-identified: a provision is no ground (R18)',
        shown(refusal.provision)
      )
    case 'NotJudged':
      return at('body.data', 'what can be judged here', 'what nobody has looked at')
    case 'NotScreened':
      return at(
        'body.data.note',
        'nothing that may point to a person, unless whoever answers for it has confirmed it that day',
        refusal.rules.join(', ')
      )
    case 'Identifying':
      return at('body.data', 'what tells nobody who it is (clause 12)', refusal.reasons.join(', '))
    case 'ConsentEndsBeforeItStarts':
      return at('body.data.until', 'an end after `effective`', shown(refusal.until))
    case 'ConsentNotGiven':
      return at('body.data.consent', 'a consent that has been given', shown(refusal.consent))
    case 'ConsentNotGivenYet':
      return at('body.effective', `a time from ${refusal.given} on, when the consent was given`, 'one before it')
    case 'ConsentNamesNothing':
      return at(
        'body.data',
        `something in each of ${refusal.empty.join(', ')}: else nobody is covered`,
        'an empty list'
      )
    case 'ConsentAlreadyWithdrawn':
      return at('body.data.consent', 'a consent that has not been withdrawn by then', shown(refusal.consent))
    case 'NarrowingWidens':
      return at('body.data', 'only what the consent covers', refusal.added.map(shown).join(', '))
    case 'AlreadyCalled':
      return at('path meeting', 'a meeting that has not been called', 'one that has')
    case 'AlreadyHeld':
      return at('path meeting', 'a meeting that has not been held', 'one that has')
    case 'EndsBeforeItStarts':
      return at('body.data.to', `an instant after ${shown(refusal.from)}`, shown(refusal.to))
    case 'NoticeNotWritten':
      return at('body.data.written', 'a notice in writing (clause 17)', 'false')
    case 'NotAParty':
      return at('body.data.party', `a party on ${refusal.on}`, shown(refusal.party))
    case 'NoticeAlreadyGiven':
      return at('body.data.party', 'a party that has not given notice', shown(refusal.party))
    default:
      return at('body', 'what the agreement allows', refusal.type)
  }
}

/** What a ground lacks, by names alone: who would hear, which class of facts, and why not. */
const lackingIn = ({ unmet, lacks, conditions }: Gate.Ground): string =>
  [
    ...unmet.map(({ disclosure: { to, fact, subject }, lacks: why }) => `${to} ${fact} ${subject}: ${why.join(', ')}`),
    ...lacks,
    ...conditions
  ].join('; ')

const at = (where: string, expected: string, found: string): Mistake => ({ where, expected, found })

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
