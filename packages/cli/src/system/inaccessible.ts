import type { Inaccessible } from '../Capabilities.ts'
import { E } from '../fp.ts'

/** What an act with a file gave, or why the system refused it. What is none of its refusals is thrown on. */
export const attempt = <A>(path: string, act: () => A): E.Either<Inaccessible, A> => {
  try {
    return E.right(act())
  } catch (error) {
    return E.left(inaccessible(path, error))
  }
}

/** As `attempt`, for an act that takes its time. */
export const attemptLater = async <A>(path: string, act: () => Promise<A>): Promise<E.Either<Inaccessible, A>> => {
  try {
    return E.right(await act())
  } catch (error) {
    return E.left(inaccessible(path, error))
  }
}

/** What writing gave: where the system says that there is no such thing, nothing can be made in that place, as in `/proc`. */
export const notWritten: <A>(written: E.Either<Inaccessible, A>) => E.Either<Inaccessible, A> = E.mapLeft((why) =>
  why.reason === 'missing' ? { ...why, reason: 'closed' } : why
)

/** Why the system refused what was done with a file. */
export const inaccessible = (path: string, error: unknown): Inaccessible => {
  const code = codeOf(error)
  if (code === null) throw error
  const seen = error instanceof Error && 'seen' in error && error.seen === true
  return { type: 'Inaccessible', path, reason: reasons[code] ?? 'other', code, ...(seen ? { seen } : {}) }
}

/** The name that the operating system gives to the reason of an error; `null` where it is not the system's. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

const reasons: { readonly [code: string]: Inaccessible['reason'] } = {
  ENOENT: 'missing',
  EISDIR: 'folder',
  ENOTDIR: 'no-folder',
  EEXIST: 'no-folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'full',
  EDQUOT: 'full'
}
