import { Case, type Log, Meeting } from '@norrsken/core'
import { E } from '../fp.ts'
import { type Problem, problem } from '../http/Problem.ts'
import { tagOf } from '../http/preconditions.ts'
import type { Answer, Route, Service } from '../http/Route.ts'
import { streamAt } from '../log/streamAt.ts'
import { standing } from '../openapi/answers.ts'
import * as parameters from '../openapi/parameters.ts'

/** The route on which the version of a stream is asked for, and how it stands: for `If-Match`. Nothing sealed is told. */
const streamRoute = (kind: Log.StreamKind): Route => ({
  method: 'GET',
  path: `/${kind}s/{${kind}}`,
  operation: `look${kind[0]?.toUpperCase()}${kind.slice(1)}`,
  summary: `At which version a ${kind} is, and how it stands`,
  parameters: [parameters.streamOf(kind)],
  answers: { status: 200, description: 'How it stands.', schema: standing, headers: ['ETag'] },
  problems: ['unknown'],
  answer:
    (service) =>
    ({ path }) =>
    () =>
      lookAt(service, kind, streamAt(kind, path))
})

export const streamRoutes: ReadonlyArray<Route> = (['agreement', 'case', 'meeting'] as const).map(streamRoute)

const lookAt = async (
  { knowledge }: Service,
  kind: Log.StreamKind,
  found: ReturnType<typeof streamAt>
): Promise<E.Either<Problem, Answer>> => {
  if (E.isLeft(found)) return E.left(problem('malformed', found.left))
  const stream = found.right
  const { version: versionOf, world } = await knowledge.current()
  const version = versionOf(stream)
  if (version === 0) {
    const none = { where: `path ${kind}`, expected: `a ${kind} that the log knows`, found: 'none' }
    return E.left(problem('unknown', [none]))
  }
  const status = statusOf(world({ validAt: null, knownAt: null }), stream)
  return E.right({
    status: 200,
    headers: { etag: tagOf(version) },
    body: { stream, version, status }
  })
}

const statusOf = ({ cases, meetings }: Log.World, stream: string): string | null => {
  const ofCase = cases.find((one) => one.stream === stream)
  if (ofCase !== undefined) return Case.status(ofCase.state)
  const ofMeeting = meetings.find((one) => one.stream === stream)
  return ofMeeting === undefined ? null : Meeting.status(ofMeeting.state)
}
