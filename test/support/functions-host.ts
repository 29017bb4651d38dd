import metadata from '../../assets/functions.en-US.json';
import { EmbeddedHost, type HostOptions } from '../../src/embedded-host/api/embedded-host';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { startClient } from '../../src/embedded-host/seam/node';
import { associateFunctions } from '../../src/functions/associate';
import { calculateHere } from '../../src/functions/calculator';
import { answers } from '../../src/functions/compute/answer';

/**
 * A host that calls the product's functions by the messages of Microsoft's runtime, as Excel does. The client says only once a
 * test file that it can be called; further hosts are told here.
 */
export async function startFunctions(
  workbook: Workbook = Workbook.createEmpty(),
  options: HostOptions = {},
): Promise<EmbeddedHost> {
  calculateHere(answers);
  const customFunctions = { namespace: 'HY', functions: metadata.functions };
  const host = new EmbeddedHost(workbook, { ...options, customFunctions });
  await startClient(host, associateFunctions);
  host.calculation?.ready();
  return host;
}
