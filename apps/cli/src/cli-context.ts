import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IdentityModule } from '#identity';
import { PlatformModule, type Config } from '#platform';

/** Runs `work` with the services of identity, on the command line and without a server. */
export async function withIdentity<T>(config: Config, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  @Module({ imports: [PlatformModule.forMain(config), IdentityModule] })
  class CommandLine {}

  const app = await NestFactory.createApplicationContext(CommandLine, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
