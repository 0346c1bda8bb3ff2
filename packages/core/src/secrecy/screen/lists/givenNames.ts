import { ours, wordsIn } from './ours.ts'
import type { WordList } from './WordList.ts'

/** Given names that are common in Sweden, also among those who have come here. */
export const givenNames: WordList = {
  ...ours,
  words: wordsIn(`
    Abbas Abbe Abd Abdi Abdirahman Abdul Abdulkadir Abdullah Abdullahi Abdulrahman Abdurahman Abel Abraham Abshir
    Abu Adam Adan Adel Aden Adnan Adolf Adrian Aet Aferdita Agata Agda Agnes Agneta Ahmad Ahmed Aida Aile Ailin Aina
    Aisha Ajla Akram Aksel Albert Albin Aleksandar Aleksander Aleksandra Alex Alexander Alexandra Alexia Alf Alfhild
    Alfons Alfred Algot Ali Alia Alice Alicia Alina Alisa Allan Alma Almir Alva Alvar Alve Alvin Amadeus Amal Amalia
    Amanda Amar Amela Amelia Amelie Amer Amin Amina Amir Amira Ammar Amra Ana Anas Anastasia Anaïs Anders André
    Andreas Andrej Andrzej Anette Angela Angelica Angelika Angelina Anita Anja Ann Anna Annabel Anne Anneli Annelie
    Annette Anni Annica Annicka Annie Annika Annikki Anny Anosh Ante Anton Antonia Antonio Anwar Aras Arash Arben
    Arbnora Aria Arian Ariana Arif Armin Arne Arnold Aron Arta Arthur Artur Arvid Arvida Arvo Arya Aryan Asad Asha
    Ashkan Asma Asmaa Aso Assar Asta Aston Astrid Atle Atte August Aurora Avin Awat Axel Aya Ayan Ayla Aylin Ayman
    Ayse Azad Aziz Aziza Baraa Baran Barbara Barbro Bashar Bashir Beata Beatrice Behnaz Behrouz Bella Bengt Benjamin
    Benny Bent Berit Berivan Bernhard Bernt Bert Berta Berth Bertha Bertil Besa Besnik Bettan Bianca Bilal Bill
    Birger Birgit Birgitta Birthe Bjarke Bjarne Björn Bo Bodil Boel Boonmee Boris Bosse Brage Brita Britt Britta
    Bror Bruno Burhan Börje Camilla Can Carin Carina Carl Carlos Carola Carolina Caroline Caspar Casper Cassandra
    Catarina Caterina Catharina Catherine Cathrin Cathrine Cecilia Celine Cemile Chan Charles Charlie Charlotta
    Charlotte Chatarina Christel Christer Christian Christin Christina Christine Christofer Christoffer Christopher
    Ciara Claes Clara Clas Claudia Claus Colin Conny Cornelia Crister Curt Dag Dagmar Dagny Dan Daniel Daniela
    Daniella Danne Daria Darin David Dejan Delal Denise Deniz Dennis Desirée Diana Dick Didrik Dijana Dilan Dina
    Disa Doris Dorota Dorothea Douglas Dragan Dragana Duaa Duc Dunja Ebba Ebrahim Eddie Edgar Edin Edit Edith Edla
    Edvard Edvin Edward Edwin Eero Eeva Efraim Egon Eilif Einar Eino Eira Eivor Eje Elena Eleonor Eleonora Elham
    Elias Elif Elin Elina Elinor Elis Elisa Elisabet Elisabeth Elise Elizabeth Ella Elle Ellen Elli Ellinor Elliot
    Elly Elma Elna Elof Elsa Elsie Elsy Elton Elvin Elvir Elvira Elvis Elvy Emanuel Emelie Emil Emilia Emilie Emily
    Emin Emina Emine Emir Emma Emmy Emrik Enar Enes Engla Enis Enok Erdal Erhard Eric Erica Erik Erika Erkan Erkki
    Erland Erling Erna Ernst Esa Eskil Esko Esra Ester Esther Ethel Eva Evald Evelina Eveline Evelyn Evert Evin Evy
    Ewa Fabian Fadi Fadumo Fahad Faisal Fang Fanny Farah Farhad Farhan Farhia Fariba Farid Farida Farzad Fatemeh
    Fathi Fatima Fatma Fatmir Fatou Fatuma Fawzia Felicia Felix Ferdinand Ferhat Feven Filip Filippa Filmon Finn
    Fiona Firas Fitim Flora Folke Frank Frans Fred Fredric Fredrik Fredrika Freja Frida Fridolf Fritiof Fritz Fuad
    Gabriel Gabriella Genet Georg George Gerd Gerda Gerhard Gert Gertrud Ghazal Gillis Gisela Gittan Glenn Goran
    Gottfrid Greger Greta Gry Gudrun Gullan Gun Gunborg Gunhild Gunilla Gunnar Gunnel Gunnevi Gunvor Gurli Gustaf
    Gustav Göran Gösta Göta Göte Habib Habiba Hadi Hadil Haidar Hala Halima Hama Hamdi Hamid Hamida Hampus Hamsa
    Hamza Hana Hanan Hanh Hani Hanin Hanna Hannah Hannes Hans Hao Harald Hardy Harriet Harry Hasan Hassan Hasse
    Hatice Hawa Hayat Hazem Heba Hedda Hedvig Heidi Heikki Helen Helena Helene Helga Helge Helmer Helmi Helmut
    Henning Henny Henric Henrietta Henrik Henry Herbert Herman Hermine Hiba Hibo Hilda Hildegard Hilding Hildur
    Hilma Hilmer Hjalmar Hjördis Hoa Hoda Hodan Holger Hong Houda Huda Hugo Huong Husam Husein Hüseyin Hussain
    Hussein Håkan Ian Ibrahim Ibrahima Ida Idil Idris Ifrah Igor Ilona Ilse Iman Imran Ina Inas Inez Inga Ingalill
    Ingeborg Ingegerd Ingegärd Ingela Ingemar Inger Ingmar Ingolf Ingrid Ingrida Ingvald Ingvar Ingvor Irena Irene
    Irfan Iris Irja Irma Irmeli Isa Isabel Isabell Isabella Isabelle Isac Isak Iselin Isha Ismail Israa Issa Ivan
    Ivana Ivar Iver Jaakko Jaana Jaber Jack Jacob Jafar Jakob Jalal Jama Jamal James Jamila Jamileh Jan Jana Jane
    Janet Janina Jannica Jannike Janusz Jari Jarl Jarmo Jasmin Jasmina Jasmine Jawad Jean Jeanette Jennie Jennifer
    Jenny Jens Jerker Jerry Jesper Jessica Jihad Jim Jimmie Jimmy Joacim Joakim Joanna Joar Jocke Joel Johan Johanna
    Johannes John Johnny Jolana Jolanta Jon Jonas Jonatan Jonathan Jonna Jonny Jorma José Josef Josefin Josefina
    Josefine Joseph Josephine Jouni Jovan Juan Judit Judith Juha Juhani Juho Jukka Julia Julian Juliana Julie Julius
    Juni Jussi Jörgen Jörn Kaarina Kadir Kaisa Kaisu Kaj Kaja Kajsa Kalevi Kalle Kamal Kamran Karam Kari Karim
    Karima Karin Karina Karl Karla Karolin Karolina Karsten Karzan Kasim Kasper Katarina Katarzyna Katharina
    Kathrine Kati Katja Katrin Kawa Kazem Kemal Kennet Kenneth Kenny Kent Kersti Kerstin Kevin Khadija Khadra Khaled
    Khalid Khalifa Khalil Kiana Kidane Kifle Kim Kira Kirsi Kirsikka Kirsten Kirsti Kjell Kjerstin Klara Klas Klaus
    Knut Konny Konrad Kornelia Kristen Krister Kristian Kristin Kristina Kristine Kristofer Kristoffer Krzysztof
    Kurt Kåre Ladan Lage Laila Lamia Lan Lana Lara Lars Lasma Lasse Laura Lauri Layan Layla Lea Leah Leena Leffe
    Leia Leif Leila Lena Lennart Lennox Leo Leon Leona Leonard Leopold Levi Leyla Liam Liisa Lilian Liliana Lilja
    Lill Lillemor Lilly Lily Lina Linda Linh Linn Linnea Linnéa Linus Lirije Lisa Lisbet Lisbeth Lise Liselott
    Liselotte Liv Livia Lizette Lo Loa Loke Lotta Lottie Loui Louis Louise Lova Love Lovis Lovisa Lowa Lubna Lucas
    Lucia Ludmila Ludvig Ludwig Lukas Luljeta Luna Luul Lydia Lykke Maarit Madeleine Madelene Magda Magdalena
    Magnhild Magnus Mahad Mahamed Mahbub Mahdi Maher Mahmoud Mahmud Mai Maj Maja Majid Majken Majlis Majvor Malak
    Malee Malek Malena Malgorzata Malika Malin Malva Manfred Manne Manuel Maram Marcin Marco Marcus Marek Margareta
    Margarete Margaretha Margit Margita Margot Margret Mari Maria Mariam Mariame Mariana Mariann Marianne Marie
    Mariella Marika Marina Mario Marit Marita Marius Marja Marjan Marjatta Mark Marketta Markku Markus Marlene Marta
    Martha Martin Martina Marwa Mary Maryam Marzena Masoud Mateo Mathias Mathilda Matilda Matin Mats Matteo Matteus
    Matti Mattias Matts Maud Maurits Max Maximilian Maya Maysa Mehdi Mehmet Mehran Mei Meja Melina Melissa Melker
    Melvin Merja Meryem Meta Mia Micael Michael Michaela Michal Michelle Mikael Mikaela Mike Miklas Mila Milad Milan
    Milica Milla Milly Milo Milos Milton Mimmi Mina Minh Minna Mira Miranda Miriam Mirja Mirjam Miro Mirza Mitra Moa
    Mogens Moges Mohamad Mohamed Mohammad Mohammed Mohamud Mohsen Molly Mona Monica Monika Morgan Morten Mouna
    Muhammad Muhammed Muhammet Muna Munir Murad Murat Musa Mustafa Måns Mårten Märit Märta Märtha Nada Nadezhda
    Nadia Nadir Nadira Nadja Naemi Nahid Naima Najib Najma Nam Nanna Nanny Narges Narin Nasir Nasra Nasrin Nasser
    Natalia Natalie Nataniel Natasha Nathalie Natnael Nawal Nazanin Nea Nellie Nelly Neo Nermin Ngoc Nguyen Nicholas
    Nicklas Niclas Nicolas Nicole Nicolina Niels Nikita Niklas Niko Nikola Nikolaj Nils Nima Nimo Nina Nisrin Nisse
    Noa Noah Noel Nok Noor Nora Nour Noura Nova Novalie Nuha Nur Nura Nurten Obaid Odd Oddvar Oksana Ola Olav Ole
    Olena Olga Oliver Olivia Olle Olof Olov Omar Omid Orawan Orvar Osama Oscar Oskar Osman Ossian Othman Ottilia
    Otto Outi Ove Owe Paavo Parisa Parwin Pasi Patric Patrick Patrik Paul Paulina Pauline Pavel Pawel Payam Peder
    Pekka Pelle Per Percy Pernilla Peter Petra Petri Petronella Petter Philip Pia Piotr Piret Pirjo Pirkko Ploy
    Pontus Pornthip Pouya Preben Päivi Pär Qasim Rabia Raed Rafael Ragna Ragnar Ragnhild Ragnvald Rahaf Rahel Rahim
    Rahma Raija Raili Raimo Rakel Ralf Ralph Ramadan Rami Ramon Ramona Rana Rania Rasha Rashid Rasmus Rawan Ray Raya
    Rayan Rebecca Rebecka Reem Regina Rehana Reidar Reijo Reine Reinhold Renata René Renée Reza Riad Ricard Richard
    Rickard Rigmor Riitta Rikard Rima Risto Rita Ritva Robert Robin Roger Rojin Roland Rolf Ronald Ronja Ronny Rosa
    Rose Rosita Rosmari Rosmarie Roya Ruba Ruben Rudolf Rukia Rune Ruqaya Rurik Rustan Rut Rutger Ruth Saad Saara
    Sabah Sabina Sabri Sabrina Sadia Saeed Safa Safiya Saga Sahar Sahra Said Saida Saif Sakarias Salah Salam Saleh
    Salem Salim Sally Salma Salman Salwa Sam Samar Samer Sami Samia Samir Samira Samiya Samuel Sana Sanaa Sandra
    Sanja Sanna Santeri Sara Sarah Sasha Sebastian Seija Selam Selim Selin Selma Semhar Senad Senait Seppo Serena
    Seth Severin Shabnam Shadi Shahad Shahin Shahram Sharif Shayma Sherif Shilan Shirin Shno Shukri Sidra Sigbritt
    Sigfrid Signe Signhild Sigrid Sigurd Sigvard Siham Sima Simon Simret Sinan Siri Siriporn Sirpa Sirwan Siv Sivert
    Sixten Slavica Smilla Sofia Sofie Solbritt Solveig Solvig Somchai Sompong Sonja Sonny Sophia Sophie Soran Soraya
    Staffan Staffana Stefan Stella Stellan Sten Steve Steven Stig Stina Sture Suad Suhaib Suleiman Suleyman Sumaya
    Sune Supaporn Susan Susann Susanna Susanne Sussie Suzana Suzanne Svante Svea Sven Svenne Sverker Svetlana Sylve
    Sylvia Synnöve Sören Taavi Tage Taha Taher Tamara Tanja Tapio Tarek Tariq Tarja Tatiana Tea Ted Teddy Tekla
    Teodor Teres Teresa Terese Terttu Tesfay Thanh Thea Theo Theodor Theres Theresa Therese Therése Thi Thomas Thor
    Thorbjörn Thore Thure Thyra Tiina Tilda Tilde Tim Timo Timothy Tina Tindra Tobias Toivo Tom Tomas Tomasz Tommy
    Tony Tor Tora Torbjörn Tord Tore Torgny Torkel Torleif Torsten Torvald Totte Tova Tove Towa Troels Truls Tryggve
    Tuan Ture Tuula Tuulikki Tuva Tycho Tyra Uffe Ulf Ulla Ulrica Ulrik Ulrika Ulyana Umar Uno Urban Ursula Urve
    Usman Uwe Vagn Vahid Valdemar Valentina Valmir Valter Vanessa Vanja Veikko Vendela Vera Verner Veronica Veronika
    Vesna Victor Victoria Vidar Viggo Viktor Viktoria Vilda Vilgot Vilhelm Vilhelmina Ville Vilma Vilmer Vincent
    Viola Viveka Vivi Vivian Vivianne Vladimir Wael Wafa Waldemar Walid Walter Warda Warsan Wassim Wei Werner
    Wilhelm Wille William Willy Wilma Wilmer Wiveca Xhevdet Xiao Yahya Yara Yaser Yasin Yasir Yasmin Yasmine Ying
    Ylva Yngve Yonas Yosef Yousef Youssef Yulia Yusra Yusuf Yvonne Åge Åke Åsa Ängla Ödgärd Örjan Östen Zacharias
    Zahid Zahir Zahra Zainab Zakaria Zakariya Zaki Zana Zandra Zaneta Zara Zeinab Zeynep Ziad Zlatan Zoe Zoran Zuhal
  `)
}
