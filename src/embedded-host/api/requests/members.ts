import { ApiError } from '../base/api-error';
import type { ApiObject } from '../base/api-object';
import { catalogue, memberPath } from './catalogue';
import { classes } from '../classes';
import type { ApiClass, Member } from '../base/define-class';

/** The class of an object. */
export function classOf(object: ApiObject): ApiClass<never> {
  return classes[object.className] as ApiClass<never>;
}

/** The member, if it is built. */
export function builtMember(object: ApiObject, name: string): Member<never> | undefined {
  const { members } = classOf(object);
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/**
 * The member of an object by its name in requests.
 *
 * @throws ApiError `NotImplemented` for a member that Excel has and this host has not, `ApiNotFound` for one that does not
 * exist. Nothing is ever passed over in silence.
 */
export function memberOf(object: ApiObject, name: string): Member<never> {
  const member = builtMember(object, name);
  if (member) return member;
  const path = memberPath(object.className, name);
  if (catalogue[object.className]?.members[name]) {
    throw new ApiError('NotImplemented', `The embedded host does not answer ${path} yet.`);
  }
  throw new ApiError('ApiNotFound', `There is no ${path} in the installed client library.`);
}

/** The id by which the client finds an object again: its `Id` where it has one to load, else a hidden one. */
export function idOf(object: ApiObject): { readonly Id?: string | number; readonly _Id?: string | number } {
  const { id, members } = classOf(object);
  if (!id) return {};
  const value = id(object.target as never);
  return members['Id'] ? { Id: value } : { _Id: value };
}
