import { Store } from '@norrsken/core'
import type { Driver, Row } from '../driver/Driver.ts'
import { weaker } from '../driver/durability.ts'
import { Failure, unavailable } from '../driver/Failure.ts'
import { E } from '../fp.ts'
import * as Position from '../read/Position.ts'
import type { Numbered } from '../read/stored.ts'
import type { Note, Watch } from '../telemetry/Watch.ts'
import { answerOf, type Outcome } from './answer.ts'
import { type Call, callsOf } from './call.ts'
import { type Group, groupOf } from './group.ts'
import { type Prepared, prepare } from './prepared.ts'

/** What appending needs. */
export interface Appending {
  readonly driver: Driver
  readonly schema: string
  readonly tenant: string
  readonly admit: Store.Admission
  /** The time as it is written in a log; `null`: the database's. */
  readonly clock: () => string | null
  /** The events of a batch that is stored. */
  readonly readBatch: (batch: string) => Promise<ReadonlyArray<Numbered>>
  /** Is told when something was stored. */
  readonly onStored: () => void
  readonly watch: Watch
}

interface Waiting {
  readonly append: Prepared
  readonly note: Note
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/**
 * Appends, in the order in which they are asked for. While a statement is under way those that come wait, and go together
 * in the next one: each is judged by itself, and answered by itself.
 */
export const appending = (given: Appending): ((request: Store.Append) => Promise<Outcome>) => {
  const { driver, tenant, admit, clock, onStored, watch } = given
  const calls = callsOf(given.schema)
  let waiting: Waiting[] = []
  let isUnderWay = false

  const append = (request: Store.Append): Promise<Outcome> =>
    watch.during('append', (note) => {
      const prepared = prepare(request, admit)
      return new Promise((resolve, reject) => {
        waiting.push({ append: prepared, note, resolve, reject })
        if (!isUnderWay) void goOn()
      })
    })

  const goOn = async (): Promise<void> => {
    isUnderWay = true
    // Those that are asked for in the same turn go together.
    await Promise.resolve()
    while (waiting.length > 0) {
      const { size, by } = groupOf(waiting.map(({ append }) => append))
      const group = waiting.slice(0, size)
      waiting = waiting.slice(size)
      await send(group, by)
    }
    isUnderWay = false
  }

  const send = async (group: ReadonlyArray<Waiting>, by: Group['by']): Promise<void> => {
    const appends = group.map((waiter) => waiter.append)
    const again = (): void => {
      for (const _ of group) watch.retried('store')
    }
    const ask = async ({ statement, values, answers }: Call): Promise<ReadonlyArray<Row> | undefined> =>
      answers(await insist(again, () => driver.query(statement, values(tenant, clock(), appends))), appends)
    try {
      const rows = (await ask(calls[by])) ?? (await ask(calls.any)) ?? []
      for (const [index, waiter] of group.entries()) settle(waiter, rows[index] ?? [])
      if (rows.some(([outcome]) => outcome === 'stored')) onStored()
    } catch (error) {
      for (const waiter of group) fail(waiter, error)
    }
  }

  const settle = (waiter: Waiting, row: ReadonlyArray<unknown>): void => {
    const answer = answerOf(waiter.append, row)
    if (answer.type === 'Known') return void retried(waiter, weaker(answer.durability, driver.survives))
    if (E.isRight(answer.outcome)) watch.stored(1, waiter.append.events.length)
    tell(waiter, weakened(answer.outcome, driver.survives))
  }

  const tell = ({ append: { events }, note, resolve }: Waiting, outcome: Outcome): void => {
    if (E.isLeft(outcome)) note.failed(outcome.left.type)
    else note.events(events.length)
    resolve(outcome)
  }

  /** The batch is there: the first answer again, if it has the same content. */
  const retried = async (waiter: Waiting, durability: Store.Durability): Promise<void> => {
    const { request } = waiter.append
    watch.retried('caller')
    try {
      const stored = await given.readBatch(request.batch)
      const isSame = isContentOf(stored, waiter.append)
      tell(
        waiter,
        isSame ? E.right(appendedOf(stored, durability)) : E.left({ type: 'IdempotencyConflict', batch: request.batch })
      )
    } catch (error) {
      fail(waiter, error)
    }
  }

  return append
}

/** Asks again where the database has undone a transaction because of another one: nothing was stored, and it may be now. */
const insist = async <A>(again: () => void, ask: () => Promise<A>): Promise<A> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      const isUndone =
        error instanceof Failure && !error.ambiguous && (error.code === '40001' || error.code === '40P01')
      if (!isUndone || attempt === mostAttempts) throw error
      again()
    }
  }
}

const mostAttempts = 50

const fail = ({ note, resolve, reject }: Waiting, error: unknown): void => {
  try {
    const reason = unavailable(error)
    note.failed(reason.type, error instanceof Failure ? error.code : undefined)
    resolve(E.left(reason))
  } catch (mistake) {
    reject(mistake)
  }
}

const isContentOf = (stored: ReadonlyArray<Numbered>, { events, malformed }: Prepared): boolean =>
  malformed === null &&
  events.length === stored.length &&
  stored.every(({ event: { version, recorded, ...rest } }, index) => {
    const { version: _version, recorded: _recorded, ...again } = events[index] ?? {}
    return Store.same(again, rest)
  })

const appendedOf = (stored: ReadonlyArray<Numbered>, durability: Store.Durability): Store.Appended => {
  const { event: first } = stored[0] as Numbered
  const { number, event: last } = stored[stored.length - 1] as Numbered
  const { stream, version, recorded } = last
  return { stream, first: first.version, version, position: Position.ofNumber(number), recorded, durability }
}

const weakened = (outcome: Outcome, most: Store.Durability): Outcome =>
  E.isLeft(outcome) ? outcome : E.right({ ...outcome.right, durability: weaker(outcome.right.durability, most) })
