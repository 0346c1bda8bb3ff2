import type { Answer } from './Answer.ts'

/**
 * The case or the meeting from which an answer follows, beside the agreement; `''`: none. It is the same of all answers of one key.
 */
export const ownerOf = (answer: Answer): string => {
  if (answer.type === 'meeting') return answer.stream
  if (answer.type !== 'finding' || answer.trigger === null) return ''
  const opened = answer.trigger.slice(0, answer.trigger.lastIndexOf('#'))
  return opened.startsWith('case/') || opened.startsWith('meeting/') ? opened : ''
}
