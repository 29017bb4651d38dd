/** Straight pieces per curve: at 80 px no corner shows. */
const steps = 24;

/**
 * The outlines of SVG path data as polygons, in the units of the drawing.
 *
 * Knows M, L, H, V, C, S and Z in both cases, which is what the drawings in assets use; anything else throws.
 *
 * @param {string} data the `d` of a path
 * @returns {[number, number][][]} closed polygons, the last point not repeated
 */
export function flattenPath(data) {
  const polygons = [];
  let pen = [0, 0];
  let start = pen;
  let control = pen;
  for (const { letter, numbers } of commandsOf(data)) {
    const upper = letter.toUpperCase();
    const [originX, originY] = letter === upper ? [0, 0] : pen;
    const point = (index) => [originX + numbers[index], originY + numbers[index + 1]];
    let end = pen;
    if (upper === 'M') {
      start = end = point(0);
      polygons.push([end]);
    } else if (upper === 'L') polygons.at(-1).push((end = point(0)));
    else if (upper === 'H') polygons.at(-1).push((end = [originX + numbers[0], pen[1]]));
    else if (upper === 'V') polygons.at(-1).push((end = [pen[0], originY + numbers[0]]));
    else if (upper === 'Z') end = start;
    const curve = upper === 'C' ? [point(0), point(2), point(4)] : undefined;
    const smooth = upper === 'S' ? [mirrored(control, pen), point(0), point(2)] : undefined;
    const [first, second, last] = curve ?? smooth ?? [];
    if (last) polygons.at(-1).push(...bezier(pen, first, second, (end = last)));
    control = second ?? end;
    pen = end;
  }
  return polygons;
}

const arity = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Z: 0 };

/** One entry a segment: further pairs after an M are lines, further groups repeat their command. */
function* commandsOf(data) {
  for (const [, letter, rest] of data.matchAll(/([a-z])([^a-z]*)/giu)) {
    const size = arity[letter.toUpperCase()];
    const numbers = (rest.match(/[-+]?(?:\d*\.\d+|\d+)/gu) ?? []).map(Number);
    if (size === undefined || (size > 0 ? numbers.length % size !== 0 : numbers.length > 0))
      throw new Error(`cannot draw ${letter}${rest}`);
    const following = letter === 'M' ? 'L' : letter === 'm' ? 'l' : letter;
    if (size === 0) yield { letter, numbers };
    for (let index = 0; index < numbers.length; index += size) {
      yield { letter: index === 0 ? letter : following, numbers: numbers.slice(index, index + size) };
    }
  }
}

function mirrored([x, y], [centreX, centreY]) {
  return [2 * centreX - x, 2 * centreY - y];
}

function bezier(from, first, second, last) {
  return Array.from({ length: steps }, (_, index) => {
    const t = (index + 1) / steps;
    const u = 1 - t;
    const along = (axis) =>
      u * u * u * from[axis] +
      3 * u * u * t * first[axis] +
      3 * u * t * t * second[axis] +
      t * t * t * last[axis];
    return [along(0), along(1)];
  });
}
