import { notJson } from './media.ts'
import { type Problem, problem } from './Problem.ts'

/**
 * The problem that an error of the HTTP server stands for; `null` where the service itself has failed.
 *
 * @param bodyBytes - how large a body may be
 */
export const failureOf = (error: unknown, bodyBytes: number): Problem | null => {
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown }
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('too-large', [
        { where: 'body', expected: `a body of at most ${bodyBytes} bytes`, found: 'a larger one' }
      ])
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return notJson('another format')
    default:
      return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
        ? problem('malformed', [{ where: 'request', expected: 'a request that can be read', found: 'another' }])
        : null
  }
}
