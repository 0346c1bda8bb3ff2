import { Log } from '@norrsken/core'
import type { Channel } from '@norrsken/testing/noninterference'
import { runOn } from './testing/inMemory.ts'
import { textOf, type Written } from './testing/sampleLog.ts'

/** What is called, with everything that a command takes but the log, the language, and who reads. */
export interface Call {
  readonly name: string
  readonly words: ReadonlyArray<string>
  /** What the file `added` holds, which some commands take. */
  readonly added?: ReadonlyArray<Written>
}

const inCase = (stream: string, type: string, data: unknown): Written => ({
  stream,
  type,
  effective: '2024-03-12',
  by: { unit: 'ostersund/coordination', function: 'coordinator' },
  data
})

const on = ['--valid-at', '2024-07-01']

const room = [
  ...['--units', 'police/investigation,ostersund/coordination', '--facts', 'risk,identity,location'],
  ...['--subjects', 'individual,child', '--purpose', 'consult', '--at', '2024-03-05T09:30:00+01:00']
]

/** Every command that reads a log, in the ways in which it answers and in those in which it does not. */
export const calls: ReadonlyArray<Call> = [
  { name: 'state', words: ['state', 'log', ...on] },
  { name: 'state, as it was known', words: ['state', 'log', ...on, '--known-at', '2023-01-10T08:00:00+01:00'] },
  { name: 'check', words: ['check', 'log', ...on, '--strict'] },
  { name: 'ask', words: ['ask', 'log', 'leaves', 'are', ...on] },
  { name: 'ask after nobody', words: ['ask', 'log', 'member', 'outsid'] },
  { name: 'ask may-discuss', words: ['ask', 'log', 'may-discuss', 'case/1', ...room] },
  { name: 'ask may-discuss of another case', words: ['ask', 'log', 'may-discuss', 'case/2', ...room, '--strict'] },
  { name: 'ask may-discuss of no case', words: ['ask', 'log', 'may-discuss', 'case/11', ...room] },
  { name: 'ask discussed', words: ['ask', 'log', 'discussed', 'case/1', ...on] },
  { name: 'ask discussed of another case', words: ['ask', 'log', 'discussed', 'case/2', ...on, '--strict'] },
  {
    name: 'ask discussed at a meeting',
    words: ['ask', 'log', 'discussed', 'case/1', '--discussion', 'meeting/2024-03-05', '--law-on', '2025-12-01', ...on]
  },
  { name: 'ask discussed of no case', words: ['ask', 'log', 'discussed', 'case/11', ...on] },
  { name: 'explain discussed', words: ['explain', 'log', 'discussed', 'case/1', ...on] },
  { name: 'explain may-discuss', words: ['explain', 'log', 'may-discuss', 'case/1', ...room] },
  { name: 'explain', words: ['explain', 'log', '12/ground@coordinator@2024-03-05', ...on] },
  { name: 'explain a clause', words: ['explain', 'log', '12', ...on] },
  { name: 'explain nothing', words: ['explain', 'log', '8/explained@are@2024-03-0', ...on] },
  { name: 'agenda', words: ['agenda', 'log', 'meeting/2024-03-05'] },
  { name: 'agenda of no meeting', words: ['agenda', 'log', 'meeting/2024-03-06', '--strict'] },
  { name: 'review', words: ['review', 'log', ...on] },
  { name: 'screen', words: ['screen', 'log', '--strict'] },
  { name: 'deadlines', words: ['deadlines', 'log', ...on] },
  {
    name: 'what-if',
    words: ['what-if', 'log', '--add', 'added', ...on],
    added: [inCase('case/1', 'ChildPerspectiveConsidered', {}), inCase('case/2', 'CaseClosed', { reason: 'done' })]
  },
  {
    name: 'what-if not',
    words: ['what-if', 'log', '--add', 'added', ...on],
    added: [inCase('case/1', 'EventRetracted', { event: 'e9', reason: 'a mistake' })]
  },
  {
    name: 'diff',
    words: ['diff', 'log', ...on, '--known-at', '2022-12-02T08:00:00+01:00', '--and', '2024-07-01T00:00:00+02:00']
  },
  {
    name: 'report',
    words: ['report', 'log', ...on, '--period', '2024', '--audience', 'coordinator', '--out', 'out']
  },
  {
    name: 'explore',
    words: ['explore', 'log', '--audience', 'coordinator', '--valid-at', '2024-03-20', '--out', 'page.html']
  },
  { name: 'verify', words: ['verify', 'log'] },
  { name: 'export', words: ['export', 'log', '--to', 'ndjson'] },
  { name: 'export of tables', words: ['export', 'log', '--to', 'csv', '--out', 'tables', ...on] },
  { name: 'export as Parquet', words: ['export', 'log', '--to', 'parquet', '--out', 'tables', ...on] },
  { name: 'export as XES', words: ['export', 'log', '--to', 'xes', '--out', 'copy'] },
  { name: 'export as OCEL', words: ['export', 'log', '--to', 'ocel', '--out', 'copy'] },
  {
    name: 'export as CloudEvents, as it was known',
    words: ['export', 'log', '--to', 'cloudevents', '--out', 'copy', '--known-at', '2023-01-10T08:00:00+01:00']
  },
  {
    name: 'export to the steering group',
    words: ['export', 'log', '--to', 'csv', '--audience', 'steering', '--out', 'tables', ...on]
  },
  { name: 'export to a file', words: ['export', 'log', '--to', 'ndjson', '--out', 'copy'] }
]

/** All that is told to whoever calls the program: both outputs, the exit code, and what is written. */
export const told = async (
  log: string,
  { words, added = [] }: Call,
  at: string,
  ...more: ReadonlyArray<string>
): Promise<string> => {
  const run = runOn({ files: { log, added: textOf(added) }, now: at, terminal: true, tick: 700, block: 1500 })
  const inSwedish = await run(...words, '--lang', 'sv', ...more)
  return JSON.stringify([inSwedish, await run(...words, '--lang', 'en', '--json', ...more)])
}

/** A log as a file holds it. */
export const linesOf = (log: ReadonlyArray<Log.Event>): string => log.map((event) => `${Log.line(event)}\n`).join('')

/** Every call as a channel, by which whoever calls as a unit may be told something. */
export const channels: ReadonlyArray<Channel> = calls.map((call) => ({
  name: call.name,
  observe: (log, { unit, at }) => told(linesOf(log), call, at, '--as', unit)
}))
