import type { Log } from '@norrsken/core'
import type { Channel, Reader } from '../Channel.ts'
import { mayKnow } from '../mayKnow.ts'
import type { Written } from '../Written.ts'
import { remembered } from './remembered.test-channels.ts'

/** What one channel says of what a unit may know. */
export type Saying = (known: ReadonlyArray<Written>, reader: Reader) => string

const ofCases = (known: ReadonlyArray<Written>): ReadonlyArray<Written> =>
  known.filter(({ stream }) => stream.startsWith('case/'))
const streams = (known: ReadonlyArray<Written>): ReadonlyArray<string> => [
  ...new Set(known.map(({ stream }) => stream))
]
const those = (known: ReadonlyArray<Written>, type: string): ReadonlyArray<Written> =>
  known.filter((event) => event.type === type)

/** A system that answers units from what they may know alone, in each of the ways in which one may be told something. */
export const honest = {
  states: (known) =>
    streams(ofCases(known))
      .map((name) => JSON.stringify([name, known.filter(({ stream }) => stream === name).map(({ type }) => type)]))
      .join('\n'),
  answers: (known) => `risk is raised: ${those(known, 'RiskAssessed').some(({ data }) => data['level'] !== 'low')}`,
  proofs: (known) =>
    JSON.stringify({ outcome: 'no', because: ofCases(known).map(({ id, effective }) => [id, effective]) }),
  errors: (known, { unit }) => {
    throw new Error(`\`${unit}\` asked for a case that is none of ${streams(known).join(', ')}`)
  },
  agendas: (known) =>
    those(known, 'CaseDiscussed')
      .map(({ stream, data }) => `${data['meeting']}: ${stream}, ${JSON.stringify(data['facts'])}`)
      .join('\n'),
  reports: (known) =>
    `band,number\n25-34,${those(known, 'CaseReferred').filter(({ data }) => data['ageBand'] === '25-34').length}`,
  exports: (known) => known.map((event) => JSON.stringify(event)).join('\n'),
  counts: (known) => JSON.stringify({ events: known.length, cases: streams(ofCases(known)).length }),
  orders: (known) => [...new Set([...ofCases(known)].reverse().map(({ stream }) => stream))].join(' '),
  versions: (known) =>
    ofCases(known)
      .map(({ stream, version }) => `${stream} ${version}`)
      .join(),
  'ids of findings': (known) =>
    ofCases(known)
      .map(({ stream, version }) => `12/ground@${stream}#${version}`)
      .join(),
  suggestions: (known) => `did you mean ${[...new Set(known.map(({ by }) => by.unit))].sort().join(' or ')}`,
  'exit codes': (known) => (those(known, 'CaseClosed').length > 0 ? '0' : '1'),
  'standard error': (known) => `read ${known.length} events`
} as const satisfies { readonly [name: string]: Saying }

export type Told = keyof typeof honest

/** What a unit may know of a log, worked out once for all channels. */
export const known = remembered(mayKnow)

/** The channels of the honest system. */
export const honestChannels: ReadonlyArray<Channel> = Object.entries(honest).map(([name, say]: [string, Saying]) => ({
  name,
  observe: (log: ReadonlyArray<Log.Event>, reader: Reader) => say(known(log, reader), reader)
}))
