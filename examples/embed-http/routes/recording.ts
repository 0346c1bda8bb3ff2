import type { Store } from '@norrsken/core'
import { E, pipe, TE } from '../fp.ts'
import { problem } from '../http/Problem.ts'
import { expectedOf, tagOf } from '../http/preconditions.ts'
import type { Answer, Asked, Route } from '../http/Route.ts'
import { type Carried, carryOut } from '../log/carryOut.ts'
import { newEvent } from '../log/newEvent.ts'
import { problemOf } from '../log/problemOf.ts'
import { type Screened, screenedIn } from '../log/stored.ts'
import { recorded } from '../openapi/answers.ts'
import { bodyOf } from '../openapi/bodyOf.ts'
import * as parameters from '../openapi/parameters.ts'
import type { Recording } from './recordings.ts'

/** The route by which something is recorded. */
export const recordingRoute = (recording: Recording): Route => ({
  method: 'POST',
  path: recording.path,
  operation: recording.operation,
  summary: recording.summary,
  parameters: [parameters.streamOf(recording.kind), parameters.key, parameters.ifMatch, parameters.ifNoneMatch],
  body: bodyOf(recording),
  answers: { status: 201, description: 'It is stored.', schema: recorded, headers: ['ETag', 'Location'] },
  problems: ['conflict', 'stale', 'refused', ...(recording.begins ? [] : (['unknown'] as const))],
  answer: (service) => (asked) =>
    pipe(
      TE.fromEither(carriedIn(recording, asked)),
      TE.mapLeft((mistakes) => problem('malformed', mistakes)),
      TE.chain((carried) =>
        pipe(
          carryOut(service)(carried),
          TE.chainW((appended) =>
            pipe(
              screenedIn(service.store, carried.event, appended),
              TE.map((screened) => answerOf(carried, appended, screened))
            )
          ),
          TE.mapLeft(problemOf(carried))
        )
      )
    )
})

const carriedIn = (recording: Recording, asked: Asked) => {
  const event = newEvent(recording, asked)
  const expected = expectedOf(asked.headers)
  return E.isRight(event) && E.isRight(expected)
    ? E.right({ recording, event: event.right, expected: expected.right })
    : E.left([event, expected].flatMap((one) => (E.isLeft(one) ? one.left : [])))
}

const answerOf = (
  { event }: Carried,
  { stream, version, position, recorded, durability }: Store.Appended,
  screened: Screened | null
): Answer => ({
  status: 201,
  headers: { etag: tagOf(version), location: `/${locationOf(stream)}` },
  body: {
    event: event.id,
    stream,
    version,
    position,
    recorded,
    durability,
    ...(screened === null ? {} : { screened: { outcome: screened.outcome, rules: screened.rules } })
  }
})

/** Where a stream is looked at: `case/17` at `cases/17`. */
const locationOf = (stream: string): string => {
  const slash = stream.indexOf('/')
  return `${stream.slice(0, slash)}s/${encodeURIComponent(stream.slice(slash + 1))}`
}
