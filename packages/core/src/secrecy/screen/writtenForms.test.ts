import { describe, expect, test } from 'vitest'
import { screen } from './screen.ts'

const find = screen()

/** What is found, as rule, the part of the text, and certainty. */
const told = (text: string): ReadonlyArray<string> =>
  find(text).map(({ rule, offset, length, certainty }) => `${rule} ${text.slice(offset, offset + length)} ${certainty}`)

describe('a number of a person', () => {
  test.each([
    ['code is199003052397x', ['personal-number 199003052397 certain']],
    ['PNR:900305-2397.', ['personal-number 900305-2397 certain']],
    ['nr 12, 900305-2397, 14', ['personal-number 900305-2397 certain']],
    ['900365-2394', ['coordination-number 900365-2394 certain']],
    ['191400862396', ['digits-like-number 191400862396 possible']],
    ['000101-T220', ['interim-number 000101-T220 certain']],
    ['x20000101t220y', ['interim-number 20000101t220 certain']],
    ['20000101-K221', ['interim-number 20000101-K221 likely']],
    ['900305-2398', ['digits-like-number 900305-2398 likely']],
    ['900305 2398', ['digits-like-number 900305 2398 possible']],
    ['12345678901', ['digits-like-number 12345678901 possible']],
    ['konto 7199003052397123', ['personal-number 199003052397 likely']],
    ['konto 7190030523971', ['personal-number 9003052397 possible']],
    ['90030523979003652394', ['personal-number 9003052397 certain', 'coordination-number 9003652394 certain']],
    ['1990030523979003652394', ['personal-number 199003052397 certain', 'coordination-number 9003652394 certain']],
    ['07017406059003052397', ['phone 0701740605 certain', 'personal-number 9003052397 certain']],
    [
      '\u{1d7d7}\u{1d7d8}030523979003652394',
      ['personal-number \u{1d7d7}\u{1d7d8}03052397 certain', 'coordination-number 9003652394 certain']
    ],
    ['7900305-23971', ['personal-number 900305-2397 likely']],
    ['(900305) "2397"', ['personal-number 900305) "2397 certain']],
    ['900305 = ** | 2397', ['personal-number 900305 = ** | 2397 certain']],
    ['900305 = * | , 2397', ['date-of-birth 900305 possible']],
    ['900305 @ 2397', ['date-of-birth 900305 possible']],
    ['5 mars 1990, 2397', ['personal-number 5 mars 1990, 2397 certain']],
    ['5/3/1990 2397', ['personal-number 5/3/1990 2397 certain']],
    [
      'född 900305 och sista fyra siffrorna är 2397',
      ['personal-number 900305 och sista fyra siffrorna är 2397 certain']
    ],
    ['900305, de 4 sista 2397', ['personal-number 900305, de 4 sista 2397 certain']],
    ['900365 slutsiffror 2394', ['coordination-number 900365 slutsiffror 2394 certain']],
    ['sista fyra 2397, född 5 mars 1990', ['personal-number 2397, född 5 mars 1990 certain']],
    ['900305 sista fyra 2398', ['digits-like-number 900305 sista fyra 2398 possible']],
    ['900305, sista gången 2397', ['date-of-birth 900305 possible']],
    ['2024-03-03, 1434', ['personal-number 2024-03-03, 1434 likely']],
    ['1990-03-05 | 1993-06-07', ['date-of-birth 1990-03-05 possible', 'date-of-birth 1993-06-07 possible']],
    ['1990-03-05, 1993', ['personal-number 1990-03-05, 1993 likely']],
    ['1990-03-05, 2397', ['personal-number 1990-03-05, 2397 certain']],
    ['850709-TF12', ['interim-number 850709-TF12 likely']],
    ['1985-07-09-B123', ['interim-number 1985-07-09-B123 likely']],
    ['reservnummer AB1234', ['interim-number AB1234 likely']],
    ['5/3-90-2397', ['personal-number 5/3-90-2397 certain']],
    ['5/3-90 2397', ['personal-number 5/3-90 2397 certain']],
    ['5/3 90 2397', ['personal-number 5/3 90 2397 certain']],
    ['5.3.90-2397', ['personal-number 5.3.90-2397 certain']],
    ['3/5/90, 2397', ['personal-number 3/5/90, 2397 certain']],
    ['5/3-90 sista fyra 2398', ['digits-like-number 5/3-90 sista fyra 2398 possible']],
    ['19900305T2397', ['personal-number 19900305T2397 likely']],
    ['900365x2394', ['coordination-number 900365x2394 likely']],
    ['20250505T1430', ['date-of-birth 20250505 possible']],
    ['900305TT2397', ['date-of-birth 900305 possible']]
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test.each([
    '9003',
    '5/3-90',
    '5/3-90-2398',
    '5/3 90 2398',
    '15/30-90-2397',
    '2023/24',
    'SFS 2009:400',
    '10 000 000 kr',
    '2019 2020 2021'
  ])('is not %s', (text) => expect(told(text)).toEqual([]))
})

describe('what leads to a person', () => {
  test.each([
    ['ring 070-174 06 05', ['phone 070-174 06 05 certain']],
    ['0701740605', ['phone 0701740605 certain']],
    ['+46 (0)70-174 06 05', ['phone +46 (0)70-174 06 05 certain']],
    ['0046701740605', ['phone 0046701740605 certain']],
    ['+358 40 1234567', ['phone +358 40 1234567 likely']],
    ['08-123 45 67', ['phone 08-123 45 67 likely']],
    ['063-12 34 56', ['phone 063-12 34 56 likely']],
    ['tel 12 34 56', ['phone 12 34 56 likely']],
    ['nagon.annan@example.org.', ['e-mail nagon.annan@example.org certain']],
    ['nagon(at)example.org', ['e-mail nagon(at)example.org likely']],
    ['hon heter @nagon_92 där', ['account-name @nagon_92 likely']],
    ['bilen ABC 123', ['plate ABC 123 likely']],
    ['bilen ABC12D', ['plate ABC12D likely']],
    ['bilen abc123', ['plate abc123 possible']],
    ['bilen abc 123 stod där', ['plate abc 123 possible']],
    ['hans bil, abc 12d', ['plate abc 12d possible']],
    ['på Storgatan 12 B', ['street-address Storgatan 12 B likely']],
    ['på Storgatan 12 i går', ['street-address Storgatan 12 likely']],
    ['på storgatan 12', ['street-address storgatan 12 possible']],
    ['på Södra Vägen 3', ['street-address Södra Vägen 3 likely']],
    ['i Rissna 380.', ['street-address Rissna 380 likely']],
    ['831 30 Östersund', ['postcode 831 30 certain', 'place Östersund likely']],
    ['SE-831 30', ['postcode 831 30 likely']],
    ['831 30', ['postcode 831 30 possible']],
    ['bor i 83131', ['postcode 83131 possible']],
    ['114 14 Stockholm', ['postcode 114 14 certain', 'place Stockholm likely']],
    ['på Storg. 12', ['street-address Storg. 12 likely']],
    ['från Xyzborg. 12 kom', ['street-address Xyzborg. 12 possible']],
    ['Box 123', ['street-address Box 123 likely']],
    ['en box 123', ['street-address box 123 possible']],
    ['regnr abc 12d', ['plate abc 12d likely']],
    ['passnr 12345678', ['document-number 12345678 likely']],
    ['LMA-kort nr 1234-5678', ['document-number 1234-5678 likely']],
    ['pass AA1234567', ['document-number AA1234567 likely']],
    ['vid 63.1792, 14.6357', ['coordinates 63.1792, 14.6357 likely']],
    ['63°10′45″N 14°38′8″E', ['coordinates 63°10′45″N 14°38′8 likely']],
    ['vid 62.38N 14.5E', ['coordinates 62.38N 14.5E likely']],
    ['62,3 N, 14,5 Ö', ['coordinates 62,3 N, 14,5 Ö likely']],
    ['0 6 3 1 2 3 4 5 6', ['phone 0 6 3 1 2 3 4 5 6 possible']],
    ['ring 0 7 0 1 7 4 0 6 0 5 nu', ['phone 0 7 0 1 7 4 0 6 0 5 possible']],
    ['kom @nagon.se', ['account-name @nagon.se likely']],
    ['nagon@ exempel.se', ['e-mail nagon@ exempel.se likely']],
    ['nagon @ exempel.se', ['e-mail nagon @ exempel.se likely']],
    ['huset Krokoms-Hissmofors 1:32', ['property-designation Krokoms-Hissmofors 1:32 certain']],
    ['tel 020-50 50 51', ['phone 020-50 50 51 likely']],
    ['huset Odensala 5:12', ['property-designation Odensala 5:12 certain']],
    ['i kv. Häradsdomaren 3', ['property-designation kv. Häradsdomaren 3 likely']],
    ['dnr 2023/123', ['case-number 2023/123 likely']],
    ['5000-K123456-23', ['case-number 5000-K123456-23 likely']],
    ['mål B 1234-23', ['case-number B 1234-23 likely']],
    ['KS 2023/45', ['case-number KS 2023/45 possible']],
    ['född 3 juli 1987', ['date-of-birth 3 juli 1987 certain']],
    ['född 05/03-90', ['date-of-birth 05/03-90 certain']],
    ['född -87', ['date-of-birth 87 likely']],
    ['870703-XXXX', ['date-of-birth 870703 likely']],
    ['870703-****', ['date-of-birth 870703 likely']],
    ['870703****', ['date-of-birth 870703 likely']],
    ['1987-07-03 - ____', ['date-of-birth 1987-07-03 likely']],
    ['**1987-07-03**', ['date-of-birth 1987-07-03 possible']],
    ['den 1987-07-03', ['date-of-birth 1987-07-03 possible']]
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test.each([
    'kl. 0800-1630',
    'OSL 10:27',
    'SEK 500',
    'LVU 123',
    'hon har 123 kr',
    'varannan gång',
    'den 3 juli',
    '83131 kr',
    'bilen tog 45m',
    'bilen kom 200 meter bort',
    'huset abc 123',
    '62.38 14.5',
    '62.38N 54.5E',
    '62.38N 14.5 en gång',
    '0 1 2 3 4 5 6 7 8 9',
    '0 6 3 1 2 3 4 5',
    '0 6 3 1 2 3 4 5 6 7 8',
    '4 0 6 3 1 2 3 4 5 6'
  ])('is not %s', (text) => expect(told(text)).toEqual([]))
})

describe('a name', () => {
  test.each([
    ['Hon träffade Anna i går', ['given-name Anna likely']],
    ['Anna ringde', ['given-name Anna likely']],
    ['Annas barn', ['given-name Annas likely']],
    ['anna ringde', ['given-name anna possible']],
    ['A\u030asa ringde', ['given-name A\u030asa likely']],
    ['De\u0301sire\u0301e och Zoë', ['given-name De\u0301sire\u0301e likely', 'given-name Zoë likely']],
    ['ＡＮＮＡ', ['given-name ＡＮＮＡ likely']],
    ['An\u200bna', ['given-name An\u200bna likely']],
    ['Björn ringde', ['given-name Björn possible']],
    ['Hon såg Björn', ['given-name Björn likely']],
    ['Hon såg en björn', []],
    ['Anna Andersson', ['given-name Anna certain', 'family-name Andersson certain']],
    ['Andersson, Anna', ['family-name Andersson certain', 'given-name Anna certain']],
    ['Björn Berg', ['given-name Björn certain', 'family-name Berg certain']],
    ['Anna Xyzw', ['given-name Anna likely', 'family-name Xyzw likely']],
    ['hos Anna\nXyzw kom', ['given-name Anna likely']],
    ['Hos Xyzsson', ['family-name Xyzsson likely']],
    ['Hon såg Xyzw', ['proper-noun Xyzw possible']],
    ['Xyzw såg henne', []],
    ['enligt Barbro-metoden', ['given-name Barbro possible']],
    ['vi ses I Maj', ['given-name Maj possible']],
    ['I Maj ska hon', ['given-name Maj possible']],
    ['Hon såg Maj', ['given-name Maj likely']],
    ['Hon bor i Krokom', ['place Krokom likely']],
    ['Kontakta Polisen', []]
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a number that belongs to nobody', () => {
  test.each([
    'ring 020-50 50 50',
    '020505050',
    '+46 20 50 50 50',
    '0046 20-50 50 50',
    '114 14',
    'tel 116 016',
    '077-114 14 00'
  ])('is no telephone number of a person: %s', (text) => expect(told(text)).toEqual([]))
})
