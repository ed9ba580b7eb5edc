/** Prints the receipt alone: what stands behind the screen is nobody's business at the printer. */
export function printReceipt(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'receipt';
  addEventListener('afterprint', () => delete dataset['print'], { once: true });
  print();
}

/** Saves a file without asking any server for it. */
export function saveFile(fileName: string, text: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
