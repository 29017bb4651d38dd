import { largest } from '../../model/cells/largest';
import type { Compression } from '../bytes/compression';
import { FileRefused } from '../bytes/file-refused';
import { PackedPart, PartPacker } from '../bytes/packed-part';
import { childSpan, prefixOf } from '../xml/ordered-children';
import { ContentTypes } from './content-types';
import type { Package } from './package';
import { partKey, relationshipsPath, relativeTarget } from './part-name';
import { parseRelationships, type Relationship } from './relationships';
import { TextEdits } from '../xml/text-edits';
import { attributeOf, parseSpans } from '../xml/xml-spans';
import { encodeXmlText } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';
import { ZipWriter } from '../bytes/zip-writer';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const typesPath = '[Content_Types].xml';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** The changes of a package on its way to a file: parts written, added and removed, and what refers to them. */
export class PackagePatch {
  private readonly written = new Map<string, { path: string; content: Uint8Array | PackedPart }>();
  private readonly removed = new Set<string>();

  constructor(
    readonly file: Package,
    /** Begins the types of relationships: Strict files have another. */
    readonly relationshipTypes: string,
    private readonly compression: Compression,
  ) {}

  /** Whether anything was changed so far. */
  get isTouched(): boolean {
    return this.written.size > 0 || this.removed.size > 0;
  }

  /** Whether there is such a part, after the changes so far. */
  has(path: string): boolean {
    const key = partKey(path);
    return this.written.has(key) || (this.file.has(path) && !this.removed.has(key));
  }

  /** The paths of all parts, after the changes so far. */
  paths(): string[] {
    const kept = this.file.entries.filter(({ name }) => this.has(name)).map(({ name }) => name);
    const added = [...this.written.values()].filter(({ path }) => !this.file.has(path));
    return [...kept, ...added.map(({ path }) => path)];
  }

  /** The bytes of a part in UTF-8, after the changes so far. */
  bytes(path: string): Uint8Array {
    const written = this.written.get(partKey(path))?.content;
    if (written instanceof PackedPart) return written.unpack();
    const bytes = written ?? this.file.part(path);
    if (bytes === null) throw new FileRefused('broken', `part ${path} is missing`);
    return bytes;
  }

  /** The text of a part, after the changes so far. */
  text(path: string): string {
    return new TextDecoder().decode(this.bytes(path));
  }

  /** Writes a part's new content. */
  write(path: string, content: string | Uint8Array | PackedPart): void {
    const written = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.removed.delete(partKey(path));
    this.written.set(partKey(path), { path, content: written });
  }

  /** Writes a part's new content that is packed while it comes; for what is long. */
  writePacked(path: string, writeText: (out: PartPacker) => void): void {
    const packer = new PartPacker(this.compression);
    writeText(packer);
    this.write(path, packer.finish());
  }

  /** Writes a part, and says what kind it is where the package does not say so yet. */
  writeTyped(path: string, contentType: string, content: string | Uint8Array): void {
    const types = new ContentTypes(parseXml(this.text(typesPath), typesPath));
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    if (types.of(path) !== contentType) {
      const isTaken = types.ofExtension(extension) !== undefined;
      this.addContentType(
        isTaken
          ? overrideOf(path, contentType)
          : `Default Extension="${extension}" ContentType="${contentType}"/>`,
      );
    }
    this.write(path, content);
  }

  /** Writes a part if the edits change anything. */
  writeEdits(path: string, edits: TextEdits): void {
    if (!edits.isEmpty) this.write(path, edits.apply());
  }

  /** Adds a part under a new path, with its content type. */
  add(path: string, contentType: string, content: string | Uint8Array): void {
    this.write(path, content);
    this.addContentType(overrideOf(path, contentType));
  }

  /** A path that no part has and no content type is kept for, the pattern's `#` being a number from 1 on. */
  newPath(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace('#', String(number));
      if (!this.has(path) && !this.file.has(path) && !this.file.contentTypes.hasOverride(path)) return path;
    }
  }

  /** Takes a part away with its relationships and its content type. */
  remove(path: string): void {
    for (const gone of [path, relationshipsPath(path)]) {
      this.written.delete(partKey(gone));
      this.removed.add(partKey(gone));
    }
    const edits = new TextEdits(this.text(typesPath));
    for (const element of parseSpans(edits.xml).children) {
      if (partKey(attributeOf(element, 'PartName') ?? '') === partKey(path)) edits.remove(element);
    }
    this.writeEdits(typesPath, edits);
  }

  /** The relationships of a part, after the changes so far. */
  relationships(source: string): Relationship[] {
    const path = relationshipsPath(source);
    return this.has(path) ? parseRelationships(parseXml(this.text(path), path), source) : [];
  }

  /** Makes a part refer to another, and answers the relationship's id. */
  addRelationship(source: string, kind: string, target: string): string {
    const path = relationshipsPath(source);
    const ids = this.relationships(source).map(({ id }) => id);
    // Above all that are there: an id that was free may still be named where nobody looks.
    const numbers = ids.map((id) => Number(/^rId(\d+)$/iu.exec(id)?.[1] ?? 0));
    const number = largest(ids.length, numbers) + 1;
    const relative = encodeXmlText(relativeTarget(source, target));
    const empty = `${declaration}<Relationships xmlns="${packageNamespace}/relationships"/>`;
    const edits = new TextEdits(this.has(path) ? this.text(path) : empty);
    const root = parseSpans(edits.xml);
    const type = `${this.relationshipTypes}/${kind}`;
    edits.append(
      root,
      `<${prefixOf(root)}Relationship Id="rId${number}" Type="${type}" Target="${relative}"/>`,
    );
    this.writeTyped(path, relationshipsType, edits.apply());
    return `rId${number}`;
  }

  /** Takes a relationship away; the part that it leads to stays. */
  removeRelationship(source: string, id: string): void {
    const path = relationshipsPath(source);
    const edits = new TextEdits(this.text(path));
    const element = parseSpans(edits.xml).children.find((known) => attributeOf(known, 'Id') === id);
    if (element) edits.remove(element);
    this.writeEdits(path, edits);
  }

  /** The whole file; where nothing was changed, its own bytes. */
  finish(): Uint8Array {
    if (!this.isTouched) return this.file.bytes;
    // Room for what packs to a third: where it is not needed it costs nothing, and a buffer that grows is in memory twice.
    const written = [...this.written.values()].reduce(
      (sum, { content }) =>
        sum + (content instanceof PackedPart ? content.packedSize : Math.ceil(content.length / 3)),
      0,
    );
    const expected = this.file.bytes.length + written + (1 << 16);
    const writer = new ZipWriter(this.compression, expected);
    for (const entry of this.file.entries) {
      const key = partKey(entry.name);
      const written = this.written.get(key);
      if (written) writer.add(entry.name, written.content, entry);
      else if (!this.removed.has(key)) writer.copy(this.file.bytes, entry);
      this.written.delete(key);
    }
    for (const { path, content } of this.written.values()) writer.add(path, content);
    return writer.finish();
  }

  private addContentType(entry: string): void {
    const edits = new TextEdits(this.text(typesPath));
    const root = parseSpans(edits.xml);
    // Defaults come first, as Excel writes them; the schema lets them come in any order.
    const isDefault = entry.startsWith('Default');
    const first = childSpan(root, 'Override');
    if (isDefault && first) edits.insert(first.start, `<${prefixOf(root)}${entry}`);
    else edits.append(root, `<${prefixOf(root)}${entry}`);
    this.write(typesPath, edits.apply());
  }
}

function overrideOf(path: string, contentType: string): string {
  return `Override PartName="/${encodeXmlText(path)}" ContentType="${contentType}"/>`;
}
