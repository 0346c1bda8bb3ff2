import { Instant, Stockholm } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ask } from '../answers/View.ts'
import { consentCovers } from '../clauses/consent.ts'
import { presentations } from '../clauses/presentation.ts'
import { E } from '../fp.ts'
import { worldOf } from '../log/worldOf.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import { seal } from '../secrecy/Sealed.ts'
import { refusalToDiscuss } from './discuss.ts'

const lastDay = Stockholm.localDay(Instant.instant('2040-01-01T12:00:00Z'))

test('on consent exactly that may be discussed which is afterwards judged to have been covered', () => {
  const seen = { granted: 0, refused: 0 }
  fc.assert(
    fc.property(arbitrary.workLog({ links: false, pieces: 14 }), (events) => {
      const world = worldOf({ validAt: null, knownAt: null })(events)
      const asked = ask(world, { validAt: lastDay, knownAt: null, agreement: null, reading: {} })
      if (E.isLeft(asked) || asked.right === null) return
      const { ahead, cases, meetings, meetingNamed } = asked.right
      const facts = { ...ahead, cases, meetings, meetingNamed }
      for (const presentation of presentations(facts, lastDay)) {
        const { discussion, state, from, to, hearers } = presentation
        const { discussion: _, evidence: _evidence, on: _on, basis, ...data } = discussion
        if (basis.kind !== 'consent' || to <= from) continue
        const consents = basis.consents.filter((name) => state.consents.some(({ consent }) => consent === name))
        const refusal = refusalToDiscuss(
          {
            ...data,
            basis: { ...basis, consents },
            purposes: [...data.purposes],
            present: [...data.present],
            facts: [...data.facts],
            subjects: [...data.subjects]
          },
          { discussing: { agreements: [ahead], law: swedish, room: hearers } },
          { ...state, subject: seal('somebody') }
        )
        if (refusal !== null && refusal.type !== 'NotPermitted') continue
        const covered = consentCovers(presentation, consents).value
        const isSaid = [hearers, data.facts, data.subjects, data.purposes].every(({ length }) => length > 0)
        seen[refusal === null ? 'granted' : 'refused'] += 1
        if (hearers.length === 0) expect(refusal).toMatchObject({ lacks: expect.arrayContaining(['hearers-not-said']) })
        if (refusal === null) expect(covered).toBe('yes')
        else if (isSaid) expect(covered).not.toBe('yes')
      }
    }),
    { numRuns: 2000 }
  )
  expect(Math.min(seen.granted, seen.refused)).toBeGreaterThan(10)
}, 60_000)
