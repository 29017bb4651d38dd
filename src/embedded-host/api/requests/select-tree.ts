import type { QueryInfo } from './protocol';

/** What is asked of an object: all its scalars or those named, and the same of objects beneath it. */
export interface SelectTree {
  all: boolean;
  readonly names: Set<string>;
  readonly children: Map<string, SelectTree>;
}

/**
 * Turns what was given to `load` into a tree. Names arrive as they were typed: `values`, `format/fill/color`, with or
 * without `items/`, `*` for everything. An empty selection means all scalars.
 */
export function selectTree({ Select = [], Expand = [] }: QueryInfo): SelectTree {
  const root = newTree();
  for (const path of Select) addPath(root, pathNames(path));
  for (const path of Expand) descend(root, pathNames(path)).all = true;
  if (Select.length === 0) root.all = true;
  return root;
}

function newTree(): SelectTree {
  return { all: false, names: new Set(), children: new Map() };
}

function pathNames(path: string): string[] {
  const names = path.split(/[/.]/).map((name) => name.trim());
  return names.filter((name) => name !== '' && name.toLowerCase() !== 'items').map(pascalCase);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function addPath(root: SelectTree, names: readonly string[]): void {
  const last = names.at(-1);
  const tree = descend(root, names.slice(0, -1));
  if (last === undefined || last === '*' || last === '$all') tree.all = true;
  else tree.names.add(last);
}

function descend(root: SelectTree, names: readonly string[]): SelectTree {
  let tree = root;
  for (const name of names) {
    let child = tree.children.get(name);
    if (!child) tree.children.set(name, (child = newTree()));
    tree = child;
  }
  return tree;
}

/** The tree that asks an object for all its scalars. */
export const allScalars: SelectTree = { all: true, names: new Set(), children: new Map() };
