import { Injectable } from '@nestjs/common';
import { PostKind } from '#contracts';
import { Database } from '#platform';
import type { Viewer } from '#platform';
import { OfficialReplies } from '../official/official-replies.js';
import type { PostAddress } from '../posts/once.js';
import type { AskAuthorInput } from './dialogue.inputs.js';

/** 请作者补充: the leadership asks the author of a thread back, whoever that is. */
@Injectable()
export class Asking {
  constructor(
    private readonly database: Database,
    private readonly replies: OfficialReplies,
  ) {}

  /**
   * A question on record. It is open until its author answers under it, and a newer one takes its place.
   * @throws DomainError as an official reply; FORBIDDEN to the author
   */
  ask(viewer: Viewer, { clientId, threadId, body }: AskAuthorInput): Promise<PostAddress> {
    return this.database.transaction((tx) =>
      this.replies.publish(tx, viewer, { clientId, threadId, body }, PostKind.QUESTION),
    );
  }
}
