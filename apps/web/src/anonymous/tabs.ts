type News = 'changed' | 'locked';

/** What the tabs of one account tell each other: that something changed, never what. */
export class Tabs {
  // Absent in older browsers: then a tab sees what another did when it next looks.
  private readonly channel: BroadcastChannel | null;

  constructor(accountId: string, hear: (news: News) => void) {
    this.channel = 'BroadcastChannel' in self ? new BroadcastChannel(`xinqiao-anonymous-${accountId}`) : null;
    if (this.channel !== null) this.channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);
  }

  tell(news: News): void {
    this.channel?.postMessage(news);
  }

  close(): void {
    this.channel?.close();
  }
}
