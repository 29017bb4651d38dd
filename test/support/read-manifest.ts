import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '../../src/embedded-host/file/xml/xml-tree';

export const root = join(__dirname, '../..');

/** manifest.xml as it stands in the checkout. */
export const manifestText = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** Its elements, in the order of the document. */
export const elements = withDescendants(parseXml(manifestText, 'manifest.xml'));

/** An element and all below it. */
export function withDescendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** All elements of a name, at any depth. */
export function named(name: string): XmlElement[] {
  return elements.filter((element) => element.name === name);
}

/** An attribute that has to be there. */
export function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`${element.name} has no ${name}`);
  return value;
}

/** A text of the manifest in both languages: that of the default locale, and its override. */
export interface LocalisedText {
  readonly id: string;
  readonly zh: string;
  readonly en: string | undefined;
}

/** The texts for people: name, description and the strings of the resources, without what is the same in all languages. */
export function texts(): LocalisedText[] {
  const shown = [...named('DisplayName'), ...named('Description'), ...named('String')];
  return shown
    .filter(({ attributes }) => 'DefaultValue' in attributes && attributes['id'] !== 'Namespace')
    .map((element) => ({
      id: element.attributes['id'] ?? element.name,
      zh: attribute(element, 'DefaultValue'),
      en: element.children.find(({ attributes }) => attributes['Locale'] === 'en-US')?.attributes['Value'],
    }));
}

/** Width and height in the header of a PNG. */
export function pngSize(path: string): readonly [width: number, height: number] {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${path} is no PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
