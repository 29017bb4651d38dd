import type { ClassName, Targets } from './targets';

/** An object of the API: the name of its class and the thing in the workbook that it stands for. */
export class ApiObject<Name extends ClassName = ClassName> {
  constructor(
    readonly className: Name,
    readonly target: Targets[Name],
  ) {}
}

/** Makes an object of the API. */
export function object<Name extends ClassName>(className: Name, target: Targets[Name]): ApiObject<Name> {
  return new ApiObject(className, target);
}
