export function presenceCurveFile(): string;
