import type { Language } from '../Language.ts'
import { entry, names as namesIn, text, type Value, type Values } from '../table.ts'
import { either, list } from './grammar.ts'
import { names, party, unit } from './names.ts'

export const absence: Language['absence'] = ({ none, more }, span, found) => {
  const when = span === '' ? '' : ` ${span}`
  return found === 0 ? `loggen har ${none}${when}` : `utöver det som nämns här har loggen ${more}${when}`
}

export const sought: Language['sought'] = {
  EditionAdopted: () => common('antagen utgåva', 'antagna utgåvor'),
  EditionSigned: ({ party: who, edition }) => {
    const by = list(namesIn(who).map(party))
    const of = edition === undefined ? '' : ` av utgåvan ${text(edition)}`
    return common(`underskrift${of} från ${by}`, `underskrifter${of} från ${by}`)
  },
  PartyWithdrew: ({ party: who, notified }) =>
    notified === undefined
      ? common(`uppsägning från ${party(who)}`, `uppsägningar från ${party(who)}`)
      : sign(`att uppsägningen har nått ${party(notified)}`),
  WithdrawalRevoked: ({ party: who, agreedBy }) =>
    agreedBy === undefined ? sign(`att ${party(who)} har tagit tillbaka uppsägningen`) : agreement(agreedBy),
  OtherwiseAgreed: ({ agreedBy }) => agreement(agreedBy),
  RepresentativeAppointed: ({ party: who, role, unit: from }) =>
    sign(
      `att ${party(who)} hade ${entry(names.roles, text(role))?.one ?? 'någon'}${from === undefined ? '' : ` från ${unit(from)}`}`
    ),
  SteeringGroupMet: () => neuter('möte med styrgruppen', 'möten med styrgruppen'),
  WorkingGroupMet: () => neuter('möte med arbetsgruppen', 'möten med arbetsgruppen'),
  AnnualReportDelivered: () => common('verksamhetsrapport till ledningsgruppen TMV', 'sådana verksamhetsrapporter'),
  FollowUpPlanAdopted: () => common('antagen uppföljningsplan', 'antagna uppföljningsplaner'),
  GoalsFollowedUp: () => common('uppföljning av målen', 'uppföljningar av målen'),
  FollowUpAnswered: ({ party: who }) => neuter(`svar från ${party(who)}`, `svar från ${party(who)}`),
  CostKeyAgreed: () => ({ none: 'ingen kostnadsnyckel', more: 'ingen annan kostnadsnyckel' }),
  CostQuestionDecided: () => ({ none: 'inget beslut om den', more: 'inget annat beslut om den' }),
  DisputeDiscussed: () => sign('att tvisten hade behandlats i styrgruppen'),
  ConsentGiven: (where) =>
    where['unit'] === undefined
      ? sign('att någon tydlig förklaring gavs')
      : where['consent'] === undefined
        ? neuter(`samtycke ${hearing(where)},`, `samtycken ${hearing(where)},`)
        : neuter(
            `samtycke som dragningen vilar på och ${hearing(where)},`,
            `samtycken som dragningen vilar på och ${hearing(where)},`
          ),
  ConsentWithdrawn: ({ consent }) => sign(`att samtycket ${text(consent)} togs tillbaka`),
  CaseDiscussed: ({ unit: absent }) => sign(`att ${unit(absent)} deltog`),
  PresentationScreened: ({ screenedBy }) =>
    sign(`att ${either(namesIn(screenedBy).map(unit))} granskade anteckningen och lät den stå`),
  ChildPerspectiveConsidered: () => sign('att barnens perspektiv beaktades'),
  MeetingHeld: ({ unit: absent, party: of, kind }) => {
    if (absent !== undefined || of !== undefined) {
      return sign(`att någon som får företräda ${unit(absent ?? of)} deltog`)
    }
    const which = kind === 'regular' ? 'ordinarie ' : ''
    return neuter(`${which}samrådsmöte`, `${which}samrådsmöten`)
  },
  AttendeeEntered: ({ unit: absent, party: of }) =>
    sign(`att någon ${of === undefined ? 'från' : 'som får företräda'} ${unit(absent ?? of)} kom in under mötet`),
  MeetingDocumented: () => sign('att mötet dokumenterades')
}

export const someSought: Language['someSought'] = common('sådan händelse', 'sådana händelser')

interface Sought {
  readonly none: string
  readonly more: string
}

/** Det som heter en: what takes `en`. */
function common(one: string, more: string): Sought {
  return { none: `ingen ${one}`, more: `inga fler ${more}` }
}

/** Det som heter ett: what takes `ett`. */
function neuter(one: string, more: string): Sought {
  return { none: `inget ${one}`, more: `inga fler ${more}` }
}

/** Att något är så, vilket inget visar: that something is so, of which there is no sign. */
function sign(that: string): Sought {
  return { none: `inget som visar ${that}`, more: `inget mer som visar ${that}` }
}

/** Att någon har gått med på något: that somebody has agreed to what is done together. */
function agreement(agreedBy: Value): Sought {
  return sign(`att ${party(agreedBy)} har gått med på det`)
}

/** Ett eller annat ur en tabell: one or another of a table. */
function anyOf(table: { readonly [name: string]: string }, some: Value): string {
  return either(namesIn(some).map((name) => entry(table, name) ?? name))
}

/** Vad ett samtycke låter någon höra: what a consent lets somebody hear. */
function hearing({ unit: hearer, fact, subject, purpose }: Values): string {
  const about = subject === undefined ? 'uppgifter' : `uppgifter om ${anyOf(names.subjects, subject)}`
  const whose = subject === undefined && fact === undefined ? 'ärendet' : about
  const kind = fact === undefined ? '' : ` (${anyOf(names.facts, fact)})`
  const why = purpose === undefined ? '' : ` för att ${anyOf(names.purposes, purpose)}`
  return `som lät ${either(namesIn(hearer).map(unit))} höra ${whose}${kind}${why}`
}
