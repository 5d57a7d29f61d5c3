// Countries: name and further names, what is called after their people, seats of government; facts of the "countries" data set of M. Ledoze, common forms added.

/** One country a line: "name; further names | adjectives | capitals", parted by semicolons. */
export const COUNTRIES = `
Afghanistan | Afghan | Kabul
Albania | Albanian | Tirana
Algeria | Algerian | Algiers
Andorra | Andorran | Andorra la Vella
Angola | Angolan | Luanda
Antigua and Barbuda | Antiguan | 
Argentina | Argentine; Argentinian | Buenos Aires
Armenia | Armenian | Yerevan
Australia | Australian | Canberra
Austria | Austrian | Vienna
Azerbaijan | Azerbaijani | Baku
Bahamas | Bahamian | 
Bahrain | Bahraini | Manama
Bangladesh | Bangladeshi | Dhaka
Barbados | Barbadian | Bridgetown
Belarus | Belarusian | Minsk
Belgium | Belgian | 
Belize | Belizean | Belmopan
Benin | Beninese | Porto-Novo
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian | La Paz
Bosnia and Herzegovina | Bosnian | Sarajevo
Botswana | Botswanan; Motswana | Gaborone
Brazil | Brazilian | Brasília; Brasilia
Brunei | Bruneian | Bandar Seri Begawan
Bulgaria | Bulgarian | Sofia
Burkina Faso | Burkinabe | Ouagadougou
Burundi | Burundian | Gitega
Cambodia | Cambodian | Phnom Penh
Cameroon | Cameroonian | Yaoundé
Canada | Canadian | Ottawa
Cape Verde; Cabo Verde | Cape Verdean | Praia
Central African Republic |  | Bangui
Chad | Chadian | N'Djamena
Chile | Chilean | Santiago
China; People's Republic of China | Chinese | Beijing; Peking
Colombia | Colombian | Bogotá; Bogota
Comoros | Comoran | Moroni
Congo |  | Brazzaville
Costa Rica | Costa Rican | San José; San Jose
Croatia | Croatian | Zagreb
Cuba | Cuban | Havana
Cyprus | Cypriot | Nicosia
Czechia; Czech Republic | Czech | Prague
DR Congo; Democratic Republic of Congo; Democratic Republic of the Congo | Congolese | Kinshasa
Denmark | Danish | Copenhagen
Djibouti | Djiboutian | 
Dominica |  | 
Dominican Republic | Dominican | Santo Domingo
Ecuador | Ecuadorean; Ecuadorian | Quito
Egypt | Egyptian | Cairo
El Salvador | Salvadoran | San Salvador
Equatorial Guinea | Equatorial Guinean | Malabo
Eritrea | Eritrean | Asmara
Estonia | Estonian | Tallinn
Eswatini; Swaziland | Swazi | 
Ethiopia | Ethiopian | Addis Ababa
Fiji | Fijian | Suva
Finland | Finnish | Helsinki
France | French | Paris
Gabon | Gabonese | Libreville
Gambia | Gambian | Banjul
Georgia | Georgian | Tbilisi
Germany | German | Berlin
Ghana | Ghanaian | Accra
Greece | Greek | Athens
Grenada | Grenadian | 
Guatemala | Guatemalan | Guatemala City
Guinea | Guinean | Conakry
Guinea-Bissau |  | Bissau
Guyana | Guyanese | 
Haiti | Haitian | Port-au-Prince
Honduras | Honduran | Tegucigalpa
Hungary | Hungarian | Budapest
Iceland | Icelandic | Reykjavik
India | Indian | New Delhi; Delhi
Indonesia | Indonesian | Jakarta
Iran | Iranian | Tehran
Iraq | Iraqi | Baghdad
Ireland | Irish | Dublin
Israel | Israeli | Jerusalem
Italy | Italian | Rome
Ivory Coast; Côte d'Ivoire | Ivorian | Abidjan; Yamoussoukro
Jamaica | Jamaican | 
Japan | Japanese | Tokyo
Jordan | Jordanian | Amman
Kazakhstan | Kazakh; Kazakhstani | Astana
Kenya | Kenyan | Nairobi
Kiribati |  | South Tarawa
Kosovo | Kosovar | Pristina
Kuwait | Kuwaiti | Kuwait City
Kyrgyzstan | Kyrgyz; Kirghiz | Bishkek
Laos | Laotian | Vientiane
Latvia | Latvian | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho | Maseru
Liberia | Liberian | Monrovia
Libya | Libyan | Tripoli
Liechtenstein |  | Vaduz
Lithuania | Lithuanian | Vilnius
Luxembourg |  | 
Madagascar | Malagasy | Antananarivo
Malawi | Malawian | Lilongwe
Malaysia | Malaysian | Kuala Lumpur
Maldives | Maldivian | 
Mali | Malian | Bamako
Malta | Maltese | 
Marshall Islands | Marshallese | Majuro
Mauritania | Mauritanian | Nouakchott
Mauritius | Mauritian | 
Mexico | Mexican | Mexico City
Micronesia | Micronesian | Palikir
Moldova | Moldovan | Chișinău
Monaco | Monegasque | 
Mongolia | Mongolian | Ulaanbaatar; Ulan Bator
Montenegro | Montenegrin | Podgorica
Morocco | Moroccan | Rabat
Mozambique | Mozambican | Maputo
Myanmar; Burma | Burmese | Naypyidaw
Namibia | Namibian | Windhoek
Nauru | Nauruan | Yaren
Nepal | Nepalese; Nepali | Kathmandu
Netherlands | Dutch | Amsterdam
New Zealand |  | Wellington
Nicaragua | Nicaraguan | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian | Abuja
North Korea; DPRK; Democratic People's Republic of Korea | North Korean | Pyongyang
North Macedonia; Macedonia | Macedonian | Skopje
Norway | Norwegian | Oslo
Oman | Omani | Muscat
Pakistan | Pakistani | Islamabad
Palau | Palauan | Ngerulmud
Palestine; Palestinian Authority | Palestinian | Ramallah
Panama | Panamanian | Panama City
Papua New Guinea | Papua New Guinean | Port Moresby
Paraguay | Paraguayan | Asunción
Peru | Peruvian | Lima
Philippines | Philippine; Filipino | Manila
Poland | Polish | Warsaw
Portugal | Portuguese | Lisbon
Qatar | Qatari | Doha
Romania | Romanian | Bucharest
Russia; Russian Federation | Russian | Moscow
Rwanda | Rwandan | Kigali
Saint Kitts and Nevis |  | 
Saint Lucia | Saint Lucian | 
Saint Vincent and the Grenadines | Saint Vincentian | 
Samoa | Samoan | 
San Marino | Sammarinese | 
Saudi Arabia | Saudi; Saudi Arabian | Riyadh
Senegal | Senegalese | Dakar
Serbia | Serbian; Serb | Belgrade
Seychelles | Seychellois | 
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean | 
Slovakia | Slovak | Bratislava
Slovenia | Slovenian; Slovene | Ljubljana
Solomon Islands |  | Honiara
Somalia | Somali | Mogadishu
South Africa | South African | Pretoria
South Korea; Republic of Korea; ROK | South Korean | Seoul
South Sudan | South Sudanese | Juba
Spain | Spanish | Madrid
Sri Lanka | Sri Lankan | 
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish | Stockholm
Switzerland | Swiss | Bern
Syria | Syrian | Damascus
São Tomé and Príncipe |  | São Tomé
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik | Dushanbe
Tanzania | Tanzanian | 
Thailand | Thai | Bangkok
Timor-Leste; East Timor | Timorese | Dili
Togo | Togolese | Lomé
Tonga | Tongan | Nuku'alofa
Trinidad and Tobago | Trinidadian | Port of Spain
Tunisia | Tunisian | Tunis
Turkey; Türkiye | Turkish | Ankara
Turkmenistan | Turkmen | Ashgabat
Tuvalu | Tuvaluan | Funafuti
Uganda | Ugandan | Kampala
Ukraine | Ukrainian | Kyiv; Kiev
United Arab Emirates; UAE; Emirates; U.A.E. | Emirati | Abu Dhabi
United Kingdom; U.K.; UK; Britain; Great Britain | British | London
United States; U.S.; US; USA; United States of America; America; U.S.A. | American | Washington
Uruguay | Uruguayan | Montevideo
Uzbekistan | Uzbek | Tashkent
Vanuatu |  | Port Vila
Vatican City; Vatican; Holy See | Vatican | 
Venezuela | Venezuelan | Caracas
Vietnam | Vietnamese | Hanoi
Yemen | Yemeni | Sana'a
Zambia | Zambian | Lusaka
Zimbabwe | Zimbabwean | Harare
`;
