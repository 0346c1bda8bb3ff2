import { type Proof, Reasoned } from '@norrsken/rules'
import { expect, test } from 'vitest'
import { open } from './open.ts'

const event = (id: string): Proof.EventProof => ({
  type: 'event',
  id,
  event: 'CaseReferred',
  effective: '2023-05-10',
  recorded: '2023-05-10T16:00:00+02:00',
  says: {}
})
const children = Reasoned.openPoint('missing-fact', ['children'], [event('e1')])
const why = (...because: ReadonlyArray<Proof.Proof>): Proof.RuleProof => ({
  type: 'rule',
  rule: '15/secrecy',
  clause: '15',
  about: {},
  outcome: 'undetermined',
  because
})

test('a finding that rests on nothing open has nothing to say of it', () => {
  expect(open(why(event('e1')), 'en')).toEqual([])
})

test('what nobody has recorded is said once, however often it matters', () => {
  expect(open(why(children, children), 'sv')).toEqual(['loggen säger inte om den enskilde har barn'])
  expect(open(why(children, children), 'en')).toEqual(['the log does not say whether the individual has children'])
})

test('accounts that contradict each other are counted', () => {
  const conflict = Reasoned.openPoint('conflict', ['attendance'], [event('e1'), event('e2')])
  expect(open(why(conflict), 'sv')).toEqual([
    'loggen säger inte vilka som skulle delta i mötet och vilka som gjorde det: två uppgifter säger emot varandra'
  ])
  expect(open(why(conflict), 'en')).toEqual([
    'the log does not say who was to attend the meeting, and who did: two accounts contradict each other'
  ])
})

test('what the text does not provide for is said as it is', () => {
  expect(open(why(Reasoned.openPoint('gap', ['who-pays'])), 'en')).toEqual([
    'the text does not say who pays that part; a new cost key would decide it'
  ])
})

test('what is open only since something else is, is not said beside that', () => {
  const rests = Reasoned.openPoint('missing-fact', ['15/consent'], [children])
  expect(open(why(rests), 'en')).toEqual(['the log does not say whether the individual has children'])
})
