import { areaOf } from './addresses';
import { repeated } from './package-rules';
import { walk, type Parts } from './parts';
import type { Report } from './problem';

/** Every note of a sheet has its box, and every box its note; shapes have ids of their own. */
export function checkNotes(parts: Parts, sheetPath: string, report: Report): void {
  const related = parts.relationships(sheetPath);
  const pathsOf = (kind: string) =>
    related.flatMap((one) => (one.kind === kind && one.target ? [one.target] : []));
  const comments = pathsOf('comments');
  const drawings = pathsOf('vmlDrawing').map((path) => parts.text(path));
  if (comments.length > 1) report('two parts of notes', sheetPath);
  for (const path of comments) {
    const root = parts.root(path);
    const cells = root
      ? [...walk(root)]
          .filter(({ name }) => name === 'comment')
          .map(({ attributes }) => attributes['ref'] ?? '')
      : [];
    if (repeated(cells).size > 0) report('two notes on a cell', path);
    const noted = cells.map((cell) => {
      const area = areaOf(cell);
      return area ? `${area.top},${area.left}` : cell;
    });
    const boxes = drawings.flatMap(boxesIn);
    for (const cell of noted) if (!boxes.includes(cell)) report('note without box', `${path} ${cell}`);
    for (const cell of boxes) if (!noted.includes(cell)) report('box without note', `${path} ${cell}`);
  }
}

/** Ids of shapes are unique in the workbook. */
export function checkShapes(parts: Parts, report: Report): void {
  const ids = parts.paths
    .filter((path) => path.toLowerCase().endsWith('.vml'))
    .flatMap((path) =>
      [...parts.text(path).matchAll(/<v:shape\s[^>]*?id="(_x0000_s\d+)"/gu)].map(([, id]) => id),
    );
  for (const id of repeated(ids)) report('shape id twice', String(id));
}

function boxesIn(vml: string): string[] {
  const notes = [...vml.matchAll(/<x:ClientData ObjectType="Note">[^]*?<\/x:ClientData>/gu)];
  return notes.flatMap(([note]) => {
    const [, row] = /<x:Row>\s*(\d+)/u.exec(note) ?? [];
    const [, column] = /<x:Column>\s*(\d+)/u.exec(note) ?? [];
    return row === undefined || column === undefined ? [] : [`${Number(row) + 1},${Number(column) + 1}`];
  });
}
