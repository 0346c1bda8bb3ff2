import { Day, Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import type { Indicators } from './indicators/Indicators.ts'
import { lifeReport } from './lifeReport.ts'
import { adopted, agreement, decided, figures, malformed, notice, requestOf, signed } from './report.test-kit.ts'

const stream = 'agreement/norrsken'
const parties = ['are', 'berg', 'krokom']
const inForce = [adopted('2023-02-24', 'first', parties), ...signed('2023-02-28', 'first', parties)]
const languages = ['sv', 'en'] as const

const odd = {
  'no agreement': requestOf('2020-01-01', '2024-12-31'),
  'an agreement under which nothing was done': requestOf('2020-01-01', '2024-12-31', { stream, entries: [] }),
  'an agreement of one party': requestOf(
    '2023-01-01',
    '2024-12-31',
    agreement(stream, [
      adopted('2023-02-24', 'first', ['are'], { minimumParties: 1 }),
      ...signed('2023-03-02', 'first', ['are'])
    ])
  ),
  'an agreement that was never in force': requestOf(
    '2023-01-01',
    '2024-12-31',
    agreement(stream, [adopted('2023-02-24', 'first', parties), ...signed('2023-03-02', 'first', ['are'])])
  ),
  'an edition that lists nobody': requestOf(
    '2023-01-01',
    '2024-12-31',
    agreement(stream, [adopted('2023-02-24', 'first', [])])
  ),
  'an agreement that lapsed': requestOf(
    '2023-01-01',
    '2025-12-31',
    agreement(stream, [
      ...inForce,
      notice('2023-04-01', 'are', ['berg', 'krokom']),
      notice('2023-04-01', 'berg', ['are', 'krokom'])
    ])
  ),
  'a party that left and came back': requestOf(
    '2023-01-01',
    '2025-12-31',
    agreement(stream, [
      ...inForce,
      notice('2023-04-01', 'are', ['berg', 'krokom']),
      ...signed('2024-05-01', 'first', ['are'])
    ])
  ),
  'a period that has not begun': {
    ...requestOf('2030-01-01', '2030-12-31', agreement(stream, inForce)),
    validAt: Day.day('2024-12-31')
  },
  'a period of one day': requestOf('2023-03-01', '2023-03-01', agreement(stream, inForce)),
  'a period of a thousand years': requestOf('1900-01-01', '2900-12-31', agreement(stream, inForce)),
  'a party whose name is a key of every object': requestOf(
    '2023-01-01',
    '2023-12-31',
    agreement(stream, [
      adopted('2023-02-24', 'first', ['valueOf', 'are']),
      ...signed('2023-03-01', 'first', ['valueOf', 'are'])
    ])
  ),
  'knowledge of a moment': {
    ...requestOf('2023-01-01', '2024-12-31', agreement(stream, inForce)),
    knownAt: Instant.instant('2024-06-30T22:30:00Z')
  },
  'editions that apply by signatory': {
    ...requestOf(
      '2023-01-01',
      '2024-12-31',
      agreement(stream, [
        ...inForce,
        adopted('2024-02-24', 'second', parties),
        ...signed('2024-03-01', 'second', ['are'])
      ])
    ),
    reading: { editionApplies: 'per-signatory' as const }
  },
  'two agreements at once': requestOf(
    '2023-01-01',
    '2024-12-31',
    agreement(stream, inForce),
    agreement('agreement/other', inForce)
  )
}

describe.each(Object.entries(odd))('a report of %s', (_, request) => {
  test.each(languages)('is a well-formed page in %s', (language) => {
    const { html } = lifeReport(request, language)
    expect(malformed(html)).toEqual([])
    expect(html).toContain(`<html lang="${language}">`)
  })

  test('shows every figure of its indicators, and no other', () => {
    const { html, indicators } = lifeReport(request, 'sv')
    expect(figures(html)).toEqual(flat(indicators))
  })

  test('is the same every time', () => {
    expect(lifeReport(request, 'en')).toEqual(lifeReport(request, 'en'))
  })
})

const flat = ({ rows }: Indicators): { readonly [key: string]: number } =>
  Object.fromEntries(
    rows.flatMap(({ agreement, year, values }) =>
      Object.entries(values).map(([id, value]) => [`${agreement} ${year} ${id}`, value])
    )
  )

describe('a page', () => {
  const { html } = lifeReport(
    requestOf('2023-01-01', '2024-12-31', agreement(stream, [...inForce, decided('2023-05-05', 'a', 'b')])),
    'sv'
  )

  test('needs nothing but itself', () => {
    expect(html).not.toMatch(/https?:|<script|<link|<img|\bsrc=|url\(|@import/)
  })

  test('has one main heading, and no level of heading is left out', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  test('has its landmarks, and headings that say of what they are', () => {
    for (const landmark of ['<header', '<nav', '<main', '<footer']) expect(html.split(landmark)).toHaveLength(2)
    expect(html).not.toMatch(/<th(?! scope=)[ >]/)
  })

  test('names the picture, and describes it', () => {
    expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="timeline-title timeline-desc"/)
    expect(html).toMatch(/<title id="timeline-title">[^<]+<\/title>/)
    expect(html).toMatch(/<desc id="timeline-desc">[^<]+<\/desc>/)
  })

  test('leads from its contents to parts that are there', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
    expect(html.match(/ id="/g)).toHaveLength(ids.size)
  })

  test('says in the table beneath the picture all that the picture shows', () => {
    const drawn = html.slice(html.indexOf('<svg'), html.indexOf('</svg>')).match(/<g class="bar|<circle/g) ?? []
    const told =
      html.slice(html.indexOf('class="picture-facts"'), html.indexOf('</details>')).match(/<tr><th scope="row">/g) ?? []
    expect(drawn.length).toBeGreaterThan(5)
    expect(told).toHaveLength(drawn.length)
  })

  test('says that it is no legal advice', () => {
    expect(html).toContain('Inte juridisk rådgivning')
  })

  test('holds nothing that a log says as anything but text', () => {
    const hostile = `</title><script>alert(1)</script><img src=x onerror="alert(1)">'"&`
    const { html } = lifeReport(
      requestOf(
        '2023-01-01',
        '2024-12-31',
        agreement(`agreement/${hostile.replaceAll(' ', '_')}`, [
          { ...adopted('2023-02-24', hostile, parties), source: hostile },
          ...signed('2023-03-01', hostile, parties),
          decided('2023-05-05', hostile, hostile)
        ])
      ),
      'sv'
    )
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('<bdi>&lt;/title&gt;&lt;script&gt;alert(1)')
    expect(malformed(html)).toEqual([])
  })
})

describe('what is told of the parties', () => {
  const row = (html: string, party: string): string => {
    const parties = html.slice(html.indexOf('<table class="parties">'))
    return (
      /^.*?<\/tr>/s
        .exec(parties.slice(parties.indexOf(`<th scope="row">${party}</th>`)))?.[0]
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ') ?? ''
    )
  }

  test('a party that gave notice by June was one until the turn of the year, because of its notice', () => {
    const { html } = lifeReport(odd['a party that left and came back'], 'en')
    expect(row(html, 'Åre municipality')).toContain('1 March 2023 31 December 2023')
    expect(row(html, 'Åre municipality')).toContain('Gave notice on 1 April 2023.')
  })

  test('a notice that was not in writing came to nothing, and the page says why', () => {
    const { html } = lifeReport(
      requestOf(
        '2023-01-01',
        '2024-12-31',
        agreement(stream, [...inForce, notice('2023-04-01', 'are', ['berg', 'krokom'], false)])
      ),
      'en'
    )
    expect(html).toContain('Without effect: the notice was not in writing.')
    expect(row(html, 'Åre municipality')).toContain('until further notice')
  })

  test('a notice that reached not all others names those whom it missed', () => {
    const { html } = lifeReport(
      requestOf('2023-01-01', '2024-12-31', agreement(stream, [...inForce, notice('2023-04-01', 'are', ['berg'])])),
      'sv'
    )
    expect(html).toContain('Krokoms kommun har inte fått uppsägningen')
  })

  test('what happened after the day of the report is not in it', () => {
    const history = agreement(stream, [
      ...inForce,
      notice('2024-02-01', 'are', ['berg', 'krokom']),
      decided('2024-02-01', 'later', 'later')
    ])
    const before = agreement(stream, inForce)
    expect(lifeReport(requestOf('2023-01-01', '2023-12-31', history), 'sv')).toEqual(
      lifeReport(requestOf('2023-01-01', '2023-12-31', before), 'sv')
    )
  })
})

describe('what is marked as made up', () => {
  /** The first day as a party, as the page shows it: the day, and whether it is marked. */
  const firstDay = (adoption: object, signature: object, signedOn: string): string => {
    const happenings = [
      { ...adopted('2023-02-24', 'first', parties), ...adoption },
      ...signed(signedOn, 'first', parties).map((one) => ({ ...one, ...signature }))
    ]
    const { html } = lifeReport(requestOf('2023-01-01', '2023-12-31', agreement(stream, happenings)), 'sv')
    const cell = /<table class="parties">.*?<td>(.*?)<\/td>/s.exec(html)?.[1] ?? ''
    return cell.replace(/<span class="unseen">.*?<\/span>/, '').replace(/<[^>]*>/g, '')
  }

  test('the first day is not, where the text of a sourced edition states it, though the signatures are', () => {
    expect(firstDay({ source: 'S4' }, { synthetic: true }, '2023-02-28')).toBe('1 mars 2023')
    expect(firstDay({ source: 'S4' }, { synthetic: true }, '2023-03-01')).toBe('1 mars 2023')
  })

  test('the first day is, where the edition is made up', () => {
    expect(firstDay({ synthetic: true }, {}, '2023-02-28')).toBe('1 mars 2023 ◇')
  })

  test('the first day is, where it is that of a signature that is made up', () => {
    expect(firstDay({ source: 'S4' }, { synthetic: true }, '2023-03-05')).toBe('5 mars 2023 ◇')
  })
})

describe('what a report does not tell', () => {
  test('who answered a survey, how, or how many did', () => {
    const answer = {
      on: '2023-06-01',
      type: 'SurveyAnswered',
      data: { survey: 's', answer: 'a', goal: 7, party: 'are', score: 1 }
    }
    const without = requestOf('2023-01-01', '2023-12-31', agreement(stream, inForce))
    const having = requestOf('2023-01-01', '2023-12-31', agreement(stream, [...inForce, answer, answer]))
    expect(lifeReport(having, 'sv')).toEqual(lifeReport(without, 'sv'))
  })
})
