import { appendFileSync } from 'node:fs';
import { EmbeddedHost, type HostOptions } from '../../src/embedded-host/api/embedded-host';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { startClient } from '../../src/embedded-host/seam/node';

const recordFile = process.env['HUIYAN_RECORD_MEMBERS'];
const started: EmbeddedHost[] = [];

/**
 * Puts Microsoft's client library on a host with this workbook; afterwards `Excel.run` works as in Excel. A test file may
 * start several hosts after another; the client asks the last one.
 *
 * @param workbook an empty one with `Sheet1` if left out.
 */
export async function startHost(
  workbook: Workbook = Workbook.createEmpty(),
  options: HostOptions = {},
): Promise<EmbeddedHost> {
  const host = new EmbeddedHost(workbook, options);
  await startClient(host);
  started.push(host);
  return host;
}

// For docs/embedded-host.md: which members the tests really asked for (scripts/host-docs.mjs).
if (recordFile) {
  afterAll(() => {
    const used = new Set(started.flatMap(({ usedMembers }) => [...usedMembers]));
    appendFileSync(recordFile, [...used, ''].join('\n'));
  });
}
