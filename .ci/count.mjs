// Prints "PASSED FAILED" of a vitest JSON report; files that could not run and a failed end count too.
import { readFileSync } from "node:fs";

const [path, status] = process.argv.slice(2);
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
const broken = testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")).length;
const unexplained = Number(status) !== 0 && numFailedTests + broken === 0 ? 1 : 0;
process.stdout.write(`${numPassedTests} ${numFailedTests + broken + unexplained}\n`);
