import type { Definition } from '../Definition.ts'
import { byMunicipality, discussedCase, ofReferral } from './parts.ts'

/** How many cases there are, whose and where from. A case in two years is one of the first. */
export const volumes: ReadonlyArray<Definition> = [
  {
    id: 'I01',
    version: 1,
    names: { sv: 'Antal ärenden', en: 'Number of cases' },
    goals: [],
    clause: '14.2',
    count: discussedCase,
    measure: { type: 'count' },
    by: [byMunicipality],
    risk: 'medium',
    cannotSay: {
      sv: 'Hur många personer det gäller: ett avidentifierat ärende kan gälla någon som redan räknats. Inte heller hur vanligt våldet är, bara hur ofta samråd har använts.',
      en: 'How many people it concerns: a de-identified case may be about somebody who has been counted before. Nor how common violence is, only how often consultations were used.'
    }
  },
  {
    id: 'I02',
    version: 1,
    names: { sv: 'Ärenden per 10 000 vuxna', en: 'Cases per 10,000 adults' },
    goals: [],
    clause: '7',
    count: discussedCase,
    measure: { type: 'rate', per: 10_000, population: 'adults' },
    by: [byMunicipality],
    risk: 'high',
    cannotSay: {
      sv: 'Om en kommun har mer eller mindre våld än en annan. Med få invånare ändrar ett enda ärende talet mycket. Den som bor utanför överenskommelsens kommuner räknas inte.',
      en: 'Whether one municipality has more or less violence than another. Where few people live a single case changes the figure much. Whoever lives outside the municipalities of the agreement is not counted.'
    }
  },
  {
    id: 'I06',
    version: 1,
    names: { sv: 'Samråd per typ och syfte', en: 'Consultations by kind and purpose' },
    goals: [],
    clause: '12',
    count: { each: 'CaseDiscussed' },
    measure: { type: 'distribution' },
    by: [
      { id: 'kind', names: { sv: 'Typ av samråd', en: 'Kind of consultation' }, by: { field: 'kind' } },
      { id: 'purposes', names: { sv: 'Syfte', en: 'Purpose' }, by: { field: 'purposes' } },
      { id: 'basis', names: { sv: 'Grund', en: 'Ground' }, by: { field: 'basis.kind' } }
    ],
    risk: 'medium',
    cannotSay: {
      sv: 'Hur många ärenden det är: ett ärende som tas upp tre gånger räknas tre gånger. Ett samråd kan ha flera syften, så syftena blir fler än samråden.',
      en: 'How many cases there are: a case that is taken up three times is counted three times. A consultation may have several purposes, so that there are more purposes than consultations.'
    }
  },
  {
    id: 'I18',
    version: 1,
    names: { sv: 'Vem som remitterar', en: 'Who refers' },
    goals: [],
    clause: '10',
    count: discussedCase,
    measure: { type: 'distribution' },
    by: [
      {
        id: 'referrer',
        names: { sv: 'Remitterande part', en: 'Referring party' },
        by: { of: 'CaseReferred', field: { field: 'referrer', as: 'party-kind' } }
      }
    ],
    risk: 'medium',
    cannotSay: {
      sv: 'Vem som först upptäckte våldet, eller hur många ärenden en part valde att inte ta upp.',
      en: 'Who noticed the violence first, or how many cases a party chose not to bring.'
    }
  },
  {
    id: 'I19',
    version: 1,
    names: { sv: 'Kommunernas andel av ärendena', en: 'Cases by municipality' },
    goals: [],
    clause: '10.3',
    count: discussedCase,
    measure: { type: 'distribution' },
    by: [byMunicipality],
    risk: 'high',
    cannotSay: {
      sv: 'Hur väl en kommun arbetar. Hemkommunen är den som gällde den dag ärendet först togs upp; en senare flytt syns inte.',
      en: 'How well a municipality works. The home municipality is that of the day on which the case was first taken up; a later move is not seen.'
    }
  },
  {
    id: 'I20',
    version: 1,
    names: { sv: 'Kön och ålder', en: 'Gender and age' },
    goals: [],
    clause: '7',
    count: discussedCase,
    measure: { type: 'distribution' },
    by: [ofReferral('gender', 'Kön', 'Gender'), ofReferral('ageBand', 'Ålder', 'Age')],
    risk: 'high',
    cannotSay: {
      sv: 'Hur kön och ålder hör ihop: tabellerna läses var för sig. Åldern är den vid remissen.',
      en: 'How gender and age go together: each table is read by itself. The age is that at the referral.'
    }
  },
  {
    id: 'I21',
    version: 1,
    names: { sv: 'Våldets form och sammanhang', en: 'Form and context of violence' },
    goals: [],
    clause: '7',
    count: discussedCase,
    measure: { type: 'distribution' },
    by: [ofReferral('forms', 'Våldsform', 'Form of violence'), ofReferral('contexts', 'Sammanhang', 'Context')],
    risk: 'high',
    cannotSay: {
      sv: 'Vilket våld som är värst, eller vad som inte kom fram vid remissen. Ett ärende kan ha flera former, så formerna blir fler än ärendena.',
      en: 'Which violence is worst, or what did not come to light at the referral. A case may have several forms, so that there are more forms than cases.'
    }
  },
  {
    id: 'I22',
    version: 1,
    names: { sv: 'Ärenden med barn', en: 'Cases with children' },
    goals: [],
    clause: '8',
    count: discussedCase,
    measure: { type: 'distribution' },
    by: [ofReferral('children', 'Barn', 'Children')],
    risk: 'high',
    cannotSay: {
      sv: 'Hur många barn det är: loggen säger bara om det finns barn.',
      en: 'How many children there are: the log says only whether there are any.'
    }
  }
]
