import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { act, adopted, agreedToEnd, firstEdition, signed, ten } from '../agreement/acts.test-log.ts'
import {
  at,
  attendee,
  called,
  consented,
  discussed,
  entered,
  held,
  inCase,
  referred,
  withdrawn
} from '../clauses/work.test-log.ts'
import { bothOn, daysOf } from './twin.test-log.ts'

/*
 * Logs on which the engine and the naive twin once differed, as small as they came out. Some were faults of the one, some of
 * the other, and some asked for a decision.
 */

const appointed = (party: string, role: string, unit: string, on: string): Said =>
  act('RepresentativeAppointed', on, { party, role, unit, function: role })

const kept: ReadonlyArray<readonly [name: string, acts: ReadonlyArray<Said>]> = [
  [
    'a post stays vacant while the edition comes to name another unit of the same party',
    [
      ...firstEdition(),
      adopted('second', '2023-06-30', { violenceTeamUnit: 'ostersund/social-services' }),
      ...signed('second', '2023-09-24', ...ten)
    ]
  ],
  [
    'a deputy of the region is appointed from a unit of somebody else',
    [...firstEdition(), appointed('region', 'deputy', 'are/social-services', '2023-03-08')]
  ],
  [
    'somebody attends for the region from a unit that no clause names',
    [...firstEdition(), held('2023-03-08', [attendee('region/psychiatry', 'deputy')])]
  ],
  [
    'a meeting is told of twice, once as regular and once as acute',
    [...firstEdition(), held('2023-03-08'), held('2023-03-08', [], { kind: 'acute' })]
  ],
  [
    'a case is referred twice, each time outside the target group and for another reason',
    [
      ...firstEdition(),
      referred('2023-03-08', { ageBand: 'under-18' }),
      referred('2023-03-08', { residence: 'outside' })
    ]
  ],
  [
    'two referrals disagree on whether there are children, whose perspective was considered',
    [
      ...firstEdition(),
      referred('2023-03-08', { children: true }),
      referred('2023-03-08', { children: false }),
      inCase('ChildPerspectiveConsidered', '2023-03-09', {})
    ]
  ],
  [
    'an edition is adopted again under its own name',
    [...firstEdition(), adopted('first', '2023-03-08', { steeringMeetingsPerYear: 2 })]
  ],
  [
    'an edition is adopted again under its own name, after the agreement has ended',
    [...firstEdition(), agreedToEnd('2023-06-01', '2023-06-30'), adopted('first', '2024-01-01')]
  ],
  [
    'a presentation names no purpose, and a consent that was never given',
    [...firstEdition(), referred('2023-03-06'), discussed('2023-03-08', { purposes: [] })]
  ],
  [
    'a consent is withdrawn on the day on which it was given, nobody knows when',
    [
      ...firstEdition(),
      referred('2023-03-06'),
      consented(at('2023-03-08', '08:00')),
      withdrawn('2023-03-08'),
      discussed('2023-03-08')
    ]
  ],
  [
    'somebody comes in while a case is discussed',
    [
      ...firstEdition(),
      referred('2023-03-06'),
      consented('2023-03-07'),
      called('2023-03-08', 'regular'),
      discussed('2023-03-08'),
      entered('2023-03-08', '09:10', 'outside/legal-aid')
    ]
  ]
]

describe('the engine and the naive twin find the same where', () => {
  test.each(kept)('%s', (_, acts) => {
    const events = logOf(...acts)
    for (const [engine, twin] of bothOn(events, daysOf(events))) expect(engine).toEqual(twin)
  })
})
