import { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { Failure, isRefusal, sent, thrown, unavailable, unsent } from './Failure.ts'

const said = (severity: string, code: string) =>
  Object.assign(new Error('relation "secret" of host db'), { severity, code })

describe('a failure', () => {
  test('of what was not sent is known to have stored nothing', () => {
    expect(unsent(new Error('connect ECONNREFUSED db:5432'))).toMatchObject({ ambiguous: false, code: undefined })
  })

  test.each([
    ['the server refused it and goes on', said('ERROR', '42501'), false],
    ['the server undid it', said('ERROR', '40001'), false],
    ['its time was up', said('ERROR', '57014'), false],
    ['the server shuts down', said('FATAL', '57P01'), true],
    ['the server ends the session', said('FATAL', '25P03'), true],
    ['the server shuts down, as an error', said('ERROR', '57P01'), true],
    ['the connection was lost, as the server says', said('ERROR', '08006'), true],
    ['the server is broken', said('ERROR', 'XX000'), true],
    ['the connection broke', new Error('read ECONNRESET'), true],
    ['the driver knew before that the connection is lost', new Error('Client was closed and is not queryable'), false],
    ['something was thrown that is no error', 'lost', true]
  ])('where %s', (_, error, ambiguous) => {
    expect(sent(error).ambiguous).toBe(ambiguous)
    expect(isRefusal(error)).toBe(!ambiguous && !/queryable/.test(String(error)))
  })

  test('says nothing of what the driver said but a SQLSTATE', () => {
    expect(sent(said('ERROR', '42P01')).message).toBe('the database refused: SQLSTATE 42P01')
    expect(sent(said('ERROR', 'secret')).message).toBe('the database cannot be reached')
    expect(JSON.stringify(sent(said('ERROR', '42P01')))).not.toContain('secret')
  })

  test.each(['EPERM', 'EPIPE', 'EBUSY'])('of the system, `%s`, is no SQLSTATE, though it is as long', (code) => {
    const error = Object.assign(new Error(`connect ${code} db:5432`), { code })
    expect(unsent(error).code).toBe(undefined)
    expect(sent(error)).toMatchObject({ code: undefined, ambiguous: true, message: 'the database cannot be reached' })
  })

  test('of what was not sent says the word that the system or TLS has for it, and nothing else', () => {
    const of = (message: string, code?: string) =>
      unsent(Object.assign(new Error(message), code === undefined ? {} : { code }))
    expect(of('connect ECONNREFUSED db:5432', 'ECONNREFUSED').system).toBe('ECONNREFUSED')
    expect(of('self-signed certificate', 'SELF_SIGNED_CERT_IN_CHAIN').system).toBe('SELF_SIGNED_CERT_IN_CHAIN')
    expect(of('The server does not support SSL connections').system).toBe('TLS_NOT_SUPPORTED')
    expect(of('secret', 'the secret').system).toBe(undefined)
    expect(unsent(said('FATAL', '28P01'))).toMatchObject({ code: '28P01', system: undefined })
  })

  test('stays what it was found to be', () => {
    const failure = new Failure(false, '23505')
    expect(sent(failure)).toBe(failure)
  })

  test('is unavailable to those who append, and thrown to those who read; a mistake stays a mistake', () => {
    expect(unavailable(new Failure(true, undefined))).toEqual({ type: 'Unavailable', ambiguous: true })
    expect(thrown(new Failure(true, undefined))).toBeInstanceOf(Store.StoreUnavailable)
    for (const [ambiguous, refusal] of [
      [true, '42501'],
      [false, '42P01'],
      [false, '57014']
    ] as const) {
      const failure = new Failure(ambiguous, refusal)
      expect(unavailable(failure)).toEqual({ type: 'Unavailable', ambiguous, refusal })
      expect(thrown(failure)).toMatchObject({ name: 'StoreUnavailable', refusal })
    }
    const mistake = new TypeError('a mistake')
    expect(() => unavailable(mistake)).toThrow(mistake)
    expect(thrown(mistake)).toBe(mistake)
  })

  test('that is the server’s word that the login may not do that is forbidden, to those who append and to those who read', () => {
    const failure = sent(said('ERROR', '42501'))
    expect(unavailable(failure)).toEqual({ type: 'Forbidden' })
    expect(thrown(failure)).toBeInstanceOf(Store.StoreForbidden)
    expect(String(thrown(failure))).not.toContain('secret')
  })
})
