import { live } from '../agreement/live.ts'
import { initial } from '../agreement/State.ts'
import type { Known, Question, View } from './View.ts'

/**
 * A log without an agreement as a question sees it: as an agreement under which nothing has been done. Nobody is a party, and
 * each answer says so of whom or what it was asked about.
 *
 * @example
 * import { Answers } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const view = Answers.withoutAgreement({ validAt: Day.day('2024-07-01'), knownAt: null, agreement: null, reading: {} })
 * assert.equal(Answers.member(view, 'are').value, 'no')
 */
export const withoutAgreement = (question: Question): View => {
  const state = initial()
  const known: Known = { state, life: live(state) }
  return {
    question,
    stream: '',
    soFar: known,
    ahead: known,
    belongs: () => false,
    cases: [],
    meetings: [],
    meetingNamed: () => undefined,
    alsoInForce: []
  }
}
