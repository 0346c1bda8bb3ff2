import { Day, Norm, type Proof, Reasoned, Stockholm, Term, Timeline, type Tri } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { instantOf } from '../log/Entry.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import { bearerOf, editionOn, type Facts } from './Facts.ts'
import { missing } from './open.ts'

/**
 * Clause 12: a note is kept with what is said of a case only where somebody has screened it for what may tell whose case it is.
 * A note in a log is never read here, and a log is replayed without screening anything, so what nobody is known to have screened
 * stays undetermined and is no breach. One screening passes the notes of its unit of a whole day: a screening does not say of
 * which note it is, so several of one day cannot be told apart.
 */
export const noteScreened: Norm.Obligation<Facts> = Norm.prohibition<Facts, Note, Day.Day>({
  id: '12/note-screened',
  clause: '12',
  act: 'PresentationScreened',
  unless: Term.fact({
    name: 'screened-that-day',
    of: (note: Note) => Timeline.of<Reasoned.Reasoned<Tri.Tri>, Day.Day>(screeningOf(note))
  }),
  occasions: (facts, until) =>
    facts.cases.flatMap(({ stream, state }) =>
      notesOf(stream, state).flatMap((note) => {
        const { on, units, noted } = note
        if (on > until || editionOn(facts, on) === null) return []
        return [
          {
            bearer: bearerOf(units[0]),
            on,
            trigger: placeOf(noted.evidence),
            evidence: evidence(noted, { 'with-note': true }),
            subject: note,
            during: { from: on, to: on }
          }
        ]
      })
    )
})

/** A note in a log, and whose screening of which day lets it stand. */
interface Note {
  readonly stream: string
  readonly noted: Case.Noted
  /** The day of the event that carries it. */
  readonly on: Day.Day
  /** The day on which it was to be screened: of a presentation, that on which it began. */
  readonly screenedOn: Day.Day
  /** The units that may have screened it: first the one that answers for it. */
  readonly units: readonly [string, ...string[]]
  readonly screenings: ReadonlyArray<Case.Screening>
}

const notesOf = (stream: string, state: Case.State): ReadonlyArray<Note> => {
  const { referral, otherReferrals, discussions, actions, screenings } = state
  const found: Note[] = []
  const note = (noted: Case.Noted | null, on: Day.Day, screenedOn: Day.Day = on, attestedBy?: string): void => {
    if (noted === null) return
    const units = attestedBy === undefined ? ([noted.by] as const) : ([attestedBy, noted.by] as const)
    found.push({ stream, noted, on, screenedOn, units, screenings })
  }
  for (const one of referral === null ? [] : [referral, ...otherReferrals]) note(one.noted, one.on)
  for (const { noted, on, from, basis } of discussions) {
    const attestedBy = basis.kind === 'de-identified' ? basis.attestedBy : undefined
    note(noted, on, Stockholm.localDay(instantOf(from)), attestedBy)
  }
  for (const { noted, on } of actions) note(noted, on)
  return found
}

/** That a unit that may do so screened the notes of that day and let them stand, or confirmed that they tell nobody. */
const screeningOf = ({ stream, screenedOn, units, screenings }: Note): Reasoned.Reasoned<Tri.Tri> => {
  const passed = screenings.find(
    ({ on, by, outcome }) => on === screenedOn && outcome !== 'blocked' && units.includes(by)
  )
  if (passed !== undefined) {
    return Reasoned.reasoned('yes', evidence(passed, { outcome: passed.outcome, screenedBy: passed.by }))
  }
  const searched: Proof.AbsenceProof = {
    type: 'absence',
    of: 'PresentationScreened',
    where: { case: stream, outcome: ['passed', 'confirmed'], screenedBy: [...new Set(units)] },
    from: Day.toIso(screenedOn),
    to: Day.toIso(screenedOn),
    found: 0
  }
  return Reasoned.reasoned<Tri.Tri>('unknown', missing([{ name: 'note-screened' }], [searched]))
}
