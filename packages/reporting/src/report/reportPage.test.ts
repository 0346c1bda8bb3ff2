import { execFileSync } from 'node:child_process'
import type { Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { catalogue, newest } from '../catalogue/catalogue.ts'
import { agreed, happened, held } from '../counting/count.test-kit.ts'
import { O } from '../fp.ts'
import { malformed } from '../report.test-kit.ts'
import type { ComparedLevel } from '../results/levels.ts'
import type { Row } from '../results/Row.ts'
import { resultsJson } from '../results/resultsJson.ts'
import { toldOf } from '../results/told.ts'
import type { Benchmarks, Level } from '../tables/Benchmarks.ts'
import type { Language } from '../words/day.ts'
import { loadPlotter } from './charts/loadPlotter.ts'
import { reportOf, textOf, withNumbers, withRows } from './report.test-kit.ts'
import { figuresOn, type ReportRequest, reportPage } from './reportPage.ts'

const plotter = await loadPlotter()
const drawnPage = (report: ReportRequest, language: Language = 'sv'): string =>
  reportPage({ ...report, plotter }, language)

const aCase = (name: string, on = '2024-03-06', home = 'are'): ReadonlyArray<Said> => [
  happened(on, 'CaseReferred', { homeMunicipality: home }, name),
  happened(on, 'CaseDiscussed', {}, name)
]
const cases = (many: number, on?: string, home?: string): ReadonlyArray<Said> =>
  Array.from({ length: many }, (_, index) => aCase(`${on}-${home}-${index}`, on, home)).flat()

const year = [
  ...agreed(),
  held('2024-03-06', ['police/investigation', 'are/social-services']),
  ...cases(12),
  ...cases(6, '2023-05-03', 'berg'),
  ...cases(7, '2024-05-08', 'berg')
]

const svg = (page: string): string => page.slice(page.indexOf('<svg class="chart"'), page.indexOf('</svg>'))
const isNoDuty = ({ indicator }: Row): boolean => !indicator.startsWith('duty:')

const recommended: Benchmarks = {
  source: 'A report of 2023, page 7',
  from: '2024-01-01',
  levels: [
    { indicator: 'I01', version: 1, least: 1000, most: 12_000 },
    { indicator: 'I03', version: 1, least: 40 },
    { indicator: 'I10', version: 1, most: 14 }
  ]
}
const hiddenBesideLevels = withNumbers(
  reportOf(year, {
    definitions: newest(catalogue).filter(({ id }) => ['I01', 'I03', 'I10'].includes(id)),
    benchmarks: [recommended]
  }),
  () => 3,
  'steering'
)

describe('what somebody wrote in words of their own', () => {
  const decided: Said = {
    ...happened('2024-03-07', 'DecisionTaken', { body: 'body/steering-group', about: 'Asta', outcome: 'moves' }, 'a'),
    stream: 'agreement/norrsken',
    source: 'the file of Asta'
  }
  const shown = (to: string, documents = {}): string => {
    const report = reportOf([...year, decided], { to, definitions: [] })
    return drawnPage({ ...report, life: { ...report.life, documents } })
  }

  test.each(['steering', 'public'])(
    'is not in a report for %s, which says so, and when something was decided',
    (to) => {
      const page = shown(to)
      expect(page).not.toMatch(/Asta|moves/)
      expect(page).toContain('Det visas bara för samordnaren')
      expect(page).toMatch(/7 mars 2024[\s\S]{0,80}styrgruppen/i)
    }
  )

  test('is in a report for the coordinator', () => {
    const page = shown('coordinator')
    for (const text of ['Asta', 'moves']) expect(page).toContain(text)
    expect(textOf(page, 'sources')).toContain('the file of Asta')
    expect(page).not.toContain('Det visas bara för samordnaren')
  })

  test('is told to all where it refers to a document that has been given a name', () => {
    expect(shown('public', { 'the file of Asta': 'A document for everybody' })).toContain('A document for everybody')
  })
})

describe('a report says what it may and no more', () => {
  const few = newest(catalogue).filter(({ id }) => ['I01', 'I19', 'I20', 'I03', 'I29'].includes(id))
  const reports: ReadonlyArray<readonly [string, ReportRequest]> = [
    ['of a year, for the coordinator', reportOf(year)],
    ['of a year, for the public', reportOf(year, { to: 'public', definitions: few })],
    ['in which everything is hidden', withNumbers(reportOf(year, { definitions: few }), () => 3, 'steering')],
    ['of a period in which nothing happened', reportOf(year, { period: '2022' })],
    ['of one case and one party', reportOf([...agreed().slice(0, 1), ...aCase('1')])],
    ['of a log without an agreement', reportOf(cases(3))],
    ['of a log without anything', reportOf([])],
    ['without definitions', reportOf(year, { definitions: [] })],
    ['of a quarter', reportOf(year, { period: '2024-Q1' })],
    ['of two years', reportOf(year, { period: '2023-01-01..2024-12-31' })],
    ['beside levels', reportOf(year, { benchmarks: [recommended] })],
    ['beside levels that do not hold', reportOf(year, { benchmarks: [{ ...recommended, from: '2025-01-01' }] })],
    ['beside levels, in which everything is hidden', hiddenBesideLevels]
  ]

  describe.each(reports)('%s', (_, report) => {
    test.each(['sv', 'en'] as const)('has each of its figures and no other, in %s', (language) => {
      const ids = report.results.rows.map(({ id }) => id)
      expect([...figuresOn(drawnPage(report, language))].sort()).toEqual([...ids].sort())
    })

    test('shows each figure as it was released, wherever it stands', () => {
      const page = drawnPage(report, 'en')
      const told = new Map(report.results.rows.map((row) => [row.id, toldOf(row.figure)]))
      const marks = { hidden: '..', 'not-applicable': '–', 'no-population': '–' }
      const wrong = [
        ...[...page.matchAll(/<data value="([^"]*)" data-figure="([^"]*)"[^>]*>([^<]*)</g)].filter(
          ([, value, id = '', text = '']) => {
            const { status, figure } = told.get(id) ?? { status: 'exact', figure: null }
            if (figure === null || status === 'hidden')
              return value !== '' || text !== marks[status as keyof typeof marks]
            return value !== String(figure) || Number(text.replace(/[,%]/g, '')) !== figure
          }
        ),
        ...[...page.matchAll(/<text data-figure="([^"]*)"[^>]*>([^<]*)</g)].filter(([, id = '', text = '']) => {
          const { status, figure } = told.get(id) ?? { status: 'exact', figure: null }
          return figure === null
            ? text !== marks[status as keyof typeof marks]
            : Number(text.replace(/[,%]/g, '')) !== figure
        })
      ]
      expect(wrong.map(([all]) => all)).toEqual([])
    })

    test.each(['sv', 'en'] as const)('has each bound of its levels and no other, in %s', (language) => {
      const json: ReadonlyArray<ComparedLevel> = JSON.parse(resultsJson(report.results)).levels
      const told = json.flatMap(({ indicator, version, least, most }) =>
        Object.entries({ least, most }).flatMap(([name, bound]) =>
          bound === null ? [] : [`${bound} ${indicator}@${version}/${name}`]
        )
      )
      const page = drawnPage(report, language)
      const shown = [...page.matchAll(/<data value="([^"]*)" data-level="([^"]*)">([^<]*)</g)]
      expect(shown.map(([, value, id]) => `${value} ${id}`)).toEqual(told)
      for (const [, value, , text = ''] of shown) expect(text.replace(/[\s,%]/g, '')).toBe(value)
      expect(page.match(/data-level=/g) ?? []).toHaveLength(told.length)
    })

    test.each(['sv', 'en'] as const)('is well formed and has one h1, in %s', (language) => {
      const page = drawnPage(report, language)
      expect(malformed(page)).toEqual([])
      expect(page.match(/<h1>/g)).toHaveLength(1)
      const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
      const afterTitle = levels.slice(levels.indexOf(1))
      expect(afterTitle.filter((level, index) => level > (afterTitle[index - 1] ?? level) + 1)).toEqual([])
      const used = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(used).size).toBe(used.length)
      const named = [...page.matchAll(/ (?:aria-labelledby|aria-describedby)="([^"]*)"| href="#([^"]*)"/g)]
      expect(named.flatMap(([, by, to]) => (by ?? to ?? '').split(' ')).filter((id) => !used.includes(id))).toEqual([])
    })

    test.each(['sv', 'en'] as const)('tells no number in its chapters that is no figure, in %s', (language) => {
      const page = drawnPage(report, language)
      const chapters = page.slice(page.indexOf('id="short"'), page.indexOf('</ol>', page.indexOf('id="development"')))
      const rest = chapters
        .replace(/<(data|time|desc|title)\b[^>]*>[^<]*<\/\1>/g, '')
        .replace(/<span class="(ref|name|definition)[^"]*">[\s\S]*?<\/span>/g, '')
        .replace(/<div class="marks">[\s\S]*?<\/div>\n/g, '')
        .replace(/<g class="label"[\s\S]*?<\/g>/g, '')
        .replace(/<text data-figure="[^"]*"[^>]*>[^<]*<\/text>/g, '')
        .replace(/<[^>]*>/g, '')
      expect(rest.match(/.{0,30}\d.{0,30}/g)).toBeNull()
    })
  })
})

describe('one sentence of the period in short', () => {
  const definitions = newest(catalogue).filter(({ id }) => ['I01', 'I03', 'I29'].includes(id))
  const told = (number: number, language: Language, to = 'coordinator'): string => {
    const report = withNumbers(withRows(reportOf(year, { definitions }), isNoDuty), () => number, to)
    return textOf(reportPage(report, language), 'short')
  }

  test('is in the singular of one, in the plural of others', () => {
    expect(told(1, 'sv')).toContain('I samråden togs 1 ärende upp.')
    expect(told(2, 'sv')).toContain('I samråden togs 2 ärenden upp.')
    expect(told(0, 'sv')).toContain('I samråden togs 0 ärenden upp.')
    expect(told(1, 'en')).toContain('The consultations took up 1 case.')
    expect(told(2, 'en')).toContain('The consultations took up 2 cases.')
    expect(told(1, 'en')).toContain('At the end of the period 1 party was in the agreement.')
  })

  test('says that a rounded figure is one', () => {
    expect(told(21, 'sv', 'public')).toContain('I samråden togs ungefär 20 ärenden upp.')
    expect(told(0, 'sv', 'public')).toContain('I samråden togs 0 ärenden upp.')
  })

  test('says of a hidden figure only that it is not shown', () => {
    expect(told(3, 'sv', 'steering')).toContain('Antalet ärenden visas inte. Andelen ärenden med samtycke visas inte.')
    expect(told(3, 'en', 'steering')).toContain('The number of cases is not shown.')
  })

  test('says of a share of nobody that there is nothing to count', () => {
    expect(textOf(reportPage(reportOf([], { definitions }), 'sv'), 'short')).toContain(
      'Andelen ärenden med samtycke går inte att ange: det finns inget att räkna på.'
    )
  })

  test('writes numbers as its language does', () => {
    expect(told(12_345, 'sv')).toContain('12\u00a0345 ärenden')
    expect(told(12_345, 'en')).toContain('12,345 cases')
    expect(told(12, 'sv')).toContain('12\u00a0% av dem')
    expect(told(12, 'en')).toContain('12% of them')
  })
})

describe('volumes', () => {
  const definitions = newest(catalogue).filter(({ id }) => id === 'I01')
  const report = reportOf([...year, ...cases(3, '2025-02-05')], { definitions, period: '2025' })

  test('are told year by year, with what breaks the comparison', () => {
    const text = textOf(drawnPage(report), 'volumes')
    expect(text).toContain('Antal ärenden: 3 år 2025, färre än år 2024 (19).')
    expect(text).toContain('började gälla den 1 mars 2023, så 2023 är inte ett helt år.')
  })

  test('have a column for each year', () => {
    expect(svg(drawnPage(report)).match(/<rect/g)).toHaveLength(3)
  })

  test('of a period that is no year stand in the table alone', () => {
    const text = textOf(drawnPage(reportOf(year, { definitions, period: '2024-Q1' })), 'volumes')
    expect(text).toContain('Rapportens period är inte ett kalenderår.')
  })
})

describe('a chart', () => {
  const definitions = newest(catalogue).filter(({ id }) => id === 'I01')
  const report = withRows(reportOf([...year, ...cases(3, '2025-02-05')], { definitions, period: '2025' }), isNoDuty)
  const isTotalOf =
    (from: string) =>
    (row: Row): boolean =>
      row.dimension === null && row.period.from.startsWith(from)
  const shownAs = (
    numbers: { readonly [year: string]: number },
    to = 'steering',
    language: Language = 'sv',
    of = report
  ): string => {
    const numberOf = (row: Row): number => Object.entries(numbers).find(([from]) => isTotalOf(from)(row))?.[1] ?? 20
    return drawnPage(withNumbers(of, numberOf, to), language)
  }
  const findingOf = (page: string): ReadonlyArray<string> =>
    [...page.matchAll(/<p class="finding">(.*?)<\/p>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''))
  test('has a title, a description and a table beside it', () => {
    const page = shownAs({ 2023: 30, 2024: 40, 2025: 50 })
    expect(svg(page)).toMatch(/role="img" aria-labelledby="chart-I01-title" aria-describedby="chart-I01-description"/)
    expect(svg(page)).toContain('<title id="chart-I01-title">Stapeldiagram: Antal ärenden</title>')
    expect(page.slice(page.indexOf('</svg>'), page.indexOf('</figure>'))).toContain('<table')
  })

  test('draws a hidden figure as a mark, and as nothing that has a length', () => {
    const page = shownAs({ 2023: 30, 2024: 3, 2025: 50 })
    expect(svg(page).match(/<rect/g)).toHaveLength(2)
    expect(svg(page)).toMatch(/<g class="none"[^>]*><text data-figure="[^"]*2024-01-01[^"]*"[^>]*>\.\.<\/text>/)
  })

  test('is the same whatever a hidden figure is', () => {
    expect(shownAs({ 2023: 30, 2024: 1, 2025: 50 })).toBe(shownAs({ 2023: 30, 2024: 4, 2025: 50 }))
  })

  test('ends its axis with the most that is shown', () => {
    const tallest = (page: string): number =>
      Math.max(...[...svg(page).matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height)))
    expect(tallest(shownAs({ 2023: 30, 2024: 40, 2025: 50 }))).toBe(168)
    expect(tallest(shownAs({ 2023: 3, 2024: 10, 2025: 7 }))).toBe(168)
  })

  test('of less than two shown figures is a table alone', () => {
    const page = shownAs({ 2023: 3, 2024: 3, 2025: 50 })
    expect(page).not.toContain('chart-I01-title')
    expect(textOf(page, 'volumes')).toContain('Här finns för få tal att visa för ett diagram. Läs tabellen.')
  })

  test('says of exact figures that they are the same, and of rounded ones that they are about the same', () => {
    const numbers = { 2023: 30, 2024: 48, 2025: 52 }
    expect(findingOf(shownAs({ ...numbers, 2024: 52 }))[0]).toBe('Antal ärenden: 52 år 2025, lika många som år 2024.')
    expect(findingOf(shownAs(numbers))[0]).toBe('Antal ärenden: 52 år 2025, fler än år 2024 (48).')
    expect(findingOf(shownAs(numbers, 'public'))[0]).toBe(
      'Antal ärenden: ungefär 50 år 2025, ungefär lika många som år 2024.'
    )
    expect(findingOf(shownAs(numbers, 'public', 'en'))[0]).toBe(
      'Number of cases: about 50 in 2025, about as many as in 2024.'
    )
    expect(findingOf(shownAs({ ...numbers, 2025: 61 }, 'public'))[0]).toBe(
      'Antal ärenden: ungefär 60 år 2025, fler än år 2024 (ungefär 50).'
    )
  })

  test('says the same of meetings', () => {
    const meetings = newest(catalogue).filter(({ id }) => id === 'I29')
    const log = [...year, held('2025-02-05', ['police/investigation', 'are/social-services'])]
    const of = withRows(reportOf(log, { definitions: meetings, period: '2025' }), isNoDuty)
    expect(findingOf(shownAs({ 2023: 30, 2024: 48, 2025: 52 }, 'public', 'sv', of))[0]).toBe(
      'Hållna möten: ungefär 50 år 2025, ungefär lika många som år 2024.'
    )
  })

  test('does not say which of an exact and a rounded figure is the greater where that cannot be seen', () => {
    const released = withNumbers(report, () => 52, 'public')
    const exact = withNumbers(report, (row) => (isTotalOf('2025')(row) ? 52 : 70), 'steering')
    const page = (last: string): string => {
      const from = new Map(exact.results.rows.filter(isTotalOf(last)).map((row) => [row.id, row.figure]))
      const rows = released.results.rows.map((row) => ({ ...row, figure: from.get(row.id) ?? row.figure }))
      return drawnPage({ ...released, results: { ...released.results, rows } })
    }
    expect(findingOf(page('2025'))[0]).toBe('Antal ärenden: 52 år 2025, ungefär lika många som år 2024.')
    expect(findingOf(page('2024'))[0]).toBe('Antal ärenden: ungefär 50 år 2025, färre än år 2024 (70).')
  })

  test('says of a year that is hidden that it is not shown', () => {
    const last = { 2023: 30, 2024: 40, 2025: 3 }
    expect(findingOf(shownAs(last))[0]).toBe('Antal ärenden: antalet år 2025 visas inte.')
    expect(findingOf(shownAs(last, 'steering', 'en'))[0]).toBe('Number of cases: the number for 2025 is not shown.')
    const before = { 2023: 30, 2024: 3, 2025: 40 }
    expect(findingOf(shownAs(before))[0]).toBe('Antal ärenden: 40 år 2025. Antalet år 2024 visas inte.')
    expect(findingOf(shownAs(before, 'steering', 'en'))[0]).toBe(
      'Number of cases: 40 in 2025. The number for 2024 is not shown.'
    )
  })

  test('of shares of different things says the least and the most, and not whose they are', () => {
    const all = reportOf(year)
    const [one, other] = newest(catalogue).filter(({ measure, goals }) => measure.type === 'share' && goals.includes(1))
    const goals = (numberOf: (row: Row) => number, language: Language): ReadonlyArray<string> =>
      findingOf(drawnPage(withNumbers(all, numberOf, 'coordinator'), language)).filter((text) =>
        /olika|different/.test(text)
      )
    const spread = ({ indicator }: Row): number => (indicator === one?.id ? 11 : indicator === other?.id ? 87 : 50)
    expect(goals(spread, 'sv')).toEqual([
      'Andelarna som visas går från 11\u00a0% till 87\u00a0%. De är andelar av olika saker.'
    ])
    expect(goals(spread, 'en')).toEqual(['The shares shown go from 11% to 87%. They are shares of different things.'])
    expect(goals(() => 40, 'sv')).toEqual(['Andelarna som visas är alla 40\u00a0%. De är andelar av olika saker.'])
  })

  test('has a sentence, each that is drawn', () => {
    for (const to of ['coordinator', 'steering', 'public']) {
      const page = drawnPage(withNumbers(reportOf(year), (_, index) => index % 60, to))
      expect(findingOf(page)).toHaveLength(page.match(/<svg class="chart"/g)?.length ?? 0)
    }
  })

  test('is left out where nothing draws it', () => {
    expect(reportPage({ ...report, plotter: O.none }, 'sv')).not.toContain('<svg class="chart"')
  })
})

describe('what is compared', () => {
  const attended = [...year, held('2024-03-13', ['police/investigation'], 'acute')]
  const report = withNumbers(reportOf(attended), (_, index) => 20 + (index % 50))
  const [page, inEnglish] = [drawnPage(report), drawnPage(report, 'en')]

  test('is of one kind: no share of a goal is said to be the least or the most beside those of others', () => {
    const goals = textOf(page, 'goals')
    expect(goals).toContain('Andel')
    expect(page).toContain('id="chart-goals-title"')
    expect(goals).not.toMatch(/Lägst|Högst|Alla tal som visas/)
    expect(textOf(inEnglish, 'goals')).not.toMatch(/Lowest|Highest|All figures shown/)
    expect(textOf(page, 'duties')).toMatch(/Lägst: .* Högst: /)
  })

  test('names all that have the least, and all that have the most', () => {
    const homes = { are: 3, berg: 5, bracke: 3, krokom: 5, ragunda: 4, stromsund: 3 }
    const definitions = newest(catalogue).filter(({ id }) => id === 'I01')
    const ofEach = Object.keys(homes).flatMap((home) => cases(1, '2024-03-06', home))
    const byHome = reportOf([...agreed(), ...ofEach], { definitions })
    const told = (homes: { readonly [home: string]: number }, language: Language, to?: string): string =>
      textOf(
        drawnPage(
          withNumbers(byHome, ({ value }) => homes[value ?? ''] ?? 4, to),
          language
        ),
        'municipalities'
      )
    expect(told(homes, 'sv')).toContain(
      'Lägst: 3, Bräcke kommun, Strömsunds kommun och Åre kommun. Högst: 5, Bergs kommun och Krokoms kommun.'
    )
    expect(told(homes, 'en')).toMatch(/Lowest: 3, [^.]+, [^.]+ and [^.]+\. Highest: 5, [^.,]+ and [^.,]+\./)
    expect(told({ ...homes, are: 2 }, 'sv')).toContain('Lägst: 2, Åre kommun. Högst: 5,')
    expect(told({ ...homes, are: 20, berg: 40 }, 'sv', 'steering')).toContain('Lägst av det som visas: ')
  })

  test('of attendance is how often somebody came and was called, by party and by kind of meeting', () => {
    expect(page.match(/>Andel<\/th><th[^>]*>Kom<\/th><th[^>]*>Kallades</g)).toHaveLength(2)
    expect(inEnglish.match(/>Share<\/th><th[^>]*>Came<\/th><th[^>]*>Called</g)).toHaveLength(2)
  })
})

describe('sources, and what is made up,', () => {
  const isMadeUp = { synthetic: true } as const
  const from = { source: 'record:2024-1' } as const
  const [adopted, signed, ...others] = agreed()
  const ofCases = cases(30).map((said) => ({ ...said, ...isMadeUp }))
  const told = (happenings: ReadonlyArray<Said | undefined>, to: string, language: Language): string =>
    textOf(
      reportPage(
        reportOf(
          happenings.filter((one) => one !== undefined),
          { to, definitions: [] }
        ),
        language
      ),
      'sources'
    )
  const marked = (of: object, ...some: ReadonlyArray<Said | undefined>): ReadonlyArray<Said> =>
    some.flatMap((one) => (one === undefined ? [] : [{ ...one, ...of }]))

  test.each(['public', 'steering', 'coordinator'])('tell %s whether it is all or some, and no number', (to) => {
    const all = told([...marked(isMadeUp, adopted, signed, ...others), ...ofCases], to, 'sv')
    expect(all).toContain('Talen bygger på hela loggen. Alla händelser i den är påhittade (syntetiska).')
    expect(all).toContain('Allt som rapporten säger om utgåvor')
    expect(all).toContain('Loggen anger inga källor.')
    const some = told([...marked(isMadeUp, adopted), ...marked(from, signed), ...others, ...cases(30)], to, 'sv')
    expect(some).toContain('En del av händelserna i den är påhittade (syntetiska).')
    expect(some).toContain('En del av det som rapporten säger om utgåvor')
    const ofSources =
      to === 'coordinator'
        ? ['är det bara dagen, eller vem som handlade, som är påhittad.', 'record:2024-1']
        : ['De som inte har fått ett namn för rapporten visas bara för samordnaren.']
    for (const text of ofSources) expect(some).toContain(text)
    expect(some).not.toContain('Loggen anger inga källor.')
    expect(some).toContain('anger loggen ingen källa.')
    for (const text of [all, some.replaceAll('record:2024-1', '')]) expect(text).not.toMatch(/\d/)
  })

  test('are of the agreement alone where only the cases are made up, and of neither where nothing is', () => {
    const ofCasesAlone = told([...agreed(), ...ofCases], 'public', 'en')
    expect(ofCasesAlone).toContain(
      'The figures rest on the whole log. Some of the events in it are made up (synthetic).'
    )
    expect(ofCasesAlone).not.toContain('wholly or in part')
    expect(ofCasesAlone).toContain('For what the report says of editions')
    for (const happenings of [agreed(), marked(from, adopted, signed, ...others)]) {
      expect(told([...happenings, ...cases(30)], 'public', 'en')).not.toMatch(/rest on|synthetic|wholly|marked/)
    }
  })
})

describe('development areas', () => {
  const broken = [...agreed(), happened('2024-03-06', 'CaseReferred')]
  const text = (numberOf: (row: Row) => number, to?: string): string =>
    textOf(reportPage(withNumbers(withRows(reportOf(broken), isGovernance), numberOf, to), 'sv'), 'development')
  const isGovernance = ({ indicator }: Row): boolean => indicator.startsWith('duty:9/')
  const breached = ({ indicator, value }: Row): boolean => indicator === 'duty:9/steering-group' && value === 'breached'

  test('ask of a duty that was not met what is needed', () => {
    expect(text((row) => (breached(row) ? 1 : 0))).toContain(
      'Styrgruppens möten: i 1 fall uppfylldes plikten inte. Vad behövs för att den ska kunna hållas?'
    )
    expect(text((row) => (breached(row) ? 2 : 0))).toContain('i 2 fall uppfylldes plikten inte')
  })

  test('ask nothing of what is hidden, and nothing of what is 0', () => {
    expect(text((row) => (breached(row) ? 3 : 0), 'steering')).not.toContain('Styrgruppens möten')
    expect(text(() => 0)).not.toContain('Styrgruppens möten')
  })

  test('ask for a population where a rate has none', () => {
    expect(textOf(reportPage(reportOf(year), 'sv'), 'development')).toContain('befolkningstal saknas')
  })
})

describe('recommended levels', () => {
  const definitions = newest(catalogue).filter(({ id }) => ['I01', 'I03'].includes(id))
  const told = (
    level: Partial<Level>,
    language: Language,
    { number = 12, to = 'coordinator', table = {} }: { number?: number; to?: string; table?: Partial<Benchmarks> } = {}
  ): string => {
    const levels = [{ indicator: 'I01', version: 1, ...level }]
    const benchmarks = [{ source: 'Somebody, page 7', from: '2024-03-01', levels, ...table }]
    const report = withNumbers(reportOf(year, { definitions, benchmarks }), () => number, to)
    return textOf(reportPage(report, language), 'levels')
  }

  test('are said with what is compared, their source and their day, in Swedish', () => {
    expect(told({ least: 12 }, 'sv')).toMatch(/Antal 12 minst 12 på nivån Somebody, page 7 1 mars 2024$/)
    expect(told({ most: 1000 }, 'sv')).toContain(' 12 högst 1\u00a0000 på nivån ')
    expect(told({ least: 5, most: 11 }, 'sv')).toContain(' 12 minst 5 och högst 11 inte på nivån: över den ')
    expect(told({ least: 13 }, 'sv')).toContain(' 12 minst 13 inte på nivån: under den ')
    expect(told({ indicator: 'I03', least: 10 }, 'sv')).toContain('Andel 12\u00a0% minst 10\u00a0% på nivån ')
  })

  test('are said with what is compared, their source and their day, in English', () => {
    expect(told({ least: 12 }, 'en')).toMatch(/Count 12 at least 12 at the level Somebody, page 7 1 March 2024$/)
    expect(told({ most: 1000 }, 'en')).toContain(' 12 at most 1,000 at the level ')
    expect(told({ least: 5, most: 11 }, 'en')).toContain(' 12 at least 5 and at most 11 not at the level: above it ')
    expect(told({ least: 13 }, 'en')).toContain(' 12 at least 13 not at the level: below it ')
    expect(told({ indicator: 'I03', least: 10 }, 'en')).toContain('Share 12% at least 10% at the level ')
  })

  test('are not compared with a hidden figure', () => {
    expect(told({ least: 2 }, 'sv', { number: 3, to: 'steering' })).toContain('jämförs inte: inget tal visas')
    const [two, four] = [2, 4].map((number) => told({ least: 3 }, 'en', { number, to: 'steering' }))
    expect(two).toContain('..not shown at least 3 not compared: no figure is shown')
    expect(four).toBe(two)
  })

  test('are compared with a rounded figure as it is shown', () => {
    expect(told({ least: 24 }, 'en', { number: 23, to: 'public' })).toContain('25 at least 24 at the level')
  })

  test('that are made up are said to be', () => {
    const table = { synthetic: true } as const
    expect(told({ least: 2 }, 'sv', { table })).toContain('page 7 påhittad nivå')
    expect(told({ least: 2 }, 'en', { table })).toContain('page 7 made-up level')
    expect(told({ least: 2 }, 'sv')).not.toContain('påhittad')
  })

  test('that hold for nothing are said to, and where none were given there is no such chapter', () => {
    const table = { from: '2025-01-01' }
    expect(told({ least: 2 }, 'sv', { table })).toContain('Ingen av de nivåer som har angetts gäller')
    expect(told({ least: 2 }, 'en', { table })).toContain('None of the levels that were given holds')
    expect(reportPage(reportOf(year, { definitions }), 'sv')).not.toContain('id="levels"')
  })

  test('have their own wherever several versions of an indicator are counted', () => {
    const both = catalogue.filter(({ id }) => id === 'I17')
    const levels = both.map(({ version }) => ({ indicator: 'I17', version, most: version * 10 }))
    const benchmarks = [{ source: 's', from: '2024-01-01', levels }]
    const text = textOf(reportPage(reportOf(year, { definitions: both, benchmarks }), 'en'), 'levels')
    for (const { version } of both) expect(text).toContain(`I17, version ${version}`)
  })
})

describe('what others have written', () => {
  const evil = '<img src=x onerror="alert(1)">&"\''

  test('is text on a page, and never markup', () => {
    const report = reportOf(year)
    const definitions = report.results.definitions.map((definition) => ({
      ...definition,
      names: { sv: evil, en: evil },
      cannotSay: { sv: evil, en: evil }
    }))
    const populations = [{ population: evil, source: evil, synthetic: true, year: 2024, per: 10_000 }]
    const benchmarks = [{ ...recommended, source: evil }]
    const policy = { ...report.results.policy, audience: evil }
    const page = drawnPage({ ...report, results: { ...report.results, definitions, populations, benchmarks, policy } })
    expect(textOf(page, 'levels')).toContain('&lt;img')
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
    expect(malformed(page)).toEqual([])
  })

  test('that is made up is said to be, before anything else', () => {
    const report = reportOf(year)
    const page = reportPage({ ...report, results: { ...report.results, synthetic: 'all' } }, 'sv')
    expect(page.indexOf('Alla uppgifter i loggen är påhittade.')).toBeLessThan(page.indexOf('<h1>'))
    expect(reportPage({ ...report, results: { ...report.results, synthetic: 'none' } }, 'sv')).not.toContain('banner"')
  })
})

test('a report has the same bytes on every machine', () => {
  const script = `
    const [{ reportOf }, { reportPage }, { loadPlotter }, { createHash }, kit] = await Promise.all([
      import('./report.test-kit.ts'), import('./reportPage.ts'), import('./charts/loadPlotter.ts'), import('node:crypto'),
      import('../counting/count.test-kit.ts')
    ])
    const plotter = await loadPlotter()
    const log = [...kit.agreed(), kit.held('2024-03-06', ['are/social-services']), kit.happened('2024-03-06', 'CaseReferred'), kit.happened('2024-03-06', 'CaseDiscussed')]
    const pages = ['sv', 'en'].map((language) => reportPage({ ...reportOf(log), plotter }, language))
    console.log(plotter._tag, createHash('sha256').update(pages.join('')).digest('hex'))`
  const printed = (env: NodeJS.ProcessEnv): string =>
    execFileSync(process.execPath, ['--conditions=@norrsken/source', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      env: { ...process.env, ...env }
    })
  const here = printed({ TZ: 'Europe/Stockholm', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' })
  expect(here).toMatch(/^Some [0-9a-f]{64}\n$/)
  expect(printed({ TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' })).toBe(here)
}, 30_000)
