import { html } from '../../html/html.ts'
import type { ReportWords, Spoken } from './ReportWords.ts'

const counted = ({ mark, isOne }: Spoken, one: string, many: string) => html`${mark} ${isOne ? one : many}`

/** The texts of a report of figures in English. */
export const en: ReportWords = {
  title: (period) => `The consultations ${period}`,
  about:
    'This report shows how the agreement on cooperation for adults subjected to violence in Jämtland county has been used and followed: how many cases were taken up, what can be said of the nine goals, and which duties were met.',
  facts: {
    audience: 'For',
    audiences: { coordinator: 'the coordinator', steering: 'the steering group', public: 'the public' },
    period: 'Period',
    agreement: 'Agreement',
    noAgreement: 'There is none in the log.',
    asOf: 'As things stood at the end of',
    knownAt: 'By what was known',
    allKnown: 'All that the log holds is included.'
  },
  synthetic: {
    heading: 'Made-up data',
    all: 'All data in the log are made up. The report shows what a report can look like. It says nothing of reality.',
    some: 'Some of the data in the log are made up. Take no figure in the report for a figure of reality.'
  },
  sources: {
    log: {
      all: 'The figures rest on the whole log. All events in it are made up (synthetic).',
      some: 'The figures rest on the whole log. Some of the events in it are made up (synthetic).'
    },
    life: {
      all: 'All that the report says of editions, signatures, notices, steering and decisions is made up, wholly or in part. It is marked ◇.',
      some: 'Some of what the report says of editions, signatures, notices, steering and decisions is made up, wholly or in part. It is marked ◇.'
    },
    inPart: 'Where a marked fact names a source, only its day, or who acted, is made up.',
    unstated: {
      all: 'For what the report says of editions, signatures, notices, steering and decisions the log names no source.',
      some: 'For some of what the report says of editions, signatures, notices, steering and decisions the log names no source.'
    }
  },
  approximately: 'about',
  hidden: 'not shown',
  notApplicable: 'not applicable',
  noPopulation: 'no population given',
  notShown: (subject) => `${subject} is not shown.`,
  nothingToCount: (subject) => `${subject} cannot be given: there is nothing to count.`,

  legend: {
    heading: 'How to read the tables',
    hidden: 'the figure is not shown',
    notApplicable: 'nothing to count',
    zero: 'nobody or nothing',
    rounded: (step) => `Counts that concern individuals are rounded to the nearest ${step}.`
  },

  short: {
    heading: 'The period in short',
    nothing: 'There is no figure to tell of for the period.',
    cases: {
      name: 'The number of cases',
      tells: (n) => html`The consultations took up ${counted(n, 'case', 'cases')}.`
    },
    meetings: {
      name: 'The number of meetings',
      tells: (n) => html`The parties held ${counted(n, 'consultation meeting', 'consultation meetings')}.`
    },
    weeks: {
      name: 'The share of weeks with a regular consultation',
      tells: (n) => html`There was a regular consultation in ${n.mark} of the weeks.`
    },
    consent: {
      name: 'The share of cases with consent',
      tells: (n) => html`When the cases were first taken up, ${n.mark} of them rested on consent.`
    },
    plans: {
      name: 'The share of cases with a plan that several parties share',
      tells: (n) => html`In ${n.mark} of the cases that can be assessed, several parties shared the plan.`
    },
    attendance: {
      name: 'The attendance of the parties',
      tells: (n) => html`When called to a meeting, the parties came ${n.mark} of the time.`
    },
    steering: {
      name: 'The number of meetings of the steering group',
      tells: (n) => html`The steering group held ${counted(n, 'meeting', 'meetings')}.`
    },
    parties: {
      name: 'The number of parties',
      tells: (n) => html`At the end of the period ${counted(n, 'party was', 'parties were')} in the agreement.`
    }
  },

  quantities: {
    count: 'Count',
    numerator: 'Number',
    denominator: 'Assessed',
    share: 'Share',
    rate: 'Rate',
    mean: 'Mean',
    median: 'Median',
    p90: 'Nine in ten within',
    'not-yet': 'Not yet assessable',
    unknown: 'Unknown',
    'left-out-deidentified': 'De-identified, left out',
    'left-out-without-day': 'Without a day, left out',
    'left-out-elsewhere': 'Living elsewhere, left out'
  },
  total: 'All',
  indicator: 'Indicator',
  version: (version) => `version ${version}`,
  cannotSay: (id) => html`What ${id} does not say`,
  of: 'of',
  clause: (clause) => `Clause ${clause}`,
  goal: (goal) => `Goal ${goal}`,

  chart: {
    columns: (title) => `Column chart: ${title}`,
    dots: (title) => `Dot chart: ${title}`,
    tooFew: 'There are too few figures to show for a chart. Read the table.',
    data: 'The same figures are in the table beside the chart.',
    range: (least, leastOf, most, mostOf, isWhole) =>
      html`${isWhole ? 'Lowest' : 'Lowest of what is shown'}: ${least}, ${leastOf}. Highest: ${most}, ${mostOf}.`,
    and: 'and',
    allSame: (value) => html`All figures shown are ${value}.`,
    more: (what, last, lastYear, before, beforeYear) =>
      html`${what}: ${last} in ${lastYear}, more than in ${beforeYear} (${before}).`,
    fewer: (what, last, lastYear, before, beforeYear) =>
      html`${what}: ${last} in ${lastYear}, fewer than in ${beforeYear} (${before}).`,
    inPart: (what, last, lastYear, before, beforeYear) =>
      html`${what}: ${last} in ${lastYear} and ${before} in ${beforeYear}. The years are not equally long, see below.`,
    same: (what, last, lastYear, beforeYear) => html`${what}: ${last} in ${lastYear}, as many as in ${beforeYear}.`,
    aboutSame: (what, last, lastYear, beforeYear) =>
      html`${what}: ${last} in ${lastYear}, about as many as in ${beforeYear}.`,
    lastHidden: (what, lastYear) => html`${what}: the number for ${lastYear} is not shown.`,
    beforeHidden: (what, last, lastYear, beforeYear) =>
      html`${what}: ${last} in ${lastYear}. The number for ${beforeYear} is not shown.`,
    shares: (least, most) => html`The shares shown go from ${least} to ${most}. They are shares of different things.`,
    sameShares: (share) => html`The shares shown are all ${share}. They are shares of different things.`
  },

  volumes: {
    heading: 'Volumes over the years',
    about: 'A case is counted in the year in which it was first taken up, a meeting in the year in which it was held.',
    none: 'No numbers have been counted.',
    year: 'Year',
    breaks: 'What breaks the comparison',
    noBreaks: 'Nothing known.',
    notInForce: 'No agreement was in force in the years shown.',
    began: (agreement, day, year) => html`${agreement} came into force on ${day}, so ${year} is not a whole year.`,
    ended: (agreement, day, year) => html`${agreement} was in force until ${day}, so ${year} is not a whole year.`,
    edition: (edition, day) => html`The edition ${edition} came into force on ${day}.`,
    joined: (party, day) => html`${party} became a party on ${day}.`,
    left: (party, day) => html`${party} was a party until ${day}.`,
    notAYear: html`The period of the report is no calendar year. Its figures are in the table, but not in the chart.`,
    versions: (name) =>
      html`${name} is counted by several versions of its definition. Compare only figures of the same version.`
  },

  goals: {
    heading: 'Goal by goal',
    about:
      'The agreement has nine goals (clause 6). One or several indicators follow each goal. They are a proposal: the follow-up plan is not public. No indicator shows whether a goal is reached, only something that belongs to it.',
    chart: 'Shares for the goals one to six',
    texts: [
      {
        name: 'Coordinated support and protection',
        means: 'What the parties do hangs together, which consent makes easier.'
      },
      {
        name: 'Protection by assessed risk',
        means: 'The risk of further violence is assessed, and protection answers to it.'
      },
      {
        name: 'Swift support and treatment',
        means: 'The need of psychosocial support and treatment is assessed promptly.'
      },
      { name: 'New contacts', means: 'The individual gets help to make the contacts that are needed.' },
      { name: 'Good information', means: 'The individual gets to know what each party can offer.' },
      {
        name: 'More people report and take part',
        means: 'More crimes are reported, and more people take part in the investigation.'
      },
      { name: 'Support on firm ground', means: 'Support rests on law and on the best knowledge.' },
      { name: 'Knowing one another', means: 'Professionals know the roles of the other parties better.' },
      { name: 'Security in secrecy', means: 'Professionals are more secure in applying secrecy law.' }
    ],
    none: 'No indicator follows this goal.',
    surveysOnly: 'Only what professionals answer in surveys says anything of this goal. Nothing in a case does.',
    notYet: (n) => html`${counted(n, 'case', 'cases')} cannot be assessed yet.`
  },

  municipalities: {
    heading: 'Use by municipality',
    about:
      'Cases by the individual’s home municipality on the day on which the case was first taken up. The municipalities are in alphabetical order. The figures say how often consultations were used, not how common violence is.',
    none: 'No figures by municipality have been counted.',
    chart: 'Cases by home municipality',
    municipality: 'Home municipality'
  },

  who: {
    heading: 'Who and what',
    about: 'Who referred, whom the cases were about, which violence it was and what the consultations were for.',
    none: 'No such figures have been counted.'
  },

  further: {
    heading: 'Further indicators',
    about: 'What is counted beside the goals, such as consent and secrecy.'
  },

  levels: {
    heading: 'Recommended levels',
    about: [
      'Levels that somebody else recommends, beside the figures of the period. The agreement has none. Each level includes its bounds.',
      'A figure is compared as it is shown, also where it is rounded, and nothing else is compared. That a figure is at a level does not say why, nor that a goal is reached.'
    ],
    none: 'None of the levels that were given holds for an indicator of the report in the period.',
    columns: {
      what: 'What is compared',
      figure: 'Figure shown',
      level: 'Level',
      comparison: 'Comparison',
      source: 'Source',
      from: 'Holds from'
    },
    atLeast: (least) => html`at least ${least}`,
    atMost: (most) => html`at most ${most}`,
    between: (least, most) => html`at least ${least} and at most ${most}`,
    comparisons: {
      at: 'at the level',
      below: 'not at the level: below it',
      above: 'not at the level: above it',
      'not-compared': 'not compared: no figure is shown'
    },
    isSynthetic: 'made-up level'
  },

  duties: {
    heading: 'Duties met and not met',
    about:
      'The duties of the agreement, clause by clause. A duty is counted each time that it is to be met: a week, a meeting, a case or a year. That something was not met does not say why, and leads to no damages.',
    none: 'No duties have been assessed.',
    duty: 'Duty',
    table: 'How the duties stand',
    states: {
      met: 'Met',
      metLate: 'Met late',
      breached: 'Not met',
      excused: 'Excused',
      waived: 'Waived',
      unknown: 'Unknown',
      'not-yet': 'Still open'
    },
    attendance: 'Attendance',
    came: 'Came',
    called: 'Called',
    attendanceAbout:
      'A municipality need only come when its own case is taken up. Low attendance is therefore no breach of the agreement in itself.',
    chart: 'Attendance by party',
    governance: 'Weekly consultations, governance and duties to attend'
  },

  economy: {
    heading: 'Economy',
    about:
      'The municipalities pay for the coordinator together, by a key that they have agreed on (clause 13). The other parties bear their own costs.',
    none: 'No cost key is recorded in the log.',
    party: 'Municipality',
    share: 'Share of the cost'
  },

  development: {
    heading: 'To develop',
    about:
      'Questions to the steering group that the figures in the report raise. They follow from what is shown and from nothing else: what the answer is only the parties know.',
    none: 'The figures shown raise no question of the kinds that this report asks.',
    breached: (duty, n) =>
      html`${duty}: on ${counted(n, 'occasion', 'occasions')} the duty was not met. What is needed for it to be kept?`,
    late: (duty, n) =>
      html`${duty}: on ${counted(n, 'occasion', 'occasions')} the duty was met late. Is the time right, or is a reminder needed?`,
    unknown: (name, n) =>
      html`${name}: in ${counted(n, 'case', 'cases')} the log does not say how it is. How should it be documented?`,
    notYet: (names) =>
      html`For some the outcome cannot be assessed yet (${names}). Should they be followed up in the next report?`,
    emptyGoal: (goal, name) =>
      html`${goal}, ${name.toLowerCase()}: there is nothing to count. How should the goal be followed up?`,
    noPopulation: (name) => html`${name}: the number of inhabitants is missing. Who finds it, and from which source?`,
    proposals: 'Proposals for decisions',
    proposalsAbout: 'Wordings to begin with in minutes. The steering group decides.',
    proposed: [
      'The steering group approves the report of the period.',
      'The steering group adopts the definitions by which the report counts for the next period too.',
      'The steering group takes a position on the questions under the heading To develop, and appoints who is responsible for each.',
      'The steering group hands the report over to the leadership group Tillsammans mot våld.'
    ]
  },

  agreement: 'The agreement',
  years: {
    heading: 'The agreement year by year',
    about: 'The figures are about the agreement and its parties. None of them is about a single person.'
  },

  method: {
    heading: 'Method and quality',
    counted: [
      'All figures are worked out from a log of what has happened, by the definitions below. The same log and the same definitions always give the same report.',
      'A share is counted only of those that can be assessed. Whoever still has time left, or of whom the log says nothing, is counted apart and does not move the share. Where there is nobody to count, no share is given, and no zero either.',
      'De-identified cases are not in figures that count persons, since nobody can be followed from one such case to another. How many were left out stands in the appendix of the report to the coordinator.'
    ],
    control: 'Protection of individuals',
    open: 'The report shows all figures. It is only for whoever may read the log, and must not be spread.',
    controlled: ({ small, width, values, statisticsFrom }) => [
      `Small counts of what concerns individuals, ${small}, are not shown. More figures are hidden where the small ones could otherwise be worked out. This is tested against all of the report. It is tested against what was released from the same log before only where that stands in the ledger that the report was made with; where it was made without one, nothing before has been reckoned with. What the bodies of the agreement did is shown as it is; consultation meetings and attendance are among what concerns individuals.`,
      `By all that is shown it must be possible that a small figure is at least ${width} more, and as much less down to zero. Whoever guesses which figures are small must still have at least ${values} possible values to choose from.`,
      `Means and medians are shown only where at least ${statisticsFrom} were measured.`
    ],
    extremesNever: 'The most and the least that was measured are never shown, since they are always about one alone.',
    extremesFrom: (least) =>
      `The most and the least that was measured are shown only where at least ${least} were measured.`,
    groups: 'It is also hidden where all of a group belong to the same part.',
    rounding: (step) =>
      `Counts that concern individuals are rounded to the nearest ${step}. Shares are worked out from the rounded counts.`,
    hiding: {
      optimal: 'What was hidden beside the small figures is as little as can be.',
      greedy:
        'What was hidden beside the small figures was chosen by a simple method, which is as safe but may hide more than it must.',
      none: 'No figures are hidden.'
    },
    populations: 'Populations',
    noPopulations: 'No populations were given, so there are no figures by inhabitants.',
    populationColumns: ['Population', 'Year', 'Source', 'Note'],
    isSynthetic: 'made-up figures',
    isNotSynthetic: 'according to the source',
    definitions: 'Definitions',
    definitionsAbout: 'What each indicator and duty counts, and what the figure does not say.',
    definitionColumns: ['Indicator', 'Goal', 'Clause', 'Does not say'],
    readings: 'Readings'
  },

  figures: {
    heading: 'Appendix: all figures',
    about:
      'Each figure that the report may show, by indicator. The same figures are in the files indicators.json and indicators.csv.',
    open: 'Show all figures',
    none: 'The report holds no figures.',
    period: 'Period',
    row: 'Row'
  },

  values: {
    gender: { woman: 'woman', man: 'man', other: 'other' },
    ageBand: { 'under-18': 'under 18', '65+': '65 and older' },
    children: { true: 'with children', false: 'no children' },
    forms: {
      psychological: 'psychological',
      physical: 'physical',
      sexual: 'sexual',
      material: 'material',
      economic: 'economic',
      latent: 'latent',
      neglect: 'neglect'
    },
    contexts: {
      'men-against-women': 'men’s violence against women',
      honour: 'honour-related violence and oppression',
      'same-sex': 'violence in same-sex relations',
      'women-against-men': 'women’s violence against men',
      'prostitution-trafficking': 'prostitution and trafficking'
    },
    kind: {
      planning: 'planning',
      consulting: 'consulting',
      acute: 'acute',
      'follow-up': 'follow-up',
      regular: 'regular'
    },
    purposes: {
      'clarify-needs': 'clarify needs and responsibility',
      'assess-risk': 'assess risk',
      consult: 'consult on a specific question'
    },
    basis: { consent: 'consent', 'de-identified': 'de-identified', provision: 'provision of law' },
    form: { 'consent-form': 'consent form', 'other-written': 'other written', oral: 'oral' },
    referrer: {
      police: 'the Police',
      region: 'the Region',
      municipality: 'a municipality',
      other: 'another party',
      'state-agency': 'a state agency',
      association: 'an association',
      outside: 'somebody outside the agreement',
      body: 'a joint body',
      'no-party': 'somebody who was no party'
    },
    modes: { 'in-place': 'in place', phone: 'phone', video: 'video' },
    outcome: {
      permit: 'may be disclosed',
      deny: 'may not be disclosed',
      'needs-human': 'a person must decide',
      passed: 'passed',
      blocked: 'blocked',
      confirmed: 'passed after a check',
      other: 'other'
    },
    rules: {}
  },
  anyValue: { unknown: 'unknown', 'not-stated': 'not stated', other: 'other' }
}
