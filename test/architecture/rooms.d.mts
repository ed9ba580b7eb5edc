export interface Room {
  readonly name: string;
  readonly path: string;
  readonly does: string;
  readonly opens: readonly string[];
}
export declare const rooms: readonly Room[];
export declare const unreachableFromAnonymous: readonly string[];
