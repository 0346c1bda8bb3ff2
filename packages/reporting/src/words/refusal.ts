import type { Cell } from '../disclosure/Cell.ts'
import type { FiguresFault } from '../disclosure/Figures.ts'
import type { LedgerFault } from '../disclosure/Ledger.ts'
import type { PoliciesFault } from '../disclosure/Policy.ts'
import type { Refusal } from '../disclosure/Refusal.ts'
import { attackInWords } from './attack.ts'
import type { Language } from './day.ts'

/** All that disclosure control answers instead of a release. */
export type Refused = Refusal | LedgerFault | FiguresFault | PoliciesFault

/** A refusal in words, and for whom these are. */
export interface RefusalInWords {
  readonly text: string
  /**
   * Calculations that give a hidden figure away, for whoever decides on the release and for nobody else. None of them is in the
   * text, which tells no figure.
   */
  readonly secret: ReadonlyArray<string>
}

/**
 * Why nothing was released, in words.
 *
 * @param name - what a figure is called
 *
 * @example
 * import { refusalInWords } from '@norrsken/reporting'
 *
 * const inWords = refusalInWords('en', ({ sex = '' }) => sex)
 * assert.deepEqual(inWords({ type: 'unknown-audience', audience: 'press', known: ['steering', 'public'] }), {
 *   text: 'There is no policy for the audience “press”, only for: steering, public',
 *   secret: []
 * })
 */
export const refusalInWords =
  (language: Language, name: (cell: Cell) => string) =>
  (refused: Refused): RefusalInWords => ({
    text: textOf(refused, name)[language],
    secret: refused.type === 'discloses' ? refused.attacks.map(attackInWords(language, name)) : []
  })

/** No figure is told in any of these: only names, and how far logs and ledgers go. */
const textOf = (refused: Refused, name: (cell: Cell) => string): { readonly [L in Language]: string } => {
  switch (refused.type) {
    case 'unknown-audience':
      return {
        sv: `Det finns ingen policy för mottagaren ”${refused.audience}”, bara för: ${list(refused.known)}`,
        en: `There is no policy for the audience “${refused.audience}”, only for: ${list(refused.known)}`
      }
    case 'ledger-of-another-log':
      return {
        sv: `Liggaren över det som publicerats hör till loggen ”${refused.ledger}” och inte till ”${refused.log}”`,
        en: `The ledger of what was published belongs to the log “${refused.ledger}” and not to “${refused.log}”`
      }
    case 'log-shorter-than-ledger':
      return {
        sv: `Loggen har ${refused.length} händelser, men något har publicerats när den hade ${refused.ledger}: den är avkortad, eller äldre än liggaren`,
        en: `The log has ${refused.length} events, but something was published when it had ${refused.ledger}: it is cut short, or older than the ledger`
      }
    case 'log-differs-from-ledger':
      return {
        sv: `Loggen har lika många händelser (${refused.length}) som vid den senaste publiceringen, men inte samma: den slutar med ”${refused.head}”, inte med ”${refused.ledger}”`,
        en: `The log has as many events (${refused.length}) as at the latest release, and not the same: it ends with “${refused.head}”, not with “${refused.ledger}”`
      }
    case 'entry-of-another-log':
      return {
        sv: `Publicering ${refused.entry + 1} i liggaren gjordes när loggen hade ${refused.length} händelser, men loggen börjar inte med dem: liggaren hör till en annan logg`,
        en: `Release ${refused.entry + 1} in the ledger was made when the log had ${refused.length} events, and the log does not begin with those: the ledger belongs to another log`
      }
    case 'of-people-before':
      return {
        sv: `${name(refused.cell)} anges här vara en uppgift om verksamheten, men har förut publicerats eller dolts som en uppgift om människor`,
        en: `${name(refused.cell)} is said here to be about what bodies did, but was published or hidden as a figure of people before`
      }
    case 'changed-by-few':
      return {
        sv: `Talen för perioden har publicerats förut och har sedan dess ändrats med färre än ${refused.below}. Publicerades de igen, skulle skillnaden berätta om de få. Vänta tills fler rättelser kommit, eller publicera nästa period`,
        en: `Figures of the period were published before, and have changed since by fewer than ${refused.below}. Published again, the difference would tell of those few. Wait until more has been corrected, or publish the next period`
      }
    case 'discloses':
      return {
        sv: 'Inget publiceras, eftersom ett dolt tal skulle gå att räkna ut. Hur visas bara för den som beslutar om publiceringen',
        en: 'Nothing is published, since a hidden figure could be worked out. How is shown only to whoever decides on the release'
      }
    case 'not-a-ledger':
      return {
        sv: `Texten är ingen liggare över det som publicerats. Väntat: ${list(refused.expected)}`,
        en: `The text is no ledger of what was published. Expected: ${list(refused.expected)}`
      }
    case 'changed-afterwards':
      return {
        sv: `Publicering ${refused.entry + 1} i liggaren är inte som den skrevs, eller följer inte på den före`,
        en: `Release ${refused.entry + 1} in the ledger is not as it was written, or does not follow the one before it`
      }
    case 'counted-in-two-ways':
      return {
        sv: `${name(refused.cell)} är räknat på två sätt, med olika resultat`,
        en: `${name(refused.cell)} was counted in two ways, with different results`
      }
    case 'no-such-figure':
      return {
        sv: `${name(refused.cell)} finns i ”${refused.where}” men är inte räknat`,
        en: `${name(refused.cell)} is in “${refused.where}” but was not counted`
      }
    case 'no-such-derived-figure':
      return {
        sv: `”${refused.id}” finns i ”${refused.where}” men är inte framräknat`,
        en: `“${refused.id}” is in “${refused.where}” but is not calculated from anything`
      }
    case 'id-used-twice':
      return { sv: `”${refused.id}” är namn på två saker`, en: `“${refused.id}” is the name of two things` }
    case 'not-additive':
      return {
        sv: `Delarna går inte ihop med helheten ${name(refused.total)}: ${list(refused.parts.map(name))}`,
        en: `The parts do not agree with their total ${name(refused.total)}: ${list(refused.parts.map(name))}`
      }
    case 'not-a-cost':
      return {
        sv: `Vad det kostar att dölja ${name(refused.cell)} ska vara ett heltal från 1`,
        en: `What it costs to hide ${name(refused.cell)} must be a whole number from 1`
      }
    case 'not-a-number-of-decimals':
      return {
        sv: `Antalet decimaler i ”${refused.id}” ska vara ett heltal från 0 till 3`,
        en: `The number of decimals of “${refused.id}” must be a whole number from 0 to 3`
      }
    case 'not-a-factor':
      return {
        sv: `Det som ”${refused.id}” räknas upp med ska vara ett tal större än 0`,
        en: `What “${refused.id}” is multiplied by must be a number above 0`
      }
    case 'of-people-and-organisational':
      return {
        sv: `${name(refused.cell)} kan inte vara en uppgift både om människor och om verksamheten`,
        en: `${name(refused.cell)} cannot be both about people and about what bodies did`
      }
    case 'organisational-in-a-total':
      return {
        sv: `${name(refused.cell)} är en uppgift om verksamheten och kan inte stå i en summa: ${name(refused.total)}`,
        en: `${name(refused.cell)} is about what bodies did, and can be in no total: ${name(refused.total)}`
      }
    case 'derived-from-both-kinds':
      return {
        sv: `”${refused.id}” kan inte räknas fram av uppgifter både om människor och om verksamheten`,
        en: `“${refused.id}” cannot be calculated from figures both of people and of what bodies did`
      }
    case 'not-a-policy':
      return {
        sv: `Policy nummer ${refused.index + 1} är ingen policy. Väntat: ${list(refused.expected)}`,
        en: `Policy number ${refused.index + 1} is none. Expected: ${list(refused.expected)}`
      }
    case 'audience-named-twice':
      return {
        sv: `Mottagaren ”${refused.audience}” har två policyer`,
        en: `The audience “${refused.audience}” has two policies`
      }
    case 'more-values-than-small-counts':
      return {
        sv: `Policyn för ”${refused.audience}” kräver att ett dolt tal kan vara fler olika tal än det finns små tal (\`values\` och \`below\`)`,
        en: `The policy for “${refused.audience}” asks that a hidden figure can be more numbers than there are small ones (\`values\` and \`below\`)`
      }
    case 'wider-but-less-strict':
      return {
        sv: `Policyn för ”${refused.audience}” visar mer än den för ”${refused.than}”, som är en snävare krets: ${list(refused.in)}`,
        en: `The policy for “${refused.audience}” shows more than that for “${refused.than}”, which is a narrower circle: ${list(refused.in)}`
      }
  }
}

const list = (texts: ReadonlyArray<string>): string => texts.join(', ')
