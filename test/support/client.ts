import { EmbeddedHost, type HostOptions } from '../../src/embedded-host/api/embedded-host';
import { Workbook } from '../../src/embedded-host/model/workbook';
import { startClient } from '../../src/embedded-host/seam/node';

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
  return host;
}
