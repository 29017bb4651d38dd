import { protectionPermissions, type ProtectionPermission } from '../../model/parts/sheet-settings';
import { ApiError } from '../base/api-error';
import { defineClass, method, property } from '../base/define-class';

type Options = Readonly<Record<string, boolean | string | null | undefined>>;

/** Excel's names for what a protected sheet still allows. */
const permissions: Readonly<Record<string, ProtectionPermission>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

/**
 * The protection of a sheet. Passwords given here are kept while the host lives; those of a file only as hashes, so a sheet
 * that came protected with a password cannot be opened here.
 */
export const worksheetProtectionClass = defineClass('WorksheetProtection', {
  members: {
    Protected: property((sheet) => sheet.get('protection') !== null),
    Options: property((sheet) => {
      const allowed = sheet.get('protection')?.allowed ?? new Set();
      const options = Object.entries(permissions).map(([name, permission]) => [
        name,
        allowed.has(permission),
      ]);
      return { ...Object.fromEntries(options), selectionMode: selectionMode(allowed) };
    }),
    Protect: method((sheet, [options, password]: [(Options | null)?, (string | null)?], host) => {
      if (sheet.get('protection')) throw new ApiError('InvalidOperation', 'The sheet is protected already.');
      if (password) host.passwords.set(sheet, password);
      sheet.set('protection', { allowed: allowedBy(options ?? {}), hasPassword: Boolean(password) });
      host.noteChange();
    }),
    Unprotect: method((sheet, [password]: [(string | null)?], host) => {
      const protection = sheet.get('protection');
      if (protection?.hasPassword && (password ?? '') !== host.passwords.get(sheet)) {
        throw new ApiError('AccessDenied', 'The password is not right.');
      }
      host.passwords.delete(sheet);
      sheet.set('protection', null);
      host.noteChange();
    }),
  },
});

function selectionMode(allowed: ReadonlySet<unknown>): string {
  if (allowed.has('selectLockedCells')) return 'Normal';
  return allowed.has('selectUnlockedCells') ? 'Unlocked' : 'None';
}

function allowedBy(options: Options): ReadonlySet<ProtectionPermission> {
  const allowed = Object.entries(permissions).flatMap(([name, permission]) =>
    options[name] ? [permission] : [],
  );
  const selectable: Readonly<Record<string, readonly ProtectionPermission[]>> = {
    Normal: ['selectLockedCells', 'selectUnlockedCells'],
    Unlocked: ['selectUnlockedCells'],
    None: [],
  };
  const chosen = new Set([...allowed, ...(selectable[String(options['selectionMode'] ?? 'Normal')] ?? [])]);
  return new Set(protectionPermissions.filter((permission) => chosen.has(permission)));
}
