// Renews vendored libraries from npm: each bundled or copied into one file, with its licence, version and hashes.
// Called by scripts/vendor, from the project's folder, with the words NAME@VERSION for what is to change.
const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const FOLDERS = [
  "plugins/mentorbook/pages/assets/vendor",
  "plugins/mentorbook/pages/assets/deck/vendor",
  "tests/vendor",
];
const BUNDLED = ["--bundle", "--minify", "--format=iife", "--target=es2020", "--charset=utf8", "--legal-comments=none"];

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const read = (...steps) => JSON.parse(fs.readFileSync(path.join(...steps), "utf8"));

function choose(libraries, words) {
  for (const word of words) {
    const at = word.lastIndexOf("@");
    const known = libraries.find((each) => each.name === word.slice(0, at));
    if (!known) throw new Error(`${word}: write NAME@VERSION; the names are ${libraries.map((each) => each.name)}.`);
    known.version = word.slice(at + 1);
  }
}

function install(work, esbuild, libraries) {
  const wanted = libraries.map((each) => `${each.name}@${each.version}`);
  const words = ["install", "--silent", "--ignore-scripts", "--save-exact", `esbuild@${esbuild}`, ...wanted];
  execFileSync("npm", words, { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  return read(work, "package-lock.json").packages;
}

function bundle(work, { entry, global }) {
  fs.writeFileSync(path.join(work, "entry.js"), entry);
  const words = ["entry.js", ...BUNDLED, `--global-name=${global}`];
  return execFileSync(path.join(work, "node_modules/.bin/esbuild"), words, { cwd: work });
}

function licenceOf(home, kept) {
  const own = fs.readdirSync(home).filter((name) => /^licen[cs]e/i.test(name));
  const files = own.length ? own.map((name) => path.join(home, name)) : [kept];
  return files.map((file) => fs.readFileSync(file, "utf8")).join("\n");
}

function renew(work, folder, library, lock) {
  const home = path.join(work, "node_modules", library.name);
  const text = library.copied ? fs.readFileSync(path.join(home, library.copied)) : bundle(work, library);
  const licence = licenceOf(home, path.join(folder, library.licence_file));
  fs.writeFileSync(path.join(folder, library.file), text);
  fs.writeFileSync(path.join(folder, library.licence_file), licence);
  return Object.assign(library, {
    licence: read(home, "package.json").license,
    npm: lock[`node_modules/${library.name}`].integrity,
    sha256: sha256(text),
    licence_sha256: sha256(licence),
  });
}

const manifests = FOLDERS.map((folder) => read(folder, "manifest.json"));
const libraries = manifests.flatMap((manifest) => manifest.libraries);
choose(libraries, process.argv.slice(2));
const work = fs.mkdtempSync(path.join(os.tmpdir(), "vendor-"));
try {
  const lock = install(work, manifests[0].esbuild, libraries);
  manifests.forEach((manifest, index) => {
    for (const library of manifest.libraries) renew(work, FOLDERS[index], library, lock);
    fs.writeFileSync(path.join(FOLDERS[index], "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  });
} finally {
  fs.rmSync(work, { recursive: true });
}
