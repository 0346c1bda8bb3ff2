import { Answers, type Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { always, type ColumnOf, maybe, type TableOf, tableOf } from '../TableOf.ts'
import { eventsOf, type Told } from '../Told.ts'
import { standing } from './standing.ts'

const inAgreement = standing('agreement')
const ofAgreement: ColumnOf<{ readonly agreement: string }> = always(
  'agreement',
  'string',
  'överenskommelsen',
  'the agreement',
  ({ agreement }) => agreement
)

interface Stretch {
  readonly agreement: string
  readonly name: string
  readonly from: Day.Day
  readonly to: Day.Day | null
}

const inForce = ({ views }: Told): ReadonlyArray<Stretch> =>
  views.flatMap(({ stream: agreement, soFar }) => {
    const { changes } = soFar.life.edition
    return changes.flatMap(({ from, value }, index) => {
      const next = changes[index + 1]
      const to = next === undefined ? null : Day.addDays(-1)(next.from)
      return value === null ? [] : [{ agreement, name: value.edition.edition, from, to }]
    })
  })

const memberships = ({ views }: Told): ReadonlyArray<Stretch> =>
  views.flatMap(({ stream: agreement, soFar }) =>
    soFar.life.spells.map(({ party, from, to }) => ({ agreement, name: party, from, to }))
  )

const stretchColumns = (name: string, sv: string, en: string): ReadonlyArray<ColumnOf<Stretch>> => [
  ofAgreement,
  always(name, 'string', sv, en, (one) => one.name),
  always('from_day', 'day', 'första dagen', 'the first day', ({ from }) => from),
  maybe('to_day', 'day', 'no_end', 'sista dagen', 'the last day', ({ to }) => to)
]

/** Editions and who is a party: what says nothing of any individual, and may be told to everybody. */
export const partyTables: ReadonlyArray<TableOf<Told>> = [
  tableOf(
    'editions',
    'utgåvor som antogs',
    'editions that were adopted',
    (told: Told) => eventsOf('EditionAdopted')(told),
    [...inAgreement, always('edition', 'string', 'utgåvan', 'the edition', ({ event }) => event.data.edition)]
  ),
  tableOf(
    'edition_parties',
    'parter i utgåvor',
    'parties of editions',
    (told: Told) =>
      eventsOf('EditionAdopted')(told).flatMap(({ event: { stream, data } }) =>
        data.parties.map(({ id, kind }) => ({ agreement: stream, edition: data.edition, party: id, kind }))
      ),
    [
      ofAgreement,
      always('edition', 'string', 'utgåvan', 'the edition', ({ edition }) => edition),
      always('party', 'string', 'parten', 'the party', ({ party }) => party),
      always('kind', 'string', 'vad parten är', 'what the party is', ({ kind }) => kind)
    ]
  ),
  tableOf(
    'edition_terms',
    'villkor som utgåvor anger',
    'terms that editions state',
    (told: Told) =>
      eventsOf('EditionAdopted')(told).flatMap(({ event: { stream, data } }) =>
        Object.entries(data.terms).map(([key, value]) => ({
          agreement: stream,
          edition: data.edition,
          key,
          value: String(value)
        }))
      ),
    [
      ofAgreement,
      always('edition', 'string', 'utgåvan', 'the edition', ({ edition }) => edition),
      always('term', 'string', 'villkoret', 'the term', ({ key }) => key),
      always('value', 'string', 'vad det är', 'what it is', ({ value }) => value)
    ]
  ),
  tableOf(
    'in_force',
    'härledd: när varje utgåva gällde',
    'derived: when each edition was in force',
    inForce,
    stretchColumns('edition', 'utgåvan', 'the edition')
  ),
  tableOf(
    'memberships',
    'härledd: när varje part var bunden',
    'derived: when each party was bound',
    memberships,
    stretchColumns('party', 'parten', 'the party')
  )
]

interface Found {
  readonly agreement: string
  readonly finding: Answers.FindingJson
}

const findings = ({ views }: Told): ReadonlyArray<Found> =>
  views.flatMap((view) =>
    Answers.check(view).map((one) => ({ agreement: view.stream, finding: Answers.findingJson(one) }))
  )

/** What happened under agreements, and how their duties stand. */
export const governanceTables: ReadonlyArray<TableOf<Told>> = [
  tableOf(
    'agreement_events',
    'händelser under överenskommelser, efter sin typ',
    'events under agreements, by their type',
    ({ events }: Told) =>
      events.filter(({ event }) => event.stream.startsWith('agreement/') && event.type !== 'SurveyAnswered'),
    [
      ...inAgreement,
      always('type', 'string', 'händelsens typ', 'the type of the event', ({ event }) => event.type),
      maybe('party', 'string', 'none', 'parten som den gäller', 'the party that it is about', ({ event }) =>
        partyIn(event)
      ),
      maybe('year', 'integer', 'none', 'året som den gäller', 'the year that it is about', ({ event }) =>
        'year' in event.data ? event.data.year : null
      ),
      maybe(
        'recipients',
        'string',
        'none',
        'vilka en årsrapport gick till',
        'whom a yearly report was given to',
        ({ event }) => (event.type === 'AnnualReportDelivered' ? (event.data.to ?? ['tmv']).join(' ') : null)
      )
    ]
  ),
  tableOf('surveys', 'svar i enkäter', 'answers to surveys', (told: Told) => eventsOf('SurveyAnswered')(told), [
    ...inAgreement,
    always('survey', 'string', 'enkäten', 'the survey', ({ event }) => event.data.survey),
    always('answer', 'string', 'svaret', 'the answer', ({ event }) => event.data.answer),
    always('goal', 'integer', 'mål 7–9', 'goal 7 to 9', ({ event }) => event.data.goal),
    always('party', 'string', 'parten', 'the party', ({ event }) => event.data.party),
    always('score', 'integer', 'poäng 1–5', 'score 1 to 5', ({ event }) => event.data.score)
  ]),
  tableOf(
    'findings',
    'härledd: hur varje plikt stod vid slutet av exportens dag, som `norrsken check` säger',
    'derived: how each duty stood at the end of the day of the export, as `norrsken check` says',
    findings,
    [
      ofAgreement,
      always('finding', 'string', 'iakttagelsens id', 'the id of the finding', ({ finding }) => finding.id),
      always('norm', 'string', 'plikten', 'the duty', ({ finding }) => finding.norm),
      always('clause', 'string', 'punkten', 'the clause', ({ finding }) => finding.clause),
      always('bearer', 'string', 'den som bär plikten', 'who bears the duty', ({ finding }) => finding.bearer),
      always('from_day', 'day', 'första dagen', 'the first day', ({ finding }) => dayOf(finding.window.from)),
      maybe('to_day', 'day', 'no_end', 'sista dagen', 'the last day', ({ finding }) =>
        finding.window.to === null ? null : dayOf(finding.window.to)
      ),
      always('state', 'string', 'hur den står', 'how it stands', ({ finding }) => finding.state)
    ]
  )
]

const partyIn = ({ data }: Log.Event): string | null =>
  'party' in data && typeof data.party === 'string' ? data.party : null

const dayOf = (text: string): Day.Day => Day.day(text)
