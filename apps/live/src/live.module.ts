import { Module } from '@nestjs/common';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { LiveAudience } from './live-audience.js';
import { LivePollController } from './live-poll.controller.js';
import { LiveSockets } from './live-sockets.js';
import { LiveStream } from './live-stream.js';

/**
 * Live events over socket.io and, where that is blocked, by polling. Attaches itself to the HTTP server of whichever
 * process it runs in, and stands on that process's PlatformModule.
 */
@Module({
  imports: [IdentityModule, ForumModule],
  controllers: [LivePollController],
  providers: [LiveStream, LiveAudience, LiveSockets],
})
export class LiveModule {}
