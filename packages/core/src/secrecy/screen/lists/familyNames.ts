import { ours, wordsIn } from './ours.ts'
import type { WordList } from './WordList.ts'

/** Family names that are common in Sweden, also among those who have come here. */
export const familyNames: WordList = {
  ...ours,
  words: wordsIn(`
    Abdi Abdullah Abdullahi Abrahamsson Adamsson Aden Adolfsson Ahlberg Ahlgren Ahlin Ahlström Ahmad Ahmadi Ahmed
    Ahmeti Akbari Al Alavi Albertsson Alexandersson Alfredsson Ali Alic Alizadeh Alkan Alm Almgren Almqvist Alvarez
    Amini Amiri Andersson Andreasson Antonsson Arnesson Aronsson Arvidsson Asghari Aslan Asp Asplund Augustsson Awad
    Axelsson Aydin Aziz Babic Backlund Backman Backström Barzani Bayram Begic Bengtsson Berg Bergdahl Bergfors
    Berggren Bergh Berglind Berglund Bergman Bergmark Bergqvist Bergsten Bergstrand Bergström Bergvall Berisha
    Bernhardsson Berntsson Bertilsson Birgersson Björk Björklund Björkman Björkqvist Björn Blad Blixt Blom Blomberg
    Blomgren Blomkvist Blomqvist Bodén Bodin Bolin Boman Borg Borgström Boström Brandberg Brandt Brattberg Brink
    Broberg Brodd Brodin Broman Broström Bruhn Brunberg Bruun Bryntesson Bränström Burman Byström Bäck Bäckman
    Bäckström Börjesson Carlberg Carlén Carlson Carlsson Carlström Cederberg Cederlund Celik Chen Christensen
    Christiansson Claesson Costa Dahl Dahlberg Dahlgren Dahlin Dahlman Dahlqvist Dahlstrand Dahlström Danielsson
    Davidsson Demir Diaz Dogan Domeij Ek Ekberg Ekblad Ekdahl Ekholm Eklund Eklöf Ekman Ekstrand Ekström Elfving
    Eliasson Elmi Elofsson Emanuelsson Enberg Eng Engberg Englund Engman Engqvist Engström Ericson Ericsson Eriksson
    Erlandsson Eskilsson Fagerström Fahlgren Falk Farah Fast Feldt Fernandez Fjellström Fjällström Flink Flodin
    Fofanah Fogelberg Fogelström Folkesson Fors Forsberg Forsell Forsgren Forslund Forsman Forss Forssell Forsström
    Frank Fransson Fredin Fredriksson Friberg Frid Frisk Fritzson Frost Frykman Fält Gabrielsson Garcia Gard Gashi
    Gebremedhin Georgiev Gerdin Ghebremariam Glad Gomez Gonzalez Grahn Granath Granberg Granlund Granqvist Granström
    Green Grip Grundström Grönberg Grönlund Grönqvist Grönvall Gunnarsson Gustafson Gustafsson Gustavsson Gyllensten
    Göransson Göthberg Haag Habib Haddad Hadzic Hagberg Haglund Hagman Hagström Haidari Haji Hakimi Hallberg
    Hallgren Hallin Hallström Halvarsson Hamid Hammar Hammarberg Hammarström Hamrin Hansen Hanssen Hansson
    Haraldsson Harrysson Hasan Hasani Hashemi Hashi Hassan Hasselgren Hed Hedberg Hedenström Hedin Hedlund Hedman
    Hedqvist Hedström Helander Helgesson Helin Hell Hellberg Hellgren Hellman Hellqvist Hellström Henningsson
    Henriksson Hermansson Hilding Hildingsson Hillström Hjalmarsson Hjelm Hjelmberg Hjort Hjorth Hoang Hodzic
    Holgersson Holm Holmberg Holmer Holmgren Holmlund Holmqvist Holmström Holst Hosseini Hoxha Huang Hugosson Hult
    Hultberg Hultgren Hulth Hultin Hultman Huss Hussain Hussein Huynh Håkanson Håkansson Hårdh Hägg Häggberg
    Häggblom Hägglund Häggqvist Häggström Häll Hällgren Hämäläinen Högberg Höglund Högström Ibrahim Isaksson Isberg
    Ismail Israelsson Issa Ivanov Ivanova Ivarsson Jacobson Jacobsson Jafari Jakobsson Jama Janson Jansson Jarl
    Jensen Jeppsson Jernberg Joelsson Johannesson Johannisson Johansen Johanson Johansson Johnson Johnsson Jonasson
    Jonsson Josefsson Jovanovic Jung Jönsson Jörgensen Kadir Karimi Karlberg Karlén Karlsson Karlström Kaya Khalaf
    Khaled Khalil Khan Kihlberg Kindberg Kinnunen Kjell Kjellberg Kjellgren Kjellin Kjellman Kjellström Klang
    Klingberg Knutsson Korhonen Kovacevic Kowalska Kowalski Krantz Krasniqi Kristensen Kristiansson Kristoffersson
    Kronberg Kullberg Kvist Källman Källström Lager Lagerqvist Lagerström Laine Landin Landström Lang Larsen Larsson
    Laurin Le Leander Lehtonen Leijon Lejon Lennartsson Levin Lewandowski Li Lidström Lilja Liljeqvist Lind Lindahl
    Lindberg Lindblad Lindblom Lindborg Lindbäck Linde Lindell Linder Linderoth Lindfors Lindgren Lindh Lindhé
    Lindholm Lindkvist Lindman Lindmark Lindqvist Lindroth Lindskog Lindstrand Lindström Lindvall Ljung Ljungberg
    Ljunggren Ljungqvist Ljungström Lopez Loven Lovén Ludvigsson Lund Lundahl Lundberg Lundblad Lundborg Lundell
    Lundgren Lundh Lundholm Lundin Lundkvist Lundmark Lundqvist Lundstedt Lundström Lundvall Löf Löfberg Löfgren
    Löfqvist Löfstedt Löfström Löfvenberg Lönn Lönnberg Lönnqvist Löv Lövgren Magnusson Mahmood Mahmoud Mahmud Malm
    Malmberg Malmgren Malmqvist Malmsten Malmström Markovic Markström Markus Martinez Martinsson Matsson Mattson
    Mattsson Mehmeti Melander Melin Mellgren Michaelsson Mikaelsson Moberg Modig Modin Mohamad Mohamed Mohammad
    Mohammadi Mohammed Mohamud Molander Molin Montelius Moradi Morin Mossberg Mousavi Musa Mustafa Månsson
    Mårtensson Mäkelä Mäkinen Möller Mörk Mörtsell Najafi Nasser Nazari Ngo Nguyen Nielsen Niemi Nieminen Niklasson
    Nikolic Nilson Nilsson Noori Norberg Nord Nordahl Nordberg Nordell Nordenberg Nordgren Nordin Nordkvist
    Nordlander Nordlund Nordqvist Nordström Norell Norén Norgren Norlin Norling Norman Norrby Norrman Norström Novak
    Nowak Nur Nuur Nyberg Nygren Nyholm Nylander Nylund Nyman Nyqvist Nyström Näsholm Näslund Nässén Odelberg Ohlin
    Ohlson Ohlsson Olander Olausson Olin Olofsson Olovsson Olsen Olson Olsson Omar Omer Oscarsson Oskarsson Osman
    Ottosson Ozturk Palm Palmberg Palmér Palmgren Palmqvist Paulsson Pedersen Pereira Perez Persson Petersen
    Petersson Petrov Petrovic Petterson Pettersson Pham Phan Pihl Popescu Popov Popovic Pålsson Qasim Qvarnström
    Ragnarsson Rahimi Rahm Rahman Ramadan Ramberg Ramström Rashid Rask Rasmussen Rehn Renström Rezai Richardsson
    Robertsson Rodin Rodriguez Roos Ros Rosell Rosen Rosén Rosenberg Rosendahl Rosengren Rosenqvist Roslund Roth
    Rudolfsson Rundgren Runesson Runström Rydberg Rydén Rydgren Rydholm Ryman Rönnberg Rönnlund Rönnqvist Sadiq
    Saeed Sahin Sahlberg Sahlin Said Saleh Salih Salim Salomonsson Salonen Samadi Samuelsson Sanchez Sandahl
    Sandberg Sandelin Sandell Sandén Sandgren Sandin Sandström Sandvall Santos Schmidt Schultz Segerström Selander
    Selin Setterberg Shala Sharif Sheikh Sigurdsson Silfver Silva Simonsson Singh Sjöberg Sjöblom Sjödin Sjögren
    Sjöholm Sjölander Sjölin Sjölund Sjöqvist Sjöstedt Sjöstrand Sjöström Skarin Skog Skoglund Skogsberg Skoog Sköld
    Smajic Smedberg Smith Sonesson Sow Spångberg Staaf Stankovic Starck Stark Stefansson Stenberg Stenman Stenmark
    Stenqvist Stenström Stenvall Stjernström Stolt Storm Strand Strandberg Strandell Strid Stridsberg Strindberg
    Stråhle Ström Strömberg Strömbäck Strömgren Strömqvist Strömstedt Strömvall Stål Stålberg Stålhammar Suleiman
    Sultani Sund Sundberg Sundell Sundén Sundgren Sundh Sundin Sundkvist Sundman Sundqvist Sundström Svahn Svanberg
    Svantesson Svedberg Svedin Svedlund Svensk Svensson Svärd Swahn Säfström Sällström Söder Söderberg Söderbäck
    Söderholm Söderlind Söderlund Söderman Söderqvist Söderstedt Söderström Sörensen Sörlin Tahir Tapper Tegnér
    Tekin Tell Tesfay Thelander Thelin Tholén Thomasson Thor Thorell Thorén Thorsell Thorsson Thulin Thunberg
    Thuresson Thyberg Thörnqvist Tjernberg Tjäder Tjärnlund Torstensson Tran Trygg Tunberg Turesson Tängdén Törnblom
    Törnqvist Uhlin Ulander Ulfsson Ullberg Usman Vallin Valtersson Vesterlund Vestin Viberg Victorsson Vidén
    Viklund Vikström Viktorsson Vinberg Virtanen Vu Vågberg Wahlberg Wahlgren Wahlqvist Wahlström Waldemarsson Wall
    Wallberg Wallén Wallgren Wallin Wallman Wallström Walter Wang Warsame Wassberg Wedin Welander Wennberg
    Wennerström Werner Wersén Wessman Westberg Wester Westerberg Westergren Westerlund Westerman Westin Westling
    Westman Weström Wetterberg Wiberg Wickman Wickström Widell Widmark Wigren Wik Wiklund Wikman Wikström
    Wilhelmsson Winberg Winter Winther With Wolff Wójcik Yang Yildiz Yilmaz Yousef Yusuf Åberg Ågren Åhlén Åhlin
    Åhman Åkerberg Åkerblom Åkerlund Åkerman Åkerström Åkesson Ålander Åsberg Åsén Åslund Åström Ängquist Öberg
    Ödling Ögren Öhlund Öhman Öhrn Östberg Östensson Österberg Östergren Österlund Österman Östlin Östling Östlund
    Östman Öztürk Zackrisson Zahedi Zetterberg Zetterlund Zetterström Zhang Zhou
  `)
}

/** How Swedish family names end, and a few of others. */
export const familyNameEndings: WordList = {
  ...ours,
  words: wordsIn(
    'sson sdotter qvist kvist quist ström lund gren berg dahl stedt strand blom mark vall bäck zadeh nejad vić'
  )
}
