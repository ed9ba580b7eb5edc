/** What can be wrong with a cell, and what was expected instead; `{…}` is filled from the problem's params. */
export const problemWording = {
  unreadable: {
    zh: { wrong: '文件编码无法识别', expected: 'UTF-8 或 GBK 编码的 CSV 文件' },
    en: { wrong: 'the encoding is not recognised', expected: 'a CSV file in UTF-8 or GBK' },
  },
  malformed: {
    zh: { wrong: 'CSV 格式有误', expected: '以逗号分隔；含逗号、换行的内容用英文双引号括起' },
    en: { wrong: 'the CSV is malformed', expected: 'cells separated by commas, quoted where they hold one' },
  },
  missingColumn: {
    zh: { wrong: '缺少这一列', expected: '表头应有：{columns}' },
    en: { wrong: 'the column is missing', expected: 'a header row with {columns}' },
  },
  empty: {
    zh: { wrong: '没有填写', expected: '此项必填' },
    en: { wrong: 'it is empty', expected: 'a value' },
  },
  tooLong: {
    zh: { wrong: '「{found}」太长', expected: '不超过 {max} 个字' },
    en: { wrong: '"{found}" is too long', expected: 'at most {max} characters' },
  },
  badCode: {
    zh: { wrong: '编码「{found}」不合规', expected: '不含空格，不超过 40 个字符' },
    en: { wrong: 'the code "{found}" is not valid', expected: 'no spaces, at most 40 characters' },
  },
  badLoginName: {
    zh: { wrong: '账号「{found}」不合规', expected: '2 至 40 个小写字母、数字或 . _ -，以字母或数字开头' },
    en: {
      wrong: 'the login name "{found}" is not valid',
      expected: '2 to 40 letters, digits or . _ -, beginning with a letter or digit',
    },
  },
  repeated: {
    zh: { wrong: '「{found}」重复，第 {firstRow} 行已有', expected: '每个只出现一次' },
    en: { wrong: '"{found}" was already in row {firstRow}', expected: 'each only once' },
  },
  unknownUnit: {
    zh: { wrong: '没有编码为「{found}」的单位', expected: '单位表或系统中已有的单位编码' },
    en: { wrong: 'there is no unit with the code "{found}"', expected: 'a code from the units file or the system' },
  },
  retiredUnit: {
    zh: { wrong: '单位「{found}」已撤并', expected: '仍在使用的单位' },
    en: { wrong: 'the unit "{found}" is retired', expected: 'a unit still in use' },
  },
  secondRoot: {
    zh: { wrong: '「{found}」没有上级，而最上级单位已经是「{root}」', expected: '除最上级单位外都要填写上级编码' },
    en: {
      wrong: '"{found}" has no parent, but "{root}" is the top already',
      expected: 'a parent for all but one unit',
    },
  },
  rootMoved: {
    zh: { wrong: '最上级单位「{found}」不能移到别的单位之下', expected: '上级编码留空' },
    en: { wrong: 'the top unit "{found}" cannot be moved beneath another', expected: 'no parent' },
  },
  cycle: {
    zh: { wrong: '「{found}」成了自己的上级', expected: '上下级关系不能绕成圈' },
    en: { wrong: '"{found}" ends up above itself', expected: 'parents that lead to the top' },
  },
} as const satisfies Record<string, Record<'zh' | 'en', { wrong: string; expected: string }>>;

export type ProblemKind = keyof typeof problemWording;
export type ImportFile = 'units' | 'staff';

/** One bad cell. Rows count as a spreadsheet does: the header is row 1. */
export interface ImportProblem {
  readonly file: ImportFile;
  readonly row: number;
  readonly column: string;
  readonly kind: ProblemKind;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The report line of a problem: file, row, column, what is wrong, what was expected. */
export function wordProblem(problem: ImportProblem, language: 'zh' | 'en' = 'zh'): string {
  const wording = problemWording[problem.kind][language];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.params[name] ?? whole));
  return language === 'zh'
    ? `${problem.file} 第 ${problem.row} 行「${problem.column}」：${fill(wording.wrong)}。应为：${fill(wording.expected)}。`
    : `${problem.file} row ${problem.row}, ${problem.column}: ${fill(wording.wrong)}; expected ${fill(wording.expected)}.`;
}
