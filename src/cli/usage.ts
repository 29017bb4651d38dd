import { inLanguage, type Language, type Text } from '../locales/text';

/** The help of the command line. */
export const usage: Text = {
  zh: `用法：
  huiyan run INPUT [--scheme ID|FILE.json] [--sheet 工作表] [--map 角色=表头 ...] [--as-of YYYY-MM-DD]
             [--input 名称=工作表 ...] [--preset 现成参数 ...] [--set 参数=值 ...] [--read 角色:文字=读法 ...] [--decimals 列=comma|point ...] [--visible-only] [--formulas] [--out OUT.xlsx]
             [--hide-removed] [--capacity N] [--no-call-list] [--report REPORT.json] [--lang zh-CN|en-US]
  huiyan mask INPUT [--shuffle] [--out OUT.xlsx]
                                             供外部使用的遮盖副本：只含值，个人信息已遮盖；--shuffle 打乱清单的行序
  huiyan inspect INPUT [--sheet 工作表] [--scheme ID|FILE.json [--as-of YYYY-MM-DD]]
                                             识别结果（JSON）：表头、各列角色与把握、类型、问题、合适的方案；
                                             给出方案时还有词语的读法
  huiyan recalculate INPUT [--out OUT.xlsx]  重算单元格里的 HY. 函数；其他公式保留缓存值，由 Excel 打开时重算
  huiyan remove INPUT [--keep-results] [--preview] [--out OUT.xlsx]
                                             移除慧眼的列、工作表、名称和记录，另存为 NAME.plain.xlsx；--keep-results 把结果留作普通内容
  huiyan methods [--json]                    全部方法：参数、默认值、范围、来源
  huiyan schemes [ID] [--json]               全部方案；给出 ID 时打印这一个

有的方法还读别的表（业务员、产品、推荐关系）：用 --input 指明在哪张工作表，用 --map 名称.角色=表头 指定其中的列。
不给 --scheme 时选最适合本表的方案，并说明是哪一个、还有哪些合适。
--preset 套用方法的一组现成参数（如 rfm-r，见 huiyan methods），其后的 --set 再改。
--read 指定某个取值怎么读（如 trigger:待核实=no-event），记在方案里；取值及读法见 inspect --scheme 或报告。
--decimals 指定某列的小数写法：comma 时 1.234 即 1234，point 时即一点二三四；平常由整列判断，判断不了时会问。
--visible-only 不计隐藏或被筛选掉的行；平常都计入。
--formulas 把能写成 Excel 公式的结果写成公式，同事没有慧眼也随单元格更新；其余仍是值，并说明原因。
--hide-removed 隐藏标记为剔除的行；行仍在文件里，在 Excel 里取消隐藏即可。
--capacity 每位经理每周名单上的户数（默认 20，0 为不限）；有 ★、优先名次或拜访计划的方案写“本周名单”，--no-call-list 不写。再次运行已标注的文件会读取名单上的结果。
--encoding 指定 .csv、.txt 的文字编码（gb18030、big5、shift_jis、euc-kr、windows-1252 等）；平常自动识别，拿不准时会问。
INPUT 为 .xlsx、.xlsm、.csv 或 .txt，不会被改动。结果写入 OUT，默认在 INPUT 旁边，名为 NAME.huiyan.xlsx。`,
  en: `Usage:
  huiyan run INPUT [--scheme ID|FILE.json] [--sheet NAME] [--map ROLE=HEADER ...] [--as-of YYYY-MM-DD]
             [--input NAME=SHEET ...] [--preset ID ...] [--set PARAM=VALUE ...] [--read ROLE:TEXT=READING ...] [--decimals COLUMN=comma|point ...] [--visible-only] [--formulas] [--out OUT.xlsx]
             [--hide-removed] [--capacity N] [--no-call-list] [--report REPORT.json] [--lang zh-CN|en-US]
  huiyan mask INPUT [--shuffle] [--out OUT.xlsx]
                                             the masked copy for outside: values only, nobody to be recognised; --shuffle puts the rows of its lists in another order
  huiyan inspect INPUT [--sheet NAME] [--scheme ID|FILE.json [--as-of YYYY-MM-DD]]
                                             what is recognised, as JSON: header, roles, confidence, types, issues, fitting schemes;
                                             with a scheme, also how it reads the words of the sheet
  huiyan recalculate INPUT [--out OUT.xlsx]  works out the HY. functions in cells; other formulas keep their cached values until Excel opens it
  huiyan remove INPUT [--keep-results] [--preview] [--out OUT.xlsx]
                                             takes Huiyan's columns, sheets, names and records out, as NAME.plain.xlsx;
                                             --keep-results leaves the results as plain cells, --preview only says what would go
  huiyan methods [--json]                    every method: parameters, defaults, bounds, sources
  huiyan schemes [ID] [--json]               every scheme; with an ID, that one

Some methods read further sheets (sellers, products, referrals): --input says which sheet, --map NAME.ROLE=HEADER its columns.
Without --scheme the one that fits the sheet best is taken, and it says which and what else fits.
--preset takes a method's ready-made set of parameters (rfm-r, for one; huiyan methods lists them); --set comes after it.
--read says how a text is read (trigger:tbc=no-event) and is kept in the scheme; texts and readings: inspect --scheme, or the report.
--decimals says what parts the decimals of a column: with comma 1.234 is 1234, with point 1 and a bit; else the column tells, and it is asked where it does not.
--visible-only leaves hidden and filtered rows out; they are included unless it is given.
--formulas writes results as Excel formulas where they can be, live for colleagues without Huiyan; the others stay values, and it says why.
--hide-removed hides the rows that are marked for removal; they stay in the file, and Excel shows them again.
--capacity is how many customers a manager gets on the call list of a week (20, 0 for no limit); schemes with ★, a rank or a visit plan write one,
--no-call-list leaves it out. A run on an annotated file reads the outcomes on its list.
--encoding says how a .csv or .txt is encoded (gb18030, big5, shift_jis, euc-kr, windows-1252, ...); else it is found, and asked where it is not clear.
INPUT is .xlsx, .xlsm, .csv or .txt and is never changed. Results go to OUT: NAME.huiyan.xlsx beside INPUT unless given.`,
};

/** The command line was used wrongly: exit status 2, with the help that applies. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';

  constructor(readonly text: Text) {
    super(text.en);
  }

  inLanguage(language: Language): string {
    return `${inLanguage(this.text, language)}\n\n${inLanguage(usage, language)}`;
  }
}
