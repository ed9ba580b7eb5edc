export function tail(chances: readonly number[], hits: number): number;
export function upperBound(hits: number, trials: number): number;
