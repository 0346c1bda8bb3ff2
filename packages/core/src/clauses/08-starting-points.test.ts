import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition } from '../agreement/acts.test-log.ts'
import { type Acts, by, consented, findings, found, inCase, proofs, referred } from './work.test-log.ts'

describe('whoever takes a consent has explained how cooperation with consent works', () => {
  const norm = '8/explained'
  const on = (day: string, ...acts: Acts): ReadonlyArray<string> => found(norm, day, ...firstEdition(), ...acts)

  test('an explained consent keeps the clause, another breaches it, on the day of the consent', () => {
    const from = by('are/social-services')
    expect(on('2024-03-06', consented('2024-03-06', {}, from))).toEqual(['are 2024-03-06/2024-03-06 met'])
    expect(on('2024-03-06', consented('2024-03-06', { explained: false }, from))).toEqual([
      'are 2024-03-06/2024-03-06 breached'
    ])
  })

  test.each([
    ['region/health-care', 'region'],
    ['outside/kvinnojouren', 'outside/kvinnojouren'],
    ['body/socsam', 'body/socsam']
  ])('a consent that %s records is for %s', (unit, bearer) => {
    expect(on('2024-03-06', consented('2024-03-06', {}, by(unit)))).toEqual([`${bearer} 2024-03-06/2024-03-06 met`])
  })

  test('the day is the one in Sweden, and it is not judged before', () => {
    const late = consented('2024-03-06T23:00:00Z', {}, by('are/social-services'))
    expect(on('2024-03-06', late)).toEqual([])
    expect(on('2024-03-07', late)).toEqual(['are 2024-03-07/2024-03-07 met'])
  })

  test.each([
    ['2023-02-28', 0],
    ['2023-03-01', 1],
    ['2024-06-30', 1],
    ['2024-07-01', 0]
  ])('a consent of %s is judged %i times, by whether the agreement is in force that day', (day, count) => {
    expect(on('2024-12-31', agreedToEnd('2024-05-01', '2024-06-30'), consented(day))).toHaveLength(count)
  })

  test('each consent is judged by itself, those of one name too', () => {
    const acts = [
      consented('2024-03-06', { explained: false }),
      consented('2024-03-06'),
      consented('2024-03-13', { consent: 'other' })
    ]
    expect(findings(norm, '2024-03-31', ...firstEdition(), ...acts).map(({ id, state }) => [id, state])).toEqual([
      ['8/explained@ostersund@2024-03-06@case/1#1', 'breached'],
      ['8/explained@ostersund@2024-03-06@case/1#2', 'met'],
      ['8/explained@ostersund@2024-03-13', 'met']
    ])
  })

  test('an explanation that was recorded wrongly is corrected', () => {
    const acts = [
      consented('2024-03-06', { explained: false }, { id: 'slip' }),
      consented('2024-03-06', {}, { corrects: 'slip' })
    ]
    expect(on('2024-03-06', ...acts)).toEqual(['ostersund 2024-03-06/2024-03-06 met'])
  })

  test('the finding cites the consent', () => {
    for (const explained of [true, false]) {
      const [finding] = findings(norm, '2024-03-06', ...firstEdition(), consented('2024-03-06', { explained }))
      expect(finding?.events).toEqual(['e12'])
    }
  })
})

describe('where there are children their perspective is considered', () => {
  const norm = '8/child-perspective'
  const on = (day: string, ...acts: Acts): ReadonlyArray<string> => found(norm, day, ...firstEdition(), ...acts)
  const states = (day: string, ...acts: Acts): ReadonlyArray<string> =>
    findings(norm, day, ...firstEdition(), ...acts).map(({ state }) => state)

  const parent = referred('2024-03-06', { children: true }, by('are/social-services'))
  const perhaps = referred('2024-03-06', { children: 'unknown' })
  const considered = (day: string) => inCase('ChildPerspectiveConsidered', day)

  test('it is open from the referral, and met once it has been considered; it is never a breach', () => {
    const acts = [parent, considered('2024-04-10')]
    expect(on('2024-03-05', ...acts)).toEqual([])
    expect(on('2024-03-06', ...acts)).toEqual(['are 2024-03-06/… open'])
    expect(on('2024-04-09', ...acts)).toEqual(['are 2024-03-06/… open'])
    expect(on('2024-04-10', ...acts)).toEqual(['are 2024-03-06/… met'])
    expect(on('2030-01-01', parent)).toEqual(['are 2024-03-06/… open'])
  })

  test('nothing else that is done in the case stands in for it', () => {
    const others = [inCase('ContactEstablished', '2024-03-07', { unit: 'are/social-services' })]
    expect(states('2024-12-31', parent, ...others)).toEqual(['open'])
    expect(states('2024-12-31', perhaps, ...others)).toEqual(['undetermined'])
  })

  test('where there are none nothing is asked', () => {
    expect(states('2024-12-31', referred('2024-03-06'), considered('2024-03-06'))).toEqual([])
  })

  test('where nobody recorded whether there are, it is undetermined until it has been considered', () => {
    const acts = [perhaps, considered('2024-04-10')]
    const [finding] = findings(norm, '2024-04-09', ...firstEdition(), ...acts)
    expect(finding).toMatchObject({ state: 'undetermined', events: ['e12'] })
    expect(finding?.open).not.toEqual([])
    expect(states('2024-04-10', ...acts)).toEqual(['met'])
  })

  test.each([
    ['outside/kvinnojouren', 'outside/kvinnojouren'],
    ['ostersund/coordination', 'ostersund']
  ])('a referral that %s records is for %s', (unit, bearer) => {
    expect(on('2024-03-06', referred('2024-03-06', { children: true }, by(unit)))).toEqual([
      `${bearer} 2024-03-06/… open`
    ])
  })

  test.each([
    ['2023-02-28', 0],
    ['2023-03-01', 1],
    ['2024-06-30', 1],
    ['2024-07-01', 0]
  ])('a referral of %s is judged %i times, by whether the agreement is in force that day', (day, count) => {
    const acts = [agreedToEnd('2024-05-01', '2024-06-30'), referred(day, { children: true })]
    expect(on('2024-12-31', ...acts)).toHaveLength(count)
  })

  describe('two referrals of one case', () => {
    const childless = referred('2024-03-08', {}, by('berg/social-services'))

    test('that disagree leave it undetermined, for who recorded the last, and both are cited', () => {
      expect(findings(norm, '2024-03-08', ...firstEdition(), parent, childless)).toMatchObject([
        {
          bearer: 'berg',
          window: { from: '2024-03-08', to: null },
          state: 'undetermined',
          events: expect.arrayContaining(['e12', 'e13'])
        }
      ])
      expect(states('2024-03-07', parent, childless)).toEqual(['open'])
    })

    test('that disagree leave nothing open once it has been considered', () => {
      expect(states('2024-04-10', parent, childless, considered('2024-04-10'))).toEqual(['met'])
    })

    test('that disagree leave it undetermined in whichever order they came', () => {
      expect(states('2024-03-08', referred('2024-03-06'), { ...parent, effective: '2024-03-08' })).toEqual([
        'undetermined'
      ])
    })

    test('that disagree are both shown to contradict each other', () => {
      const [proof] = proofs(norm, '2024-03-08', ...firstEdition(), parent, childless)
      expect(proof?.because).toMatchObject([
        {
          type: 'open',
          cause: 'conflict',
          wouldDecide: [{ name: 'children' }],
          because: [
            { id: 'e13', says: { children: false } },
            { id: 'e12', says: { children: true } }
          ]
        }
      ])
    })

    test('that both do not say whether there are children leave that open, by the last of them', () => {
      const again = { ...perhaps, effective: '2024-03-08' }
      const [proof] = proofs(norm, '2024-03-08', ...firstEdition(), perhaps, again)
      expect(proof?.because).toMatchObject([
        {
          type: 'open',
          cause: 'missing-fact',
          wouldDecide: [{ name: 'children' }],
          because: [{ id: 'e13', says: { children: 'unknown' } }]
        }
      ])
    })

    test('that agree are one', () => {
      expect(states('2024-03-08', parent, { ...parent, effective: '2024-03-08' })).toEqual(['open'])
      expect(states('2024-03-08', referred('2024-03-06'), referred('2024-03-08'))).toEqual([])
    })
  })
})
