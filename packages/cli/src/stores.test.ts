import { Log, Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import type { Flaw, Migrated } from '@norrsken/eventstore-adapter-postgres'
import { Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import type { LogStore, NoStore } from './store/LogStore.ts'
import { runOn } from './testing/inMemory.ts'
import { madeUp } from './testing/madeUp.ts'
import { sampleLog, sampleWith, textOf } from './testing/sampleLog.ts'

const sample = textOf(sampleLog)
const folder = 'pglite:folder'

const emptyStore = (): LogStore => ({
  ...memoryEventStore({ clock: () => Instant.instant('2024-07-01T12:00:00Z') }),
  flaws: () => async () => E.right([]),
  close: async () => {}
})

/** A computer with the sample as a file and in a store. */
const withStore = async (store: LogStore = emptyStore()) => {
  const computer = { files: { log: sample }, stores: { [folder]: store } }
  const { exit } = await runOn(computer)('import', 'log', folder)
  expect(exit).toBe(0)
  return runOn(computer)
}

/** A store in which some events are, as a store that is out of order may have them. */
const having = (reading: () => AsyncIterable<Store.Positioned>): LogStore => ({ ...emptyStore(), readAll: reading })

const at = (position: string, written: unknown): Store.Positioned => {
  const event = Log.decode(written)
  if (E.isLeft(event)) throw new Error('an event is malformed')
  return { position: position as Store.Position, event: event.right }
}

const unreadable = new Store.UnreadableEvent({
  position: '0000000000000007' as Store.Position,
  stream: 'case/1',
  version: 3,
  faults: [{ path: 'data', expected: 'the data of X', found: 'nothing' }]
})

/** That the withdrawal was taken back, after the sample. */
const takenBack = {
  ...sampleLog[13],
  id: 'e15',
  version: 10,
  type: 'EventRetracted',
  recorded: '2024-06-01T12:00:00+02:00',
  data: { event: 'e14', reason: 'it was never sent' }
}

const coordinator = ['--to', 'ndjson', '--audience', 'coordinator']

describe('a store as the log', () => {
  const asked: ReadonlyArray<ReadonlyArray<string>> = [
    ['state'],
    ['state', '--known-at', '2024-05-15T12:59:59+02:00'],
    ['check'],
    ['ask', 'leaves', 'are'],
    ['ask', 'member', 'krokom'],
    ['explain', '14.2'],
    ['deadlines', '--ics'],
    ['diff', '--known-at', '2023-08-01T12:00:00+02:00', '--and', '2024-06-01T12:00:00+02:00'],
    ['what-if', '--add', 'log'],
    ['report', '--period', '2023', '--audience', 'public', '--out', 'out'],
    ['verify', '--json']
  ]

  test.each(asked.map((words) => [words.join(' '), words] as const))(
    'gives the answers of the file: %s',
    async (_, words) => {
      const [command = '', ...rest] = words
      const on = await withStore()
      for (const language of ['sv', 'en']) {
        const [file, store] = await Promise.all(
          ['log', folder].map((log) => on(command, log, ...rest, '--lang', language))
        )
        expect(store).toEqual(file)
      }
    }
  )

  test('that has no events is told of, since it may be the wrong one', async () => {
    const { exit, err } = await runOn({ stores: { [folder]: emptyStore() } })('state', folder, '--lang', 'en')
    expect({ exit, err }).toEqual({
      exit: 0,
      err: 'pglite:folder has no events\n'
    })
  })

  test('is closed once it has been read, before it is asked anything', async () => {
    let closed = 0
    const store = {
      ...emptyStore(),
      close: async () => {
        closed += 1
      }
    }
    const on = await withStore(store)
    await on('state', folder)
    expect(closed).toBe(2)
  })

  test('shows on a terminal how many events have been read, and takes that away', async () => {
    const events = Array.from({ length: 3000 }, (_, index) =>
      at(String(index).padStart(9, '0'), { ...sampleLog[7], id: `g${index}`, stream: `case/g${index}` })
    )
    const store = having(async function* () {
      yield* events
    })
    const on = runOn({ terminal: true, tick: 1001, stores: { [folder]: store } })
    const { err } = await on('verify', folder, '--lang', 'en')
    expect(err).toMatch(/^(\rreading the store: \d+ events)+\r {2,}\r/)
    expect((await on('verify', folder, '--json')).err).toBe('')
  })
})

describe('a store that is not available', () => {
  test('ends the program with 3, and a message as JSON where that is asked for', async () => {
    const on = runOn({})
    const { exit, out, err } = await on('check', 'postgres://user:pass@host/db', '--json', '--lang', 'en')
    const message = 'postgres://host/db is not available: the server cannot be reached'
    expect({ exit, err }).toEqual({ exit: 3, err: `norrsken: ${message}\n` })
    expect(JSON.parse(out)).toEqual({ error: { type: 'StoreUnavailable', message, problems: [] } })
  })

  test('may be lost while it is read: there is no answer then', async () => {
    const lost = having(async function* () {
      yield at('1', sampleLog[0])
      throw new Store.StoreUnavailable()
    })
    for (const words of [
      ['state', folder],
      ['export', folder, ...coordinator],
      ['import', folder, 'pglite:other']
    ]) {
      const on = runOn({ stores: { [folder]: lost, 'pglite:other': emptyStore() } })
      const { exit, out, err } = await on(...words, '--lang', 'en')
      expect({ exit, out }).toEqual({ exit: 3, out: '' })
      expect(err).toContain('pglite:folder is not available: it was lost')
    }
  })

  test('or may not be read: that is told as it is', async () => {
    const closed = having(async function* () {
      yield at('1', sampleLog[0])
      throw new Store.StoreForbidden()
    })
    const { exit, err } = await runOn({ stores: { [folder]: closed } })('state', folder, '--lang', 'en')
    expect({ exit, err }).toEqual({
      exit: 3,
      err: 'norrsken: pglite:folder is not available: this user may not do that (SQLSTATE 42501)\n'
    })
  })

  test.each<readonly [NoStore, english: string, swedish: string]>([
    [
      { type: 'NotBound', tenant: 'ours' },
      'this user is not bound to the tenant `ours`',
      'användaren är inte knuten till `ours` (tenant)'
    ],
    [
      { type: 'FileNotRead', setting: 'sslrootcert', code: 'ENOENT' },
      'the file that `sslrootcert` names cannot be used: ENOENT',
      'filen som `sslrootcert` nämner kan inte användas: ENOENT'
    ]
  ])('says why: %j', async (why, english, swedish) => {
    const on = runOn({ stores: { [folder]: why } })
    expect(await on('state', folder, '--lang', 'en')).toMatchObject({ exit: 3, err: expect.stringContaining(english) })
    expect(await on('state', folder)).toMatchObject({ exit: 3, err: expect.stringContaining(swedish) })
  })

  test.each<readonly [code: string | undefined, english: string, swedish: string]>([
    [undefined, 'it was lost while it was read', 'det försvann medan det lästes'],
    [
      '57014',
      'it refused, as it took longer than is allowed, or somebody cancelled it (SQLSTATE 57014) while it was read',
      'det sade nej, eftersom det tog längre tid än det får, eller någon avbröt det (SQLSTATE 57014) medan det lästes'
    ],
    ['XX001', 'it refused (SQLSTATE XX001) while it was read', 'det sade nej (SQLSTATE XX001) medan det lästes']
  ])('at reading is told as it is: %j', async (code, english, swedish) => {
    const store = having(async function* () {
      yield at('1', sampleLog[0])
      throw new Store.StoreUnavailable(code)
    })
    const on = runOn({ stores: { [folder]: store } })
    for (const words of [
      ['verify', folder],
      ['export', folder, ...coordinator],
      ['import', folder, 'pglite:other']
    ]) {
      const { err } = await on(...words, '--lang', 'en')
      expect(err).toBe(`norrsken: pglite:folder is not available: ${english}\n`)
      expect((await on(...words)).err).toBe(`norrsken: pglite:folder är inte tillgängligt: ${swedish}\n`)
    }
  })

  test.each<readonly [Omit<Store.Unavailable, 'type'>, english: string, swedish: string]>([
    [{ ambiguous: false }, 'it was lost; nothing was stored', 'det försvann; inget har sparats'],
    [
      { ambiguous: false, refusal: '53100' },
      'it refused, as the server has no room left on its disk (SQLSTATE 53100); nothing was stored',
      'det sade nej, eftersom serverns disk är full (SQLSTATE 53100); inget har sparats'
    ],
    [
      { ambiguous: false, refusal: '25006' },
      'it refused, as the server takes nothing in, as it follows another one (SQLSTATE 25006); nothing was stored',
      'det sade nej, eftersom servern tar inte emot något, eftersom den följer en annan (SQLSTATE 25006); inget har sparats'
    ],
    [
      { ambiguous: true, refusal: '57P01' },
      'it refused, as the server is starting or stopping (SQLSTATE 57P01) while it was written to; all may have been',
      'det sade nej, eftersom servern håller på att starta eller stanna (SQLSTATE 57P01) medan det skrevs till; allt kan'
    ]
  ])('at importing is told as it is: %j', async (how, english, swedish) => {
    const store: LogStore = {
      ...emptyStore(),
      importLog: () => async () => E.left({ type: 'Unavailable', ...how })
    }
    const on = runOn({ files: { log: sample }, stores: { [folder]: store } })
    const { exit, err } = await on('import', 'log', folder, '--lang', 'en')
    expect(exit).toBe(3)
    expect(err).toContain(`pglite:folder is not available: ${english}`)
    expect((await on('import', 'log', folder)).err).toContain(`pglite:folder är inte tillgängligt: ${swedish}`)
  })

  test('is judged after the rest of the call: what cannot be meant is told first', async () => {
    const { exit } = await runOn({})('state', 'postgres://host/db', '--valid-at', 'nonsense')
    expect(exit).toBe(2)
  })
})

describe('verify of a store', () => {
  test('finds what it would find in the file', async () => {
    const events = sampleWith('e12', { version: 9 })
    const store = having(async function* () {
      yield* events.map((event, index) => at(String(index).padStart(9, '0'), event))
    })
    const on = runOn({ files: { log: textOf(events) }, stores: { [folder]: store } })
    const file = await on('verify', 'log', '--json')
    expect(file.exit).toBe(4)
    expect(await on('verify', folder, '--json')).toEqual(file)
  })

  test.each([
    ['pglite:folder', 'pglite:folder', 'norrsken', 'main'],
    ['pglite:folder?tenant=ours', 'pglite:folder?tenant=ours', 'norrsken', 'ours'],
    ['postgres://u:p@h/db?schema=logs', 'postgres://h/db?schema=logs', 'logs', 'main']
  ])('of which nothing was ever stored finds no log to look at: %s', async (address, name, schema, tenant) => {
    const on = runOn({ stores: { [name]: emptyStore() } })
    const message = `${name}: there is nothing to verify: the schema \`${schema}\` has no event of the tenant \`${tenant}\``
    const { exit, out, err } = await on('verify', address, '--json', '--lang', 'en')
    expect({ exit, err }).toEqual({ exit: 2, err: `norrsken: ${message}\n` })
    expect(JSON.parse(out)).toEqual({ error: { type: 'NothingStored', message, problems: [] } })
    expect((await on('verify', address)).err).toBe(
      `norrsken: ${name}: det finns inget att granska: schemat \`${schema}\` har ingen händelse för \`${tenant}\` (tenant)\n`
    )
  })

  test('finds that positions do not go up', async () => {
    const store = having(async function* () {
      yield at('2', sampleLog[0])
      yield at('2', sampleLog[1])
    })
    const on = runOn({ stores: { [folder]: store } })
    const { exit, out } = await on('verify', folder, '--json')
    expect(exit).toBe(4)
    expect(JSON.parse(out)).toMatchObject({
      events: 2,
      problems: [{ line: 2, id: 'e2', path: 'position', expected: 'a position after 2', found: '2' }],
      total: 1
    })
    expect(await on('state', folder, '--lang', 'en')).toMatchObject({
      exit: 2,
      err: 'norrsken: pglite:folder is refused: 1 problem\n  line 2 (event e2): position: expected a position after 2, found 2\n'
    })
  })

  test('finds an event that the store cannot read again, and tells which', async () => {
    const store = having(async function* () {
      yield at('1', sampleLog[0])
      throw unreadable
    })
    const on = runOn({ stores: { [folder]: store } })
    const { exit, out } = await on('verify', folder, '--json')
    expect(exit).toBe(4)
    const found = 'data: expected the data of X, found nothing'
    expect(JSON.parse(out)).toMatchObject({
      events: 1,
      problems: [{ line: 2, path: 'case/1#3', expected: 'an event that can be read again', found }],
      total: 1
    })
    expect(await on('state', folder, '--lang', 'en')).toMatchObject({
      exit: 2,
      err: `norrsken: pglite:folder is refused: 1 problem\n  line 2: case/1#3: expected an event that can be read again, found ${found}\n`
    })
  })

  test('is stopped by what is no word of a store: that is a fault of the program', async () => {
    const store = having(async function* () {
      yield at('1', sampleLog[0])
      throw new Error('event 7 cannot be read: data: expected the data of X, found nothing')
    })
    await expect(runOn({ stores: { [folder]: store } })('verify', folder)).rejects.toThrow('event 7')
  })

  const flaws: ReadonlyArray<readonly [Flaw, english: string, swedish: string]> = [
    [
      { type: 'Missing', part: 'function', name: 'refuse' },
      'function refuse: expected what `migrate` makes, found nothing',
      'function refuse: väntade det som `migrate` gör, fann ingenting'
    ],
    [
      { type: 'Changed', part: 'policy', name: 'event.own_tenant' },
      'policy event.own_tenant: expected what `migrate` makes, found something else',
      'policy event.own_tenant: väntade det som `migrate` gör, fann något annat'
    ],
    [
      { type: 'Off', part: 'trigger', name: 'event.append_only' },
      'trigger event.append_only: expected a trigger that always fires, found one that does not',
      'trigger event.append_only: väntade en utlösare som alltid utlöses, fann en som inte gör det'
    ],
    [
      { type: 'Off', part: 'table', name: 'event' },
      'table event: expected row-level security, found none',
      'table event: väntade säkerhet på radnivå, fann ingen'
    ],
    [
      { type: 'Unknown', part: 'rule', name: 'event.own' },
      'rule event.own: expected nothing, found something that `migrate` has not made',
      'rule event.own: väntade ingenting, fann något som `migrate` inte har gjort'
    ],
    [
      { type: 'OfAnother', part: 'table', name: 'head', owner: 'app' },
      'table head: expected the owner of the events, found "app"',
      'table head: väntade ägaren till händelserna, fann "app"'
    ],
    [
      { type: 'Granted', part: 'table', name: 'event', privilege: 'UPDATE', to: 'app' },
      'table event: expected no right to UPDATE, found one that "app" has',
      'table event: väntade ingen rätt till UPDATE, fann en som "app" har'
    ],
    [
      { type: 'Granted', part: 'function', name: 'append', privilege: 'EXECUTE', to: null },
      'function append: expected no right to EXECUTE, found one that everybody has',
      'function append: väntade ingen rätt till EXECUTE, fann en som alla har'
    ]
  ]

  test.each(flaws)('finds that the store is not as it was made: %j', async (flaw, english, swedish) => {
    const store: LogStore = { ...emptyStore(), flaws: () => async () => E.right([flaw]) }
    const on = await withStore(store)
    const { exit, out } = await on('verify', folder, '--json')
    expect(exit).toBe(4)
    expect(JSON.parse(out)).toMatchObject({ events: 14, problems: [{ line: 0, problem: english }], total: 1 })
    expect((await on('verify', folder, '--lang', 'en')).out).toContain(`\n  ${english}\n`)
    expect((await on('verify', folder)).out).toContain(`\n  ${swedish}\n`)
  })

  test('of which nothing was ever stored tells of that all the same', async () => {
    const flaw: Flaw = { type: 'Off', part: 'trigger', name: 'event.append_only' }
    const store: LogStore = { ...emptyStore(), flaws: () => async () => E.right([flaw]) }
    const { exit, out, err } = await runOn({ stores: { [folder]: store } })('verify', folder, '--json', '--lang', 'en')
    expect({ exit, err }).toEqual({ exit: 4, err: 'pglite:folder has no events\n' })
    expect(JSON.parse(out)).toMatchObject({ events: 0, problems: [{ line: 0 }], total: 1 })
  })

  test('is not answered where the store does not let its user look', async () => {
    const flaws = () => async () => E.left({ type: 'Forbidden' } as const)
    const on = await withStore({ ...emptyStore(), flaws })
    const { exit, out, err } = await on('verify', folder)
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toBe('norrsken: pglite:folder är inte tillgängligt: användaren får inte göra det (SQLSTATE 42501)\n')
  })

  test('alone looks for that: the log is answered for by every other command', async () => {
    const flaw: Flaw = { type: 'Off', part: 'trigger', name: 'event.append_only' }
    const on = await withStore({ ...emptyStore(), flaws: () => async () => E.right([flaw]) })
    expect((await on('state', folder)).exit).toBe(0)
    expect((await on('export', folder, ...coordinator)).out).toBe(sample)
  })

  test('is not answered where the store does not tell', async () => {
    const flaws = () => async () => E.left({ type: 'Unavailable', ambiguous: false } as const)
    const on = await withStore({ ...emptyStore(), flaws })
    const { exit, out, err } = await on('verify', folder, '--lang', 'en')
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toBe('norrsken: pglite:folder is not available: it was lost while it was read\n')
  })
})

describe('import', () => {
  test('takes a log over and says what becomes of it', async () => {
    const on = runOn({ files: { log: sample }, stores: { [folder]: emptyStore() } })
    const { exit, out } = await on('import', 'log', folder, '--lang', 'en')
    expect({ exit, out }).toEqual({
      exit: 0,
      out: '14 events in 4 streams imported to pglite:folder; it is kept in memory alone\n'
    })
    const other = runOn({ standardInput: sample, stores: { [folder]: emptyStore() } })
    expect(JSON.parse((await other('import', '-', folder, '--json')).out)).toEqual({
      store: folder,
      events: 14,
      streams: 4,
      durability: 'memory',
      synthetic: true
    })
  })

  test('from one store into another is the same log', async () => {
    const other = emptyStore()
    const stores = { [folder]: emptyStore(), 'pglite:other': other }
    const on = runOn({ files: { log: sample }, stores })
    await on('import', 'log', folder)
    expect((await on('import', folder, 'pglite:other')).exit).toBe(0)
    expect((await on('export', 'pglite:other', ...coordinator)).out).toBe(sample)
  })

  test('refuses a malformed log as a whole, with every problem, before the store is touched', async () => {
    const files = { log: `${textOf(sampleWith('e12', { version: 9 }))}oops\n` }
    const { exit, err } = await runOn({ files })('import', 'log', folder, '--lang', 'en')
    expect(exit).toBe(2)
    expect(err).toContain('log is refused: 2 problems')
  })

  test('refuses a log that does not continue what the store has, with the line', async () => {
    const on = await withStore()
    const again = await on('import', 'log', folder, '--lang', 'en')
    expect(again.exit).toBe(2)
    expect(again.err).toContain('line 1 (event e1): id: expected an id that no earlier event has')
    expect((await on('export', folder, ...coordinator)).out).toBe(sample)
  })

  test('of a log without events says so, and claims nothing of them', async () => {
    const on = runOn({ files: { log: '\n' }, stores: { [folder]: emptyStore() } })
    const { exit, out } = await on('import', 'log', folder, '--lang', 'en')
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'nothing was imported to pglite:folder: the log has no events\n'
    })
    expect((await on('import', 'log', folder)).out).toBe(
      'inget har förts in i pglite:folder: loggen har inga händelser\n'
    )
    const json = JSON.parse((await on('import', 'log', folder, '--json')).out)
    expect(json).toEqual({ store: folder, events: 0, streams: 0, durability: null })
  })

  test('takes over the rest of a log of which the store has the beginning', async () => {
    const whole = textOf([...sampleLog, takenBack])
    const stores = { [folder]: emptyStore() }
    const files = { begins: textOf(sampleLog.slice(0, 9)), rest: textOf([...sampleLog.slice(9), takenBack]) }
    const on = runOn({ files, stores })
    await on('import', 'begins', folder)
    expect(JSON.parse((await on('import', 'rest', folder, '--json')).out)).toMatchObject({ events: 6, streams: 2 })
    expect((await on('export', folder, ...coordinator)).out).toBe(whole)
  })

  test('says that a log begins after what the store has', async () => {
    const stores = { [folder]: emptyStore() }
    const files = { begins: textOf(sampleLog.slice(0, 9)), rest: textOf(sampleLog.slice(10)) }
    const on = runOn({ files, stores })
    await on('import', 'begins', folder)
    const { exit, out, err } = await on('import', 'rest', folder, '--lang', 'en', '--json')
    expect(exit).toBe(2)
    expect(err).toBe(`norrsken: rest is refused: 1 problem
  line 1 (event e11): version: expected 2, the next of case/1, found 3
  it lacks its beginning, and does not begin where the 9 events of pglite:folder end
`)
    expect(JSON.parse(out)).toMatchObject({ error: { type: 'LogMalformed', problems: [{ line: 1, id: 'e11' }] } })
    expect((await on('import', 'rest', folder)).err).toContain(
      'den saknar sin början, och börjar inte där pglite:folder slutar, som har 9 händelser\n'
    )
    expect((await on('export', folder, ...coordinator)).out).toBe(files.begins)
  })

  test.each<readonly [string, LogStore | NoStore]>([
    ['is empty', emptyStore()],
    ['is not there', { type: 'NoFolder' }],
    ['is not made', { type: 'NotMigrated', schema: 'norrsken', found: 0, needed: 1 }]
  ])('says that a log lacks its beginning where the store %s', async (_, store) => {
    const on = runOn({ files: { rest: textOf(sampleLog.slice(10)) }, stores: { [folder]: store } })
    const { exit, err } = await on('import', 'rest', folder, '--lang', 'en')
    expect(exit).toBe(2)
    expect(err).toContain('rest is refused: 2 problems\n  line 1 (event e11): version: expected 1,')
    expect(err).toContain('it lacks its beginning, and pglite:folder has nothing that it could continue')
    expect((await on('import', 'rest', folder)).err).toContain(
      'den saknar sin början, och pglite:folder har inget som den kan fortsätta'
    )
  })

  test('of the rest of a log does not judge it where the store cannot be looked at', async () => {
    const files = { rest: textOf(sampleLog.slice(10)), link: textOf([{ ...takenBack, stream: 'case/3', version: 1 }]) }
    const lost = having(async function* () {
      yield at('1', sampleLog[0])
      throw new Store.StoreUnavailable()
    })
    expect((await runOn({ files })('import', 'rest', folder)).exit).toBe(3)
    expect((await runOn({ files, stores: { [folder]: lost } })('import', 'rest', folder)).exit).toBe(3)
    const { exit, err } = await runOn({ files, stores: { [folder]: emptyStore() } })('import', 'link', folder)
    expect(exit).toBe(2)
    expect(err).not.toContain('saknar sin början')
  })

  test('counts blank lines in the line that it names', async () => {
    const store = emptyStore()
    await runOn({ files: { log: textOf(sampleLog.slice(0, 5)) }, stores: { [folder]: store } })('import', 'log', folder)
    const on = runOn({ files: { log: `\n\n${sample}` }, stores: { [folder]: store } })
    expect((await on('import', 'log', folder, '--lang', 'en')).err).toContain('line 3 (event e1): id:')
  })

  test.each<readonly [Store.ImportError, exit: number, message: string]>([
    [
      { type: 'Forbidden' },
      3,
      'pglite:folder is not available: this user may not do that (SQLSTATE 42501); nothing was stored'
    ],
    [
      unreadable,
      2,
      'pglite:folder is refused: 1 problem\n  case/1#3: expected an event that can be read again, found data: expected the data of X, found nothing'
    ]
  ])('says why the store did not take it over: %j', async (left, exit, message) => {
    const store: LogStore = { ...emptyStore(), importLog: () => async () => E.left(left) }
    const on = runOn({ files: { log: sample }, stores: { [folder]: store } })
    expect(await on('import', 'log', folder, '--lang', 'en')).toMatchObject({ exit, err: `norrsken: ${message}\n` })
  })

  test('says that all may have been stored where the store is lost at the end', async () => {
    const store: LogStore = {
      ...emptyStore(),
      importLog: () => async () => ({ _tag: 'Left', left: { type: 'Unavailable', ambiguous: true } })
    }
    const { exit, err } = await runOn({ files: { log: sample }, stores: { [folder]: store } })(
      ...['import', 'log', folder, '--lang', 'en']
    )
    expect(exit).toBe(3)
    expect(err).toContain('all may have been stored, or nothing')
  })
})

describe('migrate', () => {
  const at = 'postgres://user:pass@host/db'
  const to = (schemas: Migrated | NoStore) => runOn({ schemas: { 'postgres://host/db': schemas } })

  test.each<readonly [Migrated, roles: ReadonlyArray<string>, english: string, swedish: string]>([
    [
      { from: 0, to: 1 },
      [],
      'the schema `norrsken` has been made, in version 1',
      'schemat `norrsken` har gjorts, i version 1'
    ],
    [
      { from: 1, to: 3 },
      ['--roles', 'our'],
      'the schema `norrsken` has been brought from version 1 to 3; its roles are `our_reader`, `our_writer`, `our_migrator`',
      'schemat `norrsken` har uppdaterats från version 1 till 3; dess roller är `our_reader`, `our_writer`, `our_migrator`'
    ],
    [{ from: 3, to: 3 }, [], 'the schema `norrsken` has version 3 already', 'schemat `norrsken` har redan version 3']
  ])('says from which version to which it brought the schema: %j', async (migrated, roles, english, swedish) => {
    const on = to(migrated)
    expect(await on('migrate', at, ...roles, '--lang', 'en')).toMatchObject({
      exit: 0,
      out: `postgres://host/db: ${english}\n`,
      err: ''
    })
    expect((await on('migrate', at, ...roles)).out).toBe(`postgres://host/db: ${swedish}\n`)
    expect(JSON.parse((await on('migrate', at, ...roles, '--json')).out)).toEqual({
      store: 'postgres://host/db',
      schema: 'norrsken',
      ...migrated,
      roles: roles[1] ?? null
    })
  })

  test('names the schema of the address', async () => {
    const on = runOn({ schemas: { 'postgres://host/db?schema=logs': { from: 0, to: 1 } } })
    expect((await on('migrate', `${at}?schema=logs`, '--lang', 'en')).out).toBe(
      'postgres://host/db?schema=logs: the schema `logs` has been made, in version 1\n'
    )
  })

  test('ends with 3 where the server is not to be had, or does not let the user do that', async () => {
    const on = to({ type: 'NotReached', code: '42501' })
    expect(await on('migrate', at, '--lang', 'en')).toMatchObject({
      exit: 3,
      err: 'norrsken: postgres://host/db is not available: this user may not do that (SQLSTATE 42501)\n'
    })
  })
})

describe('export to NDJSON', () => {
  test('gives back the log that was imported, byte for byte', async () => {
    const on = await withStore()
    expect(await on('export', folder, ...coordinator)).toMatchObject({ exit: 0, out: sample, err: madeUp.sv })
    const { out, written } = await on('export', folder, ...coordinator, '--out', 'copy.ndjson', '--lang', 'en')
    expect({ out, written }).toEqual({ out: 'copy.ndjson: 14 events\n', written: { 'copy.ndjson': sample } })
  })

  test('of a file brings its keys into the order of the format', async () => {
    const turned = sampleLog.map((event) => Object.fromEntries(Object.entries(event).reverse()))
    const on = runOn({ files: { log: textOf(turned) } })
    expect((await on('export', 'log', ...coordinator)).out).toBe(sample)
  })

  test('refuses a malformed log and writes nothing', async () => {
    const on = runOn({ files: { log: `${sample}oops\n` } })
    expect(await on('export', 'log', ...coordinator, '--out', 'copy')).toMatchObject({ exit: 2, out: '', written: {} })
  })

  test('stops where nobody listens any more', async () => {
    const on = runOn({ files: { log: sample }, listensFor: 0 })
    expect(await on('export', 'log', ...coordinator)).toMatchObject({ exit: 0, out: '', err: madeUp.sv })
  })

  test('with --json says what was written, and so needs a file', async () => {
    const on = await withStore()
    const { exit, out: refused } = await on('export', folder, ...coordinator, '--json')
    expect({ exit, type: JSON.parse(refused).error.type }).toEqual({ exit: 2, type: 'MissingOption' })
    const { out } = await on('export', folder, ...coordinator, '--out', 'copy', '--json')
    expect(JSON.parse(out)).toEqual({ file: 'copy', events: 14, streams: 4, synthetic: true })
  })
})
