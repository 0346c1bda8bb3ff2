import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import {
  agreed,
  ask,
  brief,
  byConsent,
  counted,
  countedBy,
  happened,
  held,
  inAgreement,
  rows,
  shipped
} from './count.test-kit.ts'
import { share } from './figures.ts'

const referred = (on: string, data: object = {}, name?: string): Said => happened(on, 'CaseReferred', data, name)
const discussed = (on: string, data: object = {}, name?: string): Said => happened(on, 'CaseDiscussed', data, name)
const consented = (on: string, name?: string): Said => discussed(on, byConsent, name)
const did = happened
const march = '2024-03-06'

describe('a window that is open', () => {
  const inDecember = [consented('2024-12-18'), did('2024-12-19', 'SupportAssessed')]

  test('leaves a case not yet assessable, also one that has what is asked for', () => {
    expect(brief(counted('I11', inDecember).total)).toBe('0/0 1 not yet')
  })

  test('is closed at the end of its last day', () => {
    expect(brief(counted('I11', [consented('2024-12-17')]).total)).toBe('0/1')
  })

  test('stays open at the end of the period, however much later it is asked', () => {
    expect(brief(counted('I11', inDecember, { validAt: '2025-06-30' }).total)).toBe('0/0 1 not yet')
  })

  test('closes later where the definition sees things as of the day asked about', () => {
    const definition = { ...shipped('I11'), version: 2, asOf: 'valid-at' } as const
    expect(brief(countedBy(definition, logOf(...inDecember), { validAt: '2025-06-30' }).total)).toBe('1/1')
  })

  test('is open on a day asked about within the period', () => {
    const log = [consented(march), did('2024-03-07', 'SupportAssessed')]
    expect(brief(counted('I11', log, { validAt: '2024-03-19' }).total)).toBe('0/0 1 not yet')
    expect(brief(counted('I11', log, { validAt: '2024-03-20' }).total)).toBe('1/1')
  })

  test('of an action that is due after the day asked about is open until that day', () => {
    const log = [did(march, 'ActionAgreed', { due: '2024-04-01' })]
    expect(brief(counted('I16', log, { validAt: '2024-03-31' }).total)).toBe('0/0 1 not yet')
    expect(brief(counted('I16', log, { validAt: '2024-04-01' }).total)).toBe('0/1')
  })

  test('of a duty is open until the duty’s own window has ended', () => {
    const log = [...agreed(), inAgreement('2024-02-01', 'AnnualReportDelivered', { year: 2023 })]
    expect(rows(counted('I28', log, { validAt: '2024-06-30' }), 'norm')['9/annual-report']).toBe('0/0 1 not yet')
    expect(rows(counted('I28', log), 'norm')['9/annual-report']).toBe('1/1')
  })
})

describe('what has no end', () => {
  const documented = {
    ...shipped('I24'),
    count: { each: 'NormFound', where: { norm: ['14.1/document-meeting'] } }
  } as const

  test('is open until it is done, and counts from its first day', () => {
    const log = [...agreed(), held(march, []), held('2024-03-13', [])]
    const done: Said = { stream: `meeting/${march}`, type: 'MeetingDocumented', effective: '2024-03-20', data: {} }
    expect(brief(countedBy(documented, logOf(...log, done)).total)).toBe('1/1 1 not yet')
  })
})

describe('a case discussed in two years', () => {
  const log = [discussed('2023-12-20'), discussed('2024-01-10')]

  test('counts in the first', () => {
    expect(counted('I01', log, { period: '2023' }).total.numerator).toBe(1)
    expect(counted('I01', log).total.numerator).toBe(0)
  })

  test('counts in the second where the first discussion was recorded by mistake', () => {
    const [mistake, other] = logOf(...log)
    const taken = [
      ...log,
      { stream: 'case/1', type: 'EventRetracted', effective: march, data: { event: 'e1', reason: 'no' } }
    ]
    expect([mistake?.id, other?.id]).toEqual(['e1', 'e2'])
    expect(counted('I01', taken).total.numerator).toBe(1)
  })

  test('is not counted before its year, also where things are seen later', () => {
    const definition = { ...shipped('I01'), asOf: 'valid-at' } as const
    const options = { period: '2022', validAt: '2025-01-01' }
    expect(countedBy(definition, logOf(...log), options).total.numerator).toBe(0)
  })

  test('is divided between quarters by its first day', () => {
    const quarters = ['2023-Q4', '2024-Q1'].map((period) => counted('I01', log, { period }).total.numerator)
    expect(quarters).toEqual([1, 0])
  })
})

describe('a home municipality', () => {
  const moved = (on: string): Said => did(on, 'HomeMunicipalityChanged', { homeMunicipality: 'berg' })
  const home = (...said: ReadonlyArray<Said>) => rows(counted('I19', said), 'home-municipality')

  test('counts as on the day of the first discussion', () => {
    expect(home(referred('2024-01-01'), moved('2024-02-01'), discussed(march))).toEqual({ berg: '1/1' })
    expect(home(referred('2024-01-01'), moved('2024-03-07'), discussed(march))).toEqual({ are: '1/1' })
  })

  test('changes during the day with a move of which the moment is known', () => {
    const at = (clock: string): Said => moved(`${march}T${clock}:00+01:00`)
    expect(home(referred('2024-01-01'), at('08:59'), discussed(march))).toEqual({ berg: '1/1' })
    expect(home(referred('2024-01-01'), at('09:01'), discussed(march))).toEqual({ are: '1/1' })
  })

  test('is unknown where referrals contradict each other', () => {
    expect(
      home(referred('2024-01-01'), referred('2024-01-02', { homeMunicipality: 'berg' }), discussed(march))
    ).toEqual({
      unknown: '1/1'
    })
  })

  test('is not stated where nobody referred the case', () => {
    expect(home(discussed(march))).toEqual({ 'not-stated': '1/1' })
  })
})

describe('accounts that contradict each other', () => {
  test('leave open what they say, and nothing else', () => {
    const log = [referred('2024-01-01', { gender: 'man' }), referred('2024-01-02'), discussed(march)]
    const found = counted('I20', log)
    expect(rows(found, 'gender')).toEqual({ unknown: '1/1' })
    expect(rows(found, 'ageBand')).toEqual({ '25-34': '1/1' })
  })

  test('leave open in which group a case stands', () => {
    const names = { sv: 'Grupp', en: 'Group' }
    const old = { id: 'old', names, if: { has: 'CaseReferred', where: { ageBand: ['65+'] } } }
    const definition = { ...shipped('I01'), by: [{ id: 'group', names, by: { groups: [old] } }] } as const
    const of = (...said: ReadonlyArray<Said>) => rows(countedBy(definition, logOf(...said, discussed(march))), 'group')
    expect(of(referred('2024-01-01', { ageBand: '65+' }))).toEqual({ old: '1/–' })
    expect(of(referred('2024-01-01'))).toEqual({ other: '1/–' })
    expect(of(referred('2024-01-01'), referred('2024-01-02', { ageBand: '65+' }))).toEqual({ unknown: '1/–' })
  })

  test('leave open whether a party attended', () => {
    const log = [...agreed(), held(march, ['are/social-services']), held(march, [])]
    expect(rows(counted('I23', log), 'party')).toEqual({
      are: '0/0 1 unknown',
      berg: '0/1',
      police: '0/1',
      region: '0/1'
    })
  })

  test('leave open whether a duty was met', () => {
    const log = [...agreed(), held(march, ['police/investigation']), held(march, [])]
    expect(rows(counted('I30', log), 'norm')).toEqual({
      '10.1/investigator-attends': '0/0 1 unknown',
      '10.1/safety-attends': '0/1',
      '10.2/attends': '0/1'
    })
  })

  test('leave a case without a lead time', () => {
    const log = [referred('2024-01-01'), referred('2024-01-02'), discussed(march)]
    expect(brief(counted('I10', log).total)).toBe('–/0 1 unknown')
  })
})

describe('whoever comes later to a meeting', () => {
  const came = (clock: string, type = 'AttendeeEntered'): string | undefined => {
    const data = { unit: 'are/social-services', function: 'social-secretary' }
    const movement = { stream: `meeting/${march}`, type, effective: `${march}T${clock}:00Z`, data }
    return rows(counted('I23', [...agreed(), held(march, []), movement]), 'party')['are']
  }

  test('attends it, if they come before it ends', () => {
    expect([came('09:59'), came('10:00'), came('09:59', 'AttendeeLeft')]).toEqual(['1/1', '0/1', '0/1'])
  })
})

describe('a party that leaves', () => {
  const left: ReadonlyArray<Said> = [
    ...agreed(),
    inAgreement('2023-05-01', 'PartyWithdrew', {
      party: 'berg',
      written: true,
      notified: ['police', 'region', 'are'].map((party) => ({ party, on: '2023-05-01' }))
    })
  ]

  test('is counted as called only while it is bound', () => {
    const log = [...left, held('2023-12-27', []), held('2024-01-03', ['berg/social-services'])]
    const found = (period: string) => rows(counted('I23', log, { period }), 'party')
    expect(found('2023-12-01..2024-01-31')).toEqual({ are: '0/2', berg: '0/1', police: '0/2', region: '0/2' })
    expect(found('2024')).toEqual({ are: '0/1', police: '0/1', region: '0/1' })
  })

  test('may have been called or not, where accounts of a meeting are of days on either side', () => {
    const log = [...left, held('2023-12-27', []), { ...held('2024-01-03', []), stream: 'meeting/2023-12-27' }]
    expect(rows(counted('I23', log, { period: '2023-12-01..2024-01-31' }), 'party')).toEqual({
      are: '0/1',
      berg: '0/0 1 unknown',
      police: '0/1',
      region: '0/1'
    })
  })

  test('is no municipality of the years after', () => {
    const municipalities = (period: string) => counted('I01', left, { period }).by[0]?.rows.map(({ value }) => value)
    expect(municipalities('2023')).toEqual(['are', 'berg'])
    expect(municipalities('2024')).toEqual(['are'])
  })
})

describe('a case that goes from de-identified to consented', () => {
  const log = [
    referred('2024-01-01'),
    discussed(march),
    did('2024-03-07', 'SubjectAttached', { subject: 'p' }),
    consented('2024-03-13')
  ]

  test('counts once as a case and twice as a consultation', () => {
    expect(counted('I01', log).total.numerator).toBe(1)
    expect(counted('I06', log).total.numerator).toBe(2)
    expect(brief(counted('I03', log).total)).toBe('0/1')
  })

  test('is followed from the first discussion with consent', () => {
    const assessed = [...log, did('2024-03-27', 'SupportAssessed')]
    expect(brief(counted('I11', assessed).total)).toBe('1/1')
  })
})

describe('a de-identified case', () => {
  const log = [
    referred('2024-01-01', { reportedBefore: 'no' }),
    discussed(march),
    did(march, 'RiskAssessed', { level: 'high' }),
    did(march, 'ActionAgreed', { kind: 'contact', due: '2024-04-01' }),
    did('2024-04-01', 'CrimeReported')
  ]

  test('is in no denominator of persons, and it is told that it was left out', () => {
    const perPerson = catalogue.filter(
      (one) => one.perPerson === true || ('of' in one.count && one.count.of === 'subject')
    )
    expect(perPerson.map(({ id }) => id)).toEqual([
      ...['I07', 'I08', 'I09', 'I11', 'I12', 'I13', 'I14', 'I15'],
      ...['I17', 'I17', 'I17']
    ])
    for (const { id, version } of perPerson) {
      const { total, leftOut } = counted(id, log, { version })
      expect([id, brief(total), leftOut.deidentified]).toEqual([id, '0/0', 1])
    }
  })

  test('is left out of the period in which it was first taken up, and not again where it is taken up again', () => {
    const again = [...log, discussed('2024-04-17')]
    const leftOut = (id: string, period: string) =>
      counted(id, again, { period, validAt: '2024-12-31' }).leftOut.deidentified
    for (const id of ['I07', 'I09', 'I11', 'I12', 'I13', 'I14'])
      expect([id, leftOut(id, '2024-Q1'), leftOut(id, '2024-Q2'), leftOut(id, '2024')]).toEqual([id, 1, 0, 1])
  })

  test('is not a person’s when it is presented without their consent, though they had given one', () => {
    const definition = { ...shipped('I06'), perPerson: true } as const
    const found = countedBy(definition, logOf(consented(march), discussed('2024-03-13')))
    expect([brief(found.total), found.leftOut.deidentified]).toEqual(['1/1', 1])
  })

  test('is one of which nobody has consented by the day on which it is counted', () => {
    const definition = { ...shipped('I16'), perPerson: true } as const
    const later = [...log, did('2024-05-01', 'ConsentGiven')]
    const earlier = [...log, did('2024-03-01', 'ConsentGiven')]
    expect(countedBy(definition, logOf(...later)).leftOut.deidentified).toBe(1)
    expect(brief(countedBy(definition, logOf(...earlier)).total)).toBe('0/1')
  })
})

describe('who comes back', () => {
  const subject = { subject: 'p' }
  const person = (referral: string, discussion: string, name: string, data: object = {}) => [
    referred(referral, { ...subject, ...data }, name),
    consented(discussion, name)
  ]
  const repeat = (version: number, ...log: ReadonlyArray<Said>) => brief(counted('I17', log, { version }).total)

  test('is counted by three forms of the rule on one log', () => {
    const log = [
      ...person('2023-03-01', '2023-06-01', '1'),
      ...person('2024-04-01', '2024-04-10', '2'),
      ...person('2023-06-01', '2023-06-02', '3', { subject: 'q' }),
      ...person('2024-05-31', '2024-06-10', '4', { subject: 'q', incident: { on: '2024-05-30', criminal: 'yes' } }),
      ...person('2024-05-31', '2024-06-10', '5', { subject: 'r' })
    ]
    expect(repeat(1, ...log)).toBe('1/3')
    expect(repeat(2, ...log)).toBe('1/3')
    expect(repeat(3, ...log)).toBe('2/3')
  })

  test('comes back within twelve months of the calendar, the last day included', () => {
    const again = (on: string) =>
      repeat(2, ...person('2023-06-15', '2023-06-20', '1'), ...person(on, '2024-12-01', '2'))
    expect(again('2024-06-15')).toBe('1/1')
    expect(again('2024-06-16')).toBe('0/1')
  })

  test('comes back by any of the referrals of the year', () => {
    const log = [...person('2024-01-15', '2024-01-20', '1'), ...person('2024-09-01', '2024-09-10', '2')]
    expect(repeat(2, ...log)).toBe('1/1')
  })

  test('does not come back in the year if it was in the year before', () => {
    const log = [
      ...person('2022-12-01', '2022-12-10', '1'),
      ...person('2023-06-01', '2023-06-10', '2'),
      ...person('2024-12-01', '2024-12-10', '3')
    ]
    expect(repeat(2, ...log)).toBe('0/1')
    expect(brief(counted('I17', log, { version: 2, period: '2023' }).total)).toBe('1/1')
  })

  test('comes back after the first consultation of an earlier case, not after a later one', () => {
    const log = [
      ...person('2023-03-01', '2023-03-10', '1'),
      consented('2023-12-01', '1'),
      ...person('2024-06-01', '2024-06-10', '2')
    ]
    expect(repeat(3, ...log)).toBe('0/1')
  })

  test('does not come back in the very case that was discussed', () => {
    expect(repeat(3, ...person('2024-03-10', '2024-03-01', '1'))).toBe('0/1')
  })

  test('is not known to come back with a crime where nobody knows whether it was one', () => {
    const log = [...person('2024-01-15', '2024-01-20', '1'), ...person('2024-09-01', '2024-09-10', '2')]
    expect(repeat(1, ...log)).toBe('0/0 1 unknown')
  })

  test('does not come back in a second account of one referral', () => {
    expect(repeat(2, ...person('2024-01-15', '2024-01-20', '1'), referred('2024-05-01', subject, '1'))).toBe('0/1')
  })

  test('is known by a pseudonym that was attached later', () => {
    const log = [
      ...person('2024-01-15', '2024-01-20', '1'),
      referred('2024-05-01', {}, '2'),
      did('2024-05-02', 'SubjectAttached', subject, '2'),
      consented('2024-05-08', '2')
    ]
    expect(repeat(2, ...log)).toBe('1/1')
  })

  test('is not known by a pseudonym that came after the period', () => {
    const log = [referred('2024-05-01'), consented('2024-05-08'), did('2025-01-01', 'SubjectAttached', subject)]
    expect(repeat(2, ...log)).toBe('0/0')
    expect(counted('I17', log, { validAt: '2025-06-30' }).leftOut.deidentified).toBe(1)
  })

  test('keeps the pseudonym that a later account of the referral does not name', () => {
    expect(repeat(2, ...person('2024-01-15', '2024-01-20', '1'), referred('2024-01-16'))).toBe('0/1')
  })

  test('is not followed into a case to which nobody consented', () => {
    const log = [
      ...person('2024-01-15', '2024-01-20', '1'),
      referred('2024-05-01', subject, '2'),
      discussed('2024-05-08', {}, '2')
    ]
    expect(repeat(2, ...log)).toBe('0/1')
    expect(counted('I17', log).leftOut.deidentified).toBe(1)
  })
})

describe('where nobody is counted', () => {
  test('there is no share, and not one of nothing', () => {
    const { total } = counted('I03', [])
    expect(brief(total)).toBe('0/0')
    expect(share(total)).toBeNull()
  })

  test('every row that may have somebody in it is there', () => {
    expect(counted('I20', []).by.map(({ rows: all }) => all.map(({ value }) => value))).toEqual([
      ['woman', 'man', 'other', 'unknown'],
      ['under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65+']
    ])
  })

  test('there is a row for yes and no, and for what nobody knows', () => {
    expect(counted('I22', []).by[0]?.rows.map(({ value }) => value)).toEqual(['true', 'false', 'unknown'])
  })

  test('every indicator has a figure', () => {
    const found = ask(catalogue, [])
    expect(found._tag === 'Right' && found.right.every(({ total }) => total.inside === 0)).toBe(true)
  })
})

describe('what happens after the period', () => {
  test('says nothing of it, also what a definition sets no time for', () => {
    const log = [
      referred('2024-01-01'),
      discussed(march),
      referred('2025-02-01', { gender: 'man', homeMunicipality: 'berg' })
    ]
    expect(rows(counted('I20', log, { validAt: '2025-06-30' }), 'gender')).toEqual({ woman: '1/1' })
    expect(rows(counted('I19', log, { validAt: '2025-06-30' }), 'home-municipality')).toEqual({ are: '1/1' })
  })
})

describe('what is known later', () => {
  const log: ReadonlyArray<Said> = [
    { ...discussed(march), recorded: '2024-03-06T12:00:00Z' },
    { ...discussed('2023-12-20'), recorded: '2024-04-01T12:00:00Z', corrects: 'e1' },
    {
      stream: 'case/other',
      type: 'EventRetracted',
      effective: '2024-05-01',
      recorded: '2024-05-01T12:00:00Z',
      data: { event: 'e1', reason: 'no' }
    }
  ]
  const in2024 = (knownAt: string) => counted('I01', log, { knownAt }).total.numerator
  const in2023 = (knownAt: string) => counted('I01', log, { period: '2023', knownAt }).total.numerator

  test('changes the figures of earlier periods from when it was recorded', () => {
    expect(['2024-03-06T11:59:59Z', '2024-03-06T12:00:00Z', '2024-04-01T12:00:00Z'].map(in2024)).toEqual([0, 1, 0])
    expect(['2024-03-31T12:00:00Z', '2024-04-01T12:00:00Z', '2024-05-01T12:00:00Z'].map(in2023)).toEqual([0, 1, 0])
  })

  test('is told by how far the log had come', () => {
    expect(counted('I01', log, { knownAt: '2024-04-30T00:00:00Z' }).lineage?.head).toEqual({
      events: 2,
      recorded: '2024-04-01T12:00:00Z'
    })
  })
})

describe('days', () => {
  test('are those of Stockholm, whatever the offset in which a moment is written', () => {
    expect(counted('I01', [discussed('2023-12-31T23:30:00Z')]).total.numerator).toBe(1)
    expect(counted('I01', [discussed('2024-01-01T01:00:00+03:00')]).total.numerator).toBe(0)
  })
})

describe('a case of another agreement', () => {
  test('is counted for that one', () => {
    const log = [...agreed(), discussed(march), discussed(march, { agreement: 'agreement/project' }, '2')]
    expect(counted('I01', log).total.numerator).toBe(1)
    expect(counted('I01', log).agreement).toBe('agreement/norrsken')
  })

  test('is not judged by that one, also of years in which only that one was in force', () => {
    const project = agreed({ starts: '2021-01-01', firstTermEnds: '2022-12-31', renewalMonths: 0 }).map((one) => ({
      ...one,
      stream: 'agreement/project',
      effective: '2020-12-01'
    }))
    const log = [...project, ...agreed()]
    expect(rows(counted('I28', log, { period: '2022', validAt: '2024-12-31' }), 'norm')).toEqual({})
    expect(rows(counted('I28', log, { period: '2022' }), 'norm')).toEqual({
      '9/steering-group': '0/1',
      '9/annual-report': '0/1'
    })
  })

  test('cannot be asked for where there is none', () => {
    const result = ask([shipped('I01')], logOf(discussed(march)))
    expect(result._tag === 'Right' && result.right[0]?.agreement).toBeNull()
  })
})

describe('a population', () => {
  const row = { municipality: 'are', year: 2024, people: 8000 }
  const table = { population: 'adults', source: 'made up for a test', synthetic: true, rows: [row] } as const
  const log = [...agreed(), referred(march), discussed(march)]

  test('that nobody gave is lacking, and there is no rate', () => {
    const found = counted('I02', log)
    expect(found.lacks).toBe('population')
    expect(found.total.denominator).toBeNull()
    expect(found.total.numerator).toBe(1)
  })

  test('that lacks a municipality or a year is refused with what it lacks', () => {
    const refused = (period: string) => ask([shipped('I02')], logOf(...log), { populations: [table], period })
    const lacks = { type: 'PopulationLacks', population: 'adults' }
    expect(refused('2024')).toEqual({ _tag: 'Left', left: { ...lacks, year: 2024, municipalities: ['berg'] } })
    expect(refused('2025')).toEqual({ _tag: 'Left', left: { ...lacks, year: 2025, municipalities: ['are', 'berg'] } })
  })

  test('is told with its source, and whether it is made up', () => {
    const whole = { ...table, rows: [row, { ...row, municipality: 'berg' }] }
    const found = counted('I02', log, { populations: [whole] })
    expect(found.population).toEqual({
      population: 'adults',
      source: 'made up for a test',
      synthetic: true,
      year: 2024,
      per: 10_000
    })
    expect(brief(found.total)).toBe('1/16000')
  })

  test('does not have those who live elsewhere, or of whom nobody knows where', () => {
    const whole = { ...table, rows: [row, { ...row, municipality: 'berg' }] }
    const others = [
      referred(march, { homeMunicipality: 'sundsvall' }, '2'),
      discussed(march, {}, '2'),
      discussed(march, {}, '3')
    ]
    const found = counted('I02', [...log, ...others], { populations: [whole] })
    expect(brief(found.total)).toBe('1/16000 1 unknown')
    expect(found.leftOut.elsewhere).toBe(1)
  })
})

describe('what a figure rests on', () => {
  const log = [
    consented(march),
    did('2024-03-10', 'SupportAssessed'),
    did('2024-05-01', 'SupportAssessed'),
    discussed(march, {}, '2')
  ]

  test('is the events of those counted, and no others', () => {
    const { lineage } = counted('I11', log)
    expect(lineage?.eventsByType).toEqual({ CaseDiscussed: 1, SupportAssessed: 1 })
    expect(lineage?.events).toEqual(['e1', 'e2'])
  })

  test('is also the event that says in which row a unit stands', () => {
    const { lineage } = counted('I20', [referred('2024-01-01'), discussed(march)])
    expect(lineage?.eventsByType).toEqual({ CaseDiscussed: 1, CaseReferred: 1 })
  })

  test('is each event once, however many units rest on it', () => {
    const many = Array.from({ length: 30 }, () => discussed(march))
    const definition = { ...shipped('I06'), population: { has: 'CaseReferred' } } as const
    expect(countedBy(definition, logOf(referred('2024-01-01'), ...many)).lineage?.eventsByType).toEqual({
      CaseDiscussed: 30,
      CaseReferred: 1
    })
  })

  test('is told unit by unit, by what became of each', () => {
    const more = [...log, consented(march, '3'), consented('2024-12-30', '4')]
    expect(counted('I11', more).total.units).toEqual({
      numerator: ['case/1'],
      others: ['case/3'],
      notYet: ['case/4'],
      unknown: []
    })
  })

  test('is of a finding what its proof cites', () => {
    const log2 = [
      ...agreed({ steeringMeetingsPerYear: 1 }),
      inAgreement('2024-05-01', 'SteeringGroupMet', { attending: [] })
    ]
    expect(counted('I28', log2).lineage?.eventsByType).toEqual({ SteeringGroupMet: 1 })
  })
})

describe('a consent', () => {
  test('is not ended by what came before it was given', () => {
    const log = [did('2023-12-01', 'ConsentWithdrawn'), did('2024-05-01', 'ConsentGiven')]
    expect(brief(counted('I05', log).total)).toBe('0/1')
  })
})

describe('a field that only some grounds have', () => {
  test('is not one that nobody told of where the ground is another', () => {
    const numerator = { is: { 'basis.provision': ['10:18 c'] } }
    const definition = { ...shipped('I03'), measure: { type: 'share', numerator } } as const
    expect(brief(countedBy(definition, logOf(consented(march))).total)).toBe('0/1')
  })
})

describe('what has no day', () => {
  test('is left out, and it is told how many there are', () => {
    const found = counted('I16', [did(march, 'ActionAgreed'), did(march, 'ActionAgreed', { action: 'b', due: march })])
    expect(brief(found.total)).toBe('0/1')
    expect(found.leftOut.withoutDay).toBe(1)
  })
})

describe('a definition that is none', () => {
  test('is refused before anything is counted', () => {
    const wrong = { ...shipped('I01'), count: { first: 'CaseOpened', of: 'case' } } as const
    const refused = ask([wrong], [])
    expect(refused._tag === 'Left' && refused.left.type === 'BadDefinition' && refused.left.faults[0]?.path).toBe(
      'count.first'
    )
  })
})

describe('a consent that is given again', () => {
  const given = (on: string, data: object = {}): Said => did(on, 'ConsentGiven', data)

  test('is not withdrawn by what came before it, also in one year', () => {
    expect(brief(counted('I05', [did('2024-02-01', 'ConsentWithdrawn'), given('2024-05-01')]).total)).toBe('0/1')
    expect(brief(counted('I05', [given('2024-05-01'), did('2024-05-01', 'ConsentWithdrawn')]).total)).toBe('1/1')
  })

  test('is not ended by a narrowing that came before it', () => {
    const log = [did('2024-01-01', 'ConsentNarrowed', { consent: 'c', until: '2024-06-01' }), given('2024-05-01')]
    expect(brief(counted('I05', log, { period: '2024-Q4' }).total)).toBe('0/1')
  })

  test('held on no day where its last day is before its first', () => {
    expect(brief(counted('I05', [given('2024-05-01', { until: '2024-04-30' })]).total)).toBe('0/0')
    expect(brief(counted('I05', [given('2024-05-01', { until: '2024-05-01' })]).total)).toBe('0/1')
  })
})

describe('a contact', () => {
  const log = (...referrals: ReadonlyArray<Said>) => [
    ...referrals,
    consented(march),
    did(march, 'ActionAgreed', { kind: 'contact' }),
    did('2024-03-10', 'ContactEstablished', { unit: 'region/health-care' })
  ]
  const by = (referrer: string): Said => referred('2024-01-01', { referrer })
  const found = (...referrals: ReadonlyArray<Said>) => brief(counted('I12', log(...referrals)).total)

  test('is new with a unit that did not refer the case', () => {
    expect([found(by('are/social-services')), found(by('region/health-care')), found()]).toEqual(['1/1', '0/1', '1/1'])
  })

  test('may be with the unit that referred it, where nobody told which that was, or accounts differ', () => {
    expect(found(referred('2024-01-01'))).toBe('0/0 1 unknown')
    expect(found(by('are/social-services'), by('region/health-care'))).toBe('0/0 1 unknown')
    expect(found(by('are/social-services'), by('police/investigation'))).toBe('1/1')
  })
})

describe('what nobody knows of a unit whose window is open', () => {
  test('may become known: it is not yet assessable', () => {
    const log = [referred('2024-12-01'), consented('2024-12-10')]
    expect(brief(counted('I14', log).total)).toBe('0/0 1 not yet')
    expect(brief(counted('I14', log, { period: '2024-12-01..2025-03-31' }).total)).toBe('0/0 1 unknown')
  })

  test('is so of a week that is not over, too', () => {
    const log = [...agreed(), held(march, [], 'regular'), held(march, [], 'acute')]
    const week = '2024-03-04..2024-03-10'
    expect(brief(counted('I24', log, { period: week, validAt: '2024-03-09' }).total)).toBe('0/0 1 not yet')
    expect(brief(counted('I24', log, { period: week }).total)).toBe('0/0 1 unknown')
  })
})
