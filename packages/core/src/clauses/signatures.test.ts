import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToLeave,
  allBut,
  firstEdition,
  lastDay,
  lifeOf,
  members,
  notice,
  signed,
  spells,
  stateOf,
  ten,
  viewOf
} from '../agreement/acts.test-log.ts'
import { inForceOn, type Life } from '../agreement/Life.ts'
import { candidates, live } from '../agreement/live.ts'
import { state } from '../answers/state.ts'
import { bindingOn, signed as signedIn } from './signatures.ts'
import type { Acts } from './work.test-log.ts'

const editionOn = (day: string, life: Life): string | null => inForceOn(Day.day(day))(life)?.edition.edition ?? null

const revised = (starts = '2024-08-29', parties: ReadonlyArray<string> = ten) =>
  adopted('revised', '2024-08-29', { starts, firstTermEnds: '2024-12-31' }, parties)

describe('the first edition', () => {
  test('applies from its own first day if all have signed before', () => {
    const life = lifeOf(firstEdition())
    expect(editionOn('2023-02-28', life)).toBeNull()
    expect(editionOn('2023-03-01', life)).toBe('first')
    expect(spells('are', life)).toEqual(['2023-03-01/…'])
    expect(life.spells[0]?.began.type).toBe('with-edition')
  })

  test('applies by signatures of any day, also of long ago', () => {
    const acts = [
      adopted('first', '1965-02-24', { starts: '1965-03-01', firstTermEnds: '1965-12-31' }),
      ...signed('first', '1965-02-27', ...ten)
    ]
    expect(members('1965-03-01', lifeOf(acts))).toEqual([...ten])
  })

  test('never applies where it lists nobody', () => {
    expect(lifeOf([adopted('first', '2023-02-24', { minimumParties: 0 }, [])]).applied).toEqual([])
  })

  test('applies from the day of the last signature if that is later, and until then nobody is a party', () => {
    const acts = [
      adopted('first', '2023-02-24'),
      ...signed('first', '2023-02-27', ...allBut('are')),
      ...signed('first', '2023-04-15', 'are')
    ]
    expect(members('2023-04-14', lifeOf(acts))).toEqual([])
    expect(members('2023-04-15', lifeOf(acts))).toEqual([...ten])
  })

  test('never applies while one whom it lists has not signed', () => {
    const acts = [adopted('first', '2023-02-24'), ...signed('first', '2023-02-27', ...allBut('are'))]
    expect(lifeOf(acts).spells).toEqual([])
  })

  test('the signature of somebody it does not list makes no party', () => {
    expect(
      members('2023-03-01', lifeOf([...firstEdition(), ...signed('first', '2023-02-27', 'kvinnojouren')]))
    ).toEqual([...ten])
  })

  test('does not apply before it was adopted, however early it says that it starts', () => {
    const acts = [adopted('first', '2023-05-10'), ...signed('first', '2023-05-01', ...ten)]
    expect(editionOn('2023-05-09', lifeOf(acts))).toBeNull()
    expect(editionOn('2023-05-10', lifeOf(acts))).toBe('first')
  })
})

describe('a revised edition (R5)', () => {
  test('applies from the first day on which all who are parties have signed it', () => {
    const acts = [
      ...firstEdition(),
      revised(),
      ...signed('revised', '2024-10-21', ...allBut('harjedalen')),
      ...signed('revised', '2024-11-18', 'harjedalen')
    ]
    expect(editionOn('2024-11-17', lifeOf(acts))).toBe('first')
    expect(editionOn('2024-11-18', lifeOf(acts))).toBe('revised')
  })

  test('applies from its own first day if all have signed before', () => {
    const life = lifeOf([...firstEdition(), revised('2025-01-01'), ...signed('revised', '2024-10-21', ...ten)])
    expect(editionOn('2024-12-31', life)).toBe('first')
    expect(editionOn('2025-01-01', life)).toBe('revised')
  })

  test('rests on the signatures of those who agreed to it, also of one that has left before it applies', () => {
    const left = [
      ...firstEdition(),
      notice('are', '2024-06-30'),
      revised('2025-01-01'),
      ...signed('revised', '2024-10-21', ...ten)
    ]
    const inForce = inForceOn(Day.day('2025-01-01'))(lifeOf(left))
    expect(inForce?.signatures.map(({ party }) => party)).toEqual([...ten])
  })

  test('is agreed by those who are parties once it is adopted, whoever had signed it before', () => {
    const acts = (on: string) => [
      ...firstEdition(),
      agreedToLeave('are', '2024-05-01', '2024-05-31'),
      adopted('revised', on, { starts: '2024-08-29', firstTermEnds: '2024-12-31' }),
      ...signed('revised', '2024-10-21', ...allBut('are')),
      ...signed('first', '2024-11-01', 'are')
    ]
    expect(editionOn('2024-12-01', lifeOf(acts('2024-10-21')))).toBe('revised')
    expect(editionOn('2024-12-01', lifeOf(acts('2024-11-15')))).toBe('first')
  })

  test('applies on the day of another one that all who remain have signed it to follow, before somebody new joins that', () => {
    const others = [...allBut('are'), 'kvinnojouren']
    const acts = [
      ...firstEdition(),
      revised('2024-08-29', others),
      adopted('again', '2024-08-29', { starts: '2024-08-29', firstTermEnds: '2024-12-31' }, others),
      ...signed('revised', '2024-10-21', ...ten, 'kvinnojouren'),
      ...signed('again', '2024-10-21', ...allBut('are'))
    ]
    const life = lifeOf(acts)
    expect(life.applied.map(({ edition }) => edition.edition)).toEqual(['first', 'revised', 'again'])
    expect(editionOn('2024-10-21', life)).toBe('again')
    expect(members('2024-10-21', life)).toEqual(allBut('are'))
  })

  test('does not break the time of those who are parties', () => {
    const life = lifeOf([...firstEdition(), revised(), ...signed('revised', '2024-10-21', ...ten)])
    expect(spells('are', life)).toEqual(['2023-03-01/…'])
  })

  test('need not be signed by who has left', () => {
    const acts = [
      ...firstEdition(),
      notice('are', '2024-06-30'),
      revised(),
      ...signed('revised', '2024-10-21', ...allBut('are'))
    ]
    expect(editionOn('2024-12-31', lifeOf(acts))).toBe('first')
    expect(editionOn('2025-01-01', lifeOf(acts))).toBe('revised')
    expect(members('2025-01-01', lifeOf(acts))).toEqual(allBut('are'))
  })

  test('ends the time of a party that it does not list, on the day before', () => {
    const acts = [...firstEdition(), revised('2024-08-29', allBut('are')), ...signed('revised', '2024-10-21', ...ten)]
    const life = lifeOf(acts)
    expect(spells('are', life)).toEqual(['2023-03-01/2024-10-20'])
    expect(members('2024-10-21', life)).toEqual(allBut('are'))
  })

  test('needs the signature of a party that it does not list: it is a party that day', () => {
    const without = [...signed('revised', '2024-10-21', ...allBut('are'))]
    const life = lifeOf([...firstEdition(), revised('2024-08-29', allBut('are')), ...without])
    expect(editionOn('2024-12-31', life)).toBe('first')
  })

  test('makes a party of somebody new on the day on which that one signs it', () => {
    const acts = [
      ...firstEdition(),
      revised('2024-08-29', [...ten, 'kvinnojouren']),
      ...signed('revised', '2024-10-21', ...ten),
      ...signed('revised', '2025-02-03', 'kvinnojouren')
    ]
    expect(spells('kvinnojouren', lifeOf(acts))).toEqual(['2025-02-03/…'])
  })

  test('makes a party of somebody new who has signed early on the day on which it applies', () => {
    const acts = [
      ...firstEdition(),
      revised('2024-08-29', [...ten, 'kvinnojouren']),
      ...signed('revised', '2024-09-01', 'kvinnojouren'),
      ...signed('revised', '2024-10-21', ...ten)
    ]
    expect(spells('kvinnojouren', lifeOf(acts))).toEqual(['2024-10-21/…'])
  })

  test('is not undone by late signatures of the one before', () => {
    const acts = [
      ...firstEdition(),
      revised(),
      ...signed('revised', '2024-10-21', ...ten),
      ...signed('first', '2024-12-01', ...ten)
    ]
    expect(editionOn('2024-12-01', lifeOf(acts))).toBe('revised')
  })

  test('governs the notices that start to run under it', () => {
    const acts = [
      ...firstEdition(),
      adopted('revised', '2024-03-01', { starts: '2024-03-01', firstTermEnds: '2024-12-31', noticeMonths: 12 }),
      ...signed('revised', '2024-04-01', ...ten)
    ]
    expect(lastDay('are', lifeOf([...acts, notice('are', '2024-03-31')]))).toBe('2024-12-31')
    expect(lastDay('are', lifeOf([...acts, notice('are', '2024-04-01')]))).toBe('2025-12-31')
  })
})

describe('a party that has left comes back (R15)', () => {
  const left = (rejoin: 'by-signature' | 'with-consent-of-all') => [
    ...firstEdition({ rejoin }),
    notice('are', '2024-06-30')
  ]

  test('by signing the edition in force, from that day on', () => {
    const life = lifeOf([...left('by-signature'), ...signed('first', '2025-05-05', 'are')])
    expect(spells('are', life)).toEqual(['2023-03-01/2024-12-31', '2025-05-05/…'])
  })

  test.each(['2024-10-01', '2024-12-31'])('not by a signature of %s, while it was still a party', (on) => {
    expect(spells('are', lifeOf([...left('by-signature'), ...signed('first', on, 'are')]))).toHaveLength(1)
  })

  test('and may give notice again', () => {
    const acts = [...left('by-signature'), ...signed('first', '2025-05-05', 'are'), notice('are', '2025-06-30')]
    expect(spells('are', lifeOf(acts))).toEqual(['2023-03-01/2024-12-31', '2025-05-05/2025-12-31'])
  })

  test('by the other reading only once all who are parties have signed again too', () => {
    const signsAgain = [...left('with-consent-of-all'), ...signed('first', '2025-05-05', 'are')]
    expect(spells('are', lifeOf(signsAgain))).toHaveLength(1)
    const allButBerg = [...signsAgain, ...signed('first', '2025-06-01', ...allBut('are', 'berg'))]
    expect(spells('are', lifeOf(allButBerg))).toHaveLength(1)
    const all = [...allButBerg, ...signed('first', '2025-06-15', 'berg')]
    expect(spells('are', lifeOf(all))).toEqual(['2023-03-01/2024-12-31', '2025-06-15/…'])
  })

  test('whoever is listed and was never a party needs nobody’s consent', () => {
    const acts = [
      ...firstEdition(),
      adopted(
        'revised',
        '2024-08-29',
        { starts: '2024-08-29', firstTermEnds: '2024-12-31', rejoin: 'with-consent-of-all' },
        [...ten, 'kvinnojouren']
      ),
      ...signed('revised', '2024-10-21', ...ten),
      ...signed('revised', '2025-02-03', 'kvinnojouren')
    ]
    const life = lifeOf(acts)
    expect(spells('kvinnojouren', life)).toEqual(['2025-02-03/…'])
    const began = life.spells.findLast(({ party }) => party === 'kvinnojouren')?.began
    expect(began).toMatchObject({ type: 'by-signature', signatures: [{ party: 'kvinnojouren' }] })
  })
})

describe('an agreement that all have left, but that needs no parties', () => {
  const left = [
    ...firstEdition({ minimumParties: 0 }, ['are']),
    agreedToLeave('are', '2023-05-01', '2023-05-31', ['are']),
    adopted('second', '2023-06-01', { starts: '2023-06-01', minimumParties: 0 }, ['are', 'berg'])
  ]

  test('is not revised by nobody: whoever comes back does so to the edition that they sign', () => {
    const life = lifeOf([...left, ...signed('first', '2023-07-01', 'are')])
    expect(editionOn('2023-06-30', life)).toBe('first')
    expect(editionOn('2023-07-01', life)).toBe('first')
    expect(spells('are', life)).toEqual(['2023-03-01/2023-05-31', '2023-07-01/…'])
  })

  test('goes on by another edition once all whom that lists have signed it', () => {
    const life = lifeOf([...left, ...signed('second', '2023-07-01', 'are'), ...signed('second', '2023-08-01', 'berg')])
    expect(editionOn('2023-07-31', life)).toBe('first')
    expect(editionOn('2023-08-01', life)).toBe('second')
    expect(members('2023-08-01', life)).toEqual(['berg', 'are'])
  })
})

describe('an agreement that has ended', () => {
  const over = firstEdition({ renewalMonths: 0 })
  const lapsed = [...firstEdition({}, ['are', 'berg']), notice('are', '2023-06-30')]

  test('comes back on the day on which all whom it lists have signed it anew', () => {
    const one = [...lapsed, ...signed('first', '2024-03-01', 'are')]
    expect(members('2024-12-31', lifeOf(one))).toEqual([])
    const both = [...one, ...signed('first', '2024-04-01', 'berg')]
    expect(spells('berg', lifeOf(both))).toEqual(['2023-03-01/2023-12-31', '2024-04-01/…'])
  })

  test('does not come back by the adoption of what has ended, under its name, until all have signed that anew', () => {
    const again = [
      ...lapsed,
      adopted('first', '2024-02-01', {}, ['are', 'berg']),
      ...signed('first', '2024-03-01', 'are')
    ]
    expect(members('2024-12-31', lifeOf(again))).toEqual([])
    const both = [...again, ...signed('first', '2024-04-01', 'berg')]
    expect(spells('berg', lifeOf(both))).toEqual(['2023-03-01/2023-12-31', '2024-04-01/…'])
  })

  test('is followed by a later edition once all whom that lists have signed it', () => {
    const next = adopted('next', '2024-01-15', { starts: '2024-02-01', firstTermEnds: '2024-12-31' }, ['are', 'berg'])
    const life = lifeOf([...over, next, ...signed('next', '2024-01-20', 'are', 'berg')])
    expect(spells('are', life)).toEqual(['2023-03-01/2023-12-31', '2024-02-01/…'])
    expect(members('2024-02-01', life)).toEqual(['berg', 'are'])
  })
})

describe('where each party is bound by what it has signed (R5, the other reading)', () => {
  const perSignatory = { editionApplies: 'per-signatory' } as const
  const acts = [
    ...firstEdition(perSignatory),
    adopted('revised', '2024-08-29', {
      ...perSignatory,
      starts: '2024-08-29',
      firstTermEnds: '2024-12-31',
      noticeMonths: 12
    }),
    ...signed('revised', '2024-10-01', 'are')
  ]
  const editionsOn = (day: string): { readonly [party: string]: string | undefined } => {
    const view = viewOf(acts, day)
    const parties = state({ agreements: [], cases: [], meetings: [] }, view, view.question).agreement?.parties ?? []
    return Object.fromEntries(parties.map(({ id, edition }) => [id, edition]))
  }

  test('the edition of a party is the revised one from its own signature on, and the others keep theirs', () => {
    expect(editionsOn('2024-09-30')).toMatchObject({ are: 'first', berg: 'first' })
    expect(editionsOn('2024-10-01')).toMatchObject({ are: 'revised', berg: 'first' })
  })

  test('a party gives notice by the terms that it has signed', () => {
    expect(lastDay('are', lifeOf([...acts, notice('are', '2025-06-30')]))).toBe('2026-12-31')
    expect(lastDay('berg', lifeOf([...acts, notice('berg', '2025-06-30')]))).toBe('2025-12-31')
  })

  /** By which edition a party is bound on a day, and since when. */
  const boundBy = (all: Acts, party: string, day: string): string | null => {
    const state = stateOf(all)
    const inForce = inForceOn(Day.day(day))(live(state))
    if (inForce === null) return null
    const own = bindingOn(candidates(state, {}), signedIn(state.signatures), inForce, party, Day.day(day))
    const signatures = own.signatures.map((signature) => signature.party)
    return own === inForce ? 'as all' : [own.edition.edition, Day.toIso(own.since), ...signatures].join(' ')
  }
  const bound = (party: string, day: string, ...some: Acts): string | null => boundBy([...acts, ...some], party, day)
  const another = (on: string, starts: string, parties: ReadonlyArray<string> = ten) =>
    adopted('another', on, { ...perSignatory, starts, firstTermEnds: '2026-12-31' }, parties)

  test('a party is bound like all others until it has signed another edition', () => {
    expect(bound('berg', '2024-10-01')).toBe('as all')
    expect(bound('are', '2024-09-30')).toBe('as all')
    expect(bound('are', '2024-10-01')).toBe('revised 2024-10-01 are')
    expect(bound('are', '2025-10-01')).toBe('revised 2024-10-01 are')
  })

  test('it is not bound by a signature before the edition is adopted', () => {
    const early = [another('2025-02-01', '2025-01-01'), ...signed('another', '2025-01-15', 'berg')]
    expect(bound('berg', '2025-01-31', ...early)).toBe('as all')
    expect(bound('berg', '2025-02-01', ...early)).toBe('another 2025-02-01 berg')
  })

  test('it is not bound before the edition starts', () => {
    const early = [another('2025-01-01', '2025-03-01'), ...signed('another', '2025-01-15', 'berg')]
    expect(bound('berg', '2025-02-28', ...early)).toBe('as all')
    expect(bound('berg', '2025-03-01', ...early)).toBe('another 2025-03-01 berg')
  })

  test('it is not bound by an edition that does not list it', () => {
    const others = [another('2025-01-01', '2025-01-01', allBut('berg')), ...signed('another', '2025-01-15', 'berg')]
    expect(bound('berg', '2025-02-01', ...others)).toBe('as all')
    const more = [another('2025-01-01', '2025-01-01', ['berg', 'are']), ...signed('another', '2025-01-15', 'berg')]
    expect(bound('berg', '2025-02-01', ...more)).toBe('another 2025-01-15 berg')
  })

  test('it is bound by the last edition that it has signed, not by a later one that it has not', () => {
    const later = another('2025-01-01', '2025-01-01')
    expect(bound('are', '2025-02-01', later)).toBe('revised 2024-10-01 are')
    expect(bound('are', '2025-02-01', later, ...signed('another', '2025-02-01', 'are'))).toBe('another 2025-02-01 are')
  })

  test('once all have signed an edition each is bound by that, whatever it had signed before', () => {
    const all = [...signed('revised', '2024-12-01', ...allBut('are'))]
    expect(bound('are', '2024-11-30', ...all)).toBe('revised 2024-10-01 are')
    expect(bound('are', '2024-12-01', ...all)).toBe('as all')
  })

  test('where the edition applies to all at once, no party has one of its own', () => {
    const view = viewOf(firstEdition(), '2024-01-01')
    const agreement = state({ agreements: [], cases: [], meetings: [] }, view, view.question).agreement
    expect(agreement?.parties[0]).toEqual({ id: 'police', member: true, from: '2023-03-01', leaves: null })
    const alone = [...firstEdition(), revised(), ...signed('revised', '2024-10-01', 'are')]
    expect(boundBy(alone, 'are', '2025-01-01')).toBe('as all')
  })
})
