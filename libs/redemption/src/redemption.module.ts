import { Module } from '@nestjs/common';
import type {
  BeforeApplicationShutdown,
  DynamicModule,
  OnApplicationBootstrap,
  OnApplicationShutdown,
} from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { ANONYMOUS_CONFIG, Clock, Database, type AnonymousConfig } from '#platform';
import { AnonymousResolver } from './graphql/anonymous.resolver.js';
import { Redemption } from './redemption.service.js';
import { Timer } from './window/timer.js';

/** Beats as long as the app runs. */
class Heart implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly timer: Timer;

  constructor(
    private readonly redemption: Redemption,
    private readonly tickMilliseconds: number,
  ) {
    this.timer = new Timer(redemption.gathering, redemption.keys);
  }

  onApplicationBootstrap(): Promise<void> {
    return this.timer.start(this.tickMilliseconds);
  }

  /** Before the server closes: requests that wait for the disk get their answer. */
  beforeApplicationShutdown(): Promise<void> {
    return this.timer.stop();
  }

  onApplicationShutdown(): Promise<void> {
    return this.redemption.gathering.stop();
  }
}

@Module({})
export class RedemptionModule {
  /** @param beating false in tests, which tick by hand */
  static forRoot({ beating }: { readonly beating: boolean }): DynamicModule {
    const heart = {
      provide: Heart,
      inject: [Redemption, ANONYMOUS_CONFIG],
      useFactory: (redemption: Redemption, config: AnonymousConfig) => new Heart(redemption, config.spoolTickMs),
    };
    return {
      module: RedemptionModule,
      imports: [DirectoryModule],
      providers: [
        AnonymousResolver,
        {
          provide: Redemption,
          inject: [ANONYMOUS_CONFIG, Database, Clock],
          useFactory: (config: AnonymousConfig, database: Database, clock: Clock) =>
            new Redemption(config, database, clock),
        },
        ...(beating ? [heart] : []),
      ],
      exports: [Redemption],
    };
  }
}
