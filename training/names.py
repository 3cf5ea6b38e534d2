"""Names from all regions: for telling countries apart in GUM, and for putting other names into training sentences."""

COUNTRIES = set(
    """Afghanistan;Albania;Algeria;Andorra;Angola;Argentina;Armenia;Australia;Austria;Azerbaijan;Bahamas;Bahrain
    ;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Bolivia;Bosnia;Botswana;Brazil;Brunei;Bulgaria;Burkina Faso
    ;Burma;Burundi;Cambodia;Cameroon;Canada;Cape Verde;Central African Republic;Chad;Chile;China;Colombia;Comoros;Congo
    ;Costa Rica;Croatia;Cuba;Cyprus;Czech Republic;Czechia;Denmark;Djibouti;Dominica;Dominican Republic;East Timor;Ecuador
    ;Egypt;El Salvador;England;Equatorial Guinea;Eritrea;Estonia;Eswatini;Ethiopia;Fiji;Finland;France;Gabon;Gambia;Georgia
    ;Germany;Ghana;Great Britain;Britain;Greece;Grenada;Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Honduras;Hong Kong
    ;Hungary;Iceland;India;Indonesia;Iran;Iraq;Ireland;Israel;Italy;Ivory Coast;Jamaica;Japan;Jordan;Kazakhstan;Kenya
    ;Kiribati;Kosovo;Kuwait;Kyrgyzstan;Laos;Latvia;Lebanon;Lesotho;Liberia;Libya;Liechtenstein;Lithuania;Luxembourg
    ;Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Mauritania;Mauritius;Mexico;Moldova;Monaco;Mongolia;Montenegro;Morocco
    ;Mozambique;Myanmar;Namibia;Nauru;Nepal;Netherlands;New Zealand;Nicaragua;Niger;Nigeria;North Korea;North Macedonia
    ;Macedonia;Northern Ireland;Norway;Oman;Pakistan;Palau;Palestine;Panama;Papua New Guinea;Paraguay;Peru;Philippines
    ;Poland;Portugal;Qatar;Romania;Russia;Rwanda;Samoa;San Marino;Saudi Arabia;Scotland;Senegal;Serbia;Seychelles
    ;Sierra Leone;Singapore;Slovakia;Slovenia;Solomon Islands;Somalia;Somaliland;South Africa;South Korea;South Sudan
    ;Soviet Union;Spain;Sri Lanka;Sudan;Suriname;Sweden;Switzerland;Syria;Taiwan;Tajikistan;Tanzania;Thailand;Togo;Tonga
    ;Transnistria;Tunisia;Turkey;Turkmenistan;Tuvalu;U.K.;U.S.;UK;US;USA;Uganda;Ukraine;United Arab Emirates;UAE
    ;United Kingdom;United States;Uruguay;Uzbekistan;Vanuatu;Venezuela;Vietnam;Wales;Western Sahara;Yemen;Yugoslavia
    ;Zambia;Zimbabwe;Korea;America;Holland""".replace("\n    ", "").split(";")
)

PLACES = sorted(COUNTRIES) + (
    """Abidjan;Abuja;Abyan;Addis Ababa;Aden;Adre;Agadez;Ajdabiya;Aksai Chin;Al-Fasher;Aleppo;Algiers;Amhara;Amman;Ankara
    ;Antananarivo;Ashgabat;Asmara;Astana;Asuncion;Athens;Avdiivka;Bab el-Mandeb;Baghdad;Baghlan;Bakhmut;Baku;Balochistan
    ;Bamako;Bangkok;Bangui;Bani Walid;Banjul;Basra;Beijing;Beirut;Belgorod;Belgrade;Benghazi;Beni;Berlin;Bishkek;Blantyre
    ;Bogota;Borno;Brasilia;Bratislava;Brazzaville;Brussels;Bucha;Bucharest;Budapest;Buenos Aires;Bujumbura;Cabo Delgado
    ;Cairo;Canberra;Caracas;Casablanca;Catalonia;Chernihiv;Chiapas;Chisinau;Colombo;Conakry;Copenhagen;Crimea;Dagestan
    ;Dakar;Damascus;Daraa;Darfur;Deir ez-Zor;Dhaka;Diffa;Diyala;Djibo;Doha;Donbas;Donetsk;Dubai;Dublin;Durban;Dushanbe
    ;East Jerusalem;Eastern Ghouta;Erbil;Fallujah;Gao;Gaza;Gaza City;Gaza Strip;Geneva;Golan Heights;Goma;Grozny;Guayaquil
    ;Gulf of Aden;Gulf of Guinea;Hama;Hanoi;Harare;Hasakah;Havana;Hebron;Helmand;Helsinki;Herat;Hodeidah;Homs;Horn of Africa
    ;Hpakant;Idlib;Ingushetia;Islamabad;Istanbul;Ituri;Izium;Jaffna;Jakarta;Jalalabad;Jammu;Jenin;Jerusalem;Jonglei;Juba
    ;Kaduna;Kabul;Kachin State;Kampala;Kandahar;Karachi;Kashmir;Kassala;Kathmandu;Kayah State;Kenema;Kharkiv;Khartoum
    ;Khan Younis;Kherson;Khyber Pakhtunkhwa;Kidal;Kigali;Kinshasa;Kirkuk;Kivu;Kramatorsk;Kuala Lumpur;Kunduz;Kupiansk;Kursk
    ;Kyiv;Lagos;Lake Chad;Lashkar Gah;Latakia;Libreville;Lilongwe;Lima;Line of Control;Lisbon;Ljubljana;Lome;London;Luanda
    ;Luhansk;Lusaka;Lviv;Madrid;Maiduguri;Malabo;Managua;Mandalay;Manila;Maputo;Mariupol;Masisi;Mazar-i-Sharif;Mekelle
    ;Metula;Mexico City;Mindanao;Minsk;Misrata;Mogadishu;Mombasa;Monrovia;Montevideo;Mopti;Moscow;Mosul;Muscat;Nablus
    ;Nagorno-Karabakh;Nairobi;Nangarhar;Nasiriyah;Naypyidaw;New Delhi;New York;Niamey;Nicosia;Nineveh;Nord-Kivu
    ;North Waziristan;Nouakchott;Odesa;Omdurman;Oromia;Osh;Oslo;Ottawa;Ouagadougou;Palmyra;Panjshir;Paris;Persian Gulf
    ;Peshawar;Phnom Penh;Podgorica;Pokrovsk;Port Sudan;Port-au-Prince;Prague;Pretoria;Pristina;Puntland;Pyongyang;Quetta
    ;Quito;Rabat;Rafah;Rakhine State;Ramallah;Raqqa;Red Sea;Riyadh;Rome;Saada;Sahel;Sana'a;San Salvador;Santiago
    ;Santo Domingo;Sarajevo;Sebha;Seoul;Severodonetsk;Shan State;Shusha;Sinai Peninsula;Sinaloa;Singapore;Sirte;Skopje
    ;Sofia;South China Sea;South Kordofan;South Ossetia;Spratly Islands;Srinagar;Stepanakert;Stockholm;Strait of Hormuz
    ;Sucre;Sulaymaniyah;Sumy;Taipei;Taiz;Tallinn;Tartus;Tashkent;Tbilisi;Tegucigalpa;Tehran;Tel Aviv;The Hague;Tigray
    ;Tijuana;Timbuktu;Tirana;Tiraspol;Tokyo;Tripoli;Tskhinvali;Tulkarm;Tunis;Ulaanbaatar;Upper Nile;Valparaiso;Varna
    ;Vienna;Vientiane;Vilnius;Volta;Vovchansk;Warsaw;Washington;Wau;West Bank;Windhoek;Xinjiang;Yangon;Yaounde;Yerevan
    ;Zagreb;Zamboanga;Zamfara;Zaporizhzhia;Zhytomyr;Zinder""".replace("\n    ", "").split(";")
)

GIVEN = (
    """Aisha;Abdul;Abdoulaye;Adama;Ahmed;Aleksandar;Aleksei;Alejandro;Ali;Amina;Amir;Ana;Andrej;Andrzej;Angela;Anh;Aung
    ;Anwar;Asif;Ayman;Bashar;Beatriz;Benjamin;Binyamin;Boris;Carlos;Cheikh;Chen;Claudia;Dae-jung;Daniela;Denys;Dilma;Dmitry
    ;Ebrahim;Ekaterina;Elena;Emeka;Emmanuel;Erik;Esther;Evo;Fatima;Faustin;Felix;Fernando;Fumio;Gabriela;Georgi;Giorgia
    ;Gotabaya;Gulnara;Hamid;Hassan;Hiroshi;Hun;Hussein;Ibrahim;Igor;Ilham;Imran;Ingrid;Irakli;Ismail;Ivan;Jacinda;Jae-in;Jair
    ;Jens;Joko;Jorge;José;Joseph;Juan;Justin;Kais;Karim;Katarina;Kemal;Khaled;Kofi;Kwame;Laszlo;Leila;Lina;Lucia;Luis;Luiz
    ;Maia;Mahmoud;Mamady;Maria;Mario;Mateusz;Mehmet;Mette;Michelle;Miguel;Mikheil;Milorad;Min;Mirziyo;Mohamed;Mohammed
    ;Muhammadu;Mustafa;Nadia;Nana;Narendra;Nguyen;Nicolás;Nikol;Noor;Nuri;Olaf;Oleksandr;Olena;Olusegun;Omar;Oscar;Park
    ;Paulo;Pedro;Petro;Phuc;Priti;Rajiv;Ranil;Rashid;Raila;Recep;Rishi;Robert;Rosa;Sadyr;Salva;Sanna;Sergei;Sergio;Shinzo
    ;Sofia;Soe;Sun;Suleiman;Svetlana;Tariq;Tayyip;Tedros;Than;Thabo;Thein;Tomas;Tran;Uhuru;Ursula;Vesna;Viktor;Vladimir
    ;Volodymyr;Wang;Win;Xi;Yahya;Yasmin;Yoon;Yoweri;Yusuf;Zainab;Zhang;Zoran;Anna;David;Helen;James;Jean;John;Karen;Laura
    ;Mark;Michael;Paul;Peter;Rachel;Richard;Sarah;Simon;Thomas;Tony;William""".replace("\n    ", "").split(";")
)

SURNAMES = (
    """Abdullah;Abiy;Acheampong;Adeyemi;Aguirre;Akhundzada;al-Assad;al-Bashir;al-Burhan;al-Kadhimi;al-Maliki;al-Sadr;Aliyev
    ;Almeida;Alvarez;Andersson;Arce;Ardern;Asante;Atambayev;Auma;Baerbock;Bakiyev;Balakrishnan;Banda;Barrow;Barzani;Baykal
    ;Ben Gvir;Berdimuhamedow;Bianchi;Biya;Bolsonaro;Borissov;Boric;Brnabic;Buhari;Bukele;Castillo;Chakwera;Chavez;Chen
    ;Cisse;Conde;Cortes;Costa;Dahal;Dbeibah;Deby;Dendias;Diallo;Dlamini;Dodik;Doumbia;Duda;Duque;Duterte;Dzurinda;El-Sisi
    ;Embalo;Erdogan;Faki;Farah;Fernandez;Fico;Fiala;Frederiksen;Gantz;Garibashvili;Ghannouchi;Ghani;Gonzalez;Goita;Guterres
    ;Habyarimana;Haftar;Hamdok;Haniyeh;Hariri;Hasina;Hernandez;Hichilema;Hlaing;Hoxha;Hussain;Ibrahimov;Idris;Ivanov;Jansa
    ;Jaishankar;Jimenez;Johansson;Jovanovic;Kabila;Kagame;Kallas;Karimov;Karzai;Kenyatta;Khamenei;Khan;Kiir;Kim;Kishida
    ;Kovac;Kovalenko;Kowalski;Kuleba;Kumar;Kurti;Lapid;Lavrov;Lee;Lopez;Lourenco;Lukashenko;Machar;Macron;Maduro;Magufuli
    ;Mahama;Mahathir;Marcos;Margvelashvili;Marin;Mbeki;Medvedev;Mendoza;Merkel;Michel;Milanovic;Mirziyoyev;Mishustin
    ;Mitsotakis;Mnangagwa;Modi;Mohamud;Molina;Moon;Morales;Moreno;Mubarak;Mugabe;Mukherjee;Muller;Museveni;Mutharika
    ;Mwangi;N'Diaye;Nakamura;Nasrallah;Nawrocki;Ndayishimiye;Netanyahu;Ngirente;Nguema;Nguyen;Novak;Nyusi;Obasanjo;Ochieng
    ;Odinga;Okafor;Okonkwo;Oli;Orban;Ortega;Ouattara;Ould Ghazouani;Oyelaran;Papadopoulos;Park;Pashinyan;Patil;Pereira
    ;Petrov;Pham;Plenkovic;Popescu;Poroshenko;Prayuth;Putin;Qassem;Radev;Rahman;Rajapaksa;Rama;Ramaphosa;Ramos;Ranariddh
    ;Raisi;Rezaei;Rodriguez;Rossi;Rouhani;Ruto;Saied;Saleh;Sanchez;Sandu;Santos;Sargsyan;Sato;Savic;Scholz;Shah;Sharif
    ;Shevchenko;Shoigu;Siddiqui;Silva;Singh;Sissoco;Soro;Stoltenberg;Suga;Suleimani;Suu Kyi;Suzuki;Szijjarto;Tanaka
    ;Tebboune;Thaci;Thapa;Tokayev;Torres;Toure;Tran;Traore;Trudeau;Tsai;Tshisekedi;Tusk;Uribe;Usman;Vargas;Vucic;Wade;Wang
    ;Wickremesinghe;Widodo;Williams;Wu;Yadav;Yamamoto;Yanukovych;Yaradua;Yilmaz;Yoon;Yusupov;Zardari;Zelaya;Zelensky;Zhao
    ;Zhou;Zuma;Brown;Carter;Clarke;Davies;Evans;Harris;Johnson;Jones;Martin;Miller;Moore;Roberts;Smith;Taylor;Thompson;White
    ;Wilson;Wright""".replace("\n    ", "").split(";")
)

ORGANISATIONS = (
    """African Union;African Development Bank;Al Jazeera;al-Qaeda;al-Shabaab;Amnesty International;Arab League
    ;Asian Development Bank;Associated Press;Boko Haram;Bundestag;Central Intelligence Agency;CIA;CNN;Constitutional Court
    ;Council of Europe;Council of Ministers;Defense Ministry;Democratic Party;Department of Defense;Duma;ECOWAS;EU;Eurojust
    ;European Central Bank;European Commission;European Parliament;European Union;Europol;FARC;Fatah;FBI;Federal Reserve
    ;Finance Ministry;Foreign Ministry;Foreign Office;Forces for Freedom and Change;Free Syrian Army;Frontex;FSB;G20;Gazprom
    ;Guardian Council;Gulf Cooperation Council;Hamas;Hayat Tahrir al-Sham;Hezbollah;High Court;Home Office;House of Commons
    ;House of Representatives;Houthis;Human Rights Watch;IAEA;IMF;Interfax;Interior Ministry
    ;International Atomic Energy Agency;International Committee of the Red Cross;International Court of Justice
    ;International Criminal Court;International Monetary Fund;Interpol;Islamic Jihad;Islamic State;Janjaweed;Knesset
    ;Kataib Hezbollah;Kuomintang;Labour Party;Lashkar-e-Taiba;Liberal Democratic Party;Lok Sabha;Likud;M23;Mercosur
    ;Ministry of Defence;Ministry of Finance;Ministry of Foreign Affairs;Ministry of Health;Ministry of Interior
    ;Ministry of Justice;Ministry of National Security;Mossad;Muslim Brotherhood;National Assembly;National Election Commission
    ;National Liberation Army;National Security Council;National Unity Government;NATO;Nobel Committee;OPEC;OSCE
    ;Palestinian Authority;Parliament;Pentagon;People's Democratic Party;People's Liberation Army;PKK;PLO
    ;Popular Mobilization Forces;Quds Force;Rapid Support Forces;Red Crescent;Red Cross;Reuters;Revolutionary Guards
    ;Rohingya Solidarity Organisation;Rosneft;Save the Children;SANA;Security Council;Senate;Shas;Sinn Fein;Socialist Party
    ;South African Defence Force;State Department;Sudan Liberation Movement;Supreme Court;Supreme Council;Syrian Democratic Forces
    ;Taliban;TASS;Tatmadaw;Tehreek-e-Taliban Pakistan;Tigray People's Liberation Front;Transitional Council;Treasury;UN;UNESCO
    ;UNHCR;UNICEF;United Nations;United Nations Security Council;Verkhovna Rada;Viet Cong;Wagner Group;White Army
    ;World Bank;World Food Programme;World Health Organization;World Trade Organization;Xinhua;YPG;ZANU-PF
    ;Zapatista Army of National Liberation;Al Arabiya;Agence France-Presse;Bank of England;Conservative Party;Deutsche Welle
    ;Downing Street;Doctors Without Borders;Kremlin;White House;Elysee;Justice Department;National Resistance Movement
    ;Party of Regions;Communist Party of Vietnam;Polisario Front;Sunday Times;Washington Post;New York Times;Le Monde
    ;Haaretz;Daily Nation;Kyiv Independent;Ansar Allah;Hashd al-Shaabi;Jaish-e-Mohammed;Jemaah Islamiyah;Kachin Independence Army
    ;Arakan Army;Lord's Resistance Army;Mai-Mai;New People's Army;Moro Islamic Liberation Front;Sendero Luminoso;Shining Path
    ;Sinaloa Cartel;Al-Aqsa Martyrs Brigade;Azov Battalion;Sovereign Council;House of Lords;Chamber of Deputies;Bundesbank
    ;People's Bank of China;Airbus;Boeing;Toyota;Siemens;Shell;TotalEnergies;Huawei;Naftogaz;Lufthansa""".replace("\n    ", "").split(";")
)
