import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  parseArea,
} from '../../../../src/embedded-host/model/cells/address';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('calls column %i %s, and finds it by that name', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });

  it('reads areas with corners in any order and with dollar signs', () => {
    expect(parseArea('C5')).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
    expect(parseArea('$C$5:A1')).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
    expect(parseArea('B:C')).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 2 });
    expect(parseArea('$2:3')).toEqual({ top: 1, left: 0, bottom: 2, right: 16_383 });
  });

  it.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B', 'A:5', 'A1:2', 'A1:B2:C3'])(
    'refuses %p',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it('writes areas as Excel does', () => {
    expect(cellAddress(4, 2)).toBe('C5');
    for (const address of ['A1', 'A1:C5', 'B:C', '2:3']) {
      const area = parseArea(address);
      expect(area && areaAddress(area)).toBe(address);
    }
  });
});
