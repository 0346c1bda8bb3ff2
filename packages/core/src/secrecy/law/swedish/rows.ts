import type { Certainty, Provision, ReportingDuty, Secrecy, UnitKind, Wording } from '../Law.ts'
import type { ConditionName, ParagraphName } from '../words.ts'

/** The first day of the secrecy act, 2009:400. */
export const COMMENCEMENT = '2009-06-30'

/** What a row of the Swedish table says of its wording. */
interface Stated {
  readonly paragraph: ParagraphName
  readonly from: string
  readonly to: string | null
  readonly amendedBy: string | null
  readonly certainty: Certainty
  /** What was read instead of the text, or beside it. */
  readonly see?: string
}

/** A secrecy; unless said otherwise it is of all facts, held by any authority. */
export const secrecy = (
  stated: Stated & Partial<Pick<Secrecy, 'heldBy' | 'facts' | 'whenProtected' | 'onlyIfAlone'>>
): Secrecy => ({
  ...wording(stated),
  heldBy: stated.heldBy ?? null,
  facts: stated.facts ?? null,
  whenProtected: stated.whenProtected ?? false,
  onlyIfAlone: stated.onlyIfAlone ?? false
})

/** A provision; unless said otherwise any authority may use it, of all facts about anybody. */
export const provision = (
  stated: Stated & {
    readonly receivers: ReadonlyArray<UnitKind>
    readonly conditions: ReadonlyArray<ConditionName>
  } & Partial<Pick<Provision, 'lifts' | 'excludes' | 'holders' | 'facts' | 'reservation'>>
): Provision => ({
  ...wording(stated),
  lifts: stated.lifts ?? null,
  excludes: stated.excludes ?? [],
  holders: stated.holders ?? null,
  receivers: stated.receivers,
  facts: stated.facts ?? null,
  subjects: null,
  conditions: stated.conditions,
  reservation: stated.reservation ?? false
})

export const duty = (stated: Stated & Pick<ReportingDuty, 'boundBy' | 'mayBind' | 'reportsTo'>): ReportingDuty => ({
  ...wording(stated),
  boundBy: stated.boundBy,
  mayBind: stated.mayBind,
  reportsTo: stated.reportsTo
})

const wording = ({ paragraph: name, from, to, amendedBy, certainty, see }: Stated): Wording => {
  const [act = '', ...rest] = name.split(' ')
  const paragraph = rest.join(' ')
  return {
    id: `${act === '2009:400' ? '' : `${act} `}${paragraph}@${from}`,
    act,
    paragraph,
    from,
    to,
    amendedBy,
    reference: [placeOf(act, paragraph, amendedBy), ...(see === undefined ? [] : [see])].join('; '),
    certainty
  }
}

/** Where a paragraph stands, as Swedish jurists write it. */
const placeOf = (act: string, paragraph: string, amendedBy: string | null): string => {
  const [chapter, section] = paragraph.split(':')
  const place = section === undefined ? `${chapter} §` : `${chapter} kap. ${section} §`
  return `SFS ${act}, ${place}${amendedBy === null ? '' : ` (${amendedBy})`}`
}

/** The paragraphs of a chapter, from one to another. */
export const range = (chapter: number, from: number, to: number): ReadonlyArray<string> =>
  Array.from({ length: to - from + 1 }, (_, index) => `${chapter}:${from + index}`)
