import { TextEdits } from '../../../../src/embedded-host/file/xml/text-edits';
import { parseSpans, type ElementSpan } from '../../../../src/embedded-host/file/xml/xml-spans';

function edited(xml: string, edit: (edits: TextEdits, root: ElementSpan) => void): string {
  const edits = new TextEdits(xml);
  edit(edits, parseSpans(xml));
  return edits.apply();
}

describe('edits of an XML text', () => {
  it('set, add and take away attributes, and leave one alone that has its value', () => {
    const xml = `<a x="1" y = '2'><b/></a>`;
    expect(edited(xml, (edits, root) => edits.setAttribute(root, 'x', '<3>'))).toBe(
      `<a x="&lt;3&gt;" y = '2'><b/></a>`,
    );
    expect(edited(xml, (edits, root) => edits.setAttribute(root, 'z', '&'))).toBe(
      `<a z="&amp;" x="1" y = '2'><b/></a>`,
    );
    expect(edited(xml, (edits, root) => edits.setAttribute(root, 'y', null))).toBe(`<a x="1"><b/></a>`);
    const edits = new TextEdits(xml);
    const root = parseSpans(xml);
    edits.setAttribute(root, 'x', '1');
    edits.setAttribute(root, 'z', null);
    expect(edits.isEmpty).toBe(true);
  });

  it('override what was set before, of that attribute only', () => {
    const after = edited(`<a x="1" y="2"><b/></a>`, (edits, root) => {
      edits.setAttribute(root, 'x', '3');
      edits.setAttribute(root, 'y', '4');
      edits.override(root, 'y', '5');
      edits.override(root, 'x', '6');
    });
    expect(after).toBe(`<a x="6" y="5"><b/></a>`);
    expect(
      edited(`<a x="1" y=""><b/></a>`, (edits, root) => {
        edits.setAttribute(root, 'x', '3');
        edits.override(root, 'y', '4');
        edits.override(root, 'y', '5');
      }),
    ).toBe(`<a x="3" y="5"><b/></a>`);
    expect(
      edited(`<a x="1" y="2"/>`, (edits, root) => {
        edits.setAttribute(root, 'x', '3');
        edits.override(root, 'z', '9');
        edits.override(root, 'x', '1');
      }),
    ).toBe(`<a z="9" x="1" y="2"/>`);
  });

  it('put texts at the end of an element, one after the other, also where it was an empty tag', () => {
    const both = (edits: TextEdits, root: ElementSpan) => {
      for (const child of root.children) {
        edits.append(child, '<i/>');
        edits.append(child, '<j/>');
      }
    };
    expect(edited('<a><b/><c>1</c><d x="1"/></a>', both)).toBe(
      '<a><b><i/><j/></b><c>1<i/><j/></c><d x="1"><i/><j/></d></a>',
    );
  });

  it('order what comes to one place by rank, then as it came, and drop what lies in a part that is replaced', () => {
    const after = edited('<a><b>1</b></a>', (edits, root) => {
      const [b] = root.children as [ElementSpan];
      edits.insert(b.start, 'late', 2);
      edits.insert(b.start, 'first');
      edits.insert(b.start, 'second');
      edits.remove(b);
      edits.insert(b.contentStart, 'lost');
      edits.insert(b.end, 'behind');
    });
    expect(after).toBe('<a>firstsecondlatebehind</a>');
  });

  it('are made within a part only, where one is asked for', () => {
    const xml = '<a><b/><c/></a>';
    const edits = new TextEdits(xml);
    edits.insert(3, 'x');
    edits.insert(7, 'y');
    edits.insert(11, 'z');
    expect(edits.apply(4, 11)).toBe('b/>y<c/>z');
  });
});
