import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import type { StaffId, UnitId } from '#contracts';
import { holds, type Viewer } from '#platform';

@ObjectType({ description: 'What the person may do anywhere; what they may do to one thing stands beside that thing.' })
export class ViewerCan {
  @Field({ description: 'People, units and boards of some unit.' })
  administer!: boolean;

  @Field({ description: 'Hide, restore, pin, lock and tag somewhere.' })
  moderate!: boolean;

  @Field({ description: 'Move cases of some unit along.' })
  triage!: boolean;

  @Field({ description: 'Speak officially for some unit.' })
  answer!: boolean;
}

@ObjectType('Viewer', { description: 'The person behind the request.' })
export class ViewerType {
  @Field(() => ID, { description: 'A UUID.' })
  id!: StaffId;

  @Field({ description: 'The full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '职务' })
  title!: string | null;

  @Field({ description: 'Until it is changed, everything but viewer, changePassword and signOut is refused.' })
  mustChangePassword!: boolean;

  @Field(() => ViewerCan, { description: 'Which tools to show; each operation decides again.' })
  can!: ViewerCan;

  @HideField()
  unitId!: UnitId;
}

export function toViewer(viewer: Viewer): ViewerType {
  const { staffId: id, name, title, mustChangePassword, homeUnitId: unitId } = viewer;
  const can = {
    administer: holds(viewer, 'ADMINISTRATOR'),
    moderate: holds(viewer, 'MODERATOR'),
    triage: holds(viewer, 'TRIAGE_OFFICER'),
    answer: holds(viewer, 'LEADER'),
  };
  return { id, name, title, mustChangePassword, can, unitId };
}
