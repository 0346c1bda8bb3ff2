import { Day } from '@norrsken/rules'
import { expect, test } from 'vitest'
import { question } from '../agreement/acts.test-log.ts'
import { proof } from '../words/proof.ts'
import { check } from './check.ts'
import { costShares } from './costShares.ts'
import { exitIfNotice, lastNoticeDay } from './exitIfNotice.ts'
import { leaves } from './leaves.ts'
import { member } from './member.ts'
import { withoutAgreement } from './withoutAgreement.ts'

const view = withoutAgreement(question('2024-07-01'))
const day = Day.day('2024-07-01')

test.each([
  [member(view, 'are'), 'no', 'Åre municipality is not a party on 1 July 2024 (clause 2).'],
  [leaves(view, 'are'), null, 'The log sets no last day as a party for Åre municipality (clause 17).'],
  [
    exitIfNotice(view, day),
    null,
    'No agreement is in force on 1 July 2024, so notice on that day leads to no exit (clause 17).'
  ],
  [lastNoticeDay(view, day), null, 'No notice leads to an exit by 1 July 2024 (clause 17).'],
  [
    costShares(view, 1250),
    null,
    'No cost key applies by which SEK\u00a012.50 could be shared on 1 July 2024 (clause 13).'
  ]
])('where no agreement was made each answer names what was asked: %#', (verdict, value, sentence) => {
  const lines = proof(verdict.proof, 'en')
  expect([verdict.value, lines[0]]).toEqual([value, sentence])
  expect(lines.at(-1)).toMatch(/The log holds no adopted edition/)
})

test('where no agreement was made nobody has a duty', () => {
  expect(check(view)).toEqual([])
})
