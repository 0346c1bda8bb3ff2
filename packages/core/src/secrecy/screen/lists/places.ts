import { ours, wordsIn } from './ours.ts'
import type { WordList } from './WordList.ts'

/**
 * Places of the county of Jämtland: its municipalities, their towns, villages and parishes, Sami villages, and parts of
 * the town of Östersund. Towns around it, and the largest of the country.
 */
export const places: WordList = {
  ...ours,
  words: wordsIn(`
    Alanäs Albacken Alingsås Alsen Anviken Arboga Arvidsjaur Arådalen Aspås Avesta Backe Berg Bispgården Björnänge
    Blåsjön Bodsjö Bollnäs Borgvattnet Borlänge Borås Botkyrka Bringåsen Bruksvallarna Brunflo Bräcke Bydalen Bågede
    Börtnan Dorotea Duvberg Duved Dvärsätt Edsåsen Enafors Enköping Eskilstuna Falkenberg Falun Fillsta Fisksjön
    Fjällnäs Fjällsjö Flåsjön Fors Frostviken Frösö Frösön Funäsdalen Fyrås Fåker Föllinge Galhammar Glissjöberg
    Glöte Grytan Gåebrien Gåxsjö Gäddede Gällivare Gällö Gävle Göteborg Hackås Hallen Halmstad Hammarstrand
    Hammerdal Handsjön Handöl Handölsdalen Haninge Havsnäs Hede Hedeviken Helsingborg Herrö Hissmofors Hotagen
    Hoting Hoverberg Huddinge Hudiksvall Hunge Huså Håsjö Häggenås Hällesjö Härjedalen Härnösand Hässleholm
    Höglekardalen Högvålen Jiingevaerie Jijnjevaerie Jormvattnet Jovnevaerie Jämtland Järpen Jönköping Kall Kallrör
    Kalmar Karlshamn Karlskoga Karlskrona Karlstad Katrineholm Kaxås Kiruna Kläppe Klövsjö Kolåsen Konäs Kramfors
    Kristianstad Kristinehamn Krokom Krångede Kumla Kungsbacka Kyrktåsjö Kyrkås Kälarne Köping Körfältet Landskrona
    Laxsjö Levanger Lidköping Lillhärdal Lillsjön Linköping Linsell Lit Ljungdalen Ljusdal Ljusnedal Lofsdalen
    Ludvika Lugnvik Luleå Lund Lycksele Långå Lövberga Malmö Malung Marby Marieby Mattmar Messlingen Mittådalen
    Mjälle Mjölby Mora Motala Myssjö Märsta Mölndal Mörsil Nacka Njaarke Norrköping Norrtälje Norråker Nyhem
    Nyköping Nälden Näs Näskott Nässjö Näsviken Odensala Offerdal Ohredahke Ope Optand Orrviken Orsa Oskarshamn
    Ottsjö Oviken Pilgrimstad Pålgård Raedtievaerie Ragunda Ramundberget Remmen Revsund Rissna Ristafallet Ronneby Rossön
    Ruvhten Rätan Rätansbyn Rättvik Rödön Rönnöfors Röros Rörström Rötviken Saanti Sala Sandviken Sigtuna Sikås
    Skellefteå Skyttmon Skålan Skövde Slagsån Sollefteå Solliden Solna Staare Stavre Steinkjer Stekenjokk Stjördal
    Stockholm Storhogen Storlien Storsjö Storuman Strånäset Ström Strömsund Stugun Sundbyberg Sundsjö Sundsvall
    Sunne Sveg Svenstavik Såå Söderhamn Södertälje Sörbyn Tandsbyn Tegefjäll Timrå Torvalla Tranås Trelleborg
    Trillevallen Trollhättan Trondheim Trångsviken Tåsjö Tåssåsen Täby Tänndalen Tännäs Uddevalla Ulriksfors
    Ulvkälla Umeå Undersåker Uppsala Valla Valsjöbyn Vaplan Varberg Vemdalen Vemdalsskalet Vemhån Verdal Vetlanda
    Vilhelmina Visby Voernese Vålådalen Vängel Värnamo Västervik Västerås Västeråsen Växjö Ystad Ytterhogdal Ytterån
    Åkersjön Ånge Ångsta Ånn Åre Ås Åsarna Åsele Älvdalen Älvros Änge Ängelholm Ängersjö Önet Örebro Örnsköldsvik
    Östersund Överammer Överberg Överhogdal
  `)
}
