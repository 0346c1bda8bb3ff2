import { ours, wordsIn } from './ours.ts'
import type { WordList } from './WordList.ts'

/** Words that are written with a capital, or in capitals before a number, and tell of no person and no address. */
export const nobody: WordList = {
  ...ours,
  words: wordsIn(`
    Polisen Polismyndigheten Polisregion Region Regionen Länsstyrelsen Kommunen Socialtjänsten Socialnämnden
    Socialstyrelsen Socialjouren Försäkringskassan Arbetsförmedlingen Skatteverket Migrationsverket Kriminalvården
    Åklagarmyndigheten Åklagaren Tingsrätten Hovrätten Förvaltningsrätten Kammarrätten Domstolsverket
    Brottsoffermyndigheten Brottsofferjouren Kvinnojouren Tjejjouren Mansjouren Kvinnofridslinjen Barnahus
    Barnombudsmannen Jämställdhetsmyndigheten Folkhälsomyndigheten Riksdagen Regeringen Justitieombudsmannen
    Integritetsskyddsmyndigheten Skolinspektionen Kronofogden Kronofogdemyndigheten Inspektionen Hälsocentralen
    Vårdcentralen Akutmottagningen Kvinnokliniken Barnkliniken Psykiatrin Ungdomsmottagningen Familjerätten
    Barnhälsovården Elevhälsan Rädda Barnen Röda Korset Svenska Kyrkan Missionskyrkan Frälsningsarmén Norrsken
    Operation Våldsgruppen Samrådet Styrgruppen Arbetsgruppen Ledningsgruppen Nationellt Centrum Jouren Länet
    Norrland Sverige Norge Finland Danmark Europa Norden Brottsbalken Föräldrabalken Ärvdabalken Äktenskapsbalken
    Socialtjänstlagen Offentlighetslagen Sekretesslagen Istanbulkonventionen Barnkonventionen Patriark Freda Kap
    Kapitel Kl Klockan Punkt Artikel Avsnitt Sid Sida Bilaga Jul Julen Påsk Påsken Midsommar Pingst Advent Nyår
    Ramadan Gud Facebook Instagram Snapchat Messenger Google Tiktok Whatsapp Teams Swish Bankid Internet Mamma Pappa
    Covid Alkohol SEK EUR USD NOK DKK GBP SFS SOU LSS OSL SOL HSL PSL HSLF PDF TBE FTF DNR TEL FAX FAS SMS MMS BUP
    BVC BUF ROS SIP Prop DS LVU LVM LPT FB BRB RB PL
  `)
}
