import { describe, expect, test } from 'vitest'
import { found, inCase, inForce, inMeeting } from './work.test-log.ts'

const [police, region, team] = ['police/investigation', 'region/health-care', 'ostersund/violence-team'] as const
const at = (clock: string) => `2023-03-08T${clock}:00+01:00`

/** From 9:15 to 9:30 the police and the region hear a case. */
const discussed = (present = [police, region]) =>
  inCase('CaseDiscussed', at('09:15'), {
    meeting: 'meeting/1',
    from: at('09:15'),
    to: at('09:30'),
    basis: { kind: 'consent', consents: [] },
    kind: 'planning',
    purposes: [],
    present,
    facts: [],
    subjects: []
  })
/** From 9 to 10 some meet. */
const held = (...units: ReadonlyArray<string>) =>
  inMeeting('MeetingHeld', at('09:00'), {
    kind: 'regular',
    from: at('09:00'),
    to: at('10:00'),
    attendance: units.map((unit) => ({ unit, function: 'representative', mode: 'video' }))
  })
const moved = (type: string, when: string, unit: string) => inMeeting(type, when, { unit, function: 'representative' })
const enters = (when: string, unit: string) => moved('AttendeeEntered', when, unit)
const leaves = (when: string, unit: string) => moved('AttendeeLeft', when, unit)

const states = (...said: Parameters<typeof found>[2][]) =>
  found('12/present-as-attended', '2023-12-31', ...inForce(), ...said).map((finding) =>
    finding.replace('coordinator 2023-03-08..2023-03-08 ', '')
  )

describe('the naive reader finds of who was present', () => {
  test('what the meeting says where it says the same, and else does not know', () => {
    expect(states(discussed(), held(police, region))).toEqual(['met'])
    expect(states(discussed(), held(police))).toEqual(['undetermined'])
    expect(states(discussed(), held(police, region, team))).toEqual(['undetermined'])
    expect(states(discussed())).toEqual([])
  })

  test.each([
    ['left before', leaves(at('09:10'), team), 'met'],
    ['left as it began', leaves(at('09:15'), team), 'met'],
    ['left after it began', leaves(at('09:16'), team), 'undetermined'],
    ['left on that day, nobody knows when', leaves('2023-03-08', team), 'undetermined']
  ])('gone whoever attended and %s', (_, said, state) => {
    expect(states(discussed(), held(police, region, team), said)).toEqual([state])
  })

  test.each([
    ['before', [enters(at('09:10'), team)], 'undetermined'],
    ['before, and left again', [enters(at('09:05'), team), leaves(at('09:10'), team)], 'met'],
    ['on that day, nobody knows when', [enters('2023-03-08', team)], 'undetermined'],
    ['as it began', [enters(at('09:15'), team)], 'met'],
    ['while it lasted', [enters(at('09:29'), team)], 'met'],
    ['as it ended', [enters(at('09:30'), team)], 'met']
  ])('there whoever came %s, unless that was meanwhile', (_, said, state) => {
    expect(states(discussed(), held(police, region), ...said)).toEqual([state])
  })

  test('there whoever leaves without having come, and whomever any telling names', () => {
    expect(states(discussed(), held(police, region), leaves(at('09:40'), team))).toEqual(['undetermined'])
    expect(states(discussed(), held(police), held(region))).toEqual(['met'])
  })
})
