import { TE } from '../fp.ts'
import { kinds, type Problem, problem } from '../http/Problem.ts'
import type { Answer, Route } from '../http/Route.ts'
import { explained } from '../openapi/answers.ts'
import { documentOf } from '../openapi/document.ts'
import { healthRoutes } from './health.ts'
import { questionRoutes } from './questions.ts'
import { recordingRoute } from './recording.ts'
import { recordings } from './recordings.ts'
import { streamRoutes } from './streams.ts'

/** The document of all routes, its own too. */
const documentRoute: Route = {
  method: 'GET',
  path: '/openapi.json',
  operation: 'document',
  summary: 'This document',
  isOpen: true,
  parameters: [],
  answers: { status: 200, description: 'An OpenAPI 3.1 document.', schema: { type: 'object' } },
  problems: [],
  answer: () => () => TE.right<Problem, Answer>({ status: 200, body: documentOf(routes) })
}

/** What the `type` of a problem document leads to. */
const problemRoute: Route = {
  method: 'GET',
  path: '/problems/{problem}',
  operation: 'problem',
  summary: 'What a kind of problem means, and what can be done',
  isOpen: true,
  parameters: [
    {
      name: 'problem',
      in: 'path',
      required: true,
      schema: { enum: Object.keys(kinds) },
      description: 'The last part of the `type` of a problem document'
    }
  ],
  answers: { status: 200, description: 'What it means.', schema: explained },
  problems: ['unknown'],
  answer:
    () =>
    ({ path }) => {
      const found = Object.entries(kinds).find(([kind]) => kind === path['problem'])?.[1]
      const none = { where: 'path problem', expected: `one of ${Object.keys(kinds).join(', ')}`, found: 'another' }
      return found === undefined ? TE.left(problem('unknown', [none])) : TE.right({ status: 200, body: found })
    }
}

/** Everything that can be asked of the service. */
export const routes: ReadonlyArray<Route> = [
  ...recordings.map(recordingRoute),
  ...streamRoutes,
  ...questionRoutes,
  ...healthRoutes,
  documentRoute,
  problemRoute
]
