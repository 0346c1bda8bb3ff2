import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { agreedToLeave, firstEdition, notice, revoked, told } from '../agreement/acts.test-log.ts'
import { partiesNamed } from './partiesNamed.ts'

const named = (said: Said): ReadonlyArray<string> =>
  logOf({ ...said, by: { unit: 'body/tmv', function: 'secretary' } }).flatMap(partiesNamed)

const inCase = (type: string, data: unknown): Said => ({ stream: 'case/1', type, effective: '2024-02-01', data })

describe('the parties that an event names', () => {
  test('those that an edition lists, one that signs, one that leaves and those that it told', () => {
    const [edition, signature] = firstEdition({}, ['are', 'berg'])
    expect(edition && named(edition)).toEqual(['are', 'berg'])
    expect(signature && named(signature)).toEqual(['are'])
    expect(named(notice('are', '2024-06-30', { notified: told('2024-06-30', 'berg', 'bris') }))).toEqual([
      'are',
      'berg',
      'bris'
    ])
  })

  test('those that agree', () => {
    expect(named(revoked('are', '2024-06-30', ['berg']))).toEqual(['are', 'berg'])
    expect(named(agreedToLeave('are', '2024-06-30', '2024-07-01', ['berg', 'police']))).toEqual([
      'are',
      'berg',
      'police'
    ])
  })

  test('those whose units it names, but no outside actor and no body', () => {
    expect(
      named(
        inCase('NeedsClarified', {
          needs: [
            { need: 'housing', responsible: 'are/social-services', horizon: 'short' },
            { need: 'advice', responsible: 'outside/legal-aid', horizon: 'long' }
          ]
        })
      )
    ).toEqual(['are'])
    expect(named(inCase('ContactEstablished', { unit: 'body/tmv' }))).toEqual([])
  })

  test('those between which costs are shared', () => {
    const shares = { are: 6000, berg: 4000 }
    expect(
      named({ stream: 'agreement/norrsken', type: 'CostKeyAgreed', effective: '2024-01-01', data: { shares } })
    ).toEqual(['are', 'berg'])
  })

  test('the party of the unit that recorded it', () => {
    const [event] = logOf({
      ...inCase('CaseClosed', { reason: 'support in place' }),
      by: { unit: 'krokom/social-services', function: 'social-secretary' }
    })
    expect(event && partiesNamed(event)).toEqual(['krokom'])
  })
})
