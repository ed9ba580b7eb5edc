/**
 * A receipt that came as `/receipt#ABCD-…` from a QR code. A fragment is never sent to any server; it is taken out of
 * the address bar and this entry of the history before anything else of the page runs.
 */
function take(): string | null {
  if (location.pathname !== '/receipt' || location.hash.length < 2) return null;
  const text = location.hash.slice(1);
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return text;
}

let scanned = take();

/** Once: whoever asks again has it no more. */
export function takeScanned(): string | null {
  const text = scanned;
  scanned = null;
  return text;
}

/** Scanned while the page was open already. Returns how to stop listening. */
export function onScanned(hear: (text: string) => void): () => void {
  const listen = (): void => {
    const text = take();
    if (text !== null) hear(text);
  };
  addEventListener('hashchange', listen);
  return () => removeEventListener('hashchange', listen);
}

/** What the QR code holds. */
export const scannable = (receipt: string): string => `${location.origin}/receipt#${receipt}`;
