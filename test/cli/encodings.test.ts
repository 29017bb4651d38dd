import { writeFileSync } from 'node:fs';
import { huiyan, scratchFolder } from '../support/command-line';

const file = scratchFolder();
/** 顧客番号,氏名,金額 and two customers, in Shift_JIS. */
const japanese =
  '8cda8b7194d48d862c8e8196bc2c8be08a7a0a3030312c8e52936391be98592c3130300a3030322c97e996d889d48e712c3230300a';
/** Kunde;Umsatz and two customers, in windows-1252. */
const german = '4b756e64653b556d7361747a0a4dfc6c6c65723b3130300a4ae46765723b3230300a536368e46665723b35300a';

async function inspected(hex: string, ...options: string[]) {
  const path = file('list.csv');
  writeFileSync(path, Buffer.from(hex, 'hex'));
  return huiyan(['inspect', path, '--lang', 'en-US', ...options]);
}

describe('the encoding of a .csv', () => {
  it('that is only likely is said, with the option that changes it', async () => {
    const { status, error, output } = await inspected(german);
    expect(status).toBe(0);
    expect(error).toMatch(/read as western European \(Windows-1252\).*--encoding/u);
    expect(output).toContain('"Kunde"');
  });

  it('that cannot be told is asked, with words of the file in each', async () => {
    const { status, error } = await inspected(japanese);
    expect(status).toBe(1);
    expect(error).toMatch(/--encoding gb18030: .*“/u);
    expect(error).toContain('--encoding shift_jis: Japanese (Shift_JIS) “顧客番号 氏名 金額”');
  });

  it('that a person says is taken, and nothing is said of it', async () => {
    const { status, error, output } = await inspected(japanese, '--encoding', 'shift_jis');
    expect([status, error]).toEqual([0, '']);
    expect(output).toContain('"顧客番号"');
  });

  it('that the file is not of, or that nobody knows, is refused in words', async () => {
    expect((await inspected(german, '--encoding', 'utf-8')).error).toMatch(/no text in this encoding/u);
    expect(await inspected(german, '--encoding', 'klingon')).toMatchObject({
      status: 2,
      error: expect.stringContaining('There is no encoding "klingon"') as string,
    });
  });
});
