import { Day, type Proof } from '@norrsken/rules'
import { type Ending, type Life, membersOn, type Spell } from '../agreement/Life.ts'
import { endingProof } from './17-withdrawal.proof.ts'
import { evidence } from './evidence.ts'
import { beginningProof, inForceProof } from './signatures.proof.ts'

/**
 * Who the parties of a day are and how that came about: each edition that has applied, who has joined it, and who has left.
 * It matters to the others, since a revised edition needs the signatures of all who are parties, and a notice must reach them.
 *
 * There is nothing to say where the first edition applies with those whom it lists.
 */
export const partiesProof = (life: Life, day: Day.Day): ReadonlyArray<Proof.RuleProof> => {
  const editions = life.applied.filter(({ since }) => since <= day)
  const joined = life.spells.filter(({ from, began }) => began.type === 'by-signature' && from <= day)
  const left = life.spells
    .filter(hasEnd)
    .filter((spell, i, ended) => hasLeftBy(spell, day) && !ended.slice(0, i).some(endedWith(spell)))
  const extended = life.otherwiseAgreed.filter(
    ({ agreed, outcome }) => agreed.what === 'agreement-extends-to' && outcome.type === 'agreed' && agreed.on <= day
  )
  if (editions.length < 2 && joined.length + left.length + extended.length === 0) return []
  return [
    {
      type: 'rule',
      rule: '2/parties',
      clause: '2',
      about: { day: Day.toIso(day) },
      outcome: membersOn(day)(life),
      because: [
        ...editions.map(inForceProof),
        ...joined.map(beginningProof),
        ...left.map((spell) => endingProof(spell, spell.ended)),
        ...extended.map(({ agreed }) => evidence(agreed, { until: Day.toIso(agreed.until) }))
      ]
    }
  ]
}

/** A time as a party that has ended, or will. */
interface Ended extends Spell {
  readonly to: Day.Day
  readonly ended: Ending
}

const hasEnd = (spell: Spell): spell is Ended => spell.ended !== null

/** Whether a time as a party has ended: by its own end on the day, or with the agreement before it. */
const hasLeftBy = ({ to, ended }: Ended, day: Day.Day): boolean =>
  ended.type === 'agreement-ended' ? to < day : to <= day

/** Whether two times as a party have ended with the agreement, at once. */
const endedWith =
  ({ to, ended }: Ended) =>
  (other: Ended): boolean =>
    ended.type === 'agreement-ended' && other.ended.type === 'agreement-ended' && other.to === to

/**
 * Who else was a party, as far as a time as a party rests on it: when it began, when something that was done about its end
 * counted or did not, and when an edition that is not renewed was followed by another.
 */
export const othersProof = (life: Life, spell: Spell): ReadonlyArray<Proof.RuleProof> => {
  const { party, from, ended, to } = spell
  const acts = life.notices
    .filter(({ notice }) => notice.party === party)
    .map(({ notice, outcome }) => (outcome.type === 'revoked' ? outcome.by.on : notice.on))
  return partiesProof(life, lastBy(life, Day.max(from, ...acts, endDecidedOn(ended, to ?? from))))
}

/**
 * A day, or the last on which one edition followed another, if the one of that day might not have run on by itself: it is not
 * renewed, or parties have left and it might have lapsed.
 */
export const lastBy = ({ applied, spells }: Life, day: Day.Day): Day.Day => {
  const renewalMonths = applied.findLast(({ since }) => since <= day)?.terms.renewalMonths ?? 0
  const runsOn = renewalMonths > 0 && spells.every(({ to }) => to === null)
  return runsOn ? day : Day.max(day, ...applied.map(({ since }) => since))
}

/** The day on which it was settled when a time as a party ends; its last day, where nothing done has settled that before. */
export const endDecidedOn = (ended: Spell['ended'], last: Day.Day): Day.Day => {
  switch (ended?.type) {
    case undefined:
      return last
    case 'notice':
      return Day.max(ended.notice.notice.on, ended.notice.day)
    case 'agreed-to-leave':
      return ended.agreed.on
    case 'not-listed':
      return ended.inForce.since
    case 'agreement-ended':
      return ended.how.type === 'agreed' ? ended.how.agreed.on : last
  }
}
