import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { Request } from './Chapter.ts'

/** An event of a test: its day, its type, what it says, and where it comes from. */
export interface Happening {
  readonly on: string
  readonly type: string
  readonly data: object
  readonly source?: string
  readonly synthetic?: true
}

/** An agreement in which this happened. What no log could say is a mistake of the test. */
export const agreement = (stream: string, happenings: ReadonlyArray<Happening>): Log.AgreementHistory => {
  const entries = happenings.map(({ on, ...happening }, index) => {
    const decoded = Log.decode({
      id: `${stream}-${index + 1}`,
      stream,
      version: index + 1,
      schema: 1,
      effective: on,
      recorded: '2030-01-01T00:00:00+01:00',
      by: { unit: 'ostersund/coordination', function: 'coordinator' },
      ...happening
    })
    if (decoded._tag === 'Left') throw new Error(decoded.left.map(Log.words).join('\n'))
    return Log.entry(decoded.right, index, 0) as Log.AgreementHistory['entries'][number]
  })
  return { stream, entries: entries.sort(Log.inOrder) }
}

/** A request for the report of agreements from one day to another, as things stood at its end. */
export const requestOf = (from: string, to: string, ...agreements: ReadonlyArray<Log.AgreementHistory>): Request => ({
  agreements,
  validAt: Day.day(to),
  knownAt: null,
  period: { from: Day.day(from), to: Day.day(to) }
})

export const adopted = (
  on: string,
  edition: string,
  parties: ReadonlyArray<string>,
  terms: object = {}
): Happening => ({
  on,
  type: 'EditionAdopted',
  data: {
    edition,
    parties: parties.map((id) => ({ id, kind: 'municipality' })),
    terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', ...terms }
  }
})

export const signed = (on: string, edition: string, parties: ReadonlyArray<string>): ReadonlyArray<Happening> =>
  parties.map((party) => ({ on, type: 'EditionSigned', data: { edition, party } }))

export const notice = (on: string, party: string, told: ReadonlyArray<string>, written = true): Happening => ({
  on,
  type: 'PartyWithdrew',
  data: { party, written, notified: told.map((other) => ({ party: other, on })) }
})

export const decided = (on: string, about: string, outcome: string, body = 'body/socsam'): Happening => ({
  on,
  type: 'DecisionTaken',
  data: { body, about, outcome }
})

/** What is wrong with the form of a page: elements that do not nest, and values that slipped in unsaid. */
export const malformed = (html: string): ReadonlyArray<string> => {
  const open: string[] = []
  const problems: string[] = []
  const body = html.replace(/<!doctype html>/, '').replace(/<style>[\s\S]*?<\/style>/, '')
  for (const [tag, end, name = '', rest = ''] of body.matchAll(
    /<(\/?)([a-z0-9]+)((?:\s+[a-z0-9:-]+(?:="[^"<>]*")?)*\s*\/?)>/gi
  )) {
    if (end === '/') {
      if (open.pop() !== name) problems.push(`${tag} ends nothing`)
    } else if (!rest.endsWith('/') && name !== 'meta') open.push(name)
  }
  const texts = body.replace(/<[^<>]*>/g, '')
  if (/[<>]/.test(texts)) problems.push('an angle bracket in a text')
  if (/undefined|NaN|\[object|Infinity/.test(body)) problems.push('a value that is none')
  return [...problems, ...open.map((name) => `${name} has no end`)]
}

/** The figures that the year table of a page shows, by agreement, year and figure. */
export const figures = (html: string): { readonly [key: string]: number } =>
  Object.fromEntries(
    [...html.matchAll(/<td class="number" data-figure="([^"]*)">(\d+)<\/td>/g)].map(([, key = '', value]) => [
      key,
      Number(value)
    ])
  )
