import { Answers, Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'

/** A log, and what must be answered about it. Written from the agreement, never from what the program answers. */
export interface Witness {
  readonly name: string
  readonly said: ReadonlyArray<Said>
  readonly expected: ReadonlyArray<Expectation>
}

/** What an event says: its stream, what it is, when it was so, its data; who recorded it where that is not the coordinator. */
export type Said = readonly [stream: string, type: string, effective: string, data: object, by?: string]

/** What is asked at the end of a day, and the answer: one line for each finding, or the one answer. */
export interface Expectation {
  readonly on: string
  readonly ask: Ask
  readonly answer: ReadonlyArray<string>
}

/** Findings are those of all norms, or of those that are named. Every one of them is listed: there is no other. */
export type Ask =
  | readonly ['findings', ...norms: ReadonlyArray<string>]
  | readonly ['member' | 'leaves', party: string]
  | readonly ['exit-if-notice' | 'last-notice-day', day: string]
  | readonly ['term']

/** An expectation that was not met. */
export interface Unmet {
  readonly witness: string
  readonly on: string
  readonly ask: string
  /** The lines that were expected and not answered, and the other way round. */
  readonly missing: ReadonlyArray<string>
  readonly surplus: ReadonlyArray<string>
}

/** The expectations of a witness that the program does not meet. */
export const unmet = ({ name, said, expected }: Witness): ReadonlyArray<Unmet> => {
  const events = eventsOf(said)
  return expected.flatMap(({ on, ask, answer }) => {
    const found = answerTo(events, on, ask)
    const missing = answer.filter((line) => !found.includes(line))
    const surplus = found.filter((line) => !answer.includes(line))
    return missing.length + surplus.length === 0 && found.length === answer.length
      ? []
      : [{ witness: name, on, ask: ask.join(' '), missing, surplus }]
  })
}

const eventsOf = (said: ReadonlyArray<Said>): ReadonlyArray<Log.Event> => {
  const versions = new Map<string, number>()
  return said.map(([stream, type, effective, data, by = 'ostersund/coordination'], index) => {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    const decoded = Log.decode({
      ...{ id: `e${index + 1}`, stream, version, type, schema: 1, effective, recorded: '2020-01-01T00:00:00Z', data },
      by: { unit: by, function: 'official' }
    })
    if (decoded._tag === 'Left') throw new Error(`${type} of ${effective}: ${JSON.stringify(decoded.left)}`)
    return decoded.right
  })
}

const answerTo = (events: ReadonlyArray<Log.Event>, on: string, ask: Ask): ReadonlyArray<string> => {
  const question = { validAt: Day.day(on), knownAt: null, agreement: null, reading: {} }
  const world = Log.worldOf(question)(events)
  const asked = Answers.ask(world, question)
  if (asked._tag === 'Left' || asked.right === null) throw new Error('a witness tells of an agreement')
  const view = asked.right
  switch (ask[0]) {
    case 'findings': {
      const [, ...norms] = ask
      const findings = Answers.check(view).map(Answers.findingJson)
      return findings.filter(({ norm }) => norms.length === 0 || norms.includes(norm)).map(findingLine)
    }
    case 'member':
      return [Answers.member(view, ask[1]).value]
    case 'leaves':
      return [String(Answers.leaves(view, ask[1]).value)]
    case 'exit-if-notice':
      return [String(Answers.exitIfNotice(view, Day.day(ask[1])).value)]
    case 'last-notice-day':
      return [String(Answers.lastNoticeDay(view, Day.day(ask[1])).value)]
    case 'term': {
      const term = Answers.state(world, view, question).agreement?.term ?? null
      return [term === null ? 'none' : `${term.from}..${term.to}`]
    }
  }
}

/** `clause | norm | bearer | from..to | state`, without an end where the text sets none. */
const findingLine = ({ clause, norm, bearer, window, state }: Answers.FindingJson): string =>
  [clause, norm, bearer, `${window.from}..${window.to ?? ''}`, state].join(' | ')
