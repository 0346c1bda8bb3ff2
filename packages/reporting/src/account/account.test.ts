import { describe, expect, test } from 'vitest'
import { adopted, agreement, decided, notice, requestOf, signed } from '../report.test-kit.ts'
import { lifeAccount } from './account.ts'
import { columns } from './columns.ts'

const parties = ['are', 'berg', 'krokom']
const history = agreement('agreement/norrsken', [
  { ...adopted('2023-02-24', 'first', parties), source: 'S4' },
  ...signed('2023-02-28', 'first', parties).map((one) => ({ ...one, synthetic: true as const })),
  { ...decided('2023-05-05', 'Frågan', 'Svaret'), source: 'S4', synthetic: true },
  notice('2023-06-30', 'are', ['berg', 'krokom'])
])
const account = lifeAccount(requestOf('2023-01-01', '2024-12-31', history), 'sv')

describe('an account', () => {
  test('tells who was a party from when until when, and how it ended; those with the same days in one row', () => {
    expect(account).toContain('2023-03-01  – 2023-12-31   Åre kommun. Sade upp sig den 30 juni 2023.\n')
    expect(account).toContain('2023-03-01  –              Bergs kommun och Krokoms kommun.\n')
  })

  test('tells which edition and which term applied when', () => {
    expect(account).toContain('2023-03-01  –   Utgåvan first\n')
    expect(account).toContain('2023-03-01  – 2023-12-31   Första giltighetstiden\n')
    expect(account).toContain('2024-01-01  – 2024-12-31   Förlängning\n')
  })

  test('tells what was decided by whom, by which source, and that its day is made up', () => {
    expect(account).toContain('2023-05-05◇   Sociala samrådsgruppen (SocSam). Frågan: Svaret. [S4]\n')
  })

  test('breaks its lines before a hundred characters', () => {
    expect(Math.max(...account.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100)
  })
})

test('the lines of a second column stand below one another', () => {
  const [first = '', second = ''] = columns([['2023', 'en två '.repeat(20)]])
  expect(first.indexOf('en')).toBe(second.search(/\S/))
})
