import { Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import type { Command } from './Command.ts'
import { covers } from './coverage.ts'
import { decide } from './decide.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { initial } from './State.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' } as const
const may = (day: string, time: string): string => `2025-05-${day}T${time}:00+02:00`

const said = (type: Event['type'], effective: string, data: unknown): Said => ({
  stream: 'case/1',
  type,
  effective,
  data
})

const referred = said('CaseReferred', '2025-02-03', {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: [],
  forms: [],
  children: false,
  subject: 'p-17'
})
const consent = {
  consent: 'c1',
  recipients: ['are/social-services', 'police/investigation'],
  facts: ['risk', 'social'],
  subjects: ['individual'],
  purposes: ['assess-risk'],
  form: 'consent-form',
  explained: true
}
const gave = (effective: string, more: object = {}): Said => said('ConsentGiven', effective, { ...consent, ...more })
const withdrew = (effective: string): Said => said('ConsentWithdrawn', effective, { consent: 'c1' })
const narrowed = (effective: string, more: object): Said =>
  said('ConsentNarrowed', effective, { consent: 'c1', ...more })

const decided = (
  acts: ReadonlyArray<Said>,
  type: 'WithdrawConsent' | 'NarrowConsent',
  at: string,
  more: object = {}
) => {
  const events = logOf(referred, ...acts) as ReadonlyArray<Event>
  const command = { type, id: 'new', effective: at, by, data: { consent: 'c1', ...more } } as Command
  const context = { recorded: new Map<string, Event>(), parties: new Set<string>(), units: new Set<string>() }
  return given({ initial, evolve })(...events).when(decide(command, context))
}
const withdraw = (acts: ReadonlyArray<Said>, at: string) => decided(acts, 'WithdrawConsent', at)
const narrow = (acts: ReadonlyArray<Said>, at: string, more: object) => decided(acts, 'NarrowConsent', at, more)

const alreadyWithdrawn = E.left({ type: 'ConsentAlreadyWithdrawn', consent: 'c1' })
const notGivenYet = (when: string) => E.left({ type: 'ConsentNotGivenYet', consent: 'c1', given: when })
const widens = (...added: ReadonlyArray<string>) => E.left({ type: 'NarrowingWidens', consent: 'c1', added })
const carriedOut = { _tag: 'Right', right: [{}] }

const february = gave('2025-02-05')

describe('a withdrawal', () => {
  test('is carried out although one is on record from a later day', () => {
    expect(withdraw([february, withdrew('2026-05-06')], may('07', '09:00'))).toMatchObject(carriedOut)
    expect(withdraw([february, withdrew(may('07', '09:00'))], '2025-05-07')).toMatchObject(carriedOut)
  })

  test('is refused where one is on record from an earlier moment, or from the same', () => {
    for (const at of [may('07', '09:00'), may('07', '08:59'), '2025-05-07', '2025-05-06']) {
      expect(withdraw([february, withdrew(at)], may('07', '09:00'))).toEqual(alreadyWithdrawn)
    }
  })

  test('from before the consent was given would have no effect: it is refused, and told when that was', () => {
    expect(withdraw([gave(may('07', '09:00'))], may('07', '08:59'))).toEqual(notGivenYet(may('07', '09:00')))
    expect(withdraw([gave('2025-05-07')], may('06', '23:59'))).toEqual(notGivenYet('2025-05-07'))
    expect(withdraw([gave('2025-05-08'), gave('2025-05-07')], '2025-05-06')).toEqual(notGivenYet('2025-05-07'))
  })

  test('known by its day alone counts against a consent given at any time of that day', () => {
    expect(withdraw([gave(may('07', '15:00'))], '2025-05-07')).toMatchObject(carriedOut)
    expect(withdraw([gave('2025-05-07')], '2025-05-07')).toMatchObject(carriedOut)
    expect(withdraw([gave(may('07', '15:00'))], '2025-05-06')).toEqual(notGivenYet(may('07', '15:00')))
  })

  test('is carried out where one giving of the name is withdrawn and another, from before it, is not', () => {
    const again = [february, withdrew('2025-03-01'), gave('2025-04-01')]
    expect(withdraw(again, '2025-05-07')).toMatchObject(carriedOut)
    expect(withdraw(again, '2025-03-15')).toEqual(alreadyWithdrawn)
    expect(withdraw(again, '2025-02-10')).toMatchObject(carriedOut)
    expect(withdraw(again, '2025-02-01')).toEqual(notGivenYet('2025-02-05'))
    expect(withdraw([...again, withdrew('2025-05-01')], '2025-05-07')).toEqual(alreadyWithdrawn)
  })
})

describe('a narrowing', () => {
  test('is compared with what the consent covers at its own instant, whatever narrows it later', () => {
    const later = [february, narrowed('2026-05-06', { facts: ['risk'] })]
    expect(narrow(later, may('07', '08:00'), { facts: ['social'] })).toMatchObject(carriedOut)
    expect(narrow(later, '2026-05-07', { facts: ['social'] })).toEqual(widens('social'))
  })

  test('is compared with what all narrowings by then have left together', () => {
    const acts = [
      gave('2025-02-05', { until: '2025-12-31' }),
      narrowed('2025-03-01', { facts: ['risk'], until: '2025-06-30' }),
      narrowed('2025-04-01', { facts: ['social'], until: '2025-09-30' })
    ]
    expect(narrow(acts, '2025-03-15', { facts: ['risk'], until: '2025-06-30' })).toMatchObject(carriedOut)
    expect(narrow(acts, '2025-05-07', { facts: ['risk', 'social'], until: '2025-07-01' })).toEqual(
      widens('risk', 'social', '2025-07-01')
    )
  })

  test('from before the consent was given, or after it was withdrawn, is refused', () => {
    const risk = { facts: ['risk'] }
    expect(narrow([gave('2025-05-07')], '2025-05-06', risk)).toEqual(notGivenYet('2025-05-07'))
    expect(narrow([february, withdrew('2025-05-07')], '2025-05-07', risk)).toEqual(alreadyWithdrawn)
    expect(narrow([february, withdrew('2025-05-08')], '2025-05-07', risk)).toMatchObject(carriedOut)
  })

  test('known by its day alone is compared with a consent given later that day', () => {
    const acts = [gave(may('07', '15:00'), { facts: ['risk'] })]
    expect(narrow(acts, '2025-05-07', { facts: ['risk'] })).toMatchObject(carriedOut)
    expect(narrow(acts, '2025-05-07', { facts: ['social'] })).toEqual(widens('social'))
  })

  test('of a name given several times names what any of them that is not withdrawn covers', () => {
    const acts = [gave('2025-02-05', { facts: ['risk'] }), gave('2025-02-06', { facts: ['social', 'health'] })]
    expect(narrow(acts, '2025-05-07', { facts: ['risk', 'health'] })).toMatchObject(carriedOut)
    expect(narrow(acts, '2025-05-07', { facts: ['risk', 'crime'] })).toEqual(widens('crime'))
    const again = [gave('2025-02-05'), withdrew('2025-03-01'), gave('2025-04-01', { facts: ['risk'] })]
    expect(narrow(again, '2025-05-07', { facts: ['risk', 'social'] })).toEqual(widens('social'))
  })

  test('to nothing is carried out, and nobody is covered from then on', () => {
    for (const part of ['recipients', 'facts', 'subjects', 'purposes']) {
      expect(narrow([february], '2025-05-07', { [part]: [] })).toMatchObject(carriedOut)
      const events = logOf(referred, february, narrowed('2025-05-07', { [part]: [] })) as ReadonlyArray<Event>
      const [consent] = given({ initial, evolve })(...events).state.consents
      const told = {
        unit: 'police/investigation',
        fact: 'risk',
        subject: 'individual',
        purpose: 'assess-risk'
      } as const
      const at = (time: string) => consent && covers(consent, told, Instant.instant(time))
      expect([at(may('06', '12:00')), at(may('07', '12:00'))]).toEqual(['yes', 'no'])
    }
  })
})
