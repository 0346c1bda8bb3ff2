import { Norm, Proof } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { norms } from '../clauses/norms.ts'
import { normsOfCases } from '../clauses/ofCases.ts'
import type { Named } from '../log/World.ts'
import { factsOf } from './check.ts'
import { findingKeeper, type KeptFindings } from './KeptFindings.ts'
import type { View } from './View.ts'

/** Judges cases that come one after the other by the norms of cases, and holds no more of them than what is told of its findings. */
export interface Judging {
  /** Judges a case that belongs to the agreement. They come in the order of the log, each once. */
  readonly accept: (one: Named<Case.State>) => void
  /** What was found. The number of a case is how many were accepted before it. */
  readonly finish: () => KeptFindings
}

/**
 * Judges cases by the norms of cases, as some or all of a check.
 *
 * @param view - its cases are not looked at, but those that are accepted
 * @param openIn - says what a proof leaves open, where the log does not decide it
 * @param atOnce - how many cases are held until they are judged
 */
export const judging = (
  view: View,
  openIn: (proof: Proof.Proof) => ReadonlyArray<string> = Proof.openPoints,
  atOnce: number = AT_ONCE
): Judging => {
  const facts = factsOf(view)
  const keeper = findingKeeper(openIn)
  let judged = 0
  let waiting: Named<Case.State>[] = []

  const judgeWaiting = (): void => {
    const numbers = new Map(waiting.map(({ stream }, at) => [stream, judged + at]))
    for (const standing of Norm.standings(ofCases, { ...facts, cases: waiting }, view.question.validAt)) {
      keeper.keep(standing, numbers.get(streamOf(standing)) ?? -1)
    }
    judged += waiting.length
    waiting = []
  }

  return {
    accept: (one) => {
      waiting.push(one)
      if (waiting.length >= atOnce) judgeWaiting()
    },
    finish: () => {
      judgeWaiting()
      return keeper.kept()
    }
  }
}

/** The case of which a window is: the one in which happened what brought it about. */
const streamOf = ({ trigger }: Norm.Standing): string => trigger?.slice(0, trigger.lastIndexOf('#')) ?? ''

/** So many cases are judged together: what a norm finds of the agreement is found once for them. */
const AT_ONCE = 256

const ofCases = norms.filter(({ id }) => normsOfCases.has(id))
