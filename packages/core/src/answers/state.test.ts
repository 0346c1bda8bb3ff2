import type { Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import {
  agreedToEnd,
  allBut,
  firstEdition,
  notice,
  question,
  signed,
  under,
  viewOf,
  worldOf
} from '../agreement/acts.test-log.ts'
import { type StateAnswer, state } from './state.ts'

const on = (acts: ReadonlyArray<Said>, day: string): StateAnswer => {
  const view = viewOf(acts, day)
  return state(worldOf(acts), view, view.question)
}

const referred = (stream: string, effective: string, more = {}): Said => ({
  stream,
  type: 'CaseReferred',
  effective,
  data: {
    homeMunicipality: 'are',
    residence: 'in-county',
    ageBand: '25-34',
    gender: 'woman',
    contexts: ['men-against-women'],
    forms: ['physical'],
    children: false,
    subject: null,
    ...more
  }
})

const held = (day: string): Said => ({
  stream: `meeting/${day}`,
  type: 'MeetingHeld',
  effective: `${day}T09:00:00+01:00`,
  data: { kind: 'regular', from: `${day}T09:00:00+01:00`, to: `${day}T10:00:00+01:00`, attendance: [] }
})

describe('where an agreement stands at the end of a day', () => {
  const left = [...firstEdition(), notice('are', '2024-06-30')]

  test('has the keys that callers rely on', () => {
    const answer = on(left, '2024-01-01')
    expect(answer).toMatchObject({
      validAt: '2024-01-01',
      knownAt: null,
      agreement: {
        id: 'agreement/norrsken',
        inForce: true,
        edition: 'first',
        term: { from: '2024-01-01', to: '2024-12-31' }
      },
      cases: { open: 0, closed: 0 },
      meetings: { held: 0 }
    })
    expect(answer.agreement?.parties[8]).toEqual({ id: 'are', member: true, from: '2023-03-01', leaves: '2024-12-31' })
  })

  test('before it applies it has no edition and no term, and its parties are to come', () => {
    expect(on(left, '2023-02-28').agreement).toMatchObject({ inForce: false, edition: null, term: null })
    expect(on(left, '2023-02-28').agreement?.parties[0]).toEqual({
      id: 'police',
      member: false,
      from: '2023-03-01',
      leaves: null
    })
  })

  test('former parties stay listed', () => {
    const parties = on(left, '2025-01-01').agreement?.parties ?? []
    expect(parties).toHaveLength(10)
    expect(parties.filter(({ member }) => member).map(({ id }) => id)).toEqual(allBut('are'))
    expect(parties.find(({ id }) => id === 'are')).toEqual({
      id: 'are',
      member: false,
      from: '2023-03-01',
      leaves: '2024-12-31'
    })
  })

  test('a log without an agreement has cases and meetings all the same', () => {
    const world = worldOf([referred('case/1', '2024-02-01'), held('2024-02-07')])
    expect(state(world, null, question('2024-03-01'))).toEqual({
      validAt: '2024-03-01',
      knownAt: null,
      agreement: null,
      cases: { open: 1, closed: 0 },
      meetings: { held: 1 }
    })
  })
})

describe('cases and meetings belong to one agreement', () => {
  const project = under('agreement/project')(firstEdition({ renewalMonths: 0 }))
  const cooperation = under('agreement/cooperation')(
    firstEdition({ starts: '2024-01-01', firstTermEnds: '2024-12-31' })
  )
  const acts = [
    ...project,
    ...cooperation,
    referred('case/1', '2023-12-31'),
    referred('case/2', '2024-01-01'),
    referred('case/3', '2024-01-01', { agreement: 'agreement/project' }),
    held('2023-12-06'),
    held('2024-01-10'),
    held('2024-01-17')
  ]

  test('to the one in force on the day of their first event, unless that names another', () => {
    const counts = (day: string) => {
      const { cases, meetings } = on(acts, day)
      return [cases.open, meetings.held]
    }
    expect(counts('2023-12-31')).toEqual([2, 1])
    expect(counts('2024-12-31')).toEqual([1, 2])
  })
})

describe('what is known beforehand of a day', () => {
  test('a party that left and comes back shows one spell, from its first day to its last', () => {
    const acts = [...firstEdition(), notice('are', '2024-06-01'), ...signed('first', '2025-05-05', 'are')]
    const parties = on(acts, '2025-01-01').agreement?.parties
    expect(parties?.find(({ id }) => id === 'are')).toEqual({
      id: 'are',
      member: false,
      from: '2025-05-05',
      leaves: null
    })
  })

  test('a term ends with the agreement where the parties have agreed on that', () => {
    const ending = agreedToEnd('2024-04-01', '2024-05-15')
    expect(on([...firstEdition(), ending], '2024-03-31').agreement?.term?.to).toBe('2024-12-31')
    expect(on([...firstEdition(), ending], '2024-05-15').agreement?.term?.to).toBe('2024-05-15')
  })

  test('an edition that starts after its first term has ended runs to the end of the renewal it starts in', () => {
    const view = viewOf(firstEdition({ starts: '2024-03-01', firstTermEnds: '2023-12-31' }), '2024-03-01')
    const answer = state(
      worldOf(firstEdition({ starts: '2024-03-01', firstTermEnds: '2023-12-31' })),
      view,
      view.question
    )
    expect(answer.agreement?.term).toEqual({ from: '2024-03-01', to: '2024-12-31' })
  })
})
