import { BadRequestException, Controller, Get, Header, Headers, Query, UnauthorizedException } from '@nestjs/common';
import type { LiveAnswer } from '#contracts';
import { livePath } from '#contracts';
import { Allow, policy } from '#platform';
import { LiveAudience } from './live-audience.js';
import { LiveStream } from './live-stream.js';
import { toPoll } from './live-requests.js';

const pollLive = policy('pollLive', {
  who: 'every signed-in member, for what they may read (the cookie is read by the operation itself)',
  openToGuests: true,
});

/** For networks that let no websocket through: the same answer as a resume, asked for now and then. */
@Controller(livePath)
export class LivePollController {
  constructor(
    private readonly audience: LiveAudience,
    private readonly stream: LiveStream,
  ) {}

  @Get('poll')
  @Header('cache-control', 'no-store')
  @Allow(pollLive)
  async poll(
    @Headers('cookie') cookie: string | undefined,
    @Query() query: Record<string, unknown>,
  ): Promise<LiveAnswer> {
    const request = toPoll(query);
    if (request === null) throw new BadRequestException();
    await this.stream.reach(request.since);
    for (;;) {
      const mark = this.stream.accessMark;
      const rights = await this.audience.rightsOf(cookie, request.threads);
      if (rights === null) throw new UnauthorizedException();
      // Rights that changed while they were read say nothing about what was positioned since.
      if (mark !== this.stream.accessMark) continue;
      const { personal, readable } = rights;
      const refused = request.threads.filter((id) => !readable.has(id));
      const rooms = new Set<string>([...personal, ...[...readable.keys()].map((id) => `thread:${id}`)]);
      return { ...this.stream.missedSince(request.since, rooms), refused };
    }
  }
}
