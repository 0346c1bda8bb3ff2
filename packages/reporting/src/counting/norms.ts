import { type Answers, type Case, Clauses, type Log } from '@norrsken/core'
import { Norm, Proof, Stockholm, type Window } from '@norrsken/rules'
import type { Moment } from './Moment.ts'

/**
 * How each window of some norms stood at the end of the asked day, as `check` finds it: of the norms that look at no case, or of
 * those of some cases. Its day is the last of its window, or the first of one that has no end. One that may still be met is pending.
 *
 * @param proven - whether to say which events each rests on
 */
export const normsFound = (
  view: Pick<Answers.View, 'soFar' | 'meetings' | 'meetingNamed' | 'question' | 'stream'>,
  norms: ReadonlySet<string>,
  cases: ReadonlyArray<Log.Named<Case.State>> | null,
  proven: boolean
): ReadonlyArray<Moment> => {
  const { soFar, meetings, meetingNamed, question } = view
  const asked = Clauses.norms.filter(({ id }) => norms.has(id) && Clauses.normsOfCases.has(id) === (cases !== null))
  if (asked.length === 0) return []
  const facts = { ...soFar, cases: cases ?? [], meetings, meetingNamed }
  return Norm.standings(asked, facts, question.validAt).map(
    ({ id, norm, clause, bearer, window, trigger, state, prove }) => {
      const day = window.to ?? window.from
      const data = { norm, clause, bearer, state: state === 'undetermined' ? 'unknown' : state }
      const from = proven
        ? Proof.nodes(prove()).flatMap((node) => (node.type === 'event' ? [{ id: node.id, type: node.event }] : []))
        : []
      const event = { id: named(id, cases === null ? null : trigger), type: 'NormFound', stream: view.stream, data }
      return {
        event,
        day,
        at: Stockholm.startOfDay(day),
        from,
        about: aboutOf(id, trigger),
        pending: state === 'open' || state === 'notYet'
      }
    }
  )
}

/** The stream of what brought a window about; of one that comes of the calendar, a name of its own. */
const aboutOf = (id: string, trigger: string | null): string =>
  trigger === null ? id : trigger.slice(0, trigger.lastIndexOf('#'))

/** Whatever other cases there are, a window has the same name: what brought it about is in it. */
const named = (id: string, trigger: string | null): string =>
  trigger === null || id.endsWith(`@${trigger}`) ? id : `${id}@${trigger}`

/**
 * What of a case matters to some norms in a period; of a case of which nothing does, none. The duty to come to one's own case has
 * a window a presentation, on its day, and asks where the individual lived. To any other norm of cases all matters.
 */
export const mattering = (
  norms: ReadonlySet<string>,
  { from, to }: Window.Window
): ((entries: ReadonlyArray<Log.Entry>) => ReadonlyArray<Log.Entry>) => {
  if (!looksAtPresentationsAlone(norms)) return (entries) => entries
  const isPresented = ({ event, day }: Log.Entry): boolean => day >= from && day <= to && event.type === 'CaseDiscussed'
  return (entries) =>
    entries.some(isPresented)
      ? entries.filter(
          (entry) =>
            entry.event.type === 'CaseReferred' || entry.event.type === 'HomeMunicipalityChanged' || isPresented(entry)
        )
      : []
}

/** Whether of all that happens in a case only its presentations bring a window of some norms of cases about. */
export const looksAtPresentationsAlone = (norms: ReadonlySet<string>): boolean =>
  [...norms].every((norm) => norm === '10.3/attends-own-case' || !Clauses.normsOfCases.has(norm))
