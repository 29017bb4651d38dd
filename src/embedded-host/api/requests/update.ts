import { ApiError } from '../base/api-error';
import type { ApiObject } from '../base/api-object';
import { memberPath } from './catalogue';
import { memberOf } from './members';
import type { RequestHost } from './request-host';

type State = Readonly<Record<string, unknown>>;

/** Sets one property of an object. */
export function setProperty(object: ApiObject, name: string, value: unknown, host: RequestHost): void {
  const member = memberOf(object, name);
  if (member.kind !== 'property' || !member.set) {
    throw new ApiError('InvalidOperation', `${memberPath(object.className, name)} cannot be set.`);
  }
  host.noteUse(object.className, name);
  member.set(object.target as never, value as never, host);
}

/** Sets many properties at once, of the object and of objects beneath it: `{ name: 'A', format: { wrapText: true } }`. */
export function update(object: ApiObject, state: State, host: RequestHost): void {
  for (const [name, value] of Object.entries(state)) {
    const protocolName = pascalCase(name);
    const member = memberOf(object, protocolName);
    if (member.kind === 'navigation') update(member.to(object.target as never, host), value as State, host);
    else setProperty(object, protocolName, value, host);
  }
}

/**
 * Holds the request when the object is not what the client remembers of it.
 *
 * @throws ApiError `InvalidOperation` at the first property that differs.
 */
export function ensureUnchanged(object: ApiObject, state: State, host: RequestHost): void {
  for (const [name, expected] of Object.entries(state)) {
    const member = memberOf(object, pascalCase(name));
    if (member.kind === 'navigation')
      ensureUnchanged(member.to(object.target as never, host), expected as State, host);
    if (member.kind !== 'property') continue;
    const actual = member.get(object.target as never, host);
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
      throw new ApiError('InvalidOperation', `${object.className}.${name} has changed.`);
    }
  }
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
