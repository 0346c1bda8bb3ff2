import { Proof } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToExtend,
  agreedToLeave,
  met,
  notice,
  revoked,
  signed,
  told,
  viewIn
} from '../agreement/acts.test-log.ts'
import { check } from '../answers/check.ts'
import { leaves } from '../answers/leaves.ts'
import { member } from '../answers/member.ts'
import { rulings } from '../answers/rulings.ts'
import type { View } from '../answers/View.ts'
import type { Event } from '../log/Event.ts'

const parties = ['police', 'region', 'ostersund']
const [police, region, ostersund] = parties as [string, string, string]
const others = (party: string): ReadonlyArray<string> => parties.filter((one) => one !== party)

const terms = { weeklyMeeting: false, followUpPlanBy: '2023-06-30' }
const base = [
  adopted('first', '2023-02-24', terms, parties),
  ...parties.flatMap((party) => signed('first', '2023-02-27', party))
]

const toldAll = (party: string, on: string) => ({ notified: told(on, ...others(party)) })

/** What may happen, on the days on which it matters most: 24 acts, whose order in the log is every possible one. */
const alphabet: ReadonlyArray<Said> = [
  adopted('revised', '2024-02-29', { ...terms, starts: '2024-02-29', workingMeetingsPerYear: 4 }, parties),
  adopted('week-53', '2024-01-01', { starts: '2026-12-28', firstTermEnds: '2026-12-31', renewalMonths: 0 }, parties),
  ...signed('revised', '2024-06-30', police, region),
  ...signed('revised', '2024-07-01', ostersund),
  ...signed('first', '2025-01-01', police),
  notice(police, '2024-06-30', toldAll(police, '2024-06-30')),
  notice(police, '2024-07-01', toldAll(police, '2024-07-01')),
  notice(region, '2024-06-30', { ...toldAll(region, '2024-06-30'), written: false }),
  notice(ostersund, '2024-02-29', { notified: told('2024-02-29', police) }),
  notice(region, '2023-12-31', { ...toldAll(region, '2023-12-31'), leavesOn: '2025-12-31' }),
  revoked(police, '2024-12-31', others(police)),
  revoked(police, '2024-07-01', []),
  agreedToEnd('2024-06-30', '2024-12-31', parties),
  agreedToExtend('2024-02-29', '2025-01-01', parties),
  agreedToLeave(region, '2024-07-01', '2024-06-30', parties),
  met('2023-12-31'),
  met('2024-01-01'),
  act('RepresentativeAppointed', '2024-02-29', {
    party: region,
    role: 'representative',
    unit: 'region/health-care',
    function: 'representative'
  }),
  act('RepresentativeLeft', '2024-12-31', {
    party: region,
    role: 'representative',
    unit: 'region/health-care',
    function: 'representative'
  }),
  act('AnnualReportDelivered', '2023-12-31', { year: 2023 }),
  act('FollowUpRequested', '2024-06-30', { request: 'r', of: parties, due: '2024-07-01' }),
  act('FollowUpAnswered', '2024-07-01', { request: 'r', party: region }),
  act('DisputeEscalated', '2024-12-31', { dispute: 'd' })
]

/** What the text of the agreement leaves without an answer. Whether secrecy was kept is a question for a person. */
const declaredGaps: ReadonlyArray<string> = ['secrecy-kept', 'condition-refused']

/** Every open point of every answer about an agreement. */
const openPoints = (view: View): ReadonlyArray<Proof.OpenProof> =>
  [...check(view), ...rulings(view), ...parties.flatMap((party) => [member(view, party), leaves(view, party)])].flatMap(
    ({ proof }) => Proof.nodes(proof).filter((node) => node.type === 'open')
  )

/** Every sequence of up to four letters of the alphabet that begins with one of them. */
function* sequences(first: number): Generator<ReadonlyArray<Said>> {
  const start = [alphabet[first] as Said]
  yield start
  for (const second of alphabet) {
    yield [...start, second]
    for (const third of alphabet) {
      yield [...start, second, third]
      for (const fourth of alphabet) yield [...start, second, third, fourth]
    }
  }
}

const day = '2027-01-31'

/** How many logs were judged, and what was open in one that should not be. */
const judged = (
  before: ReadonlyArray<Event>,
  first: number
): { readonly logs: number; readonly faults: ReadonlyArray<string> } => {
  let logs = 0
  const faults: string[] = []
  for (const acts of sequences(first)) {
    logs += 1
    const events = [...before, ...after(before.length, acts)]
    const open = openPoints(viewIn(events, day)).filter(
      ({ cause, wouldDecide }) =>
        cause === 'conflict' || (cause === 'gap' && !wouldDecide.every(({ name }) => declaredGaps.includes(name)))
    )
    if (open.length > 0)
      faults.push(`${acts.map(({ type, effective }) => `${type} ${effective}`).join(', ')}: ${JSON.stringify(open[0])}`)
  }
  return { logs, faults }
}

/** Acts as events that follow some others: decoding each of the alphabet once is enough. */
const after = (count: number, acts: ReadonlyArray<Said>): ReadonlyArray<Event> =>
  acts.map((said, i) => ({
    ...(events.get(said) as Event),
    id: `x${i}`,
    version: count + i + 1
  }))
const events = new Map(alphabet.map((said) => [said, logOf(said)[0] as Event]))

describe('all logs of up to four events from an alphabet of 24', () => {
  test('the alphabet has 24 letters, each of which says something else', () => {
    expect(new Set(alphabet.map((said) => JSON.stringify(said))).size).toBe(24)
  })

  test.each([
    ['an agreement in force', logOf(...base)],
    ['nothing', []]
  ])(
    'after %s: 346,200 logs, each judged without an exception, a conflict, or a gap that is not declared',
    (_, before) => {
      const found = alphabet.map((_letter, first) => judged(before, first))
      expect(found.flatMap(({ faults }) => faults).slice(0, 5)).toEqual([])
      expect(found.reduce((sum, { logs }) => sum + logs, 0)).toBe(346_200)
    },
    1_800_000
  )
})
