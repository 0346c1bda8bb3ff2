import { randomUUID } from 'node:crypto'
import { Store } from '@norrsken/core'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import { E } from './fp.ts'
import { failureOf } from './http/failures.ts'
import { byOf } from './http/gateway.ts'
import { inTime } from './http/inTime.ts'
import { jsonOf } from './http/json.ts'
import { documentOf, kinds, type Problem, problem, unavailable } from './http/Problem.ts'
import type { Answer, Asked, Route, Service } from './http/Route.ts'
import { answerUnreadable } from './http/unreadable.ts'
import { routes } from './routes/routes.ts'

/** What the service takes at the most. */
export interface Limits {
  /** Of a body, in bytes. */
  readonly bodyBytes: number
  /** Until a request has arrived in full, in milliseconds. */
  readonly arrivalMs: number
  /** Until it is answered, in milliseconds. */
  readonly answerMs: number
}

/** Told of a failure that the service is to blame for: the request's id, and the error. */
export type OnFailure = (id: string, error: unknown) => void

/** The server of the service: the only file that knows Fastify. */
export const serverOf = (service: Service, limits: Limits, onFailure: OnFailure): FastifyInstance => {
  const server = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.arrivalMs,
    // Node takes the lesser of the two for the headers, and the other for the whole request.
    http: { headersTimeout: limits.arrivalMs, connectionsCheckingInterval: Math.min(limits.arrivalMs, 1_000) },
    keepAliveTimeout: 5_000,
    routerOptions: { maxParamLength: 1_000 },
    genReqId: () => randomUUID(),
    // A request that comes on an open connection while the service stops is answered below, like any other problem.
    return503OnClosing: false,
    frameworkErrors: (_, request, reply) => void sendProblem(request, reply, badUrl),
    clientErrorHandler: answerUnreadable
  })
  server.server.maxHeadersCount = 100
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => {
    const json = jsonOf(body)
    if (E.isLeft(json)) throw new Refused(problem('malformed', json.left))
    return json.right
  })
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    if (service.isStopping()) throw new Refused(unavailable(false))
  })
  server.addHook('onSend', async (_request, reply) => {
    if (service.isStopping()) reply.header('connection', 'close')
  })
  server.setNotFoundHandler((request, reply) => sendProblem(request, reply, noRoute))
  server.setErrorHandler((error, request, reply) => {
    const known = error instanceof Refused ? error.problem : failureOf(error)
    if (known === null) onFailure(request.id, error)
    return sendProblem(request, reply, known ?? problem('internal', []))
  })
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => answer(service, route, limits.answerMs, request, reply)
    })
  }
  return server
}

/** Carries a problem from where it is noticed to where it is sent. */
class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.problem = problem
  }
}

const answer = async (
  service: Service,
  route: Route,
  answerMs: number,
  request: FastifyRequest,
  reply: FastifyReply
) => {
  const by = route.isOpen ? E.right(null) : byOf(request.headers)
  if (E.isLeft(by)) return sendProblem(request, reply, problem('malformed', by.left))
  const asked: Asked = {
    path: request.params as Asked['path'],
    query: request.query as Asked['query'],
    headers: request.headers,
    body: request.body,
    by: by.right
  }
  const answered = await inTime(answeredBy(service, route, asked), answerMs)
  return E.isLeft(answered) ? sendProblem(request, reply, answered.left) : sendAnswer(reply, answered.right)
}

/** A log that is lost while it is read is thrown; to whoever asked it is a problem like any other. */
const answeredBy = async (service: Service, route: Route, asked: Asked): Promise<E.Either<Problem, Answer>> => {
  try {
    return await route.answer(service)(asked)()
  } catch (error) {
    if (error instanceof Store.StoreUnavailable) return E.left(unavailable(false))
    throw error
  }
}

const sendAnswer = (reply: FastifyReply, { status, headers, body }: Answer) =>
  reply
    .code(status)
    .headers(headers ?? {})
    .type('application/json')
    .send(JSON.stringify(body))

const sendProblem = (request: FastifyRequest, reply: FastifyReply, found: Problem) =>
  reply
    .code(kinds[found.kind].status)
    .headers(found.headers ?? {})
    .type('application/problem+json')
    .send(JSON.stringify(documentOf(found, request.id)))

const noRoute = problem('unknown', [{ where: 'path', expected: 'a route of /openapi.json', found: 'none' }])

const badUrl = problem('malformed', [{ where: 'path', expected: 'a path in percent-encoded UTF-8', found: 'another' }])
