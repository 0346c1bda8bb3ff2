import { Day, type Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { act, agreedToEnd, firstEdition, met, notice, revoked, told, viewOf } from '../agreement/acts.test-log.ts'
import type { Reading } from '../agreement/Reading.ts'
import { check } from '../answers/check.ts'
import { exitIfNotice, lastNoticeDay } from '../answers/exitIfNotice.ts'
import { leaves } from '../answers/leaves.ts'
import { member } from '../answers/member.ts'
import { proof } from './proof.ts'

/*
 * Explanations as a member of a steering group reads them, whole and word by word, of an agreement between three.
 */

const three = ['are', 'berg', 'police']
const acts = firstEdition({ followUpPlanBy: '2023-06-30' }, three)
const left = [...acts, notice('are', '2024-06-30')]

const finding = (norm: string, more: typeof acts, day: string): Proof.Proof => {
  const found = check(viewOf([...acts, ...more], day)).find((one) => one.norm === norm)
  if (found === undefined) throw new Error(`no finding of ${norm}`)
  return found.proof
}

const exitOn = (notice: string, reading: Reading = {}): Proof.Proof =>
  exitIfNotice(viewOf(acts, '2024-07-01', { reading }), Day.day(notice)).proof

/** The reasons for which the first edition applies. They are the same everywhere, and are shown once. */
const reasonsOfEdition = (lang: 'sv' | 'en'): ReadonlySet<string> =>
  new Set(
    proof(member(viewOf(acts, '2024-07-01'), 'are').proof, lang)
      .slice(2, 5)
      .map((line) => line.trim())
  )

const explained = (of: Proof.Proof, lang: 'sv' | 'en'): ReadonlyArray<string> => {
  const shown = reasonsOfEdition(lang)
  return proof(of, lang).filter((line) => !shown.has(line.trim()))
}

describe('why', () => {
  test('somebody is a party', () => {
    const why = member(viewOf(acts, '2024-07-01'), 'are').proof
    expect(proof(why, 'sv')).toEqual([
      'Åre kommun är part den 1 juli 2024 (punkt 2).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '    Utgåvan first antogs (den 24 februari 2023, händelse e1, känd sedan den 1 januari 2020 kl. 01:00).',
      '    Utgåvan first, som gäller från och med den 1 mars 2023: dess egen första dag är den 1 mars 2023.',
      '    Åre kommun, Bergs kommun och Polisen skrev under utgåvan first (den sista den 27 februari 2023, händelserna e2, e3, e4).',
      '  Loggen har ingen uppsägning från Åre kommun från och med den 1 mars 2023 till och med den 1 juli 2024.'
    ])
    expect(proof(why, 'en')).toEqual([
      'Åre municipality is a party on 1 July 2024 (clause 2).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '    Edition first was adopted (24 February 2023, event e1, known since 1 January 2020 at 01:00).',
      '    Edition first, in force from 1 March 2023: its own first day is 1 March 2023.',
      '    Åre municipality, Berg municipality and the Police signed edition first (the last on 27 February 2023, events e2, e3, e4).',
      '  The log holds no notice by Åre municipality from 1 March 2023 to the end of 1 July 2024.'
    ])
  })

  test('somebody was a party and has left', () => {
    const why = member(viewOf(left, '2025-01-01'), 'are').proof
    expect(explained(why, 'sv')).toEqual([
      'Åre kommun är inte part den 1 januari 2025 (punkt 2).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Åre kommun har sagt upp sin medverkan och är part till och med den 31 december 2024 (punkt 17).',
      '    Åre kommun sade upp sin medverkan skriftligt (den 30 juni 2024, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).',
      '    Uppsägningen från Åre kommun räknas från den 30 juni 2024 (punkt 17).',
      '      Utgåvan first, som gäller från och med den 1 mars 2023: en uppsägning räknas från den dag då den sista av de andra parterna har den.',
      '    Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '    En tid av 6 månader från den 30 juni 2024 slutar den 30 december 2024 (enligt punkt 17).',
      '    Utgåvan first, som gäller från och med den 1 mars 2023: en part kan lämna bara vid ett årsskifte.',
      '    Det första årsslutet från och med den 30 december 2024 är den 31 december 2024 (enligt punkt 17, tolkning R16).',
      '  Loggen har ingen underskrift från Åre kommun den 1 januari 2025.'
    ])
    expect(explained(why, 'en')).toEqual([
      'Åre municipality is not a party on 1 January 2025 (clause 2).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Åre municipality has given notice and is a party to the end of 31 December 2024 (clause 17).',
      '    Åre municipality gave notice in writing (30 June 2024, event e5, known since 1 January 2020 at 01:00).',
      '    The notice from Åre municipality counts from 30 June 2024 (clause 17).',
      '      Edition first, in force from 1 March 2023: a notice counts from the day on which the last of the other parties has it.',
      '    Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '    A period of 6 months from 30 June 2024 ends on 30 December 2024 (by clause 17).',
      '    Edition first, in force from 1 March 2023: a party can leave only at a turn of the year.',
      '    The first year-end on or after 30 December 2024 is 31 December 2024 (by clause 17, reading R16).',
      '  The log holds no signature by Åre municipality on 1 January 2025.'
    ])
  })

  test('somebody never was a party', () => {
    const why = member(viewOf(acts, '2024-07-01'), 'kvinnojouren').proof
    expect(explained(why, 'sv')).toEqual([
      'Kvinnojouren är inte part den 1 juli 2024 (punkt 2).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Loggen har ingen underskrift från Kvinnojouren till och med den 1 juli 2024.'
    ])
    expect(explained(why, 'en')).toEqual([
      'Kvinnojouren is not a party on 1 July 2024 (clause 2).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  The log holds no signature by Kvinnojouren up to the end of 1 July 2024.'
    ])
  })

  test('a party leaves, at a later turn of the year than it must', () => {
    const why = leaves(
      viewOf([...acts, notice('are', '2023-08-31', { leavesOn: '2026-12-31' })], '2024-07-01'),
      'are'
    ).proof
    expect(explained(why, 'sv')).toEqual([
      'Sista dagen som part för Åre kommun är den 31 december 2026 (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Åre kommun har sagt upp sin medverkan och är part till och med den 31 december 2026 (punkt 17).',
      '    Åre kommun sade upp sin medverkan skriftligt (den 31 augusti 2023, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).',
      '    Uppsägningen från Åre kommun räknas från den 31 augusti 2023 (punkt 17).',
      '      Utgåvan first, som gäller från och med den 1 mars 2023: en uppsägning räknas från den dag då den sista av de andra parterna har den.',
      '    Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '    En tid av 6 månader från den 31 augusti 2023 slutar den 29 februari 2024, månadens sista dag (enligt punkt 17).',
      '    Utgåvan first, som gäller från och med den 1 mars 2023: en part kan lämna bara vid ett årsskifte.',
      '    Det första årsslutet från och med den 29 februari 2024 är den 31 december 2024 (enligt punkt 17, tolkning R16).',
      '    Uppsägningen anger den 31 december 2026, som är senare än den tidigast möjliga dagen, den 31 december 2024: sista dagen är den 31 december 2026 (enligt punkt 17).'
    ])
    expect(explained(why, 'en')).toEqual([
      'The last day of Åre municipality as a party is 31 December 2026 (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Åre municipality has given notice and is a party to the end of 31 December 2026 (clause 17).',
      '    Åre municipality gave notice in writing (31 August 2023, event e5, known since 1 January 2020 at 01:00).',
      '    The notice from Åre municipality counts from 31 August 2023 (clause 17).',
      '      Edition first, in force from 1 March 2023: a notice counts from the day on which the last of the other parties has it.',
      '    Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '    A period of 6 months from 31 August 2023 ends on 29 February 2024, the last day of the month (by clause 17).',
      '    Edition first, in force from 1 March 2023: a party can leave only at a turn of the year.',
      '    The first year-end on or after 29 February 2024 is 31 December 2024 (by clause 17, reading R16).',
      '    The notice names 31 December 2026, later than the earliest possible day, 31 December 2024: the last day is 31 December 2026 (by clause 17).'
    ])
  })

  test('a notice missed a party, and so nothing has ended', () => {
    const why = leaves(
      viewOf([...acts, notice('are', '2024-06-30', { notified: told('2024-06-30', 'police') })], '2024-07-01'),
      'are'
    ).proof
    expect(explained(why, 'sv')).toEqual([
      'Loggen sätter ingen sista dag som part för Åre kommun (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Uppsägningen från Åre kommun har ingen verkan: den har inte nått Bergs kommun (punkt 17).',
      '    Åre kommun sade upp sin medverkan skriftligt (den 30 juni 2024, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).',
      '  Utöver det som nämns här har loggen inga fler uppsägningar från Åre kommun från och med den 1 mars 2023.'
    ])
    expect(explained(why, 'en')).toEqual([
      'The log sets no last day as a party for Åre municipality (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  The notice from Åre municipality has no effect: it has not reached Berg municipality (clause 17).',
      '    Åre municipality gave notice in writing (30 June 2024, event e5, known since 1 January 2020 at 01:00).',
      '  Besides what is cited here, the log holds no more notices by Åre municipality from 1 March 2023.'
    ])
  })

  test('a notice was taken back', () => {
    const why = member(viewOf([...left, revoked('are', '2024-08-01')], '2024-08-01'), 'are').proof
    expect(explained(why, 'sv')).toEqual([
      'Åre kommun är part den 1 augusti 2024 (punkt 2).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Uppsägningen från Åre kommun har ingen verkan: den togs tillbaka (punkt 17).',
      '    Åre kommun sade upp sin medverkan skriftligt (den 30 juni 2024, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).',
      '    Åre kommun tog tillbaka sin uppsägning (den 1 augusti 2024, händelse e6, känd sedan den 1 januari 2020 kl. 01:00).',
      '  Utöver det som nämns här har loggen inga fler uppsägningar från Åre kommun från och med den 1 mars 2023 till och med den 1 augusti 2024.'
    ])
    expect(explained(why, 'en')).toEqual([
      'Åre municipality is a party on 1 August 2024 (clause 2).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  The notice from Åre municipality has no effect: it was taken back (clause 17).',
      '    Åre municipality gave notice in writing (30 June 2024, event e5, known since 1 January 2020 at 01:00).',
      '    Åre municipality took back its notice (1 August 2024, event e6, known since 1 January 2020 at 01:00).',
      '  Besides what is cited here, the log holds no more notices by Åre municipality from 1 March 2023 to the end of 1 August 2024.'
    ])
  })

  test('if notice were given, by the agreement', () => {
    const why = exitOn('2024-07-01')
    expect(explained(why, 'sv')).toEqual([
      'Den som säger upp så att alla andra har beskedet den 1 juli 2024 är part till och med den 31 december 2025 (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '  En tid av 6 månader från den 1 juli 2024 slutar den 1 januari 2025 (enligt punkt 17).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: en part kan lämna bara vid ett årsskifte.',
      '  Det första årsslutet från och med den 1 januari 2025 är den 31 december 2025 (enligt punkt 17, tolkning R16).'
    ])
    expect(explained(why, 'en')).toEqual([
      'Whoever gives notice that reaches all the others on 1 July 2024 is a party to the end of 31 December 2025 (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '  A period of 6 months from 1 July 2024 ends on 1 January 2025 (by clause 17).',
      '  Edition first, in force from 1 March 2023: a party can leave only at a turn of the year.',
      '  The first year-end on or after 1 January 2025 is 31 December 2025 (by clause 17, reading R16).'
    ])
  })

  test('if notice were given, with the day of notice counted', () => {
    const why = exitOn('2024-07-01', { noticeDay: 'included' })
    expect(explained(why, 'sv')).toEqual([
      'Den som säger upp så att alla andra har beskedet den 1 juli 2024 är part till och med den 31 december 2024 (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '  En tid av 6 månader från och med den 1 juli 2024, med den dagen inräknad, slutar den 31 december 2024 (enligt punkt 17, tolkning R1).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: en part kan lämna bara vid ett årsskifte.',
      '  Det första årsslutet från och med den 31 december 2024 är den 31 december 2024 (enligt punkt 17, tolkning R16).'
    ])
    expect(explained(why, 'en')).toEqual([
      'Whoever gives notice that reaches all the others on 1 July 2024 is a party to the end of 31 December 2024 (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '  A period of 6 months from 1 July 2024, that day counted, ends on 31 December 2024 (by clause 17, reading R1).',
      '  Edition first, in force from 1 March 2023: a party can leave only at a turn of the year.',
      '  The first year-end on or after 31 December 2024 is 31 December 2024 (by clause 17, reading R16).'
    ])
  })

  test('if notice were given, with the year-end as a floor', () => {
    const why = exitOn('2024-07-01', { exit: 'year-end-floor' })
    expect(explained(why, 'sv')).toEqual([
      'Den som säger upp så att alla andra har beskedet den 1 juli 2024 är part till och med den 1 januari 2025 (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '  En tid av 6 månader från den 1 juli 2024 slutar den 1 januari 2025 (enligt punkt 17).',
      '  Enligt den läsning som är vald för frågan: en part kan lämna tidigast vid ett årsskifte.',
      '  Av uppsägningsårets slut och uppsägningstidens slut kommer den 1 januari 2025 sist (enligt punkt 17, tolkning R16).'
    ])
    expect(explained(why, 'en')).toEqual([
      'Whoever gives notice that reaches all the others on 1 July 2024 is a party to the end of 1 January 2025 (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '  A period of 6 months from 1 July 2024 ends on 1 January 2025 (by clause 17).',
      '  By the reading chosen for this question: a party can leave at a turn of the year at the earliest.',
      '  Of the end of the year of the notice and the end of the notice period, 1 January 2025 comes last (by clause 17, reading R16).'
    ])
  })

  test('if notice were given, with the notice period alone', () => {
    const why = exitOn('2024-07-31', { exit: 'at-notice', noticeMonths: 1 })
    expect(explained(why, 'sv')).toEqual([
      'Den som säger upp så att alla andra har beskedet den 31 juli 2024 är part till och med den 31 augusti 2024 (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Enligt den läsning som är vald för frågan: uppsägningstiden är 1 månad.',
      '  En tid av 1 månad från den 31 juli 2024 slutar den 31 augusti 2024 (enligt punkt 17).',
      '  Enligt den läsning som är vald för frågan: en part lämnar när uppsägningstiden är slut.'
    ])
    expect(explained(why, 'en')).toEqual([
      'Whoever gives notice that reaches all the others on 31 July 2024 is a party to the end of 31 August 2024 (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  By the reading chosen for this question: the notice period is 1 month.',
      '  A period of 1 month from 31 July 2024 ends on 31 August 2024 (by clause 17).',
      '  By the reading chosen for this question: a party leaves when the notice period is over.'
    ])
  })

  test('if notice were given, on a last day that has moved', () => {
    const why = exitOn('2024-07-01', { rollDeadlines: 'sfs-1930-173' })
    expect(explained(why, 'sv')).toEqual([
      'Den som säger upp så att alla andra har beskedet den 1 juli 2024 är part till och med den 31 december 2024 (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '  En tid av 6 månader från den 1 juli 2024 slutar den 1 januari 2025 (enligt punkt 17).',
      '  Enligt den läsning som är vald för frågan: en sista uppsägningsdag som är lördag, söndag eller helgdag flyttas till nästa vardag.',
      '  Sista uppsägningsdagen för utträde den 31 december 2024 flyttas till nästa vardag, den 1 juli 2024 (enligt SFS 1930:173 § 2, tolkning R17).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: en part kan lämna bara vid ett årsskifte.',
      '  En uppsägning den 1 juli 2024 kommer därmed i tid för årsslutet den 31 december 2024 (enligt punkt 17, tolkning R16).'
    ])
    expect(explained(why, 'en')).toEqual([
      'Whoever gives notice that reaches all the others on 1 July 2024 is a party to the end of 31 December 2024 (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '  A period of 6 months from 1 July 2024 ends on 1 January 2025 (by clause 17).',
      '  By the reading chosen for this question: a last day of notice that is a Saturday, Sunday or holiday moves to the next working day.',
      '  The last day of notice for an exit on 31 December 2024 moves to the next working day, 1 July 2024 (by SFS 1930:173 § 2, reading R17).',
      '  Edition first, in force from 1 March 2023: a party can leave only at a turn of the year.',
      '  Notice on 1 July 2024 is therefore in time for the year-end of 31 December 2024 (by clause 17, reading R16).'
    ])
  })

  test('if notice were given under an agreement that ends', () => {
    const why = exitIfNotice(
      viewOf([...acts, agreedToEnd('2024-05-01', '2024-09-30', three)], '2024-07-01'),
      Day.day('2024-06-01')
    ).proof
    expect(explained(why, 'sv')).toEqual([
      'Den som säger upp så att alla andra har beskedet den 1 juni 2024 är part till och med den 30 september 2024, då överenskommelsen upphör (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '  En tid av 6 månader från den 1 juni 2024 slutar den 1 december 2024 (enligt punkt 17).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: en part kan lämna bara vid ett årsskifte.',
      '  Det första årsslutet från och med den 1 december 2024 är den 31 december 2024 (enligt punkt 17, tolkning R16).',
      '  Ingen är part den 1 oktober 2024 (punkt 2).',
      '    Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '    Parterna har enats om att överenskommelsen upphör, så Åre kommun är part till och med den 30 september 2024 (punkt 16).',
      '      Parterna kom överens om att den 30 september 2024 är sista dagen (den 1 maj 2024, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).'
    ])
    expect(explained(why, 'en')).toEqual([
      'Whoever gives notice that reaches all the others on 1 June 2024 is a party to the end of 30 September 2024, when the agreement ends (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '  A period of 6 months from 1 June 2024 ends on 1 December 2024 (by clause 17).',
      '  Edition first, in force from 1 March 2023: a party can leave only at a turn of the year.',
      '  The first year-end on or after 1 December 2024 is 31 December 2024 (by clause 17, reading R16).',
      '  Nobody is a party on 1 October 2024 (clause 2).',
      '    Edition first applies from 1 March 2023 (the signatures).',
      '    The parties have agreed that the agreement ends, so Åre municipality is a party to the end of 30 September 2024 (clause 16).',
      '      The parties agreed that 30 September 2024 is the last day (1 May 2024, event e5, known since 1 January 2020 at 01:00).'
    ])
  })

  test('the last day of notice', () => {
    const why = lastNoticeDay(viewOf(acts, '2024-07-01'), Day.day('2026-12-31')).proof
    expect(explained(why, 'sv')).toEqual([
      'Sista dagen att säga upp för att lämna senast den 31 december 2026 är den 30 juni 2026 (punkt 17).',
      '  Utgåvan first gäller från och med den 1 mars 2023 (underskrifterna).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: uppsägningstiden är 6 månader.',
      '  En tid av 6 månader från den 30 juni 2026 slutar den 30 december 2026 (enligt punkt 17).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: en part kan lämna bara vid ett årsskifte.',
      '  Det första årsslutet från och med den 30 december 2026 är den 31 december 2026 (enligt punkt 17, tolkning R16).'
    ])
    expect(explained(why, 'en')).toEqual([
      'The last day to give notice in order to leave by 31 December 2026 is 30 June 2026 (clause 17).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Edition first, in force from 1 March 2023: the notice period is 6 months.',
      '  A period of 6 months from 30 June 2026 ends on 30 December 2026 (by clause 17).',
      '  Edition first, in force from 1 March 2023: a party can leave only at a turn of the year.',
      '  The first year-end on or after 30 December 2026 is 31 December 2026 (by clause 17, reading R16).'
    ])
  })

  test('the steering group met too seldom in a partial year', () => {
    const why = finding('9/steering-group', [met('2023-04-19'), met('2023-09-13')], '2024-01-01')
    expect(explained(why, 'sv')).toEqual([
      'Inte uppfyllt: styrgruppen ska träffas 3 gånger från och med den 1 mars 2023 till och med den 31 december 2023 (punkt 9).',
      '  Under den tiden krävs 3 möten (punkt 9).',
      '    Överenskommelsen gäller bara en del av året, och en sådan del räknas i proportion.',
      '      Utgåvan first, som gäller från och med den 1 mars 2023: ett ofullständigt år räknas i proportion.',
      '      Utgåvan first, som gäller från och med den 1 mars 2023: styrgruppen ska träffas 4 gånger om året.',
      '      I proportion till tiden: 4 gånger om året under 306 av årets 365 dagar, avrundat nedåt, ger 3 (enligt punkt 9, tolkning R6).',
      '    Ett helt år hade krävt 4 möten.',
      '  Styrgruppen träffades (den 19 april 2023, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).',
      '  Styrgruppen träffades (den 13 september 2023, händelse e6, känd sedan den 1 januari 2020 kl. 01:00).',
      '  Utöver det som nämns här har loggen inga fler möten med styrgruppen från och med den 1 mars 2023 till och med den 31 december 2023.'
    ])
    expect(explained(why, 'en')).toEqual([
      'Not met: the steering group is to meet 3 times from 1 March 2023 to the end of 31 December 2023 (clause 9).',
      '  In that time 3 meetings are required (clause 9).',
      '    The agreement is in force for a part of the year only, and such a part counts in proportion.',
      '      Edition first, in force from 1 March 2023: a partial year counts in proportion.',
      '      Edition first, in force from 1 March 2023: the steering group is to meet 4 times a year.',
      '      In proportion to the time: 4 times a year for 306 of the 365 days of the year, rounded down, makes 3 (by clause 9, reading R6).',
      '    A whole year would have taken 4 meetings.',
      '  The steering group met (19 April 2023, event e5, known since 1 January 2020 at 01:00).',
      '  The steering group met (13 September 2023, event e6, known since 1 January 2020 at 01:00).',
      '  Besides what is cited here, the log holds no more meetings of the steering group from 1 March 2023 to the end of 31 December 2023.'
    ])
  })

  test('the steering group can still meet once more', () => {
    const why = finding('9/steering-group', [met('2023-04-19')], '2023-09-01')
    expect(explained(why, 'sv')).toEqual([
      'Kan ännu uppfyllas: styrgruppen ska träffas 3 gånger från och med den 1 mars 2023 till och med den 31 december 2023 (punkt 9).',
      '  Under den tiden krävs 3 möten (punkt 9).',
      '    Överenskommelsen gäller bara en del av året, och en sådan del räknas i proportion.',
      '      Utgåvan first, som gäller från och med den 1 mars 2023: ett ofullständigt år räknas i proportion.',
      '      Utgåvan first, som gäller från och med den 1 mars 2023: styrgruppen ska träffas 4 gånger om året.',
      '      I proportion till tiden: 4 gånger om året under 306 av årets 365 dagar, avrundat nedåt, ger 3 (enligt punkt 9, tolkning R6).',
      '    Ett helt år hade krävt 4 möten.',
      '  Styrgruppen träffades (den 19 april 2023, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).',
      '  Utöver det som nämns här har loggen inga fler möten med styrgruppen från och med den 1 mars 2023 till och med den 1 september 2023.'
    ])
    expect(explained(why, 'en')).toEqual([
      'It can still be met: the steering group is to meet 3 times from 1 March 2023 to the end of 31 December 2023 (clause 9).',
      '  In that time 3 meetings are required (clause 9).',
      '    The agreement is in force for a part of the year only, and such a part counts in proportion.',
      '      Edition first, in force from 1 March 2023: a partial year counts in proportion.',
      '      Edition first, in force from 1 March 2023: the steering group is to meet 4 times a year.',
      '      In proportion to the time: 4 times a year for 306 of the 365 days of the year, rounded down, makes 3 (by clause 9, reading R6).',
      '    A whole year would have taken 4 meetings.',
      '  The steering group met (19 April 2023, event e5, known since 1 January 2020 at 01:00).',
      '  Besides what is cited here, the log holds no more meetings of the steering group from 1 March 2023 to the end of 1 September 2023.'
    ])
  })

  test('the follow-up plan came late', () => {
    const why = finding('14.2/follow-up-plan', [act('FollowUpPlanAdopted', '2023-08-15', {})], '2024-01-01')
    expect(explained(why, 'sv')).toEqual([
      'Uppfyllt, men för sent: parterna ska tillsammans ha en uppföljningsplan senast den 30 juni 2023 (punkt 14.2).',
      '  Utgåvan first, som gäller från och med den 1 mars 2023: uppföljningsplanen ska finnas senast den 30 juni 2023.',
      '  Uppföljningsplanen antogs (den 15 augusti 2023, händelse e5, känd sedan den 1 januari 2020 kl. 01:00).'
    ])
    expect(explained(why, 'en')).toEqual([
      'Met, but late: the parties are to have a follow-up plan together by 30 June 2023 (clause 14.2).',
      '  Edition first, in force from 1 March 2023: the follow-up plan is due by 30 June 2023.',
      '  The follow-up plan was adopted (15 August 2023, event e5, known since 1 January 2020 at 01:00).'
    ])
  })
})

describe('words', () => {
  const said = (node: Proof.Proof): ReadonlyArray<string> => [...proof(node, 'sv'), ...proof(node, 'en')]

  test('a day and an instant are said in their long form, in Swedish time', () => {
    const event = { type: 'event', id: 'e1', event: 'SteeringGroupMet', says: {} } as const
    expect(said({ ...event, effective: '2024-02-29', recorded: '2024-12-31T23:30:00Z' })).toEqual([
      'Styrgruppen träffades (den 29 februari 2024, händelse e1, känd sedan den 1 januari 2025 kl. 00:30).',
      'The steering group met (29 February 2024, event e1, known since 1 January 2025 at 00:30).'
    ])
  })

  test('a day to which only counting leads keeps its year', () => {
    expect(
      said({
        type: 'calculation',
        operation: 'year-end',
        in: { periodEnds: '9999-12-31' },
        out: '+010000-12-31',
        authority: '17'
      })
    ).toEqual([
      'Det första årsslutet från och med den 31 december 9999 är den 31 december 10000 (enligt punkt 17).',
      'The first year-end on or after 31 December 9999 is 31 December 10000 (by clause 17).'
    ])
  })

  test('one is said in the singular', () => {
    const parameter = { type: 'parameter', since: null, edition: 'A' } as const
    expect(
      [
        { ...parameter, path: 'noticeMonths', value: 1 },
        { ...parameter, path: 'minimumParties', value: 1 },
        { ...parameter, path: 'steeringMeetingsPerYear', value: 1 }
      ].flatMap(said)
    ).toEqual([
      'Utgåvan A: uppsägningstiden är 1 månad.',
      'Edition A: the notice period is 1 month.',
      'Utgåvan A: det krävs minst 1 part.',
      'Edition A: at least 1 party is needed.',
      'Utgåvan A: styrgruppen ska träffas 1 gång om året.',
      'Edition A: the steering group is to meet once a year.'
    ])
  })

  test('a party that has no name is called by its id, and an id that every object has is none but itself', () => {
    const rule = { type: 'rule', rule: '2/party', clause: '2', outcome: 'no', because: [] } as const
    expect(said({ ...rule, about: { party: 'bris', day: '2024-01-01' } })[1]).toBe(
      'Bris is not a party on 1 January 2024 (clause 2).'
    )
    expect(said({ ...rule, about: { party: 'constructor', day: '2024-01-01' } })[1]).toBe(
      'Constructor is not a party on 1 January 2024 (clause 2).'
    )
  })

  test('a log without any edition is said to have none', () => {
    expect(said({ type: 'absence', of: 'EditionAdopted', where: {}, from: null, to: null, found: 0 })).toEqual([
      'Loggen har ingen antagen utgåva.',
      'The log holds no adopted edition.'
    ])
  })
})
