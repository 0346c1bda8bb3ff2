import { Log } from '@norrsken/core'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { whole } from '../Invocation.ts'
import type { Source } from '../log/Source.ts'
import { type SoundEvents, soundEvents } from '../log/soundEvents.ts'
import type { Address } from '../store/Address.ts'
import type { Command } from './Answer.ts'
import { withLog } from './withLog.ts'

type Refused = Extract<Failure, { readonly type: 'LogMalformed' }>

/** Whether all that is wrong with a log may be that it is not there from its beginning. */
export const mayContinue = (failure: Failure): failure is Refused =>
  failure.type === 'LogMalformed' && failure.problems.every((problem) => isLink(problem) || beginsLate(problem))

const isLink = ({ path }: Log.Problem): boolean => path === 'corrects' || path === 'data.event'

/** A stream that begins with a later version than its first. */
const beginsLate = ({ path, expected }: Log.Problem): boolean => path === 'version' && expected.startsWith('1, ')

/**
 * Reads a log once more, as what follows on the log of a store.
 *
 * @param alone - what is wrong with it by itself
 */
export const continuing = async (
  source: Source,
  alone: Refused,
  { name: store }: Address,
  ...[run, capabilities, texts]: Parameters<Command>
): Promise<E.Either<Failure, SoundEvents>> => {
  const stored = whole({ ...run, words: run.words.slice(1) })
  const ledger = await withLog(stored, capabilities, texts, (before, name, found) => {
    const known = Log.ledger()
    return E.map(() => known)(soundEvents(before, name, found, known))
  })
  if (E.isLeft(ledger) && !isNotThere(ledger.left)) return ledger
  const events = E.isLeft(ledger) ? 0 : ledger.right.events()
  if (E.isLeft(ledger) || events === 0) {
    return E.left(alone.problems.some(beginsLate) ? { ...alone, continued: { store, events } } : alone)
  }
  return E.mapLeft(
    (failure: Failure): Failure =>
      failure.type === 'LogMalformed' ? { ...failure, continued: { store, events } } : failure
  )(soundEvents(source, alone.log, { problems: [], total: 0 }, ledger.right))
}

const isNotThere = (failure: Failure): boolean =>
  failure.type === 'StoreUnavailable' &&
  (failure.why.type === 'NoFolder' || (failure.why.type === 'NotMigrated' && failure.why.found === 0))
