// A record as text that the strict reader, and every other reader of YAML 1.2, reads back to the same values.
mb.yaml = (data) => mbYaml.dump(data, { lineWidth: -1, noRefs: true });
