import { Log, Secrecy } from '@norrsken/core'
import { blocks } from '../blocks.ts'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { nearest } from '../nearest.ts'
import type { Opened } from './Opened.ts'
import { readWorld } from './readWorld.ts'
import type { Source } from './Source.ts'
import { eventsOf } from './scan.ts'
import { stopped } from './stopped.ts'

/**
 * What a unit may know of a log, by now, as a log of its own. Whoever reads on reads nothing else; the log itself is closed.
 *
 * Nothing that is said of a log that is malformed tells where or how: that may be in what the unit may not know.
 */
export const viewOf = async (
  { source, name, found }: Opened,
  unit: string,
  { now, keep }: Capabilities
): Promise<E.Either<Failure, Opened>> => {
  try {
    const version = source.version()
    if (found.total > 0) return E.left({ type: 'MalformedForUnit', log: name })
    const read = readWorld(source, { validAt: null, knownAt: null })
    if (E.isLeft(read)) {
      return E.left(read.left.type === 'LogMalformed' ? { type: 'MalformedForUnit', log: name } : changed(name))
    }
    const viewer = Secrecy.viewer({ unit, at: now() }, read.right.world)
    for (const { event } of eventsOf(source)) viewer.meet(event)
    const view = viewer.view()
    if (!view.isKnown) {
      return E.left({ type: 'UnknownUnit', name: unit, nearest: nearest(unit, view.unitsKnownToAll) })
    }
    const kept = await keep(textOf(source, view))
    if (E.isLeft(kept)) return E.left({ type: 'LogInaccessible', log: name, why: kept.left })
    if (source.version() === version) return E.right({ source: kept.right, name, found })
    kept.right.close()
    return E.left(changed(name))
  } catch (error) {
    return E.left(stopped(error, name))
  } finally {
    source.close()
  }
}

const changed = (log: string): Failure => ({ type: 'LogChanged', log })

async function* textOf(source: Source, { see }: Secrecy.View): AsyncGenerator<string, void, undefined> {
  yield* blocks(linesOf(source, see))
}

function* linesOf(source: Source, see: Secrecy.View['see']): Generator<string, void> {
  for (const { event } of eventsOf(source)) {
    const shown = see(event)
    if (shown !== null) yield Log.line(shown)
  }
}
