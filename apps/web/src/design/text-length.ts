/** As the server counts: code points, without blank edges. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length;

/** Whether the server will take a text of this length. */
export function fits(text: string, { min, max }: { readonly min: number; readonly max: number }): boolean {
  const length = lengthOf(text);
  return length >= min && length <= max;
}
