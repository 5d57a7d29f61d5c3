// Which addresses are public: a table of those that are not, in every spelling a URL allows.
import { describe, expect, test } from "vitest";
import { checked, isAllowed, isPublic } from "./guard.ts";

describe("isPublic", () => {
  test.each(["93.184.216.34", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.255.255", "2606:2800:220:1:248:1893:25c8:1946"])("%s is", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  test.each([
    "0.0.0.0", "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200",
    "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:93.184.216.34", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:7f00:1::", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "100::1", "4000::1",
    "not an address", "", "localhost",
  ])("%s is not", (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe("checked", () => {
  test.each([
    "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://0x7f.1/", "http://0/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:0:0:1]/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "https://10.0.0.1:8443/x",
  ])("%s is forbidden", (address) => {
    expect(() => checked(address, address, [])).toThrow(expect.objectContaining({ kind: "forbidden-address" }));
  });

  test.each(["ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)", "data:text/html,hello", "http://", "http://user:secret@example.org/", "http://user@127.0.0.1/"])("%s is no address to fetch", (address) => {
    expect(() => checked(address, address, [])).toThrow(expect.objectContaining({ kind: "bad-url" }));
  });

  test("a host is allowed by name, with or without its port, and no other", () => {
    const url = new URL("http://127.0.0.1:8080/");
    expect(isAllowed(url, ["127.0.0.1"])).toBe(true);
    expect(isAllowed(url, ["127.0.0.1:8080"])).toBe(true);
    expect(isAllowed(url, ["127.0.0.1:80", "localhost", "127.0.0.10", "0.1"])).toBe(false);
    expect(isAllowed(new URL("http://[::1]:80/"), ["::1"])).toBe(true);
    expect(isAllowed(new URL("https://sund.example/"), ["sund.example:443"])).toBe(true);
    expect(isAllowed(new URL("https://evil-sund.example/"), ["sund.example"])).toBe(false);
  });
});
