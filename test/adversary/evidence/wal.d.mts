export function writeAheadLog(stage: { readonly postgresFolder: string }): Buffer;
export function placesOf(bytes: Buffer, needle: Buffer): number[];
