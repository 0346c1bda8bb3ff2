import { Log } from '@norrsken/core'
import { always, maybe, type TableOf, tableOf } from '../TableOf.ts'
import { eventsOf, type Of, type Told } from '../Told.ts'
import { listColumns, listed, standing } from './standing.ts'

const inCase = standing('case_id')
type Changed = Of<'ConsentNarrowed' | 'ConsentWithdrawn'>

/** Consents, what became of them, and decisions on disclosure. */
export const consentTables: ReadonlyArray<TableOf<Told>> = [
  tableOf(
    'consents',
    'samtycken som gavs',
    'consents that were given',
    (told: Told) => eventsOf('ConsentGiven')(told),
    [
      ...inCase,
      always(
        'consent',
        'string',
        'samtyckets namn i ärendet',
        'the name of the consent in the case',
        ({ event }) => event.data.consent
      ),
      always('form', 'string', 'hur det gavs', 'how it was given', ({ event }) => event.data.form),
      always(
        'explained',
        'boolean',
        'om det förklarades',
        'whether it was explained',
        ({ event }) => event.data.explained
      ),
      maybe('until', 'day', 'no_end', 'sista dagen', 'the last day', ({ event: { data } }) =>
        data.until === undefined ? null : Log.dayOfEffective(data.until)
      )
    ]
  ),
  tableOf(
    'consent_changes',
    'samtycken som begränsades eller återkallades',
    'consents that were narrowed or withdrawn',
    (told: Told): ReadonlyArray<Changed> => eventsOf('ConsentNarrowed', 'ConsentWithdrawn')(told),
    [
      ...inCase,
      always(
        'consent',
        'string',
        'samtyckets namn i ärendet',
        'the name of the consent in the case',
        ({ event }) => event.data.consent
      ),
      always('change', 'string', 'narrowed eller withdrawn', 'narrowed or withdrawn', ({ event }) =>
        event.type === 'ConsentNarrowed' ? 'narrowed' : 'withdrawn'
      ),
      maybe('until', 'day', 'none', 'ny sista dag', 'a new last day', ({ event }) =>
        event.type === 'ConsentNarrowed' && event.data.until !== undefined ? Log.dayOfEffective(event.data.until) : null
      )
    ]
  ),
  tableOf(
    'consent_values',
    'listor i samtycken och begränsningar: recipients, facts, subjects och purposes',
    'lists in consents and narrowings: recipients, facts, subjects and purposes',
    (told: Told) =>
      listed<Of<'ConsentGiven' | 'ConsentNarrowed'>>(
        eventsOf('ConsentGiven', 'ConsentNarrowed')(told),
        ({ event: { data } }) => ({
          recipients: data.recipients,
          facts: data.facts,
          subjects: data.subjects,
          purposes: data.purposes
        })
      ),
    listColumns('case_id')
  ),
  tableOf(
    'disclosures',
    'beslut om att lämna ut uppgifter',
    'decisions on disclosure',
    (told: Told) => eventsOf('DisclosureDecided')(told),
    [
      ...inCase,
      always(
        'decision',
        'string',
        'beslutets namn i ärendet',
        'the name of the decision in the case',
        ({ event }) => event.data.decision
      ),
      always('from_unit', 'string', 'enheten som lämnar ut', 'the unit that discloses', ({ event }) => event.data.from),
      always('to_unit', 'string', 'enheten som får veta', 'the unit that receives it', ({ event }) => event.data.to),
      always('purpose', 'string', 'syfte', 'purpose', ({ event }) => event.data.purpose),
      always(
        'outcome',
        'string',
        'permit, deny eller needs-human',
        'permit, deny or needs-human',
        ({ event }) => event.data.outcome
      ),
      maybe('provision', 'string', 'untold', 'bestämmelse', 'provision', ({ event }) => event.data.provision),
      maybe('consent', 'string', 'untold', 'samtycke', 'consent', ({ event }) => event.data.consent)
    ]
  ),
  tableOf(
    'disclosure_values',
    'listor i beslut: facts och subjects',
    'lists in decisions: facts and subjects',
    (told: Told) =>
      listed(eventsOf('DisclosureDecided')(told), ({ event: { data } }) => ({
        facts: data.facts,
        subjects: data.subjects
      })),
    listColumns('case_id')
  )
]
