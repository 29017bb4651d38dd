import type { ApiObject } from './api-object';
import type { Host } from './host';
import type { ClassName, Targets } from './targets';

/** A value that can be loaded, and perhaps set. */
export interface Property<Target> {
  readonly kind: 'property';
  readonly get: (target: Target, host: Host) => unknown;
  readonly set?: (target: Target, value: never, host: Host) => void;
}

/** A property that leads to another object. */
export interface Navigation<Target> {
  readonly kind: 'navigation';
  readonly to: (target: Target, host: Host) => ApiObject;
}

/** A method. It answers a value, an object, or null for the null object. */
export interface Method<Target> {
  readonly kind: 'method';
  readonly run: (target: Target, args: never, host: Host) => unknown;
}

export type Member<Target> = Property<Target> | Navigation<Target> | Method<Target>;

/**
 * A class of the API as data: its members by their names in requests, how objects are found again in a later request, and
 * what a collection holds.
 */
export interface ApiClass<Target> {
  readonly members: Readonly<Record<string, Member<Target>>>;
  /** The id that finds the object again through its collection. */
  readonly id?: (target: Target) => string | number;
  /** The items, for collections. */
  readonly items?: (target: Target, host: Host) => readonly ApiObject[];
}

/** Declares a class; the name fixes the type of its targets. */
export function defineClass<Name extends ClassName>(
  _name: Name,
  definition: ApiClass<Targets[Name]>,
): ApiClass<Targets[Name]> {
  return definition;
}

/** A value that can be loaded; with `set`, written too. */
export function property<Target, Value>(
  get: (target: Target, host: Host) => unknown,
  set?: (target: Target, value: Value, host: Host) => void,
): Property<Target> {
  return set
    ? { kind: 'property', get, set: set as Property<Target>['set'] & object }
    : { kind: 'property', get };
}

/** A property that leads to another object. */
export function navigation<Target>(to: (target: Target, host: Host) => ApiObject): Navigation<Target> {
  return { kind: 'navigation', to };
}

/** A method; arguments that were left out arrive as null or not at all. */
export function method<Target, Arguments extends readonly unknown[]>(
  run: (target: Target, args: Arguments, host: Host) => unknown,
): Method<Target> {
  return { kind: 'method', run: run as Method<Target>['run'] };
}
