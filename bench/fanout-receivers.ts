// Push services for bench/fanout.ts, in a process of their own: they count, keep a sample, and answer 201 at once.
import { createServer, type AddressInfo, type Socket } from "node:net";

const [ports, most, sampleEvery] = process.argv.slice(2).map(Number) as [number, number, number];
const ANSWER = "HTTP/1.1 201 Created\r\ncontent-length: 0\r\n\r\n";
const HEADER_END = Buffer.from("\r\n\r\n");

/** How often each number was heard. */
const heard = new Uint8Array(most);
const samples: [number, string][] = [];

/** As little of HTTP as the senders need, so that the time is theirs: requests with a length, one after the other. */
function serve(socket: Socket): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf(HEADER_END);
      if (end < 0) return;
      const head = rest.toString("latin1", 0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      const from = end + HEADER_END.length;
      if (rest.length < from + length) return;
      note(Number(/^POST \/push\/(\d+) /.exec(head)?.[1]), rest.subarray(from, from + length));
      rest = rest.subarray(from + length);
      socket.write(ANSWER);
    }
  });
}

function note(number: number, body: Buffer): void {
  heard[number]! += 1;
  if (number % sampleEvery === 0) samples.push([number, body.toString("base64")]);
}

const servers = await Promise.all(Array.from({ length: ports }, () => new Promise<number>((resolve) => {
  const server = createServer(serve);
  server.listen(0, "127.0.0.1", 1024, () => resolve((server.address() as AddressInfo).port));
})));
process.send?.({ ports: servers });

/** On any word: what was heard since the last one. */
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ once: heard.filter((times) => times === 1).length, more: heard.filter((times) => times > 1).length, samples: samples.splice(0), cpuMs: (user + system) / 1000 });
  heard.fill(0);
});
