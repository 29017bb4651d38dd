import type { Text } from '../../locales/text';
import { methods as builtIn } from '../../methods/registry';
import * as v from 'valibot';
import { checkSchemeSize } from './check-scheme-size';
import { goneParameter } from './parameters';
import { schemaProblem } from './schema-problem';
import { schemeSchema } from './schema';
import type { Methods, Scheme } from './scheme';

/**
 * A scheme from JSON that somebody wrote: checked to the last parameter, and unchanged. Defaults are not filled in, so
 * that a scheme which is read and written again stays as small as it was.
 *
 * @throws Problem `invalid-scheme`, naming the path, what is wrong there, and what is allowed.
 */
export function parseScheme(json: unknown, methods: Methods = builtIn): Scheme {
  checkSchemeSize(json);
  const result = v.safeParse(schemeSchema(methods), json);
  if (!result.success) throw schemaProblem('invalid-scheme', result.issues, '', goneFrom(methods));
  return json as Scheme;
}

/** Parameters that a step's method had in earlier versions. */
function goneFrom(methods: Methods): (path: readonly v.IssuePathItem[]) => Text | undefined {
  return (path) => {
    const [params, parameter] = path.slice(-2);
    if (params?.key !== 'params' || typeof params.input !== 'object') return undefined;
    const id: unknown = (params.input as { readonly method?: unknown }).method;
    const method = Object.values(methods).find((own) => own.id === id);
    return method && goneParameter(method, parameter?.key);
  };
}
