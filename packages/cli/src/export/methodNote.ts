import type { Instant } from '@norrsken/rules'
import { Instant as Moment } from '@norrsken/rules'
import type { Reduced } from './reducedLog.ts'
import type { Told } from './Told.ts'

/** What a method note tells of. */
export interface Method {
  readonly told: Told
  readonly form: string
  /** `null`: all that a unit may know, for that unit. */
  readonly audience: string | null
  readonly knownAt: Instant.Instant | null
  readonly validAt: string
  readonly k: number | null
  readonly reduced: Reduced | null
  /** Whether it was audited with what was published before. */
  readonly isAudited: boolean
}

/** How much of a log is made up. */
export const madeUp = ({ events }: Told): 'all' | 'some' | 'none' => {
  const many = events.filter(({ event }) => event.synthetic === true).length
  return many === 0 ? 'none' : many === events.length ? 'all' : 'some'
}

/**
 * How an export was made, for whoever finds it later: what it rests on, for whom it is, and what was taken away. How far the log had
 * come is for the coordinator: beside an earlier export it tells how much has happened since.
 */
export const methodNote =
  (lang: 'sv' | 'en') =>
  (method: Method): string => {
    const words = texts[lang]
    const { told, form, audience, knownAt, validAt, k, reduced, isAudited } = method
    const { head } = told.history
    const list = (keys: ReadonlyArray<string>): string => (keys.length === 0 ? words.nothing : keys.join(', '))
    return [
      words.title(form),
      '',
      ...(audience === 'coordinator' ? [words.head(head.events, head.recorded ?? words.never)] : []),
      words.known(knownAt === null ? words.all : Moment.toIso(knownAt)),
      words.valid(validAt),
      words.synthetic[madeUp(told)],
      '',
      words.audience(audience ?? words.unit),
      ...(reduced === null || k === null
        ? [words.whole]
        : [
            words.like(k),
            words.telling[reduced.telling],
            words.withoutEvents(reduced.withoutEvents),
            words.merged(list(reduced.merged)),
            words.removed(list(reduced.removed)),
            words.order,
            words.limits(isAudited)
          ]),
      ''
    ].join('\n')
  }

const texts = {
  sv: {
    title: (form: string) => `Export från norrsken i formen ${form}.`,
    head: (events: number, recorded: string) => `Loggen hade ${events} händelser, den sista införd ${recorded}.`,
    never: 'aldrig',
    known: (at: string) => `Vad loggen visste: ${at}.`,
    all: 'allt',
    valid: (day: string) => `Härledda tabeller visar läget vid slutet av ${day}.`,
    synthetic: {
      all: 'Alla händelser är påhittade (synthetic).',
      some: 'En del händelser är påhittade (synthetic).',
      none: 'Ingen händelse är märkt som påhittad.'
    },
    audience: (audience: string) => `För: ${audience}.`,
    unit: 'enheten som frågade',
    whole: 'Inget är borttaget. Det här är sekretessbelagda uppgifter: förvara dem som loggen.',
    like: (k: number) => `Varje ärende är likt minst ${k - 1} andra i allt som sägs om det.`,
    telling: {
      'all-by-month': 'Händelserna sägs alla, med månad.',
      'all-by-year': 'Händelserna sägs alla, med år.',
      'first-by-year': 'Den första händelsen av varje slag sägs, med år.',
      'milestones-by-year': 'Första remiss, samråd och avslut sägs, med år.',
      milestones: 'Första remiss, samråd och avslut sägs, utan tid.',
      'no-events': 'Inga händelser sägs: för få ärenden har samma förlopp.'
    },
    withoutEvents: (cases: number) => `Ärenden vars händelser är borttagna (course = merged): ${cases}.`,
    merged: (keys: string) => `Egenskaper där ovanliga värden är sammanslagna (merged): ${keys}.`,
    removed: (keys: string) => `Egenskaper där inget är kvar: ${keys}.`,
    nothing: 'inga',
    order: 'Ärendena är omnumrerade. Anteckningar, pseudonymer, enheter, möten och dagar finns inte med.',
    limits: (isAudited: boolean) =>
      `${isAudited ? 'Exporten är prövad mot det som publicerats tidigare.' : 'Exporten är inte prövad mot tidigare exporter eller rapporter: den som har två kan jämföra dem.'} Att alla av ett slag delar en egenskap döljs inte.`
  },
  en: {
    title: (form: string) => `An export from norrsken in the form ${form}.`,
    head: (events: number, recorded: string) => `The log had ${events} events, the last recorded ${recorded}.`,
    never: 'never',
    known: (at: string) => `What the log knew: ${at}.`,
    all: 'everything',
    valid: (day: string) => `Derived tables show how things stood at the end of ${day}.`,
    synthetic: {
      all: 'All events are made up (synthetic).',
      some: 'Some events are made up (synthetic).',
      none: 'No event is marked as made up.'
    },
    audience: (audience: string) => `For: ${audience}.`,
    unit: 'the unit that asked',
    whole: 'Nothing is taken away. This is secret: keep it as you keep the log.',
    like: (k: number) => `Each case is like at least ${k - 1} others in all that is told of it.`,
    telling: {
      'all-by-month': 'All events are told, with their month.',
      'all-by-year': 'All events are told, with their year.',
      'first-by-year': 'The first event of each kind is told, with its year.',
      'milestones-by-year': 'The first referral, discussion and closing are told, with their year.',
      milestones: 'The first referral, discussion and closing are told, without a time.',
      'no-events': 'No events are told: too few cases have the same course.'
    },
    withoutEvents: (cases: number) => `Cases whose events are taken away (course = merged): ${cases}.`,
    merged: (keys: string) => `Attributes of which rare values are merged: ${keys}.`,
    removed: (keys: string) => `Attributes of which nothing is left: ${keys}.`,
    nothing: 'none',
    order: 'Cases are renumbered. Notes, pseudonyms, units, meetings and days are not there.',
    limits: (isAudited: boolean) =>
      `${isAudited ? 'The export is audited with what was published before.' : 'The export is not checked against earlier exports or reports: whoever has two can compare them.'} That all of a kind have one thing in common is not hidden.`
  }
} as const
