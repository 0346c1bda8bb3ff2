import { type Kind, kinds } from '../http/Problem.ts'
import { headersTold, type Parameter, type Route } from '../http/Route.ts'
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
  components: {
    schemas: { Problem: problemSchema, Proof: proofNode },
    responses: Object.fromEntries(answered.map((kind) => [kind, problemResponse(kind)]))
  }
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
      headers: headersOf(route.answers),
      content: { 'application/json': { schema: route.answers.schema } }
    },
    ...Object.fromEntries(
      problemsOf(route).map((kind) => [kinds[kind].status, { $ref: `#/components/responses/${kind}` }])
    )
  }
})

/** The problems that a route may be answered with. */
const problemsOf = ({ body, problems }: Route): ReadonlyArray<Kind> => [
  ...problems,
  ...(body === undefined ? [] : (['too-large', 'unsupported-media-type'] as const)),
  ...ofAll
]

/** Those that any request may be answered with, whatever it asks for. */
const ofAll = ['malformed', 'too-slow', 'expectation', 'headers-too-large', 'internal', 'unavailable'] as const

/** Those that a request for a route may be answered with: all but that there is none for its method. */
const answered = (Object.keys(kinds) as ReadonlyArray<Kind>).filter((kind) => kind !== 'wrong-method')

const parameterOf = ({ name, in: where, required, schema, description }: Parameter): Schema => ({
  name,
  in: where,
  required,
  schema,
  description
})

const headersOf = ({ headers }: Route['answers']): Schema =>
  Object.fromEntries((headers ?? []).map((name) => [name, header(name)]))

const header = (name: keyof typeof headersTold): Schema => ({
  description: headersTold[name],
  required: true,
  schema: { type: 'string' }
})

const problemResponse = (kind: Kind): Schema => ({
  description: `${kinds[kind].title}. ${kinds[kind].remedy}`,
  ...(kind === 'unavailable' ? { headers: { 'Retry-After': header('Retry-After') } } : {}),
  ...(kind === 'stale' ? { headers: { ETag: header('ETag') } } : {}),
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
