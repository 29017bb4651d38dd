import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedHost } from '../../src/embedded-host/api/embedded-host';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';
import { findPlaybook } from '../../src/scheme/playbooks/registry';
import type { Scheme } from '../../src/scheme/definition/scheme';
import { serialOf } from '../../src/table/cells/calendar';
import { applyPreview } from '../../src/session/writing/apply-preview';
import { localEngine } from '../../src/session/engine/local-engine';
import { previewScheme, type Preview } from '../../src/session/reading/preview';
import { recogniseSheet } from '../../src/session/reading/recognise-sheet';
import type { WritingOptions } from '../../src/session/findings/writing-plan';
import type { ApplyControl, Receipt } from '../../src/workbook/write/run/apply-run';
import { startHost } from './client';

/** The day that the samples speak of. */
export const asOf = serialOf(2026, 6, 30) ?? 0;

export const language = 'zh-CN';

/** The engine that previews and writes; a preview is written as long as no other was made. */
const engine = localEngine();

/** The playbook of this id. */
export function playbook(id: string): Scheme {
  const found = findPlaybook(id)?.scheme;
  if (!found) throw new Error(`no playbook ${id}`);
  return found;
}

/** Opens one of the product's own samples. */
export function openSample(name: string): Workbook {
  return openWorkbook(readFileSync(join(__dirname, '../../assets/samples', name)), { fileName: name });
}

/** Puts the client library on a workbook and previews a scheme on its active sheet. */
export async function previewOn(
  workbook: Workbook,
  scheme: Scheme = playbook('high-end'),
): Promise<{ host: EmbeddedHost; preview: Preview }> {
  const host = await startHost(workbook);
  return { host, preview: await previewAgain(scheme) };
}

/** Previews a scheme on the workbook that the client library is on already. */
export async function previewAgain(scheme: Scheme = playbook('high-end'), day = asOf): Promise<Preview> {
  return previewScheme(engine, await recogniseSheet(engine, {}), scheme, { asOf: day });
}

/** Writes the preview, which is the latest. */
export function apply(
  _preview: Preview,
  {
    language: spoken = language,
    starBesideName,
    formulas,
    callList,
    at,
    ...control
  }: Partial<WritingOptions> & ApplyControl = {},
): Promise<Receipt> {
  const options = {
    language: spoken,
    ...(starBesideName !== undefined && { starBesideName }),
    ...(formulas && { formulas }),
    ...(callList && { callList }),
    ...(at && { at }),
  };
  return applyPreview(engine, options, control);
}
