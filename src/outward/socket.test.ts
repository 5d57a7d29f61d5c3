// Bare connections: the same addresses are refused as for requests, and what is open ends with the client.
import { createServer, type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { client, leadingTo } from "./suite/site.ts";

async function server() {
  let taken = 0;
  const listening = createServer((socket) => {
    taken++;
    socket.on("error", () => {});
    socket.end("220 here\r\n");
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void listening.close());
  return { port: (listening.address() as AddressInfo).port, taken: () => taken };
}

test("a host that is allowed by name is reached, by an address or by a name", async () => {
  const { port } = await server();
  for (const [outward, host] of [[client({ allowHosts: [`127.0.0.1:${port}`] }), "127.0.0.1"], [client({ allowHosts: ["mail.example"], resolve: leadingTo("127.0.0.1") }), "mail.example"]] as const) {
    const socket = await outward.connect(host, port);
    const [heard] = await new Promise<Buffer[]>((resolve) => socket.once("data", (chunk) => resolve([chunk])));
    expect(heard?.toString()).toBe("220 here\r\n");
    socket.destroy();
  }
});

test.each(["127.0.0.1", "localhost", "[::1]", "0x7f000001", "2130706433", "[::ffff:127.0.0.1]", "169.254.169.254"])("%s is private, and not reached", async (host) => {
  const { port, taken } = await server();
  await expect(client({ allowHosts: [] }).connect(host, port)).rejects.toMatchObject({ kind: "forbidden-address" });
  await expect(client({ allowHosts: [`${host}:${port + 1}`] }).connect(host, port)).rejects.toMatchObject({ kind: "forbidden-address" });
  expect(taken()).toBe(0);
});

test("a name one of whose addresses is private is not reached, and neither is one without any", async () => {
  await expect(client({ allowHosts: [], resolve: leadingTo("93.184.216.34", "10.0.0.1") }).connect("mail.example", 25)).rejects.toMatchObject({ kind: "forbidden-address" });
  await expect(client({ allowHosts: [], resolve: leadingTo() }).connect("mail.example", 25)).rejects.toMatchObject({ kind: "network" });
});

test.each(["", "mail.example/path", "user@mail.example", "mail example", "mail.example?x"])("%j is no host", async (host) => {
  await expect(client().connect(host, 25)).rejects.toMatchObject({ name: "OutwardError" });
});

test("nobody there is an error, and what is open ends with the client", async () => {
  const { port } = await server();
  const outward = client();
  const socket = await outward.connect("127.0.0.1", port);
  await outward.close();
  expect(socket.destroyed).toBe(true);
  await expect(outward.connect("127.0.0.1", port)).rejects.toMatchObject({ kind: "closed" });
  const gone = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => gone.once("listening", resolve));
  const { port: free } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  await expect(client().connect("127.0.0.1", free)).rejects.toMatchObject({ kind: "network", advice: expect.stringMatching(/\w/) });
});

test("it says which hosts are allowed by name", () => {
  const outward = client({ allowHosts: ["intranet.example:8080"] });
  expect([outward.allows(new URL("http://intranet.example:8080/x")), outward.allows(new URL("http://intranet.example/x"))]).toEqual([true, false]);
});
