/** What a rule looks for, told in both languages. */
export interface Rule {
  readonly id: RuleId
  readonly sv: string
  readonly en: string
}

/** The id of a rule. It is stored in logs, so it is never changed, only added to. */
export type RuleId = (typeof table)[number]['id']

// Where two findings of one place are equally strong and equally long, the rule that stands first here is kept.
const table = [
  {
    id: 'personal-number',
    sv: 'personnummer, med eller utan sekel, hur det än är delat',
    en: 'a personal identity number, with or without its century, however it is divided'
  },
  {
    id: 'coordination-number',
    sv: 'samordningsnummer, även med okänd månad eller dag',
    en: 'a coordination number, also with an unknown month or day'
  },
  {
    id: 'interim-number',
    sv: 'tillfälligt nummer, med en bokstav i stället för en siffra',
    en: 'an interim number, with a letter in place of a digit'
  },
  { id: 'phone', sv: 'telefonnummer', en: 'a telephone number' },
  { id: 'e-mail', sv: 'e-postadress', en: 'an e-mail address' },
  {
    id: 'document-number',
    sv: 'nummer på ett pass, ett LMA-kort eller en annan handling som hör till en person',
    en: 'the number of a passport, an LMA card or another document that belongs to one person'
  },
  { id: 'account-name', sv: 'kontonamn som börjar med @', en: 'the name of an account, beginning with @' },
  { id: 'plate', sv: 'registreringsnummer på ett fordon', en: 'the registration number of a vehicle' },
  {
    id: 'property-designation',
    sv: 'fastighetsbeteckning eller kvarter',
    en: 'the designation of a property, or a block'
  },
  { id: 'street-address', sv: 'gatuadress eller byadress', en: 'an address in a street or a village' },
  { id: 'coordinates', sv: 'koordinater för en plats', en: 'the coordinates of a place' },
  { id: 'postcode', sv: 'postnummer', en: 'a postcode' },
  { id: 'case-number', sv: 'diarie-, mål- eller ärendenummer', en: 'the number of a case or a record' },
  {
    id: 'date-of-birth',
    sv: 'ett helt datum, som kan vara ett födelsedatum',
    en: 'a whole date, which may be that of a birth'
  },
  { id: 'given-name', sv: 'förnamn', en: 'a given name' },
  { id: 'family-name', sv: 'efternamn', en: 'a family name' },
  { id: 'place', sv: 'ortnamn', en: 'the name of a place' },
  {
    id: 'proper-noun',
    sv: 'okänt ord med stor bokstav inne i en mening, som kan vara ett namn',
    en: 'an unknown word with a capital inside a sentence, which may be a name'
  },
  {
    id: 'digits-like-number',
    sv: 'tio till tolv siffror som liknar ett personnummer, men där något inte stämmer',
    en: 'ten to twelve digits that resemble a personal identity number, but where something is wrong'
  }
] as const satisfies ReadonlyArray<{ readonly id: string; readonly sv: string; readonly en: string }>

/**
 * Every rule of the screening, with its words.
 *
 * @example
 * import { Screen } from '@norrsken/core'
 *
 * assert.equal(Screen.rules.find(({ id }) => id === 'postcode')?.sv, 'postnummer')
 */
export const rules: ReadonlyArray<Rule> = table
