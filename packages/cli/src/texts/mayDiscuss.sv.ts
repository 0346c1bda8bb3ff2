import { lacksSv } from './lacks.sv.ts'
import { mayDiscussWords } from './mayDiscuss.ts'

/** What is said of whether a case may be discussed, in Swedish. */
export const mayDiscussSv = mayDiscussWords('sv', {
  lacking: 'Det som inte är tillåtet:',
  lacks: lacksSv,
  would: 'Vart och ett av detta skulle göra det tillåtet:',
  without: (what) => `utan ${what}`,
  consent: (named, what) =>
    named === null
      ? `om det fanns ett samtycke som nämnde ${what}`
      : `om samtycket ${named.name} (händelse ${named.event}) också nämnde ${what}`,
  and: ', och ',
  notExplained: (name) =>
    `Samtycket ${name} gäller, men enligt loggen har ingen förklarat hur samverkan med samtycke går till (punkt 8).`,
  notAdvice: 'Det här är stöd för beslut och ingen juridisk rådgivning. Någon med den befogenheten beslutar.'
})
