import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { recordings } from './routes/recordings.ts'
import { routes } from './routes/routes.ts'
import { document, isAs } from './test/described.ts'
import { sample } from './test/kit.ts'

const samples: Readonly<Record<string, string>> = {
  referCase: 'referral',
  confirmNote: 'confirmation',
  giveConsent: 'consent',
  narrowConsent: 'narrowing',
  withdrawConsent: 'withdrawal',
  recordDiscussion: 'discussion',
  discussCase: 'discussion',
  callMeeting: 'call',
  holdMeeting: 'attendance',
  giveNotice: 'notice'
}

describe('the OpenAPI document', () => {
  test('is one, of version 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate({ ...document })
    expect([valid, errors ?? []]).toEqual([true, []])
    expect(validator.version).toBe('3.1')
  })

  test('is refused by the same validator where it is none', async () => {
    const { valid } = await new Validator().validate({ ...document, paths: { nowhere: {} } })
    expect(valid).toBe(false)
  })

  test('describes every route, each by a name of its own', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`)
    )
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
    expect(new Set(routes.map(({ operation }) => operation)).size).toBe(routes.length)
  })

  test('names every part of a path that is asked for', () => {
    for (const { path, parameters } of routes) {
      const named = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(named)
    }
  })

  test.each(recordings.map(({ operation, path }) => [operation, path]))(
    'takes the body that the example has for %s',
    (operation, path) => {
      const place = ['paths', path, 'post', 'requestBody', 'content', 'application/json', 'schema']
      const body = sample(samples[operation] ?? '')
      expect(isAs(place, body)).toBe('')
      expect(isAs(place, { ...body, id: 'x' })).not.toBe('')
    }
  )
})
