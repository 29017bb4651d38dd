import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast, usedExcelMembers } from './support/excel-members';

const folders = ['src/workbook', 'src/session', 'src/taskpane', 'src/commands', 'src/functions'];
const manifest = readFileSync(join(__dirname, '../manifest.xml'), 'utf8');
const declared = /<Set Name="ExcelApi" MinVersion="([\d.]+)"\/>/u.exec(manifest)?.[1] ?? '';

describe('the requirement set of the manifest', () => {
  const used = usedExcelMembers(folders);

  it('is one that Excel LTSC 2021 has: ExcelApi 1.14 at most', () => {
    expect(isAtLeast('1.14', declared)).toBe(true);
  });

  it('has every member of the Excel API that product code uses without asking', () => {
    expect(used.length).toBeGreaterThan(200);
    const missing = used.filter(
      ({ version, guarded }) => version === undefined || (!isAtLeast(declared, version) && !guarded),
    );
    expect(missing.map(({ member, set, place }) => `${place} uses ${member} of ${set}`)).toEqual([]);
  });

  it('is as low as the calls allow', () => {
    const needed = used.filter(({ guarded }) => !guarded).map(({ version }) => version ?? '0');
    const highest = needed.reduce((high, version) => (isAtLeast(version, high) ? version : high));
    expect(declared).toBe(highest);
  });

  it('sees members behind a guard, and those in the lists of load', () => {
    const places = (member: string) => used.filter((use) => use.member === member);
    expect(places('Worksheet.notes')).not.toHaveLength(0);
    expect(places('Worksheet.notes').every(({ guarded, version }) => guarded && version === '1.18')).toBe(
      true,
    );
    expect(places('Worksheet.visibility')).not.toHaveLength(0);
  });
});
