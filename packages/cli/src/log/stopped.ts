import { inaccessibleOf } from '../Capabilities.ts'
import { type Failure, Interrupted } from '../Failure.ts'

/** Why a log could not be read to its end; what is a fault of the program is thrown on. */
export const stopped = (error: unknown, log: string): Failure => {
  if (error instanceof Interrupted) return error.failure
  const why = inaccessibleOf(error)
  if (why === null) throw error
  return { type: 'LogInaccessible', log, why }
}
