import { join } from 'node:path';
import * as ts from 'typescript';

/** A member of the Excel API that product code asks for. */
export interface UsedMember {
  /** As the type declarations have it: `Worksheet.notes`. */
  readonly member: string;
  /** The version of ExcelApi that brought it; undefined where it is in another set. */
  readonly version: string | undefined;
  readonly set: string;
  /** `src/workbook/conversation/batch.ts:50` */
  readonly place: string;
  /** Whether the function around it asks `hasExcelApi` for this version or a later one. */
  readonly guarded: boolean;
}

const root = join(__dirname, '../..');

/**
 * Every property and method of `Excel.*` objects that the files use, with the requirement set that its declaration names.
 * Names in the strings of `load` count too: what is loaded is used.
 */
export function usedExcelMembers(folders: readonly string[]): UsedMember[] {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
  );
  const wanted = fileNames.filter((file) => folders.some((folder) => file.startsWith(join(root, folder))));
  const program = ts.createProgram(wanted, options);
  const checker = program.getTypeChecker();
  const found: UsedMember[] = [];
  for (const file of wanted) {
    const source = program.getSourceFile(file);
    if (source) visit(source, source);
  }
  return found;

  function visit(node: ts.Node, source: ts.SourceFile): void {
    if (ts.isPropertyAccessExpression(node)) note(node, checker.getSymbolAtLocation(node.name), source);
    if (ts.isCallExpression(node)) for (const symbol of loaded(node)) note(node, symbol, source);
    ts.forEachChild(node, (child) => visit(child, source));
  }

  function note(node: ts.Node, symbol: ts.Symbol | undefined, source: ts.SourceFile): void {
    const declaration = symbol?.declarations?.find(isInExcel);
    if (!symbol || !declaration) return;
    const set = requirementSet(declaration) ?? requirementSet(declaration.parent);
    if (set === undefined) return;
    const version = latestVersion(set);
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({
      member: `${(declaration.parent as ts.ClassDeclaration).name?.text ?? '?'}.${symbol.name}`,
      version,
      set,
      place: `${source.fileName.slice(root.length + 1)}:${String(line)}`,
      guarded: version !== undefined && guards(node).some((asked) => isAtLeast(asked, version)),
    });
  }

  /** The properties that `x.load('values,numberFormat')` or `x.load('items/name')` names. */
  function loaded({ expression, arguments: given }: ts.CallExpression): ts.Symbol[] {
    const [list] = given;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
    if (!list || !ts.isStringLiteralLike(list)) return [];
    const type = checker.getTypeAtLocation(expression.expression);
    return list.text.split(',').flatMap((path) => symbolsAlong(type, path.trim().split('/')));
  }

  function symbolsAlong(type: ts.Type, [first, ...rest]: readonly string[]): ts.Symbol[] {
    const symbol = first === undefined ? undefined : checker.getPropertyOfType(type, first);
    if (!symbol) return [];
    const propertyType = checker.getTypeOfSymbol(symbol);
    const next =
      first === 'items' ? checker.getTypeArguments(propertyType as ts.TypeReference)[0] : propertyType;
    return next ? [symbol, ...symbolsAlong(next, rest)] : [symbol];
  }
}

/** Whether a declaration is one of the namespace Excel in Microsoft's types. */
function isInExcel(declaration: ts.Declaration): boolean {
  let node: ts.Node = declaration;
  while (!ts.isSourceFile(node.parent)) node = node.parent;
  return (
    node.parent.fileName.includes('@types/office-js') &&
    ts.isModuleDeclaration(node) &&
    node.name.text === 'Excel'
  );
}

/** What the comment before a declaration says: `[Api set: ExcelApi 1.18]`. */
function requirementSet(declaration: ts.Node): string | undefined {
  const text = declaration.getSourceFile().text.slice(declaration.pos, declaration.getStart());
  return /\[Api set: ([^\]]+)\]/u.exec(text)?.[1];
}

/** The version of ExcelApi in `ExcelApi 1.1 for reading visibility; 1.2 for setting it.`: the later one is on the safe side. */
function latestVersion(set: string): string | undefined {
  if (!set.startsWith('ExcelApi ')) return undefined;
  const versions = set.match(/\d+\.\d+/gu) ?? [];
  return versions.reduce<string>((high, version) => (isAtLeast(version, high) ? version : high), '0.0');
}

/** The versions that the function around a node asks `hasExcelApi` for. */
function guards(node: ts.Node): string[] {
  let around: ts.Node | undefined = node;
  while (around && !ts.isFunctionLike(around)) around = around.parent;
  const scope = around ?? node.getSourceFile();
  return [...scope.getText().matchAll(/hasExcelApi\('(\d+\.\d+)'\)/gu)].map(([, version]) => version ?? '');
}

/** Compares versions by their numbers: 1.9 comes before 1.14. */
export function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
