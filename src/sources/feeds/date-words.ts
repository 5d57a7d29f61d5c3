// Names of months and zones as feeds write them, without accents and in lower case.

/** January first; English, French, German, Spanish, Portuguese, Italian and Dutch, in full and as they are shortened. */
const MONTHS: readonly string[] = [
  "jan january janvier janv januar jaenner janner enero ene janeiro gennaio gen januari",
  "feb february fevrier fevr fev februar febrero fevereiro febbraio februari",
  "mar march mars marz maerz mrz marzo marco maart mrt",
  "apr april avril avr abril abr aprile",
  "may mai mayo maio mag maggio mei",
  "jun june juin juni junio junho giugno giu",
  "jul july juillet juil juli julio julho luglio lug",
  "aug august aout agosto ago augustus",
  "sep sept september septembre septiembre setiembre setembro set settembre",
  "oct october octobre oktober okt octubre outubro out ottobre ott",
  "nov november novembre noviembre novembro",
  "dec december decembre dezember dez diciembre dic dezembro dicembre",
];

export const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])));

/**
 * Minutes east of Greenwich. American names by RFC 822, 5; the rest by common use where it is one thing: "IST" (India, Israel, Ireland)
 * and the letters A to Y, which RFC 5322, 4.3 says mean nothing, are not here.
 */
export const ZONES: ReadonlyMap<string, number> = new Map(Object.entries({
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60,
  cet: 60, cest: 120, met: 60, mest: 120, mez: 60, mesz: 120, eet: 120, eest: 180, msk: 180, sast: 120, cat: 120, wat: 60, eat: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600, ast: -240, adt: -180, nst: -210, ndt: -150,
  jst: 540, kst: 540, hkt: 480, sgt: 480, pht: 480, pkt: 300, awst: 480, acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780, brt: -180, art: -180,
}));
