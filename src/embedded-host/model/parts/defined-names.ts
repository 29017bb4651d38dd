import type { DefinedName, NameScope } from './defined-name';

/** The names of a workbook, found whatever the case, unique within their scope. */
export class DefinedNames {
  private names: DefinedName[] = [];
  /** Whether saving has to write names. */
  isTouched = false;

  /** All names in the file's order, new ones last. */
  all(): readonly DefinedName[] {
    return this.names;
  }

  /** The name in exactly this scope. */
  get(name: string, scope: NameScope | null = null): DefinedName | undefined {
    return this.names.find(
      (known) => known.scope === scope && known.name.toLowerCase() === name.toLowerCase(),
    );
  }

  /** Adds the name, or replaces the one of the same name and scope. */
  set(name: DefinedName): void {
    const place = this.names.findIndex((known) => sameName(known, name));
    if (place >= 0) this.names[place] = name;
    else this.names.push(name);
    this.isTouched = true;
  }

  /** Takes a name away; false if there was none. */
  remove(name: string, scope: NameScope | null = null): boolean {
    const kept = this.names.filter((known) => !sameName(known, { name, scope }));
    if (kept.length === this.names.length) return false;
    this.names = kept;
    this.isTouched = true;
    return true;
  }

  /** Takes all names of a sheet away, when the sheet goes. */
  removeScope(scope: NameScope): void {
    const kept = this.names.filter((known) => known.scope !== scope);
    if (kept.length !== this.names.length) this.isTouched = true;
    this.names = kept;
  }

  /** Takes over a name of the file. */
  load(name: DefinedName): void {
    this.names.push(name);
  }

  /** Rewrites every formula; names whose formula stays the same are not touched. */
  mapFormulas(map: (name: DefinedName) => string): void {
    this.names = this.names.map((name) => {
      const formula = map(name);
      if (formula === name.formula) return name;
      this.isTouched = true;
      return { ...name, formula };
    });
  }
}

function sameName(a: Pick<DefinedName, 'name' | 'scope'>, b: Pick<DefinedName, 'name' | 'scope'>): boolean {
  return a.scope === b.scope && a.name.toLowerCase() === b.name.toLowerCase();
}
