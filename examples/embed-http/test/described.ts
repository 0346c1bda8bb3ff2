import { Ajv2020 } from 'ajv/dist/2020.js'
import { documentOf } from '../openapi/document.ts'
import { routes } from '../routes/routes.ts'

/** The document as whoever reads it has it: as JSON. */
export const document = JSON.parse(JSON.stringify(documentOf(routes))) as OpenApi

export interface OpenApi {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
}

export interface Operation {
  readonly operationId: string
  readonly requestBody?: object
  readonly responses: { readonly [status: string]: { readonly content: object; readonly headers?: object } }
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

/** What an answer has that the document does not say; nothing, where it is as described. */
export const undescribed = (method: string, path: string, status: number, type: string, body: unknown): string => {
  const template = templateOf(path)
  // What no route is there for is described by nothing but the schema of problems.
  if (template === undefined) return isAs(['components', 'schemas', 'Problem'], body)
  const operation = document.paths[template]?.[method.toLowerCase()]
  if (operation === undefined) return status === 404 ? '' : `no ${method} ${template} is described`
  if (operation.responses[status] === undefined) return `no ${status} of ${operation.operationId} is described`
  return isAs(['paths', template, method.toLowerCase(), 'responses', status, 'content', type, 'schema'], body)
}
