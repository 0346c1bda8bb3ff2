import { Day, Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToEnd,
  agreedToLeave,
  firstEdition,
  notice,
  signed,
  told,
  viewOf
} from '../agreement/acts.test-log.ts'
import { proof } from '../words/proof.ts'
import { isParty, noParty, party, stillParty } from './02-parties.ts'
import type { Acts } from './work.test-log.ts'

/* Of three, Åre, Berg and the Police, and of Kvinnojouren, which is none of them at first. */

const three = ['are', 'berg', 'police']
const first = firstEdition({}, three)
const day = Day.day

test('who counts as a party is a norm of clause 2', () => {
  expect(party).toMatchObject({ type: 'Counts', id: '2/party', clause: '2' })
})

describe('somebody whose signature is not enough is no party, and the proof names who else has to sign', () => {
  const why = (who: string, on: string, ...acts: Acts): ReadonlyArray<string> => {
    const { value, proof: because } = isParty(viewOf(acts, on).soFar, who, day(on))
    expect(value).toBe('no')
    return proof(because, 'en').filter((line) => /^ {2}\S.*(signature of edition|comes back)/.test(line))
  }
  const second = (...who: ReadonlyArray<string>): Acts => [
    adopted('second', '2024-01-15', {}, [...three, 'kvinnojouren']),
    ...signed('second', '2024-01-20', ...who)
  ]

  test('a revised edition, which those who are parties have not all signed', () => {
    expect(why('kvinnojouren', '2024-06-30', ...first, ...second('kvinnojouren', 'police'))).toEqual([
      '  The log holds no signature of edition second by Åre municipality and Berg municipality up to the end of 30 June 2024.'
    ])
    expect(why('kvinnojouren', '2024-01-19', ...first, ...second('kvinnojouren'))).toEqual([])
    expect(why('kvinnojouren', '2024-06-30', ...first, ...second('police'))).toEqual([])
  })

  test('the edition in force, which after leaving brings back nobody unless the others sign it again', () => {
    const left = [
      ...firstEdition({ rejoin: 'with-consent-of-all' }, three),
      agreedToLeave('are', '2024-03-01', '2024-03-31', three)
    ]
    const back = signed('first', '2024-05-01', 'are', 'berg')
    expect(why('are', '2024-06-30', ...left, ...back)).toEqual([
      '  Edition first, in force from 1 March 2023: a party that has left comes back when all the other parties have signed again too.',
      '  The log holds no signature of edition first by the Police from 1 April 2024 to the end of 30 June 2024.'
    ])
    expect(why('are', '2024-04-30', ...left, ...back)).toEqual([])
  })

  test('which does not count what they signed on its last day as a party, nor before', () => {
    const left = [
      ...firstEdition({ rejoin: 'with-consent-of-all' }, three),
      agreedToLeave('are', '2024-03-01', '2024-03-31', three)
    ]
    const early = [...signed('first', '2024-03-31', 'police'), ...signed('first', '2024-05-01', 'are', 'berg')]
    expect(why('are', '2024-06-30', ...left, ...early).at(-1)).toBe(
      '  The log holds no signature of edition first by the Police from 1 April 2024 to the end of 30 June 2024.'
    )
  })

  test('but nobody where all have signed an edition that is to start later', () => {
    const later = [
      adopted('second', '2024-01-15', { starts: '2024-09-01' }, [...three, 'kvinnojouren']),
      ...signed('second', '2024-01-20', ...three, 'kvinnojouren')
    ]
    const { proof: because } = isParty(
      viewOf([...first, ...later], '2024-06-30').soFar,
      'kvinnojouren',
      day('2024-06-30')
    )
    const searched = because.type === 'rule' ? because.because.filter(({ type }) => type !== 'rule') : []
    expect(searched).toMatchObject([{ type: 'event' }, { type: 'absence', where: { party: 'kvinnojouren' } }])
  })

  test('nor where all have signed an edition that comes too late: the agreement ends before it starts', () => {
    const ends = agreedToEnd('2024-03-01', '2024-08-31', three)
    const later = [
      adopted('second', '2024-01-15', { starts: '2024-09-01' }, [...three, 'kvinnojouren']),
      ...signed('second', '2024-01-20', ...three, 'kvinnojouren')
    ]
    expect(why('kvinnojouren', '2024-06-30', ...first, ...later, ends)).toEqual([])
  })

  test('nor of an edition that it has not signed, or that had not been adopted yet', () => {
    expect(
      why('kvinnojouren', '2024-06-30', ...first, ...second('police'), ...signed('first', '2024-02-01', 'kvinnojouren'))
    ).toEqual([])
    const beforeAdoption = [adopted('second', '2024-05-01'), ...signed('second', '2024-01-20', 'kvinnojouren')]
    const facts = viewOf([...first, ...beforeAdoption], '2024-12-31').soFar
    const missing = (on: string): ReadonlyArray<unknown> =>
      noParty(facts, 'kvinnojouren', day(on))
        .flatMap(Proof.nodes)
        .filter((one) => one.type === 'absence' && Array.isArray(one.where['party']))
    expect(missing('2024-04-30')).toEqual([])
    expect(missing('2024-05-01')).toMatchObject([{ where: { edition: 'second', party: three } }])
  })

  test('nor of an edition that applied once, or of the one in force that does not list it', () => {
    const terms = { rejoin: 'with-consent-of-all' } as const
    const next = [
      adopted('second', '2024-01-15', terms, ['berg', 'police', 'region']),
      ...signed('second', '2024-01-20', ...three, 'region')
    ]
    const signs = (edition: string, who: string) => signed(edition, '2024-05-01', who)
    expect(why('kvinnojouren', '2024-06-30', ...first, ...next, ...signs('first', 'kvinnojouren'))).toEqual([])
    expect(why('are', '2024-06-30', ...firstEdition(terms, three), ...next, ...signs('first', 'are'))).toEqual([])
    const unlisted = adopted('second', '2024-01-15', { starts: '2024-02-01' }, ['berg', 'police'])
    expect(
      why(
        'are',
        '2024-06-30',
        ...first,
        unlisted,
        ...signed('second', '2024-01-20', ...three),
        ...signs('second', 'are')
      )
    ).toEqual([])
  })

  test('and who the parties are that day, where it has signed; else who they were when the edition came into force', () => {
    const acts = [...first, ...second(), agreedToLeave('police', '2024-03-01', '2024-03-31', three)]
    const parties = (...more: Acts) => {
      const { proof: because } = isParty(
        viewOf([...acts, ...more], '2024-06-30').soFar,
        'kvinnojouren',
        day('2024-06-30')
      )
      return Proof.nodes(because).flatMap((one) =>
        one.type === 'rule' && one.rule === '2/parties' ? [one.outcome] : []
      )
    }
    expect(parties(...signed('second', '2024-01-20', 'kvinnojouren'))).toEqual([['are', 'berg']])
    expect(parties()).toEqual([])
  })

  test('nobody, once the agreement is over', () => {
    const over = agreedToEnd('2024-03-01', '2024-03-31', three)
    expect(why('are', '2024-06-30', ...first, over, ...second('are'))).toEqual([])
  })
})

describe('whoever does something on a day', () => {
  const told3 = (on: string) => ({ notified: told(on, 'berg', 'police') })
  const soFar = (...acts: Acts) => viewOf([...first, ...acts], '2025-12-31').soFar
  const reasons = (because: ReturnType<typeof stillParty>): ReadonlyArray<string> =>
    because.flatMap((one) => proof(one, 'en').filter((line) => /^ {2}\S/.test(line)))

  test('is a party by what was so when it did it, and not by what came of it', () => {
    const facts = soFar(notice('are', '2024-06-30', told3('2024-06-30')))
    expect(reasons(stillParty(facts, 'are', day('2024-06-30'))).slice(1)).toEqual([
      expect.stringContaining('  Åre municipality gave notice in writing'),
      '  Besides what is cited here, the log holds no more notices by Åre municipality from 1 March 2023 to the end of 30 June 2024.'
    ])
    expect(reasons(stillParty(facts, 'are', day('2024-06-29'))).slice(1)).toEqual([
      '  The log holds no notice by Åre municipality from 1 March 2023 to the end of 29 June 2024.'
    ])
    expect(reasons(stillParty(facts, 'are', day('2024-07-01'))).slice(1)).toEqual([
      '  Åre municipality has given notice and is a party to the end of 31 December 2024 (clause 17).'
    ])
  })

  test('is not a party by its own notice, also where that counts from an earlier day', () => {
    const facts = soFar(notice('are', '2024-07-10', told3('2024-06-20')))
    expect(reasons(stillParty(facts, 'are', day('2024-07-10'))).slice(1)).toEqual([
      expect.stringContaining('  Åre municipality gave notice in writing'),
      expect.stringContaining('  Besides what is cited here')
    ])
  })

  test('is one to its last day, and none from the day after', () => {
    const facts = soFar(notice('are', '2024-06-30', told3('2024-06-30')))
    const last = day('2024-12-31')
    expect([stillParty(facts, 'are', last).length, noParty(facts, 'are', last).length]).toEqual([1, 0])
    const after = Day.addDays(1)(last)
    expect([stillParty(facts, 'are', after).length, noParty(facts, 'are', after).length]).toEqual([0, 1])
  })
})
