declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** All ids are UUIDv4: a v7 or a serial would tell when an anonymous row was made. */
export type UnitId = Id<'Unit'>;
export type StaffId = Id<'Staff'>;
export type BoardId = Id<'Board'>;
export type ThreadId = Id<'Thread'>;
export type PostId = Id<'Post'>;
export type CaseId = Id<'Case'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for anything PostgreSQL would accept as a uuid column in canonical form. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
