import { findEncoding } from '../../../../src/embedded-host/file/bytes/find-encoding';
import { FileRefused } from '../../../../src/embedded-host/file/bytes/file-refused';
import { openDelimited } from '../../../../src/embedded-host/file/read/open-delimited';

/** The bytes of a text that an encoding gives; the platform itself writes UTF-8 only. */
const lists: readonly (readonly [encoding: string, text: string, hex: string])[] = [
  ["windows-1252", "Kunde;Umsatz\nMüller;100\nJäger;200\nSchäfer;50\n", "4b756e64653b556d7361747a0a4dfc6c6c65723b3130300a4ae46765723b3230300a536368e46665723b35300a"],
  ["windows-1252", "Client;Ville;Montant\nRenée Lefèvre;Orléans;100\nFrançois Hébert;Besançon;200\n", "436c69656e743b56696c6c653b4d6f6e74616e740a52656ee965204c6566e87672653b4f726ce9616e733b3130300a4672616ee76f69732048e9626572743b426573616ee76f6e3b3230300a"],
  ["windows-1252", "Nombre;Ciudad;Importe\nMuñoz Peña;Málaga;10\nÁngel Núñez;León;20\n", "4e6f6d6272653b4369756461643b496d706f7274650a4d75f16f7a205065f1613b4de16c6167613b31300ac16e67656c204efaf1657a3b4c65f36e3b32300a"],
  ["windows-1252", "Name;Betrag\nWeiß & Söhne;10 €\nGröße AG;20 €\n", "4e616d653b4265747261670a576569df20262053f6686e653b313020800a4772f6df652041473b323020800a"],
  ["big5", "客戶編號,客戶姓名,資產規模\n001,張三,100\n002,李四,200\n003,陳小明,300\n", "abc8a4e1bd73b8b92cabc8a4e1a96da6572cb8eab2a3b357bcd20a3030312cb169a4542c3130300a3030322ca7f5a57c2c3230300a3030332cb3afa470a9fa2c3330300a"],
  ["big5", "姓名,地址,電話\n王大明,臺北市中正區忠孝東路,0912345678\n林美麗,高雄市前鎮區,0987654321\n", "a96da6572ca661a77d2cb971b8dc0aa4fda46aa9fa2cbb4fa55fa5aba4a4a5bfb0cfa9bea7b5aa46b8f42c303931323334353637380aaa4cacfcc4522cb0aab6afa5abab65c2edb0cf2c303938373635343332310a"],
  ["big5", "客戶名稱,業務員,銷售額\n聯華電子股份有限公司,黃志強,5000\n統一企業股份有限公司,吳淑芬,6000\n", "abc8a4e1a657bad92cb77eb0c8adfb2cbe50b0e2c3420ac170b5d8b971a46caad1a5f7a6b3adada4bda5712cb6c0a7d3b16a2c353030300ab2cea440a5f8b77eaad1a5f7a6b3adada4bda5712ca764b251aae22c363030300a"],
  ["shift_jis", "顧客番号,氏名,金額\n001,山田太郎,100\n002,鈴木花子,200\n003,佐藤 一郎,300\n", "8cda8b7194d48d862c8e8196bc2c8be08a7a0a3030312c8e52936391be98592c3130300a3030322c97e996d889d48e712c3230300a3030332c8db293a12088ea98592c3330300a"],
  ["shift_jis", "会社名,担当者,売上\n株式会社トヨタ,田中さん,100\nソニー株式会社,中村さん,200\n", "89ef8ed096bc2c925393968ed22c94848fe30a8a948eae89ef8ed083678388835e2c9363928682b382f12c3130300a835c836a815b8a948eae89ef8ed02c928691ba82b382f12c3230300a"],
  ["euc-kr", "고객번호,고객명,금액\n001,김철수,100\n002,이영희,200\n003,박민수,300\n", "b0edb0b4b9f8c8a32cb0edb0b4b8ed2cb1ddbed70a3030312cb1e8c3b6bcf62c3130300a3030322cc0ccbfb5c8f12c3230300a3030332cb9dab9cebcf62c3330300a"],
  ["euc-kr", "회사명,담당자,매출\n삼성전자 주식회사,홍길동,100\n현대자동차,김영수,200\n", "c8b8bbe7b8ed2cb4e3b4e7c0da2cb8c5c3e20abbefbcbac0fcc0da20c1d6bdc4c8b8bbe72cc8abb1e6b5bf2c3130300ac7f6b4ebc0dab5bfc2f72cb1e8bfb5bcf62c3230300a"],
  ["gb18030", "客户号,客户姓名,资产规模\n001,张三,100\n002,李四,200\n", "bfcdbba7bac52cbfcdbba7d0d5c3fb2cd7cab2fab9e6c4a30a3030312cd5c5c8fd2c3130300a3030322cc0eecbc42c3230300a"],
  ["gb18030", "公司名称,联系人,销售额\n北京某某科技有限公司,王小明,100\n上海某某贸易公司,刘芳,200\n", "b9abcbbec3fbb3c62cc1aacfb5c8cb2ccffacadbb6ee0ab1b1bea9c4b3c4b3bfc6bcbcd3d0cfdeb9abcbbe2ccdf5d0a1c3f72c3130300ac9cfbaa3c4b3c4b3c3b3d2d7b9abcbbe2cc1f5b7bc2c3230300a"],
  ["gb18030", "姓名,金额\n张三,1\n", "d0d5c3fb2cbdf0b6ee0ad5c5c8fd2c310a"],
  ["utf-8", "客户号,客户姓名\n001,张三\n", "e5aea2e688b7e58fb72ce5aea2e688b7e5a793e5908d0a3030312ce5bca0e4b8890a"],
  ["utf-8", "Kunde;Umsatz\nMüller;1\n", "4b756e64653b556d7361747a0a4dc3bc6c6c65723b310a"],
]; // prettier-ignore

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

function cellsOf(bytes: Uint8Array, encoding?: string): unknown {
  const sheet = openDelimited(bytes, 'list.csv', encoding).activeSheet;
  const used = sheet.usedRange(true);
  return used && sheet.readValues(0, 0, used.bottom + 1, used.right + 1);
}

describe('the encoding of a delimited file', () => {
  test.each(lists)('%s is found, or asked with it among the answers: %j', (encoding, _, hex) => {
    const found = findEncoding(bytesOf(hex));
    if ('candidates' in found) expect(found.candidates).toContain(encoding);
    else expect(found.encoding).toBe(encoding);
  });

  test.each(lists)('%s is read where it is said: %j', (encoding, text, hex) => {
    expect(cellsOf(bytesOf(hex), encoding)).toEqual(cellsOf(Buffer.from(text)));
  });

  it('is sure where the file says it or nothing else could be meant, and only likely in western languages and of a few names', () => {
    const sure = (encoding: string, at = 0) => {
      const found = findEncoding(bytesOf(lists.filter(([own]) => own === encoding)[at]?.[2] ?? ''));
      return 'candidates' in found ? 'asked' : found.isSure;
    };
    expect([sure('utf-8'), sure('gb18030'), sure('windows-1252'), sure('big5'), sure('gb18030', 2)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is asked where a few Japanese words could be anything', () => {
    expect(findEncoding(bytesOf(lists[7]?.[2] ?? ''))).toEqual({
      candidates: expect.arrayContaining(['shift_jis', 'gb18030']) as string[],
    });
  });

  it('is none of what is no text, and refuses bytes that are none of it', () => {
    expect(() => findEncoding(Uint8Array.from([1, 2, 0, 0, 0, 255, 254]))).toThrow(FileRefused);
    expect(() => openDelimited(bytesOf(lists[0]?.[2] ?? ''), 'a.csv', 'utf-8')).toThrow(
      expect.objectContaining({ code: 'encoding' }) as Error,
    );
  });
});
