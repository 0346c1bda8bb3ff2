import { choiceOf, type ReadingKey } from '../../clauses/readings.ts'
import { authorities, isClamped } from '../format.ts'
import type { Language } from '../Language.ts'
import { text, type Value, type Values } from '../table.ts'
import { counted, date, inMonths, money, times } from './grammar.ts'
import { branch, party, unit } from './names.ts'

export const calculations: Language['calculations'] = {
  'add-months': ({ day, months }, out) =>
    months === 0
      ? `utan någon tid att räkna slutar den redan ${date(out)}`
      : `en tid av ${inMonths(months)} från ${date(day)} slutar ${date(out)}${isClamped(text(day), text(out)) ? ', månadens sista dag' : ''}`,
  'add-months-first-day-counted': ({ day, months }, out) =>
    `en tid av ${inMonths(months)} från och med ${date(day)}, med den dagen inräknad, slutar ${date(out)}`,
  'year-end': ({ periodEnds }, out) => `det första årsslutet från och med ${date(periodEnds)} är ${date(out)}`,
  'year-end-by-moved-notice-day': ({ notice }, out) =>
    `en uppsägning ${date(notice)} kommer därmed i tid för årsslutet ${date(out)}`,
  'later-of-year-end-and-period': (_, out) =>
    `av uppsägningsårets slut och uppsägningstidens slut kommer ${date(out)} sist`,
  'last-notice-day-moved-to-workday': ({ exit }, out) =>
    `sista uppsägningsdagen för utträde ${date(exit)} flyttas till nästa vardag, ${date(out)}`,
  'later-day-named': ({ earliest, named }, out) =>
    `uppsägningen anger ${date(named)}, som är senare än den tidigast möjliga dagen, ${date(earliest)}: sista dagen är ${date(out)}`,
  'parties-left': (_, out) => `antal parter som är kvar: ${text(out)}`,
  'share-of-cost': ({ party: who, ...of }, out) =>
    `${party(who)} betalar ${money(out)}: ${shareOf(of)}, avrundat nedåt`,
  'share-of-cost-with-one-of-the-rest': ({ party: who, ...of }, out) =>
    `${party(who)} betalar ${money(out)}: ${shareOf(of)}, avrundat nedåt, och ett av de ören som blev över`,
  'in-proportion': ({ perYear, days, daysInYear }, out) =>
    `i proportion till tiden: ${times(perYear)} om året under ${text(days)} av årets ${text(daysInYear)} dagar, avrundat nedåt, ger ${text(out)}`
}

const shareOf = ({ amount, share, whole }: Values): string =>
  `${text(share)} av ${text(whole)} delar av ${money(amount)}`

export const someCalculation = (out: string): string => `uträknat blir det ${out}`

export const authority: Language['authority'] = (by) =>
  `enligt ${authorities(
    by,
    (clause) => `punkt ${clause}`,
    (id) => `tolkning ${id}`
  )}`

export const parameters: Language['parameters'] = {
  starts: (value) => `dess egen första dag är ${date(value)}`,
  firstTermEnds: (value) => `den första giltighetstiden slutar ${date(value)}`,
  renewalMonths: (value) =>
    value === 0 ? 'giltighetstiden förlängs inte' : `giltighetstiden förlängs med ${inMonths(value)} i taget`,
  noticeMonths: (value) => (value === 0 ? 'det finns ingen uppsägningstid' : `uppsägningstiden är ${inMonths(value)}`),
  noticeDay: choice('noticeDay'),
  noticeCountsFrom: choice('noticeCountsFrom'),
  exit: choice('exit'),
  rollDeadlines: choice('rollDeadlines'),
  minimumParties: (value) =>
    value === 0 ? choice('minimumParties')(value) : `det krävs minst ${counted(value, 'part', 'parter')}`,
  editionApplies: choice('editionApplies'),
  rejoin: choice('rejoin'),
  partialYear: choice('partialYear'),
  steeringMeetingsPerYear: (value) => `styrgruppen ska träffas ${times(value)} om året`,
  workingMeetingsPerYear: (value) => `arbetsgruppen ska träffas ${times(value)} om året`,
  weeklyMeeting: (value) => (value === false ? 'inget möte krävs varje vecka' : 'samrådsmöten hålls varje vecka'),
  weeklyCounts: choice('weeklyCounts'),
  annualReport: choice('annualReport'),
  followUpPlanBy: (value) => `uppföljningsplanen ska finnas senast ${date(value)}`,
  provisionIsGround: choice('provisionIsGround'),
  investigationUnit: (value) => `den enhet som utreder våld i nära relationer är ${unit(value)}`,
  safetyUnit: (value) => `den enhet som är till för brottsoffer och personsäkerhet är ${unit(value)}`,
  healthCareUnit: (value) => `den enhet som deltar för hälso- och sjukvården är ${unit(value)}`,
  violenceTeamUnit: (value) => `värdkommunens team är ${unit(value)}`,
  coordinationUnit: (value) => `samordnarens enhet är ${unit(value)}`,
  socialServicesBranch: (value) => `den del av en kommun som ansvarar för ett ärende är ${branch(value)}`
}

/** Vad ett val av tolkning säger: what a choice of a reading says; one that nobody has put into words is said to be another. */
function choice(key: ReadingKey): (value: Value) => string {
  return (value) => choiceOf(key, value)?.sv ?? 'den läses på ett eget sätt'
}

export const someParameter = 'ett av dess villkor avgör'

export const parameterOf: Language['parameterOf'] = (sentence, edition, since) =>
  `utgåvan ${edition}${since === null ? '' : `, som gäller från och med ${since}`}: ${sentence}`

export const parameterChosen: Language['parameterChosen'] = (sentence) =>
  `enligt den läsning som är vald för frågan: ${sentence}`
