import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Store } from '@norrsken/core'
import { knowledge } from '../log/knowledge.ts'
import type { Sizes } from '../log/sizesIn.ts'
import { type Limits, serverOf } from '../server.ts'
import { undescribed } from './described.ts'

/** The folder of the example. */
export const here = join(import.meta.dirname, '..')

/** What the gateway adds. */
export const gateway = { 'Gateway-Unit': 'ostersund/coordination', 'Gateway-Function': 'coordinator' }

/** A body that the example ships. */
export const sample = (name: string): Body => JSON.parse(readFileSync(join(here, 'requests', `${name}.json`), 'utf8'))

export interface Body {
  readonly effective: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON, and a text as it is. */
  readonly body?: unknown
}

/** Asks over HTTP, and sees to it that the answer is as the OpenAPI document says. */
export const asking =
  (base: string) =>
  async (method: string, path: string, { headers = gateway, body }: Sent = {}): Promise<Answered> => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...json, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    })
    const text = await response.text()
    const answered = JSON.parse(text)
    const { status, headers: told } = response
    const wrong = undescribed(method, new URL(path, base).pathname, { status, headers: told, body: answered })
    if (wrong !== '') throw new Error(`${method} ${path} ${status} is not as described: ${wrong}\n${text}`)
    return { status, headers: told, text, body: answered }
  }

/** Records something under a key. */
export const recording =
  (base: string) =>
  (path: string, key: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
    asking(base)('POST', path, { body, headers: { ...gateway, 'Idempotency-Key': key, ...headers } })

export interface Served {
  readonly base: string
  readonly ask: ReturnType<typeof asking>
  readonly record: ReturnType<typeof recording>
  readonly failures: ReadonlyArray<unknown>
  readonly stop: () => Promise<void>
}

const usual: Limits = { bodyBytes: 10_000, arrivalMs: 10_000, answerMs: 30_000 }

/** The service on a port of its own. */
export const serve = async (
  store: Store.EventStore,
  limits: Partial<Limits> = {},
  sizes: Sizes | null = null
): Promise<Served> => {
  const failures: unknown[] = []
  const service = { store, knowledge: knowledge(store), sizes, isStopping: () => false }
  const server = serverOf(service, { ...usual, ...limits }, (_, error) => failures.push(error))
  await server.listen({ host: '127.0.0.1', port: 0 })
  const base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return { base, ask: asking(base), record: recording(base), failures, stop: () => server.close() }
}
