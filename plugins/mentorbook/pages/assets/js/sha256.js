// SHA-256 as FIPS 180-4 has it, for pages that are not on a secure address, where browsers keep theirs back.
mb.sha256 = (bytes) => {
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const roots = (count, power) => {
    const found = [];
    for (let number = 2; found.length < count; number += 1) {
      if (found.every((_, index) => number % mb.primes[index])) mb.primes[found.length] = number;
      else continue;
      found.push(((number ** power) % 1) * 2 ** 32 | 0);
    }
    return found;
  };
  mb.primes = [];
  const constants = roots(64, 1 / 3);
  mb.primes = [];
  const state = roots(8, 1 / 2);
  const padded = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  for (let start = 0; start < padded.length; start += 64) {
    const words = Array.from({ length: 16 }, (_, index) => view.getInt32(start + index * 4));
    for (let index = 16; index < 64; index += 1) {
      const [one, two] = [words[index - 15], words[index - 2]];
      words[index] = (words[index - 16] + (turn(one, 7) ^ turn(one, 18) ^ (one >>> 3)) + words[index - 7]
        + (turn(two, 17) ^ turn(two, 19) ^ (two >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let index = 0; index < 64; index += 1) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[index] + words[index]) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => { state[index] = (state[index] + word) | 0; });
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => out.setInt32(index * 4, word));
  return new Uint8Array(out.buffer);
};
