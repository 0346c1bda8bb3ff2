import { type Kind, kinds } from '../http/Problem.ts'
import type { Parameter, Route } from '../http/Route.ts'
import { proofNode } from './answers.ts'
import { gateway } from './parameters.ts'
import { closed, type Schema } from './schemaOf.ts'

/** The service as an OpenAPI 3.1 document. */
export const documentOf = (routes: ReadonlyArray<Route>): Schema => ({
  openapi: '3.1.0',
  info: {
    title: 'Norrsken intake',
    version: '0.1.0',
    description:
      'Records what happens in cases, at meetings and under the agreement, and answers questions about it with their proofs.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }
  },
  servers: [{ url: '/' }],
  paths: Object.fromEntries(
    [...new Set(routes.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(
        routes.filter((route) => route.path === path).map((route) => [route.method.toLowerCase(), operationOf(route)])
      )
    ])
  ),
  components: { schemas: { Problem: problemSchema, Proof: proofNode } }
})

const operationOf = (route: Route): Schema => ({
  operationId: route.operation,
  summary: route.summary,
  security: [],
  parameters: [...route.parameters, ...(route.isOpen ? [] : gateway)].map(parameterOf),
  ...(route.body === undefined
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }),
  responses: {
    [route.answers.status]: {
      description: route.answers.description,
      headers: headersOf(route),
      content: { 'application/json': { schema: route.answers.schema } }
    },
    ...Object.fromEntries(problemsOf(route).map((kind) => [kinds[kind].status, problemResponse(kind)]))
  }
})

/** The problems that a route may be answered with. */
const problemsOf = ({ isOpen, body, problems }: Route): ReadonlyArray<Kind> => [
  ...problems,
  ...(isOpen ? [] : (['malformed'] as const)),
  ...(body === undefined ? [] : (['too-slow', 'too-large', 'unsupported-media-type'] as const)),
  'internal',
  'unavailable'
]

const parameterOf = ({ name, in: where, required, schema, description }: Parameter): Schema => ({
  name,
  in: where,
  required,
  schema,
  description
})

const headersOf = ({ method, path }: Route): Schema => {
  const tag = { ETag: { description: 'The version of the stream, for If-Match', schema: { type: 'string' } } }
  if (method === 'POST') return { ...tag, Location: { description: 'The stream', schema: { type: 'string' } } }
  return /^\/\w+\/\{\w+\}$/.test(path) ? tag : {}
}

const problemResponse = (kind: Kind): Schema => ({
  description: `${kinds[kind].title}. ${kinds[kind].remedy}`,
  ...(kind === 'unavailable'
    ? { headers: { 'Retry-After': { description: 'In how many seconds', schema: { type: 'string' } } } }
    : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
})

const mistake: Schema = {
  ...closed({}),
  properties: { where: { type: 'string' }, expected: { type: 'string' }, found: { type: 'string' } },
  required: ['where', 'expected', 'found']
}

/** RFC 9457. */
const problemSchema: Schema = {
  type: 'object',
  properties: {
    type: { enum: Object.keys(kinds).map((kind) => `/problems/${kind}`) },
    title: { type: 'string' },
    status: { type: 'integer' },
    instance: { type: 'string' },
    errors: { type: 'array', items: mistake },
    actual: { type: 'integer' },
    refusal: { type: 'string' },
    ambiguous: { type: 'boolean' }
  },
  required: ['type', 'title', 'status', 'instance', 'errors']
}
