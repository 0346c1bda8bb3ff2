import { Day, Timeline } from '@norrsken/rules'
import { type Ending, inForceOn, type Life, type Spell } from '../agreement/Life.ts'
import { O } from '../fp.ts'
import type { View } from './View.ts'

/** A day by which something must be done, or with which something ends. */
export interface Deadline {
  /** As the id of a finding: norm, bearer and first day of the window, term or time as a party; and what brought it about. */
  readonly id: string
  readonly norm: string
  readonly clause: string
  readonly bearer: string
  readonly on: Day.Day
  /** On what it depends; `null`: nothing that is known can remove it. */
  readonly unless: Condition | null
}

/**
 * On what a deadline depends.
 *
 * - `not-renewed`: it lies beyond the term that runs, and falls away if the agreement is not renewed
 * - `revoked`: it follows from a party's leaving that can still be taken back
 */
export type Condition = 'not-renewed' | 'revoked'

/** A deadline, named as a finding is. */
export const deadline = (
  { id: norm, clause }: { readonly id: string; readonly clause: string },
  bearer: string,
  from: Day.Day,
  trigger: string | null,
  on: Day.Day,
  unless: Condition | null
): Deadline => ({
  id: `${norm}@${bearer}@${Day.toIso(from)}${trigger === null ? '' : `@${trigger}`}`,
  norm,
  clause,
  bearer,
  on,
  unless
})

/** What is known of the days to come. */
export interface Outlook {
  /** On what a deadline depends that falls on a day. */
  readonly condition: (on: Day.Day) => Condition | null
  /** Whether a party's known last day can still be taken back. */
  readonly isRevocable: (spell: Spell) => boolean
}

/** What is known of the days to come, at the end of the asked day. */
export const outlookOf = ({ question: { validAt }, ahead: { life } }: View): Outlook => {
  const isRevocable = ({ ended, to }: Spell): boolean => {
    const decided = ended === null ? null : dayOfDecision(ended)
    return decided !== null && to !== null && Day.max(decided, Day.addDays(1)(validAt)) < to
  }
  const firmUntil = endOfRunningTerm(life, validAt)
  const lapses = lapseByLeaving(life, isRevocable)
  return {
    isRevocable,
    condition: (on) => {
      if (on === lapses) return 'revoked'
      return firmUntil === null || on > firmUntil ? 'not-renewed' : null
    }
  }
}

/** The day on which a party decided to leave, or the others agreed that it may: from then until the exit it can stay after all. */
const dayOfDecision = (ended: Ending): Day.Day | null => {
  switch (ended.type) {
    case 'notice':
      return ended.notice.notice.on
    case 'agreed-to-leave':
      return ended.agreed.on
    case 'not-listed':
    case 'agreement-ended':
      return null
  }
}

/** The last day of the term that runs on a day, or else of the first after it. */
const endOfRunningTerm = (life: Life, day: Day.Day): Day.Day | null => {
  const starts = life.edition.changes.find(({ from, value }) => from > day && value !== null)?.from ?? null
  const first = inForceOn(day)(life) === null ? starts : day
  const term = first === null ? undefined : O.toUndefined(Timeline.at(first)(life.terms)?.windowAt(first) ?? O.none)
  return term?.to ?? null
}

/** The day with which the agreement lapses because too few parties are left, while one of those can still come to stay. */
const lapseByLeaving = (life: Life, isRevocable: (spell: Spell) => boolean): Day.Day | null => {
  const last = life.spells.findLast(({ ended }) => ended?.type === 'agreement-ended' && ended.how.type === 'lapsed')?.to
  if (last == null) return null
  return life.spells.some((spell) => isRevocable(spell) && spell.to !== null && spell.to <= last) ? last : null
}
