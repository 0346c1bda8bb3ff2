import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Source } from '../../../../packages/cli/src/log/Source.ts'

/**
 * How the program reads a log. It is not published by itself; this file alone reaches into the program for it, as what is
 * measured should be what is run.
 */
export { jsonOf } from '../../../../packages/cli/src/log/jsonOf.ts'
export { lines } from '../../../../packages/cli/src/log/lines.ts'
export { readHistory } from '../../../../packages/cli/src/log/readHistory.ts'
export { readTally } from '../../../../packages/cli/src/log/readTally.ts'

export { readWorld } from '../../../../packages/cli/src/log/readWorld.ts'
export { eventsOf, scan } from '../../../../packages/cli/src/log/scan.ts'
export type { Source }

/** Opens a log that nobody changes. */
export const open = (path: string): Source => {
  const file = openSync(path, 'r')
  return {
    read: (into, position) => readSync(file, into, 0, into.length, position),
    size: () => fstatSync(file).size,
    version: () => '',
    close: () => closeSync(file)
  }
}
