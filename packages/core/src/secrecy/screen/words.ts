import type { Lists } from './Lists.ts'
import { fold } from './text/characters.ts'
import * as Token from './text/Tokens.ts'
import { type Bits, type Vocabulary, vocabulary } from './text/Vocabulary.ts'

// One bit for each list that a word may stand in.
export const GIVEN = 1
export const FAMILY = 2
export const PLACE = 4
export const ORDINARY = 8
export const UNNAMED = 16
export const BORN = 32
export const CASE = 64
export const PHONE = 128
export const QUARTER = 256
export const MONTH = 512
export const STREET = 1024
export const ESTATE = 2048
export const AT_SIGN = 4096
export const LAST = 8192
export const FOUR = 16384
export const SERIAL = 32768
export const DOCUMENT = 65536
export const RESERVE = 131072
export const BOX = 262144
export const VEHICLE = 524288
export const CAR = 1048576
export const POSTCODE = 2097152

export const NAMES: Bits = GIVEN | FAMILY | PLACE

const list = (words: string): ReadonlyArray<string> => words.trim().split(/\s+/u)

/** The words that tell what comes after them. */
const signs: ReadonlyArray<readonly [Bits, ReadonlyArray<string>]> = [
  [BORN, list('född fött födda föddes fdd födelsedatum födelsedag födelseår pnr personnr personnummer')],
  [CASE, list('dnr diarienr diarienummer ärendenr ärendenummer målnr målnummer journalnr journalnummer')],
  [PHONE, list('tel tfn tele telefon telefonnr telefonnummer mobil mobilnr mobilnummer hemnummer jobbnummer ring')],
  [QUARTER, list('kv kvarteret')],
  [MONTH, list('januari februari mars april maj juni juli augusti september oktober november december')],
  [MONTH, list('jan feb mar apr jun jul aug sep sept okt nov dec')],
  [STREET, list('väg vägen gata gatan gränd gränden torg torget stig stigen plan backe backen allé allén')],
  [ESTATE, list('fastighet fastigheten fastighetsbeteckning')],
  [AT_SIGN, list('at snabel')],
  [LAST, list('sista siste sist slutar slutet avslutas ändelse ändelsen')],
  [FOUR, list('fyra')],
  [SERIAL, list('slutsiffror slutsiffrorna slutnummer kontrollsiffror kontrollsiffrorna kontrollnummer siffrorna')],
  [DOCUMENT, list('passnr passnummer pass lma lmakort lmanummer lmanr idkort idkortsnummer legitimationsnummer')],
  [
    DOCUMENT,
    list('körkortsnummer körkortsnr dossiernummer dossiernr kortnummer kundnummer klientnummer patientnummer')
  ],
  [RESERVE, list('reservnummer reservnr reservpersonnummer reservid tfnr tfnummer')],
  [BOX, list('box postbox pb')],
  [VEHICLE, list('regnr regnummer registreringsnr registreringsnummer bilnr bilnummer regskylt reg')],
  [CAR, list('bil bilen bilens fordon fordonet lastbil lastbilen mc motorcykel motorcykeln moped mopeden släp släpet')],
  [CAR, list('skylt skylten')],
  [POSTCODE, list('postnr postnummer postnumret postadress postadressen')]
]

/** The words of the lists and the words that tell what comes after them. */
export const wordsOf = (lists: Lists): Vocabulary =>
  vocabulary([
    [GIVEN, lists.givenNames.words],
    [FAMILY, lists.familyNames.words],
    [PLACE, lists.places.words],
    [ORDINARY, lists.ordinaryWords.words],
    [UNNAMED, lists.nobody.words],
    ...signs
  ])

/** Whether a word of a text has one of some endings, with something before it; also with the `s` of a genitive. */
export const endings = (words: ReadonlyArray<string>): ((tokens: Token.Tokens, word: number) => boolean) => {
  // By the last letter, because most words have none of the endings.
  const byLast = new Map<number, Array<ReadonlyArray<number>>>()
  for (const word of words.flatMap((ending) => [ending, `${ending}s`])) {
    const letters = Array.from(word, (letter) => fold(letter.charCodeAt(0)))
    const last = letters.at(-1) ?? 0
    byLast.set(last, [...(byLast.get(last) ?? []), letters])
  }
  return (tokens, word) => {
    if (!Token.isWord(tokens, word)) return false
    const end = Token.end(tokens, word)
    const some = byLast.get(fold(tokens.text.charCodeAt(end - 1)))
    if (some === undefined) return false
    for (const ending of some) {
      if (Token.size(tokens, word) >= ending.length + 2 && endsWith(tokens.text, end, ending)) return true
    }
    return false
  }
}

const endsWith = (text: string, end: number, ending: ReadonlyArray<number>): boolean => {
  for (let index = ending.length - 1; index >= 0; index--) {
    if (fold(text.charCodeAt(end - ending.length + index)) !== ending[index]) return false
  }
  return true
}
