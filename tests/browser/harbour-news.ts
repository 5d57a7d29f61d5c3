// News of an invented harbour for measuring how soon it is told: each page another happening, another speaker and other words.
import type { Announced } from "./outlet.ts";

const SPEAKERS = ["Dela Marrow", "Tomas Reik", "Ina Corvel", "Odo Brandt", "Mara Lind", "Pell Osgar", "Runa Vess", "Ilse Varga", "Bram Tolland", "Sunniva Aske", "Corin Hale", "Tilda Roswin", "Wendel Koss", "Yara Finch", "Oskar Thane", "Lene Brodie", "Hugo Marsk", "Petra Nolde", "Anselm Quay", "Greta Holm", "Jonas Pike", "Vera Stroud", "Kaspar Lyle", "Edda Row"] as const;

/** What each page is about, and what is said in it. */
const NEWS: readonly (readonly [string, string])[] = [
  ["Ferries", "Every ferry in this harbour will sail at dawn, whatever the pilots vote"],
  ["Lighthouse", "A lamp that costs more than the harbour earns is no lamp for us"],
  ["Herring", "Herring came back to the harbour after nine silent winters"],
  ["Ropewalk", "We close the old ropewalk and give its sheds to the harbour school"],
  ["Toll", "Nobody will pay that toll in my harbour before a court has read it"],
  ["Dredger", "The dredger broke twice, and the harbour silts up by a hand each month"],
  ["Customs", "Our customs hall opens on Sundays, because the harbour never sleeps"],
  ["Bell", "The fog bell of the harbour was stolen by somebody who knows knots"],
  ["Pilgrims", "Four thousand pilgrims crossed the harbour without one of them falling in"],
  ["Cranes", "These cranes were painted red so that the harbour can be seen from space"],
  ["Oysters", "An oyster bed under the harbour wall is worth a small bank"],
  ["Archive", "Letters of drowned captains lay in the harbour archive, unopened"],
  ["Ice", "If the ice holds another week the harbour will live on turnips"],
  ["Choir", "A choir of stevedores will tour with songs of the harbour"],
  ["Seals", "Seals may rest on the harbour steps, and tourists may not touch them"],
  ["Tunnel", "The tunnel below the harbour leaks where the drawings said it would"],
  ["Bakers", "Bakers carry bread to the harbour at three, and nobody thanks them"],
  ["Insurers", "Insurers treat our harbour as though it were a volcano"],
  ["Regatta", "This regatta ends where the harbour begins, by the oldest rule we have"],
  ["Coal", "Coal dust from the harbour settled on the vineyard of my grandmother"],
  ["Clock", "The harbour clock runs four minutes fast on purpose"],
  ["Smugglers", "Smugglers paid the night watch of the harbour in cheese"],
  ["Museum", "A museum without a ship would shame the harbour for a century"],
  ["Storm", "Last night's storm threw a piano into the harbour and broke no window"],
];

/** `count` pages at most, no two of one story: they share no word but the harbour. */
export const harbourNews = (count: number): readonly (Announced & { readonly said: string })[] =>
  NEWS.slice(0, count).map(([word, said], n) => ({ said, title: `${word} ${n + 1}`, paragraphs: [`“${said},” ${SPEAKERS[n % SPEAKERS.length]} said.`] }));
