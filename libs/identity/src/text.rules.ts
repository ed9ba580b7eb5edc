/** Length in Unicode code points, as `limits` counts. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
