import { Day, Instant, type Verdict } from '@norrsken/rules'
import { inForceOn } from '../agreement/Life.ts'
import { written } from '../agreement/Reading.ts'
import type { View } from './View.ts'

/** An answer to a question: what was judged, with what was asked and the next known change. */
export const verdict = <A>(
  { question, soFar }: View,
  { value, proof }: Verdict.Judged<A>,
  next: Verdict.Next<A> | null = null
): Verdict.Verdict<A> => ({
  value,
  proof,
  ask: {
    validAt: Day.toIso(question.validAt),
    knownAt: question.knownAt === null ? null : Instant.toIso(question.knownAt),
    edition: inForceOn(question.validAt)(soFar.life)?.edition.edition ?? null,
    reading: written(question.reading)
  },
  next
})
