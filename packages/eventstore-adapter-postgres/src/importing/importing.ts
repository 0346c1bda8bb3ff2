import { Log, Store } from '@norrsken/core'
import { copyLine } from '../driver/copied.ts'
import type { Driver, Query, Session } from '../driver/Driver.ts'
import { durabilityOf, weaker } from '../driver/durability.ts'
import { Failure, unavailable } from '../driver/Failure.ts'
import { E } from '../fp.ts'
import { endOfLog } from '../read/endOfLog.ts'
import * as Position from '../read/Position.ts'
import { bodyOf, unreadableOf } from '../read/stored.ts'
import type { Note, Watch } from '../telemetry/Watch.ts'
import { storedLedger } from './storedLedger.ts'

/** What importing needs. */
export interface Importing {
  readonly driver: Driver
  readonly schema: string
  readonly tenant: string
  readonly admit: Store.Admission
  readonly onStored: () => void
  readonly watch: Watch
}

type Given = Iterable<Log.Event> | AsyncIterable<Log.Event>

/**
 * How a log that was written elsewhere is taken over: in one transaction, which holds the end of the log from its first
 * statement on. Appends wait until it is over. Where all else would wait too, also the store that the events may come from,
 * they are all read first.
 */
export const importing =
  (needs: Importing): Store.Importing['importLog'] =>
  (events, { signal } = {}) =>
  () =>
    needs.watch.during('import', (note) => importNoted(needs, events, signal, note))

const importNoted = async (
  needs: Importing,
  events: Given,
  signal: Store.Signal | undefined,
  note: Note
): Promise<E.Either<Store.ImportError, Store.Imported>> => {
  signal?.throwIfAborted()
  try {
    const { driver } = needs
    const source = driver.isExclusive ? await readFirst(events, signal) : events
    const imported = await driver.transaction((session) => importAll(needs, session, source, signal))
    needs.onStored()
    note.events(imported.events)
    needs.watch.stored(0, imported.events)
    return E.right(imported)
  } catch (error) {
    const reason = error instanceof Stopped ? error.reason : unavailable(error)
    note.failed(reason.type, error instanceof Failure ? error.code : undefined)
    return E.left(reason)
  }
}

const readFirst = async (events: Given, signal: Store.Signal | undefined): Promise<ReadonlyArray<Log.Event>> => {
  const read: Log.Event[] = []
  for await (const event of events) {
    signal?.throwIfAborted()
    read.push(event)
  }
  return read
}

const importAll = async (
  { driver, schema, tenant, admit }: Importing,
  session: Session,
  events: Given,
  signal: Store.Signal | undefined
): Promise<Store.Imported> => {
  const { query } = session
  const durability = weaker(await durabilityOf(query), driver.survives)
  const end = await hold(query, schema, tenant)
  const ledger = await storedLedger(query, schema, tenant, end).catch(unreadable)
  const admitted = checked(events, Store.admitPlaced(admit), ledger, signal)
  const number = await write(session, schema, tenant, end, inParts(admitted))
  signal?.throwIfAborted()
  if (number === 0) return { events: 0, position: null, durability }
  const recorded = new Date(ledger.lastRecorded()).toISOString()
  await query({ text: `update ${schema}.head set recorded = $2 where tenant = $1` }, [tenant, recorded])
  return { events: number, position: Position.ofNumber(end + number), durability }
}

/** Writes events after the end of the log, copied in where the driver can, and tells how many. */
const write = async (
  { query, copyIn }: Session,
  schema: string,
  tenant: string,
  end: number,
  parts: AsyncIterable<ReadonlyArray<Log.Event>>
): Promise<number> => {
  let number = 0
  if (copyIn === undefined) {
    for await (const events of parts) {
      await query({ text: insert(schema) }, [tenant, end + number, ...columnsOf(events)])
      number += events.length
    }
    return number
  }
  const lines = async function* (): AsyncGenerator<string, void, undefined> {
    for await (const events of parts) {
      const before = end + number
      number += events.length
      yield events.map((event, index) => copyLine([tenant, before + index + 1, ...rowOf(event)])).join('')
    }
  }
  await copyIn(`copy ${schema}.event (tenant, position, ${columns.join(', ')}) from stdin`, lines())
  return number
}

/** Holds the end of the log for the transaction, and tells where it is. */
const hold = async (query: Query, schema: string, tenant: string): Promise<number> => {
  await query({ text: `insert into ${schema}.head values ($1, '') on conflict do nothing` }, [tenant])
  await query({ text: `select from ${schema}.head where tenant = $1 for update` }, [tenant])
  const [last] = await query({ text: endOfLog(schema) }, [tenant])
  return Number(last?.[0])
}

/** The events, each looked at by itself and in its place; ends the transaction at the first that is not what follows. */
async function* checked(
  events: Given,
  admit: ReturnType<typeof Store.admitPlaced>,
  ledger: Log.Ledger,
  signal: Store.Signal | undefined
): AsyncGenerator<Log.Event, void, undefined> {
  let index = 0
  for await (const given of events) {
    signal?.throwIfAborted()
    const admitted = admit(given)
    if (E.isLeft(admitted)) throw new Stopped({ type: 'NotNext', index, id: idOf(given), faults: admitted.left })
    const event = admitted.right
    const recordedAt = Log.instantOf(event.recorded)
    const faults = ledger.faults(event, recordedAt)
    if (faults.length > 0) throw new Stopped({ type: 'NotNext', index, id: event.id, faults })
    ledger.enter(event, recordedAt)
    yield event
    index += 1
  }
}

async function* inParts(events: AsyncIterable<Log.Event>): AsyncGenerator<ReadonlyArray<Log.Event>, void, undefined> {
  let part: Log.Event[] = []
  for await (const event of events) {
    part.push(event)
    if (part.length < atOnce) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

const atOnce = 500

const columns = ['stream', 'version', 'id', 'type', 'recorded', 'corrects', 'retracts', 'body'] as const

const rowOf = (event: Log.Event): ReadonlyArray<string | number | null> => {
  const { stream, version, id, type, recorded, corrects = null } = event
  return [stream, version, id, type, recorded, corrects, retractedBy(event), bodyOf(event)]
}

const columnsOf = (events: ReadonlyArray<Log.Event>): ReadonlyArray<ReadonlyArray<string | number | null>> => {
  const rows = events.map(rowOf)
  return columns.map((_, column) => rows.map((row) => row[column] ?? null))
}

const retractedBy = (event: Log.Event): string | null => (event.type === 'EventRetracted' ? event.data.event : null)

const insert = (schema: string): string => `
  insert into ${schema}.event (tenant, position, ${columns.join(', ')})
  select $1, $2::bigint + e.number, e.stream, e.version, e.id, e.type, e.recorded, e.corrects, e.retracts, e.body
  from unnest($3::text[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
    with ordinality e (${columns.join(', ')}, number)`

/** Only of this log: what is thrown by the one that the events come from is thrown on. */
const unreadable = (error: unknown): never => {
  throw error instanceof Store.UnreadableEvent ? new Stopped(unreadableOf(error)) : error
}

/** Ends the transaction, so that nothing is imported. */
class Stopped extends Error {
  readonly reason: Store.NotNext | Store.Unreadable

  constructor(reason: Store.NotNext | Store.Unreadable) {
    super('the log is not continued')
    this.reason = reason
  }
}

/** A caller without types may hand in anything. */
const idOf = (event: Partial<Log.Event> | null | undefined): string => (typeof event?.id === 'string' ? event.id : '')
