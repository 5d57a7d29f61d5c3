// Prints "PASSED FAILED" of a vitest JSON report; files that could not run and a failed end count too. Names what failed, and why, at the end of FAILURES.
import { appendFileSync, readFileSync } from "node:fs";

const [path, ended, failures] = process.argv.slice(2);
const { numPassedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
  const tests = assertionResults.filter((test) => test.status === "failed").map((test) => `${name} > ${test.fullName}\n${test.failureMessages.join("\n")}`);
  return status === "failed" && tests.length === 0 ? [`${name}\n${message}`] : tests;
});
if (Number(ended) !== 0 && failed.length === 0) failed.push(`${path} ended with ${ended}, though no test failed`);
appendFileSync(failures, failed.map((text) => `${text}\n\n`).join(""));
process.stdout.write(`${numPassedTests} ${failed.length}\n`);
