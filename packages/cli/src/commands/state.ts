import { Answers } from '@norrsken/core'
import { E } from '../fp.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'
import { withQuestion } from './asked.ts'

/** Who is a party, which edition applies and which term runs, and how many cases and meetings there are. */
export const state: Command = (run, capabilities, texts) =>
  withQuestion(run, capabilities, texts, ({ world, view, question }) => {
    const answer = Answers.state(world, view, question)
    return E.right({ type: 'Document', json: () => answer, text: () => inWords(answer, texts), exit: 0 })
  })

const inWords = ({ validAt, agreement, cases, meetings }: Answers.StateAnswer, texts: Texts): ReadonlyArray<string> => [
  ...(agreement === null ? [texts.state.noAgreement] : agreementInWords(agreement, validAt, texts)),
  '',
  texts.state.cases(cases.open, cases.closed),
  texts.state.meetings(meetings.held)
]

const agreementInWords = (
  { id, inForce, edition, term, parties }: Answers.AgreementState,
  validAt: string,
  texts: Texts
): ReadonlyArray<string> => {
  const width = Math.max(0, ...parties.map((party) => texts.partyName(party.id).length))
  return [
    texts.state.heading(id, validAt),
    inForce && edition !== null ? texts.state.inForce(edition) : texts.state.notInForce,
    ...(term === null ? [] : [texts.state.term(term.from, term.to)]),
    '',
    texts.state.parties(parties.filter(({ member }) => member).length),
    ...parties.map((party) => `  ${texts.partyName(party.id).padEnd(width)}  ${partyInWords(party, validAt, texts)}`)
  ]
}

const partyInWords = ({ member, from, leaves }: Answers.PartyState, validAt: string, texts: Texts): string => {
  if (from === null) return texts.state.neverMember
  if (member) return texts.state.member(from, leaves)
  return from > validAt ? texts.state.comingMember(from, leaves) : texts.state.formerMember(from, leaves)
}
