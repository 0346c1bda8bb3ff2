interface Fault {
  readonly expected: string
  readonly found: string
}

/** What was expected and found, in Swedish. A phrase without a translation stays in English. */
export const faultInSwedish = ({ expected, found }: Fault): Fault => ({
  expected: inSwedish(expected),
  found: inSwedish(found)
})

const inSwedish = (phrase: string): string => {
  const [, part] = /^a list, each (.*)$/.exec(phrase) ?? []
  if (part !== undefined) return `en lista, där varje del är ${inSwedish(part)}`
  const [, key, held] = /^an object from (\d+ to .*?|.*?) to (.*)$/.exec(phrase) ?? []
  if (key !== undefined && held !== undefined) return `ett objekt från ${inSwedish(key)} till ${inSwedish(held)}`
  const [, value] = /^(.*), or null$/.exec(phrase) ?? []
  if (value !== undefined) return `${inSwedish(value)}, eller null`
  const [pattern, swedish] = phrases.find(([pattern]) => pattern.test(phrase)) ?? []
  return pattern === undefined || swedish === undefined ? phrase : phrase.replace(pattern, swedish)
}

/** The phrases in which the library says what is wrong with an event or a file. What it quotes is carried over as it stands. */
const phrases: ReadonlyArray<readonly [RegExp, string]> = [
  [/^nothing$/, 'ingenting'],
  [/^a list$/, 'en lista'],
  [/^an object$/, 'ett objekt'],
  [/^one$/, 'en'],
  [/^a key$/, 'en nyckel'],
  [/^a longer one$/, 'en längre'],
  [/^bytes that are not$/, 'byte som inte är det'],
  [/^a text of (\d+) characters? that is not JSON$/, 'en text på $1 tecken som inte är JSON'],
  [
    /^a text of (\d+) characters? that is not JSON from character (\d+) on$/,
    'en text på $1 tecken som inte är JSON från tecken $2'
  ],
  [/^a text of (\d+) characters?$/, 'en text på $1 tecken'],
  [/^a text that is not JSON from line (\d+), column (\d+) on$/, 'en text som inte är JSON från rad $1, kolumn $2'],
  [
    /^a text that ends in the middle of its JSON, at line (\d+), column (\d+)$/,
    'en text som tar slut mitt i sin JSON, på rad $1, kolumn $2'
  ],
  [/^a window of at least one day, or one month$/, 'ett fönster på minst en dag, eller en månad'],
  [/^a number$/, 'ett tal'],
  [/^a boolean$/, 'ett sanningsvärde'],
  [/^the end of the log in the middle of one$/, 'loggens slut mitt i en'],
  [/^a whole line of JSON$/, 'en hel rad JSON'],
  [/^one JSON object$/, 'ett JSON-objekt'],
  [/^a line of at most 8 MiB$/, 'en rad på högst 8 MiB'],
  [/^a value at most (\d+) levels deep$/, 'ett värde i högst $1 nivåer'],
  [/^a deeper one$/, 'ett djupare'],
  [/^each key once$/, 'varje nyckel en gång'],
  [/^it twice$/, 'den två gånger'],
  [/^no such key$/, 'ingen sådan nyckel'],
  [/^no such key \(known: (.*)\)$/, 'ingen sådan nyckel (kända: $1)'],
  [/^an event$/, 'en händelse'],
  [/^an event of a stream "(.*?)" \((.*)\)$/, 'en händelse i en ström "$1" ($2)'],
  [
    /^a schema of (\S+) that this version knows \((.*) to (.*)\)$/,
    'ett schema för $1 som den här versionen känner ($2 till $3)'
  ],
  [/^1 to (\d+) printable characters$/, '1 till $1 utskrivbara tecken'],
  [/^a whole number from (\d+)$/, 'ett heltal från $1'],
  [/^a whole number from (\d+) to (\d+)$/, 'ett heltal från $1 till $2'],
  [/^one of (.*)$/, 'något av $1'],
  [/^true or false$/, 'true eller false'],
  [/^true, false or "unknown"$/, 'true, false eller "unknown"'],
  [/^a text$/, 'en text'],
  [/^a text of at most 10,000 characters$/, 'en text på högst 10 000 tecken'],
  [/^a day that exists, such as (.*)$/, 'en dag som finns, till exempel $1'],
  [/^a day that exists, or an instant with an offset$/, 'en dag som finns, eller ett ögonblick med tidsförskjutning'],
  [/^an instant with an offset, such as (.*)$/, 'ett ögonblick med tidsförskjutning, till exempel $1'],
  [/^a party id such as (.*)$/, 'en parts id, till exempel $1'],
  [/^a unit id such as (.*) or (.*)$/, 'en enhets id, till exempel $1 eller $2'],
  [/^a stream such as (.*) or (.*)$/, 'en ström, till exempel $1 eller $2'],
  [/^a stream (".*")$/, 'en ström $1'],
  [/^the data of (\S+)$/, 'innehållet i $1'],
  [/^terms$/, 'villkor'],
  [/^a basis: (.*) or (.*)$/, 'en grund: $1 eller $2'],
  [/^a position after (\S+)$/, 'en plats efter $1'],
  [/^an event that can be read again$/, 'en händelse som kan läsas igen'],
  [/^what `migrate` makes$/, 'det som `migrate` gör'],
  [/^something else$/, 'något annat'],
  [/^something that `migrate` has not made$/, 'något som `migrate` inte har gjort'],
  [/^a trigger that always fires$/, 'en utlösare som alltid utlöses'],
  [/^one that does not$/, 'en som inte gör det'],
  [/^row-level security$/, 'säkerhet på radnivå'],
  [/^none$/, 'ingen'],
  [/^the owner of the events$/, 'ägaren till händelserna'],
  [/^no right to (\S+)$/, 'ingen rätt till $1'],
  [/^one that everybody has$/, 'en som alla har'],
  [/^one that (".*") has$/, 'en som $1 har'],
  [/^an id that no earlier event has$/, 'ett id som ingen tidigare händelse har'],
  [/^(".*"), the id of event (\d+)$/, '$1, som händelse $2 har'],
  [/^(\d+), the next of (.*)$/, '$1, den nästa i $2'],
  [/^no earlier than (\S+), when the event before was recorded$/, 'tidigast $1, när händelsen före antecknades'],
  [/^the id of an earlier event$/, 'id för en tidigare händelse'],
  [/^an event that may be taken back or replaced$/, 'en händelse som får tas tillbaka eller ersättas'],
  [/^(".*"), a retraction$/, '$1, ett återtagande'],
  [/^an event that stands$/, 'en händelse som står kvar'],
  [/^(".*"), which has been retracted$/, '$1, som har tagits tillbaka'],
  [/^an event of type (.*) in (.*)$/, 'en händelse av typen $1 i $2'],
  [/^(".*"), one of type (.*)$/, '$1, en av typen $2'],
  [/^(".*"), an event of another stream$/, '$1, en händelse i en annan ström'],
  [/^nothing: a retraction is not corrected$/, 'ingenting: ett återtagande rättas inte'],
  [/^at most (\d+) bytes$/, 'högst $1 byte'],
  [/^the definition of an indicator$/, 'definitionen av en indikator'],
  [/^what is counted: (\{.*\}) or (\{.*\})$/, 'vad som räknas: $1 eller $2'],
  [/^what it ends with$/, 'vad det slutar med'],
  [/^a measure: (.*)$/, 'ett mått: $1'],
  [/^a measure of what has a home municipality$/, 'ett mått på något som har en hemkommun'],
  [/^a filter: (.*) or (\{.*\})$/, 'ett filter: $1 eller $2'],
  [/^a filter of at most (\d+) levels$/, 'ett filter i högst $1 nivåer'],
  [/^a word, a whole number, true, false or null$/, 'ett ord, ett heltal, true, false eller null'],
  [/^a whole number$/, 'ett heltal'],
  [/^a whole number of days$/, 'ett antal hela dagar'],
  [/^a whole number of days from (\d+) to (\d+), or (\{.*\})$/, 'ett antal hela dagar från $1 till $2, eller $3'],
  [/^a whole number of days, (\{.*\}) or (".*")$/, 'ett antal hela dagar, $1 eller $2'],
  [/^the name of a field, or (\{.*\})$/, 'namnet på ett fält, eller $1'],
  [/^a field of (\S+) to count by(.*)$/, 'ett fält i $1 att räkna efter$2'],
  [/^a field that holds a day$/, 'ett fält som innehåller en dag'],
  [/^a field that holds a number$/, 'ett fält som innehåller ett tal'],
  [/^a field that names a unit or a party, for its (\S+)$/, 'ett fält som namnger en enhet eller en part, för $1'],
  [/^an event, or a field that holds a day$/, 'en händelse, eller ett fält som innehåller en dag'],
  [/^an event \((.*)\)$/, 'en händelse ($1)'],
  [/^an event of a stream of this kind \((.*)\)$/, 'en händelse i en ström av det här slaget ($1)'],
  [/^an id without \/, =, @, : and spaces$/, 'ett id utan /, =, @, : och mellanslag'],
  [/^an id that no figure of the life of agreements has$/, 'ett id som inget tal om överenskommelsers liv har'],
  [/^each id and version once$/, 'varje id och version en gång'],
  [
    /^another id, or a version after (\d+), which comes with the program$/,
    'ett annat id, eller en version efter $1, som följer med programmet'
  ],
  [/^(".*") version (\d+)$/, '$1 version $2'],
  [/^an event of a case to count by$/, 'en händelse i ett ärende att räkna efter'],
  [/^no other event: what is derived has none$/, 'ingen annan händelse: det som härleds har ingen'],
  [
    /^a goal from 1 to 6, for goals 7 to 9 are known from SurveyAnswered only$/,
    'ett mål från 1 till 6, eftersom målen 7 till 9 bara är kända genom SurveyAnswered'
  ],
  [/^a dimension$/, 'en indelning'],
  [/^a dimension, of which there is a distribution$/, 'en indelning, som fördelningen är över'],
  [/^each dimension once$/, 'varje indelning en gång'],
  [/^what to divide by: (.*) or (".*")$/, 'vad det delas in efter: $1 eller $2'],
  [/^(\{.*\}) or (\{.*\})$/, '$1 eller $2'],
  [
    /^what somebody who lives nowhere can be divided by$/,
    'något att dela in efter som inte kräver att någon bor någonstans'
  ],
  [/^a definition that has a window$/, 'en definition som har ett fönster'],
  [/^a table of populations$/, 'en tabell över befolkning'],
  [/^each municipality once a year$/, 'varje kommun en gång per år'],
  [/^benchmark levels$/, 'rekommenderade nivåer'],
  [/^an indicator and a version of the catalogue$/, 'en indikator och en version i katalogen'],
  [/^each version of an indicator once$/, 'varje version av en indikator en gång'],
  [/^least, most or both$/, 'en undre gräns (least), en övre gräns (most) eller båda'],
  [/^neither$/, 'inget av dem'],
  [/^most to be no less than (\d+)$/, 'en övre gräns (most) på minst $1'],
  [/^one level from (\S+) for (.*) version (\d+): (\{.*\})$/, 'en enda nivå från $1 för $2 version $3: $4'],
  [/^a ledger as `norrsken report` writes it$/, 'en liggare som `norrsken report` skriver den'],
  [/^an empty file$/, 'en tom fil'],
  [/^the entry as it was written$/, 'posten som den skrevs'],
  [/^another$/, 'en annan']
]
