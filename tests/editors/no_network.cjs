// Read before the server: each address that it reaches for is written down, and nothing is reached.
const fs = require("node:fs"), net = require("node:net"), dns = require("node:dns");
const refuse = (what) => {
  fs.appendFileSync(process.env.REACHED, `${what}\n`);
  throw new Error("Nothing may be reached here.");
};
net.Socket.prototype.connect = (...words) => refuse(`connect ${JSON.stringify(words[0])}`);
dns.lookup = (name) => refuse(`lookup ${name}`);
globalThis.fetch = (address) => refuse(`fetch ${address}`);
