// What the person at the command line is told, and how the command ends.
import { expect, test } from "vitest";
import { SettingError } from "../config.ts";
import { SourceError } from "../sources/index.ts";
import { NoRecordError } from "../store/index.ts";
import { fault } from "./fault.ts";
import { timeLeft } from "./progress.ts";
import { printable } from "./terminal.ts";

test("reason and advice are sentences on one line, names as they are written", () => {
  expect(fault(new SourceError("empty", "a.txt", "a.txt is empty.", "Give another."))).toEqual({ line: "a.txt is empty. Give another.", exitCode: 1 });
  expect(fault(new NoRecordError("there is no record at x")).line).toMatch(/^there is no record at x\. Check .+\.$/);
  expect(fault(new SettingError("--port cannot be x"))).toEqual({ line: "--port cannot be x.", exitCode: 2 });
});

test("what the system says gets advice, what nobody foresaw asks for a report", () => {
  const busy = Object.assign(new Error("listen EADDRINUSE: address already in use"), { code: "EADDRINUSE" });
  expect(fault(busy).line).toMatch(/address already in use\. .*--port/);
  expect(fault(new TypeError("x is not a function")).line).toMatch(/^TypeError: x is not a function .*please report it/);
});

test("time left in words", () => {
  expect(timeLeft(10, 0, 100)).toBe("time left unknown");
  expect(timeLeft(10, 50, 100)).toBe("10 s left");
  expect(timeLeft(100, 10, 100)).toBe("15 min 0 s left");
});

test("nothing in a text commands the terminal", () => {
  expect(printable("a\u001b[2Jb\u0007\u009b1m\u202ec\td\n")).toBe("a\ufffd[2Jb\ufffd\ufffd1m\ufffdc\td\n");
  expect(printable("דלת 🚢")).toBe("דלת 🚢");
});
