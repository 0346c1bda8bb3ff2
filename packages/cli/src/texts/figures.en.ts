import { figureWords } from './figures.ts'

/** What the program says of figures, in English. */
export const figuresEn = figureWords({
  lang: 'en',
  withoutLedger:
    'nothing that was published before has been reckoned with; `--ledger <file>` keeps account of what is published, so that no figure can be worked out of several reports',
  ledgerBegun: (path) =>
    `a new ledger begins: ${path}. Nothing that was published before has been reckoned with. If the log has a ledger already, publish nothing of this: remove what was written, and name that ledger`,
  ownIndicators:
    'indicators of your own are audited one by one: that they share people with other indicators is not known, and a hidden figure may be worked out of both',
  secret: 'what follows tells a hidden figure, and is only for whoever decides:',
  moreAttacks: (count) => `and in ${count} other ways`,
  badDefinition: (definition) => `the definition \`${definition}\` speaks of what there is not:`,
  definedTwice: (definition, version) => `version ${version} of the definition \`${definition}\` is there twice`,
  populationLacks: (population, year, municipalities) =>
    `the population \`${population}\` has no number for ${year} of ${municipalities}`,
  told: {
    hidden: 'not shown',
    'not-applicable': 'not applicable',
    'no-population': 'no population given',
    rounded: (value, to) => `${value}, to the nearest ${to}`
  },
  asReported: 'as its report tells it',
  decimal: '.',
  figure: 'Figure',
  means: 'Means',
  clause: (clause, goals) =>
    goals.length === 0 ? `Clause ${clause}.` : `Clause ${clause}; goal ${goals.join(', ')} of clause 6.`,
  cannotSay: 'It does not say:',
  period: (from, to, asOf) => `${from} to ${to}${asOf === null ? '' : `, as things stood at the end of ${asOf}`}.`,
  knownAt: (instant) => `As known on ${instant}.`,
  log: (head) => `The log so far: ${head}`,
  rests: 'It rests on',
  restsOnNone: 'It rests on no event.',
  onlyForCoordinator: 'How many there are of each, and which, is for the coordinator.',
  units: { numerator: 'Counted', others: 'In the denominator only', notYet: 'Not yet assessable', unknown: 'Unknown' },
  diffHeading: (knownAt, and, from, to) => `Figures of ${from} to ${to}: as known on ${knownAt}, and on ${and}`,
  nothingChanged: 'No figure is another.',
  none: 'not there',
  because: {
    definition: 'counted by another definition',
    derived: 'the same events; the agreement or the day they are seen on says otherwise',
    disclosure: 'as much is counted; something else decides whether it may be shown',
    events: 'other events, or corrected ones',
    added: 'rests now on',
    removed: 'no longer on',
    entered: 'counted now',
    left: 'counted before'
  }
})
