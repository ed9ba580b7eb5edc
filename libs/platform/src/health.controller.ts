import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Allow } from './allow.js';
import { Database } from './database.js';
import { anyone } from './policy.js';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('healthz')
  @Allow(anyone)
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process and its database answer: a load balancer may send people here. */
  @Get('readyz')
  @Allow(anyone)
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.rows('SELECT 1');
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException();
    }
  }
}
