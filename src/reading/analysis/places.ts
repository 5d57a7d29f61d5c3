// Names of countries, capitals and peoples, parted by semicolons: facts taken from the "countries" data set of M. Ledoze, common forms added.

/** Common names and other spellings of countries and regions. */
export const COUNTRIES = `
  Aaland; Afghanistan; Africa; Ahvenanmaa; Aland; Albania; Algeria; America; American Samoa; Americas; Andorra; Angola; Anguilla; Antarctic;
  Antarctica; Antigua and Barbuda; Aotearoa; Arab Republic of Egypt; Argentina; Argentine Republic; Armenia; Aruba; Asia; Australia; Australia and New
  Zealand; Austria; Azerbaijan; BES islands; Bahamas; Bahrain; Bailiwick of Guernsey; Bailiwick of Jersey; Bailliage de Guernesey; Bailliage de
  Jersey; Bangladesh; Barbados; Belarus; Belgie; Belgien; Belgique; Belgium; Belize; Beluu er a Belau; Benin; Bermuda; Bharat Ganrajya; Bhutan;
  Bolivarian Republic of Venezuela; Bolivia; Bosnia and Herzegovina; Bosnia-Herzegovina; Botswana; Bouvet Island; Brasil; Brazil; Britain; British
  Indian Ocean Territory; British Virgin Islands; Brunei; Brunei Darussalam; Bulgaria; Buliwya; Buliwya Mamallaqta; Bundesrepublik Deutschland;
  Burkina Faso; Burma; Burundi; Cambodia; Cameroon; Canada; Cape Verde; Caribbean; Caribbean Netherlands; Catalonia; Cayman Islands; Central African
  Republic; Central America; Central Asia; Central Europe; Chad; Chechnya; Chile; China; Chinese Taipei; Christmas Island; Co-operative Republic of
  Guyana; Cocos (Keeling) Islands; Cocos Islands; Collectivity of Saint Martin; Colombia; Commonwealth of Dominica; Commonwealth of Puerto Rico;
  Commonwealth of the Bahamas; Comoros; Congo; Congo-Brazzaville; Congo-Kinshasa; Cook Islands; Costa Rica; Cote d'Ivoire; Crimea; Crna Gora; Croatia;
  Cuba; Curacao; Curaçao; Cyprus; Czechia; DPRK; DR Congo; Danmark; Dawlat Libya; Dawlat al-Kuwait; Democratic Republic of Congo; Democratic Republic
  of Timor-Leste; Denmark; Department of Mayotte; Dhivehi Raajjeyge Jumhooriyya; Djibouti; Dominica; Dominican Republic; Dominique; Dzayer; East
  Timor; Eastern Africa; Eastern Asia; Eastern Europe; Ecuador; Eesti; Eesti Vabariik; Egypt; El Salvador; Ellan Vannin; Emirates; England; Equatorial
  Guinea; Eritrea; Estado Plurinacional de Bolivia; Estados Unidos Mexicanos; Estonia; Eswatini; Ethiopia; Europe; European Union; Faeroe Islands;
  Falkland Islands; Faroe Islands; Federal Republic of Germany; Federal Republic of Nigeria; Federal Republic of Somalia; Federated States of
  Micronesia; Federative Republic of Brazil; Fiji; Finland; France; French Guiana; French Polynesia; French Republic; French Southern Territories;
  French Southern and Antarctic Lands; Gabon; Gabonese Republic; Gabuuti; Gabuutih Ummuuno; Gambia; Gaza; Georgia; Germany; Ghana; Gibraltar; Grand
  Duchy of Luxembourg; Great Britain; Greece; Greenland; Grenada; Guadeloupe; Guam; Guatemala; Guernsey; Guiana; Guinea; Guinea-Bissau; Guyana;
  Guyane; Gwadloup; Haiti; Hashemite Kingdom of Jordan; Hayastan; Heard Island and McDonald Islands; Hellenic Republic; Holland; Honduras; Hong Kong;
  Hrvatska; Hungary; Iceland; Independent State of Samoa; India; Indonesia; Iran; Iraq; Ireland; Islamic Republic of Iran; Islamic Republic of
  Mauritania; Islamic Republic of Pakistan; Island; Islas Malvinas; Isle of Man; Israel; Italian Republic; Italy; Ivory Coast; Jabuuti; Jamaica;
  Jamhuri ya Kenya; Jamhuri ya Uganda; Jamhuuriyadda Federaalka Soomaaliya; Jamhuuriyadda Jabuuti; Japan; Jersey; Jordan; Kazakhstan; Keeling Islands;
  Kenya; Kingdom of Bahrain; Kingdom of Belgium; Kingdom of Bhutan; Kingdom of Cambodia; Kingdom of Denmark; Kingdom of Eswatini; Kingdom of Lesotho;
  Kingdom of Morocco; Kingdom of Norway; Kingdom of Saudi Arabia; Kingdom of Spain; Kingdom of Sweden; Kingdom of Thailand; Kiribati; Kongeriget
  Danmark; Kongeriket Noreg; Kongeriket Norge; Konungariket Sverige; Korean Peninsula; Kosovo; Kurdistan; Kuwait; Kyrgyz Republic; Kyrgyz
  Respublikasy; Kyrgyzstan; Lao People's Democratic Republic; Laos; Latvia; Latvijas Republika; Lebanese Republic; Lebanon; Lefatshe la Botswana;
  Lesotho; Liberia; Libya; Liechtenstein; Lietuvos Respublika; Lithuania; Luxembourg; Macao; Macau; Macedonia; Madagascar; Malawi; Malaysia; Maldive
  Islands; Maldives; Mali; Malta; Mann; Mannin; Marshall Islands; Martinique; Matanitu ko Viti; Mauritania; Mauritius; Mayotte; Melanesia; Mexicanos;
  Mexico; Micronesia; Middle Africa; Moldova; Monaco; Mongolia; Montenegro; Montserrat; Morocco; Mozambique; Muso oa Lesotho; Myanmar; Namibia;
  Naoero; Nation of Brunei; Nauru; Nederland; Nepal; Netherlands; New Caledonia; New Zealand; Ngwane; Nicaragua; Niger; Nigeria; Nihon; Nijar;
  Nijeriya; Nippon; Niue; Noreg; Norfolk Island; Norge; North America; North Korea; North Macedonia; Northern Africa; Northern Europe; Northern
  Ireland; Northern Mariana Islands; Norway; Oceania; Oesterreich; Oman; Oriental Republic of Uruguay; Osterreich; Pakistan; Palau; Palestine; Panama;
  Papua New Guinea; Paraguay; People's Republic of Bangladesh; People's Republic of China; Peru; Philippines; Pitcairn; Pitcairn Islands; Pleasant
  Island; Plurinational State of Bolivia; Poland; Polynesia; Portugal; Portuguesa; Portuguese Republic; Prathet; Principality of Andorra; Principality
  of Liechtenstein; Principality of Monaco; Principat d'Andorra; Puerto Rico; Pyongyang; Qatar; Qazaqstan; ROK; Ratcha Anachak Thai; Repiblik Ayiti;
  Repiblik Sesel; Repoblikan'i Madagasikara; Repubblica di San Marino; Repubblica italiana; Repubblika ta' Malta; Republic of Armenia; Republic of
  Azerbaijan; Republic of Belarus; Republic of Benin; Republic of Botswana; Republic of Bulgaria; Republic of Burundi; Republic of Cabo Verde;
  Republic of Cameroon; Republic of Chad; Republic of Chile; Republic of China; Republic of Colombia; Republic of Costa Rica; Republic of Croatia;
  Republic of Cuba; Republic of Cyprus; Republic of Djibouti; Republic of Ecuador; Republic of El Salvador; Republic of Equatorial Guinea; Republic of
  Estonia; Republic of Fiji; Republic of Finland; Republic of Guinea; Republic of Guinea-Bissau; Republic of Haiti; Republic of Honduras; Republic of
  Iceland; Republic of India; Republic of Indonesia; Republic of Iraq; Republic of Ireland; Republic of Kazakhstan; Republic of Kenya; Republic of
  Kiribati; Republic of Korea; Republic of Latvia; Republic of Liberia; Republic of Lithuania; Republic of Madagascar; Republic of Malawi; Republic of
  Mali; Republic of Malta; Republic of Mauritius; Republic of Moldova; Republic of Mozambique; Republic of Namibia; Republic of Nauru; Republic of
  Nicaragua; Republic of North Macedonia; Republic of Palau; Republic of Panama; Republic of Paraguay; Republic of Peru; Republic of Poland; Republic
  of Rwanda; Republic of San Marino; Republic of Senegal; Republic of Serbia; Republic of Seychelles; Republic of Sierra Leone; Republic of Slovenia;
  Republic of South Africa; Republic of Suriname; Republic of Tajikistan; Republic of Tunisia; Republic of Turkey; Republic of Uganda; Republic of
  Uzbekistan; Republic of Vanuatu; Republic of Zambia; Republic of Zimbabwe; Republic of the Gambia; Republic of the Maldives; Republic of the
  Philippines; Republic of the Sudan; Republica Moldova; Republiek Suriname; Republik Indonesia; Republik Singapura; Republika Hrvatska; Republika
  Slovenija; Republika Srbija; Republika y'Uburundi; Republiken Finland; Repubulika y'u Rwanda; Respublika Kazakhstan; Reunion; Ribaberiki Kiribati;
  Ripablik blong Vanuatu; Ripublik Naoero; Romania; Roumania; Royaume de Belgique; Rumania; Russia; Russian Federation; Rwanda; Rzeczpospolita Polska;
  Réunion; Saint Barthélemy; Saint Helena; Saint Helena, Ascension and Tristan da Cunha; Saint Kitts and Nevis; Saint Lucia; Saint Martin; Saint
  Pierre and Miquelon; Saint Vincent and the Grenadines; Sakartvelo; Samoa; San Marino; Sao Tome and Principe; Sarnam; Sathalanalat Paxathipatai
  Paxaxon Lao; Saudi; Saudi Arabia; Schweiz; Scotland; Senegal; Serbia; Seychelles; Shqipnia; Sierra Leone; Singapore; Singapura; Sint Maarten; Slovak
  Republic; Slovakia; Slovenia; Socialist Republic of Vietnam; Solomon Islands; Somalia; Somers Isles; South Africa; South America; South Georgia;
  South Korea; South Sudan; South-Eastern Asia; Southeast Europe; Southern Africa; Southern Asia; Southern Europe; Spain; Sranangron; Srbija; Sri
  Lanka; St. Barthelemy; State of Eritrea; State of Israel; State of Kuwait; State of Libya; State of Palestine; State of Qatar; Sudan; Suid-Afrika;
  Suisse; Sultanate of Oman; Suomen tasavalta; Suomi; Suriname; Svalbard and Jan Mayen; Svizra; Svizzera; Swatini; Swaziland; Sweden; Swiss
  Confederation; Switzerland; Syria; Syrian Arab Republic; São Tomé and Príncipe; Taiwan; Tajikistan; Tanzania; Tchad; Teratri of Norf'k Ailen;
  Territory of Christmas Island; Territory of Norfolk Island; Thai; Thailand; The Bermudas; The Islands of Bermuda; The Netherlands; Tibet; Timor;
  Timor Lorosae; Timor-Leste; Togo; Togolese; Togolese Republic; Tokelau; Tonga; Trinidad and Tobago; Tunisia; Turkiye; Turkmenistan; Turks and Caicos
  Islands; Tuvalu; Türkiye; U.K.; U.S.; UK; US; USA; Udzima wa Komori; Uganda; Ukraine; Ukrayina; Umbuso weSwatini; Union des Comores; Union of the
  Comoros; United Arab Emirates; United Kingdom; United Mexican States; United Republic of Tanzania; United States; United States Minor Outlying
  Islands; United States Virgin Islands; United States of America; Uruguay; Uzbekistan; Vanuatu; Vatican; Vatican City; Vatican City State; Venezuela;
  Viet Nam; Vietnam; Viti; Wales; Wallis and Futuna; West Bank; Western Africa; Western Asia; Western Europe; Western Sahara; Wuliwya; Wuliwya Suyu;
  Yemen; Yemeni Republic; Zambia; Zhongguo; Zhonghua; Zimbabwe; Åland Islands
`;

/** Seats of government. */
export const CAPITALS = `
  Abu Dhabi; Abuja; Accra; Adamstown; Addis Ababa; Algiers; Alofi; Amman; Amsterdam; Andorra la Vella; Ankara; Antananarivo; Apia; Ashgabat; Asmara;
  Astana; Asunción; Athens; Avarua; Baghdad; Baku; Bamako; Bandar Seri Begawan; Bangkok; Bangui; Banjul; Basse-Terre; Basseterre; Beijing; Beirut;
  Belgrade; Belmopan; Berlin; Bern; Bishkek; Bissau; Bloemfontein; Bogotá; Brasília; Bratislava; Brazzaville; Bridgetown; Brussels; Bucharest;
  Budapest; Buenos Aires; Cairo; Canberra; Cape Town; Caracas; Castries; Cayenne; Charlotte Amalie; Chișinău; City of San Marino; City of Victoria;
  Cockburn Town; Colombo; Conakry; Copenhagen; Dakar; Damascus; Dhaka; Diego Garcia; Dili; Djibouti; Dodoma; Doha; Douglas; Dublin; Dushanbe; El
  Aaiún; Fakaofo; Flying Fish Cove; Fort-de-France; Freetown; Funafuti; Gaborone; Geneva; George Town; Georgetown; Gibraltar; Gitega; Guatemala City;
  Gustavia; Hagåtña; Hamilton; Hanoi; Harare; Havana; Helsinki; Honiara; Islamabad; Jakarta; Jamestown; Jerusalem; Juba; Kabul; Kampala; Kathmandu;
  Khartoum; Kigali; King Edward Point; Kingston; Kingstown; Kinshasa; Kralendijk; Kuala Lumpur; Kuwait City; Kyiv; Libreville; Lilongwe; Lima; Lisbon;
  Ljubljana; Lobamba; Lomé; London; Longyearbyen; Luanda; Lusaka; Luxembourg; Madrid; Majuro; Malabo; Malé; Mamoudzou; Managua; Manama; Manila;
  Maputo; Mariehamn; Marigot; Maseru; Mata-Utu; Mexico City; Minsk; Mogadishu; Monaco; Monrovia; Montevideo; Moroni; Moscow; Muscat; N'Djamena;
  Nairobi; Nassau; Naypyidaw; New Delhi; Ngerulmud; Niamey; Nicosia; Nouakchott; Nouméa; Nuku'alofa; Nuuk; Oranjestad; Oslo; Ottawa; Ouagadougou; Pago
  Pago; Palikir; Panama City; Papeetē; Paramaribo; Paris; Philipsburg; Phnom Penh; Plymouth; Podgorica; Port Louis; Port Moresby; Port Vila; Port of
  Spain; Port-au-Prince; Port-aux-Français; Porto-Novo; Prague; Praia; Pretoria; Pristina; Pyongyang; Quito; Rabat; Ramallah; Reykjavik; Riga; Riyadh;
  Road Town; Rome; Roseau; Saint Helier; Saint John's; Saint-Denis; Saint-Pierre; Saipan; San José; San Juan; San Salvador; Sana'a; Santiago; Santo
  Domingo; Sarajevo; Seoul; Singapore; Skopje; Sofia; South Tarawa; St. George's; St. Peter Port; Stanley; Stockholm; Sucre; Suva; São Tomé; Taipei;
  Tallinn; Tashkent; Tbilisi; Tegucigalpa; Tehran; The Bottom; The Hague; The Valley; Thimphu; Tirana; Tokyo; Tripoli; Tunis; Tórshavn; Ulan Bator;
  Vaduz; Valletta; Vatican City; Victoria; Vienna; Vientiane; Vilnius; Warsaw; Washington; Washington D.C.; Wellington; West Island; Willemstad;
  Windhoek; Yamoussoukro; Yaoundé; Yaren; Yerevan; Zagreb
`;

/** What people and things of a country are called. */
export const PEOPLES = `
  Afghan; African; Albanian; Algerian; American; American Islander; American Samoan; Andorran; Angolan; Anguillian; Antarctican; Antiguan; Arab;
  Argentine; Armenian; Aruban; Asian; Australian; Austrian; Azerbaijani; Bahamian; Bahraini; Bangladeshi; Barbadian; Barbudan; Belarusian; Belgian;
  Belizean; Beninese; Bermudian; Bhutanese; Bolivian; Bosnian; Brazilian; British; Bruneian; Bulgarian; Burkinabe; Burmese; Burundian; Cambodian;
  Cameroonian; Canadian; Cape Verdian; Caymanian; Central African; Chadian; Channel Islander; Chilean; Chinese; Christmas Islander; Cocos Islander;
  Colombian; Comoran; Congolese; Cook Islander; Costa Rican; Croatian; Cuban; Curaçaoan; Cypriot; Czech; Danish; Djibouti; Dominican; Dutch; East
  Timorese; Ecuadorean; Egyptian; Emirati; Equatorial Guinean; Eritrean; Estonian; Ethiopian; European; Falkland Islander; Faroese; Fijian; Filipino;
  Finnish; French; French Polynesian; Gabonese; Gambian; Georgian; German; Ghanaian; Gibraltar; Greek; Greenlandic; Grenadian; Guadeloupian;
  Guamanian; Guatemalan; Guianan; Guinea-Bissauan; Guinean; Guyanese; Haitian; Heard and McDonald Islander; Herzegovinian; Honduran; Hong Konger;
  Hungarian; I-Kiribati; Icelander; Indian; Indonesian; Iranian; Iraqi; Irish; Israeli; Italian; Ivorian; Jamaican; Japanese; Jordanian; Kazakhstani;
  Kenyan; Kirghiz; Kittitian; Korean; Kosovar; Kurdish; Kuwaiti; Laotian; Latin; Latvian; Lebanese; Liberian; Libyan; Liechtensteiner; Lithuanian;
  Luxembourger; Macanese; Macedonian; Mahoran; Malagasy; Malawian; Malaysian; Maldivan; Malian; Maltese; Manx; Marshallese; Martinican; Mauritanian;
  Mauritian; Mexican; Micronesian; Miquelonnais; Moldovan; Monegasque; Mongolian; Montenegrin; Montserratian; Moroccan; Mosotho; Motswana; Mozambican;
  Namibian; Nauruan; Nepalese; Nevisian; New Caledonian; New Zealander; Ni-Vanuatu; Nicaraguan; Nigerian; Nigerien; Niuean; Norfolk Islander; North
  Korean; Norwegian; Omani; Pakistani; Palauan; Palestinian; Panamanian; Papua New Guinean; Paraguayan; Peruvian; Pitcairn Islander; Polish;
  Portuguese; Puerto Rican; Qatari; Romanian; Russian; Rwandan; Réunionese; Sahrawi; Saint Barthélemy Islander; Saint Helenian; Saint Lucian; Saint
  Martin Islander; Saint Vincentian; Saint-Pierrais; Salvadoran; Sammarinese; Samoan; Sao Tomean; Saudi Arabian; Scottish; Senegalese; Serbian;
  Seychellois; Sierra Leonean; Singaporean; Slovak; Slovene; Solomon Islander; Somali; South African; South Georgian South Sandwich Islander; South
  Korean; South Sudanese; Soviet; Spanish; Sri Lankan; St. Maartener; Sudanese; Surinamer; Swazi; Swedish; Swiss; Syrian; Tadzhik; Taiwanese;
  Tanzanian; Thai; Tibetan; Togolese; Tokelauan; Tongan; Trinidadian; Tunisian; Turkish; Turkmen; Turks and Caicos Islander; Tuvaluan; Ugandan;
  Ukrainian; Uruguayan; Uzbekistani; Vatican; Venezuelan; Vietnamese; Virgin Islander; Wallis and Futuna Islander; Welsh; Western; Yemeni; Zambian;
  Zimbabwean; Ålandish
`;
