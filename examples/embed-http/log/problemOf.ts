import { Store } from '@norrsken/core'
import { type Mistake, type Problem, problem, unavailable } from '../http/Problem.ts'
import { tagOf } from '../http/preconditions.ts'
import type { Carried, NotCarriedOut, Refusal } from './carryOut.ts'
import { keyHeader } from './newEvent.ts'
import { refusalInWords } from './refusalInWords.ts'

/** Why something was not carried out, as a problem for whoever asked. */
export const problemOf =
  (carried: Carried) =>
  (error: NotCarriedOut): Problem => {
    const { stream } = carried.event
    switch (error.type) {
      case 'Refused':
        return problemOfRefusal(carried, error.refusal)
      case 'VersionConflict':
        return problem('conflict', [
          { where: 'path', expected: 'a stream to which nobody else adds meanwhile', found: `version ${error.actual}` }
        ])
      case 'CheckFailed':
        return problem(
          'conflict',
          error.failed.map(({ stream: other, actual }) => ({
            where: 'body.data',
            expected: `a stream that is there, and that nobody adds to meanwhile: \`${other}\``,
            found: actual === 0 ? 'none' : `version ${actual}`
          }))
        )
      case 'IdempotencyConflict':
        return problem('conflict', [usedBefore])
      case 'InvalidEvent':
        return problem(
          'conflict',
          error.faults.map(({ path, expected, found }) =>
            path === 'id' ? usedBefore : { where: `event of ${stream}: ${path}`, expected, found }
          )
        )
      case 'Unavailable':
        return unavailable(error.ambiguous)
      case 'Forbidden':
        // Nobody who asks can do anything about it. Whoever runs the service must hear of it.
        throw new Store.StoreForbidden()
    }
  }

const usedBefore: Mistake = {
  where: `header ${keyHeader}`,
  expected: 'a name that no other request has had',
  found: 'one that stands for something else'
}

const problemOfRefusal = (carried: Carried, refusal: Refusal): Problem => {
  const { kind } = carried.recording
  switch (refusal.type) {
    case 'IdTaken':
      return problem('conflict', [usedBefore])
    case 'Unknown':
      return problem('unknown', [{ where: `path ${kind}`, expected: `a ${kind} that the log knows`, found: 'none' }])
    case 'Stale':
      return {
        kind: 'stale',
        errors: [staleness(carried, refusal.actual)],
        more: { actual: refusal.actual },
        headers: { etag: tagOf(refusal.actual) }
      }
    default:
      return problem('refused', [refusalInWords(refusal)], { refusal: refusal.type })
  }
}

const staleness = ({ expected }: Carried, actual: number): Mistake => ({
  where: expected === 'none' ? 'header If-None-Match' : 'header If-Match',
  expected: typeof expected === 'number' ? `a stream at version ${expected}` : `a stream that ${standing(expected)}`,
  found: actual === 0 ? 'no stream' : `version ${actual}`
})

const standing = (expected: string): string => (expected === 'none' ? 'is not there yet' : 'is there')
