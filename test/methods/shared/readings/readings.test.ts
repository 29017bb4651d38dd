import { highEnd } from '../../../../src/methods/high-end/high-end';
import { tellsDissolved } from '../../../../src/methods/shared/readings/contact/closed';
import { barOf } from '../../../../src/methods/shared/readings/contact/bar';
import { readConsent } from '../../../../src/methods/shared/readings/consent';
import { readEvent } from '../../../../src/methods/shared/readings/event';
import { foldWord } from '../../../../src/table/cells/fold-word';
import { positionReader } from '../../../../src/methods/shared/readings/position';
import { codesOfReadings, readColumn } from '../../../../src/methods/shared/readings/read-column';
import { bookColumn, mostEntries } from '../../../../src/methods/shared/readings/value-book';
import { decidingPositions, positionExclusions } from '../../../../src/methods/shared/words/default-words';
import { texts } from '../../../support/columns';
import { runMethod } from '../../../support/run-method';

const eventOptions = ['event', 'no-event', 'to-verify'].map((id) => ({ id, label: { zh: id, en: id } }));

describe('a text of a column of events', () => {
  it.each([
    [
      'no-event',
      '了解产品后没有兴趣 为了孩子未购房 已发送短信无回复 已介绍产品未购买 已致电三次未接听 电话无人接听 定存未到期 未上市 未来过 无不良记录 一切正常',
    ],
    ['event', '下月定存到期不续 无人机公司融资 未到期提前支取定存 介绍了隔壁老板来开户'],
    ['no-event', '无 暂无 —— / N.A. nil × 否 N 0 FALSE （无） 没'],
    ['no-event', '未找到 还没有 未发现触发事件 查无 已排查，无 nothing|found none|at|this|time not|yet'],
    [
      'no-event',
      '前次推广未响应 没有买房计划 公司尚未上市 已经没有需求 定存尚未到期 Not|interested No|change|since|May',
    ],
    [
      'event',
      '无锡分公司上市 未婚变已婚 未来三个月购房 不动产出售 不到一个月定存就到期 无还本续贷 未上市公司股权出售',
    ],
    [
      'event',
      '不再担任总经理后自主创业 已离婚未分割财产 换了工作，没有购房 是 √ Sold|house nonprofit|board|seat',
    ],
    [
      'to-verify',
      '再说 以后再说 同上次 同上 照旧 老客户 考虑中 再考虑考虑 下周联系 择日拜访 到期已转存 ditto later same|as|last|month already|renewed',
    ],
    ['event', '考虑出国留学 同上市公司签约 老客户介绍新客户开户 下周定存到期 下月搬迁'],
    ['to-verify', '待核实 不详 ? 疑似要卖房，待核实 TBC to|be|confirmed 可能移民 已电话联系 A 3 ok'],
  ])('is read as %s: %s', (reading, cells) => {
    for (const cell of cells.split(' ').map((own) => own.replaceAll('|', ' '))) {
      expect([cell, readEvent(cell).reading]).toEqual([cell, reading]);
    }
  });

  it('is the same in brackets, width, case, with blanks around and in traditional characters', () => {
    expect(
      ['［未找到］。', ' 未找到 ', '未 找 到', '“未找到”'].map((cell) => readEvent(cell).reading),
    ).toEqual(new Array(4).fill('no-event'));
    expect(readEvent('ＮＯＴ ＦＯＵＮＤ').reading).toBe('no-event');
    expect(readEvent('暫無').reading).toBe('no-event');
    expect(foldWord('（Ｎ．Ａ．）')).toBe('na');
  });
});

describe('a clause that says how it ended', () => {
  it.each([
    ['no-event', '想换房，没谈拢 要买理财，最后没批 投诉柜面，已解决 planned|an|extension,|did|not|go|ahead'],
    ['event', '父亲去世，没办 没谈拢，转去买国债 投诉没解决 存单到期，没买 sold|the|flat,|settled'],
    ['no-event', 'company|dissolved,|a/c|closed 公司已注销 struck|off|2025 骂人，要求删除号码'],
  ])('decides over those before it, but for what stays so: %s, %s', (reading, cells) => {
    for (const cell of cells.split(' ').map((own) => own.replaceAll('|', ' '))) {
      expect([cell, readEvent(cell).reading]).toEqual([cell, reading]);
    }
  });
});

describe('a text of a column of positions', () => {
  const read = positionReader(decidingPositions, positionExclusions);
  it.each([
    [
      'target',
      '董事长（曾任市长） CEO|(ex|Google) 总经理（前身为国企） Director|of|Ex-Im Late|Night|Store|Owner',
    ],
    ['not-target', '总经理/退休 总经理（均已卸任） ex-CEO life|partner dog|owner partner|manager'],
    [
      'target',
      '创始人 私营业主 公司法人代表 董事长兼总经理 前董事，现任总经理 C.E.O. Vice|President|of|Sales 总经理（华东）',
    ],
    [
      'not-target',
      '总裁办主任 董事长秘书 股东大会秘书 总经理（退休） 卸任董事长 原总经理 总监理工程师 Chairman|Emeritus PA|to|the|CEO 教师',
    ],
    ['target', '开饭店的 自己办厂 做建材生意 经商 养殖大户 企业高管 在镇上开了超市 创业者 VP|Sales 包工头'],
    ['not-target', '开发公司 办公室工厂 开发工程师 做账会计 经办人员 前高管 开发商业务员 AVP'],
    ['to-verify', '未知 待核实 总经理级专家 老板娘 持股30%'],
  ])('is %s: %s', (reading, cells) => {
    for (const cell of cells.split(' ').map((own) => own.replaceAll('|', ' '))) {
      expect([cell, read(cell).reading]).toEqual([cell, reading]);
    }
  });
});

describe('a text of a column of consent', () => {
  it('means by yes what the heading asks, and says a refusal by itself', () => {
    expect(readConsent('是', 'agreed').reading).toBe('agreed');
    expect(readConsent('是', 'refused').reading).toBe('refused');
    expect(readConsent('否', 'refused').reading).toBe('agreed');
    for (const cell of ['未授权', '拒绝营销', 'opted out', 'Withdrawn', '已故', '不愿意', 'widerrufen']) {
      expect([cell, readConsent(cell, 'agreed').reading]).toEqual([cell, 'refused']);
    }
    expect(['能', '能（晚上）', '可以', '不能'].map((cell) => readConsent(cell, 'agreed').reading)).toEqual([
      'agreed',
      'agreed',
      'agreed',
      'refused',
    ]);
    expect(readConsent('', 'agreed').reading).toBe('to-verify');
    expect(readConsent('甲', 'agreed')).toEqual({ reading: 'to-verify', why: 'no-rule' });
  });
});

describe('a consent that is not there', () => {
  it('is no consent, however it is put', () => {
    const none = [
      '未获得客户同意 未明确同意 未经客户同意 无书面授权 没有明确授权 不太愿意 收回授权 暂停授权',
      'disagree doesn’t|agree hasn’t|agreed won’t|accept unauthorized disallowed without|consent consent|missing consent|required',
      'nicht|erteilt keine|Einwilligung|erteilt nicht|einverstanden',
    ];
    for (const cell of none
      .join(' ')
      .split(' ')
      .map((own) => own.replaceAll('|', ' '))) {
      expect([cell, readConsent(cell, 'agreed').reading]).not.toEqual([cell, 'agreed']);
    }
  });

  it('is not made of a yes under a heading of those who are not to be contacted', () => {
    for (const cell of [
      'Yes (2024)',
      'Yes - client asked',
      '已开通',
      'subscribed',
      'accepted',
      '已设置',
      '未开通',
    ]) {
      expect([cell, readConsent(cell, 'refused').reading]).not.toEqual([cell, 'agreed']);
    }
    expect(['x', 'X', 'STOP', '●'].map((cell) => readConsent(cell, 'refused').reading)).toEqual(
      new Array(4).fill('refused'),
    );
    expect(['否', 'No, ok to call', '可以联系'].map((cell) => readConsent(cell, 'refused').reading)).toEqual(
      new Array(3).fill('agreed'),
    );
  });
});

describe('a note on a customer', () => {
  it('refuses contact where it says so clearly, and not where it speaks of something else', () => {
    const refusing = [
      '不要再打电话',
      '免联系',
      '别再发短信',
      'Do not call before noon, or ever',
      '客户已去世',
      '请勿打扰',
      'asked to be removed from all lists',
    ];
    const others = [
      'life tenant died Oct',
      '委托人去世',
      '不要贷款',
      '电话没人接',
      '谢绝了上次的理财产品',
      'did not call back',
      '联系不上',
    ];
    expect([...refusing, ...others].filter(barOf)).toEqual(refusing);
  });

  it('bars a firm that is dissolved, and not one that has closed an account', () => {
    const notes = ['company dissolved, a/c closed', '公司已注销', 'account closed', 'subsidiary dissolved'];
    expect(notes.filter(tellsDissolved)).toEqual(notes.slice(0, 2));
  });

  it('is no event where it tells of a contact only, and asked where nobody knows', () => {
    const note = (text: string) => {
      const column = { ...texts('trigger', [text]), header: '走访情况' };
      return runMethod(highEnd, [column]).words?.[0]?.readings[0]?.reading;
    };
    expect(['季度走访', '走访，一切正常', 'Quarterly call', 'left vm x3'].map(note)).toEqual(
      new Array(4).fill('no-event'),
    );
    expect(['人脉广', '说过两年再看', 'asked for a quiet room'].map(note)).toEqual(
      new Array(3).fill('to-verify'),
    );
    expect(['刚拿到征地补偿款', '准备把店盘出去'].map(note)).toEqual(['event', 'event']);
  });
});

describe('a text that repeats a word', () => {
  const read = positionReader(['总经理'], []);
  /** No measure of speed: patterns that try every way to part such a text take minutes for these. */
  const longest = 5_000;
  it.each([
    ['an event', () => readEvent(`刚${'本行刚刚已经'.repeat(16)}问`)],
    ['an event sent by letter', () => readEvent(`发送${'短信信函'.repeat(24)}问`)],
    ['a position', () => read(`总经理${'1'.repeat(30)}本`)],
    ['a former position', () => read(`${'11年已经'.repeat(12)}任总经理（${'11年已经'.repeat(12)}问）`)],
  ])('is read as %s, whatever comes after it', (_, reading) => {
    const start = performance.now();
    reading();
    expect(performance.now() - start).toBeLessThan(longest);
  });
});

describe('the value book', () => {
  const column = texts('trigger', ['购房', '待核实', '购房', undefined, '某事待确认', '待核实', '无']);

  it('lists each text with its rows, those to verify first', () => {
    const read = readColumn(column, { options: eventOptions, read: readEvent });
    const book = bookColumn(read);
    expect(book.entries.map(({ text, rows, reading }) => [text, rows, reading])).toEqual([
      ['待核实', 2, 'to-verify'],
      ['某事待确认', 1, 'to-verify'],
      ['购房', 2, 'event'],
      ['无', 1, 'no-event'],
    ]);
    expect(book.toVerify).toEqual({ texts: 2, rows: 3 });
  });

  it('reads a text as a person said, whatever its width and brackets, and nothing that is no reading', () => {
    const chosen = { trigger: { 待核实: 'event', 购房: 'nonsense' } };
    const read = readColumn(column, { options: eventOptions, read: readEvent }, chosen);
    expect(Array.from(codesOfReadings(read, { event: 1 }, 0))).toEqual([1, 1, 1, 0, 0, 1, 0]);
    expect(read.readings[column.dictionary.indexOf('待核实')]?.why).toBe('person');
  });

  it('lists the most frequent of very many texts, and says how many are not listed', () => {
    const many = texts(
      'trigger',
      Array.from({ length: mostEntries + 3 }, (_, row) => `事件${String(row)}发生`),
    );
    const book = bookColumn(readColumn(many, { options: eventOptions, read: readEvent }));
    expect([book.entries.length, book.more]).toEqual([mostEntries, 3]);
  });
});
