// A record as text that the strict reader, and every other reader of YAML 1.2, reads back to the same values.
mb.yaml = (data) => mbYaml.dump(data, { lineWidth: -1, noRefs: true });

// The first line of a record's file, by which editors find the schema from where the file lies.
mb.modeline = (kind) =>
  `# yaml-language-server: $schema=${"../".repeat(mbBook.schemas[kind]["x-path"].split("/").length)}schemas/${kind}.schema.json\n`;
