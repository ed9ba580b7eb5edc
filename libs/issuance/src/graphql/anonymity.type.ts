import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '#platform';

@ObjectType({ description: 'A key tokens are made with, and how many members hold some.' })
export class AnonymityKey {
  @Field({ description: 'base64url of SHA-256 of the public key.' })
  readonly keyId!: string;

  @Field({ description: 'The ISO week it is issued in, "2026-W48".' })
  readonly epoch!: string;

  @Field(() => Int, { description: 'Rises when the keys of a week were retired.' })
  readonly generation!: number;

  @Field({ description: 'As RFC 9578 encodes it, base64url.' })
  readonly publicKey!: string;

  @Field(() => Day, { description: 'The first day its tokens may be spent.' })
  readonly spendableFrom!: string;

  @Field(() => Day, { description: 'The first day they may not any more.' })
  readonly spendableUntil!: string;

  @Field(() => Int, { description: 'Members who hold tokens of it: the crowd one hides in.' })
  readonly holders!: number;

  @Field({ description: 'True when its tokens may be spent now.' })
  readonly spendable!: boolean;
}

@ObjectType({ description: 'A lot of four tokens that the viewer may still fetch.' })
export class MissingLot {
  @Field({ description: 'The ISO week of its key.' })
  readonly epoch!: string;

  @Field(() => Int, { description: '1 to 3.' })
  readonly lot!: number;
}

@ObjectType({ description: 'Everything a browser needs to fetch its tokens.' })
export class Anonymity {
  @Field(() => Int, { description: 'K: how many members must hold tokens of a key before it may be spent.' })
  readonly setSize!: number;

  @Field(() => Int, { description: 'Length of a publication window.' })
  readonly windowSeconds!: number;

  @Field(() => [AnonymityKey], { description: 'Keys that are, or will be, spendable, oldest first.' })
  readonly keys!: readonly AnonymityKey[];

  @Field(() => [MissingLot], { description: 'Lots the viewer may still fetch; a browser takes one of each epoch.' })
  readonly lotsMissing!: readonly MissingLot[];
}

@InputType({ description: 'Asks for one lot. Keep it before sending: only the very same request is answered again.' })
export class TokenRequestInput {
  @Field(() => ID, { description: 'One of `anonymity.keys`, of an epoch in `lotsMissing`.' })
  readonly keyId!: string;

  @Field(() => Int, { description: '1 to 3.' })
  readonly lot!: number;

  @Field(() => [String], { description: 'Four blinded messages, 256 bytes each in base64url.' })
  readonly blinded!: string[];
}

@ObjectType({ description: 'The answer to a lot.' })
export class TokenResponse {
  @Field(() => [String], { description: 'Blind signatures in the order asked, 256 bytes each in base64url.' })
  readonly signatures!: readonly string[];
}

@InputType({ description: 'Which keys to retire, and why.' })
export class RetireKeysInput {
  @Field({ description: 'The ISO week of the keys, "2026-W48".' })
  readonly epoch!: string;

  @Field(() => Int, {
    description: 'The newest generation that is meant: asked twice, the keys made since are left alone.',
  })
  readonly generation!: number;

  @Field({ description: 'Why, 2 to 500 characters. Everybody reads it in the key directory.' })
  readonly reason!: string;
}
