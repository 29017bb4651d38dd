import type { Text } from '../../../locales/text';

/** Says so where a name is missing, or two are the same. */
export function namesProblem(names: readonly Text[]): Text | undefined {
  if (names.some(({ zh, en }) => zh.trim() === '' || en.trim() === '')) {
    return { zh: '每一行都要有名称', en: 'Every row needs a name' };
  }
  const twice = names.find(({ zh, en }, index) =>
    names.some((other, place) => place < index && (other.zh === zh || other.en === en)),
  );
  return twice && { zh: `名称“${twice.zh}”出现了两次`, en: `The name "${twice.en}" is there twice` };
}

/** What may be wrong with rows of which only the names can be typed wrongly. */
export function rowNamesProblem(rows: readonly { readonly label: Text }[]): Text | undefined {
  return namesProblem(rows.map(({ label }) => label));
}
