import type { Text } from '../../clauses/catalogue.ts'

/**
 * The conditions of the Swedish table, each as something that holds or does not. The words are ours and shorter than the law's:
 * who decides a condition reads the paragraph.
 */
export const conditions = {
  'necessary-for-own-task': {
    sv: 'det är nödvändigt för att den som lämnar uppgiften ska kunna göra sitt eget arbete',
    en: 'whoever discloses cannot do its own work without it'
  },
  'reservation-removes-harm': {
    sv: 'ett förbehåll som binder mottagaren tar bort risken för skada eller men',
    en: 'a reservation that binds the receiver takes away the risk of harm'
  },
  'needed-against-crime-or-cheating': {
    sv: 'mottagaren behöver uppgiften mot brott, felaktiga utbetalningar eller regelbrott',
    en: 'the receiver needs it against crime, wrong payments or breaches of rules'
  },
  'no-overriding-reasons-for-secrecy': {
    sv: 'övervägande skäl talar inte för sekretess',
    en: 'no overriding reasons speak for secrecy'
  },
  'rule-on-investigations-does-not-prevent': {
    sv: 'en jurist har sett att regeln om utredning av begångna brott (10 kap. 23 §) inte hindrar det',
    en: 'a lawyer has seen that the rule on investigating committed crimes (10:23) does not prevent it'
  },
  'under-twenty-one': { sv: 'den som uppgiften rör är under 21 år', en: 'the person concerned is under 21' },
  'concrete-risk-of-criminal-activity': {
    sv: 'konkreta omständigheter visar en risk för att den unge kommer att begå brott',
    en: 'concrete circumstances show a risk that the young person will commit crimes'
  },
  'concrete-risk-of-serious-crime-against-related': {
    sv: 'konkreta omständigheter visar en risk för ett brott mot en närstående enligt 3, 4 eller 6 kap. brottsbalken med minst ett års fängelse',
    en: 'concrete circumstances show a risk of a crime against somebody close, of chapter 3, 4 or 6 of the criminal code and of at least a year in prison'
  },
  'particular-risk-of-serious-crime-against-related': {
    sv: 'särskilda omständigheter visar en risk för ett sådant brott mot en närstående',
    en: 'particular circumstances show a risk of such a crime against somebody close'
  },
  'may-help-prevent-it': {
    sv: 'uppgiften kan antas bidra till att brottet förhindras',
    en: 'it can be assumed to help prevent the crime'
  },
  'not-unsuitable': {
    sv: 'det är inte olämpligt med tanke på insatser som planeras eller pågår, eller av andra särskilda skäl',
    en: 'it is not unsuitable in view of support that is planned or under way, or for another particular reason'
  },
  'suspicion-of-listed-crime': {
    sv: 'uppgiften gäller en misstanke om ett brott av de slag som paragrafen räknar upp',
    en: 'it concerns a suspicion of a crime of the kinds that the paragraph lists'
  },
  'victim-under-eighteen': {
    sv: 'brottet är riktat mot någon under 18 år',
    en: 'the crime is directed against somebody under 18'
  },
  'matters-to-investigation': {
    sv: 'uppgiften har betydelse för utredningen av ett begånget brott',
    en: 'it matters to the investigation of a crime that has been committed'
  },
  'offence-of-at-least-six-months': {
    sv: 'brottets minimistraff är minst sex månaders fängelse, eller minst ett år om det stannat vid försök, förberedelse eller stämpling',
    en: 'the least penalty for the crime is six months in prison or more, or a year or more where it was only attempted, prepared or conspired'
  },
  'offence-reaches-threshold-of-that-day': {
    sv: 'brottet når den gräns som paragrafen satte den dagen',
    en: 'the crime reaches the threshold that the paragraph set that day'
  },
  'offence-can-lead-to-prison': {
    sv: 'brottet kan ge fängelse',
    en: 'the crime can lead to prison'
  },
  'obvious-precedence': {
    sv: 'det är uppenbart att intresset av att uppgiften lämnas väger tyngre än det som sekretessen skyddar',
    en: 'it is obvious that the interest in disclosing it outweighs what the secrecy protects'
  },
  'against-no-other-rule': {
    sv: 'det strider inte mot någon lag eller förordning',
    en: 'it is against no act and no ordinance'
  },
  'needed-for-necessary-care-or-support': {
    sv: 'uppgiften behövs för att den enskilde ska få nödvändig vård, behandling eller annat stöd, eller till skydd för ett väntat barn',
    en: 'it is needed so that the person gets necessary care, treatment or other support, or to protect an expected child'
  },
  'in-a-listed-situation': {
    sv: 'den enskilde är under 18 år, missbrukar fortgående, får psykiatrisk tvångsvård eller rättspsykiatrisk vård, eller är gravid',
    en: 'the person is under 18, has a continuing substance abuse, is in compulsory or forensic psychiatric care, or is pregnant'
  },
  'cannot-consent': {
    sv: 'den enskilde kan av hälsoskäl eller andra skäl inte samtycka',
    en: 'the person cannot consent, because of ill health or for another reason'
  },
  'requested-by-law-enforcement': {
    sv: 'en brottsbekämpande myndighet har begärt uppgiften',
    en: 'a law enforcement authority has asked for it'
  },
  'needed-in-law-enforcement': {
    sv: 'uppgiften behövs i mottagarens brottsbekämpande verksamhet',
    en: 'the receiver needs it in its law enforcement'
  },
  'no-exceptional-reasons-for-secrecy': {
    sv: 'inga synnerliga skäl talar för att sekretessen ska gå före',
    en: 'no exceptional reasons speak for putting secrecy first'
  },
  'secrecy-not-clearly-weightier': {
    sv: 'det står inte klart att det som sekretessen skyddar väger tyngre',
    en: 'it is not clear that what the secrecy protects weighs more'
  },
  'wording-of-that-day-looked-up': {
    sv: 'paragrafens lydelse den dagen är uppslagen, och det den kräver är uppfyllt',
    en: 'the wording of the paragraph of that day has been looked up, and what it asks for is met'
  }
} as const satisfies { readonly [name: string]: Text }

export type ConditionName = keyof typeof conditions

/** What the paragraphs of the Swedish table are about, by act and paragraph. */
export const paragraphs = {
  '2009:400 21:1': { sv: 'hälsa och sexualliv, var uppgiften än finns', en: 'health and sex life, wherever held' },
  '2009:400 21:3': {
    sv: 'var en hotad människa finns och kan nås',
    en: 'where somebody who is threatened lives and can be reached'
  },
  '2009:400 21:3 a': {
    sv: 'var en part med skyddad folkbokföring bor',
    en: 'where a party with protected registration lives'
  },
  '2009:400 25:1': { sv: 'sekretess i hälso- och sjukvården', en: 'secrecy in health care' },
  '2009:400 26:1': { sv: 'sekretess i socialtjänsten', en: 'secrecy in the social services' },
  '2009:400 35:1': {
    sv: 'sekretess i polisens brottsbekämpning',
    en: 'secrecy in the crime-fighting work of the police'
  },
  '2009:400 10:2': { sv: 'nödvändigt för det egna arbetet', en: 'necessary for one’s own work' },
  '2009:400 10:14': { sv: 'till en enskild, med förbehåll', en: 'to an individual, with a reservation' },
  '2009:400 10:15 a': {
    sv: 'mot brott, felaktiga utbetalningar och regelbrott, efter avvägning',
    en: 'against crime, wrong payments and breaches of rules, after weighing'
  },
  '2009:400 10:18 a': {
    sv: 'om unga som riskerar att begå brott, till Polisen',
    en: 'about young people at risk of committing crimes, to the Police'
  },
  '2009:400 10:18 c': {
    sv: 'vid risk för allvarliga brott mot närstående, till Polisen',
    en: 'at a risk of serious crimes against somebody close, to the Police'
  },
  '2009:400 10:21': {
    sv: 'misstanke om vissa brott mot unga, till Polisen',
    en: 'a suspicion of certain crimes against young people, to the Police'
  },
  '2009:400 10:23': {
    sv: 'utredning av allvarligare brott, till Polisen',
    en: 'investigation of the graver crimes, to the Police'
  },
  '2009:400 10:24': {
    sv: 'utredning av brott, under annan sekretess',
    en: 'investigation of crimes, under other secrecy'
  },
  '2009:400 10:27': { sv: 'generalklausulen', en: 'the general clause' },
  '2009:400 25:12': {
    sv: 'inom vården och till socialtjänsten, för nödvändigt stöd i vissa lägen',
    en: 'within health care and to the social services, for necessary support in certain situations'
  },
  '2009:400 25:13': {
    sv: 'för nödvändigt stöd till den som inte kan samtycka',
    en: 'for necessary support to somebody who cannot consent'
  },
  '2009:400 26:9': {
    sv: 'inom socialtjänsten och till vården, för nödvändigt stöd i vissa lägen',
    en: 'within the social services and to health care, for necessary support in certain situations'
  },
  '2025:170 4': {
    sv: 'kontaktuppgifter på begäran, till brottsbekämpningen',
    en: 'contact data on request, to law enforcement'
  },
  '2025:170 6': {
    sv: 'kommuners och regioners uppgifter till brottsbekämpningen',
    en: 'what municipalities and regions hold, to law enforcement'
  },
  '2001:453 14:1': { sv: 'anmälan om oro för ett barn', en: 'report of concern for a child' },
  '2025:400 19:1': { sv: 'anmälan om oro för ett barn', en: 'report of concern for a child' }
} as const satisfies { readonly [paragraph: string]: Text }

export type ParagraphName = keyof typeof paragraphs
