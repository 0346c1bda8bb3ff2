import { Case, Gate, Log, Secrecy, type Store } from '@norrsken/core'
import { type Instant, Stockholm } from '@norrsken/rules'
import { type Decided, decisionsOn } from './decisions.ts'
import type { Request } from './Request.ts'
import { situationOf } from './situation.ts'
import { done, eventsIn } from './stored.ts'

/** What leaves the coordinator: the log of one unit, as it might know it at one instant. */
export interface Copy {
  readonly unit: string
  readonly at: Instant.Instant
  readonly events: ReadonlyArray<Log.Event>
}

/** A copy was released, with the decisions that were recorded first. */
export interface Released {
  readonly decisions: ReadonlyArray<Decided>
  readonly copy: Copy
}

/** Why nothing was released. */
export type NotReleased =
  | { readonly type: 'UnknownCase' }
  /** A copy would show these besides: consent covers them too, and nobody has asked for them for this purpose. */
  | { readonly type: 'MoreThanAsked'; readonly facts: ReadonlyArray<Case.FactClass> }

/**
 * Releases a copy to a unit. The decisions are recorded at the coordinator before anything leaves, and only if the case is
 * still as they were made: else, as where somebody withdraws a consent meanwhile, this throws and nothing leaves.
 */
export const release = async (store: Store.EventStore, request: Request): Promise<Released | NotReleased> => {
  const events = await eventsIn(store)
  const situation = situationOf(events, request.case, request.at)
  if (situation === null) return { type: 'UnknownCase' }
  const facts = moreThanAsked(situation, request)
  if (facts.length > 0) return { type: 'MoreThanAsked', facts }
  const decisions = decisionsOn(situation, request)
  const version = events.filter(({ stream }) => stream === request.case).length
  await record(store, request, version, decisions)
  const recorded: Log.Event[] = []
  for await (const event of store.read(request.case, { after: version })) recorded.push(event)
  const reader = { unit: request.to, at: request.at }
  const view = Secrecy.viewFor(reader)([...events, ...recorded])
  return { decisions, copy: { ...reader, events: view.filter(({ stream }) => isAbout(request.case, stream)) } }
}

/** A copy is about one case: other cases that the unit may know of are not in it. */
const isAbout = (asked: string, stream: string): boolean => Log.kindOf(stream) !== 'case' || stream === asked

const record = async (
  store: Store.EventStore,
  { name, case: stream, from, at }: Request,
  expected: number,
  decisions: ReadonlyArray<Decided>
): Promise<void> => {
  const events = decisions.map(
    (data, index): Store.NewEvent => ({
      id: `${name}-${index + 1}`,
      type: 'DisclosureDecided',
      schema: 1,
      effective: Stockholm.toLocalIso(at),
      by: { unit: from, function: 'coordinator' },
      data,
      synthetic: true
    })
  )
  done(await store.append({ batch: name, stream, expected, events })())
}

/** A view is by consent for any purpose, and a request is for one. What else consent covers must not go with it unsaid. */
const moreThanAsked = (
  situation: Gate.Situation,
  { from, to, facts, purpose, subject, at }: Request
): ReadonlyArray<Case.FactClass> => {
  const judge = Gate.judge(situation)
  const isCovered = (fact: Case.FactClass, about: Case.Subject, why: Case.Purpose): boolean =>
    judge({ from, to, fact, subject: about, purpose: why, at }) === 'permit'
  return Case.FactClass.words.filter((fact) => {
    const about = fact === 'children-situation' ? 'child' : 'individual'
    const isAsked = facts.includes(fact) && subject === about && isCovered(fact, about, purpose)
    return !isAsked && Case.Purpose.words.some((one) => isCovered(fact, about, one))
  })
}
