import type { Log, Reading } from '@norrsken/core'
import { Log as Logs } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { organisationalNorms } from '../results/aboutPeople.ts'
import type { Language } from '../words/day.ts'
import type { Audience } from './Audience.ts'
import type { Asking } from './answersOn.ts'
import type { Data } from './client/Data.ts'
import { forAudience } from './forAudience.ts'
import { historiesOf } from './Histories.ts'
import { knowledge } from './knowledge.ts'
import { pack } from './pack.ts'
import { sweep } from './sweep.ts'

/** What a page on the life of agreements is made of. */
export interface ExplorerRequest {
  /** The events of one whole log, in its order. */
  readonly events: ReadonlyArray<Log.Event>
  readonly audience: Audience
  /** The last day; `null`: the last on which something that the audience may see happened. */
  readonly until: Day.Day | null
  readonly agreement: string | null
  readonly reading: Reading.Reading
}

/** The answers of every day and every knowledge; `null` where there is no agreement that the audience may see. */
export const explorerData = (request: ExplorerRequest, language: Language): Data | null => {
  const events = forAudience(request.events, request.audience)
  const histories = historiesOf(events)
  const ofAgreements = histories
    .agreements(null)
    .filter(({ stream }) => request.agreement === null || stream === request.agreement)
    .flatMap(({ entries }) => entries.map(({ day }) => day))
  const [began, ...others] = ofAgreements
  if (began === undefined) return null
  const first = Day.min(began, ...others)
  const happened = events.map((event) => Logs.entry(event, 0, 0).day)
  const last = Day.max(first, request.until ?? Day.max(first, ...happened))
  const asking: Asking = {
    histories,
    agreement: request.agreement,
    reading: request.reading,
    isTold: isToldTo(request)
  }
  const course = sweep(asking, first, last)
  return pack({ first, last, course, known: knowledge(asking, events, course, first, last), events }, language)
}

/**
 * The coordinator is told of every norm, and others of those that come of the agreement alone. How meetings were attended or documented is
 * not among them: the report counts that of all meetings, and who knew it of the regular ones would know it of the acute ones.
 *
 * Where any meeting counts for the week, an acute one does, so how the week stands tells of it.
 */
const isToldTo = ({ events, audience, reading }: ExplorerRequest): Asking['isTold'] => {
  if (audience === 'coordinator') return () => true
  const anyCounts =
    reading.weeklyCounts === 'any' ||
    events.some((event) => event.type === 'EditionAdopted' && event.data.terms.weeklyCounts === 'any')
  return (norm) => organisationalNorms.has(norm) && !(anyCounts && norm === weekly)
}

const weekly = '12/weekly-meeting'
