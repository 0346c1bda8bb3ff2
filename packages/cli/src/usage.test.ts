import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const on = runOn({ files: { log: textOf(sampleLog) } })
const report = ['report', 'log', '--period', '2023', '--audience', 'steering', '--out', 'reports']

/** Each way to call the program that cannot be meant, and what the message must say in English. */
const misuses: ReadonlyArray<readonly [args: ReadonlyArray<string>, says: string]> = [
  [[], 'no command is given'],
  [['sate', 'log'], 'there is no command `sate`; nearest known: `state`'],
  [['screening', 'log'], 'there is no command `screening`; `norrsken help` lists them'],
  [['help', 'stat'], 'there is no command `stat`; nearest known: `state`'],
  [['state'], '`state` lacks a log'],
  [['state', 'log', 'more'], '`state` does not take `more`'],
  [['state', 'log', '--valid-on', '2024-01-01'], '`state` has no option `--valid-on`; nearest known: `--valid-at`'],
  [['state', 'log', '-x'], '`state` has no option `-x`'],
  [['state', 'log', '--period', '2023'], '`state` has no option `--period`'],
  [['generate', '--strict'], '`generate` has no option `--strict`'],
  [['state', 'log', '--valid-at'], '`--valid-at` needs a value'],
  [['state', 'log', '--valid-at', '--json'], '`--valid-at` needs a value'],
  [['state', 'log', '--strict=yes'], '`--strict` takes no value'],
  [['state', 'log', '--valid-at', '2024-01-01', '--valid-at', '2024-01-02'], '`--valid-at` is given twice'],
  [
    ['state', 'log', '--valid-at', '2023-02-29'],
    '--valid-at: expected a day that exists, such as `2023-06-30`, found `2023-02-29`'
  ],
  [['state', 'log', '--workers', '0'], '--workers: expected a whole number from 1 to 64, found `0`'],
  [['state', 'log', '--workers', 'two'], '--workers: expected a whole number from 1 to 64, found `two`'],
  [['state', 'log', '--known-at', '2023-02-28'], '--known-at: expected an instant with an offset'],
  [['state', 'log', '--known-at', '2023-02-28T12:00:00'], '--known-at: expected an instant with an offset'],
  [['state', 'log', '--reading', 'noticeDay'], '--reading: expected a key and a choice'],
  [
    ['state', 'log', '--reading', 'noticeDya=included'],
    '--reading: there is no key `noticeDya`; nearest known: `noticeDay`'
  ],
  [
    ['state', 'log', '--reading', 'noticeDay=maybe'],
    '--reading: expected one of excluded, included for `noticeDay`, found `maybe`'
  ],
  [
    ['state', 'log', '--reading', 'noticeDay=included', '--reading', 'noticeDay=excluded'],
    '`--reading noticeDay` is given twice'
  ],
  [
    ['state', 'log', '--agreement', 'agreement/norsken'],
    'the log has no agreement `agreement/norsken`; nearest known: `agreement/norrsken`'
  ],
  [
    ['state', 'log', '--as', 'police'],
    '--as: expected a unit, such as `are/social-services` or `outside/legal-aid`, found `police`'
  ],
  [
    ['state', 'log', '--as', 'kromok/social-services'],
    'the log knows no unit `kromok/social-services`; nearest known: '
  ],
  [['generate', '--as', 'police/investigation', '--cases', '1', '--seed', '1'], '`generate` has no option `--as`'],
  [['state', 'nolog'], 'nolog cannot be read: there is no such file'],
  [['state', 'postgres://user:pass@word@somewhere/db'], 'that is no address of a store: expected an address such as'],
  [['verify', 'pglite:'], 'that is no address of a store: expected an address such as `pglite:folder`'],
  [['state', 'pgsql://user:pass@h/db'], 'that is no address of a store, which begins with `postgres://`'],
  [['state', 'user:pass@h/db'], '… cannot be read: there is no such file'],
  [['state', 'postgre:user:pass@h/db'], '… cannot be read: there is no such file'],
  [['verify', 'postgre://user:pass@h/db'], 'that is no address of a store, which begins with `postgres://`'],
  [['import', 'log', 'postgres//user:pass@h/db'], 'that is no address of a store, which begins with `postgres://`'],
  [
    ['state', 'postgres://h/db?tennant=ours'],
    'the address has a setting that there is not; nearest known: `tenant`; there are `tenant`, `schema`, `host`'
  ],
  [['state', 'pglite:folder?schema=ours'], 'the address has a setting that there is not; there are `tenant`'],
  [
    ['export', 'log', '--to', 'ndjson', '--audience', 'coordinator', '--out', 'postgres://user:pass@h/d'],
    '--out: expected a file, found `postgres://h/d`'
  ],
  [report.with(7, 'pgsql://user:pass@h/d'), '--out: expected a folder, found `pgsql://…`'],
  [['migrate'], '`migrate` lacks a store: `postgres://…` or `pglite:<folder>`'],
  [['migrate', 'log'], 'migrate: expected the address of a server, `postgres://…`'],
  [['migrate', 'pglite:folder'], 'migrate: expected the address of a server, `postgres://…`'],
  [['migrate', 'pgsql://h/db'], 'that is no address of a store, which begins with `postgres://`'],
  [['migrate', 'postgres://h/db', '--roles', 'å'.repeat(28)], '--roles: expected a name of at most 54 bytes'],
  [['what-if', 'log', '--add', 'pglite:folder'], '--add: expected a file, found `pglite:folder`'],
  [['import', 'log'], '`import` lacks a store: `postgres://…` or `pglite:<folder>`'],
  [
    ['import', 'log', 'other.ndjson'],
    'import: expected a store: `postgres://…` or `pglite:<folder>`, found `other.ndjson`'
  ],
  [['export', 'log'], '`export` needs `--to`'],
  [['export', 'log', '--to', 'parquet'], '`export` needs `--out`'],
  [['export', 'log', '--to', 'xml'], '--to: expected one of `ndjson`, `csv`'],
  [['export', 'log', '--to', 'ndjson'], '`ndjson` is a whole copy of the log, with all that it says of individuals'],
  [['export', 'log', '--to', 'ndjson', '--audience', 'public'], '`ndjson` is a whole copy of the log'],
  [['export', 'log', '--to', 'ndjson', '--audience', 'all'], '--audience: expected one of `coordinator`, `steering`'],
  [['ask', 'log'], '`ask` lacks a question'],
  [['ask', 'log', 'membre', 'are'], 'there is no question `membre`; nearest known: `member`'],
  [['ask', 'log', 'member'], '`ask` lacks a party'],
  [['ask', 'log', 'exit-if-notice', '30 June'], 'exit-if-notice: expected a day that exists'],
  [['ask', 'log', 'may-discuss', 'case/1'], '`ask` needs `--units`'],
  [
    ['explain', 'log', 'nothing'],
    'there is no question `nothing`; expected a clause, the id of a finding, or a question'
  ],
  [report.slice(0, 6), '`report` needs `--out`'],
  [report.with(3, '2023-Q5'), '--period: expected a year `2023`'],
  [report.with(3, '2023-12-31..2023-01-01'), '--period: expected a day that is not before `2023-12-31`'],
  [report.with(5, 'everybody'), '--audience: expected one of `coordinator`, `steering`, `public`, found `everybody`'],
  [['generate', '--cases', '3'], '`generate` needs `--seed`'],
  [['generate', '--seed', '3'], '`generate` needs `--cases`'],
  [
    ['generate', '--profile', 'published', '--cases', '3', '--seed', '1'],
    '`--cases` does not go with `--profile`: expected one of the two'
  ],
  [
    ['generate', '--profile', 'published', '--to', '2023-12-31', '--seed', '1'],
    '`--to` does not go with `--profile`: expected one of the two'
  ],
  [['generate', '--profile', 'public', '--seed', '1'], '--profile: expected one of'],
  [
    ['generate', '--cases', 'some', '--seed', '1'],
    '--cases: expected a whole number from 0 to 100000000, found `some`'
  ],
  [
    ['generate', '--cases', '1', '--seed', '1', '--from', '2024-01-01', '--to', '2023-12-31'],
    '--to: expected a day that is not before `2024-01-01`, found `2023-12-31`'
  ],
  [
    ['generate', '--cases', '1', '--seed', '1', '--to', '2023-02-28'],
    '--to: expected a day that is not before `2023-03-01`, found `2023-02-28`'
  ],
  [
    ['generate', '--cases', '1', '--seed', '1', '--from', '2010-01-01', '--to', '2011-01-01'],
    '--from: expected a day that is not before `2023-03-01`, found `2010-01-01`'
  ],
  [
    ['generate', '--cases', '1', '--seed', '1', '--from', '2023-02-28', '--to', '2024-12-31'],
    '--from: expected a day that is not before `2023-03-01`, found `2023-02-28`'
  ],
  [
    ['generate', '--cases', '1', '--seed', '1', '--from', '2010-01-01'],
    '--from: expected a day that is not before `2023-03-01`, found `2010-01-01`'
  ]
]

describe('a call that cannot be meant', () => {
  for (const [args, says] of misuses) {
    test(`norrsken ${args.join(' ')}`, async () => {
      const { exit, out, err, written } = await on('--lang', 'en', ...args)
      expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} })
      expect(err).toMatch(/^norrsken: [^\n]+\n$/)
      expect(err).toContain(`norrsken: ${says}`)
    })

    test(`norrsken ${args.join(' ')}: is answered in Swedish too`, async () => {
      const { exit, err } = await on(...args)
      const english = await on('--lang', 'en', ...args)
      expect(exit).toBe(2)
      expect(err).not.toBe(english.err)
    })
  }

  test('names the languages there are', async () => {
    const { exit, err } = await on('state', 'log', '--lang', 'fi')
    expect({ exit, err }).toEqual({ exit: 2, err: 'norrsken: --lang: väntade något av `sv`, `en`, fann `fi`\n' })
  })

  test('with --json is one document on standard output, and a message on standard error', async () => {
    const { exit, out, err } = await on('sate', 'log', '--json', '--lang', 'en')
    expect(exit).toBe(2)
    expect(JSON.parse(out)).toEqual({
      error: {
        type: 'UnknownCommand',
        message: 'there is no command `sate`; nearest known: `state`; `norrsken help` lists them',
        problems: []
      }
    })
    expect(err).toContain('there is no command')
  })

  test('does not control the terminal on which it is shown', async () => {
    const { err } = await on('state', '\u001b[2Jlog', '--lang', 'en')
    expect(err).toBe('norrsken: \\u001b[2Jlog cannot be read: there is no such file\n')
  })
})
