import { type Log, Words } from '@norrsken/core'
import { Day, Instant, type Proof } from '@norrsken/rules'
import type { Language } from '../words/day.ts'
import { momentIn } from '../words/heading.ts'
import type { Answer } from './Answer.ts'
import {
  type AgreementSaid,
  type Data,
  type DayCode,
  type FindingSaid,
  type MeetingSaid,
  type Moment,
  type PartySaid,
  type Thing,
  TODAY,
  type Told
} from './client/Data.ts'
import { interned } from './interned.ts'
import type { Knowledge, Known } from './knowledge.ts'
import { type MarkedLine, markedLines } from './markedLines.ts'
import type { Run } from './Run.ts'
import type { Course } from './sweep.ts'

/** What a page is made of. */
export interface Material {
  readonly first: Day.Day
  readonly last: Day.Day
  readonly course: Course
  readonly known: Known
  readonly events: ReadonlyArray<Log.Event>
}

type Of<T extends Answer['type']> = Extract<Answer, { readonly type: T }>

/** An answer as it is put; `later` is that of another day, if the answer goes with the day that is looked at. */
type Put<T extends Answer['type'], S> = (answer: Of<T>, later: Of<T>) => S

/** All that a page knows, with every text held once. */
export const pack = ({ first, last, course, known, events }: Material, language: Language): Data => {
  const { steps } = known
  const texts = interned<string>(String)
  const cited = interned<string>(String)
  const lines = interned<Data['lines'][number]>(JSON.stringify)
  const proofs = interned<ReadonlyArray<number>>(JSON.stringify)
  const byId = new Map(events.map((event) => [event.id, event]))

  const lineOf = (one: MarkedLine, other: MarkedLine | undefined): number => {
    const marked = one.marked.map((at, index) =>
      typeof at === 'object' ? cited.place(at.event) : goingWith(at, other?.marked[index])
    )
    return lines.place([one.depth, texts.place(one.text), ...marked])
  }
  const proof = (of: Proof.Proof | undefined, later: Proof.Proof | undefined): number => {
    const one = of === undefined ? [] : markedLines(of, language)
    const other = later === undefined || later === of ? one : markedLines(later, language)
    return proofs.place(one.map((line, index) => lineOf(line, other[index])))
  }
  const text = (of: string | null): number | null => (of === null ? null : texts.place(of))

  const agreement: Put<'agreement', AgreementSaid> = (one, later) => [
    texts.place(one.id),
    one.inForce ? 1 : 0,
    text(one.edition),
    day(one.term?.from, later.term?.from),
    day(one.term?.to, later.term?.to),
    day(one.noticeBy, later.noticeBy)
  ]
  const party: Put<'party', PartySaid> = (one, later) => [
    one.member ? 1 : 0,
    day(one.from, later.from),
    day(one.leaves, later.leaves),
    text(one.edition),
    proof(one.proofs[0], later.proofs[0]),
    proof(one.proofs[1], later.proofs[1])
  ]
  const meeting: Put<'meeting', MeetingSaid> = (one, later) => [day(one.on, later.on) ?? TODAY, texts.place(one.kind)]
  const finding: Put<'finding', FindingSaid> = (one, later) => [
    one.id === `${one.norm}@${one.bearer}@${one.from}` ? null : texts.place(one.id),
    day(one.to, later.to),
    texts.place(one.state),
    proof(one.proofs[0], later.proofs[0])
  ]

  const told = <T extends Answer['type'], S>(key: string, type: T, put: Put<T, S>): Told<S> => {
    const saidIn = ({ first, second, moves }: Run): S => {
      const later = moves === true && second !== null ? second : first
      if (!isOf(type)(first) || !isOf(type)(later)) throw new Error('answers of two kinds under one key')
      return put(first, later)
    }
    return {
      spans: (course.get(key) ?? []).map(({ from, to, run }) => [numberOf(from), numberOf(to), saidIn(run)] as const),
      others: steps.flatMap(({ others }, step) =>
        (others.get(key) ?? []).map(
          ({ from, to, run }) => [step, numberOf(from), numberOf(to), run === null ? null : saidIn(run)] as const
        )
      )
    }
  }

  const thing = (key: string, example: Answer): Thing => {
    switch (example.type) {
      case 'agreement':
        return { type: 'agreement', ...told(key, 'agreement', agreement) }
      case 'party':
        return { type: 'party', id: texts.place(example.id), ...told(key, 'party', party) }
      case 'meeting':
        return { type: 'meeting', stream: texts.place(example.stream), ...told(key, 'meeting', meeting) }
      case 'finding':
        return {
          type: 'finding',
          norm: texts.place(example.norm),
          bearer: texts.place(example.bearer),
          from: numberOf(Day.day(example.from)),
          ...told(key, 'finding', finding)
        }
    }
  }

  const things = [...examples(course, steps)].map(([key, example]) => thing(key, example))
  return {
    first: numberOf(first),
    last: numberOf(last),
    events: cited.all().map((id) => {
      const event = byId.get(id)
      const name = event === undefined ? '' : Words.language(language).eventNames[event.type]
      return [id, texts.place(name), texts.place(event?.stream ?? '')] as const
    }),
    lines: lines.all(),
    proofs: proofs.all(),
    things,
    steps: steps.map(({ knownAt, until }) => ({ ...moment(knownAt, language), until: numberOf(until) })),
    knownFrom: known.from === null ? null : moment(known.from, language),
    texts: texts.all()
  }
}

const isOf =
  <T extends Answer['type']>(type: T) =>
  (answer: Answer): answer is Of<T> =>
    answer.type === type

/** Each thing that is ever told of, with something that is told of it. */
const examples = (course: Course, steps: ReadonlyArray<Knowledge>): ReadonlyMap<string, Answer> => {
  const found = new Map<string, Answer>()
  for (const spans of [course, ...steps.map(({ others }) => others)]) {
    for (const [key, [...some]] of spans) {
      const run = some.find(({ run }) => run !== null)?.run ?? null
      if (run !== null && !found.has(key)) found.set(key, run.first)
    }
  }
  return found
}

/** A day that is another on another day is the day that is looked at. */
const day = (one: string | null | undefined, later: string | null | undefined): DayCode | null =>
  one == null ? null : one === later ? numberOf(Day.day(one)) : TODAY

const goingWith = (one: number, later: MarkedLine['marked'][number] | undefined): DayCode =>
  one === later ? one : TODAY

const numberOf = (day: Day.Day): number => Day.daysBetween(Day.day('1970-01-01'), day)

const moment = (at: Instant.Instant, language: Language): Moment => {
  return { knownAt: Instant.toIso(at), words: momentIn(language)(at, 'seconds') }
}
