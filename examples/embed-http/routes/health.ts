import { E, TE } from '../fp.ts'
import { type Problem, unavailable } from '../http/Problem.ts'
import type { Answer, Route, Service } from '../http/Route.ts'
import { live, ready } from '../openapi/answers.ts'

/** Whether the process runs, and whether it can be given work: open, since whoever watches it has no unit. */
export const healthRoutes: ReadonlyArray<Route> = [
  {
    method: 'GET',
    path: '/health/live',
    operation: 'live',
    summary: 'Whether the process runs: if not, start it anew',
    isOpen: true,
    // Whoever watches would kill it before it has finished.
    isAlways: true,
    parameters: [],
    answers: { status: 200, description: 'It runs.', schema: live },
    problems: [],
    answer: () => () => TE.right({ status: 200, body: { status: 'live' } })
  },
  {
    method: 'GET',
    path: '/health/ready',
    operation: 'ready',
    summary: 'Whether it takes requests: the log can be reached; how far it has come, and who holds it up',
    isOpen: true,
    parameters: [],
    answers: { status: 200, description: 'It takes requests.', schema: ready },
    problems: [],
    answer: (service) => () => () => readiness(service)
  }
]

const readiness = async ({ store, knowledge }: Service): Promise<E.Either<Problem, Answer>> => {
  const lag = await store.lag()()
  if (E.isLeft(lag)) return E.left(unavailable(false))
  const { settled, blockedBy } = lag.right
  return E.right({ status: 200, body: { status: 'ready', settled, read: knowledge.position(), blockedBy } })
}
