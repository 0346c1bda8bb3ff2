import type { Log, Store } from '@norrsken/core'
import { type Failure, Interrupted } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Source } from '../log/Source.ts'
import { eventsOf } from '../log/scan.ts'
import { soundEvents } from '../log/soundEvents.ts'
import { address, isAddress } from '../store/Address.ts'
import type { LogStore } from '../store/LogStore.ts'
import { lostAtWriting, lostOf } from '../store/lost.ts'
import { ofUnreadable } from '../store/ofUnreadable.ts'
import type { Command } from './Answer.ts'
import { continuing, mayContinue } from './continuing.ts'
import { withLog } from './withLog.ts'

/**
 * Takes a log over into a store, as it is: all of it, or nothing. It is refused where it is malformed, before the store is
 * touched, and where it does not continue what the store has. One that lacks its beginning is read as what follows on that.
 */
export const importLog: Command = async (run, capabilities, texts) => {
  const word = run.words[1] ?? ''
  if (!isAddress(word)) return E.left({ type: 'BadValue', of: 'import', value: word, expected: { type: 'store' } })
  const at = address(word)
  if (E.isLeft(at)) return at
  const { name: store } = at.right
  return withLog(run, capabilities, texts, async (source, log, found) => {
    const alone = soundEvents(source, log, found)
    const sound =
      E.isLeft(alone) && mayContinue(alone.left)
        ? await continuing(source, alone.left, at.right, run, capabilities, texts)
        : alone
    if (E.isLeft(sound)) return sound
    const { events, streams } = sound.right
    const opened = await capabilities.openStore(at.right, true)
    if (E.isLeft(opened)) return E.left({ type: 'StoreUnavailable', store, why: opened.left })
    const imported = await takeOver(opened.right, store, events)
    if (E.isLeft(imported)) return E.left(refusal(imported.left, store, log, source))
    const { events: number, durability } = imported.right
    return E.right({
      type: 'Document',
      json: () => ({ store, events: number, streams, durability: number === 0 ? null : durability }),
      text: () => [texts.store.imported(store, number, streams, durability)],
      exit: 0
    })
  })
}

const takeOver = async (
  store: LogStore,
  name: string,
  events: Iterable<Log.Event>
): Promise<E.Either<Store.ImportError, Store.Imported>> => {
  try {
    return await store.importLog(events)()
  } catch (error) {
    throw error instanceof Interrupted ? error : new Interrupted(lostOf(error, name))
  } finally {
    await store.close()
  }
}

/** An event that does not continue what the store has is told with the line on which it stands. */
const refusal = (error: Store.ImportError, store: string, log: string, source: Source): Failure => {
  if (error.type === 'Unavailable' || error.type === 'Forbidden') return lostAtWriting(error, store)
  if (error.type === 'Unreadable')
    return { type: 'LogMalformed', log: store, problems: [ofUnreadable(error, 0)], total: 1 }
  const [refused] = eventsOf(source, (ordinal) => ordinal === error.index)
  const problems = error.faults.map((fault) => ({ line: refused?.line ?? 0, id: error.id, ...fault }))
  return { type: 'LogMalformed', log, problems, total: problems.length }
}
