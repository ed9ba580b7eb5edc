const MIB = 1024 * 1024;

/** 「1.2 MB」, 「340 KB」: as file managers say it. */
export function sizeInWords(bytes: number, language: string): string {
  const [amount, unit] = bytes >= MIB ? [bytes / MIB, 'MB'] : [Math.max(1, bytes / 1024), 'KB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)} ${unit}`;
}
