import { entriesOf, logOf, type Said } from '@norrsken/testing'
import { expect, test } from 'vitest'
import type { Event } from '../case/Event.ts'
import { evolve } from '../case/evolve.ts'
import { initial, type State } from '../case/State.ts'
import type { Entry } from './Entry.ts'
import { replay } from './replay.ts'

const said = (type: string, effective: string, data: object): Said => ({ stream: 'case/1', type, effective, data })
const step = (effective: string, agreement?: string): Said =>
  said('SupportAssessed', effective, agreement === undefined ? {} : { agreement })
const reopened = (effective: string, agreement?: string): Said =>
  said('CaseReopened', effective, agreement === undefined ? {} : { agreement })

/** The state of a case by its events in an order in which they may be read. */
const read = (entries: ReadonlyArray<Entry>): Pick<State, 'agreement' | 'began' | 'beganWith'> => {
  const { agreement, began, beganWith } = replay({ initial, evolve })(entries as ReadonlyArray<Entry<Event>>)
  return { agreement, began, beganWith }
}

test.each([
  [
    'the earlier',
    step('2024-03-05T09:00:00+01:00', 'agreement/b'),
    reopened('2024-03-05', 'agreement/a'),
    'agreement/a'
  ],
  [
    'the first in the log, of one moment',
    step('2024-03-05', 'agreement/a'),
    reopened('2024-03-05', 'agreement/b'),
    'agreement/a'
  ],
  [
    'what begins a stream, of one moment',
    step('2024-03-05', 'agreement/b'),
    referred('2024-03-05', 'agreement/a'),
    'agreement/a'
  ]
])('a case begins with %s, whichever is read first', (_, one, other, agreement) => {
  const entries = entriesOf(logOf(one, other))
  expect(read(entries)).toEqual(read([...entries].reverse()))
  expect(read(entries).agreement).toBe(agreement)
})

test('a case does not begin with what takes something back', () => {
  const taken = said('EventRetracted', '2024-01-01', { event: 'elsewhere', reason: 'a mistake' })
  expect(read(entriesOf(logOf(taken, step('2024-03-05', 'agreement/a'))))).toMatchObject({ agreement: 'agreement/a' })
})

function referred(effective: string, agreement: string): Said {
  return said('CaseReferred', effective, {
    agreement,
    homeMunicipality: 'are',
    residence: 'in-county',
    ageBand: '25-34',
    gender: 'woman',
    contexts: [],
    forms: [],
    children: false,
    subject: null
  })
}
