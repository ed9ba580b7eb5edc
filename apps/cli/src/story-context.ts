import type { AnonymousConfig, Config } from '#platform';

/** What the story is told with: an installation whose processes do not run yet. */
export interface StoryContext {
  /** Settings of the main process, for an application context of its own. */
  readonly config: Config;
  /** Settings of the anonymous process, whose seat the story takes while it is told. */
  readonly anonymous: AnonymousConfig;
  /** One short line of progress, such as `60 people in 14 units`. */
  say(line: string): void;
}

/** A login that the terminal prints, one for each role. */
export interface StoryLogin {
  readonly role: string;
  readonly name: string;
  readonly loginName: string;
  readonly password: string;
}
