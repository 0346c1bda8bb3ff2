import { type Proof, Reasoned } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { proof } from './proof.ts'

/*
 * Each kind of reason by itself: what it says, and how deep its own reasons stand.
 */

const said = (node: Proof.Proof): ReadonlyArray<string> => [...proof(node, 'sv'), ...proof(node, 'en')]

const recorded = '2023-05-10T16:00:00+02:00'
const event = (
  id: string,
  type: string,
  says: Proof.EventProof['says'],
  effective = '2023-05-10'
): Proof.EventProof => ({
  type: 'event',
  id,
  event: type,
  effective,
  recorded,
  says
})
const absence = (
  of: string,
  where: Proof.AbsenceProof['where'],
  more: Partial<Proof.AbsenceProof> = {}
): Proof.AbsenceProof => ({
  type: 'absence',
  of,
  where,
  from: '2023-05-10',
  to: '2023-05-10',
  found: 0,
  ...more
})
const provision: Proof.ParameterProof = {
  type: 'parameter',
  path: 'provisionIsGround',
  value: 'no',
  since: '2023-03-01',
  edition: 'first'
}
const open = (
  cause: Proof.OpenCause,
  wouldDecide: ReadonlyArray<Proof.Matter | string>,
  ...because: ReadonlyArray<Proof.Proof>
): Proof.OpenProof => Reasoned.openPoint(cause, wouldDecide, because)

describe('a rule with exceptions', () => {
  const grounds: Proof.DefaultProof = {
    type: 'default',
    rule: '12/grounds',
    clause: '12',
    outcome: 'yes',
    won: [{ name: '12/consent', outcome: 'yes', because: [event('e1', 'ConsentGiven', { consent: 'c-1' })] }],
    defeated: [{ name: '12/no-ground', outcome: 'no', because: [] }],
    notMet: [
      { name: '12/de-identified', outcome: 'no', because: [] },
      { name: '12/provision', outcome: 'no', because: [provision] }
    ],
    open: null
  }

  test('says what decided, what that overrode, and what was tried in vain', () => {
    expect(proof(grounds, 'en')).toEqual([
      'There was a ground to present the case (clause 12).',
      '  Consent covers everyone who hears the case.',
      '    The consent c-1 was given (10 May 2023, event e1, known since 10 May 2023 at 16:00).',
      '  Without that ground the case could not have been presented.',
      '  The case is not presented as de-identified.',
      '  No provision of the law is a ground to present the case.',
      '    Edition first, in force from 1 March 2023: a statutory provision is no ground to present a case.'
    ])
    expect(proof(grounds, 'sv')[3]).toBe('  Utan den grunden hade ärendet inte fått dras.')
  })

  test('says when a consent ends, by a day or by an hour', () => {
    const given = (until: string, type = 'ConsentGiven') => event('e1', type, { consent: 'c-1', until })
    const lines = (...because: ReadonlyArray<Proof.Proof>) =>
      (['en', 'sv'] as const).flatMap((language) => because.map((one) => proof(one, language)[0]?.replace(/ \(.*/, '')))
    expect(lines(given('2023-05-10'), given('2023-05-10T12:00:00Z', 'ConsentNarrowed'))).toEqual([
      'The consent c-1 was given, to the end of 10 May 2023',
      'The consent c-1 was narrowed, until 10 May 2023 at 14:00',
      'Samtycket c-1 lämnades, till och med den 10 maj 2023',
      'Samtycket c-1 begränsades, till den 10 maj 2023 kl. 14:00'
    ])
  })

  const undecided = (of: Proof.OpenProof): Proof.DefaultProof => ({
    ...grounds,
    outcome: 'unknown',
    won: [],
    defeated: [],
    notMet: [],
    open: of
  })

  test('says what the log lacks where it is undecided', () => {
    const givenWhen = { name: 'consent-given-when', of: { consent: 'c-1' } }
    const lacking = open('missing-fact', [givenWhen], event('e1', 'ConsentGiven', { consent: 'c-1' }))
    expect(proof(undecided(open('missing-fact', [givenWhen], lacking)), 'sv')).toEqual([
      'Loggen avgör inte om det fanns en grund att dra ärendet (punkt 12).',
      '  Loggen säger inte vid vilken tid på dagen samtycket c-1 lämnades; när det är antecknat går det att avgöra.',
      '    Samtycket c-1 lämnades (den 10 maj 2023, händelse e1, känd sedan den 10 maj 2023 kl. 16:00).'
    ])
  })

  test('says on which exceptions it depends where these say nothing themselves', () => {
    expect(proof(undecided(open('missing-fact', ['12/consent', '12/provision'], provision)), 'en').slice(1)).toEqual([
      '  It depends on whether consent covers everyone who hears the case and whether a provision of the law is a ground to present the case.',
      '    Edition first, in force from 1 March 2023: a statutory provision is no ground to present a case.'
    ])
  })

  test('says that exceptions differ, or that there is none', () => {
    expect(proof(undecided(open('conflict', ['12/consent', '12/sealed'])), 'en')[1]).toBe(
      '  Exceptions apply that come to different things: consent covers everyone who hears the case and an exception applies.'
    )
    expect(said({ ...undecided(open('gap', ['secrecy-kept'])), rule: '15/bases', clause: '15' })).toEqual([
      'Det som står i loggen visar inte att sekretessen hölls (punkt 15).',
      '  Ingen av de grunder som en logg kan visa finns; om lagen ändå följdes måste någon bedöma.',
      'What the log holds does not show that secrecy was kept (clause 15).',
      '  None of the grounds that a log can show is there; whether the law was kept, somebody has to judge.'
    ])
  })

  test('does not tell a term again that has just decided', () => {
    const perYear: Proof.ParameterProof = { ...provision, path: 'steeringMeetingsPerYear', value: 4 }
    const times: Proof.DefaultProof = {
      ...grounds,
      rule: '9/times-a-year',
      clause: '9',
      outcome: 3,
      won: [{ name: '9/part-of-a-year', outcome: 3, because: [perYear] }],
      defeated: [{ name: '9/a-whole-year', outcome: 4, because: [perYear, provision] }],
      notMet: []
    }
    expect(proof(times, 'sv')).toEqual([
      'Under den tiden krävs 3 möten (punkt 9).',
      '  Överenskommelsen gäller bara en del av året, och en sådan del räknas i proportion.',
      '    Utgåvan first, som gäller från och med den 1 mars 2023: styrgruppen ska träffas 4 gånger om året.',
      '  Ett helt år hade krävt 4 möten.',
      '    Utgåvan first, som gäller från och med den 1 mars 2023: en lagregel är ingen grund för att dra ett ärende.'
    ])
  })
})

describe('what the log does not decide', () => {
  test('is a fact that nobody has recorded', () => {
    expect(said(open('missing-fact', ['children']))).toEqual([
      'Loggen säger inte om den enskilde har barn; när det är antecknat går det att avgöra.',
      'The log does not say whether the individual has children; once that is recorded, this can be decided.'
    ])
    expect(
      said(
        open('missing-fact', [{ name: 'condition-met', of: { provision: '10:2', condition: 'weighed' } }, 'adult'])
      )[0]
    ).toBe(
      'Loggen säger inte om villkoret ”weighed” i 10:2 är uppfyllt och om den enskilde är vuxen; när det är antecknat går det att avgöra.'
    )
  })

  test('is what two records say differently, counted by the records and not by what they say', () => {
    const one = event('e1', 'CaseReferred', { adult: true, 'lives-in-county': true })
    const other = event('e2', 'CaseReferred', { adult: false })
    expect(
      said(open('conflict', ['target-group'], one, event('e1', 'CaseReferred', { children: true }), other))
    ).toEqual([
      'Loggen har två uppgifter som säger emot varandra, och säger därför inte om den enskilde hör till målgruppen; när det är rättat går det att avgöra.',
      '  Ärendet togs upp, om någon som är vuxen och bor i länet, med barn (den 10 maj 2023, händelse e1, känd sedan den 10 maj 2023 kl. 16:00).',
      '  Ärendet togs upp, om någon som är under 18 år (den 10 maj 2023, händelse e2, känd sedan den 10 maj 2023 kl. 16:00).',
      'The log holds two accounts that contradict each other, and so does not say whether the individual is of the target group; once that is corrected, this can be decided.',
      '  The case of somebody who is an adult and lives in the county was taken up, with children (10 May 2023, event e1, known since 10 May 2023 at 16:00).',
      '  The case of somebody who is under 18 was taken up (10 May 2023, event e2, known since 10 May 2023 at 16:00).'
    ])
  })

  test('is a case for which the text does not provide', () => {
    expect(said(open('gap', ['who-pays']))[1]).toBe(
      'The text does not say who pays that part; a new cost key would decide it.'
    )
    expect(said(open('gap', ['21/tea']))[1]).toBe('The text does not provide for this case.')
  })
})

describe('an event that is a reason', () => {
  test('is told once, with all that several reasons say of it', () => {
    const held = event('e1', 'MeetingHeld', { kind: 'regular' }, '2023-05-10T09:00:00+02:00')
    const came = { ...held, says: { unit: 'police/investigation', function: 'investigator', mode: 'phone' } }
    expect(
      said({
        type: 'rule',
        rule: '10.1/investigator-attends',
        clause: '10.1',
        about: { bearer: 'police', from: '2023-05-10', to: '2023-05-10' },
        outcome: 'met',
        because: [held, came]
      })
    ).toEqual([
      'Uppfyllt: den funktion hos Polisen som utreder våld i nära relationer ska delta i mötet den 10 maj 2023 (punkt 10.1).',
      '  Vid ett ordinarie möte deltog en utredare för utredningsenheten hos Polisen per telefon (den 10 maj 2023 kl. 09:00, händelse e1, känd sedan den 10 maj 2023 kl. 16:00).',
      'Met: the function of the Police that investigates violence in close relationships is to attend the meeting on 10 May 2023 (clause 10.1).',
      '  At a regular meeting an investigator of the investigation unit of the Police attended by phone (10 May 2023 at 09:00, event e1, known since 10 May 2023 at 16:00).'
    ])
  })

  test('is told for each of two things that it says, where these are not the same', () => {
    const [one, other] = ['are', 'berg'].map((party) => event('e1', 'FollowUpAnswered', { party }))
    const because = one === undefined || other === undefined ? [] : [one, other]
    expect(proof(open('gap', [], ...because), 'en')).toHaveLength(3)
  })
})

describe('what was searched for', () => {
  test('is told by whom, for whom and for what it was sought', () => {
    const hearing = { unit: 'police/investigation', fact: 'health', subject: 'child', purpose: 'assess-risk' }
    const span = { from: null, to: '2023-05-10T09:45:00+02:00' }
    expect(said(absence('ConsentGiven', hearing, span))).toEqual([
      'Loggen har inget samtycke som lät utredningsenheten hos Polisen höra uppgifter om ett barn (hälsa) för att bedöma risken, senast den 10 maj 2023 kl. 09:45.',
      'The log holds no consent by which the investigation unit of the Police could hear facts about a child (health) in order to assess the risk, by 10 May 2023 at 09:45.'
    ])
    expect(said(absence('ConsentGiven', { ...hearing, consent: ['c1'] }, span))).toEqual([
      'Loggen har inget samtycke som dragningen vilar på och som lät utredningsenheten hos Polisen höra uppgifter om ett barn (hälsa) för att bedöma risken, senast den 10 maj 2023 kl. 09:45.',
      'The log holds no consent that the presentation rests on and by which the investigation unit of the Police could hear facts about a child (health) in order to assess the risk, by 10 May 2023 at 09:45.'
    ])
    expect(said(absence('RepresentativeAppointed', { party: 'region', role: 'deputy' }, { from: null }))).toEqual([
      'Loggen har inget som visar att Region Jämtland Härjedalen hade en ersättare till och med den 10 maj 2023.',
      'The log holds nothing to show that Region Jämtland Härjedalen had a deputy up to the end of 10 May 2023.'
    ])
    expect(said(absence('MeetingHeld', { party: 'region' }))[0]).toBe(
      'Loggen har inget som visar att någon som får företräda Region Jämtland Härjedalen deltog den 10 maj 2023.'
    )
    expect(said(absence('MeetingHeld', { kind: 'regular' }, { to: '2023-05-14', found: 1 }))).toEqual([
      'Utöver det som nämns här har loggen inga fler ordinarie samrådsmöten från och med den 10 maj 2023 till och med den 14 maj 2023.',
      'Besides what is cited here, the log holds no more regular consultation meetings from 10 May 2023 to the end of 14 May 2023.'
    ])
    expect(said(absence('PartyWithdrew', { notified: 'berg' }, { from: null, to: null }))).toEqual([
      'Loggen har inget som visar att uppsägningen har nått Bergs kommun.',
      'The log holds nothing to show that the notice has reached Berg municipality.'
    ])
    const withdrawn = absence(
      'ConsentWithdrawn',
      { consent: 'c-1' },
      { from: '2023-05-04T13:00:00+02:00', to: '2023-05-10T09:30:00+02:00' }
    )
    expect(said(withdrawn)).toEqual([
      'Loggen har inget som visar att samtycket c-1 togs tillbaka mellan den 4 maj 2023 kl. 13:00 och den 10 maj 2023 kl. 09:30.',
      'The log holds nothing to show that the consent c-1 was withdrawn between 4 May 2023 at 13:00 and 10 May 2023 at 09:30.'
    ])
  })
})

describe('a term', () => {
  test('that the asker has chosen is said to be read so for the question', () => {
    expect(said({ ...provision, value: 'yes', chosen: true })).toEqual([
      'Enligt den läsning som är vald för frågan: en lagregel vars villkor är uppfyllda är en grund för att dra ett ärende.',
      'By the reading chosen for this question: a statutory provision whose conditions are met is a ground to present a case.'
    ])
  })
})

describe('what nobody has put into words', () => {
  test('is a duty of whom it binds, as the report calls it', () => {
    const about = { bearer: 'are', from: '2024-01-01', to: null }
    expect(proof({ type: 'rule', rule: '21/tea', clause: '21', outcome: 'open', about, because: [] }, 'sv')).toEqual([
      'Kan ännu uppfyllas: Åre kommun har en plikt från och med den 1 januari 2024 (punkt 21).'
    ])
  })

  test('is called something, and never by its name', () => {
    const rule = { type: 'rule', rule: '21/tea', clause: '21', outcome: 'yes', about: {}, because: [] } as const
    expect(
      [
        rule,
        { ...rule, about: { bearer: 'are', from: '2024-01-01', to: null }, outcome: 'open' },
        {
          type: 'default',
          rule: '21/sealed',
          clause: '21',
          outcome: 1,
          won: [{ name: '21/a', outcome: 1, because: [] }],
          defeated: [{ name: '21/b', outcome: 1, because: [] }],
          notMet: [{ name: '21/c', outcome: 1, because: [] }],
          open: null
        } as const,
        event('e1', 'TeaServed', {}),
        absence('TeaServed', {}),
        { type: 'calculation', operation: 'brew', in: {}, out: '2024-01-01', authority: '21' } as const,
        { ...provision, path: 'teaMinutes', value: 3 },
        open('missing-fact', ['teaServed'])
      ].flatMap((node) => proof(node, 'en'))
    ).toEqual([
      'A rule of the agreement applies (clause 21).',
      'It can still be met: Åre municipality has a duty from 1 January 2024 (clause 21).',
      'A rule with exceptions applies (clause 21).',
      '  An exception applies.',
      '  Without that exception the rule itself would have decided.',
      '  An exception was tried, and does not apply.',
      'Something happened (10 May 2023, event e1, known since 10 May 2023 at 16:00).',
      'The log holds no such event on 10 May 2023.',
      'Worked out, it is 1 January 2024 (by clause 21).',
      'Edition first, in force from 1 March 2023: one of its terms decides.',
      'The log does not say something that decides this; once that is recorded, this can be decided.'
    ])
  })
})
