import type { ApiObject } from '../base/api-object';
import { builtMember, classOf, idOf, memberOf } from './members';
import type { QueryInfo } from './protocol';
import type { RequestHost } from './request-host';
import { allScalars, selectTree, type SelectTree } from './select-tree';

/** How the answer is spelled: with the protocol's names for `load`, with the programmer's for `retrieve`. */
export interface Spelling {
  readonly items: string;
  readonly name: (protocolName: string) => string;
}

/** `Values`, `_Items`. */
export const protocolSpelling: Spelling = { items: '_Items', name: (name) => name };

/** `values`, `items`. */
export const jsonSpelling: Spelling = {
  items: 'items',
  name: (name) => name.charAt(0).toLowerCase() + name.slice(1),
};

/** Answers a load: the scalars that were asked for, and the same of objects beneath. */
export function query(object: ApiObject, info: QueryInfo, host: RequestHost, spelling: Spelling): unknown {
  return read(object, selectTree(info), host, spelling, info);
}

function read(
  object: ApiObject,
  tree: SelectTree,
  host: RequestHost,
  spelling: Spelling,
  page: QueryInfo,
): unknown {
  const { items } = classOf(object);
  const answer = items ? readOwn(object, tree, host, spelling) : readMembers(object, tree, host, spelling);
  if (spelling === protocolSpelling) Object.assign(answer, idOf(object));
  if (!items || (!tree.all && tree.names.size === 0 && tree.children.size === 0)) return answer;
  answer[spelling.items] = pageOf(items(object.target as never, host), page).map((item) =>
    read(item, tree, host, spelling, {}),
  );
  return answer;
}

/** The collection's own scalars, such as its count, which are taken out of what is asked of the items. */
function readOwn(
  object: ApiObject,
  tree: SelectTree,
  host: RequestHost,
  spelling: Spelling,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const name of [...tree.names]) {
    const member = builtMember(object, name);
    if (member?.kind !== 'property') continue;
    tree.names.delete(name);
    host.noteUse(object.className, name);
    answer[spelling.name(name)] = member.get(object.target as never, host);
  }
  return answer;
}

function readMembers(
  object: ApiObject,
  tree: SelectTree,
  host: RequestHost,
  spelling: Spelling,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const name of namesOf(object, tree)) {
    const member = memberOf(object, name);
    if (member.kind === 'navigation')
      answer[spelling.name(name)] = readChild(object, name, allScalars, host, spelling);
    if (member.kind !== 'property') continue;
    if (tree.names.has(name)) host.noteUse(object.className, name);
    answer[spelling.name(name)] = member.get(object.target as never, host);
  }
  for (const [name, child] of tree.children) {
    answer[spelling.name(name)] = readChild(object, name, child, host, spelling);
  }
  return answer;
}

function namesOf(object: ApiObject, tree: SelectTree): Iterable<string> {
  if (!tree.all) return tree.names;
  const { members } = classOf(object);
  const scalars = Object.keys(members).filter((name) => members[name]?.kind === 'property');
  return new Set([...scalars, ...tree.names]);
}

function readChild(
  object: ApiObject,
  name: string,
  tree: SelectTree,
  host: RequestHost,
  spelling: Spelling,
): unknown {
  const member = memberOf(object, name);
  if (member.kind !== 'navigation') return undefined;
  host.noteUse(object.className, name);
  return read(member.to(object.target as never, host), tree, host, spelling, {});
}

function pageOf(items: readonly ApiObject[], { Skip, Top }: QueryInfo): readonly ApiObject[] {
  const start = Skip ?? 0;
  return items.slice(start, Top ? start + Top : undefined);
}
