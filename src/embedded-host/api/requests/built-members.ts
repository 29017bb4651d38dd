import { catalogue } from './catalogue';
import { classes } from '../classes';

/** A member of the API that this host answers. */
export interface BuiltMember {
  readonly className: string;
  /** As a programmer writes it. */
  readonly name: string;
  /** As requests name it, with its class: `Range.Values`. */
  readonly requestName: string;
  /** The requirement set that brought it; absent where the client library has no such member. */
  readonly set?: string;
}

/** All members that are built, class by class, by name; those that the library uses only for itself begin with `_`. */
export function builtMembers(): BuiltMember[] {
  return Object.entries(classes).flatMap(([className, { members }]) =>
    Object.keys(members).map((protocolName) => {
      const known = catalogue[className]?.members[protocolName];
      const name = known?.name ?? protocolName.charAt(0).toLowerCase() + protocolName.slice(1);
      const requestName = `${className}.${protocolName}`;
      return { className, name, requestName, ...(known?.set === undefined ? {} : { set: known.set }) };
    }),
  );
}

/** How many members a class of the installed client library has. */
export function memberCount(className: string): number {
  return Object.keys(catalogue[className]?.members ?? {}).length;
}
