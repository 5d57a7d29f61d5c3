// A mail server on this machine that speaks as much SMTP as the tests need (RFC 5321, RFC 3207, RFC 4954).
import { createServer, type AddressInfo, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import { onTestFinished } from "vitest";
import { CERTIFICATE, KEY } from "./certificate.ts";

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
  /** Whether it came encrypted. */
  readonly encrypted: boolean;
  /** Who signed in; "" nobody. */
  readonly user: string;
}

export interface MailServer {
  readonly port: number;
  readonly letters: readonly Letter[];
  /** Every command, in order, without what follows a blank. */
  readonly commands: readonly string[];
  readonly connections: () => number;
  /** What the next commands are answered in place of what is usual; null answers nothing and ends the connection. */
  say: (command: string) => string | null | undefined;
}

export interface MailServerGiven {
  /** Encrypted from the first byte. */
  readonly implicit?: boolean;
  readonly offersTls?: boolean;
  readonly password?: string;
}

export async function mailServer({ implicit = false, offersTls = true, password }: MailServerGiven = {}): Promise<MailServer> {
  const letters: Letter[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const secureContext = createSecureContext({ cert: CERTIFICATE, key: KEY });
  const secure = (socket: Socket) => new TLSSocket(socket, { isServer: true, secureContext });
  let taken = 0;

  function serve(socket: Socket | TLSSocket, greet: boolean): void {
    let envelope = { from: "", to: [] as string[] };
    let [user, data, inData, heard] = ["", "", false, ""];
    const reply = (line: string) => void socket.write(`${line}\r\n`);
    const usual: Record<string, (rest: string) => string> = {
      EHLO: () => ["250-mail.test", ...(offersTls && !(socket instanceof TLSSocket) ? ["250-STARTTLS"] : []), ...(password === undefined ? [] : ["250-AUTH PLAIN"]), "250 8BITMIME"].join("\r\n"),
      AUTH: (rest) => {
        const [, name = "", given = ""] = Buffer.from(rest.split(" ")[1] ?? "", "base64").toString().split("\0");
        user = given === password ? name : "";
        return user === "" ? "535 5.7.8 no" : "235 2.7.0 yes";
      },
      MAIL: (rest) => {
        envelope = { from: rest, to: [] };
        return password !== undefined && user === "" ? "530 5.7.0 who?" : "250 2.1.0 yes";
      },
      RCPT: (rest) => (envelope.to.push(rest), "250 2.1.5 yes"),
      DATA: () => ((inData = true), "354 go on"),
      RSET: () => "250 2.0.0 yes",
      QUIT: () => "221 2.0.0 bye",
    };
    const line = (text: string): void => {
      if (inData) {
        // A dot at the beginning of a line was doubled for the way (RFC 5321, section 4.5.2).
        if (text !== ".") return void (data += `${text.replace(/^\./, "")}\n`);
        inData = false;
        const said = here.say("END");
        if (said === null) return void socket.destroy();
        if (said === undefined) letters.push({ ...envelope, data, encrypted: socket instanceof TLSSocket, user });
        data = "";
        return reply(said ?? "250 2.0.0 kept");
      }
      const [command = "", ...rest] = text.split(" ");
      commands.push(command.toUpperCase());
      const said = here.say(command.toUpperCase());
      if (said === null) return void socket.destroy();
      if (said !== undefined) return reply(said);
      if (command.toUpperCase() === "STARTTLS" && offersTls) {
        socket.removeListener("data", onData);
        reply("220 2.0.0 go on");
        return serve(secure(socket), false);
      }
      reply(usual[command.toUpperCase()]?.(rest.join(" ")) ?? "502 5.5.2 what?");
    };
    const onData = (chunk: Buffer): void => {
      heard += chunk.toString("latin1");
      const parts = heard.split("\r\n");
      heard = parts.pop() ?? "";
      for (const part of parts) line(part);
    };
    socket.on("data", onData);
    socket.on("error", () => {});
    if (greet) reply("220 mail.test");
  }

  const server = createServer((socket) => {
    taken++;
    sockets.add(socket);
    serve(implicit ? secure(socket) : socket, true);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const here: MailServer = { port: (server.address() as AddressInfo).port, letters, commands, connections: () => taken, say: () => undefined };
  return here;
}
