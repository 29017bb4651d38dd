import type { HostContext } from './wire';

const excel = 1;
const documentOpened = 2;

/**
 * The answer to `GetContext` as the client library's Mac build reads it: a list by position
 * (`OSFWebkit.AppContextProperties` in its debug build).
 */
export function contextArray(context: HostContext): readonly unknown[] {
  const { settings } = context;
  return [
    [Object.keys(settings), Object.values(settings)],
    'embedded-host', // solution id
    excel,
    16, // major version
    0, // minor version
    '', // revision
    1, // version of the interface
    0, // capabilities: read and write
    context.displayLanguage,
    context.contentLanguage,
    0, // bindings
    context.documentUrl,
    documentOpened,
    0, // integration level
    '', // solution token
    1, // version of the API set
    'embedded', // correlation id
    'embedded', // instance id
    false, // touch
    false, // commerce
    JSON.stringify(context.requirementSets),
    '', // message of the host
    '16.0', // full version of the host
    0, // initial display mode
  ];
}
