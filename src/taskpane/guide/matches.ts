import type { FunctionGroup, Guide, GuidedFunction } from '../../functions/guide';
import type { Text } from '../../locales/text';

/** The functions that have all the words of a search, in whichever language, in their name, text or arguments; groups without any go. */
export function matching(guide: Guide, search: string): Guide {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return guide.flatMap((group) => {
    const functions = group.functions.filter((own) => {
      const text = wordsOf(group, own);
      return words.every((word) => text.includes(word));
    });
    return functions.length > 0 ? [{ ...group, functions }] : [];
  });
}

function wordsOf({ label }: FunctionGroup, own: GuidedFunction): string {
  const said: readonly Text[] = [
    label,
    own.text,
    own.result,
    ...own.arguments.flatMap(({ name, text }) => [name, text]),
  ];
  return `hy.${own.id} ${said.map(({ zh, en }) => `${zh} ${en}`).join(' ')}`.toLowerCase();
}
