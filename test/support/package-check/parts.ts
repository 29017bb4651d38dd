import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element as a second reader sees it: what the product reads with is no witness for what it writes. */
export interface Element {
  /** Without prefix. */
  readonly name: string;
  /** With their prefixes, as they stand. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  /** The path of a part; null for what lies outside. */
  readonly target: string | null;
}

/** The parts of a package, unpacked. */
export class Parts {
  private readonly trees = new Map<string, Element | string>();
  private readonly files: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  get paths(): string[] {
    return Object.keys(this.files).filter((path) => !path.endsWith('/'));
  }

  has(path: string): boolean {
    return path in this.files;
  }

  text(path: string): string {
    const bytes = this.files[path] ?? new Uint8Array();
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
  }

  /** The part as a tree, cells of a sheet left out; a text that says why it is none. */
  tree(path: string): Element | string {
    const known = this.trees.get(path);
    if (known !== undefined) return known;
    const tree = parse(withoutCells(this.text(path)));
    this.trees.set(path, tree);
    return tree;
  }

  /** The root of a part that is well formed; undefined for any other. */
  root(path: string | undefined): Element | undefined {
    const tree = path !== undefined && this.has(path) ? this.tree(path) : undefined;
    return typeof tree === 'object' ? tree : undefined;
  }

  relationships(source: string): Relationship[] {
    const folder = posix.dirname(source);
    const list = this.root(posix.join(folder, '_rels', `${posix.basename(source)}.rels`));
    return (list?.children ?? []).map(({ attributes }) => {
      const target = (attributes['Target'] ?? '').split('#')[0] ?? '';
      const isOutside = attributes['TargetMode'] === 'External' || target === '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      return {
        id: attributes['Id'] ?? '',
        kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: isOutside ? null : posix.normalize(path),
      };
    });
  }

  /** The part that a source names by a kind of relationship. */
  byKind(source: string, kind: string): string | undefined {
    return this.relationships(source).find((known) => known.kind === kind)?.target ?? undefined;
  }
}

/** All elements of a tree. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** An attribute that names a relationship, whatever its prefix. */
export function relationshipIn({ attributes }: Element): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/** The rows of a sheet, and where they stand in its XML; nothing where there are none. */
export function rowsIn(xml: string): { readonly from: number; readonly to: number } {
  const start = /<(?:[\w.]+:)?sheetData(?:\s[^>]*)?>/u.exec(xml);
  const from = start ? start.index + start[0].length : xml.length;
  if (start?.[0].endsWith('/>')) return { from, to: from };
  const end = xml.lastIndexOf('sheetData');
  return { from, to: end < from ? from : xml.lastIndexOf('</', end) };
}

function withoutCells(xml: string): string {
  const { from, to } = rowsIn(xml);
  return xml.slice(0, from) + xml.slice(to);
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
}

function parse(xml: string): Element | string {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const parser = new SaxesParser();
  let problem: string | undefined;
  parser.on('error', ({ message }) => (problem ??= message));
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name: name.replace(/^.*:/u, ''), attributes: { ...attributes }, children: [], text: '' });
  });
  const say = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) open.at(-1)?.children.push(element);
  });
  parser.write(xml.replace(/^\uFEFF/u, '')).close();
  return problem ?? open[0]?.children[0] ?? 'is empty';
}
