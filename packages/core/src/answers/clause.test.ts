import { describe, expect, test } from 'vitest'
import { firstEdition, notice } from '../agreement/acts.test-log.ts'
import { catalogue } from '../clauses/catalogue.ts'
import { type Acts, consented, discussed, held, workOf } from '../clauses/work.test-log.ts'
import { clause } from './clause.ts'

/** The counts above zero of each norm and power of a clause, by their names. */
const counts = (number: string, validAt: string | null, ...acts: Acts) => {
  const asked = catalogue.find((one) => one.number === number)
  if (asked === undefined) throw new Error(number)
  const { norms, powers } = clause(validAt === null ? null : workOf(acts, validAt), asked)
  const some = (all: object) => Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0))
  return Object.fromEntries([
    ...norms.map(({ norm, counts }) => [norm.id, some(counts)]),
    ...powers.map(({ power, counts }) => [power.id, some(counts)])
  ])
}

describe('how a clause stands', () => {
  test('is how many windows of each of its norms stand how, and what became of the acts under its powers', () => {
    const acts = [
      ...firstEdition(),
      held('2023-03-08'),
      held('2023-03-15'),
      consented('2023-03-01'),
      discussed('2023-03-08'),
      discussed('2023-03-08', { present: ['outside/kvinnojouren'] })
    ]
    expect(counts('12', '2023-03-28', ...acts)).toEqual({
      '12/weekly-meeting': { met: 2, breached: 1, open: 1 },
      '12/ground': { met: 1, breached: 1 },
      '12/present-as-attended': { undetermined: 2 },
      '12/note-screened': {},
      '12/other-actors': {}
    })
  })

  test('of the acts tells which are valid and which have no effect', () => {
    const acts = [
      ...firstEdition(),
      notice('are', '2024-06-30'),
      notice('berg', '2024-06-30', { written: false }),
      notice('kvinnojouren', '2024-06-30')
    ]
    expect(counts('17', '2024-06-30', ...acts)).toEqual({
      '17/request-revision': {},
      '17/withdraw': { valid: 1, withoutEffect: 2 },
      '17/revoke': {}
    })
  })

  test('is nothing where the clause has no norms, or the log no agreement', () => {
    expect(counts('4', '2024-06-30', ...firstEdition())).toEqual({})
    expect(counts('15', null)).toEqual({ '15/secrecy': {} })
  })
})
