import { Duty, type Norm, type Proof, Timeline } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { placeOf } from '../log/Evidence.ts'
import type * as Meeting from '../meeting/State.ts'
import { evidence } from './evidence.ts'
import { type Facts, isMember } from './Facts.ts'
import { presentations } from './presentation.ts'

/**
 * Clause 10.3: the social services that are responsible for a case attend when it is discussed, in place or by phone or
 * video. The responsible municipality is the individual's home municipality on that day.
 */
export const attendsOwnCase: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '10.3/attends-own-case',
  clause: '10.3',
  act: 'CaseDiscussed',
  late: false,
  instances: (facts, until) =>
    presentations(facts, until).flatMap(({ inForce, state, discussion, hearers }) => {
      const home = Timeline.at(discussion.on)(state.homeMunicipality)
      if (home === null || !isMember(facts, home.municipality, discussion.on)) return []
      const unit = `${home.municipality}/${inForce.terms.socialServicesBranch}`
      const came = hearers.find((hearer) => hearer.unit === unit)
      const discussed = came?.by === discussion ? [] : [evidence(discussion, {})]
      const nobodyCame =
        came === undefined ? nobodyEntered(facts.meetingNamed(discussion.meeting), discussion, unit) : []
      return [
        {
          bearer: home.municipality,
          window: { from: discussion.on, to: discussion.on },
          trigger: placeOf(discussion.evidence),
          required: {
            times: 1,
            because: [evidence(home, { homeMunicipality: home.municipality }), ...discussed, ...nobodyCame]
          },
          acts: came === undefined ? [] : [{ on: discussion.on, evidence: evidence(came.by, { unit }) }],
          sought: { event: discussion.evidence.id, unit }
        }
      ]
    })
})

/** That nobody of a unit came in while a case was discussed: those who came to the meeting at other times, and no more. */
const nobodyEntered = (
  meeting: Meeting.State | undefined,
  discussion: Case.Discussion,
  unit: string
): ReadonlyArray<Proof.Proof> => {
  const others = meeting?.movements.filter((one) => one.entered && one.unit === unit) ?? []
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
