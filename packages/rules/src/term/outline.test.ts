import { expect, test } from 'vitest'
import type { Tri } from '../Tri.ts'
import type { Day } from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import { dependencies, outline } from './outline.ts'
import { reasoned } from './Reasoned.ts'
import * as Term from './Term.ts'

const fact = (name: string): Term.Term<null, Day, Tri> =>
  Term.fact({ name, of: () => Timeline.of(reasoned<Tri>('yes')) })

test('a rule with a name of its own is read with what it is made of', () => {
  const rule = outline(Term.named({ rule: '1/rule', clause: '1', about: () => ({}) })(Term.not(fact('open'))))
  expect(rule).toEqual({
    type: 'rule',
    rule: '1/rule',
    clause: '1',
    of: [{ type: 'not', of: [{ type: 'fact', name: 'open' }] }]
  })
  expect(dependencies(rule).facts).toEqual(['open'])
})
