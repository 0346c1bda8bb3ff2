import { Day, Duty, type Norm, type Proof } from '@norrsken/rules'
import { homesAt, referralBehindMove } from '../case/accounts.ts'
import type * as Case from '../case/State.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import { type Facts, isMember } from './Facts.ts'
import { contradiction } from './open.ts'
import { type Hearer, type Presentation, presentations } from './presentation.ts'

/**
 * Clause 10.3: the social services that are responsible for a case attend when it is discussed, in place or by phone or
 * video. The responsible municipality is the individual's home municipality when that begins. Where accounts of it contradict
 * each other, the duty is that of the last one that is a party, and what it came to is open unless each leads to the same.
 */
export const attendsOwnCase: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '10.3/attends-own-case',
  clause: '10.3',
  act: 'CaseDiscussed',
  late: false,
  instances: (facts, until) =>
    presentations(facts, until).flatMap((presentation) => {
      const { state, discussion, from } = presentation
      const accounts = homesAt(state.homes, discussion.on, from).map((home) => accountOf(presentation, home))
      const asked = accounts.find(({ isAsked }) => isAsked)
      const behind = referralBehindMove(state.homes, discussion.on, from)
      return asked === undefined ? [] : [instance(presentation, asked, accounts, behind)]
    })
})

/** What follows from one account of where the individual lived: whether that municipality was asked, and who came. */
interface Account {
  readonly home: Case.Home
  readonly isAsked: boolean
  /** The social services of that municipality. */
  readonly unit: string
  readonly came: Hearer | null
}

const accountOf = ({ facts, inForce, discussion, hearers }: Presentation, home: Case.Home): Account => {
  const unit = `${home.municipality}/${inForce.terms.socialServicesBranch}`
  const came = hearers.find((hearer) => hearer.unit === unit) ?? null
  return { home, isAsked: isMember(facts, home.municipality, discussion.on), unit, came }
}

/** Where the accounts come to different things, which of them is right would decide it. */
const instance = (
  presentation: Presentation,
  asked: Account,
  accounts: ReadonlyArray<Account>,
  behind: Case.Home | null
): Duty.Instance => {
  const { discussion } = presentation
  const { home, unit, came } = asked
  const contradict = accounts.some((one) => !one.isAsked || (one.came === null) !== (came === null))
  const told = [...accounts.map(({ home }) => home), ...(behind === null ? [] : [behind])]
  const homes = [...new Set(told)].map((one) => evidence(one, { homeMunicipality: one.municipality }))
  const others = accounts.filter((account) => account !== asked)
  return {
    bearer: home.municipality,
    window: { from: discussion.on, to: discussion.on },
    trigger: placeOf(discussion.evidence),
    required: {
      times: 1,
      because: contradict
        ? [evidence(discussion, {}), ...accounts.flatMap(whoCame)]
        : [
            ...homes,
            ...(came?.by === discussion ? [] : [evidence(discussion, {})]),
            ...others.flatMap((other) => (came === null ? nobodyCame(presentation, other) : whoCame(other))),
            ...(came === null ? nobodyEntered(presentation, unit) : [])
          ]
    },
    acts: whoCame(asked).map((act) => ({ on: discussion.on, evidence: act })),
    sought: { event: discussion.evidence.id, unit },
    ...(contradict ? { doubt: contradiction([{ name: 'home-municipality' }], homes) } : {})
  }
}

const whoCame = ({ came, unit }: Account): ReadonlyArray<Proof.EventProof> =>
  came === null ? [] : [evidence(came.by, { unit })]

/** That nobody of the social services of an account was there, from the beginning or later. */
const nobodyCame = (presentation: Presentation, { unit }: Account): ReadonlyArray<Proof.Proof> => {
  const { evidence: cited, on } = presentation.discussion
  const absent: Proof.AbsenceProof = {
    type: 'absence',
    of: 'CaseDiscussed',
    where: { event: cited.id, unit },
    from: Day.toIso(on),
    to: Day.toIso(on),
    found: 0
  }
  return [absent, ...nobodyEntered(presentation, unit)]
}

/** That nobody of a unit came in while a case was discussed: those who came to the meeting at other times, and no more. */
const nobodyEntered = ({ facts, discussion }: Presentation, unit: string): ReadonlyArray<Proof.Proof> => {
  const movements = facts.meetingNamed(discussion.meeting)?.movements
  const others = movements?.filter((one) => one.entered && one.unit === unit) ?? []
  return [
    ...others.map((one) => evidence(one, { unit })),
    {
      type: 'absence',
      of: 'AttendeeEntered',
      where: { meeting: discussion.meeting, unit },
      from: null,
      to: null,
      found: others.length
    }
  ]
}
