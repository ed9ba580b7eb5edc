import { Logger, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { KeyDirectory } from '#directory';
import { CONFIG, type Config } from '#platform';
import { DirectoryFile } from './directory/directory-file.js';
import { DirectoryWriter } from './directory/directory-writer.js';
import { Filing } from './directory/filing.service.js';
import { Restoration } from './directory/restoration.service.js';
import { KeyMaker } from './keys/key-maker.js';
import { KeyRotation } from './keys/key-rotation.service.js';
import { LotsOfTheDay } from './lots/lots-of-the-day.js';

/** The worker's part of the issuer. */
@Module({
  providers: [
    {
      provide: DirectoryFile,
      inject: [CONFIG],
      useFactory: ({ keyDirectoryFile }: Config) => new DirectoryFile(keyDirectoryFile),
    },
    KeyDirectory,
    DirectoryWriter,
    Filing,
    Restoration,
    KeyMaker,
    KeyRotation,
    LotsOfTheDay,
  ],
  exports: [KeyRotation, LotsOfTheDay],
})
export class KeyRotationModule implements OnApplicationBootstrap {
  constructor(
    private readonly restoration: Restoration,
    private readonly rotation: KeyRotation,
  ) {}

  /** The week's key is there before the first browser asks, and none that an older copy brought back. */
  async onApplicationBootstrap(): Promise<void> {
    const witnesses = await this.restoration.check();
    if (witnesses.length > 0)
      new Logger('Keys').warn(
        `An older copy was put back, or the forum was moved (${witnesses.join(', ')}): every key in use is retired, and all browsers fetch new tokens.`,
      );
    await this.rotation.look();
  }
}
