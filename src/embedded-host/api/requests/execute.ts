import { ApiError, httpStatusOf } from '../base/api-error';
import { ApiObject } from '../base/api-object';
import { memberPath } from './catalogue';
import { idOf } from './members';
import { callMember, Paths } from './paths';
import {
  actionType,
  type Action,
  type ObjectPath,
  type RichApiRequest,
  type RichApiResponse,
} from './protocol';
import { jsonSpelling, protocolSpelling, query } from './query';
import type { RequestHost } from './request-host';
import { ensureUnchanged, setProperty, update } from './update';

/** Where to stop inside a batch, and with which error: a fault for tests. */
export interface Stop {
  readonly afterActions: number;
  readonly code: string;
}

/**
 * Answers one request: its actions in their order. The first that fails ends the request; what was done before it stays
 * done, as in Excel.
 */
export function execute(request: RichApiRequest, host: RequestHost, stop?: Stop): RichApiResponse {
  const response: RichApiResponse = { Results: [], TraceIds: [], Error: null };
  const paths = new Paths(request.ObjectPaths, host);
  host.followEdits();
  host.objectsOfRequest = () => paths.objects();
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (stop && index >= stop.afterActions) throw new StoppedError(stop.code);
      perform(action, paths, response, host);
      host.followEdits();
    } catch (error) {
      response.Error = errorOf(error, index, locationOf(action, request.ObjectPaths, paths));
      break;
    }
  }
  return response;
}

class StoppedError extends Error {
  constructor(readonly code: string) {
    super('The request was stopped.');
  }
}

/** What is no error of the API is a mistake in this host; the client is told like of any other. */
function errorOf(error: unknown, index: number, location: string): RichApiResponse['Error'] {
  const isKnown = error instanceof ApiError || error instanceof StoppedError;
  const code = isKnown ? error.code : 'GeneralException';
  const message = isKnown ? error.message : `The embedded host failed: ${String(error)}`;
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: httpStatusOf(code),
  };
}

function perform(action: Action, paths: Paths, response: RichApiResponse, host: RequestHost): void {
  if (action.ActionType === actionType.trace) {
    response.Results.push({ ActionId: action.Id, Value: null });
    response.TraceIds.push(action.Id);
    return;
  }
  const object = paths.object(action.ObjectPathId);
  const value = object ? performOn(object, action, paths, host) : null;
  if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
}

/** Answers the action's result, or undefined for one without. */
function performOn(object: ApiObject, action: Action, paths: Paths, host: RequestHost): unknown {
  switch (action.ActionType) {
    case actionType.instantiate:
      return instance(object, host);
    case actionType.query:
      return query(object, action.QueryInfo ?? {}, host, protocolSpelling);
    case actionType.queryAsJson:
      return query(object, action.QueryInfo ?? {}, host, jsonSpelling);
    case actionType.method:
      return callMethod(object, action, paths, host);
    case actionType.setProperty:
      setProperty(object, action.Name, paths.arguments(action.ArgumentInfo)[0], host);
      return undefined;
    case actionType.update:
      update(object, action.ObjectState ?? {}, host);
      return undefined;
    case actionType.ensureUnchanged:
      ensureUnchanged(object, action.ObjectState ?? {}, host);
      return null;
    default:
      throw new ApiError('NotImplemented', `The embedded host has no action ${action.ActionType}.`);
  }
}

/** What the client keeps of an object: the id or the reference by which it will ask for it in the next request. */
function instance(object: ApiObject, host: RequestHost): unknown {
  const reference = host.references.of(object);
  return {
    ...idOf(object),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function callMethod(object: ApiObject, action: Action, paths: Paths, host: RequestHost): unknown {
  const args = paths.arguments(action.ArgumentInfo);
  if (action.Name === '_KeepReference') return host.references.keep(object);
  if (action.Name === '_RemoveReference') return host.references.remove(String(args[0]));
  const answer = callMember(object, action.Name, args, host);
  return answer instanceof ApiObject ? instance(answer, host) : (answer ?? null);
}

/** `Range.values`: where in the programmer's words a failure happened. */
function locationOf(action: Action, objectPaths: Readonly<Record<string, ObjectPath>>, paths: Paths): string {
  const object = attempt(() => paths.object(action.ObjectPathId));
  if (object) return action.Name === '' ? object.className : memberPath(object.className, action.Name);
  const path = objectPaths[action.ObjectPathId];
  const parent = attempt(() => paths.object(path?.ParentObjectPathId ?? 0));
  const name = path?.Name === '' ? 'Indexer' : (path?.Name ?? '');
  return parent ? memberPath(parent.className, name) : name;
}

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
