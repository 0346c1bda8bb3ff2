import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { Outcome } from '../assertions.ts'
import type { WholeStore } from '../Made.ts'
import { inAppend, inEvents, inSent, type Mistake, mistake, together, versionOf } from './Mistake.test-store.ts'

/** A mistake in how a batch is known again: by what, and what it is then answered. */
const inMemory = (
  is: string,
  keyOf: (request: Store.Append) => string,
  again: (known: Outcome, request: Store.Append, store: WholeStore) => Promise<Outcome> = async (known) => known
): Mistake =>
  mistake(is, (store) => {
    const answers = new Map<string, Outcome>()
    return {
      append: (request) => async () => {
        const known = answers.get(keyOf(request))
        if (known !== undefined) return again(known, request, store)
        const outcome = await store.append(request)()
        answers.set(keyOf(request), outcome)
        return outcome
      }
    }
  })

/** Mistakes in how an append is answered that is sent again. */
export const ofRetrying: ReadonlyArray<Mistake> = [
  inMemory('knows a batch by its name alone', ({ batch }) => batch),
  inMemory('knows a batch by the ids of its events', ({ batch, events }) =>
    [batch, ...events.map(({ id }) => id)].join()
  ),
  inMemory(
    'answers a retry with the version of now',
    ({ batch }) => batch,
    async (_, request, store) => {
      const outcome = await store.append(request)()
      const version = await versionOf(store, request.stream)
      return E.isRight(outcome) ? E.right({ ...outcome.right, version }) : outcome
    }
  ),
  inMemory(
    'asks a retry what it expects',
    ({ batch }) => batch,
    async (_, request, store) => {
      const outcome = await store.append({ ...request, batch: `${request.batch} again` })()
      return E.isLeft(outcome) && outcome.left.type !== 'InvalidEvent' ? outcome : store.append(request)()
    }
  ),
  inMemory(
    'judges a retraction again',
    ({ batch }) => batch,
    async (_, request, store) =>
      store.append(
        request.events.some(({ type }) => type === 'EventRetracted') ? { ...request, batch: 'again' } : request
      )()
  ),
  inMemory(
    'takes the order of keys for content',
    ({ batch }) => batch,
    async (_, request, store) => {
      const [event] = request.events
      const keys = Object.keys(event ?? {})
      if (event === undefined || keys[0] === 'id') return store.append(request)()
      return E.left({ type: 'IdempotencyConflict', batch: request.batch })
    }
  ),
  inMemory('does not forget a refusal', (request) =>
    JSON.stringify([request.batch, request.stream, request.events.length])
  ),
  inAppend('takes an event that it knows for done', async (request, store) => {
    const outcome = await store.append(request)()
    if (E.isRight(outcome) || outcome.left.type !== 'InvalidEvent') return outcome
    if (!outcome.left.faults.some(({ path }) => path === 'id')) return outcome
    return store.append({ ...request, batch: `${request.batch} new`, events: [request.events[0] ?? never()] })()
  })
]

const never = (): never => {
  throw new Error('an event that it knows is one')
}

/** Mistakes in the rules between events. */
export const ofLinking: ReadonlyArray<Mistake> = [
  together(
    'knows an id only in its stream',
    inSent('', (event, stream) => ({ ...event, id: `${stream}:${event.id}` })),
    inEvents('', (event) => ({ ...event, id: event.id.slice(event.stream.length + 1) }))
  ),
  inSent('follows no link', ({ corrects, ...event }) => event),
  inAppend('takes back what is not there', async (request, store) => {
    const outcome = await store.append(request)()
    if (E.isRight(outcome) || outcome.left.type !== 'InvalidEvent') return outcome
    if (outcome.left.faults[0]?.path !== 'data.event') return outcome
    const { stream } = request
    return E.right({ stream, first: 1, version: 1, position: '' as Store.Position, recorded: '', durability: 'power' })
  }),
  inSent('lets the caller say where an event stands', (event) =>
    Object.fromEntries(Object.entries(event).filter(([key]) => !['stream', 'version', 'recorded'].includes(key)))
  ),
  inMemory('does not forget a refusal', ({ events }) => events.map(({ id }) => id).join())
]
