/** Scan lines per row of pixels; along a line the coverage is exact. */
const linesPerRow = 16;

/**
 * How much of each pixel polygons cover, by the even-odd rule.
 *
 * @param {[number, number][][]} polygons in pixels
 * @param {number} size width and height of the picture
 * @returns {Float64Array} 0 to 1, row by row
 */
export function coverage(polygons, size) {
  const covered = new Float64Array(size * size);
  for (let line = 0; line < size * linesPerRow; line++) {
    const row = Math.floor(line / linesPerRow);
    const crossings = crossingsAt(polygons, (line + 0.5) / linesPerRow);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      coverStretch(covered, row * size, size, crossings[index], crossings[index + 1]);
    }
  }
  return covered;
}

/** Where the outlines cross a horizontal line, from left to right. */
function crossingsAt(polygons, y) {
  const crossings = [];
  for (const polygon of polygons) {
    polygon.forEach(([x1, y1], index) => {
      const [x2, y2] = polygon[(index + 1) % polygon.length];
      if (y1 <= y !== y2 <= y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    });
  }
  return crossings.sort((a, b) => a - b);
}

function coverStretch(covered, offset, size, from, to) {
  const left = Math.max(0, from);
  const right = Math.min(size, to);
  for (let column = Math.floor(left); column < right; column++) {
    const width = Math.min(right, column + 1) - Math.max(left, column);
    covered[offset + column] += width / linesPerRow;
  }
}
