import { freshDatabase } from './fresh-database.js';

describe('a fresh database', () => {
  it('is migrated, empty, and another one for each caller', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const [first, second] = [await one.open(), await other.open()];
    await first.query('CREATE TABLE public.note (words text)');
    const [there] = await second.query<{ note: string | null; outbox: string | null }[]>(
      `SELECT to_regclass('public.note') AS note, to_regclass('platform.outbox') AS outbox`,
    );
    expect(there).toEqual({ note: null, outbox: 'platform.outbox' });
    await Promise.all([one.drop(), other.drop()]);
  });

  it('belongs to the application, which is no superuser', async () => {
    const database = await freshDatabase();
    const source = await database.open();
    const [role] = await source.query<{ name: string; power: boolean }[]>(
      'SELECT current_user AS name, rolsuper AS power FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ name: 'xinqiao', power: false });
    await database.drop();
  });
});
