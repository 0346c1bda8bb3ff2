import { lacksEn } from './lacks.en.ts'
import { mayDiscussWords } from './mayDiscuss.ts'

/** What is said of whether a case may be discussed, in English. */
export const mayDiscussEn = mayDiscussWords('en', {
  lacking: 'What is not permitted:',
  lacks: lacksEn,
  would: 'Each of these would permit it:',
  without: (what) => `without ${what}`,
  consent: (named, what) =>
    named === null
      ? `if there were a consent that named ${what}`
      : `if the consent ${named.name} (event ${named.event}) also named ${what}`,
  and: ', and ',
  notExplained: (name) =>
    `The consent ${name} holds, but by the log nobody has explained how consent works (clause 8).`,
  notAdvice: 'This is decision support and no legal advice. A person with that authority decides.'
})
