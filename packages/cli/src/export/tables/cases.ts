import { Log } from '@norrsken/core'
import { always, type ColumnOf, maybe, type TableOf, tableOf } from '../TableOf.ts'
import { type EventType, eventsOf, type Identified, identified, type Of, type Told } from '../Told.ts'
import { listColumns, listed, partyOf, standing } from './standing.ts'

const inCase = standing('case_id')

/** A table of the events of some types in cases, a row each. */
const ofEvents = <T extends EventType>(
  name: string,
  sv: string,
  en: string,
  types: ReadonlyArray<T>,
  columns: ReadonlyArray<ColumnOf<NoInfer<Of<T>>>>
): TableOf<Told> => tableOf<Told, Of<T>>(name, sv, en, eventsOf(...types), [...inCase, ...columns])

const theAction: ColumnOf<Of<'ActionAgreed' | 'ActionCompleted' | 'ActionDropped'>> = always(
  'action',
  'string',
  'åtgärdens namn i ärendet',
  'the name of the action in the case',
  ({ event }) => event.data.action
)

/** A day or a moment as it is written, as its day. */
const dayOf = (written: string | undefined): number | null =>
  written === undefined ? null : Log.dayOfEffective(written)

/** What is known of cases but consents: one row an event, by its type. */
export const caseTables: ReadonlyArray<TableOf<Told>> = [
  tableOf(
    'cases',
    'ärenden: ett per ström',
    'cases: one a stream',
    ({ history, agreementOf }: Told) =>
      [...history.cases].flatMap(({ stream, entries }) => {
        const [first] = entries
        return first === undefined ? [] : [{ stream, began: first.day, agreement: agreementOf.get(stream) ?? null }]
      }),
    [
      always('case_id', 'string', 'ärendet', 'the case', ({ stream }) => stream),
      maybe(
        'agreement',
        'string',
        'none',
        'överenskommelsen som det hör till: den som första händelsen namnger, annars den som gällde dess dag',
        'the agreement that it belongs to: the one that its first event names, else the one in force on its day',
        ({ agreement }) => agreement
      ),
      always('began', 'day', 'dagen för den första händelsen', 'the day of the first event', ({ began }) => began)
    ]
  ),
  tableOf(
    'persons',
    'vem ett ärende gäller, som ett nummer: varje händelse som anger en pseudonym',
    'whom a case is about, as a number: each event that gives a pseudonym',
    identified,
    [
      ...inCase.map(({ column, of }) => ({ column, of: (one: Identified) => of(one.standing) })),
      always(
        'person',
        'integer',
        'personens nummer i den här exporten',
        'the number of the person in this export',
        ({ person }) => person
      )
    ]
  ),
  ofEvents(
    'referrals',
    'remisser: har ett ärende flera är de olika uppgifter om samma remiss, och den sista gäller',
    'referrals: where a case has several they are accounts of one, and the last applies',
    ['CaseReferred'],
    [
      always(
        'home_municipality',
        'string',
        'hemkommun',
        'home municipality',
        ({ event }) => event.data.homeMunicipality
      ),
      always(
        'residence',
        'string',
        'in-county eller outside',
        'in-county or outside',
        ({ event }) => event.data.residence
      ),
      always('age_band', 'string', 'åldersgrupp', 'age band', ({ event }) => event.data.ageBand),
      always('gender', 'string', 'kön', 'gender', ({ event }) => event.data.gender),
      always(
        'children',
        'string',
        'om det finns barn: true, false eller unknown',
        'whether there are children: true, false or unknown',
        ({ event }) => String(event.data.children)
      ),
      maybe(
        'referrer',
        'string',
        'untold',
        'enheten som remitterade',
        'the unit that referred',
        (it) => it.event.data.referrer
      ),
      maybe(
        'referrer_party',
        'string',
        'untold',
        'den enhetens part',
        'the party of that unit',
        ({ event: { data } }) => (data.referrer === undefined ? null : partyOf(data.referrer))
      ),
      maybe(
        'reported_before',
        'string',
        'untold',
        'om brottet redan var anmält: yes, no eller unknown',
        'whether the crime had been reported before: yes, no or unknown',
        ({ event }) => event.data.reportedBefore
      ),
      maybe('incident_on', 'day', 'untold', 'dagen för händelsen', 'the day of the incident', ({ event }) =>
        dayOf(event.data.incident?.on)
      ),
      maybe(
        'incident_criminal',
        'string',
        'untold',
        'om händelsen kan vara ett brott: yes, no eller unknown',
        'whether the incident may be a crime: yes, no or unknown',
        ({ event }) => event.data.incident?.criminal
      )
    ]
  ),
  tableOf(
    'referral_values',
    'listor i remisser: contexts och forms',
    'lists in referrals: contexts and forms',
    (told: Told) =>
      listed(eventsOf('CaseReferred')(told), ({ event: { data } }) => ({ contexts: data.contexts, forms: data.forms })),
    listColumns('case_id')
  ),
  ofEvents(
    'moves',
    'byten av hemkommun',
    'changes of home municipality',
    ['HomeMunicipalityChanged'],
    [always('home_municipality', 'string', 'den nya', 'the new one', ({ event }) => event.data.homeMunicipality)]
  ),
  ofEvents(
    'discussions',
    'när ärenden togs upp',
    'when cases were taken up',
    ['CaseDiscussed'],
    [
      maybe(
        'discussion',
        'string',
        'untold',
        'samrådets namn',
        'the name of the discussion',
        ({ event }) => event.data.discussion
      ),
      always('meeting', 'string', 'mötet', 'the meeting', ({ event }) => event.data.meeting),
      always('from_at', 'instant', 'början', 'the beginning', ({ event }) => Log.instantOf(event.data.from)),
      always('to_at', 'instant', 'slutet', 'the end', ({ event }) => Log.instantOf(event.data.to)),
      always('kind', 'string', 'typ av samråd', 'kind of consultation', ({ event }) => event.data.kind),
      always(
        'basis',
        'string',
        'grund: consent, de-identified eller provision',
        'ground: consent, de-identified or provision',
        ({ event }) => event.data.basis.kind
      ),
      maybe(
        'attested_by',
        'string',
        'none',
        'enheten som intygade avidentifieringen',
        'the unit that attested to the de-identification',
        ({ event: { data } }) => (data.basis.kind === 'de-identified' ? data.basis.attestedBy : null)
      ),
      maybe('provision', 'string', 'none', 'bestämmelsen', 'the provision', ({ event: { data } }) =>
        data.basis.kind === 'provision' ? data.basis.provision : null
      )
    ]
  ),
  tableOf(
    'discussion_values',
    'listor i samråd: purposes, present, facts, subjects och consents',
    'lists in discussions: purposes, present, facts, subjects and consents',
    (told: Told) =>
      listed(eventsOf('CaseDiscussed')(told), ({ event: { data } }) => ({
        purposes: data.purposes,
        present: data.present,
        facts: data.facts,
        subjects: data.subjects,
        consents: data.basis.kind === 'consent' ? data.basis.consents : []
      })),
    listColumns('case_id')
  ),
  ofEvents(
    'risk_assessments',
    'riskbedömningar',
    'risk assessments',
    ['RiskAssessed'],
    [
      always('instrument', 'string', 'metod', 'the instrument', ({ event }) => event.data.instrument),
      always('level', 'string', 'low, raised eller high', 'low, raised or high', ({ event }) => event.data.level)
    ]
  ),
  ofEvents(
    'actions',
    'åtgärder som kommits överens om',
    'actions that were agreed on',
    ['ActionAgreed'],
    [
      theAction,
      always('responsible', 'string', 'ansvarig enhet', 'the unit responsible', ({ event }) => event.data.responsible),
      always('responsible_party', 'string', 'den enhetens part', 'the party of that unit', ({ event }) =>
        partyOf(event.data.responsible)
      ),
      always('goal', 'integer', 'mål 1–9', 'goal 1 to 9', ({ event }) => event.data.goal),
      maybe('kind', 'string', 'untold', 'typ', 'kind', ({ event }) => event.data.kind),
      maybe('due', 'day', 'untold', 'förfallodag', 'due day', ({ event }) => dayOf(event.data.due)),
      maybe('discussion', 'string', 'untold', 'samrådet', 'the discussion', ({ event }) => event.data.discussion)
    ]
  ),
  ofEvents(
    'action_endings',
    'hur åtgärder slutade',
    'how actions ended',
    ['ActionCompleted', 'ActionDropped'],
    [
      theAction,
      always('ending', 'string', 'completed eller dropped', 'completed or dropped', ({ event }) =>
        event.type === 'ActionCompleted' ? 'completed' : 'dropped'
      ),
      maybe('reason', 'string', 'none', 'varför den inte blev av', 'why it was dropped', ({ event }) =>
        event.type === 'ActionDropped' ? event.data.reason : null
      )
    ]
  ),
  ofEvents(
    'contacts',
    'kontakter som knöts',
    'contacts made',
    ['ContactEstablished'],
    [always('unit', 'string', 'enheten', 'the unit', ({ event }) => event.data.unit)]
  ),
  ofEvents(
    'information',
    'information som gavs',
    'information that was given',
    ['InformationGiven'],
    [always('party', 'string', 'parten som gav den', 'the party that gave it', ({ event }) => event.data.party)]
  ),
  ofEvents(
    'screenings',
    'granskningar av presentationer',
    'screenings of presentations',
    ['PresentationScreened'],
    [
      always(
        'outcome',
        'string',
        'passed, blocked eller confirmed',
        'passed, blocked or confirmed',
        ({ event }) => event.data.outcome
      )
    ]
  ),
  tableOf(
    'screening_values',
    'listor i granskningar: rules',
    'lists in screenings: rules',
    (told: Told) => listed(eventsOf('PresentationScreened')(told), ({ event }) => ({ rules: event.data.rules })),
    listColumns('case_id')
  ),
  ofEvents(
    'steps',
    'övriga steg i ärenden, efter sin typ',
    'other steps of cases, by their type',
    [
      ...(['GuidanceGiven', 'SubjectAttached', 'ProtectionRecorded', 'ParticipantsDecided', 'NeedsClarified'] as const),
      ...(['SupportAssessed', 'CrimeReported', 'InvestigationJoined', 'ChildPerspectiveConsidered'] as const),
      ...(['ChildConcernReported', 'CaseClosed', 'CaseReopened'] as const)
    ],
    [always('step', 'string', 'händelsens typ', 'the type of the event', ({ event }) => event.type)]
  )
]
