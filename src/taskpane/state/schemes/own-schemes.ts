import { formatScheme } from '../../../scheme/definition/format-scheme';
import { readSchemeText } from '../../../scheme/definition/read-scheme-text';
import type { Scheme } from '../../../scheme/definition/scheme';
import { forgetScheme, savedSchemes, saveScheme } from '../../../session/reading/saved-schemes';
import { freeId } from './free-id';
import { chooseScheme } from './choose-scheme';
import { perform } from '../perform';
import { engine } from '../session';
import { usePane } from '../store';

const saving = { zh: '正在保存方案', en: 'Saving the scheme' };
const importing = { zh: '正在读取方案文件', en: 'Reading the scheme file' };

/** Keeps the chosen scheme in the workbook under a name of its own, and chooses it. One of the same name is replaced. */
export async function saveAsOwn(name: string): Promise<void> {
  await perform(saving, async () => {
    const { scheme, savedSchemes: known } = usePane.getState();
    const same = known.find(({ label }) => label.zh === name || label.en === name);
    const ids = known.map(({ id }) => id);
    const own: Scheme = { ...scheme, id: same?.id ?? freeId('own', ids), label: { zh: name, en: name } };
    await saveScheme(own);
    usePane.setState({ savedSchemes: await savedSchemes(engine()) });
    chooseScheme(own);
  });
}

/** Takes a saved scheme out of the workbook. What was run with it stays. */
export async function forgetOwn(id: string): Promise<void> {
  await perform(saving, async () => {
    await forgetScheme(id);
    usePane.setState({ savedSchemes: await savedSchemes(engine()) });
  });
}

/** Chooses the scheme of a file. A file that holds none is refused with the place in it, and nothing changes. */
export async function importScheme(file: File): Promise<void> {
  await perform(importing, async () => {
    chooseScheme(await engine().parseScheme(readSchemeText(await file.text(), file.name)));
  });
}

/** Hands the chosen scheme over as a file. */
export function exportScheme(): void {
  const { scheme } = usePane.getState();
  const address = URL.createObjectURL(new Blob([formatScheme(scheme)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${scheme.id}.huiyan.json`;
  link.click();
  // The browser needs a moment to begin with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
