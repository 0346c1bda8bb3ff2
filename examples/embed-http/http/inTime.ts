import { E } from '../fp.ts'
import { type Problem, unavailable } from './Problem.ts'
import type { Answer } from './Route.ts'

/**
 * An answer that comes in time. What the log was asked to do goes on all the same, so it may come to be stored.
 *
 * @param mayBeStored - whether something was to be stored
 */
export const inTime = async (
  answered: Promise<E.Either<Problem, Answer>>,
  ms: number,
  mayBeStored: boolean
): Promise<E.Either<Problem, Answer>> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<E.Either<Problem, Answer>>((resolve) => {
    timer = setTimeout(() => resolve(E.left(unavailable(mayBeStored))), ms)
  })
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer)
  }
}
