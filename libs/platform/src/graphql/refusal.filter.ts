import { Catch } from '@nestjs/common';
import type { ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Lets errors of GraphQL operations pass to `presentError` unlogged. Nest's own filter would print each refusal with
 * its stack: noise in one app, and in the anonymous app a record of what a person tried and when.
 */
@Catch()
export class RefusalFilter extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return exception;
    super.catch(exception, host);
    return undefined;
  }
}
