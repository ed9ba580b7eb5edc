import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { UnitId } from '#contracts';
import { connectionOf, Day } from '#platform';
import { Person } from '#identity';
import type { ThreadRow } from '../threads/thread.row.js';

@ObjectType({ description: 'What puts a thread before everybody of a unit until a day.' })
export class Announcement {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: UnitId;

  @Field({ description: 'The unit before whose subtree it is put.' })
  unitName!: string;

  @Field(() => Day, { description: 'The last day it is shown.' })
  until!: string;

  @Field({ description: 'Whether everybody there is asked to say that they have read it.' })
  acknowledge!: boolean;

  @Field({ description: 'Whether the viewer said so.' })
  viewerAcknowledged!: boolean;

  @Field({ description: 'Whether the viewer is asked to say so, and has not.' })
  viewerIsAsked!: boolean;

  @HideField()
  row!: ThreadRow;
}

@ObjectType({ description: 'How far an announcement got.' })
export class AnnouncementCounts {
  @Field(() => Int, { description: 'How many people it is put before.' })
  recipients!: number;

  @Field(() => Int, { description: 'How many of them said that they have read it.' })
  acknowledged!: number;
}

export const PersonConnection = connectionOf(Person, 'Person');
