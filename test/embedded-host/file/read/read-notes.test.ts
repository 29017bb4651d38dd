import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { readNotes } from '../../../../src/embedded-host/file/read/read-notes';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { parseXml } from '../../../../src/embedded-host/file/xml/xml-tree';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';

describe('the notes of a file', () => {
  it('are always seen or not, as their boxes in the drawing part say', () => {
    const comments =
      '<comments><authors><author>甲</author></authors><commentList>' +
      '<comment ref="B2" authorId="0"><text><t>seen</t></text></comment>' +
      '<comment ref="C3" authorId="0"><text><t>hidden</t></text></comment></commentList></comments>';
    // As Excel writes it, with its unclosed line break.
    const shape = (row: number, column: number, visible: string) =>
      `<v:shape><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note">\n   <x:MoveWithCells/>` +
      `\n   <x:Row>${row}</x:Row>\n   <x:Column>${column}</x:Column>${visible}\n  </x:ClientData></v:shape>`;
    const drawing = `<xml>${shape(1, 1, '\n   <x:Visible/>')}${shape(2, 2, '')}</xml>`;
    const notes = readNotes(parseXml(comments, 'comments1.xml'), [drawing]);
    expect(notes.map((note) => [note?.text, note?.visible])).toEqual([
      ['seen', true],
      ['hidden', false],
    ]);
  });

  it('stay seen when they are saved and opened again', () => {
    const workbook = Workbook.createEmpty();
    const note = { column: 0, author: '甲', text: 'x' };
    workbook.activeSheet.notes.add({ ...note, row: 0, visible: true });
    workbook.activeSheet.notes.add({ ...note, row: 1, visible: false });
    const { notes } = openWorkbook(saveWorkbook(workbook)).activeSheet;
    expect(notes.all().map(({ row, visible }) => [row, visible])).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});
