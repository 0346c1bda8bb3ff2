import type { Capabilities, Place } from './Capabilities.ts'
import type { Failure } from './Failure.ts'
import { E } from './fp.ts'
import { optionOf, type Run } from './Invocation.ts'
import { isAddress } from './store/Address.ts'

/** A file that a run reads: the log (`null`), or one that an option names. */
export interface FileRead {
  readonly option: string | null
  readonly path: string
}

/** The files that a run reads, as they were given; without a ledger. */
export const filesRead = (run: Run): ReadonlyArray<FileRead> => {
  const log = run.words[0] ?? '-'
  const options = (['definitions', 'populations', 'benchmarks', 'index'] as const).flatMap(
    (option): ReadonlyArray<FileRead> => {
      const path = optionOf(option)(run)
      return path === null ? [] : [{ option: `--${option}`, path }]
    }
  )
  return log === '-' || isAddress(log) ? options : [{ option: null, path: log }, ...options]
}

/** Refuses files that a run would write over one that it reads. A path of which nothing can be told is not refused here. */
export const apartFromRead = (
  run: Run,
  written: ReadonlyArray<string>,
  { placeOf }: Capabilities
): E.Either<Failure, void> => {
  const found = (path: string): Place | null => {
    const place = placeOf(path)
    return E.isLeft(place) ? null : place.right
  }
  for (const path of written) {
    const place = found(path)
    if (place === null) continue
    const over = filesRead(run).find((file) => isSame(place, found(file.path)))
    if (over !== undefined) return E.left({ type: 'OutNotApart', path, option: over.option })
  }
  return E.right(undefined)
}

/** Whether two paths lead to the same file. */
export const isSame = (one: Place, other: Place | null): boolean =>
  one.identity !== null && one.identity === other?.identity
