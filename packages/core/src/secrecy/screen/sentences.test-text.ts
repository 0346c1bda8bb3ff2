/**
 * Swedish sentences as they stand in notes about cases, with no identifier in them: for the rate of false alarms, and as
 * surroundings. They have what is easily mistaken for one: figures, times, sections of laws, words that are names too,
 * capitals inside sentences. A seed decides which are taken.
 */
export const sentences = (count: number, seed: number): ReadonlyArray<string> => {
  const next = numbers(seed)
  return Array.from({ length: count }, () => sentence(next))
}

/** Numbers from 0 to below 1, always the same for a seed (mulberry32). */
export const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/** One of some, by a source of numbers. */
export const pick = <A>(next: () => number, some: ReadonlyArray<A>): A => some[Math.floor(next() * some.length)] as A

const sentence = (next: () => number): string =>
  pick(next, patterns).replace(/\{(\w+)\}/gu, (_, slot: string) => {
    const range = /^n(\d+)to(\d+)$/u.exec(slot)
    if (range !== null) return String(Number(range[1]) + Math.floor(next() * (Number(range[2]) - Number(range[1]) + 1)))
    return pick(next, slots[slot] ?? [slot])
  })

const slots: { readonly [slot: string]: ReadonlyArray<string> } = {
  who: ['hon', 'den utsatta', 'kvinnan', 'mannen', 'den våldsutsatta', 'barnets mamma', 'klienten', 'en anhörig'],
  Who: ['Hon', 'Den utsatta', 'Kvinnan', 'Mannen', 'Personen', 'Mamman', 'Klienten', 'En anhörig', 'Förövaren'],
  unit: [
    'socialtjänsten',
    'polisen',
    'kvinnojouren',
    'brottsofferjouren',
    'vårdcentralen',
    'psykiatrin',
    'kommunen',
    'regionen',
    'skolan',
    'Försäkringskassan',
    'Polisen',
    'Skatteverket',
    'BUP',
    'IVO'
  ],
  need: [
    'ett skyddat boende',
    'stöd i föräldraskapet',
    'en ny lägenhet',
    'kontaktförbud',
    'ekonomisk hjälp',
    'vård',
    'ro'
  ],
  act: [
    'kallar till ett möte',
    'gör en riskbedömning',
    'skriver en plan',
    'följer upp insatsen',
    'hör av sig på fredag',
    'tar kontakt igen om en vecka'
  ],
  law: [
    '12 kap. 2 § OSL',
    '26:1 OSL',
    'OSL 10:27',
    'SFS 2009:400',
    '4 kap. 4 a § brottsbalken',
    'LVU',
    'SoL 11:1',
    'BrB 4:4'
  ],
  word: [
    'mark',
    'sten',
    'berg',
    'ros',
    'lund',
    'björk',
    'ström',
    'lilja',
    'strand',
    'lage',
    'lova',
    'hans',
    'per',
    'maj'
  ],
  month: ['januari', 'februari', 'mars', 'maj', 'augusti', 'okt'],
  counted: ['personer', 'minuter', 'kronor', 'barn', 'poäng', 'samtal'],
  instrument: ['SARA V3', 'SARA:SV', 'B-SAFER', 'FREDA', 'PATRIARK', 'SAVRY', 'HCR-20', 'DASH'],
  verb: ['Stig in', 'Stig upp', 'Grip in', 'Lova att säga till', 'Rita upp det'],
  Word: ['Hans', 'Per', 'Mark', 'Sten', 'Ros', 'Strand', 'Lova', 'Liv', 'Stig', 'Ljung', 'Dag', 'Frid', 'Storm', 'Maj']
}

const patterns: ReadonlyArray<string> = [
  '{Who} behöver {need} och {unit} {act}.',
  '{Who} har {n1to9} barn och är {n18to90} år.',
  'Mötet börjar kl. {n8to9}.{n10to59} och slutar {n10to16}:{n10to59}.',
  'Jouren är öppen 0800-1630 alla dagar.',
  'Kostnaden blir {n100to999} {n100to999} kronor, varav {n5to95} % betalas av {unit}.',
  'Hyran är {n3000to9900} kr i månaden.',
  'Enligt {law} får uppgiften lämnas om {who} samtycker.',
  'Bedömningen görs enligt {law}, och {unit} {act}.',
  '{Who} säger att våldet pågått i {n2to30} år och blivit värre de senaste {n2to11} månaderna.',
  'Det är {n2to40} mil till {need} och bussen går {n2to9} gånger om dagen.',
  'Vid mötet deltog {n3to12} personer från {n2to10} verksamheter.',
  '{Word} är ett ord som kan vara ett namn.',
  'Huset står på {word} nära vattnet.',
  'Hon har lagt sin {word} på bordet och {who} såg det.',
  'Vecka {n1to52} träffas vi igen, och {unit} {act}.',
  'Risken bedöms som hög ({n14to24} poäng av 24).',
  '{Who} har brutit armen och fick {n2to12} stygn.',
  'Under {n2018to2024} och {n2019to2025} gjordes {n10to99} anmälningar.',
  'Läs punkt {n1to19}.{n1to4} i överenskommelsen, sidan {n2to40}.',
  'Ring {unit} om läget blir akut.',
  'Alla uppgifter är sekretessbelagda: {unit} ansvarar, {who} informeras.',
  'Den {n1to28} mars ses {who} och {unit} igen.',
  'Hon väger {n45to90} kg, är {n150to190} cm lång och har feber, {n37to40},{n1to9} grader.',
  '{Who} har {need} sedan {n2to8} veckor; SIP är gjord och FREDA ifylld.',
  'Barnen går i åk {n1to9} och {unit} vet om det.',
  'Ett av {n2to5} barn var med, enligt NCK och Socialstyrelsen.',
  'Det var hans bil, per timme kostade den {n10to99} kr.',
  'Jag tror att {who} far illa - {unit} {act}.',
  'Åtgärd {n1to9}/{n10to20} är klar, {n1to9} av {n10to20} återstår.',
  'Nästa möte är {n2023to2026}-0{n1to9}-1{n0to9} på Teams.',
  '{Who} ringde 112 och sedan 1177, {n2to9} gånger.',
  '{Who} äter Sertralin {n50to100} mg och har haft covid-19.',
  'Rapporten {n2019to2025}:{n1to30} från WHO nämner {n3to8} skäl.',
  'I februari {n2021to2025} fick {who} 10 000 kr.',
  '{n2to8}-åringen såg det, och {unit} {act} den {n1to28}/{n1to12}.',
  'Den {n1to28} {month} {n2to60} {counted}, och den {n1to28}:e {month} {n2to60} {counted}.',
  'Mötet är den {n1to28} {month} {n8to9}.{n10to59}, eller {n1to28}/{n1to12} {n8to11}-{n12to17}.',
  'Det gäller {n1to12} mars - {n13to28} april och {n1to12}/{n1to12}-{n13to28}/{n1to12}, kl. {n8to9}.10-{n11to16}.',
  'Se punkt {n1to9}.{n1to9}.{n10to31}, kapitel {n10to14}.{n1to12}.{n10to28} och § {n1to9}.{n1to12}.{n10to28}.',
  '{verb} när det är lugnt, eller tala med {who}.',
  '{instrument} användes; riskbedömning enligt {instrument} gav {n2to20} poäng.',
  'Fastigheten vid vattnet stängs klockan {n10to22}:{n10to59}, fastigheten vid {n10to22}:{n10to59}.',
  'Bilen stod {n2to9} meter bort, skylten sa max {n30to110} och bilen tog sex {n10to99} gånger.',
  'Postnummer saknas, {n10000to99999} kr betalades.',
  'Insatsen kostade 1 {n100to999} {n100to999} kr under {n2019to2025}–{n2026to2029}.'
]
