import type { Term } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { norms } from '../clauses/norms.ts'
import { rule } from './outline.ts'

const of = (norm: string): Term.Outline => {
  const outline = norms.find(({ id }) => id === norm)?.outline ?? null
  if (outline === null) throw new Error(`${norm} has no rule of its own`)
  return outline
}

describe('what a rule says, apart from any case', () => {
  test('is forbidden, unless one of its exceptions holds', () => {
    expect(rule(of('12/ground'), 'en')).toEqual([
      'A case may not be presented, unless one of these holds (clause 12).',
      '  Consent covers everyone who hears the case.',
      '  The case is de-identified, so that nobody can tell whose it is.',
      '  A provision of the law is a ground to present the case.',
      '    All of this must hold.',
      '      By the edition a provision of the law is a ground.',
      '      Somebody has recorded that the conditions of a provision of the law are met.'
    ])
    expect(rule(of('12/ground'), 'sv')).toEqual([
      'Ett ärende får inte dras, utom när något av detta gäller (punkt 12).',
      '  Samtycke täcker alla som hör ärendet.',
      '  Ärendet dras avidentifierat, så att ingen kan veta vem det gäller.',
      '  En lagregel är grund för att dra ärendet.',
      '    Allt detta ska gälla.',
      '      Enligt utgåvan är en lagregel en grund.',
      '      Någon har antecknat att villkoren i en lagregel är uppfyllda.'
    ])
  })

  test('needs one of its exceptions, where the text says nothing else', () => {
    expect(rule(of('15/secrecy'), 'en')[0]).toBe(
      'One of these must hold; for other cases the text says nothing (clause 15).'
    )
    expect(rule(of('15/secrecy'), 'sv')).toHaveLength(4)
  })

  test('needs all of several facts', () => {
    expect(rule(of('7/target-group'), 'sv')).toEqual([
      'Allt detta ska gälla.',
      '  Den enskilde är vuxen.',
      '  Den enskilde bor i länet.'
    ])
  })

  test('is a single fact', () => {
    expect(rule(of('10.4/appoint-coordinator'), 'en')).toEqual(['Somebody is appointed.'])
  })

  const fact = { type: 'fact', name: 'in-writing-and-sealed' } as const
  const said = (outline: Term.Outline): ReadonlyArray<string> => [...rule(outline, 'sv'), ...rule(outline, 'en')]

  test('has words for every way in which a rule is put together', () => {
    expect(said({ type: 'any', of: [{ type: 'parameter', path: 'noticeMonths' }] })).toEqual([
      'Något av detta ska gälla.',
      '  Utgåvan säger hur lång uppsägningstiden är.',
      'One of these must hold.',
      '  The edition says how long the notice period is.'
    ])
    expect(said({ type: 'not', of: [{ type: 'fact', name: 'adult' }] })).toEqual([
      'Detta får inte gälla.',
      '  Den enskilde är vuxen.',
      'This must not hold.',
      '  The individual is an adult.'
    ])
    expect(said({ type: 'constant', value: 'no' })).toEqual(['Så är det inte.', 'This is not so.'])
    expect(said({ type: 'constant', value: 4 })).toEqual(['Det blir 4.', 'It comes to 4.'])
    expect(said({ type: 'rule', rule: '2/party', clause: '2', of: [{ type: 'fact', name: 'adult' }] })).toHaveLength(2)
  })

  test('tells what an exception gives, where it is not only an answer', () => {
    expect(
      rule(
        {
          type: 'default',
          rule: '9/times-a-year',
          clause: '9',
          base: { name: '9/a-whole-year', gives: { type: 'parameter', path: 'steeringMeetingsPerYear' } },
          exceptions: [
            {
              name: '9/part-of-a-year',
              when: { type: 'operation', name: 'in-proportion', of: [{ type: 'parameter', path: 'partialYear' }] },
              gives: { type: 'fact', name: 'times-in-proportion' }
            }
          ]
        },
        'sv'
      )
    ).toEqual([
      'Gruppen träffas så många gånger om året som utgåvan säger, utom när detta gäller (punkt 9).',
      '  Överenskommelsen gäller bara en del av året, och en sådan del räknas i proportion.',
      '    Enligt utgåvan räknas en del av ett år i proportion.',
      '    Antalet är i proportion till dagarna, avrundat nedåt.'
    ])
  })

  test('calls what it has no words for something, and never by its name', () => {
    expect(said(fact)).toEqual(['Något är så.', 'Something is so.'])
    expect(said({ type: 'operation', name: 'sealed', of: [fact] })).toEqual(said(fact))
    expect(said({ type: 'parameter', path: 'seal' })[1]).toBe('The edition says what is asked for.')
    const exception = { name: '21/sealed', when: fact, gives: { type: 'constant', value: 'yes' } } as const
    expect(
      rule(
        {
          type: 'default',
          rule: '21/tea',
          clause: '21',
          base: { name: '21/no-tea', gives: fact },
          exceptions: [exception]
        },
        'en'
      )
    ).toEqual(['A rule holds, unless this holds (clause 21).', '  An exception applies.'])
  })
})
