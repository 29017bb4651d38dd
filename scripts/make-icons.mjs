/**
 * Draws the icons of the ribbon from the vector files in assets: `node scripts/make-icons.mjs [FOLDER]`, assets/icons unless
 * said otherwise. The files come out byte by byte the same on every machine; a test holds them to it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawSvg } from './icons/draw-svg.mjs';
import { encodePng } from './icons/encode-png.mjs';
import { loadSource } from './load-typescript.mjs';

const { crc32 } = loadSource('embedded-host/file/bytes/crc32');

/** The sizes that Excel asks for, by screen and place. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const drawings = {
  sign: 'assets/huiyan.svg',
  run: 'assets/icons/run.svg',
  undo: 'assets/icons/undo.svg',
  legend: 'assets/icons/legend.svg',
};

const folder = process.argv[2] ?? 'assets/icons';
mkdirSync(folder, { recursive: true });
for (const [name, file] of Object.entries(drawings)) {
  const svg = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  for (const size of sizes) {
    writeFileSync(join(folder, `${name}-${size}.png`), encodePng(drawSvg(svg, size), size, crc32));
  }
}
