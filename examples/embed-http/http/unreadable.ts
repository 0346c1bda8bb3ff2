import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { documentOf, type Kind, kinds, type Problem, problem } from './Problem.ts'

/** What listens to a server, and answers what cannot be read as a request. */
export interface Unreadable {
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void
  readonly onUnreadable: (error: NodeJS.ErrnoException, socket: Socket) => void
}

/**
 * What cannot be read as a request, or is too slow, is answered on the bare connection. Not where a request that came before
 * on it has no answer yet: this would be taken for that one's. Whoever finds the connection cut sends it again.
 */
export const unreadable = (): Unreadable => {
  const unanswered = new WeakMap<Socket, Set<IncomingMessage>>()
  return {
    onRequest: (request, response) => {
      const ofSocket = unanswered.get(request.socket) ?? new Set()
      unanswered.set(request.socket, ofSocket.add(request))
      response.once('close', () => ofSocket.delete(request))
    },
    onUnreadable: (error, socket) => {
      const waits = [...(unanswered.get(socket) ?? [])].some(({ complete }) => complete)
      if (error.code === 'ECONNRESET' || !socket.writable || waits) return void socket.destroy()
      socket.end(answerTo(problemOf(error)))
    }
  }
}

const problemOf = ({ code }: NodeJS.ErrnoException): Problem => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('too-slow', [])
  if (code === 'HPE_HEADER_OVERFLOW') return problem('headers-too-large', [])
  return problem('malformed', [{ where: 'request', expected: 'HTTP/1.1', found: 'another' }])
}

const answerTo = (found: Problem): string => {
  const { status, title }: (typeof kinds)[Kind] = kinds[found.kind]
  const text = JSON.stringify(documentOf(found, randomUUID()))
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Cache-Control: no-store',
    'Connection: close'
  ]
  return `${head.join('\r\n')}\r\n\r\n${text}`
}
