import { coverage } from './coverage.mjs';
import { flattenPath } from './flatten-path.mjs';

/**
 * Draws an SVG of filled paths. A drawing is what the icons in assets are: a square view box from 0 0, and `path` elements with a
 * `fill` as #rrggbb. Same drawing, same bytes, on every machine.
 *
 * @param {string} svg
 * @param {number} size pixels
 * @returns {Uint8Array} RGBA, straight alpha, row by row
 */
export function drawSvg(svg, size) {
  const side = Number(/viewBox="0 0 (\d+) \1"/u.exec(svg)?.[1]);
  if (!side) throw new Error('a drawing has a square view box from 0 0');
  const pixels = new Float64Array(4 * size * size);
  for (const [element] of svg.matchAll(/<path [^>]*>/gu)) {
    const fill = /fill="#([\da-f]{6})"/u.exec(element)?.[1];
    const data = /\sd="([^"]+)"/u.exec(element)?.[1];
    if (!fill || !data) throw new Error(`a path has a fill and a d: ${element}`);
    const scaled = flattenPath(data).map((polygon) =>
      polygon.map(([x, y]) => [(x * size) / side, (y * size) / side]),
    );
    paintOver(pixels, coverage(scaled, size), colourOf(fill));
  }
  return Uint8Array.from(pixels, (value) => Math.round(value));
}

function colourOf(hex) {
  return [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

/** Source over destination, with straight alpha in the fourth place as 0 to 255. */
function paintOver(pixels, covered, colour) {
  covered.forEach((alpha, index) => {
    const below = pixels[4 * index + 3] / 255;
    const together = alpha + below * (1 - alpha);
    if (together === 0) return;
    colour.forEach((value, channel) => {
      const place = 4 * index + channel;
      pixels[place] = (value * alpha + pixels[place] * below * (1 - alpha)) / together;
    });
    pixels[4 * index + 3] = 255 * together;
  });
}
