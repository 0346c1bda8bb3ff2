import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runOn } from '../testing/inMemory.ts'
import { sampleLog, textOf } from '../testing/sampleLog.ts'

const on = runOn({ files: { log: textOf(sampleLog) } })

/** Passwords as people have them, written out or as an address wants them, that no other part of a message can be. */
const password = fc
  .string({ unit: fc.constantFrom(...'aB3é%:/?#@=&+ \'"`\\$'), maxLength: 12 })
  .map((text) => `Zq7${text}xW9`)

const address = fc
  .tuple(
    fc.constantFrom('postgres://', 'postgresql://', 'pgsql://', 'postgre://', 'postgres//', 'postgre:/', 'http://'),
    password,
    fc.constantFrom('h/db', 'h:5432/db?sslmode=disable', '/db', 'h/db?tenant=a', 'h/db?tennant=a'),
    fc.boolean()
  )
  .map(([scheme, secret, place, encoded]) => `${scheme}user:${encoded ? encodeURIComponent(secret) : secret}@${place}`)

/** Calls with an address in every place that takes a word, right or wrong. */
const calls: ReadonlyArray<(at: string) => ReadonlyArray<string>> = [
  (at) => ['state', at],
  (at) => ['verify', at, at],
  (at) => ['verify', 'log', at],
  (at) => ['import', 'log', at],
  (at) => ['import', at, 'log'],
  (at) => ['export', at, '--to', 'ndjson', '--audience', 'coordinator'],
  (at) => ['export', 'log', '--to', at],
  (at) => ['export', 'log', '--to', 'ndjson', '--audience', 'coordinator', '--out', at],
  (at) => ['report', 'log', '--period', '2023', '--audience', 'public', '--out', at],
  (at) => ['migrate', at],
  (at) => ['migrate', at, '--roles', 'a'],
  (at) => ['migrate', 'postgres://h/db', '--roles', at],
  (at) => [at],
  (at) => ['help', at],
  (at) => ['ask', 'log', at],
  (at) => ['ask', 'log', 'member', at],
  (at) => ['explain', 'log', at],
  (at) => ['state', 'log', '--valid-at', at],
  (at) => ['state', 'log', `--valid-at=${at}`],
  (at) => ['state', 'log', '--agreement', at],
  (at) => ['state', 'log', '--reading', at],
  (at) => ['state', 'log', '--lang', at],
  (at) => ['state', 'log', `--${at}`],
  (at) => ['what-if', 'log', '--add', at]
]

test('no message has a part of a password, wherever the address stands, as text and as JSON, in both languages', async () => {
  await fc.assert(
    fc.asyncProperty(
      address,
      fc.constantFrom(...calls),
      fc.subarray(['--json', '--lang=en']),
      async (at, call, options) => {
        const { out, err, exit } = await on(...call(at), ...options)
        expect(exit).not.toBe(0)
        expect(out + err).not.toMatch(/Zq7|xW9/)
      }
    ),
    { numRuns: 500 }
  )
})
