import type * as t from 'io-ts'
import type { PartyKind } from '../../agreement/Event.ts'
import type { FactClass, Subject } from '../../case/words.ts'
import { oneOf } from '../../codec/values.ts'

/**
 * What somebody who discloses or receives is to the secrecy act. Secrecy runs between authorities, and between independent
 * branches of one, so it is a unit that has a kind and never a party. `outside` is an actor that the act does not bind;
 * `body` a group of people from several units, which is nobody of its own and to which no provision opens anything.
 */
export const UnitKind = oneOf('police', 'health-care', 'social-services', 'other-authority', 'outside', 'body')
export type UnitKind = t.TypeOf<typeof UnitKind>

/** The kinds of units that the secrecy act binds. */
export const authorities = ['police', 'health-care', 'social-services', 'other-authority'] as const satisfies UnitKind[]

/**
 * How sure a row of a table is: somebody read the text itself; or a summary of it; or neither, so that what stands here is what
 * is commonly held, and a person has to look it up.
 */
export const Certainty = oneOf('text-read', 'summary-read', 'not-verified')
export type Certainty = t.TypeOf<typeof Certainty>

/** A wording of a paragraph of an act, between the days from which and until which it is in force. */
export interface Wording {
  /** One for each wording of the table, such as `10:18 c@2025-04-01`. */
  readonly id: string
  /** The number of the act, such as `2009:400`. */
  readonly act: string
  /** As the act numbers it, such as `10:18 c`. */
  readonly paragraph: string
  /** The first day in force; `null`: not known, and as far back as anybody asks. */
  readonly from: string | null
  /** The last day in force; `null`: no later wording is known. */
  readonly to: string | null
  /** The act that gave it this wording; `null`: it has its first, or several earlier ones that are not told apart. */
  readonly amendedBy: string | null
  /** Where to read it. */
  readonly reference: string
  readonly certainty: Certainty
}

/** What protects a fact where it is held, whoever asks for it. */
export interface Secrecy extends Wording {
  /** The units that hold facts under it; `null`: every authority, in whatever context. */
  readonly heldBy: ReadonlyArray<UnitKind> | null
  /** The facts that it protects; `null`: all. */
  readonly facts: ReadonlyArray<FactClass> | null
  /** Only facts about somebody whose whereabouts are protected: by a marking, or by protected registration. */
  readonly whenProtected: boolean
  /** What lifts another secrecy of the same fact lifts this one too, so that it stands in the way only where it is alone. */
  readonly onlyIfAlone: boolean
}

/**
 * One wording of a provision by which something may be disclosed although it is secret. It opens nothing by itself: a person
 * decides each of its conditions, and records who decided.
 */
export interface Provision extends Wording {
  /** The paragraphs of the secrecies that it lifts; `null`: all but those that it excludes. */
  readonly lifts: ReadonlyArray<string> | null
  /** The paragraphs of secrecies that it does not lift. Not each of them has to be a secrecy of the table. */
  readonly excludes: ReadonlyArray<string>
  /** Who may disclose by it; `null`: every authority. */
  readonly holders: ReadonlyArray<UnitKind> | null
  readonly receivers: ReadonlyArray<UnitKind>
  /** The facts that may be disclosed by it; `null`: all. */
  readonly facts: ReadonlyArray<FactClass> | null
  /** The people about whom; `null`: everybody. */
  readonly subjects: ReadonlyArray<Subject> | null
  /** By their names, all of which have to be met. Each is decided by a person: yes, no or unknown. */
  readonly conditions: ReadonlyArray<string>
  /** Whether a reservation that binds the receiver has to be made, and recorded. */
  readonly reservation: boolean
}

/** A duty to report concern for a child: no gate may stand in its way, and it waits for no consent. */
export interface ReportingDuty extends Wording {
  /** The units that it binds, every one of them. */
  readonly boundBy: ReadonlyArray<UnitKind>
  /** The units of which it binds some: what they do decides. */
  readonly mayBind: ReadonlyArray<UnitKind>
  /** To whom they report. */
  readonly reportsTo: UnitKind
}

/**
 * What a unit is by the party that it belongs to and by its own name. `null` says nothing: every party, every branch. A rule that
 * names a branch and no kind of party fits an outside actor of that name too: an act may bind shelters.
 */
export interface KindRule {
  readonly partyKind: PartyKind | null
  readonly branch: string | null
  readonly kind: UnitKind
}

/** A table of the law on secrecy of some country, with its dates. The first of `unitKinds` that fits a unit decides. */
export interface Law {
  readonly name: string
  /** The last day to which the table was compared with its sources. What holds after it may be another law. */
  readonly checkedTo: string
  readonly unitKinds: ReadonlyArray<KindRule>
  readonly secrecies: ReadonlyArray<Secrecy>
  readonly provisions: ReadonlyArray<Provision>
  readonly duties: ReadonlyArray<ReportingDuty>
}
