/**
 * Draws docs/images/architecture.svg from the imports: `node scripts/architecture-picture.mjs [FILE]`. A band for each floor, the
 * product's left, the embedded host's right; in it the rooms, in the order in which they build on each other; an arrow for each floor that
 * a floor imports from. Rooms and order are those of the lint rules, arrows those of the code; a test holds the committed picture to it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { floors, rooms } = createRequire(import.meta.url)('./house.cjs');

const width = 1180;
const band = { left: 150, height: 62, gap: 26, top: 56 };
const room = { height: 28, gap: 8, letter: 6.9 };
const hostLeft = 860;
const colours = [
  '#0f6cbd',
  '#5c2e91',
  '#0e7a0d',
  '#8a3707',
  '#115ea3',
  '#9a1b59',
  '#5c5c00',
  '#2b579a',
  '#666666',
];

const product = floors.flat();
const picture = draw(importsBetweenFloors());
writeFileSync(process.argv[2] ?? `${root}docs/images/architecture.svg`, picture);

/** The pairs of floors of which one imports the other. */
function importsBetweenFloors() {
  const { modules } = JSON.parse(
    execFileSync(
      'npx',
      ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    ),
  );
  const floorOf = (path) => /^src\/([^/]+)\//u.exec(path)?.[1];
  const pairs = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => `${floorOf(source)} ${floorOf(resolved)}`),
  );
  return [...new Set(pairs)]
    .map((pair) => pair.split(' '))
    .filter(([from, to]) => from !== to && to !== 'undefined' && from !== 'undefined');
}

/** The rooms of a floor: as the rules order them, else its folders. */
function roomsOf(floor) {
  if (rooms[floor]) return rooms[floor].filter((name) => isFolder(`${root}src/${floor}/${name}`));
  return readdirSync(`${root}src/${floor}`)
    .filter((name) => isFolder(`${root}src/${floor}/${name}`))
    .sort();
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Rooms of the methods are their ids: said in one box. */
function labelsOf(floor) {
  const names = roomsOf(floor);
  return floor === 'methods' ? ['shared', `a folder for each of ${String(names.length - 1)} methods`] : names;
}

function draw(imports) {
  const rows = [...floors].reverse();
  const topOf = (floor) => band.top + rows.findIndex((row) => row.includes(floor)) * (band.height + band.gap);
  const height = band.top + rows.length * (band.height + band.gap);
  const parts = rows.flatMap((row, index) =>
    row.map((floor, place) => floorBox(floor, topOf(floor), place, row.length, index)),
  );
  const host = hostBox(band.top, height - band.gap - band.top);
  const arrows = imports
    .filter(([from, to]) => product.includes(from) && product.includes(to))
    .map(([from, to]) => arrow(from, to, topOf, rows));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">
<title>The house: floors, their rooms, and what imports what</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="20" y="30" font-size="16" font-weight="600">Imports go down the floors, and left within a floor; nothing goes round in a circle.</text>
${[...arrows, ...parts, host].join('\n')}
</svg>
`;
}

function floorBox(floor, top, place, of, index) {
  const whole = hostLeft - 40 - band.left;
  const left = band.left + (place * (whole + 12)) / of;
  const own = (whole - 12 * (of - 1)) / of;
  const colour = colours[index % colours.length];
  const title = `<text x="${of === 1 ? 20 : left + 8}" y="${of === 1 ? top + 36 : top + 16}" font-weight="600" fill="${colour}">${floor}</text>`;
  const labels = labelsOf(floor);
  const boxes =
    of === 1
      ? roomBoxes(labels, left + 10, top + 17, own - 20, colour)
      : roomText(labels, left + 8, top + 36, own - 16);
  return `<rect x="${left}" y="${top}" width="${own}" height="${band.height}" rx="8" fill="${colour}12" stroke="${colour}"/>\n${title}\n${boxes}`;
}

function roomBoxes(labels, left, top, most, colour) {
  let x = left;
  return labels
    .map((label) => {
      const own = Math.min(most, label.length * room.letter + 16);
      const box = `<rect x="${x}" y="${top}" width="${own}" height="${room.height}" rx="5" fill="#ffffff" stroke="${colour}80"/><text x="${x + 8}" y="${top + 18}" font-size="12">${label}</text>`;
      x += own + room.gap;
      return box;
    })
    .join('');
}

/** Where floors share a band there is no room for boxes. */
function roomText(labels, left, top, most) {
  const lines = [''];
  for (const label of labels) {
    const last = lines.at(-1);
    const longer = last === '' ? label : `${last} · ${label}`;
    if (longer.length * 6 > most && last !== '') lines.push(label);
    else lines[lines.length - 1] = longer;
  }
  return lines
    .slice(0, 2)
    .map((line, index) => `<text x="${left}" y="${top + index * 16}" font-size="11">${line}</text>`)
    .join('');
}

function hostBox(top, height) {
  const left = hostLeft;
  const own = width - left - 20;
  const inner = rooms['embedded-host']
    .filter((name) => isFolder(`${root}src/embedded-host/${name}`))
    .reverse();
  const texts = inner.map((name, index) => {
    const y = top + 96 + index * 84;
    const parts = (rooms[`embedded-host/${name}`] ?? []).filter((part) =>
      isFolder(`${root}src/embedded-host/${name}/${part}`),
    );
    return `<rect x="${left + 14}" y="${y}" width="${own - 28}" height="66" rx="5" fill="#ffffff" stroke="#66666680"/><text x="${left + 24}" y="${y + 22}" font-weight="600">${name}</text>${roomText(parts, left + 24, y + 42, own - 48)}`;
  });
  return `<rect x="${left}" y="${top}" width="${own}" height="${height}" rx="8" fill="#66666612" stroke="#666666"/>
<text x="${left + 14}" y="${top + 28}" font-weight="600">embedded-host</text>
<text x="${left + 14}" y="${top + 50}" font-size="12">answers Microsoft’s client library;</text>
<text x="${left + 14}" y="${top + 68}" font-size="12">only workbench and cli bring it along</text>
${texts.join('\n')}`;
}

/** A line from a floor to one that it imports, left of the bands; further down, further left. */
function arrow(from, to, topOf, rows) {
  const [start, end] = [topOf(from) + band.height / 2, topOf(to) + band.height / 2];
  const far = rows.findIndex((row) => row.includes(to)) - rows.findIndex((row) => row.includes(from));
  const x = band.left - 4 - far * 7;
  const spread = 3 * (product.indexOf(from) % 5) - 6;
  return `<path d="M${band.left} ${start + spread} H${x} V${end + spread} H${band.left}" fill="none" stroke="#00000030"/><path d="M${band.left - 6} ${end + spread - 3} L${band.left} ${end + spread} L${band.left - 6} ${end + spread + 3}" fill="none" stroke="#00000070"/>`;
}
