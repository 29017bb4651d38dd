import { largest } from '../../model/cells/largest';
import type { Note } from '../../model/parts/note';
import type { EditFollower } from './follow-edits';
import { clustersOf, noteShape, noteShapeType } from './note-shape';

const shapesOfCluster = 1024;
/** A shape that is never closed ends where the next begins: looked for to the end from each of them, thousands would take minutes. */
const shapes = /<v:shape\s(?:(?!<v:shape\s)[^])*?<\/v:shape>\s*/g;

/**
 * Changes the drawing part that has the notes' boxes: takes boxes out by their cell, moves the others with their cells, and
 * adds new ones. The part is text here, not XML: Excel itself writes unclosed tags into it.
 *
 * @param removed cells (`row,column` from 0, as in the file) whose box goes.
 */
export function patchNoteDrawing(
  vml: string,
  removed: ReadonlySet<string>,
  follower: EditFollower,
  added: readonly Note[],
): string {
  const kept = vml.replace(shapes, (shape) => {
    const cell = `${numberIn(shape, 'Row')},${numberIn(shape, 'Column')}`;
    return isNote(shape) && removed.has(cell) ? '' : moveShape(shape, follower);
  });
  if (added.length === 0) return kept;
  const ids = [...kept.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const next = largest((clustersOf(kept)[0] ?? 1) * shapesOfCluster, ids) + 1;
  const boxes = added.map((note, place) => noteShape(note, next + place)).join('');
  const type = kept.includes('id="_x0000_t202"') ? '' : noteShapeType;
  return kept.replace(/<\/xml>\s*$/, () => `${type}${boxes}</xml>`);
}

function isNote(shape: string): boolean {
  return /ObjectType="Note"/.test(shape);
}

function numberIn(shape: string, element: string): number {
  return Number(new RegExp(`<x:${element}>\\s*(\\d+)\\s*</x:${element}>`).exec(shape)?.[1] ?? -1);
}

/** Boxes of notes keep their size and go with their cell; other shapes go with their upper left corner. */
function moveShape(shape: string, follower: EditFollower): string {
  if (follower.lineEdits.length === 0) return shape;
  return shape
    .replace(
      /(<x:Row>\s*)(\d+)/,
      (_, tag: string, row: string) => tag + follower.nearestLine('rows', Number(row)),
    )
    .replace(
      /(<x:Column>\s*)(\d+)/,
      (_, tag: string, column: string) => tag + follower.nearestLine('columns', Number(column)),
    )
    .replace(/(<x:Anchor>)([^<]*)/, (_, tag: string, anchor: string) => tag + moveAnchor(anchor, follower));
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function moveAnchor(anchor: string, follower: EditFollower): string {
  const places = anchor.split(',').map(Number);
  if (places.length !== 8 || places.some(Number.isNaN)) return anchor;
  const [left = 0, , top = 0] = places;
  const right = follower.nearestLine('columns', left) - left;
  const down = follower.nearestLine('rows', top) - top;
  return places.map((place, at) => (at % 2 === 1 ? place : place + (at % 4 === 0 ? right : down))).join(', ');
}
