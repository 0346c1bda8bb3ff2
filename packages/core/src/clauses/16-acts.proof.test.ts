import { Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToEnd,
  agreedToExtend,
  agreedToLeave,
  firstEdition,
  notice,
  signed,
  told
} from '../agreement/acts.test-log.ts'
import { proof } from '../words/proof.ts'
import { type Acts, rulingOf, rulingProofs } from './work.test-log.ts'

/* What Åre, Berg and the Police agree on, and the reasons right below what came of it, without where each is cited. */

const three = ['are', 'berg', 'police']

const why = (...acts: Acts): ReadonlyArray<string> => {
  const ruling = rulingOf('16/agree-otherwise', '2024-12-31', ...firstEdition({}, three), ...acts)
  const lines = ruling === undefined ? [] : proof(ruling.proof, 'en')
  return lines.filter((line) => /^ {0,2}\S/.test(line)).map((line) => line.trim().replace(/ \(.*\)\.$/, ''))
}

describe('what the parties agree on instead of the text', () => {
  test('counts since the agreement was in force and all who were parties that day agree', () => {
    expect(why(agreedToEnd('2024-05-01', '2024-06-30', three))).toEqual([
      'What was agreed on 1 May 2024 counts',
      'It was agreed that the agreement ends, with 30 June 2024 as the last day',
      'Edition first applies from 1 March 2023',
      'All who are parties on 1 May 2024 agree: Åre municipality, Berg municipality and the Police'
    ])
  })

  test('counts for who leaves, since it was a party', () => {
    expect(why(agreedToLeave('are', '2024-05-01', '2024-06-30', three)).slice(-1)).toEqual([
      'Åre municipality is a party on 1 May 2024'
    ])
  })

  test('counts for a longer term, since that does not end before it began', () => {
    expect(why(agreedToExtend('2024-05-01', '2025-06-30', three)).slice(-1)).toEqual([
      'The term that runs on 1 May 2024 began on 1 January 2024, and can be made to end on 30 June 2025'
    ])
    const named = agreedToExtend('2024-05-01', '2025-06-30', three)
    expect(why({ ...named, data: { ...Object(named.data), party: 'are' } })[1]).toBe(
      'It was agreed that the term runs on, with 30 June 2025 as the last day'
    )
    expect(why(agreedToExtend('2024-05-01', '2023-12-30', three))).toEqual([
      'What was agreed on 1 May 2024 has no effect: the day that was agreed lies before the running term',
      'It was agreed that the term runs on, with 30 December 2023 as the last day',
      'The term that runs on 1 May 2024 began on 1 January 2024, so it cannot be made to end on 30 December 2023'
    ])
  })

  test('counts by those who agreed to it, also where it reaches back to a day before their agreement', () => {
    expect(why(agreedToEnd('2024-05-01', '2024-03-31', three)).slice(2)).toEqual([
      'Edition first applies from 1 March 2023',
      'All who are parties on 1 May 2024 agree: Åre municipality, Berg municipality and the Police'
    ])
    expect(why(agreedToLeave('are', '2024-05-01', '2024-03-31', three)).slice(3)).toEqual([
      'All who are parties on 1 May 2024 agree: Åre municipality, Berg municipality and the Police',
      'Åre municipality is a party on 31 March 2024'
    ])
  })

  test('counts where it undoes the agreement from its beginning: then no edition is left that it rests on', () => {
    expect(why(agreedToEnd('2024-05-01', '2023-02-01', three))).toEqual([
      'What was agreed on 1 May 2024 counts',
      'It was agreed that the agreement ends, with 1 February 2023 as the last day',
      expect.stringContaining('All who are parties on 1 May 2024 agree')
    ])
  })

  test('has no effect once the agreement is over, also where it reaches back to a day on which it was not', () => {
    const over = agreedToEnd('2024-05-01', '2024-06-30', three)
    const after = agreedToLeave('are', '2024-09-01', '2024-03-31', three)
    const proofs = rulingProofs('16/agree-otherwise', '2024-12-31', ...firstEdition({}, three), over, after)
    expect(proofs.at(-1)?.because).toMatchObject([
      { type: 'event' },
      { rule: 'signatures/not-in-force', about: { day: '2024-09-01' } }
    ])
  })

  test('has no effect where it does not say who is to leave, and tells of nobody', () => {
    const { data, ...somebody } = agreedToLeave('are', '2024-05-01', '2024-06-30', three)
    const { party: _, ...nobody } = Object(data)
    const [proved] = rulingProofs('16/agree-otherwise', '2024-12-31', ...firstEdition({}, three), {
      ...somebody,
      data: nobody
    })
    expect(proved?.because).toMatchObject([{ type: 'event', says: { what: 'party-leaves', until: '2024-06-30' } }])
    expect(proved?.because.flatMap((one) => (one.type === 'event' ? Object.keys(one.says) : one.type))).toEqual([
      'what',
      'until'
    ])
  })

  test('has no effect for a term that it would end before it begins: that is what the proof comes to', () => {
    const early = agreedToExtend('2024-05-01', '2023-12-30', three)
    const [proved] = rulingProofs('16/agree-otherwise', '2024-12-31', ...firstEdition({}, three), early)
    expect(proved?.because.at(-1)).toMatchObject({ rule: '16/running-term', outcome: 'no' })
  })

  test('has no effect without all of them, and names each who is missing', () => {
    expect(why(agreedToEnd('2024-05-01', '2024-06-30', ['police']))).toEqual([
      'What was agreed on 1 May 2024 has no effect: Åre municipality and Berg municipality had not agreed to it',
      'It was agreed that the agreement ends, with 30 June 2024 as the last day',
      'The log holds nothing to show that Åre municipality has agreed to it.',
      'The log holds nothing to show that Berg municipality has agreed to it.',
      'Edition first applies from 1 March 2023'
    ])
  })

  test('has no effect where who is to leave is no party, with the reasons why it is none', () => {
    expect(why(agreedToLeave('kvinnojouren', '2024-05-01', '2024-06-30', three))).toEqual([
      'What was agreed on 1 May 2024 has no effect: Kvinnojouren was no party on that day',
      'It was agreed that Kvinnojouren leaves, with 30 June 2024 as the last day',
      'Kvinnojouren is not a party on 1 May 2024'
    ])
  })

  test('has no effect on a day on which the agreement is not in force, with the reasons why not', () => {
    expect(why(agreedToEnd('2023-02-28', '2024-06-30', three))).toEqual([
      'What was agreed on 28 February 2023 has no effect: the agreement was not in force on that day',
      'It was agreed that the agreement ends, with 30 June 2024 as the last day',
      'The agreement is not in force on 28 February 2023'
    ])
  })
})

describe('all who are parties that day are', () => {
  const four = ['are', 'berg', 'police', 'region']
  /** Who is said to have agreed to the last of what was agreed, and why those were the parties. */
  const agreed = (acts: Acts): ReadonlyArray<unknown> => {
    const nodes = rulingProofs('16/agree-otherwise', '2024-12-31', ...acts).flatMap(Proof.nodes)
    const all = nodes.findLast((node) => node.type === 'rule' && node.rule === '16/all-agree')
    return all?.type === 'rule'
      ? [all.about['agreed'], ...all.because.map((one) => (one.type === 'rule' ? [one.rule, one.outcome] : one.type))]
      : []
  }

  test('not who has left, by notice or by what was agreed before', () => {
    const gone = [
      notice('region', '2023-06-30', { notified: told('2023-06-30', ...three) }),
      agreedToLeave('police', '2024-03-01', '2024-03-31', three)
    ]
    const [both, why] = [['are', 'berg'], '2/parties']
    expect(agreed([...firstEdition({}, four), ...gone, agreedToEnd('2024-05-01', '2024-06-30', four)])).toEqual([
      both,
      [why, both]
    ])
  })

  test('each once, also where the agreement had ended before and came back, which is cited', () => {
    const ended = [agreedToEnd('2024-03-01', '2024-03-31', three), ...signed('first', '2024-05-01', ...three)]
    const acts = [...firstEdition({}, three), ...ended, agreedToEnd('2024-06-01', '2024-12-31', three)]
    expect(agreed(acts)[0]).toEqual(three)
    const last = rulingProofs('16/agree-otherwise', '2024-12-31', ...acts).at(-1)
    const rules = last === undefined ? [] : Proof.nodes(last).map((node) => (node.type === 'rule' ? node.rule : ''))
    expect(rules).toContain('16/agreed-to-end')
  })

  test('also who has come back since others became parties', () => {
    const back = [agreedToLeave('region', '2024-03-01', '2024-03-31', four), ...signed('first', '2024-05-01', 'region')]
    const leaves = agreedToLeave('are', '2024-06-01', '2024-12-31', four)
    expect(agreed([...firstEdition({}, four), ...back, leaves])[0]).toEqual(expect.arrayContaining(four))
  })

  test('those who agreed, where others become parties by it', () => {
    const next = [
      adopted('next', '2024-04-01', { starts: '2024-04-01' }, ['berg', 'kvinnojouren']),
      ...signed('next', '2024-04-01', 'berg', 'kvinnojouren')
    ]
    const ends = agreedToEnd('2024-05-01', '2024-04-30', three)
    expect(agreed([...firstEdition({}, three), ...next, ends])[0]).toEqual(three)
  })

  test('those of the first edition, whom a longer term by which they agree does not make parties', () => {
    expect(agreed([...firstEdition({}, three), agreedToExtend('2024-05-01', '2025-06-30', three)])).toEqual([three])
  })

  test('by a longer term that they had agreed on before, which is cited', () => {
    const longer = agreedToExtend('2023-11-22', '2024-06-30', three)
    const acts = [...firstEdition({}, three), longer, agreedToEnd('2024-05-01', '2024-06-15', three)]
    expect(agreed(acts)).toEqual([three, ['2/parties', three]])
    const all = rulingProofs('16/agree-otherwise', '2024-12-31', ...acts)
      .flatMap(Proof.nodes)
      .filter((node) => node.type === 'rule' && node.rule === '16/all-agree')
    expect(all).toMatchObject([{ outcome: 'yes' }, { outcome: 'yes' }])
  })

  test('where some are missing, those who were left, and why', () => {
    const gone = agreedToLeave('region', '2024-03-01', '2024-03-31', four)
    const ends = agreedToEnd('2024-05-01', '2024-06-30', ['police'])
    const proofs = rulingProofs('16/agree-otherwise', '2024-12-31', ...firstEdition({}, four), gone, ends)
    expect(proofs.at(-1)?.because.at(-1)).toMatchObject({ rule: '2/parties', outcome: three })
    expect(proofs.map(({ about }) => about['missing'])).toEqual([undefined, ['are', 'berg']])
    expect(proofs[0]?.about).not.toHaveProperty('missing')
  })
})
