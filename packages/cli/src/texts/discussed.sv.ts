import { discussedWords } from './discussed.ts'
import { lacksSv } from './lacks.sv.ts'

/** What is said of the discussions of a case in the past, in Swedish. */
export const discussedSv = discussedWords('sv', {
  lacks: lacksSv,
  none: 'Ärendet har inte dragits.',
  heading: (meeting, name, from, to) => `${name === null ? '' : `${name}, `}${meeting}, från ${from} till ${to}:`,
  decision: (name, at, provision) =>
    `${name}, beslut att lämna ut, ${at}, med stöd av ${provision === null ? 'samtycke' : provision}:`,
  from: (moment) => `från ${moment}`,
  groundLack: {
    'hearers-not-said': 'det är inte antecknat vem som fick höra det',
    'facts-not-said': 'det är inte antecknat vilka slags uppgifter som lämnades',
    'subjects-not-said': 'det är inte antecknat vem uppgifterna rörde',
    'purposes-not-said': 'det är inte antecknat i vilket syfte',
    'identity-told': 'det är antecknat att det sades vem ärendet rör',
    'provision-not-in-force': 'lagtabellen har ingen sådan regel den dagen',
    'law-of-another-day': 'villkoren prövades efter en annan dags lag',
    'conditions-not-met': 'inte alla villkor i lagregeln är antecknade som uppfyllda',
    'not-theirs-to-decide':
      'enheten som beslutade är den som fick höra det, eller har enligt tabellen inget som regeln kan bryta sekretessen för',
    'not-decided-for-them': 'den som kom in får höra det med stöd av lagregeln bara om det beslutas även för den',
    'reservation-missing': 'lagregeln kräver ett förbehåll som binder mottagaren, och inget är antecknat om detta'
  },
  notAdvice: 'Det här är stöd för beslut och ingen juridisk rådgivning. Någon med den befogenheten beslutar.'
})
