import { figureWords } from './figures.ts'

/** Vad programmet säger om tal, på svenska. */
export const figuresSv = figureWords({
  lang: 'sv',
  withoutLedger:
    'inget som publicerats tidigare har räknats med; `--ledger <fil>` håller reda på vad som publiceras, så att inget tal kan räknas ut ur flera rapporter',
  ledgerBegun: (path) =>
    `en ny liggare börjar: ${path}. Inget som publicerats tidigare har räknats med. Om loggen redan har en liggare ska inget av detta publiceras: ta bort det som skrevs och ange den liggaren`,
  ownIndicators:
    'egna indikatorer prövas var för sig: att de räknar samma människor som andra indikatorer är inte känt, och ett dolt tal kan gå att räkna ut ur båda',
  secret: 'det som följer avslöjar ett dolt tal och är bara för den som beslutar:',
  moreAttacks: (count) => `och på ${count} andra sätt`,
  badDefinition: (definition) => `definitionen \`${definition}\` talar om något som inte finns:`,
  definedTwice: (definition, version) => `version ${version} av definitionen \`${definition}\` finns två gånger`,
  populationLacks: (population, year, municipalities) =>
    `befolkningen \`${population}\` saknar tal för ${year} för ${municipalities}`,
  told: {
    hidden: 'visas inte',
    'not-applicable': 'ej tillämpligt',
    'no-population': 'ingen befolkning angiven',
    rounded: (value, to) => `${value}, avrundat till närmaste ${to}`
  },
  asReported: 'så som dess rapport säger',
  decimal: ',',
  figure: 'Tal',
  means: 'Betyder',
  clause: (clause, goals) =>
    goals.length === 0 ? `Punkt ${clause}.` : `Punkt ${clause}; mål ${goals.join(', ')} i punkt 6.`,
  cannotSay: 'Det säger inte:',
  period: (from, to, asOf) => `${from} till ${to}${asOf === null ? '' : `, så som det var vid slutet av ${asOf}`}.`,
  knownAt: (instant) => `Enligt vad som var känt ${instant}.`,
  log: (head) => `Loggen så långt: ${head}`,
  rests: 'Det vilar på',
  restsOnNone: 'Det vilar inte på någon händelse.',
  onlyForCoordinator: 'Hur många av varje, och vilka, är för samordnaren.',
  units: { numerator: 'Räknade', others: 'Bara i nämnaren', notYet: 'Ännu ej bedömbara', unknown: 'Okända' },
  diffHeading: (knownAt, and, from, to) => `Tal för ${from} till ${to}: enligt vad som var känt ${knownAt}, och ${and}`,
  nothingChanged: 'Inget tal är ett annat.',
  none: 'finns inte',
  because: {
    definition: 'räknat enligt en annan definition',
    derived: 'samma händelser; överenskommelsen, eller dagen de ses på, säger något annat',
    disclosure: 'lika mycket är räknat; något annat avgör om det får visas',
    events: 'andra händelser, eller rättade',
    added: 'vilar nu på',
    removed: 'inte längre på',
    entered: 'räknas nu',
    left: 'räknades förut'
  }
})
