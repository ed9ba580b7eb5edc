/** The colour of a named person's circle: stable, and of no meaning. */
export function seedOf(id: string): number {
  let seed = 0;
  for (const character of id) seed = (seed * 31 + character.charCodeAt(0)) >>> 0;
  return seed & 0x7fffffff;
}
