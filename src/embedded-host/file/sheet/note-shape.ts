import type { Note } from '../../model/parts/note';

/**
 * The frame of a drawing part for notes (VML, ECMA-376 part 4), in which shapes of notes stand.
 *
 * @param cluster the ids of its shapes begin at 1024 times this.
 */
export function emptyNoteDrawing(cluster: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
    `<o:idmap v:ext="edit" data="${cluster}"/></o:shapelayout></xml>`
  );
}

/** The clusters that a drawing takes the ids of its shapes from. */
export function clustersOf(vml: string): number[] {
  const lists = [...vml.matchAll(/<o:idmap\s[^<>]*?data\s*=\s*["']([\d,\s]+)["']/gu)];
  return lists.flatMap(([, list = '']) => list.split(',').map(Number));
}

/** The kind of shape that notes are of; once in a drawing. */
export const noteShapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Letters in a line of a note's box; a Chinese letter counts two. */
const lettersALine = 36;
const minLines = 4;
const maxLines = 24;

/**
 * The box of a note, beside its cell and large enough for its text.
 *
 * @param id number of the shape, unique in the drawing.
 */
export function noteShape(note: Note, id: number): string {
  const lines = Math.min(maxLines, Math.max(minLines, linesOf(note.text) + 1));
  const left = note.column + 1;
  const top = Math.max(0, note.row - 1);
  const visibility = note.visible ? 'visible' : 'hidden';
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;` +
    `width:190pt;height:${lines * 15}pt;z-index:1;visibility:${visibility}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${left}, 15, ${top}, 2, ${left + 4}, 15, ${top + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>${note.visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`
  );
}

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => {
    const width = [...line].reduce(
      (letters, letter) => letters + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1),
      0,
    );
    return sum + Math.max(1, Math.ceil(width / lettersALine));
  }, 0);
}
