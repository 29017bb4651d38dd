/** What is used here of the client library's inner workshop (`BatchApiHelper`, `Utility` in its debug build). */
interface Workshop {
  readonly ClientObject: new (context: unknown, path: unknown) => ClientThing;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: unknown,
      name: string,
      isCollection: boolean,
      flags: number,
    ): unknown;
    createMethodObject(
      type: unknown,
      parent: unknown,
      name: string,
      operation: number,
      args: unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getById: string | null,
      flags: number,
    ): unknown;
    createIndexerObject(type: unknown, parent: unknown, args: unknown[]): unknown;
    createChildItemObject(
      type: unknown,
      hasIndexer: boolean,
      parent: unknown,
      item: unknown,
      index: number,
    ): ClientThing;
    invokeMethod(
      object: unknown,
      name: string,
      operation: number,
      args: unknown[],
      flags: number,
      type: number,
    ): unknown;
    invokeSetProperty(object: unknown, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    load(object: unknown, options: unknown): unknown;
    fixObjectPathIfNecessary(object: unknown, value: unknown): void;
    throwIfNotLoaded(name: string, value: unknown, className: string, isNull: boolean): void;
  };
}

interface ClientThing {
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}

type Loaded = Readonly<Record<string, unknown>> | null | undefined;

const read = 1;
const readFlags = 4;

/**
 * Adds `worksheet.notes` and `workbook.notes` (ExcelApi 1.18) to the loaded client library, where it has none. Excel's own copy of the
 * library has them; the package ends at 1.15. The members are made of the library's own parts and ask under Excel's names,
 * nothing of the library is replaced. Whoever calls this has the host advertise ExcelApi 1.18, and knows that 1.16 and 1.17
 * are then promised without their members being there.
 */
export function addNotes(): void {
  const prototypes = [Excel.Worksheet.prototype, Excel.Workbook.prototype];
  if ('notes' in Excel.Worksheet.prototype) return;
  const workshop = OfficeExtension as unknown as Workshop;
  const collection = noteCollectionClass(workshop, noteClass(workshop));
  for (const prototype of prototypes) {
    Object.defineProperty(prototype, 'notes', {
      get(this: unknown) {
        return workshop.BatchApiHelper.createPropertyObject(collection, this, 'Notes', true, readFlags);
      },
      configurable: true,
    });
  }
}

function noteClass({ ClientObject, BatchApiHelper: api, Utility }: Workshop) {
  class Note extends ClientObject {
    private loaded: Record<string, unknown> = {};
    readonly _className = 'Note';
    get authorName() {
      return this.value('authorName', 'AuthorName');
    }
    get content() {
      return this.value('content', 'Content');
    }
    set content(text: unknown) {
      this.loaded['Content'] = text;
      api.invokeSetProperty(this, 'Content', text, 0);
    }
    get visible() {
      return this.value('visible', 'Visible');
    }
    set visible(isVisible: unknown) {
      this.loaded['Visible'] = isVisible;
      api.invokeSetProperty(this, 'Visible', isVisible, 0);
    }
    getLocation() {
      return api.createMethodObject(Excel.Range, this, 'GetLocation', read, [], false, true, null, readFlags);
    }
    delete() {
      api.invokeMethod(this, 'Delete', 0, [], 0, 0);
    }
    load(options?: unknown) {
      return Utility.load(this, options);
    }
    override _handleResult(value: Loaded) {
      super._handleResult(value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      Object.assign(this.loaded, value);
    }
    private value(name: string, protocolName: string) {
      Utility.throwIfNotLoaded(name, this.loaded[protocolName], 'Note', this._isNull);
      return this.loaded[protocolName];
    }
  }
  return Note;
}

function noteCollectionClass({ ClientObject, BatchApiHelper: api, Utility }: Workshop, Note: unknown) {
  return class NoteCollection extends ClientObject {
    private loaded: ClientThing[] | undefined;
    readonly _className = 'NoteCollection';
    readonly _isCollection = true;
    get items() {
      Utility.throwIfNotLoaded('items', this.loaded, 'NoteCollection', this._isNull);
      return this.loaded;
    }
    add(cell: unknown, content: unknown) {
      return api.createMethodObject(Note, this, 'Add', 0, [cell, content], false, true, null, 0);
    }
    getCount() {
      return api.invokeMethod(this, 'GetCount', read, [], readFlags, 0);
    }
    getItem(cell: unknown) {
      return api.createIndexerObject(Note, this, [cell]);
    }
    getItemAt(index: number) {
      return api.createMethodObject(Note, this, 'GetItemAt', read, [index], false, false, null, readFlags);
    }
    getItemOrNullObject(cell: unknown) {
      return api.createMethodObject(
        Note,
        this,
        'GetItemOrNullObject',
        read,
        [cell],
        false,
        false,
        null,
        readFlags,
      );
    }
    load(options?: unknown) {
      return Utility.load(this, options);
    }
    override _handleResult(value: Loaded) {
      super._handleResult(value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const items = value['_Items'] as readonly unknown[] | undefined;
      this.loaded = items?.map((item, index) => {
        const note = api.createChildItemObject(Note, true, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
  };
}
