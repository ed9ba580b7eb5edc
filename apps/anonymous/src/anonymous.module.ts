import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { anonymousGraphql, Clock, PlatformModule, type AnonymousConfig } from '#platform';
import { RedemptionModule } from '#redemption';

/** The whole app: it knows nobody, and nothing it imports does. */
@Module({})
export class AnonymousModule {
  /** @param beating false in tests, which tick by hand */
  static forRoot(config: AnonymousConfig, clock = new Clock(), beating = true): DynamicModule {
    return {
      module: AnonymousModule,
      imports: [PlatformModule.forAnonymous(config, clock), RedemptionModule.forRoot({ beating }), anonymousGraphql()],
    };
  }
}
