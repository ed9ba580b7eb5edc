import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxEvent } from '#contracts';

@Injectable()
export class Outbox {
  /** Promises that the event is told if, and only if, `tx` commits. */
  async record(tx: EntityManager, ...events: readonly OutboxEvent[]): Promise<void> {
    for (const event of events)
      await tx.query('INSERT INTO platform.outbox (type, rooms, payload) VALUES ($1, $2, $3)', [
        event.type,
        event.rooms,
        event.payload,
      ]);
  }
}
