// `readout owner`: the password of whoever may change settings over the web app, set or reset from the terminal.
import type { Command } from "commander";
import { configOption, dataOption, settingsOf, withApp } from "./options.ts";
import { readSecret } from "./secret.ts";
import { print } from "./terminal.ts";

const LEAST = 12;
const MOST = 500;

export function ownerCommand(program: Command): void {
  program
    .command("owner")
    .description("Set the owner's password, or another; whoever is signed in is signed out. It is asked for, or read from standard input.")
    .addOption(dataOption())
    .addOption(configOption())
    .addHelpText("after", "\nExample:\n  $ readout owner\n  $ readout owner --data my-record < password.txt")
    .action(async (_: object, command: Command) => {
      const password = await readSecret("New password of the owner: ");
      if (password.length < LEAST || password.length > MOST) command.error(`The password has ${password.length} characters. Give one of ${LEAST} to ${MOST}.`);
      if (process.stdin.isTTY && (await readSecret("Once more: ")) !== password) command.error("The two are not the same. Try again.");
      await withApp(settingsOf(command), async (app) => {
        const { first } = await app.setOwnerPassword(password);
        await print(first ? "The owner has a password now. Sign in with it in the web app." : "The owner has another password now, and every session has ended.");
      });
    });
}
