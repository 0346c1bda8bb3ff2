import { Day, type Proof, Timeline, type Verdict } from '@norrsken/rules'
import { inForceOn, type Life, lastDayInForce } from '../agreement/Life.ts'
import { lastBy, partiesProof } from '../clauses/02-parties.proof.ts'
import { exitProof } from '../clauses/17-withdrawal.proof.ts'
import { lastNoticeDay as adjoint, exit } from '../clauses/17-withdrawal.ts'
import { parameter } from '../clauses/parameter.ts'
import { notInForce } from '../clauses/signatures.notInForce.ts'
import { inForceProof } from '../clauses/signatures.proof.ts'
import type { View } from './View.ts'
import { verdict } from './verdict.ts'
import { writtenDay } from './writtenDay.ts'

/**
 * The last day as a party if written notice had reached all the others on a day, by the terms in force that day: the
 * exit, or the agreement's own end where that is known to come first; `null` where no terms are in force that day, or where
 * the exit is later than a day can be written (9999-12-31).
 */
export const exitIfNotice = (view: View, notice: Day.Day): Verdict.Verdict<string | null> => {
  const { life } = view.ahead
  const inForce = inForceOn(notice)(life)
  const ends = inForce === null ? null : lastDayInForce(notice)(life)
  const byNotice = inForce === null ? null : exit(inForce.terms)(notice)
  const day = byNotice === null ? null : ends === null ? byNotice : Day.min(byNotice, ends)
  const value = writtenDay(day)
  const isBeyond = day !== null && value === null
  return verdict<string | null>(view, {
    value,
    proof: {
      type: 'rule',
      rule: '17/exit-if-notice',
      clause: '17',
      about: {
        notice: Day.toIso(notice),
        agreementEnds: ends === null ? null : Day.toIso(ends),
        ...(isBeyond ? { beyond: true } : {})
      },
      outcome: value,
      because:
        inForce === null
          ? [notInForce(notice, view.ahead)]
          : [
              inForceProof(inForce),
              ...(isBeyond ? [parameter(inForce, 'noticeMonths')] : exitProof(inForce, notice)),
              ...partiesProof(life, ends === null ? lastBy(life, inForce.since) : dayAfter(ends))
            ]
    }
  })
}

/**
 * The last day on which notice gives an exit on or before a day, each notice by the terms in force on its own day;
 * `null` where no notice does. The adjoint of `exitIfNotice`.
 */
export const lastNoticeDay = (view: View, end: Day.Day): Verdict.Verdict<string | null> => {
  const found = lastNotice(view, end)
  const value = found === null ? null : Day.toIso(found)
  const inForce = found === null ? null : inForceOn(found)(view.ahead.life)
  return verdict<string | null>(view, {
    value,
    proof: {
      type: 'rule',
      rule: '17/last-notice-day',
      clause: '17',
      about: { exit: Day.toIso(end) },
      outcome: value,
      because:
        found === null || inForce === null
          ? noneServes(view, end)
          : [
              inForceProof(inForce),
              ...exitProof(inForce, found),
              ...partiesProof(view.ahead.life, lastChange(view.ahead.life) ?? inForce.since)
            ]
    }
  })
}

/** Why no notice serves: by each edition that applied by then, even notice on its first day gives a later exit. */
const noneServes = ({ ahead }: View, end: Day.Day): ReadonlyArray<Proof.Proof> => {
  const tried = Timeline.spans(ahead.life.edition).flatMap(({ from, value: inForce }) =>
    inForce === null || from === null || from > end ? [] : [inForceProof(inForce), ...exitProof(inForce, from)]
  )
  return tried.length === 0 ? [notInForce(end, ahead)] : tried
}

/** Within one edition an exit is never earlier for a later notice, so of each run the last day that serves is found. */
const lastNotice = (view: View, end: Day.Day): Day.Day | null => {
  const runs = Timeline.spans(view.ahead.life.edition)
  for (const { from, to, value: inForce } of [...runs].reverse()) {
    if (inForce === null || from === null) continue
    const lastOfRun = to === null ? null : Day.addDays(-1)(to)
    const ends = lastDayInForce(from)(view.ahead.life)
    const serves = ends !== null && ends <= end && lastOfRun !== null ? lastOfRun : adjoint(inForce.terms)(end)
    const day = lastOfRun === null ? serves : Day.min(serves, lastOfRun)
    if (day >= from) return day
  }
  return null
}

/** The last day from which on another edition applies, or none: what applies later decides which notice is the last. */
const lastChange = ({ edition }: Life): Day.Day | null => edition.changes.at(-1)?.from ?? null

const dayAfter = Day.addDays(1)
