type News = 'changed' | 'locked';

/** What the tabs of one account tell each other: that something changed, never what. */
export class Tabs {
  // Absent in older browsers: then a tab sees what another did when it next looks.
  private channel: BroadcastChannel | null;

  constructor(accountId: string, hear: (news: News) => void) {
    this.channel = 'BroadcastChannel' in self ? new BroadcastChannel(`xinqiao-anonymous-${accountId}`) : null;
    if (this.channel !== null) this.channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);
  }

  /** Says nothing after `close`: work that was under way when the person signed out may still end. */
  tell(news: News): void {
    this.channel?.postMessage(news);
  }

  close(): void {
    this.channel?.close();
    this.channel = null;
  }
}
