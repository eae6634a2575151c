// A drawn signature as a short path on a field 150 wide and 46 high: moves and lines, numbers only, drawn by us.
mb.FIELD = { width: 150, height: 46 };
mb.LONGEST = 1200; // so that a session with two signatures fits an address
mb.isDrawn = (path) => new RegExp(mbBook.schemas.session.$defs.signature.properties.path.pattern, "u").test(path);

mb.pathOf = (strokes, width, height) => {
  const scale = Math.min(mb.FIELD.width / width, mb.FIELD.height / height);
  const placed = strokes.map((points) => points.map(({ x, y }) => [
    Math.min(Math.max(x * scale, 0), mb.FIELD.width), Math.min(Math.max(y * scale, 0), mb.FIELD.height)]));
  let path = "";
  for (let tolerance = 0.3; tolerance < 12; tolerance *= 1.4) {
    path = placed.filter((points) => points.length).map((points) => mb.strokePath(mb.thinned(points, tolerance))).join("");
    if (path.length <= mb.LONGEST) break;
  }
  return path.slice(0, 6000);
};

mb.strokePath = (points) => {
  const number = (value) => String(Math.round(value * 10) / 10);
  const all = points.length > 1 ? points : [points[0], points[0]];
  return all.map(([x, y], index) => `${index ? "L" : "M"}${number(x)} ${number(y)}`).join("");
};

// The points that a line needs (Ramer, Douglas and Peucker): those nearer than the tolerance to what is left go.
mb.thinned = (points, tolerance) => {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points[points.length - 1]];
  let far = 0, at = 0;
  points.forEach((point, index) => {
    const away = mb.awayFrom(point, first, last);
    if (away > far) [far, at] = [away, index];
  });
  if (far <= tolerance) return [first, last];
  return [...mb.thinned(points.slice(0, at + 1), tolerance).slice(0, -1), ...mb.thinned(points.slice(at), tolerance)];
};

mb.awayFrom = ([x, y], [fromX, fromY], [toX, toY]) => {
  const [dx, dy] = [toX - fromX, toY - fromY], length = dx * dx + dy * dy;
  const along = length ? Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length)) : 0;
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
};

mb.inkOf = (strokes) => strokes.reduce((sum, points) => sum + points.slice(1).reduce(
  (length, point, index) => length + Math.hypot(point.x - points[index].x, point.y - points[index].y), 0), 0);

mb.drawnSvg = (path) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "mb-sig");
  svg.setAttribute("viewBox", `0 0 ${mb.FIELD.width} ${mb.FIELD.height}`);
  svg.setAttribute("preserveAspectRatio", "xMinYMid meet");
  svg.setAttribute("aria-hidden", "true");
  if (mb.isDrawn(path)) {
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    svg.append(line);
  }
  return svg;
};
