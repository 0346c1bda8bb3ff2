import { Timeline, type Tri, type Verdict } from '@norrsken/rules'
import { membership } from '../agreement/Life.ts'
import * as Parties from '../clauses/02-parties.ts'
import type { View } from './View.ts'
import { verdict } from './verdict.ts'
import { writtenDay } from './writtenDay.ts'

/** Whether somebody is a party on the asked day, and why. */
export const member = (view: View, party: string): Verdict.Verdict<Tri.Tri> => {
  const { validAt } = view.question
  const next = Timeline.nextChange(validAt)(membership(party)(view.ahead.life))
  const on = writtenDay(next?.from ?? null)
  return verdict<Tri.Tri>(
    view,
    Parties.party.of(view.soFar, party, validAt),
    next === null || on === null ? null : { on, becomes: next.value ? 'yes' : 'no' }
  )
}
