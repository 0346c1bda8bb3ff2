import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from '../../fp.ts'
import { checked } from './checked.ts'
import type { Law } from './Law.ts'
import { lawOn } from './lawOn.ts'
import { ofHospitals, ruritania } from './madeUp.test-log.ts'
import { provisionsFor, secreciesOf } from './provisionsFor.ts'
import { swedish } from './swedish.ts'

const faults = (table: unknown): ReadonlyArray<string> => {
  const result = checked(table)
  return E.isLeft(result) ? result.left.map(({ path, expected, found }) => `${path}: ${expected}, not ${found}`) : []
}
const withProvisions = (...provisions: Law['provisions']): Law => ({ ...ruritania, provisions })

describe('a table of law', () => {
  test('that we wrote, or that somebody else did, is taken as it is', () => {
    expect(checked(swedish)).toEqual(E.right(swedish))
    expect(checked(JSON.parse(JSON.stringify(ruritania)))).toEqual(E.right(ruritania))
  })

  test('is refused for a key too many or too few, and for a word that is none', () => {
    expect(faults({ ...ruritania, king: 'Rudolf' })).toEqual([expect.stringMatching(/^king: no such key/)])
    const { checkedTo: _, ...unchecked } = ruritania
    expect(faults(unchecked)).toEqual([expect.stringMatching(/^checkedTo: a day .* not nothing$/)])
    const [old] = ruritania.provisions
    expect(faults({ ...ruritania, provisions: [{ ...old, receivers: ['army'] }] })).toEqual([
      expect.stringMatching(/^provisions\[0\]\.receivers\[0\]: one of police, .*, not "army"$/)
    ])
  })

  test('is refused for a day that does not exist, and for an end before its beginning', () => {
    const one = ofHospitals({ id: 'XII', from: '2029-02-29', to: null, conditions: ['signed'] })
    expect(faults(withProvisions(one))).toEqual([expect.stringMatching(/^provisions\[0\]\.from: a day that exists/)])
    expect(faults(withProvisions({ ...one, from: '2029-03-02', to: '2029-03-01' }))).toEqual([
      'provisions[0].to: no day before 2029-03-02, not 2029-03-01'
    ])
    expect(faults(withProvisions({ ...one, from: '2029-03-01', to: '2029-03-01' }))).toEqual([])
  })

  test('is refused for two wordings of a paragraph on one day, and not where one follows the other', () => {
    const before = ofHospitals({ id: 'a', from: null, to: '2029-06-30', conditions: ['signed'] })
    const after = ofHospitals({ id: 'b', from: '2029-06-30', to: null, conditions: ['signed'] })
    expect(faults(withProvisions(before, after))).toEqual([
      'provisions[1]: one wording of a paragraph on a day, not another in provisions[0]'
    ])
    expect(faults(withProvisions(after, before))).toHaveLength(1)
    expect(faults(withProvisions(before, { ...after, from: '2029-07-01' }))).toEqual([])
  })

  test('is refused for two secrecies of a paragraph on one day, of whatever act: what lifts one names no act', () => {
    const [one] = ruritania.secrecies
    expect(
      faults({ ...ruritania, secrecies: [...ruritania.secrecies, { ...one, id: 'new', act: 'Police Act' }] })
    ).toEqual(['secrecies[3]: one wording of a paragraph on a day, not another in secrecies[0]'])
  })

  test('is refused for two provisions of one day that a decision would name alike, of whatever acts', () => {
    const one = ofHospitals({ id: 'a', from: null, to: '2029-06-30', conditions: ['signed'] })
    const other = { ...one, id: 'b', act: 'Police Act', from: '2029-06-30', to: null }
    const expected = 'a name by which a decision means this provision alone on a day: its paragraph, or its id'
    expect(faults(withProvisions(one, other))).toEqual([
      `provisions[1]: ${expected}, not "XII", which is one of provisions[0] too`
    ])
    expect(faults(withProvisions(one, { ...other, from: '2029-07-01' }))).toEqual([])
    expect(faults(withProvisions(one, { ...other, paragraph: 'XIII' }))).toEqual([])
    expect(faults(withProvisions(one, { ...other, paragraph: 'XIII', id: 'Secrecy Act XII' }))).toEqual([
      `provisions[1]: ${expected}, not "Secrecy Act XII", which is one of provisions[0] too`
    ])
  })

  test('is refused for what is held or disclosed by somebody whom the act does not bind', () => {
    const [secrecy] = ruritania.secrecies
    const [provision] = ruritania.provisions
    const expected =
      'one of police, health-care, social-services, other-authority: the act binds nobody else, ' +
      'and a rule of unitKinds says whom it binds'
    expect(
      faults({
        ...ruritania,
        secrecies: [{ ...secrecy, heldBy: ['health-care', 'outside'] }],
        provisions: [{ ...provision, lifts: null, holders: ['body'], receivers: ['police', 'body'] }]
      })
    ).toEqual([
      `secrecies[0].heldBy[1]: ${expected}, not "outside"`,
      `provisions[0].holders[0]: ${expected}, not "body"`,
      'provisions[0].receivers[1]: somebody who receives: a body is nobody of its own, not "body"'
    ])
  })

  test('is refused for a row of nobody or nothing', () => {
    const [secrecy] = ruritania.secrecies
    const [provision] = ruritania.provisions
    expect(
      faults({
        ...ruritania,
        secrecies: [{ ...secrecy, heldBy: [], facts: [] }],
        provisions: [{ ...provision, lifts: null, holders: [], facts: [], subjects: [] }]
      })
    ).toEqual(
      [
        'secrecies[0].heldBy',
        'secrecies[0].facts',
        ...['holders', 'facts', 'subjects'].map((key) => `provisions[0].${key}`)
      ].map((path) => `${path}: at least one, or null for all, not none`)
    )
  })

  test('is refused for a rule that says of no unit what it is', () => {
    const rules = (...unitKinds: Law['unitKinds']) => faults({ ...ruritania, unitKinds })
    const all = { partyKind: null, branch: null, kind: 'other-authority' } as const
    const schools = { partyKind: 'municipality', branch: 'school', kind: 'other-authority' } as const
    const shelters = { partyKind: null, branch: 'shelter', kind: 'social-services' } as const
    const expected = 'a rule for units that no rule before it decides'
    expect(rules(schools, shelters, all)).toEqual([])
    expect(rules(all, schools)).toEqual([`unitKinds[1]: ${expected}, not only such as unitKinds[0] decides`])
    expect(rules(shelters, { ...shelters, partyKind: 'region' })).toHaveLength(1)
    expect(rules(all, all)).toHaveLength(1)
    expect(rules(all, shelters)).toEqual([])
    expect(rules({ ...shelters, branch: 'outside/shelter' })).toEqual([
      'unitKinds[0].branch: what follows the slash in the id of a unit, not "outside/shelter"'
    ])
  })

  test('is refused for an id that two rows have', () => {
    const [duty] = ruritania.duties
    expect(faults({ ...ruritania, duties: [{ ...duty, id: 'VII' }] })).toEqual([
      'duties[0].id: an id that no other row has, not "VII"'
    ])
  })

  test('is refused for a provision that lifts no secrecy of the table, asks a person nothing, or leads to nobody', () => {
    const one = ofHospitals({ id: 'XII', from: null, to: null, conditions: [] })
    expect(faults(withProvisions({ ...one, lifts: ['VII', 'VIII'], receivers: [] }))).toEqual([
      'provisions[0].lifts[1]: the paragraph of a secrecy of the table, not VIII',
      'provisions[0].conditions: a condition, for a person to decide, not none',
      'provisions[0].receivers: somebody who receives, not nobody'
    ])
    expect(faults(withProvisions({ ...one, conditions: ['signed', 'signed'] }))).toEqual([
      'provisions[0].conditions: each condition once, not one of them twice'
    ])
  })
})

describe('the law of a country that is none', () => {
  const asked = { holder: 'health-care', receiver: 'police', fact: 'health', subject: 'individual' } as const
  const provisions = (day: string, more: object = {}) =>
    provisionsFor(ruritania, { ...asked, ...more, day: Day.day(day) }).map(({ id }) => id)

  test('is asked by the same functions', () => {
    expect(secreciesOf(ruritania, 'health-care', 'health', Day.day('2029-01-01')).map(({ id }) => id)).toEqual([
      'VII',
      'I'
    ])
    expect(provisions('2029-06-30')).toEqual(['XII, old'])
    expect(provisions('2029-07-01')).toEqual(['XII'])
    expect(provisions('2029-07-01', { subject: 'child' })).toEqual([])
    expect(provisions('2029-07-01', { fact: 'economy' })).toEqual([])
    expect(lawOn(ruritania, Day.day('1900-01-01')).duties).toHaveLength(1)
  })

  test('may have a wording of a single day', () => {
    const law = withProvisions(ofHospitals({ id: 'XII', from: '2029-07-01', to: '2029-07-01', conditions: ['signed'] }))
    const held = ['2029-06-30', '2029-07-01', '2029-07-02'].map((day) => lawOn(law, Day.day(day)).provisions.length)
    expect(held).toEqual([0, 1, 0])
  })

  test('has one provision too few for somebody whose whereabouts are protected: it lifts one of two secrecies', () => {
    expect(provisions('2029-07-01', { fact: 'crime' })).toEqual(['XII'])
    expect(provisions('2029-07-01', { fact: 'crime', protectedIdentity: true })).toEqual([])
  })

  test('lets health facts follow what lifts their other secrecy, and stand alone where there is no other', () => {
    expect(provisions('2029-07-01')).toEqual(['XII'])
    expect(provisions('2029-07-01', { holder: 'police' })).toEqual([])
  })
})
