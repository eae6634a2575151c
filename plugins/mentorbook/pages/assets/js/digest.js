// The digest that a signature covers: SHA-256 of the canonical form (RFC 8785), the same as the tool's.
mb.canonical = (value) => mbCanonical.canonicalize(value);

mb.covered = (kind, id, data, signature) => {
  const { signatures, recorded_for, ...content } = data;
  const { digest, ssh, ...signer } = signature;
  return { kind, id, mentorship: data.mentorship ?? "", content, signer };
};

mb.digest = async (kind, id, data, signature) => {
  const bytes = new TextEncoder().encode(mb.canonical(mb.covered(kind, id, data, signature)));
  const sum = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : mb.sha256(bytes);
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
};
