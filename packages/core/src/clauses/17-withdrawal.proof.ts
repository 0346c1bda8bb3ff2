import { Day, type Proof } from '@norrsken/rules'
import type {
  AgreementEnding,
  Ending,
  InForce,
  JudgedAgreement,
  JudgedNotice,
  Life,
  RunningNotice,
  Spell
} from '../agreement/Life.ts'
import type { Notice } from '../agreement/State.ts'
import { endOfPeriod, exit, rolledNoticeDay } from './17-withdrawal.ts'
import { evidence } from './evidence.ts'
import { parameter } from './parameter.ts'
import { inForceProof } from './signatures.proof.ts'

/** Why a party ceases to be one: by notice, by agreement, by a revised edition, or with the agreement. */
export const endingProof = ({ party, to, began }: Spell, ended: Ending): Proof.RuleProof => {
  const rule = makeRule({ party }, to)
  switch (ended.type) {
    case 'notice':
      return rule('17/leaves', '17', [...boundBy(began.inForce, ended.notice.inForce), ...noticeProof(ended.notice)])
    case 'agreed-to-leave':
      return rule('16/agreed-to-leave', '16', [evidence(ended.agreed, { party, until: Day.toIso(ended.agreed.until) })])
    case 'not-listed':
      return rule('signatures/not-listed', 'signatures', [inForceProof(ended.inForce)])
    case 'agreement-ended':
      return agreementEndingProof(began.inForce, ended.how, rule)
  }
}

/** Why the agreement ended on a day, of which an edition was in force. */
export const agreementEndedProof = (inForce: InForce, how: AgreementEnding, last: Day.Day): Proof.RuleProof =>
  agreementEndingProof(inForce, how, makeRule({}, last))

/** The edition whose terms bind a party, where it is another than the one by which it became a party. */
const boundBy = (first: InForce, inForce: InForce): ReadonlyArray<Proof.RuleProof> =>
  first.edition === inForce.edition ? [] : [inForceProof(inForce)]

type MakeRule = (name: string, clause: string, because: ReadonlyArray<Proof.Proof>) => Proof.RuleProof

/** Rules that come to a last day; one that is later than can be written is told of as that. */
const makeRule =
  (about: { readonly party?: string; readonly takenBack?: true }, last: Day.Day | null): MakeRule =>
  (rule, clause, because) => ({
    type: 'rule',
    rule,
    clause,
    about: { ...about, ...(Day.isDay(last) ? {} : { beyond: true }) },
    outcome: Day.isDay(last) ? Day.toIso(last) : null,
    because
  })

const agreementEndingProof = (first: InForce, how: AgreementEnding, rule: MakeRule): Proof.RuleProof => {
  switch (how.type) {
    case 'agreed':
      return rule('16/agreed-to-end', '16', [evidence(how.agreed, { until: Day.toIso(how.agreed.until) })])
    case 'term-over':
      return rule('16/term-over', '16', [
        ...boundBy(first, how.inForce),
        parameter(how.inForce, 'firstTermEnds'),
        parameter(how.inForce, 'renewalMonths')
      ])
    case 'lapsed':
      return rule('17/lapses', '17', [
        ...boundBy(first, how.inForce),
        parameter(how.inForce, 'minimumParties'),
        { type: 'calculation', operation: 'parties-left', in: {}, out: how.remaining, authority: '17, R4' }
      ])
  }
}

/**
 * Why no notice ends a time as a party: those given in it that have no effect on it, each with the condition that it lacks,
 * and that there are no others up to a day (`null`: none at all). One that ran on the first day ended the time before.
 */
export const stayingProof = (life: Life, { party, from }: Spell, to: Day.Day | null): ReadonlyArray<Proof.Proof> => {
  const given = life.notices
    .filter(({ notice }) => notice.party === party && notice.on >= from && (to === null || notice.on <= to))
    .map((judged) =>
      judged.outcome.type === 'runs' ? noticeGiven(judged.notice) : ineffective(judged, judged.outcome)
    )
  const noOthers: Proof.AbsenceProof = {
    type: 'absence',
    of: 'PartyWithdrew',
    where: { party },
    from: Day.toIso(from),
    to: to === null ? null : Day.toIso(to),
    found: given.length
  }
  return [...given, noOthers, ...agreedInVain(life, party, { from, to })]
}

/** What the parties are said to have agreed of the end of a time as a party, without effect. */
const agreedInVain = (
  { otherwiseAgreed }: Life,
  party: string,
  { from, to }: { readonly from: Day.Day; readonly to: Day.Day | null }
): ReadonlyArray<Proof.RuleProof> =>
  otherwiseAgreed
    .filter(({ agreed }) => agreed.what === 'agreement-ends' || agreed.party === party)
    .filter(({ agreed, outcome }) => outcome.type !== 'agreed' && agreed.on >= from && (to === null || agreed.on <= to))
    .map(({ agreed, outcome }) => ({
      type: 'rule',
      rule: '16/agreed-without-effect',
      clause: '16',
      about: lacking(outcome),
      outcome: 'no',
      because: [evidence(agreed, { what: agreed.what, until: Day.toIso(agreed.until) })]
    }))

const ineffective = (
  { notice }: JudgedNotice,
  outcome: Exclude<JudgedNotice['outcome'], { type: 'runs' }>
): Proof.RuleProof => ({
  type: 'rule',
  rule: '17/notice-without-effect',
  clause: '17',
  about: { party: notice.party, ...lacking(outcome) },
  outcome: 'no',
  because: [noticeGiven(notice), ...(outcome.type === 'revoked' ? [evidence(outcome.by, { party: notice.party })] : [])]
})

/** The condition that an act lacks, and who is missing where somebody is. */
const lacking = (outcome: Lacking) => ({ lacks: outcome.type, missing: 'missing' in outcome ? outcome.missing : [] })

type Lacking = JudgedNotice['outcome'] | JudgedAgreement['outcome']

/** That somebody gave notice, and whether it did so in writing. */
export const noticeGiven = (notice: Notice): Proof.EventProof =>
  evidence(notice, { party: notice.party, written: notice.written })

/** The notice, its day, and how the exit follows from it. */
export const noticeProof = (running: RunningNotice): ReadonlyArray<Proof.Proof> => [
  noticeGiven(running.notice),
  dayOfNoticeProof(running),
  ...lastDayProof(running)
]

/** From which day a notice counts, and, where that is when they had it, which of the others. */
export const dayOfNoticeProof = (
  { notice, inForce, day }: RunningNotice,
  told: ReadonlyArray<string> = []
): Proof.RuleProof => ({
  type: 'rule',
  rule: '17/day-of-notice',
  clause: '17',
  about: { party: notice.party, ...(told.length === 0 ? {} : { told }) },
  outcome: Day.toIso(day),
  because: [parameter(inForce, 'noticeCountsFrom')]
})

/** Until when somebody is a party by its notice, unless something else ends that before; `takenBack`: had it not been. */
export const exitByNotice = (running: RunningNotice, about: { readonly takenBack?: true } = {}): Proof.RuleProof =>
  makeRule({ party: running.notice.party, ...about }, running.exit)('17/exit', '17', lastDayProof(running))

/** How the last day as a party follows from the day from which a notice counts. */
const lastDayProof = ({ notice, inForce, day, exit: leaves, earliest }: RunningNotice): ReadonlyArray<Proof.Proof> => [
  ...(Day.isDay(earliest) ? exitProof(inForce, day) : [parameter(inForce, 'noticeMonths')]),
  ...(notice.leavesOn === null || leaves === earliest
    ? []
    : [
        {
          type: 'calculation' as const,
          operation: 'later-day-named',
          in: { earliest: Day.toIso(earliest), named: Day.toIso(notice.leavesOn) },
          out: Day.toIso(leaves),
          authority: '17'
        }
      ])
]

/** How `exit` came to its day, as a proof. */
export const exitProof = (inForce: InForce, notice: Day.Day): ReadonlyArray<Proof.Proof> => {
  const { terms } = inForce
  const periodEnds = endOfPeriod(terms)(notice)
  const period: Proof.CalculationProof = {
    type: 'calculation',
    operation: terms.noticeDay === 'included' ? 'add-months-first-day-counted' : 'add-months',
    in: { day: Day.toIso(notice), months: terms.noticeMonths },
    out: Day.toIso(periodEnds),
    rounding: 'clamp-back',
    authority: terms.noticeDay === 'included' ? '17, R1' : '17'
  }
  if (terms.exit === 'at-notice') return [parameter(inForce, 'noticeMonths'), period, parameter(inForce, 'exit')]
  const day = exit(terms)(notice)
  const rolled = day < periodEnds
  const roll: ReadonlyArray<Proof.Proof> = rolled
    ? [
        parameter(inForce, 'rollDeadlines'),
        {
          type: 'calculation',
          operation: 'last-notice-day-moved-to-workday',
          in: { exit: Day.toIso(day) },
          out: Day.toIso(rolledNoticeDay(terms)(day)),
          authority: 'SFS 1930:173 § 2, R17'
        }
      ]
    : []
  const turn: Proof.CalculationProof = {
    type: 'calculation',
    operation: rolled
      ? 'year-end-by-moved-notice-day'
      : terms.exit === 'year-end-only'
        ? 'year-end'
        : 'later-of-year-end-and-period',
    in: { notice: Day.toIso(notice), periodEnds: Day.toIso(periodEnds) },
    out: Day.toIso(day),
    authority: '17, R16'
  }
  return [parameter(inForce, 'noticeMonths'), period, ...roll, parameter(inForce, 'exit'), turn]
}
