import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { WholeStore } from '../Made.ts'
import { filtered, inMade, type Mistake } from './Mistake.test-store.ts'

const lost = E.left({ type: 'Unavailable', ambiguous: true } as const)

/** A store that does something of its own where its connection is cut. */
const whenCut = (
  is: string,
  append: (request: Store.Append, store: WholeStore, when: string) => ReturnType<ReturnType<WholeStore['append']>>,
  change: (store: WholeStore, cuts: () => number) => Partial<WholeStore> = () => ({})
): Mistake =>
  inMade(is, ({ store }) => {
    const whole = store as WholeStore
    let next = 'never'
    let cuts = 0
    return {
      cut: async (when) => {
        next = when
        cuts += 1
        return () => 1
      },
      store: {
        ...whole,
        append: (request) => () => {
          const when = next
          next = 'never'
          return append(request, whole, when)
        },
        ...change(whole, () => cuts)
      }
    }
  })

const rightly: Parameters<typeof whenCut>[1] = async (request, store, when) => {
  if (when === 'before-commit') return lost
  const outcome = await store.append(request)()
  return when === 'after-commit' ? lost : outcome
}

/** Mistakes that show when a connection is cut. */
export const ofCutting: ReadonlyArray<Mistake> = [
  whenCut('stores a copy of what it sends again', async (request, store, when) => {
    if (when === 'never') return store.append(request)()
    const events = request.events.map((event) => ({ ...event, id: `${event.id}'` }))
    await store.append({ ...request, batch: `${request.batch}'`, events })()
    return lost
  }),
  whenCut('says that nothing was stored', async (request, store, when) => {
    const outcome = await rightly(request, store, when)
    return E.isLeft(outcome) && outcome.left.type === 'Unavailable'
      ? E.left({ type: 'Unavailable', ambiguous: false })
      : outcome
  }),
  whenCut('says that it was stored', async (request, store, when) => {
    if (when !== 'before-commit') return store.append(request)()
    const { stream, events } = request
    const position = '' as Store.Position
    return E.right({ stream, first: 1, version: events.length, position, recorded: '', durability: 'power' })
  }),
  whenCut('reads less without a word', rightly, (store, cuts) => ({
    readAll: (options) => filtered(store.readAll(options), (_, index) => cuts() === 0 || index < 700)
  })),
  whenCut('tells no more', rightly, (store, cuts) => ({
    subscribe: async function* (options) {
      for await (const one of store.subscribe(options)) {
        yield one
        if (cuts() > 1) await new Promise(() => {})
      }
    }
  })),
  whenCut('forgets how far its rows have come', rightly, (store, cuts) => ({
    catchUp: (projection, options) => {
      const apply: typeof projection.apply = (row, event) =>
        projection.apply(cuts() % 2 === 1 && event.version % 50 === 3 ? projection.apply(row, event) : row, event)
      return store.catchUp({ ...projection, apply }, options)
    }
  }))
]
