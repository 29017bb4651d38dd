import type { DefinedName, NameScope } from './defined-name';

/** The names of a workbook, found by name and scope whatever their number. */
export class DefinedNames {
  /** By scope and name without case; more than one where a file says the same name twice. */
  private readonly byKey = new Map<string, readonly DefinedName[]>();
  private listed: readonly DefinedName[] | undefined;
  /** Whether saving has to write names. */
  isTouched = false;

  /** All names in the file's order, new ones last; one that is there twice beside its first. */
  all(): readonly DefinedName[] {
    return (this.listed ??= [...this.byKey.values()].flat());
  }

  /** The name in exactly this scope. */
  get(name: string, scope: NameScope | null = null): DefinedName | undefined {
    return this.byKey.get(keyOf(name, scope))?.[0];
  }

  /** Adds the name, or replaces the one of the same name and scope. */
  set(name: DefinedName): void {
    const [, ...doubled] = this.byKey.get(keyOf(name.name, name.scope)) ?? [];
    this.put([name, ...doubled]);
    this.isTouched = true;
  }

  /** Takes a name away; false if there was none. */
  remove(name: string, scope: NameScope | null = null): boolean {
    if (!this.byKey.delete(keyOf(name, scope))) return false;
    this.listed = undefined;
    this.isTouched = true;
    return true;
  }

  /** Takes all names of a sheet away, when the sheet goes. */
  removeScope(scope: NameScope): void {
    for (const name of this.all()) if (name.scope === scope) this.remove(name.name, scope);
  }

  /** Takes over a name of the file. */
  load(name: DefinedName): void {
    this.put([...(this.byKey.get(keyOf(name.name, name.scope)) ?? []), name]);
  }

  /** Rewrites every formula; names whose formula stays the same are not touched. */
  mapFormulas(map: (name: DefinedName) => string): void {
    for (const [key, names] of this.byKey) {
      const mapped = names.map((name) => {
        const formula = map(name);
        return formula === name.formula ? name : { ...name, formula };
      });
      if (mapped.every((name, at) => name === names[at])) continue;
      this.byKey.set(key, mapped);
      this.listed = undefined;
      this.isTouched = true;
    }
  }

  private put(names: readonly DefinedName[]): void {
    const [first] = names;
    if (first) this.byKey.set(keyOf(first.name, first.scope), names);
    this.listed = undefined;
  }
}

function keyOf(name: string, scope: NameScope | null): string {
  return `${scope ? String(scope.id) : ''}!${name.toLowerCase()}`;
}
