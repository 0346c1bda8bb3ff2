import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { readPage } from '../../../tools/scenarios/readPage.ts'
import type { Capabilities } from './Capabilities.ts'
import { E } from './fp.ts'
import { nodeCapabilities } from './node.ts'
import { run } from './run.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

/** What came of a run. */
export interface Outcome {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** One for all runs, since each listens to the streams of the process. */
const ofThisProcess = nodeCapabilities()

/** Runs the program in this process, with its files, its network and a clock that stands. */
export const norrsken = async (...args: ReadonlyArray<string>): Promise<Outcome> => {
  let [out, err] = ['', '']
  const capabilities: Capabilities = {
    ...ofThisProcess,
    now: () => Instant.instant('2024-07-01T12:00:00+02:00'),
    out: async (text) => {
      out += text
      return true
    },
    err: (text) => {
      err += text
    },
    terminal: false
  }
  const exit = await run(args, capabilities)
  return { exit, out, err }
}

/** A temporary folder, and what throws it away. */
export const folder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'norrsken-cli-stores-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export const coordinator: ReadonlyArray<string> = ['--to', 'ndjson', '--audience', 'coordinator']

const root = join(import.meta.dirname, '../../..')

const scenarios = ['known-late', 'consent-covers-everyone', 'comes-back', 'consent-narrowed', 'notice-missed-one-party']

/** Logs by their names: the sample, an agreement's history, the logs of scenarios, and a made-up one. */
const logs = async (): Promise<ReadonlyMap<string, string>> => {
  const open = (path: string): string => readFileSync(join(root, path), 'utf8')
  const pages = globSync(`scenarios/{good,bad}/{${scenarios.join(',')}}.md`, { cwd: root }).map((path) => {
    const page = readPage(path, open(path), open)
    if (E.isLeft(page)) throw new Error(`${path} cannot be read`)
    return [page.right.name, textOf(page.right.log)] as const
  })
  expect(pages.length).toBe(scenarios.length)
  const generated = await norrsken('generate', '--cases', '30', '--seed', '7')
  return new Map([
    ['sample', textOf(sampleLog)],
    ['history', open('examples/history/history.ndjson')],
    ['generated', generated.out],
    ...pages
  ])
}

/** What is asked of every log. */
const questions: ReadonlyArray<ReadonlyArray<string>> = [
  ['state'],
  ['state', '--valid-at', '2023-06-30', '--known-at', '2023-06-01T00:00:00+02:00'],
  ['check', '--json'],
  ['check', '--valid-at', '2025-06-30', '--reading', 'noticeDay=included'],
  ['ask', 'leaves', 'ostersund', '--all-readings'],
  ['explain', '9'],
  ['deadlines', '--json'],
  ['diff', '--known-at', '2023-05-01T12:00:00+02:00', '--and', '2024-06-01T12:00:00+02:00', '--json'],
  ['verify', '--json']
]

/**
 * Holds the program to it that a log in a store is the log in the file.
 *
 * @param addressOf - the address for a tenant of its own, by a number
 */
export const answersAreThoseOfTheFile = (name: string, addressOf: (tenant: string) => string): void => {
  describe(`a log in ${name}`, () => {
    test('is the log of the file to every question, and comes back byte for byte', async () => {
      const { path, remove } = folder()
      try {
        for (const [log, text] of await logs()) {
          const file = join(path, `${log}.ndjson`)
          const at = addressOf(log)
          writeFileSync(file, text)
          expect(await norrsken('import', file, at, '--json')).toMatchObject({ exit: 0, err: '' })
          for (const [command = '', ...rest] of questions) {
            const asked = await norrsken(command, file, ...rest)
            expect(await norrsken(command, at, ...rest), `${command} ${rest.join(' ')} of ${log}`).toEqual(asked)
          }
          const ofFile = await norrsken('export', file, ...coordinator)
          expect((await norrsken('export', at, ...coordinator)).out).toBe(ofFile.out)
          if (['sample', 'generated'].includes(log)) expect(ofFile.out).toBe(text)
          const copy = join(path, 'copy.ndjson')
          expect((await norrsken('export', at, ...coordinator, '--out', copy)).exit).toBe(0)
          expect(readFileSync(copy, 'utf8')).toBe(ofFile.out)
        }
      } finally {
        remove()
      }
    })
  })
}

/** Runs with a secret in the address, and sees to it that nobody is told. */
export const withSecret = async (secret: string, ...args: ReadonlyArray<string>): Promise<Outcome> => {
  const outcome = await norrsken(...args)
  expect(outcome.out + outcome.err).not.toContain(secret)
  return outcome
}
