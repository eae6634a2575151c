// A record as text that the strict reader, and every other reader of YAML 1.2, reads back to the same values.
mb.yaml = (data) => {
  const quoted = [], mark = "mbStandsFor", apart = new RegExp(`<{7}|>{7}|${mark}`); // what a merge leaves begins no line
  const held = JSON.parse(JSON.stringify(data, (_, value) =>
    typeof value === "string" && apart.test(value) ? `${mark}${quoted.push(value)}${mark}` : value));
  const text = mbYaml.dump(held, { lineWidth: -1, noRefs: true });
  return text.replace(new RegExp(`${mark}(\\d+)${mark}`, "g"), (_, number) => JSON.stringify(quoted[number - 1]));
};

// The first line of a record's file, by which editors find the schema from where the file lies.
mb.modeline = (kind) =>
  `# yaml-language-server: $schema=${"../".repeat(mbBook.schemas[kind]["x-path"].split("/").length)}schemas/${kind}.schema.json\n`;
