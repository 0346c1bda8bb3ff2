import { Words } from '@norrsken/core'
import type { ClauseWords } from './clause.ts'

/** Vad som sägs om en punkt på svenska: what is said of a clause in Swedish. */
export const clauseSv: ClauseWords = {
  heading: (number, title) => (number === 'signatures' ? title : `Punkt ${number}: ${title}`),
  status: { executable: 'Bedöms i sin helhet.', partly: 'Bedöms delvis.', not: 'Bedöms inte.' },
  who: 'Vem',
  when: 'När',
  what: 'Vad',
  rule: 'Regeln',
  by: (validAt) => `Till och med ${Words.day(validAt, 'sv')}`,
  none: 'inget att bedöma',
  states: {
    met: 'uppfyllt',
    metLate: 'uppfyllt för sent',
    open: 'ännu öppet',
    breached: 'inte uppfyllt',
    undetermined: 'avgörs inte av loggen',
    excused: 'ursäktat',
    waived: 'eftergivet'
  },
  acts: { valid: 'giltigt', withoutEffect: 'utan verkan', undetermined: 'avgörs inte av loggen' },
  costQuestions: { heading: 'Kostnadsfrågor', decided: 'avgjord', open: 'inte avgjord' }
}
