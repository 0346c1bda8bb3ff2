import type { Written } from '../Written.ts'
import type { Candidate, Change, Ground } from './Change.ts'

/** Cases of which the reader may know something. */
const visibleCases = ({ log, isKnown }: Ground): ReadonlySet<string> =>
  new Set(log.filter((event) => event.stream.startsWith('case/') && isKnown(event)).map(({ stream }) => stream))

/** Events put in at each place of a log, recorded when the event before was. */
const put = ({ log }: Ground, more: ReadonlyArray<Written>): ReadonlyArray<Candidate> =>
  log.map((before, place) => () => [
    ...log.slice(0, place + 1),
    ...more.map((event) => ({ ...event, recorded: before.recorded })),
    ...log.slice(place + 1)
  ])

const isHidden =
  ({ isKnown }: Ground) =>
  (event: Written): boolean =>
    event.stream.startsWith('case/') && !isKnown(event)

const hiddenCase = 'case/9'

/** Changes of which hidden events there are, and in which order. */
export const ofEvents: ReadonlyArray<Change> = [
  {
    name: 'an event more in a case that is seen',
    candidates: (ground) =>
      [...visibleCases(ground)].flatMap((stream) => ground.more.flatMap((event) => put(ground, [{ ...event, stream }])))
  },
  {
    name: 'an event less in a case that is seen',
    candidates: (ground) => {
      const seen = visibleCases(ground)
      const { log } = ground
      return log.flatMap((event) =>
        seen.has(event.stream) && isHidden(ground)(event) ? [() => log.filter((other) => other !== event)] : []
      )
    }
  },
  {
    name: 'a consent more, of other units',
    candidates: (ground) =>
      [...visibleCases(ground)].flatMap((stream) => {
        const consent = ground.log.find(({ type }) => type === 'ConsentGiven') ?? ground.more[0]
        if (consent === undefined) return []
        return put(ground, [{ ...consent, ...consentOfOthers, id: 'consent-of-others', stream }])
      })
  },
  {
    name: 'a case more',
    candidates: (ground) =>
      put(
        ground,
        ground.more.map((event) => ({ ...event, stream: hiddenCase }))
      )
  },
  {
    name: 'a case less',
    candidates: (ground) => {
      const seen = visibleCases(ground)
      const cases = new Set(ground.log.map(({ stream }) => stream).filter((name) => name.startsWith('case/')))
      return [...cases].flatMap((name) =>
        seen.has(name) ? [] : [() => ground.log.filter(({ stream }) => stream !== name)]
      )
    }
  },
  {
    name: 'hidden events in another order',
    candidates: (ground) => {
      const { log } = ground
      const places = log.flatMap((event, place) => (isHidden(ground)(event) ? [place] : []))
      return places.flatMap((one) =>
        places.filter((other) => one < other).map((other) => () => swapped(log, one, other))
      )
    }
  }
]

/** Two events change places, but for when they were recorded: that never runs backward. */
const swapped = (log: ReadonlyArray<Written>, one: number, other: number): ReadonlyArray<Written> => {
  const [first, second] = [log[one], log[other]]
  if (first === undefined || second === undefined) return log
  return log.with(one, { ...second, recorded: first.recorded }).with(other, { ...first, recorded: second.recorded })
}

const consentOfOthers = {
  type: 'ConsentGiven',
  effective: '2024-03-04T08:00:00+01:00',
  by: { unit: 'police/custody', function: 'representative' },
  data: {
    consent: 'consent-of-others',
    recipients: ['police/custody'],
    facts: ['health'],
    subjects: ['individual'],
    purposes: ['consult'],
    form: 'oral',
    explained: true
  }
}
