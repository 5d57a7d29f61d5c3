#!/usr/bin/env node
// Starts the command on a Node that can run it: this one, else the one installed beside the package, else says what to do.
// Written for any Node that knows import(), so that an old one gets as far as the advice.
import { spawn } from "child_process";
import { existsSync } from "fs";
import module from "module";
import { dirname, join } from "path";
import { fileURLToPath, pathToFileURL } from "url";

const HERE = fileURLToPath(import.meta.url);
const ROOT = dirname(dirname(HERE));

/** 22.18 is the first release that runs TypeScript as it is. */
function canRun(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** The npm package "node", here or in a folder above where npm may have hoisted it. */
function ownNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  for (let folder = ROOT; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", "node", "bin", name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

/** Becomes as nearly as it can the process it starts: same streams, same signals, same end. */
function runWith(node) {
  const child = spawn(node, [HERE, ...process.argv.slice(2)], { stdio: "inherit" });
  const pass = (signal) => child.kill(signal);
  process.on("SIGINT", () => undefined); // the terminal sends it to both
  process.on("SIGTERM", pass);
  process.on("SIGHUP", pass);
  child.on("error", (error) => fail(`${node} does not start: ${error.message}.`));
  child.on("exit", (code, signal) => {
    process.removeAllListeners();
    if (signal === null) process.exitCode = code;
    else process.kill(process.pid, signal);
  });
}

function fail(reason) {
  process.stderr.write(`readout: ${reason}\n`);
  process.exitCode = 1;
}

function start() {
  if (canRun(process.versions.node)) {
    // Halves the time to start. In the package's own folder, where nobody else can plant code; without effect where it cannot be written.
    module.enableCompileCache(join(ROOT, "node_modules", ".cache", "readout"));
    const checkout = join(ROOT, "src", "cli", "readout.ts");
    const main = existsSync(checkout) ? checkout : join(ROOT, "dist", "cli", "readout.js");
    return import(pathToFileURL(main).href).catch((error) => fail(`Cannot start: ${error.message}. If packages are missing, install readout again (in a checkout: npm ci).`));
  }
  const node = process.env.READOUT_STARTED ? null : ownNode();
  if (node === null) {
    const advice = existsSync(join(ROOT, "src")) ? `Run "npm ci" in ${ROOT}: it brings one along.` : "Install Node 24, or install readout again: it brings one along.";
    return fail(`This is Node ${process.versions.node} and 22.18 or later is needed. ${advice}`);
  }
  process.env.READOUT_STARTED = "1";
  return runWith(node);
}

start();
