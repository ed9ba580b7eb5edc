import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '#platform';
import { directoryKinds, type DirectoryKind } from '#tokens';

const kinds = Object.fromEntries(directoryKinds.map((kind) => [kind, kind]));
registerEnumType(kinds, {
  name: 'DirectoryKind',
  description: 'What can happen to the keys.',
  valuesMap: {
    OPENED: { description: 'The directory begins.' },
    KEY: { description: 'A key was published.' },
    RETIRED: { description: 'A key was retired: its tokens are worth nothing any more.' },
    RESTORED: { description: 'An older copy of the forum was put back; every key of before is retired.' },
  },
});

@ObjectType({
  description: 'One entry of the key directory, which only grows. What does not apply to its kind is empty or 0.',
})
export class KeyDirectoryEntry {
  @Field(() => Int, { description: '0 for the first.' })
  readonly index!: number;

  @Field({ description: 'base64url of the hash of the entry before; 32 zero bytes in the first.' })
  readonly previous!: string;

  @Field(() => kinds, { description: 'What happened.' })
  readonly kind!: DirectoryKind;

  @Field({ description: 'What the key is for: `forum`.' })
  readonly purpose!: string;

  @Field({ description: 'The ISO week of the key, "2026-W48".' })
  readonly epoch!: string;

  @Field(() => Int, { description: 'Rises when the keys of a week were retired.' })
  readonly generation!: number;

  @Field({ description: 'base64url of SHA-256 of the public key.' })
  readonly keyId!: string;

  @Field({ description: 'As RFC 9578 encodes it, base64url; where a key is published.' })
  readonly publicKey!: string;

  @Field(() => Day, { description: 'The day it happened.' })
  readonly day!: string;

  @Field({ description: 'Why, in the words of whoever did it.' })
  readonly note!: string;
}

@ObjectType({ description: 'How long the key directory is, and the hash that stands for all of it.' })
export class KeyDirectoryHead {
  @Field(() => Int, { description: 'How many entries there are.' })
  readonly length!: number;

  @Field({ description: 'base64url of the hash of the last entry.' })
  readonly hash!: string;

  @Field({ description: 'The first 128 bits of it, to be read to a colleague.' })
  readonly fingerprint!: string;
}

@ObjectType({ description: 'How many tokens there are of a key.' })
export class KeyTotals {
  @Field(() => ID, { description: 'base64url of SHA-256 of the public key.' })
  readonly keyId!: string;

  @Field(() => Int, { description: 'Lots of four tokens that were issued.' })
  readonly lots!: number;

  @Field(() => Int, {
    description:
      'Tokens that were spent, as counted last night. Never more than four times the lots, or somebody forges them.',
  })
  readonly spent!: number;
}
