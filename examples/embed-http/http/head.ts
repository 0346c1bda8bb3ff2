import type { IncomingMessage } from 'node:http'
import { keyHeader } from '../log/newEvent.ts'
import { functionHeader, unitHeader } from './gateway.ts'
import { type Mistake, type Problem, problem } from './Problem.ts'

/**
 * Headers that are read, and may stand once. Of one that comes again, Node drops the second or makes one value of both: a key
 * that nobody made, a function that the gateway did not set.
 */
const once = ['Host', 'Content-Type', keyHeader, 'If-Match', 'If-None-Match', unitHeader, functionHeader]

/** What is wrong with the head of a request, whatever it asks for; `null` where nothing is. */
export const headFault = ({ headersDistinct, headers, httpVersion }: IncomingMessage): Problem | null => {
  const mistakes = once.flatMap((name): ReadonlyArray<Mistake> => {
    const times = headersDistinct[name.toLowerCase()]?.length ?? 0
    return times > 1 ? [{ where: `header ${name}`, expected: 'it once', found: `it ${times} times` }] : []
  })
  if (headers.host === undefined && httpVersion === '1.1') {
    mistakes.push({ where: 'header Host', expected: 'the host that is asked', found: 'nothing' })
  }
  if (mistakes.length > 0) return problem('malformed', mistakes)
  const { expect } = headers
  return expect === undefined || expect.toLowerCase() === '100-continue'
    ? null
    : problem('expectation', [{ where: 'header Expect', expected: '100-continue', found: 'another' }])
}
