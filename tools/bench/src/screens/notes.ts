import { type Random, randomFrom } from '../data/random.ts'
import { identifiers } from './identifiers.ts'

/**
 * Notes about cases in Swedish, of so many bytes in UTF-8, the same each time. They have what is easily mistaken for an
 * identifier, and, where asked for, an identifier in every second sentence. Nobody and nothing in them is real.
 */
export const notes = (bytes: number, isIdentified: boolean): string => {
  const random = randomFrom(11)
  const sentences: string[] = []
  let length = 0
  while (length < bytes) {
    const identified = isIdentified && sentences.length % 2 === 1
    const sentence = `${filled(random, identified ? withIdentifier : patterns)}${random.below(6) === 0 ? '\n' : ' '}`
    sentences.push(sentence)
    length += Buffer.byteLength(sentence)
  }
  return sentences.join('')
}

const filled = (random: Random, from: ReadonlyArray<string>): string =>
  random.oneOf(from).replace(/\{(\w+)\}/gu, (_, slot: string) => {
    const [, least, most] = /^(\d+)to(\d+)$/u.exec(slot) ?? []
    if (least !== undefined && most !== undefined)
      return `${Number(least) + random.below(Number(most) - Number(least) + 1)}`
    if (slot === 'identifier') return random.oneOf(identifiers)
    if (slot === 'thing') return `${random.oneOf(beginnings)}${random.oneOf(endings)}`
    return random.oneOf(slots[slot] ?? [slot])
  })

const beginnings = [
  'stöd',
  'skydds',
  'risk',
  'krisen och ',
  'familje',
  'barn',
  'vård',
  'uppföljnings',
  'skol',
  'jour',
  'hem'
]
const endings = [
  'samtal',
  'insats',
  'plan',
  'möte',
  'bedömning',
  'boende',
  'åtgärd',
  'situation',
  'behov',
  'frågor',
  'kontakt'
]

const slots: { readonly [slot: string]: ReadonlyArray<string> } = {
  Who: ['Hon', 'Han', 'Den utsatta', 'Kvinnan', 'Mannen', 'Klienten', 'En anhörig', 'Barnets mamma', 'Förövaren'],
  who: ['hon', 'han', 'den utsatta', 'kvinnan', 'mannen', 'klienten', 'en anhörig', 'barnets mamma', 'handläggaren'],
  unit: [
    'socialtjänsten',
    'polisen',
    'kvinnojouren',
    'vårdcentralen',
    'psykiatrin',
    'kommunen',
    'skolan',
    'BUP',
    'IVO'
  ],
  act: [
    'kallar till ett nytt möte',
    'gör en ny riskbedömning',
    'skriver en plan tillsammans med familjen',
    'följer upp insatsen',
    'hör av sig på fredag',
    'tar kontakt igen om en vecka'
  ],
  law: ['12 kap. 2 § OSL', '26:1 OSL', 'SFS 2009:400', 'LVU', 'SoL 11:1', '4 kap. 4 a § brottsbalken'],
  word: ['mark', 'sten', 'berg', 'ros', 'lund', 'björk', 'ström', 'lilja', 'strand', 'hans', 'per', 'maj']
}

const patterns = [
  '{Who} behöver {thing} och {unit} {act}.',
  '{Who} har {1to9} barn och är {18to90} år, och {thing} pågår sedan {2to11} månader.',
  'Mötet börjar kl. {8to9}.{10to59} och slutar {10to16}:{10to59}.',
  'Kostnaden blir {100to999} {100to999} kronor, varav {5to95} % betalas av {unit}.',
  'Enligt {law} får uppgiften lämnas om {who} samtycker till det.',
  'Bedömningen görs enligt {law}, och {unit} {act}.',
  '{Who} säger att våldet har pågått i {2to30} år och blivit värre under {thing}.',
  'Huset står på {word} nära vattnet, och {who} har sagt att {thing} hjälper.',
  'Vecka {1to52} träffas vi igen om {thing}, och {unit} {act}.',
  'Risken bedöms som hög ({14to24} poäng av 24).',
  'Läs punkt {1to19}.{1to4} i överenskommelsen, sidan {2to40}.',
  'Alla uppgifter är sekretessbelagda: {unit} ansvarar, {who} informeras.',
  'Den {1to28} mars ses {who} och {unit} igen för {thing}.',
  'Jag tror att {who} far illa - {unit} {act}.',
  'Insatsen kostade 1 {100to999} {100to999} kr under {2019to2022}–{2023to2029}.',
  '{Who} ringde 112 och sedan 1177, {2to9} gånger, innan {unit} fick veta det.'
]

const withIdentifier = [
  '{Who} nås på {identifier}.',
  'Det gäller {identifier}, säger {unit}.',
  '{Who} talade om {identifier} under {thing}.',
  'I anteckningen står {identifier} och {unit} {act}.'
]
