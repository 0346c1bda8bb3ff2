import { reviewWords } from './review.ts'

const times = (count: number): string => (count === 1 ? 'en gång' : `${count} gånger`)

/** What is said of a review of access, in Swedish. */
export const reviewSv = reviewWords('sv', {
  heading: (from, to, decisions) =>
    `Beslut om utlämnande${from === null ? '' : ` från och med ${from}`}${to === null ? '' : ` till och med ${to}`}: ${decisions}`,
  unit: (unit, decisions, cases) => `${unit}: ${decisions} beslut i ${cases} ${cases === 1 ? 'ärende' : 'ärenden'}`,
  outcome: { permit: 'tillåtet', deny: 'nekat', 'needs-human': 'kräver en människas beslut' },
  unusual: 'Ovanligt, att se närmare på:',
  nothingUnusual: 'Inget ovanligt.',
  pattern: {
    'many-denials': (count) => `nekades ${times(count)}`,
    'no-part-in-the-case': (count) => `gällde ${times(count)} ett ärende som enheten inte har någon del i`,
    'outside-meetings': (count) => `gällde ${times(count)} en tid utan något möte som enheten deltog i`,
    'asked-again-after-denial': (count) => `gällde ${times(count)} ett slag av uppgifter som tidigare hade nekats`
  },
  from: (threshold) => `sägs från ${threshold}`,
  forWhom: 'Små tal kan peka ut någon för den som känner till ärendena: det här är för samordnaren.'
})
