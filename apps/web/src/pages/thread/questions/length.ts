/** As the server counts: code points, without blank edges. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length;
