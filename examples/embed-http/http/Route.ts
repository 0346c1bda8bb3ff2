import type { Log, Store } from '@norrsken/core'
import type { TE } from '../fp.ts'
import type { Knowledge } from '../log/knowledge.ts'
import type { Sizes } from '../log/sizesIn.ts'
import type { Schema } from '../openapi/schemaOf.ts'
import type { Kind, Problem } from './Problem.ts'

/** What the service rests on. */
export interface Service {
  readonly store: Store.EventStore
  readonly knowledge: Knowledge
  /** Population sizes, where its operator supplies them. */
  readonly sizes: Sizes | null
  /** Whether it has been told to stop. */
  readonly isStopping: () => boolean
}

/** A request before anything of it has been decoded. */
export interface Asked {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
  /** On whose behalf the gateway sends it; nobody's, where the route is open. */
  readonly by: Log.By | null
}

/** What a request is answered with that is carried out. */
export interface Answer {
  readonly status: 200 | 201
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What headers of an answer mean. */
export const headersTold = {
  ETag: 'The version of the stream, for If-Match',
  Location: 'Where the stream is looked at',
  'Retry-After': 'In how many seconds it may be sent again'
}

/** A part of a request that is not the body. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
  readonly description: string
}

/** A place that can be asked. The server and the OpenAPI document are both made from it. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** As OpenAPI writes it: `/cases/{case}`. */
  readonly path: string
  readonly operation: string
  readonly summary: string
  /** Whether anybody may ask, also past the gateway. */
  readonly isOpen?: true
  /** Whether it is answered also while the service stops. */
  readonly isAlways?: true
  readonly parameters: ReadonlyArray<Parameter>
  readonly body?: Schema
  readonly answers: {
    readonly status: Answer['status']
    readonly description: string
    readonly schema: Schema
    readonly headers?: ReadonlyArray<keyof typeof headersTold>
  }
  /** The problems that it may be answered with, besides those of every route. */
  readonly problems: ReadonlyArray<Kind>
  readonly answer: (service: Service) => (asked: Asked) => TE.TaskEither<Problem, Answer>
}
