import { ours, wordsIn } from './ours.ts'
import type { WordList } from './WordList.ts'

/** Names of the other lists that are ordinary Swedish words too. */
export const ordinaryWords: WordList = {
  ...ours,
  words: wordsIn(`
    abbe adel al alf ali alm alma alva amal ana andre ann ante aria arta asp asta august axel aya backe baran
    berg berggren bergvall bill bjarke björk björn blad blixt blom bo boden bolin borg bosse brink britt brodd bror
    bruno bräcke burman bäck can chan dag dahl dan diana dick dina disa duc ebba edit ek ekman elle emir emma eng
    ester eva evert falk fang fanny fast finn flink flora fors forss frank frans fred frid frida frisk frost fält
    gard gerd glad green greta grip gry grytan gun hala hallen hammar hana hans hao hasse hed hede heidi helga hell
    henry hjort hoa holm hong hult hägg häll ida inga inger iris isa isberg iver jack jama jarl jasmin jean jenny
    jens jihad jim jon jung juni kaj kaja kall kalle kari karl kasper kati kenny kent khan kim kira klang klara klas
    knut krantz kristen krokom kurt kvist kåre köping lage lager lan lana lang lars lasse laura le lea lejon lena
    leo leon li lilja lill lilly lina lind linda linde linder linn linnea lisa lise lit liv ljung lo loke lotta lova
    love lucia luna lund lykke löf lönn löv maj maja malm malva marina marit mark markus mats max mei meta mike mila
    milan milla mimmi mina minna mira mitra modig molin molly mona mora morgan musa måns märta mörk nacka nam neo
    niemi nisse nok noor nora nord norman nova nur nyman näs näslund odd olle ope otto ove palm palmer pelle per
    petter pia ploy ramadan rana rask ray rima rita robin roos ros rosa rose rosen roth rut rätan rödön safa saga
    said sala salam sally sam samar sami sana sanna sara siv skog skålan sköld solveig sonja sow stark stella sten
    stig stina stolt storm strand strid ström strömsund stål sund sunne svea sven svensk svärd sylvia söder tage
    tapper tea teddy tell teres tilda tilde tim tina tindra tjäder tom tor tora tore tova tran trygg tuva tyra ulf
    ulla uno urban vagn valla vera veronika viden vilda ville viola vu wall walter wester winter with ylva åkerman
    ånge ås åsarna änge ängla östen
  `)
}
