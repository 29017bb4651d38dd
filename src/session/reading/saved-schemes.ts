import type { Scheme } from '../../scheme/definition/scheme';
import type { Control } from '../../workbook/conversation/control';
import { retrying } from '../../workbook/conversation/batch';
import { readSavedSchemes, writeSavedSchemes } from '../../workbook/memory/own-schemes';
import type { Engine } from '../engine/engine';

/** The schemes that people saved in this workbook. One that this version cannot read stays there and is not offered. */
export async function savedSchemes(engine: Engine, control: Control = {}): Promise<readonly Scheme[]> {
  const parsed = await Promise.allSettled(
    (await retrying(readSavedSchemes, control)).map((json) => engine.parseScheme(json)),
  );
  return parsed.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Keeps a scheme in the workbook, in the place of one of the same id. */
export function saveScheme(scheme: Scheme): Promise<void> {
  return retrying(async (context) => {
    const schemes = await readSavedSchemes(context);
    const at = schemes.findIndex((other) => idOf(other) === scheme.id);
    await writeSavedSchemes(context, at < 0 ? [...schemes, scheme] : schemes.with(at, scheme));
  });
}

/** Takes a saved scheme out of the workbook. Safe to do twice. */
export function forgetScheme(id: string): Promise<void> {
  return retrying(async (context) => {
    const schemes = await readSavedSchemes(context);
    await writeSavedSchemes(
      context,
      schemes.filter((other) => idOf(other) !== id),
    );
  });
}

function idOf(scheme: unknown): unknown {
  return typeof scheme === 'object' && scheme !== null && 'id' in scheme ? scheme.id : undefined;
}
