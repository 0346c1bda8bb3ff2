import fc from 'fast-check'
import { expect, test } from 'vitest'
import { live } from '../agreement/live.ts'
import { initial as initialAgreement } from '../agreement/State.ts'
import { E } from '../fp.ts'
import type { Unplaced } from '../log/Command.ts'
import { entry, inOrder } from '../log/Entry.ts'
import { replay } from '../log/replay.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import { seal } from '../secrecy/Sealed.ts'
import type { Command } from './Command.ts'
import { decide } from './decide.ts'
import type { Discussing } from './discuss.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { noteOf } from './note.ts'
import { initial, type State } from './State.ts'

const units = ['are/social-services', 'police/investigation'] as const
const days = ['2025-05-07', '2025-05-08'] as const
const unit = fc.constantFrom(...units)
const rules = fc.uniqueArray(fc.constantFrom('phone', 'place'))

/** What somebody confirms, or says with a note in which something was found, by one of the doors. */
const step = fc.record({
  what: fc.constantFrom('confirm', 'confirm', 'ReferCase', 'AgreeAction', 'DiscussCase'),
  door: fc.constantFrom('Record', 'Request'),
  by: unit,
  attestedBy: unit,
  day: fc.constantFrom(...days),
  hour: fc.constantFrom(7, 8, 9),
  rules
})
type Step = typeof step extends fc.Arbitrary<infer A> ? A : never

const note = seal('the-secret-note')
const dataOf = ({ what, attestedBy, day, rules: confirmed }: Step, name: string) => {
  switch (what) {
    case 'confirm':
      return { type: 'PresentationScreened', data: { outcome: 'confirmed', rules: confirmed } } as const
    case 'ReferCase':
      return {
        type: 'CaseReferred',
        data: {
          homeMunicipality: 'are',
          residence: 'in-county',
          ageBand: '25-34',
          gender: 'woman',
          contexts: [],
          forms: [],
          children: false,
          subject: null,
          note
        }
      } as const
    case 'AgreeAction':
      return {
        type: 'ActionAgreed',
        data: { action: name, responsible: 'are/social-services', goal: 1, note }
      } as const
    default:
      return {
        type: 'CaseDiscussed',
        data: {
          meeting: 'meeting/1',
          from: `${day}T09:00:00+02:00`,
          to: `${day}T09:30:00+02:00`,
          basis: { kind: 'de-identified', attestedBy },
          kind: 'planning',
          purposes: [],
          present: [],
          facts: [],
          subjects: [],
          note
        }
      } as const
  }
}

const eventOf = (one: Step, id: string): Unplaced<Event> =>
  ({
    ...dataOf(one, id),
    schema: 1,
    id,
    effective: `${one.day}T0${one.hour}:00:00+02:00`,
    by: { unit: one.by, function: 'representative' }
  }) as Unplaced<Event>

const commandOf = (one: Step, event: Unplaced<Event>): Command => {
  if (one.door === 'Record' || one.what === 'confirm') return { type: 'Record', event }
  const { schema: _, ...said } = event
  return { ...said, type: one.what } as Command
}

const agreement = initialAgreement()
const discussing: Discussing = {
  agreements: [{ state: agreement, life: live(agreement, {}) }],
  law: swedish,
  room: []
}
const stateOf = (log: ReadonlyArray<Event>): State =>
  replay({ initial, evolve })(log.map((event, i) => entry(event, i, 0)).sort(inOrder))

const decided = (log: ReadonlyArray<Event>, one: Step, id: string) => {
  const recorded = new Map(log.map((event) => [event.id, event]))
  const found = one.rules.map((rule) => ({ rule, offset: 0, length: 1, certainty: 'certain' }))
  const screening = { id: `${id} screened`, found, deidentified: { identifyingRisk: 'no', reasons: [] } } as const
  const context = { recorded, parties: new Set(['are']), units: new Set<string>(units), discussing, screening }
  return decide(commandOf(one, eventOf(one, id)), context)(stateOf(log))
}

/** What of a note was confirmed by the unit that answers for it, and that day: since something was last blocked, or let through. */
const confirmedBefore = (
  log: ReadonlyArray<Event>,
  found: ReadonlySet<string>,
  { what, by, attestedBy, day }: Step
): ReadonlyArray<string> => {
  let rulesNow: string[] = []
  for (const event of log) {
    if (!event.effective.startsWith(day)) continue
    if (found.has(event.id)) rulesNow = []
    if (event.type !== 'PresentationScreened') continue
    if (event.data.outcome !== 'confirmed') rulesNow = []
    else if (event.by.unit === (what === 'DiscussCase' ? attestedBy : by)) rulesNow.push(...event.data.rules)
  }
  return rulesNow
}

test('a note gets into a log only where all that was found in it has been confirmed, and sent again it adds nothing', () => {
  const seen = { kept: 0, confirmed: 0, blocked: 0, refused: 0 }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let log: ReadonlyArray<Event> = []
      /** The events in whose note something was found. */
      const found = new Set<string>()
      for (const [index, one] of steps.entries()) {
        const id = `c${index}`
        const decision = decided(log, one, id)
        const confirmed = confirmedBefore(log, found, one)
        const isConfirmed = one.rules.every((rule) => confirmed.includes(rule))
        if (E.isLeft(decision)) {
          seen.refused += 1
          if (decision.left.type === 'NotScreened') expect(isConfirmed).toBe(false)
          continue
        }
        const added = decision.right.map(
          (event, i) =>
            ({ ...event, stream: 'case/1', version: log.length + i + 1, recorded: '2026-01-01T00:00:00Z' }) as Event
        )
        if (one.what !== 'confirm') {
          const hasNote = added.some((event) => noteOf(event) !== undefined)
          expect(hasNote).toBe(isConfirmed)
          seen[!hasNote ? 'blocked' : one.rules.length > 0 ? 'confirmed' : 'kept'] += 1
        }
        if (one.what !== 'confirm' && one.rules.length > 0) found.add(id)
        log = [...log, ...added]
        expect(decided(log, one, id)).toEqual(E.right([]))
      }
    }),
    { numRuns: 500 }
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
})
