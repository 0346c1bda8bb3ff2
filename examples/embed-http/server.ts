import { randomUUID } from 'node:crypto'
import { Store } from '@norrsken/core'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import { E } from './fp.ts'
import { failureOf } from './http/failures.ts'
import { byOf } from './http/gateway.ts'
import { headFault } from './http/head.ts'
import { inTime } from './http/inTime.ts'
import { jsonOf } from './http/json.ts'
import { mediaFault } from './http/media.ts'
import { noRoute } from './http/noRoute.ts'
import { documentOf, kinds, type Problem, problem, unavailable } from './http/Problem.ts'
import { strangeIn } from './http/query.ts'
import type { Answer, Asked, Route, Service } from './http/Route.ts'
import { unreadable } from './http/unreadable.ts'
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

/** How long a part of a path may be: longer than any name, so that a name that is too long is told to be. */
const longestPart = 1_000

/** Told of a failure that the service is to blame for: the request's id, and the error. */
export type OnFailure = (id: string, error: unknown) => void

/** The server of the service: the only file that knows Fastify. */
export const serverOf = (service: Service, limits: Limits, onFailure: OnFailure): FastifyInstance => {
  const { onRequest, onUnreadable } = unreadable()
  const server = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.arrivalMs,
    http: {
      // Node takes the lesser of the two for the headers, and the other for the whole request.
      headersTimeout: limits.arrivalMs,
      connectionsCheckingInterval: Math.min(limits.arrivalMs, 1_000),
      // Node would answer by itself, without a problem document.
      requireHostHeader: false
    },
    keepAliveTimeout: 5_000,
    routerOptions: { maxParamLength: longestPart },
    genReqId: () => randomUUID(),
    // A request that comes on an open connection while the service stops is answered below, like any other problem.
    return503OnClosing: false,
    frameworkErrors: (_, request, reply) => void sendProblem(request, reply, badUrl),
    clientErrorHandler: onUnreadable
  })
  // Beyond a number Node leaves headers out and says nothing, of which one may be If-Match. Their size is limited anyhow.
  server.server.maxHeadersCount = 0
  server.server.on('request', onRequest)
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response))
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const unread = mediaFault(request.headers)
      if (unread !== null) throw new Refused(unread)
      const json = jsonOf(body)
      if (E.isLeft(json)) throw new Refused(problem('malformed', json.left))
      return json.right
    }
  )
  const nothingFor = noRoute(routes)
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const fault = headFault(request.raw)
    if (fault !== null) throw new Refused(fault)
    if (request.is404) throw new Refused(nothingFor(request.method, request.url))
  })
  server.addHook('onSend', async (_request, reply) => {
    if (service.isStopping()) reply.header('connection', 'close')
  })
  server.setErrorHandler((error, request, reply) => {
    const known = error instanceof Refused ? error.problem : failureOf(error, limits.bodyBytes)
    if (known === null) onFailure(request.id, error)
    return sendProblem(request, reply, known ?? problem('internal', []))
  })
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      onRequest: async () => {
        if (service.isStopping() && !route.isAlways) throw new Refused(unavailable(false))
      },
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
  const query = request.query as Asked['query']
  const strange = strangeIn(route, query)
  if (strange.length > 0) return sendProblem(request, reply, problem('malformed', strange))
  const by = route.isOpen ? E.right(null) : byOf(request.headers)
  if (E.isLeft(by)) return sendProblem(request, reply, problem('malformed', by.left))
  const path = request.params as Asked['path']
  const asked: Asked = { path, query, headers: request.headers, body: request.body, by: by.right }
  const answered = await inTime(answeredBy(service, route, asked), answerMs, route.method === 'POST')
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

const badUrl = problem('malformed', [
  { where: 'path', expected: `percent-encoded UTF-8, at most ${longestPart} characters a part`, found: 'another' }
])
