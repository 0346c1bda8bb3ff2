import { describe, expect, test } from 'vitest'
import type { PartyKind } from '../../agreement/Event.ts'
import { kindOf } from './kindOf.ts'
import type { KindRule } from './Law.ts'
import { ruritania } from './madeUp.test-log.ts'
import { swedish } from './swedish.ts'

const parties: { readonly [party: string]: PartyKind } = {
  police: 'police',
  region: 'region',
  ostersund: 'municipality',
  county: 'state-agency',
  shelter: 'association',
  company: 'other'
}
const partyKindOf = (party: string): PartyKind | null =>
  Object.hasOwn(parties, party) ? (parties[party] ?? null) : null

describe('what a unit is to the secrecy act', () => {
  test.each([
    ['police/investigation', 'police'],
    ['region/health-care', 'health-care'],
    ['ostersund/social-services', 'social-services'],
    ['ostersund/violence-team', 'social-services'],
    ['ostersund/coordination', 'other-authority'],
    ['county/board', 'other-authority'],
    ['shelter/office', 'outside'],
    ['company/office', 'outside'],
    ['outside/legal-aid', 'outside'],
    ['outside/ostersund', 'outside'],
    ['body/tmv', 'body']
  ])('%s is %s', (unit, kind) => {
    expect(kindOf(swedish, partyKindOf)(unit)).toBe(kind)
  })

  test('is not known of a unit whose party is none, however it is called', () => {
    const kind = kindOf(swedish, partyKindOf)
    for (const unit of ['elsewhere/social-services', 'constructor/social-services', 'police', '/police', '']) {
      expect([unit, kind(unit)]).toEqual([unit, null])
    }
  })

  test('is asked for once of each unit', () => {
    let asked = 0
    const kind = kindOf(swedish, (party) => {
      asked += 1
      return partyKindOf(party)
    })
    expect([kind('police/a'), kind('police/a'), kind('nobody/a'), kind('nobody/a')]).toEqual([
      'police',
      'police',
      null,
      null
    ])
    expect(asked).toBe(2)
  })

  test('follows the first rule of a table that fits, and none if no rule does', () => {
    const kind = kindOf(ruritania, partyKindOf)
    expect(kind('police/hospital')).toBe('health-care')
    expect(kind('police/patrol')).toBe('police')
    expect(kind('region/hospital')).toBe('health-care')
    expect(kind('region/board')).toBeNull()
    expect(kind('elsewhere/hospital')).toBeNull()
  })

  test('is what a rule says of an outside actor by its name, of whatever party; a rule for all parties or one leaves it outside', () => {
    const rules: ReadonlyArray<KindRule> = [
      { partyKind: 'municipality', branch: 'shelter', kind: 'police' },
      { partyKind: null, branch: null, kind: 'other-authority' },
      { partyKind: null, branch: 'shelter', kind: 'social-services' }
    ]
    const kind = kindOf({ ...ruritania, unitKinds: rules }, partyKindOf)
    expect(['outside/shelter', 'outside/legal-aid', 'body/shelter', 'ostersund/shelter'].map(kind)).toEqual([
      'social-services',
      'outside',
      'body',
      'police'
    ])
  })
})
