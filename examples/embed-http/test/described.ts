import { Ajv2020 } from 'ajv/dist/2020.js'
import { documentOf } from '../openapi/document.ts'
import { routes } from '../routes/routes.ts'

/** The document as whoever reads it has it: as JSON. */
export const document = JSON.parse(JSON.stringify(documentOf(routes))) as OpenApi

export interface OpenApi {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly responses: { readonly [name: string]: Response } }
}

export interface Operation {
  readonly operationId: string
  readonly parameters: ReadonlyArray<{ readonly name: string }>
  readonly requestBody?: object
  readonly responses: { readonly [status: string]: Response | { readonly $ref: string } }
}

interface Response {
  readonly content: object
  readonly headers?: object
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: false })
// The schemas are found by their places in the document, whose own keys mean nothing to a schema.
ajv.addVocabulary(Object.keys(document))
ajv.addSchema(document, 'document')

/** Whether a value is as the document says at a place of it. */
export const isAs = (place: ReadonlyArray<string | number>, value: unknown): string => {
  const pointer = place.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')))
  const validate = ajv.getSchema(`document#/${pointer.join('/')}`)
  if (validate === undefined) return `the document has nothing at ${place.join(' ')}`
  return validate(value) === true ? '' : ajv.errorsText(validate.errors)
}

/** The path of the document that a path of a request is one of. */
export const templateOf = (path: string): string | undefined =>
  Object.keys(document.paths).find((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '[.]')}$`).test(path)
  )

/** An answer, as whoever asked has it. */
export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** What an answer has, or lacks, that the document does not say; nothing, where it is as described. */
export const undescribed = (method: string, path: string, { status, headers, body }: Told): string => {
  const template = templateOf(path)
  const operation = document.paths[template ?? '']?.[method.toLowerCase()]
  // What no route is there for is described by nothing but the schema of problems.
  if (operation === undefined) return [404, 405].includes(status) ? isAs(problemAt, body) : `no ${method} ${template}`
  const found = operation.responses[status]
  if (found === undefined) return `no ${status} of ${operation.operationId} is described`
  const isShared = '$ref' in found
  const place = isShared
    ? found.$ref.slice(2).split('/')
    : ['paths', template ?? '', method.toLowerCase(), 'responses', status]
  const response = isShared ? document.components.responses[place[2] ?? ''] : found
  const lacks = Object.keys(response?.headers ?? {}).filter((name) => !headers.has(name))
  if (lacks.length > 0) return `it lacks ${lacks.join(', ')}`
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  return isAs([...place, 'content', type, 'schema'], body)
}

/** Where the schema of problems stands. */
export const problemAt = ['components', 'schemas', 'Problem']
