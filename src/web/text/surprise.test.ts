// Words for surprise, silence and rates.
import { expect, test } from "vitest";
import { chanceInWords, figure, isDropped, rateOfError, shareInWords, silenceInWords, timesInAMillion, windowInWords } from "./surprise.ts";

test("a chance is told as one of so many records, never more exactly than two figures", () => {
  expect(chanceInWords({ p: 0.000241 }, 24)).toBe("Chance would bring these words to two podiums within a day in about 1 of 4,100 records like this.");
  expect(chanceInWords({ p: 1e-9 }, 72, 3)).toBe("Chance would bring these words to podiums this often within 3 days in fewer than 1 of a million records like this.");
  expect(chanceInWords({ p: 0.3 }, 168)).toContain("within a week in about 1 of 3 records");
  expect(chanceInWords({ p: 0.5 }, 24)).toContain("about every second record");
  expect(chanceInWords({ p: 1 }, 24)).toBe("Chance alone would bring these words to two podiums within a day in most records like this.");
});

test("how often one would be wrong to believe it", () => {
  expect(rateOfError({ q: 0.0031 })).toContain("about 3 in 1,000");
  expect(rateOfError({ q: 0.0000031 })).toContain("fewer than 1 in 1,000");
  expect(rateOfError({ q: 0.04 })).toContain("about 4 in 100");
});

test("figures keep two digits, however small", () => {
  expect([0, 1234.5, 12.34, 0.034, 0.00031, 2.44e-7, 1e-12].map(figure)).toEqual(["0", "1,235", "12", "0.034", "0.00031", "2.4 × 10⁻⁷", "1.0 × 10⁻¹²"]);
});

test("windows, rates and shares", () => {
  expect([24, 36, 72, 168, 720].map(windowInWords)).toEqual(["a day", "36 hours", "3 days", "a week", "30 days"]);
  expect([93.4, 1.2, 0.083, 1e-6, 0].map((rate) => timesInAMillion(rate).replace(/ words.*/, ""))).toEqual(["About 93 times in a million", "About once in a million", "About once in 12 million", "Less than once in 10 billion", "Never once in the"]);
  expect([0.00294, 0.62, 0].map(shareInWords)).toEqual(["1 of 340 utterances on record", "62% of the utterances on record", "No utterance on record"]);
});

test("a silence is unusual only where its chance says so", () => {
  expect([silenceInWords(0, 1), silenceInWords(9, null), silenceInWords(9, 0.5), silenceInWords(31, 0.021), silenceInWords(400, 1e-5)]).toEqual([null, null, "nothing unusual", "by chance 1 time in 48", "by chance less than 1 time in 1,000"]);
  expect([isDropped(0, 0.01), isDropped(20, 0.01), isDropped(20, 0.05), isDropped(20, null)]).toEqual([false, true, false, false]);
});
