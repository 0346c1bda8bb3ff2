import { type Answers, Words } from '@norrsken/core'
import { moment } from './moment.ts'

/** What is said of what may be said at a meeting. */
export type AgendaWords = (agenda: Answers.AgendaJson) => ReadonlyArray<string>

type Known = Answers.CaseAtMeeting['known']

/** What a language says of its own. Moments and names come in words. */
export interface Own {
  readonly heading: (meeting: string, from: string, to: string | null) => string
  readonly cancelled: string
  readonly known: { readonly [K in Known]: string }
  readonly contradicting: string
  readonly nobody: string
  readonly noCase: string
  readonly caseHeading: (name: string, why: string) => string
  readonly why: { readonly [W in Answers.CaseAtMeeting['why']]: string }
  readonly at: (moment: string) => string
  readonly during: (from: string, to: string) => string
  /** A unit, and the function of whoever comes for it. */
  readonly serving: (unit: string, serves: string) => string
  readonly identified: (what: string) => string
  /** What a person may decide to be said identified. */
  readonly decidable: (what: string) => string
  readonly rest: (rest: Rest) => string
  /** Of some people, each fact, to reach each aim. */
  readonly told: (facts: string, subjects: string, purposes: string) => string
  readonly everyFact: string
  readonly stepsOut: (units: string) => string
  readonly all: { readonly there: string; readonly remaining: string }
  /** What may be said identified to all of some at once; `null`: nothing. */
  readonly together: (all: string, what: string | null) => string
  readonly apart: (units: string) => string
  readonly presentOnly: (during: string, units: string) => string
  readonly attendanceOnly: (during: string, units: string) => string
  /** Duties to report concern for a child, by their paragraphs. */
  readonly duties: (paragraphs: string) => string
  readonly either: (words: ReadonlyArray<string>) => string
  readonly notLookedAt: string
  readonly notAdvice: string
}

/** What may not be said identified. */
export interface Rest {
  /** That is everything. */
  readonly isAll: boolean
  /**
   * Something else may be said identified. Whoever hears that knows whose case it is, so that the rest cannot be said
   * de-identified beside it.
   */
  readonly isIdentified: boolean
  /** A person may decide otherwise. */
  readonly isDecidable: boolean
}

/** The words for what may be said at a meeting, in a language. */
export const agendaWords = (lang: Words.Lang, own: Own): AgendaWords => {
  const { names, list } = Words.language(lang)
  const unitsOf = (units: ReadonlyArray<string>): string => list(units.map((unit) => Words.unitName(unit, lang)))

  const personName = ({ unit, function: serves }: Answers.Person): string =>
    serves === null
      ? Words.unitName(unit, lang)
      : own.serving(Words.unitName(unit, lang), nameOf(names.functions, serves, names.someFunction))

  const told = (all: ReadonlyArray<Answers.Told>): string =>
    all
      .map(({ facts, subjects, purposes }) =>
        own.told(
          facts.length === Object.keys(names.facts).length ? own.everyFact : list(facts.map((one) => names.facts[one])),
          own.either(subjects.map((one) => names.subjects[one])),
          own.either(purposes.map((one) => names.purposes[one]))
        )
      )
      .join('; ')

  /** Those to whom the same may be said, with what that is. */
  const groupLines = (group: Group): ReadonlyArray<string> => {
    const [{ identified, needsHuman, denied }] = group
    const isIdentified = identified.length > 0
    const isListed = needsHuman.length > 0 && denied.length > 0
    const rest = { isAll: !isIdentified && !isListed, isIdentified, isDecidable: denied.length === 0 }
    return [
      ...group.map((person) => `    ${personName(person)}`),
      ...(isIdentified ? [`      ${own.identified(told(identified))}`] : []),
      ...(isListed ? [`      ${own.decidable(told(needsHuman))}`] : []),
      ...(needsHuman.length + denied.length > 0 ? [`      ${own.rest(rest)}`] : [])
    ]
  }

  /** What all who remain may hear at once, where that is not what each of them may. */
  const togetherLines = ({ people, stepsOut, together }: Segment): ReadonlyArray<string> => {
    const heard = people.filter(({ deidentifiedOnly }) => !deidentifiedOnly).map(({ identified }) => told(identified))
    if (new Set(heard).size < 2) return []
    const all = own.all[stepsOut.length === 0 ? 'there' : 'remaining']
    return [`    ${own.together(all, together.length === 0 ? null : told(together))}`]
  }

  const segmentLines =
    (span: Span) =>
    (segment: Segment): ReadonlyArray<string> => {
      const { from, to, people, stepsOut, apart } = segment
      return [
        `  ${span(from, to)}:`,
        ...(people.length === 0 ? [`    ${own.nobody}`] : grouped(people).flatMap(groupLines)),
        ...(stepsOut.length === 0 ? [] : [`    ${own.stepsOut(unitsOf(stepsOut))}`]),
        ...togetherLines(segment),
        ...(apart.length === 0 ? [] : [`    ${own.apart(unitsOf(apart))}`])
      ]
    }

  /** When something is, by the clock alone where all of the meeting is on one day. */
  const spanWithin =
    ({ from: begins, to: ends }: Answers.AgendaJson): Span =>
    (from, to) => {
      const isShort = [from, to, ends].every((iso) => iso === null || isOneDay(begins, iso))
      const written = (iso: string): string => (isShort ? clock(iso) : moment(iso, lang))
      return to === null || to === from ? own.at(written(from)) : own.during(written(from), written(to))
    }

  const differenceLines =
    (span: Span) =>
    ({ from, to, inPresentOnly, inAttendanceOnly }: Difference): ReadonlyArray<string> => [
      ...(inPresentOnly.length === 0 ? [] : [`  ${own.presentOnly(span(from, to), unitsOf(inPresentOnly))}`]),
      ...(inAttendanceOnly.length === 0 ? [] : [`  ${own.attendanceOnly(span(from, to), unitsOf(inAttendanceOnly))}`])
    ]

  const roomLines = (room: { readonly known: Known; readonly contradicting: boolean }): ReadonlyArray<string> => [
    own.known[room.known],
    ...(room.contradicting ? [own.contradicting] : [])
  ]

  const caseLines =
    (meeting: Answers.AgendaJson['room'], span: Span) =>
    ({ case: name, why, room, segments, differences, duties }: Answers.CaseAtMeetingJson): ReadonlyArray<string> => [
      '',
      own.caseHeading(name, own.why[why]),
      ...(room.known === meeting.known && room.contradicting === meeting.contradicting
        ? []
        : roomLines(room).map((line) => `  ${line}`)),
      ...segments.flatMap(segmentLines(span)),
      ...differences.flatMap(differenceLines(span)),
      ...(duties.length === 0 ? [] : [`  ${own.duties(list(duties.map(paragraphOf)))}`])
    ]

  return (agenda) => {
    const { meeting, status, from, to, room, cases } = agenda
    return [
      own.heading(meeting, moment(from, lang), to === null ? null : isOneDay(from, to) ? clock(to) : moment(to, lang)),
      ...(status === 'cancelled' ? [own.cancelled] : []),
      ...roomLines(room),
      ...(cases.length === 0 ? ['', own.noCase] : cases.flatMap(caseLines(room, spanWithin(agenda)))),
      '',
      own.notLookedAt,
      own.notAdvice
    ]
  }
}

/** The paragraph of a wording, by the id of that. */
const paragraphOf = (id: string): string => id.split('@')[0] ?? id

type Segment = Answers.CaseAtMeetingJson['segments'][number]
type Span = (from: string, to: string | null) => string
/** Of moments in local time. */
const isOneDay = (one: string, other: string): boolean => one.slice(0, 10) === other.slice(0, 10)
const clock = (iso: string): string => iso.slice(11, 16)

/** People to whom the same may be said. */
type Group = readonly [Answers.MayHear, ...Answers.MayHear[]]

const grouped = (people: ReadonlyArray<Answers.MayHear>): ReadonlyArray<Group> => {
  const groups = new Map<string, [Answers.MayHear, ...Answers.MayHear[]]>()
  for (const one of people) {
    const key = JSON.stringify([one.identified, one.needsHuman, one.denied])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

type Difference = Answers.CaseAtMeetingJson['differences'][number]

const nameOf = (
  names: { readonly [name: string]: string },
  name: string,
  otherwise: (name: string) => string
): string => (Object.hasOwn(names, name) ? (names[name] ?? name) : otherwise(name))
