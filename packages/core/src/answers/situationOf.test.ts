import { Instant, Stockholm } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { expect, test } from 'vitest'
import { agreedToEnd, agreedToLeave, firstEdition, question, under, worldIn } from '../agreement/acts.test-log.ts'
import { by, consented, inCase, referred } from '../clauses/work.test-log.ts'
import { E } from '../fp.ts'
import type { World } from '../log/World.ts'
import { viewFor } from '../secrecy/view/viewFor.ts'
import { agreementsOf } from './situationOf.ts'

const unit = 'krokom/social-services'
const other = 'agreement/other'
const at = Instant.instant('2024-03-06T09:00:00+01:00')
/** The agreement in force, and one that has ended, which the unit's party had left before. */
const two = [
  ...firstEdition(),
  ...under(other)([...firstEdition(), agreedToLeave('krokom', '2023-05-01', '2023-06-30')]),
  ...under(other)([agreedToEnd('2023-05-02', '2023-12-31')])
]
const screened: Said = {
  ...inCase('PresentationScreened', '2024-02-01', { outcome: 'passed', rules: [] }, { id: 'screened' }),
  ...by(unit)
}
const taken = inCase('EventRetracted', '2024-02-02', { event: 'screened', reason: 'of another case' })

const counting = (world: World): ReadonlyArray<string> => {
  const found = agreementsOf(world, question('2024-03-06'), 'case/1', {
    from: Stockholm.localDay(at),
    to: Stockholm.localDay(at)
  })
  return E.isRight(found) ? found.right.map(({ stream }) => stream) : []
}

test('a case of which a unit sees only what was taken back is judged by every agreement, as it may belong to each', () => {
  const log = logOf(...two, referred('2024-01-02', { agreement: other }), consented('2024-01-03'), screened, taken)
  const view = viewFor({ unit, at })(log)
  expect(view.flatMap(({ stream, id }) => (stream === 'case/1' ? [id] : []))).toContain('screened')
  expect(counting(worldIn(log))).toEqual(['agreement/norrsken', other])
  expect(counting(worldIn(view))).toEqual(['agreement/norrsken', other])
})

test('a case of which all was taken back is judged by every agreement', () => {
  expect(counting(worldIn(logOf(...two, screened, taken)))).toEqual(['agreement/norrsken', other])
})

test('a case that belongs to one agreement is judged by no other that has ended, and so is one that is to begin', () => {
  expect(counting(worldIn(logOf(...two, screened)))).toEqual(['agreement/norrsken'])
  expect(counting(worldIn(logOf(...two)))).toEqual(['agreement/norrsken'])
})
