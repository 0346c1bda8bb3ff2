import { expect, test } from 'vitest'
import { type Unready, words } from './Unready.ts'

test.each<readonly [Unready, string]>([
  [{ type: 'NotReached' }, 'the database cannot be reached'],
  [{ type: 'NotReached', system: 'ECONNREFUSED' }, 'the database cannot be reached: ECONNREFUSED'],
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
  [
    { type: 'InvalidName', faults: [{ path: 'tenant', expected: 'a name', found: 'nothing' }] },
    'tenant: expected a name, found nothing'
  ],
  [
    { type: 'InUse', directory: 'log.db', pid: 17, lock: 'log.db/norrsken.lock', isCertain: true },
    'the directory `log.db` is open in the process 17'
  ],
  [
    { type: 'InUse', directory: 'log.db', pid: 17, lock: 'log.db/norrsken.lock', isCertain: false },
    'the directory `log.db` may be open in the process 17, in another container or on another machine: if you know that nothing has it open, remove `log.db/norrsken.lock`'
  ],
  [
    { type: 'InUse', directory: 'log.db', pid: null, lock: 'log.db/norrsken.lock', isCertain: false },
    'the directory `log.db` may be open in another process, in another container or on another machine: if you know that nothing has it open, remove `log.db/norrsken.lock`'
  ],
  [{ type: 'OtherFolder', directory: 'log.db' }, '`log.db` is not the directory of a store'],
  [{ type: 'Refused', directory: 'log.db', code: 'EACCES' }, 'the directory `log.db` cannot be opened: EACCES'],
  [{ type: 'Damaged', directory: 'log.db' }, 'what is in the directory `log.db` cannot be opened']
])('%j is said in words', (unready, sentence) => {
  expect(words(unready)).toBe(sentence)
})
