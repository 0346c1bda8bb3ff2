import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { type Address, address, isAddress, schemaAt, tenantAt } from '../store/Address.ts'
import { lostAtReading, lostOf } from '../store/lost.ts'
import { ofFlaw } from '../store/ofFlaw.ts'
import type { Texts } from '../texts/Texts.ts'
import * as values from '../values.ts'
import { both } from './Found.ts'
import type { Opened } from './Opened.ts'
import { progressLine } from './progress.ts'
import type { Source } from './Source.ts'
import { storedLines } from './storedLines.ts'
import { viewOf } from './viewOf.ts'

/** How closely a store is looked at: whether its log can be read, or also whether the store is as it was made. */
export type Scrutiny = 'log' | 'store'

/**
 * Opens the log of a command: a file, standard input, or that of a store.
 *
 * The log of a store is read once, into a file of its own that nobody else sees, and is from there on a log as any other: its
 * answers are those of the file that `export` writes.
 *
 * With `--as` the log is what that unit may know of it, and nothing is said of the rest: not how much is read, or whether there is
 * any.
 */
export const openLog = async (
  run: Run,
  capabilities: Capabilities,
  texts: Texts,
  scrutiny: Scrutiny = 'log'
): Promise<E.Either<Failure, Opened>> => {
  const unit = values.ifGiven(optionOf('as')(run), (value) => values.unit('--as', value))
  if (E.isLeft(unit)) return unit
  if (unit.right === null) return openWhole(run, capabilities, texts, scrutiny)
  const whole = await openWhole(run, silent(capabilities), texts, 'log')
  return E.isLeft(whole) ? whole : viewOf(whole.right, unit.right, capabilities)
}

const silent = (capabilities: Capabilities): Capabilities => ({ ...capabilities, terminal: false, err: () => {} })

const openWhole = async (
  run: Run,
  capabilities: Capabilities,
  texts: Texts,
  scrutiny: Scrutiny
): Promise<E.Either<Failure, Opened>> => {
  const log = run.words[0] ?? '-'
  if (isAddress(log)) {
    const at = address(log)
    return E.isLeft(at) ? at : openStored(at.right, run, capabilities, texts, scrutiny)
  }
  const opened = log === '-' ? capabilities.standardInput() : capabilities.open(log)
  return E.isLeft(opened)
    ? E.left({ type: 'LogInaccessible', log, why: opened.left })
    : E.right({ source: opened.right, name: log, found: { problems: [], total: 0 } })
}

const openStored = async (
  at: Address,
  run: Run,
  capabilities: Capabilities,
  texts: Texts,
  scrutiny: Scrutiny
): Promise<E.Either<Failure, Opened>> => {
  const opened = await capabilities.openStore(at, false)
  if (E.isLeft(opened)) return E.left({ type: 'StoreUnavailable', store: at.name, why: opened.left })
  const store = opened.right
  const { show, takeAway } = progressLine(capabilities, run)
  const { lines, events, found } = storedLines(store, (count) => show(() => texts.store.reading(count)))
  try {
    const flaws = scrutiny === 'store' ? await store.flaws()() : E.right([])
    if (E.isLeft(flaws)) return E.left(lostAtReading(flaws.left, at.name))
    const kept = await capabilities.keep(lines)
    if (E.isLeft(kept)) return E.left({ type: 'LogInaccessible', log: at.name, why: kept.left })
    const ofStore = flaws.right.map(ofFlaw)
    const all = both({ problems: ofStore, total: ofStore.length }, found())
    if (events() === 0 && found().total === 0) {
      // To look whether nothing is in order is what somebody does who looks in the wrong place.
      if (scrutiny === 'store' && all.total === 0) return nothingStored(at, kept.right)
      capabilities.err(`${texts.store.empty(at.name)}\n`)
    }
    return E.right({ source: kept.right, name: at.name, found: all })
  } catch (error) {
    return E.left(lostOf(error, at.name))
  } finally {
    takeAway()
    await store.close()
  }
}

const nothingStored = (at: Address, source: Source): E.Either<Failure, never> => {
  source.close()
  return E.left({ type: 'NothingStored', store: at.name, tenant: tenantAt(at), schema: schemaAt(at) })
}
