import type { Config } from '#platform';

/** What the story is told with: the running installation, as its people would meet it. */
export interface StoryContext {
  /** Settings of the main process, for an application context of its own. */
  readonly config: Config;
  /** Where the running main process answers. */
  readonly apiOrigin: string;
  /** Where the running anonymous process answers. */
  readonly anonymousOrigin: string;
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
