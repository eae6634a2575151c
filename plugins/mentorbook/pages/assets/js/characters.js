// Characters that no record may hold, as the strict reader refuses them.
mb.signs = Object.fromEntries(Object.entries(mbBook.signs).map(([name, text]) => [name, new RegExp(text, "u")]));

mb.isNeededJoiner = (signs, index) => {
  const isLetter = (sign) => Boolean(sign) && mb.signs.joined.test(sign) && /[\p{L}\p{M}]/u.test(sign);
  const isJoiner = signs[index] === mbBook.signs.joiner;
  const [before, after] = [signs[index - 1], signs[index + 1]];
  if (isLetter(before)) return isLetter(after) || (isJoiner && !(after && mb.signs.needed.test(after)));
  return isJoiner && Boolean(before && after) && mb.signs.emoji.test(before) && mb.signs.emoji.test(after);
};

// What is told of the first such character, or null. It is the writer's own page: what stands before it is quoted.
mb.refusedCharacter = (text) => {
  const signs = Array.from(text);
  const index = signs.findIndex((sign, place) => mb.signs.suspect.test(sign) && sign !== "\n"
    && !(mb.signs.needed.test(sign) && mb.isNeededJoiner(signs, place)));
  if (index < 0) return null;
  const code = signs[index].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  const before = signs.slice(Math.max(0, index - 20), index).join("").trim();
  const where = before ? `It stands after “${before}”. ` : "It stands at the beginning. ";
  return [`A character that cannot be seen, or that no record may hold, stands here: U+${code}.`,
    `${where}Delete it, or type the text anew.`];
};
