import { lazy, Suspense, useEffect } from 'react';
import { useRouter } from '@tanstack/react-router';
import { askBefore } from '../../api/by-name.js';
import { useSession } from '../../app/session.js';
import { loadAreas } from '../../i18n/index.js';
import { useFrames } from '../../live/index.js';
import { refusalOf } from '../by-name.js';
import { anonymity } from '../index.js';
import { useAnonymous } from './useAnonymous.js';

askBefore(refusalOf);

async function loadDialogs() {
  const [receiptScreen, beforeAct] = await Promise.all([
    import('./ReceiptScreen.js'),
    import('./BeforeAct.js'),
    loadAreas(['anonymous']),
    import('../../markdown/render.js'),
  ]);
  return { receiptScreen, beforeAct };
}
const ReceiptScreen = lazy(async () => (await loadDialogs()).receiptScreen);
const BeforeAct = lazy(async () => ({ default: (await loadDialogs()).beforeAct.BeforeAct }));

/** By then the page stands and the line is free. */
const QUIET = 2_500;
/** A crowd must not ask in the same second. */
const SPREAD = 15_000;

/**
 * Stands in the shell once: fetches this browser's tokens by itself, sends what is on its way, and shows the receipt
 * screen for as long as a receipt is not copied.
 */
export function AnonymousHost() {
  const { site, viewer } = useSession();
  const router = useRouter();
  const { anonymousOrigin: origin, demonstration } = site;
  const id = viewer?.mustChangePassword === false ? viewer.id : null;
  const name = viewer?.name ?? '';
  const units = viewer?.unit.path.join('\n') ?? '';
  useEffect(() => {
    if (id === null) return undefined;
    void anonymity.open({ origin, demonstration }, { id, name, unitNames: units.split('\n').reverse() });
    return () => anonymity.close();
  }, [id, name, units, origin, demonstration]);

  useEffect(() => {
    // In every browser, author or not: fetched when a post is sent, a receipt opened or something asked, these files would say that one was.
    const timer = setTimeout(() => {
      loadDialogs().catch(() => undefined);
      void router.preloadRoute({ to: '/receipt' });
      void router.preloadRoute({ to: '/mine' });
    }, QUIET);
    return () => clearTimeout(timer);
  }, [router]);

  useFrames((frame) => {
    const crowd = demonstration ? 0 : Math.random() * SPREAD;
    if (frame.type === 'anonymous.keys') setTimeout(() => void anonymity.keysChanged(), crowd);
    if (frame.type !== 'anonymous.published') return;
    // Everybody asks for the same digest, author or not: the request says nothing.
    setTimeout(() => void anonymity.windowPublished(), crowd);
  });

  const { receipts, asked } = useAnonymous();
  const fresh = receipts.find((receipt) => !receipt.copied);
  return (
    <Suspense fallback={null}>
      {fresh !== undefined && <ReceiptScreen key={fresh.id} receipt={fresh} />}
      {asked !== null && <BeforeAct asked={asked} />}
    </Suspense>
  );
}
