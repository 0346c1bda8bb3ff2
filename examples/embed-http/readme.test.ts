import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configurationOf } from './configuration.ts'
import { kinds } from './http/Problem.ts'
import { curl } from './test/curl.ts'
import { here } from './test/kit.ts'
import { type Program, start } from './test/program.ts'

const page = readFileSync(join(here, 'README.md'), 'utf8')

/** The commands of the page, each with the lines that it says are printed. */
const shown = page
  .split(/^ {4}\$ /m)
  .slice(1)
  .map((part) => {
    const [command = '', ...lines] = part.split('\n')
    const end = lines.findIndex((line) => !line.startsWith('    '))
    return { command, lines: lines.slice(0, end).map((line) => line.slice(4)) }
  })
const [first, ...others] = shown

/** Whether a text has these lines in their order: `…` stands for what is left out, of a line or between lines. */
const has = (text: string, lines: ReadonlyArray<string>): boolean => {
  const escaped = (line: string) => line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*')
  const pattern = lines.map((line) => (line === '…' ? '(?:.*\\n)*' : `${escaped(line)}\\n`)).join('')
  return new RegExp(`^${pattern}$`).test(text.endsWith('\n') ? text : `${text}\n`)
}

describe('what the page shows', { timeout: 60_000 }, () => {
  const temporary = mkdtempSync(join(tmpdir(), 'norrsken-intake-'))
  let program: Program

  beforeAll(async () => {
    const LOG = /^LOG=(\S+) npx -y pnpm@[\d.]+ -s -C examples\/embed-http start$/.exec(first?.command ?? '')?.[1]
    program = await start({ LOG: LOG ?? '', FOLDER: join(temporary, 'log.db') })
  }, 60_000)
  afterAll(async () => {
    await program?.stop()
    rmSync(temporary, { recursive: true, force: true })
  })

  test('is how it starts', () => {
    expect(program.said().replace(program.base, 'http://127.0.0.1:8080')).toBe(`${first?.lines.join('\n')}\n`)
  })

  test('is more than one request', () => {
    expect(others.length).toBeGreaterThan(4)
  })

  test.each(others.map((one) => [one.command, one.lines] as const))('is printed: %s', async (command, lines) => {
    const printed = await curl(command, program.base, join(here, 'requests'))
    expect(has(printed, lines) ? '' : `${lines.join('\n')}\n\nis not\n\n${printed}`).toBe('')
  })
})

test('the page has every status of a problem but that of a bug', () => {
  const told = [...page.matchAll(/^\| ([\d ]+?) +\|/gm)].flatMap(([, statuses = '']) => statuses.split(' ').map(Number))
  const known = Object.values(kinds).map(({ status }) => status as number)
  expect(told.sort()).toEqual(known.filter((status) => status !== 500).sort())
})

test('the page has every variable, with its default', () => {
  const variables = page.slice(page.indexOf('## How it is set up'))
  for (const [name, value] of [
    ['FOLDER', 'out/log.db'],
    ['MIGRATE', 'never'],
    ['TENANT', 'main'],
    ['BODY_BYTES', '262144'],
    ['TIMEOUT_MS', '10000']
  ]) {
    expect(variables).toMatch(new RegExp(`^\\| \`${name}\` .*\`${value}\``, 'm'))
    expect(configurationOf({ [name ?? '']: value })).toEqual(configurationOf({}))
  }
})
