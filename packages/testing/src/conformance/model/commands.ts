import type { Store } from '@norrsken/core'
import { Instant } from '@norrsken/rules'
import fc from 'fast-check'
import { E } from '../../fp.ts'
import { all, linesOf, logOf, type Outcome, same } from '../assertions.ts'
import type { Capabilities } from '../Capabilities.ts'
import { listen } from '../listen.ts'
import { counting, folded } from '../suites/counting.ts'
import { append, resend, streams } from './appends.ts'
import type { Answer } from './Model.ts'
import { type Command, hear, hush, step, type Told, type Tried } from './Step.ts'

const send = async (request: Store.Append, told: Told, { store }: Tried): Promise<void> => {
  told.sent.push(request)
  same(answerOf(await store.append(request)()), told.model.append(request, told.now))
}

const answerOf = (outcome: Outcome): unknown => {
  if (E.isRight(outcome)) {
    const { stream, first, version, recorded } = outcome.right
    return { type: 'Stored', stream, first, version, recorded } satisfies Answer
  }
  const error = outcome.left
  return error.type === 'InvalidEvent' ? { type: error.type, index: error.index } : error
}

const appends = append.map((request) =>
  step(`append ${JSON.stringify(request)}`, (told, tried) => send(request, told, tried))
)

const resends = fc.tuple(fc.nat({ max: 9 }), resend).map(([back, change]) =>
  step(`send the append ${back} before again, ${String(change)}`, async (told, tried) => {
    const before = told.sent.at(-1 - back)
    if (before !== undefined) await send(change(before), told, tried)
  })
)

const clock = fc.integer({ min: 0, max: 5000 }).map((milliseconds) => {
  const now = (Date.parse('2023-03-08T12:00:00Z') + milliseconds) as Instant.Instant
  return step(`the clock says ${Instant.toIso(now)}`, async (told, { trial }) => {
    told.now = now
    trial.setClock(now)
  })
})

const reads = fc.tuple(fc.constantFrom(...streams), fc.nat({ max: 6 })).map(([stream, after]) =>
  step(`read ${stream} after ${after}`, async ({ model }, { store }) => {
    const expected = model.log().filter((event) => event.stream === stream)
    same(linesOf(await all(store.read(stream, { after }))), linesOf(expected.slice(after)))
  })
)

const readsAll = fc.nat({ max: 40 }).map((number) =>
  step(`read all, and after event ${number}`, async ({ model }, { store }) => {
    const events = await all(store.readAll())
    same(linesOf(events.map(({ event }) => event)), linesOf(model.log()))
    const after = events[number]?.position
    if (after !== undefined) same(await all(store.readAll({ after })), events.slice(number + 1))
  })
)

const listens = fc.nat({ max: 40 }).map((number) =>
  step(`subscribe after event ${number}`, async (_, { store, trial, listeners }) => {
    const events = (await all(store.readAll())).slice(0, number)
    const listener = listen(store, trial.effort.patience, events.at(-1)?.position)
    listeners.push({ from: events.length, listener })
  })
)

const hears = fc.constant(step('all subscribers have heard everything', hear))

const catchesUp = fc.constant(
  step('a projection catches up', async ({ model }, { store }) => {
    await store.catchUp(counting())()
    same(await all(store.rows(counting())), folded(counting(), model.log()))
  })
)

const reopens = fc.constant(
  step('the store is opened anew', async (told, tried) => {
    await hear(told, tried)
    await hush(tried)
    tried.store = await tried.trial.reopen()
    same(linesOf(await logOf(tried.store)), linesOf(told.model.log()))
  })
)

/** The steps that a store with these capabilities can take. */
export const commandsFor = ({ projections, reopen }: Capabilities): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
      ...Array<fc.Arbitrary<Command>>(5).fill(appends),
      ...Array<fc.Arbitrary<Command>>(2).fill(resends),
      clock,
      reads,
      readsAll,
      listens,
      hears,
      ...(projections ? [catchesUp] : []),
      ...(reopen ? [reopens] : [])
    ],
    { maxCommands: 50, size: 'max' }
  )
