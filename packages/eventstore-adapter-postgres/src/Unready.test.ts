import { expect, test } from 'vitest'
import { type Unready, words } from './Unready.ts'

test.each<readonly [Unready, string]>([
  [{ type: 'NotReached' }, 'the database cannot be reached'],
  [{ type: 'NotReached', code: '28P01' }, 'the database refused: SQLSTATE 28P01'],
  [{ type: 'FileNotRead', setting: 'sslrootcert', code: 'ENOENT' }, 'the file of `sslrootcert` cannot be used: ENOENT'],
  [{ type: 'NotBound', tenant: 'ours' }, 'the login is not bound to the tenant `ours`'],
  [{ type: 'NotMigrated', schema: 's', found: 0, needed: 2 }, 'the schema `s` has not been made: run `migrate` first'],
  [
    { type: 'NotMigrated', schema: 's', found: 1, needed: 2 },
    'the schema `s` has version 1, and 2 is needed: run `migrate` first'
  ],
  [
    { type: 'TooNew', schema: 's', found: 3, known: 2 },
    'the schema `s` has version 3, which a newer program has made; this one knows 2'
  ],
  [{ type: 'WrongEncoding', encoding: 'LATIN1' }, 'the database keeps its texts as LATIN1, and UTF8 is needed'],
  [{ type: 'NoDriver', package: 'pg' }, 'the package `pg` is not installed'],
  [{ type: 'InUse', directory: 'log.db', pid: 17 }, 'the directory `log.db` is open in the process 17']
])('%j is said in words', (unready, sentence) => {
  expect(words(unready)).toBe(sentence)
})
