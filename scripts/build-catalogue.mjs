// Writes build/catalogue.json: every class of the Excel API with its members, their names in requests, their kind and the
// requirement set that brought them. Read from the installed client library's debug build (names in requests) and its type
// declarations (requirement sets). The embedded host needs it to tell members that do not exist from members not built.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const libraryPath = require.resolve('@microsoft/office-js/dist/excel-mac-16.00.debug.js');
const typesPath = require.resolve('@types/office-js/index.d.ts');
const target = new URL('../build/catalogue.json', import.meta.url);

if (!isFresh()) {
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(catalogue())}\n`);
}

function isFresh() {
  if (!existsSync(target)) return false;
  const sources = [libraryPath, typesPath, new URL(import.meta.url)];
  const written = statSync(target).mtimeMs;
  return sources.every((source) => Math.max(statSync(source).mtimeMs, statSync(source).ctimeMs) < written);
}

/** { Worksheet: { set, members: { Tables: { name: 'tables', kind: 'navigation', set: 'ExcelApi 1.1' } } } } */
function catalogue() {
  const sets = requirementSets(readFileSync(typesPath, 'utf8'));
  const classes = {};
  for (const { name, body, customization } of classBodies(readFileSync(libraryPath, 'utf8'))) {
    const members = {};
    for (const { protocolName, ...member } of [
      ...scalars(body),
      ...navigationsAndMethods(name, body),
      ...customSetters(customization),
    ]) {
      const set = sets[`${name}.${member.name}`] ?? sets[name];
      members[protocolName] ??= set === undefined ? member : { ...member, set };
    }
    classes[name] = sets[name] === undefined ? { members } : { set: sets[name], members };
  }
  return classes;
}

function* classBodies(library) {
  const excel = library.slice(library.indexOf('_defaultApiSetName = "ExcelApi"'));
  for (const piece of excel.split(/\n {4}var \w+ = \(function \(_super\) \{/).slice(1)) {
    const name = /"_className", \{\s+get: function \(\) \{\s+return "(\w+)"/.exec(piece)?.[1];
    const end = piece.indexOf('\n    }(OfficeExtension');
    if (name) yield { name, body: piece.slice(0, end), customization: piece.slice(end) };
  }
}

function scalars(body) {
  const names = stringList(body, '_scalarPropertyNames');
  const protocolNames = stringList(body, '_scalarPropertyOriginalNames');
  return names.map((name, index) => ({ name, protocolName: protocolNames[index], kind: 'property' }));
}

function stringList(body, getter) {
  const list = new RegExp(`"${getter}", \\{\\s+get: function \\(\\) \\{\\s+return (\\[[^\\]]*\\])`).exec(
    body,
  )?.[1];
  return list === undefined ? [] : JSON.parse(list);
}

function* navigationsAndMethods(className, body) {
  const start = `(?:Object\\.defineProperty\\(${className}\\.prototype, "|${className}\\.prototype\\.)`;
  for (const piece of body.split(new RegExp(start)).slice(1)) {
    const name = /^\w+/.exec(piece)?.[0];
    const call = /_(createPropertyObject|createMethodObject|createIndexerObject|invokeMethod)\(([^)]*)/.exec(
      piece,
    );
    if (name.startsWith('_handle')) continue;
    if (call && !(call[1] === 'invokeMethod' && piece.startsWith(`${name}", {`))) {
      const protocolName = call[1] === 'createIndexerObject' ? 'Indexer' : /"(\w+)"/.exec(call[2])?.[1];
      const kind = call[1] === 'createPropertyObject' ? 'navigation' : 'method';
      yield { name, protocolName: protocolName ?? pascalCase(name), kind };
    } else if (/^\w+ = function/.test(piece) && piece.includes(`_CC.${className}_`)) {
      yield { name, protocolName: pascalCase(name), kind: 'method' };
    }
  }
}

/** Properties that the library sets under another name than it reads: `showGridlines` as `Gridlines`. */
function customSetters(customization) {
  const setters = customization.matchAll(/_invokeSetProperty\(thisObj, "(\w+)"/g);
  return [...setters].map(([, protocolName]) => ({
    name: protocolName[0].toLowerCase() + protocolName.slice(1),
    protocolName,
    kind: 'property',
  }));
}

function pascalCase(name) {
  return name[0].toUpperCase() + name.slice(1);
}

/** The requirement set of each class and member, by 'Worksheet' and 'Worksheet.tables'. */
function requirementSets(types) {
  const sets = {};
  let className;
  let set;
  for (const line of types.slice(types.indexOf('declare namespace Excel {')).split('\n')) {
    if (line.startsWith('}')) break;
    set = /\[Api set: (ExcelApi\w* [\d.]+)/.exec(line)?.[1] ?? set;
    const declared = /^ {4}(?:class|interface|enum|type|namespace|function) (\w+)/.exec(line);
    const member = /^ {8}(?:readonly )?(\w+)[(:?<]/.exec(line);
    if (declared) className = declared[1];
    if ((declared || member) && set) {
      const key = declared ? className : `${className}.${member[1]}`;
      sets[key] ??= set;
    }
    if (declared || member) set = undefined;
  }
  return sets;
}
