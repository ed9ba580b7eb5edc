import { limits } from '#contracts';
import { Clock, Database, type AnonymousConfig } from '#platform';
import { Admission } from './admission/admission.service.js';
import { KeyRing } from './admission/key-ring.js';
import { Ledger } from './admission/ledger.js';
import { SignedReads } from './admission/signed-reads.service.js';
import { Gathering } from './window/gathering.js';
import { Seat } from './window/seat.js';

export type RedemptionSettings = Pick<
  AnonymousConfig,
  'anonymousDatabaseUrl' | 'spoolDirectory' | 'spoolKey' | 'spoolKib' | 'spoolImages' | 'windowSeconds' | 'setSize'
>;

/** The side that knows nobody, put together: what the app, its tests and the story all run. Nothing in it has a timer. */
export class Redemption {
  readonly keys: KeyRing;
  readonly gathering: Gathering;
  readonly admission: Admission;
  readonly reads: SignedReads;

  constructor(settings: RedemptionSettings, database: Database, clock: Clock) {
    const { anonymousDatabaseUrl, windowSeconds, setSize } = settings;
    const spool = {
      directory: settings.spoolDirectory,
      key: settings.spoolKey,
      capacity: settings.spoolKib * 1024,
      imageSlots: settings.spoolImages,
      imageBytes: limits.images.bytes,
    };
    const ledger = new Ledger(database);
    this.keys = new KeyRing(database);
    this.gathering = new Gathering({ spool, windowSeconds }, new Seat(anonymousDatabaseUrl), clock);
    this.admission = new Admission(this.keys, ledger, this.gathering, clock, setSize);
    this.reads = new SignedReads(ledger, this.gathering, clock);
  }
  /** False in a standby, and while the database, the spool or the issuer's keys cannot be relied on. */
  get accepting(): boolean {
    return this.gathering.active && this.keys.ready && !this.keys.isBehind;
  }
}
