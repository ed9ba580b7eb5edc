import { AuthorEntity } from './author.entity.js';
import { ImageEntity } from './image.entity.js';
import { InboxEntity } from './inbox.entity.js';
import { KeyEntity } from './key.entity.js';
import { LetterEntryEntity } from './letter-entry.entity.js';
import { LetterImageEntity } from './letter-image.entity.js';
import { OutcomeEntity } from './outcome.entity.js';
import { StandingEntity } from './standing.entity.js';
import { SpentEntity } from './spent.entity.js';

/** Every table of the schema `anonymous`. */
export const redemptionEntities = [
  KeyEntity,
  SpentEntity,
  AuthorEntity,
  InboxEntity,
  ImageEntity,
  OutcomeEntity,
  LetterEntryEntity,
  LetterImageEntity,
  StandingEntity,
];
