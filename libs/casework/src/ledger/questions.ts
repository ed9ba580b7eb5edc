import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseMove, CaseStatus, PostKind } from '#contracts';
import type { StaffId, UnitId } from '#contracts';
import { ThreadHooks } from '#forum';
import type { AddedPost } from '#forum';
import { CaseLog } from './case-log.js';
import type { Actor, HeldCase } from './case-log.js';

const MATTER = `
  SELECT reach_unit_id AS "reachUnitId", open_question_seq AS "openQuestion" FROM forum.thread WHERE id = $1`;

/** The office in which $1 asked: over the unit $2 that deals with it, the nearest; else the nearest to them. */
const OFFICE = `
  SELECT b.role AS capacity, b.staff_id AS "staffId", b.unit_id AS "unitId"
  FROM identity.role_binding b JOIN identity.unit bound ON bound.id = b.unit_id
  LEFT JOIN identity.unit given ON given.id = $2
  WHERE b.staff_id = $1 AND b.role IN ('LEADER', 'UNIT_HEAD')
  ORDER BY coalesce(b.unit_id = ANY(given.lineage), false) DESC, cardinality(bound.lineage) DESC, b.role LIMIT 1`;

interface Matter {
  readonly reachUnitId: UnitId | null;
  readonly openQuestion: number | null;
}

/** 请作者补充: a question in the thread makes its case wait, and the author's answer, by name or not, takes it up again. */
@Injectable()
export class Questions implements OnModuleInit {
  constructor(
    private readonly hooks: ThreadHooks,
    private readonly log: CaseLog,
  ) {}

  onModuleInit(): void {
    this.hooks.onPostAdded(async (tx, post) => {
      if (post.kind === PostKind.QUESTION) await this.asked(tx, post);
      if (post.kind === PostKind.REPLY && post.parentSeq !== null && post.authorId === post.openerId)
        await this.answered(tx, post);
    });
  }

  private async asked(tx: EntityManager, { threadId, authorId, postedAt: at, seq: postSeq }: AddedPost): Promise<void> {
    const held = await this.log.holdOfThread(tx, threadId);
    if (held?.status !== CaseStatus.IN_PROGRESS || authorId === null) return;
    const [actor] = await tx.query<Actor[]>(OFFICE, [authorId, held.unitId]);
    const { reachUnitId } = await matterOf(tx, held);
    await this.log.append(tx, { threadId, reachUnitId }, held, {
      type: CaseMove.ASK_AUTHOR,
      actor: actor ?? { capacity: 'LEADER', staffId: authorId satisfies StaffId, unitId: null },
      status: CaseStatus.AWAITING_AUTHOR,
      at,
      postSeq,
    });
  }

  /** Whether it was the author who answered, the forum knows: then no question is open any more. */
  private async answered(tx: EntityManager, { threadId, postedAt: at, slot, seq: postSeq }: AddedPost): Promise<void> {
    const held = await this.log.holdOfThread(tx, threadId);
    if (held?.status !== CaseStatus.AWAITING_AUTHOR) return;
    const { reachUnitId, openQuestion } = await matterOf(tx, held);
    if (openQuestion !== null) return;
    await this.log.append(tx, { threadId, reachUnitId }, held, {
      type: CaseMove.AUTHOR_ANSWERED,
      actor: { capacity: 'AUTHOR', staffId: null, unitId: null },
      status: CaseStatus.IN_PROGRESS,
      at,
      slot,
      postSeq,
    });
  }
}

async function matterOf(tx: EntityManager, { threadId }: HeldCase): Promise<Matter> {
  const [matter] = await tx.query<Matter[]>(MATTER, [threadId]);
  return matter ?? { reachUnitId: null, openQuestion: null };
}
