import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { Answers, Log } from '@norrsken/core'
import { Day, Instant, type Proof } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Data } from './client/Data.ts'
import { isoOf } from './client/days.ts'
import { lastDay } from './client/lookUp.ts'
import { shown } from './client/shown.ts'
import type { ExplorerRequest } from './explorerData.ts'

/** The answers that a page holds, as text. */
export const dataIn = (page: string): string => {
  const [, data] = /<script type="text\/plain" id="data">([^<]*)<\/script>/.exec(page) ?? []
  if (data === undefined) throw new Error('a page without answers')
  return inflateSync(Buffer.from(data, 'base64')).toString()
}

/** What is told of a day, by whichever way it was learnt. */
export interface Told<P> {
  readonly agreement: {
    readonly id: string
    readonly inForce: boolean
    readonly edition: string | null
    readonly term: { readonly from: string; readonly to: string } | null
  } | null
  readonly parties: ReadonlyArray<Omit<Answers.PartyState, 'edition'>>
  readonly held: number
  readonly findings: ReadonlyArray<{
    readonly id: string
    readonly norm: string
    readonly bearer: string
    readonly window: Answers.FindingJson['window']
    readonly state: string
  }>
  readonly proofs: ReadonlyMap<string, P>
}

/** What the program answers of a day by some knowledge: `norrsken state` and `norrsken check`. */
export const answered = (
  { events, agreement, reading }: ExplorerRequest,
  on: Day.Day,
  knownAt: Instant.Instant | null
): Told<Proof.Proof> => {
  const world = Log.worldOf({ validAt: on, knownAt })(events)
  const question = { validAt: on, knownAt, agreement, reading }
  const view = Answers.ask(world, question)
  if (E.isLeft(view)) throw new Error('no such agreement')
  const state = Answers.state(world, view.right, question)
  const findings = view.right === null ? [] : Answers.check(view.right)
  return {
    agreement:
      state.agreement === null
        ? null
        : {
            id: state.agreement.id,
            inForce: state.agreement.inForce,
            edition: state.agreement.edition,
            term: state.agreement.term
          },
    parties: byId(
      (state.agreement?.parties ?? []).map(({ id, member, from, leaves }) => ({ id, member, from, leaves }))
    ),
    held: state.meetings.held,
    findings: byId(
      findings
        .map(Answers.findingJson)
        .map(({ id, norm, bearer, window, state }) => ({ id, norm, bearer, window, state }))
    ),
    proofs: new Map(findings.map(({ id, proof }) => [id, proof]))
  }
}

/** The same as a page shows it. */
export const onPage = (data: Data, day: number, step: number): Told<number> => {
  const { agreement, parties, meetings, findings } = shown(data, { day, step })
  const iso = (at: number | null): string | null => (at === null ? null : isoOf(at))
  return {
    agreement:
      agreement === null
        ? null
        : {
            id: agreement.id,
            inForce: agreement.inForce,
            edition: agreement.edition,
            term: agreement.term === null ? null : { from: isoOf(agreement.term.from), to: isoOf(agreement.term.to) }
          },
    parties: byId(
      parties.map(({ id, member, from, leaves }) => ({ id, member, from: iso(from), leaves: iso(leaves) }))
    ),
    held: meetings.length,
    findings: byId(
      findings.map(({ id, norm, bearer, from, to, state }) => ({
        id,
        norm,
        bearer,
        window: { from: isoOf(from), to: iso(to) },
        state
      }))
    ),
    proofs: new Map(findings.map(({ id, proof }) => [id, proof]))
  }
}

/** The knowledge of a step; `null`: all. */
export const knownAt = ({ steps }: Data, step: number): Instant.Instant | null => {
  const at = steps[step]
  return at === undefined ? null : Instant.instant(at.knownAt)
}

/** Every day that may be asked about by the knowledge of a step. */
export const daysOf = (data: Data, step: number): ReadonlyArray<number> =>
  Array.from({ length: lastDay(data, step) - data.first + 1 }, (_, index) => data.first + index)

export const dayAt = (day: number): Day.Day => Day.day(isoOf(day))

const byId = <A extends { readonly id: string }>(all: ReadonlyArray<A>): ReadonlyArray<A> =>
  [...all].sort((one, other) => (one.id < other.id ? -1 : 1))
