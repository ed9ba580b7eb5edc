import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllowGuard, OperationRegister } from './allow.js';
import { CalendarDayEntity, CalendarYearEntity } from './calendar/calendar.entities.js';
import { WorkingCalendar } from './calendar/working-calendar.js';
import { Clock } from './clock.js';
import { ANONYMOUS_CONFIG, CONFIG } from './config.js';
import type { AnonymousConfig, Config } from './config.js';
import { connectTo, Database } from './database.js';
import { RefusalFilter } from './graphql/refusal.filter.js';
import { HealthController } from './health.controller.js';
import { Outbox } from './outbox.js';
import { OutboxEntity } from './outbox.entity.js';

export const platformEntities = [OutboxEntity, CalendarYearEntity, CalendarDayEntity];

/** What every app stands on: configuration, database, guard, clock, health. Global, imported once by each app. */
@Global()
@Module({})
export class PlatformModule {
  /** @param clock replaces the real clock in tests and in the story */
  static forMain(config: Config, clock = new Clock()): DynamicModule {
    const shared = common({ provide: CONFIG, useValue: config }, clock);
    return {
      ...shared,
      imports: [DiscoveryModule, connectTo(config.databaseUrl), TypeOrmModule.forFeature(platformEntities)],
      providers: [...shared.providers, WorkingCalendar],
      exports: [...shared.exports, WorkingCalendar],
    };
  }

  /** The anonymous app has no outbox: it may touch its own schema and nothing else. */
  static forAnonymous(config: AnonymousConfig, clock = new Clock()): DynamicModule {
    return {
      ...common({ provide: ANONYMOUS_CONFIG, useValue: config }, clock),
      imports: [DiscoveryModule, connectTo(config.anonymousDatabaseUrl, 4)],
    };
  }
}

function common(config: { provide: symbol; useValue: unknown }, clock: Clock) {
  return {
    module: PlatformModule,
    controllers: [HealthController],
    providers: [
      config,
      { provide: Clock, useValue: clock },
      Database,
      Outbox,
      OperationRegister,
      { provide: APP_GUARD, useClass: AllowGuard },
      { provide: APP_FILTER, useClass: RefusalFilter },
    ],
    exports: [config.provide, Clock, Database, Outbox, OperationRegister],
  };
}
